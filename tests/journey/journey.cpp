// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/journey/journey.h"

#include <cstdio>

namespace waymark::journey {
namespace {

const QString kSams = QStringLiteral("Someone to sit with me when the first bill comes.");
const QString kNote = QStringLiteral("She swam two lengths today.");
const QString kDawns = QStringLiteral("A list of who to ring when the heating stops.");

}  // namespace

Journey::Journey(const std::filesystem::path& demo, const QString& passphrase, const QDir& pictures, const Clock& clock)
    : m_sam(demo / "sam", clock),
      m_dawn(demo / "dawn", clock),
      m_grace(demo / "grace", clock),
      m_passphrase(passphrase),
      m_pictures(pictures)
{
}

bool Journey::step(const char* what, bool done)
{
    std::printf("%2d. %s%s\n", ++m_steps, what, done ? "" : "  -- did not happen");
    std::fflush(stdout);
    return done;
}

bool Journey::run()
{
    const bool opened = step("Sam opens the app with her passphrase.", m_sam.open(m_passphrase)) &&
                        step("Dawn opens hers.", m_dawn.open(m_passphrase)) &&
                        step("Grace opens hers.", m_grace.open(m_passphrase));
    const bool settled = opened && lookAfterTwo() && disagreeAndSettle();
    if (opened) {
        photograph();
    }
    return settled;
}

bool Journey::lookAfterTwo()
{
    auto& dawn = m_dawn.app();
    auto& note = *dawn.note();
    const auto keyOf = [&](const QString& name) {
        for (const auto& child : dawn.carer()->children()->rows()) {
            if (child.name == name) {
                return child.key;
            }
        }
        return QString();
    };
    if (!step("Dawn's day shows both children, and says whose each thing is.", m_dawn.until([&] {
            return dawn.carer()->children()->rows().size() == 2;
        }) && dawn.carer()->circles()->rows().size() == 3)) {
        return false;
    }
    note.begin(keyOf(QStringLiteral("Mia")));
    note.save(kNote);
    dawn.child()->open(keyOf(QStringLiteral("Mia")));
    const bool noted = m_dawn.until([&] {
        const auto notes = dawn.child()->notes()->rows();
        return !notes.isEmpty() && notes.front().text == kNote;
    });
    if (!step("She writes a quick note about Mia.", noted) ||
        !step("Mia shares her health with Dawn to read, and her money not at all.",
              dawn.child()->parts()->find(QStringLiteral("health"))->access == 1 &&
                  dawn.child()->parts()->find(QStringLiteral("money")) == nullptr)) {
        return false;
    }
    photographCarer(m_dawn, QStringLiteral("dawn"));
    dawn.child()->open(keyOf(QStringLiteral("Sam")));
    const bool homes = m_grace.until([&] { return m_grace.app().homes()->homes()->rows().size() == 8; });
    if (homes) {
        photographCarer(m_grace, QStringLiteral("grace"));
    }
    return step("Grace sees the eight homes, and who to ring.", homes);
}

void Journey::photographCarer(AppWindow& window, const QString& who)
{
    const auto homes = window.app().homes()->homes()->rows();
    if (!homes.isEmpty()) {
        window.app().home()->open(homes.front().key);
    }
    for (const QString& page : {QStringLiteral("carer-today"), QStringLiteral("children"), QStringLiteral("child"),
                                QStringLiteral("notes"), QStringLiteral("homes"), QStringLiteral("people")}) {
        window.goTo(page);
        window.picture(m_pictures.filePath(QStringLiteral("%1-%2.png").arg(who, page)));
    }
}

bool Journey::disagreeAndSettle()
{
    auto& hers = *m_sam.app().heading();
    auto& theirs = *m_dawn.app().heading();
    m_sam.setOnline(false);
    m_dawn.setOnline(false);
    if (!step("No signal. Both open Life skills.", m_sam.openHeading(7) && m_dawn.openHeading(7))) {
        return false;
    }
    m_sam.write(QStringLiteral("needs"), kSams);
    m_dawn.write(QStringLiteral("needs"), kDawns);
    if (!step("Sam writes what she needs. It is saved on her phone.",
              m_sam.until([&] { return hers.face().needs == kSams; })) ||
        !step("Dawn writes something else. It is saved on hers.",
              m_dawn.until([&] { return theirs.face().needs == kDawns; }))) {
        return false;
    }
    m_sam.picture(m_pictures.filePath(QStringLiteral("journey-1-sam-offline.png")));
    m_sam.setOnline(true);
    m_dawn.setOnline(true);
    if (!step("The signal is back. Sam's phone shows both versions.",
              m_sam.until([&] { return hers.face().needsHaveTwo; })) ||
        !step("So does Dawn's.", m_dawn.until([&] { return theirs.face().needsHaveTwo; }))) {
        return false;
    }
    m_sam.goTo(QStringLiteral("heading"));
    m_sam.picture(m_pictures.filePath(QStringLiteral("journey-2-two-versions.png")));
    auto& versions = *m_sam.app().versions();
    versions.open(QStringLiteral("needs"));
    if (!step("Sam looks at the two, side by side.",
              m_sam.until([&] { return versions.versions()->rows().size() == 2; }))) {
        return false;
    }
    m_sam.goTo(QStringLiteral("versions"));
    versions.open(QStringLiteral("needs"));
    if (!m_sam.until([&] { return versions.versions()->rows().size() == 2; })) {
        return false;
    }
    versions.choose(QStringLiteral("both"));
    m_sam.picture(m_pictures.filePath(QStringLiteral("journey-3-keep-both.png")));
    versions.keep();
    const auto holdsBoth = [](const viewmodels::HeadingViewModel& heading) {
        const auto face = heading.face();
        return !face.needsHaveTwo && face.needs.contains(kSams) && face.needs.contains(kDawns);
    };
    return step("She keeps both.", m_sam.until([&] { return holdsBoth(hers); })) &&
           step("Dawn's phone shows the same words. Nothing is lost.", m_dawn.until([&] { return holdsBoth(theirs); }));
}

void Journey::photograph()
{
    photographPages(QStringLiteral("light"));
    m_sam.looks().setColours(shell::Looks::Colours::Dark);
    photographPages(QStringLiteral("dark"));
    m_sam.looks().setColours(shell::Looks::Colours::Light);
    m_sam.looks().setTextScale(2.0);
    photographPages(QStringLiteral("large"));
    m_sam.looks().setTextScale(1.0);
    m_sam.resize({320, 568});
    photographPages(QStringLiteral("small"));
    static_cast<void>(step("Every page is drawn: light, dark, large and small.", true));
}

void Journey::photographPages(const QString& look)
{
    static_cast<void>(m_sam.openHeading(5));
    const auto people = m_sam.app().people()->circle()->rows();
    if (!people.isEmpty()) {
        m_sam.app().person()->open(people.front().key);
        static_cast<void>(m_sam.until([&] { return m_sam.app().person()->face().key == people.front().key; }));
    }
    m_sam.app().notice()->dismiss();
    int number = 0;
    for (const QString& page : m_sam.pages()) {
        m_sam.goTo(page);
        if (page == QLatin1String("versions")) {
            m_sam.app().versions()->open(QStringLiteral("needs"));
            static_cast<void>(m_sam.until([&] { return m_sam.app().versions()->versions()->rows().size() == 2; }));
        }
        const auto name = QStringLiteral("%1-%2-%3.png").arg(look).arg(++number, 2, 10, QLatin1Char('0')).arg(page);
        m_sam.picture(m_pictures.filePath(name));
    }
}

}  // namespace waymark::journey
