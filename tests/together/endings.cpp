// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/together/endings.h"

#include <QDateTime>
#include <QtTest/QtTest>

#include <algorithm>

#include "tests/together/invented_circle.h"

namespace waymark::tests {
namespace {

constexpr int kHeading = 7;  // in the plan

QString personNamed(journey::AppWindow& window, const QString& name)
{
    const auto rows = window.app().sharing()->people()->rows();
    const auto found = std::ranges::find(rows, name, &viewmodels::PersonRow::name);
    return found == rows.end() ? QString() : found->key;
}

}  // namespace

void Endings::initTestCase()
{
    m_relay = std::make_unique<RelayProcess>(m_dir.filePath(QStringLiteral("relay")));
    QVERIFY(m_relay->start());
    for (const auto* name : {"Sam", "Dawn", "Priya"}) {
        m_phones.push_back(std::make_unique<Phone>(m_dir.path(), name));
    }
    const QStringList sections{"about", "plan:write"};
    const QByteArray wrong =
        makeCircle(*m_relay, *m_phones[sam],
                   {{*m_phones[dawn], "foster-carer", sections}, {*m_phones[priya], "personal-adviser", sections}});
    QVERIFY2(wrong.isEmpty(), wrong);
    QVERIFY(m_phones[dawn]->put("promise", {{{"heading", 1}, {"what", "Dawn wrote this"}, {"by", "2030-01-01"}}}).ok());
    QVERIFY(m_phones[dawn]->run({"sync"}).ok());
}

void Endings::cleanup()
{
    for (auto& window : m_windows) {
        window.reset();
    }
}

bool Endings::open(Who who)
{
    m_windows.at(who) = std::make_unique<journey::AppWindow>(m_phones.at(who)->home().toStdString(), m_clock);
    return window(who).open(m_phones.at(who)->passphrase());
}

bool Endings::pressAndConfirm(Who who, const QString& name)
{
    auto& here = window(who);
    QSignalSpy accepted(here.app().confirm(), &viewmodels::LockViewModel::accepted);
    if (!journey::Hands(here, journey::Way::touch).press(name)) {
        return false;
    }
    here.settle();
    here.app().confirm()->unlock(m_phones.at(who)->passphrase());
    return here.until([&] { return accepted.size() == 1; });
}

void Endings::whoIsTakenOutIsToldAndKeepsWhatTheyWrote()
{
    QVERIFY(open(sam) && open(dawn));
    QVERIFY(window(sam).until([&] { return !personNamed(window(sam), "Dawn").isEmpty(); }));
    window(sam).app().person()->open(personNamed(window(sam), "Dawn"));
    QVERIFY(window(sam).until([&] { return window(sam).app().person()->face().canRemove; }));
    window(sam).goTo(QStringLiteral("remove"));
    QVERIFY(pressAndConfirm(sam, "Take Dawn out"));
    QVERIFY(window(sam).until([&] { return personNamed(window(sam), "Dawn").isEmpty(); }));

    auto* told = window(dawn).app().circle();
    QVERIFY(window(dawn).until([&] { return !told->face().newsKey.isEmpty(); }));
    QVERIFY(told->face().newsClosedBy.isEmpty());
    journey::Hands hands(window(dawn), journey::Way::touch);
    QVERIFY(hands.press(QStringLiteral("You are not in \u201cSam\u201d any more")));
    QVERIFY(window(dawn).until([&] { return told->face().out; }));
    QVERIFY(hands.press("I have read it"));
    QVERIFY(window(dawn).until([&] { return told->face().newsKey.isEmpty(); }));
    cleanup();
    QVERIFY(!m_phones[dawn]->find("promise", "what", "Dawn wrote this").isEmpty());
    QVERIFY(!m_phones[sam]->find("promise", "what", "Dawn wrote this").isEmpty());
}

/// By the relay's word, which the phone remembers: it need not be in reach.
void Endings::whoIsTakenOutMayTakeWhatIsLeftOffTheirPhone()
{
    QVERIFY(m_relay->stop());
    QVERIFY(open(dawn));
    auto* circle = window(dawn).app().circle();
    QVERIFY(window(dawn).until([&] { return circle->face().out && circle->face().canTakeOff; }));
    window(dawn).goTo(QStringLiteral("circle"));
    journey::Hands hands(window(dawn), journey::Way::touch);
    QVERIFY(hands.press("Delete what is left of it"));
    QVERIFY(pressAndConfirm(dawn, "Take it off this phone"));
    QVERIFY(window(dawn).until([&] { return circle->circles()->count() == 0; }));
    QVERIFY(m_relay->start());
    cleanup();
    QVERIFY(m_phones[dawn]->find("promise", "what", "Dawn wrote this").isEmpty());
    QVERIFY(!m_phones[sam]->find("promise", "what", "Dawn wrote this").isEmpty());
}

void Endings::aClosedCircleIsReadOnByAllAndSharedByNobody()
{
    QVERIFY(open(sam) && open(priya));
    QVERIFY(window(priya).openHeading(kHeading));
    window(sam).goTo(QStringLiteral("close"));
    QVERIFY(pressAndConfirm(sam, "Close it for everybody"));
    const auto& face = [&]() -> const viewmodels::CircleFace& { return window(sam).app().circle()->face(); };
    QVERIFY(window(sam).until([&] { return face().closed && !face().closeWaits && !face().deletesOn.isEmpty(); }));

    auto* told = window(priya).app().circle();
    QVERIFY(window(priya).until([&] { return told->face().newsClosedBy == "Sam"; }));
    window(priya).goTo(QStringLiteral("today"));
    journey::Hands hands(window(priya), journey::Way::touch);
    QVERIFY(hands.press(QStringLiteral("Sam closed \u201cSam\u201d")));
    QVERIFY(hands.press("I have read it"));
    QVERIFY(window(priya).until([&] { return told->face().newsKey.isEmpty(); }));
    QVERIFY(window(priya).app().heading()->face().readable);
    QVERIFY(window(sam).openHeading(kHeading));
    window(sam).write(QStringLiteral("needs"), QStringLiteral("Only for me from now on."));
    QVERIFY(window(sam).until([&] { return window(sam).app().heading()->face().needs == "Only for me from now on."; }));
    cleanup();
    QVERIFY(m_phones[priya]->run({"sync"}).ok());
    QVERIFY(m_phones[priya]->find("heading", "needs", "Only for me from now on.").isEmpty());
}

void Endings::whatIsLeftOfItGoesFromTheRelayAndThePhone()
{
    QVERIFY(open(sam));
    auto* circle = window(sam).app().circle();
    QVERIFY(window(sam).until([&] { return circle->face().canDelete; }));
    window(sam).goTo(QStringLiteral("over"));
    QVERIFY(pressAndConfirm(sam, "Delete it at the relay now"));
    QVERIFY(window(sam).until([&] { return circle->face().deleted; }));
    QVERIFY(!circle->face().canDelete && circle->face().canTakeOff);
    window(sam).goTo(QStringLiteral("over"));
    QVERIFY(pressAndConfirm(sam, "Take it off this phone"));
    QVERIFY(window(sam).until([&] { return circle->circles()->count() == 0; }));
    cleanup();
    QVERIFY(m_phones[sam]->find("promise", "what", "Dawn wrote this").isEmpty());
}

void Endings::aCircleBecomesTheYoungPersonsOwnAndAllOthersAreAskedAfresh()
{
    const Phone carer(m_dir.path(), "Ama");
    const Phone young(m_dir.path(), "Kit");
    QVERIFY(carer.createProfile("foster-carer").ok() && young.createProfile("young-person").ok());
    for (const auto* phone : {&carer, &young}) {
        QVERIFY(phone->useRelay(m_relay->url(), m_relay->pin()).ok());
    }
    const auto until = QDateTime::currentDateTimeUtc().addYears(1).toString(Qt::ISODate);
    QVERIFY(carer.run({"circle", "create", "--name", "Kit", "--looked-after-until", until}).ok());
    const QByteArray wrong = letJoin(carer, young, "young-person", {"about", "plan:write"});
    QVERIFY2(wrong.isEmpty(), wrong);
    const QString circle = carer.run({"circle", "list"}).one().value("id").toString();
    const auto soon = QDateTime::currentDateTimeUtc().addSecs(2).toString(Qt::ISODate);
    const auto handed = carer.run({"circle", "hand-over", circle, "2", "--at", soon});
    QVERIFY2(handed.ok(), handed.why());
    QVERIFY(young.run({"sync"}).ok());

    journey::AppWindow kit(young.home().toStdString(), m_clock);
    journey::AppWindow ama(carer.home().toStdString(), m_clock);
    QVERIFY(kit.until([&] { return young.run({"circle", "owner", circle}).one().value("may_claim").toBool(); }));
    QVERIFY(kit.open(young.passphrase()) && ama.open(carer.passphrase()));
    QVERIFY(kit.until([&] { return kit.app().owner()->face().mayClaim; }));
    kit.goTo(QStringLiteral("claim"));
    journey::Hands hands(kit, journey::Way::touch);
    QSignalSpy accepted(kit.app().confirm(), &viewmodels::LockViewModel::accepted);
    QVERIFY(hands.press("Make it mine"));
    kit.settle();
    kit.app().confirm()->unlock(young.passphrase());
    QVERIFY(kit.until([&] { return accepted.size() == 1; }));
    QVERIFY(kit.until([&] { return kit.app().owner()->face().mine && !kit.app().owner()->face().acting; }));
    QVERIFY(kit.until([&] { return kit.app().owner()->asked()->count() > 0; }));
    QVERIFY(ama.until([&] { return !ama.app().owner()->face().mine; }));
    QVERIFY(ama.until([&] { return !ama.app().sharing()->face().mine && !ama.app().heading()->face().readable; }));
}

}  // namespace waymark::tests
