// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// tests_presses HOMES: what people do most, over copies of the homes waymark-demo made, with the real window at
// 360 x 640 and no relay in reach: by touch, by keyboard and by accessibility actions. Prints how many presses each
// took from Today; ends with 1 when one took more than it may or did not happen.
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>

#include "platform/base/clock.h"
#include "qml/shell/languages.h"
#include "tests/journey/hands.h"

namespace {

using namespace waymark::journey;
using Stage = waymark::viewmodels::AppViewModel::Stage;

struct Task {
    const char* what;
    int most;
    const char* from;  ///< the page it begins on
    std::function<bool(AppWindow&, Hands&)> run;
};

bool addMyWords(AppWindow& sam, Hands& hands)
{
    const QString words = QStringLiteral("I like Sundays.");
    if (!hands.press(QStringLiteral("Plan")) || !hands.press(QStringLiteral("Health")) ||
        !hands.press(QStringLiteral("Change my words"))) {
        return false;
    }
    hands.type(words);
    return hands.finish(QStringLiteral("Save my words")) &&
           sam.until([&] { return sam.app().heading()->face().words.contains(words); });
}

bool settleTwoVersions(AppWindow& sam, Hands& hands)
{
    return hands.press(QStringLiteral("Two versions of your words")) && hands.press(QStringLiteral("Keep both")) &&
           hands.press(QStringLiteral("Keep both")) &&
           sam.until([&] { return sam.app().today()->face().toSettle == 0; });
}

bool findByTyping(AppWindow& sam, Hands& hands)
{
    if (!hands.press(QStringLiteral("More")) || !hands.press(QStringLiteral("Find"))) {
        return false;
    }
    hands.type(QStringLiteral("Hanna"));
    return sam.until([&] { return sam.app().search()->people()->count() > 0; });
}

const std::vector<Task>& tasks()
{
    static const std::vector<Task> all{
        {"see what is next", 0, "today",
         [](AppWindow& sam, Hands& hands) { return hands.sees(sam.app().today()->face().nextTitle); }},
        {"ring my hub carer", 1, "today",
         [](AppWindow& sam, Hands& hands) {
             return hands.press(QStringLiteral("Call Grace")) && sam.until([&] { return !sam.asked().empty(); });
         }},
        {"mark my promise done", 2, "today",
         [](AppWindow& sam, Hands& hands) {
             return hands.press(QStringLiteral("You said you will")) && hands.press(QStringLiteral("It is done")) &&
                    sam.until([&] { return !sam.app().notice()->face().words.isEmpty(); });
         }},
        {"see the tuition hours that are left", 1, "today",
         [](AppWindow&, Hands& hands) {
             return hands.press(QStringLiteral("Learning")) && hands.sees(QStringLiteral("left"));
         }},
        {"add my words to a heading", 3, "today", addMyWords},
        {"see who can read this", 1, "heading",
         [](AppWindow&, Hands& hands) {
             return hands.press(QStringLiteral("Who sees this")) && hands.sees(QStringLiteral("Priya"));
         }},
        {"settle two versions", 3, "today", settleTwoVersions},
        {"find a contact by typing", 2, "today", findByTyping},
        {"set the text to 200 %", 3, "today",
         [](AppWindow& sam, Hands& hands) {
             return hands.press(QStringLiteral("More")) && hands.press(QStringLiteral("Looks")) &&
                    hands.press(QStringLiteral("200 %")) && sam.until([&] { return sam.looks().textScale() == 2.0; });
         }},
        {"lock", 1, "today",
         [](AppWindow& sam, Hands& hands) {
             return hands.press(QStringLiteral("Lock")) &&
                    sam.until([&] { return sam.app().stage() == Stage::Locked; });
         }},
    };
    return all;
}

std::filesystem::path copyOf(const std::filesystem::path& home, const QTemporaryDir& folder)
{
    const auto copy = std::filesystem::path(folder.path().toStdString()) / home.filename();
    std::filesystem::copy(home, copy, std::filesystem::copy_options::recursive);
    return copy;
}

int goThrough(const std::filesystem::path& homes, const QString& secret, Way way, const waymark::Clock& clock)
{
    const QTemporaryDir folder;
    AppWindow sam(copyOf(homes / "sam", folder), clock);
    sam.resize({360, 640});
    if (!sam.open(secret)) {
        std::printf("the home did not open\n");
        return 1;
    }
    int wrong = 0;
    Hands hands(sam, way);
    for (const Task& task : tasks()) {
        sam.goTo(QString::fromLatin1(task.from));
        sam.looks().setTextScale(1.0);
        sam.app().notice()->dismiss();
        sam.settle();
        hands.begin();
        const bool happened = task.run(sam, hands);
        const bool good = happened && hands.presses() <= task.most;
        std::printf("%-9s %-36s %d of %d%s\n", nameOf(way), task.what, hands.presses(), task.most,
                    good       ? ""
                    : happened ? "  TOO MANY"
                               : "  DID NOT HAPPEN");
        std::fflush(stdout);
        wrong += good ? 0 : 1;
    }
    return wrong;
}

}  // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    // Without this, on a platform with no screen reader, QML gives its items no names.
    QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
    waymark::shell::chooseFonts();
    waymark::shell::speak(QStringLiteral("en"));
    const QString homes = QCoreApplication::arguments().value(1);
    QFile secret(homes + QStringLiteral("/passphrase"));
    if (!secret.open(QIODevice::ReadOnly)) {
        std::fputs("tests_presses: no demo there\n", stderr);
        return 2;
    }
    const QString words = QString::fromUtf8(secret.readAll()).trimmed();
    const waymark::RealClock clock;
    int wrong = 0;
    for (const Way way : {Way::touch, Way::keys, Way::assistive}) {
        wrong += goThrough(homes.toStdString(), words, way, clock);
    }
    return wrong == 0 ? 0 : 1;
}
