// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// tests_presses HOMES [DIR]: what people do most, over copies of the homes waymark-demo made, with the real window at
// 360 x 640 and no relay in reach: by touch, by keyboard and by accessibility actions. Prints how many presses each
// took from Today, and how many keys; ends with 1 when one took more than it may or did not happen, and leaves a
// picture of where it stood in DIR.
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

#include <QDir>
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
    std::function<bool(AppWindow&, Hands&)> run;
};

bool seeWhatIsNext(AppWindow& sam, Hands& hands)
{
    const auto next = sam.app().today()->face();
    return !next.nextTitle.isEmpty() && hands.sees(next.nextTitle) && hands.sees(next.nextWhen);
}

bool ringMyHubCarer(AppWindow& sam, Hands& hands)
{
    return hands.press(QStringLiteral("Call Grace")) && sam.until([&] { return !sam.asked().empty(); }) &&
           sam.asked().front().starts_with("tel:");
}

bool markMyPromiseDone(AppWindow& sam, Hands& hands)
{
    const auto kept = [&sam] {
        const auto rows = sam.app().promises()->all()->rows();
        return std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.kept; });
    };
    if (!sam.until([&] { return sam.app().promises()->all()->count() > 0; })) {
        return false;
    }
    const auto before = kept();
    return hands.press(QStringLiteral("I said I will Take my photo ID")) && hands.press(QStringLiteral("It is done")) &&
           sam.until([&] { return kept() == before + 1; });
}

bool seeHoursLeft(AppWindow& sam, Hands& hands)
{
    if (!hands.press(QStringLiteral("Learning"))) {
        return false;
    }
    const auto blocks = sam.app().learning()->tuition()->rows();
    return !blocks.isEmpty() && hands.sees(QStringLiteral("hours left")) && hands.sees(blocks.front().leftHours);
}

bool seeWhoCanRead(AppWindow&, Hands& hands)
{
    return hands.press(QStringLiteral("Who sees this")) && hands.sees(QStringLiteral("Personal adviser. Can read"));
}

bool addMyWords(AppWindow& sam, Hands& hands)
{
    const QString words = QStringLiteral(" I like Sundays.");
    const auto all = [&sam] { return sam.app().heading()->face().words; };
    if (!hands.press(QStringLiteral("Plan")) || !hands.press(QStringLiteral("Health")) ||
        !hands.press(QStringLiteral("Write in my words"))) {
        return false;
    }
    const QString before = all();
    return hands.type(words) && hands.finish(QStringLiteral("Save my words")) &&
           sam.until([&] { return all() == before + words; });
}

bool settleTwoVersions(AppWindow& sam, Hands& hands)
{
    return hands.press(QStringLiteral("Two versions of your words")) && hands.press(QStringLiteral("Keep both, ")) &&
           hands.press(QStringLiteral("Keep both")) &&
           sam.until([&] { return sam.app().today()->face().toSettle == 0; });
}

bool findByTyping(AppWindow&, Hands& hands)
{
    return hands.press(QStringLiteral("More")) && hands.press(QStringLiteral("Find, ")) &&
           hands.type(QStringLiteral("hann")) && hands.sees(QStringLiteral("Hanna"));
}

bool setTheTextTo200(AppWindow& sam, Hands& hands)
{
    return hands.press(QStringLiteral("More")) && hands.press(QStringLiteral("Looks, ")) &&
           hands.press(QStringLiteral("200 %")) && sam.until([&] { return sam.looks().textScale() == 2.0; });
}

bool lock(AppWindow& sam, Hands& hands)
{
    return hands.press(QStringLiteral("Lock")) && sam.until([&] { return sam.app().stage() == Stage::Locked; });
}

bool noteForAChild(AppWindow& dawn, Hands& hands)
{
    const QString words = QStringLiteral("She swam two lengths.");
    if (!hands.press(QStringLiteral("Write a quick note")) || !hands.press(QStringLiteral("Mia")) ||
        !hands.type(words) || !hands.press(QStringLiteral("Save the note"))) {
        return false;
    }
    const auto children = dawn.app().carer()->children()->rows();
    const auto mia =
        std::find_if(children.begin(), children.end(), [](const auto& child) { return child.name.startsWith("Mia"); });
    if (mia == children.end()) {
        return false;
    }
    dawn.app().child()->open(mia->key);
    return dawn.until([&] {
        const auto notes = dawn.app().child()->notes()->rows();
        return !notes.isEmpty() && notes.front().text == words;
    });
}

const std::vector<Task>& young()
{
    static const std::vector<Task> all{
        {"see what is next", 0, seeWhatIsNext},           {"ring my hub carer", 1, ringMyHubCarer},
        {"mark my promise done", 2, markMyPromiseDone},   {"see the tuition hours that are left", 1, seeHoursLeft},
        {"see who can read this page", 1, seeWhoCanRead}, {"add my words to a heading", 3, addMyWords},
        {"settle two versions", 3, settleTwoVersions},    {"find a contact by typing", 2, findByTyping},
        {"set the text to 200 %", 3, setTheTextTo200},    {"lock", 1, lock},
    };
    return all;
}

const std::vector<Task>& carers()
{
    static const std::vector<Task> all{{"note for a child", 3, noteForAChild}};
    return all;
}

/// One home, opened for one way of using it.
struct Visit {
    std::filesystem::path home;
    QString today;
    const std::vector<Task>& tasks;
};

std::filesystem::path copyOf(const std::filesystem::path& home, const QTemporaryDir& folder)
{
    const auto copy = std::filesystem::path(folder.path().toStdString()) / home.filename();
    std::filesystem::copy(home, copy, std::filesystem::copy_options::recursive);
    return copy;
}

int goThrough(const Visit& visit, const QString& secret, Way way, const QString& pictures)
{
    const QTemporaryDir folder;
    const waymark::RealClock clock;
    AppWindow window(copyOf(visit.home, folder), clock);
    window.resize({360, 640});
    if (!window.open(secret)) {
        std::printf("%s did not open\n", visit.home.c_str());
        return 1;
    }
    int wrong = 0;
    Hands hands(window, way);
    for (const Task& task : visit.tasks) {
        window.goTo(visit.today);
        window.looks().setTextScale(1.0);
        window.app().notice()->dismiss();
        window.settle();
        hands.begin();
        const bool happened = task.run(window, hands);
        const bool good = happened && hands.presses() <= task.most;
        std::printf("%-9s %-36s %d of %d", nameOf(way), task.what, hands.presses(), task.most);
        std::printf(hands.keys() > 0 ? ", %d keys" : "", hands.keys());
        std::printf("%s\n", good ? "" : happened ? "  TOO MANY" : "  DID NOT HAPPEN");
        std::fflush(stdout);
        if (!good) {
            ++wrong;
            window.picture(QDir(pictures).filePath(QStringLiteral("%1 %2.png").arg(nameOf(way), task.what)));
        }
    }
    return wrong;
}

}  // namespace

int main(int argc, char** argv)
{
    qputenv("QML_NO_TOUCH_COMPRESSION", "1");  // each move of a finger is seen, as if a frame lay between two
    QGuiApplication application(argc, argv);
    // Without this, on a platform with no screen reader, QML gives its items no names.
    QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
    waymark::shell::chooseFonts();
    waymark::shell::speak(QStringLiteral("en"));
    const QStringList arguments = QCoreApplication::arguments();
    const std::filesystem::path homes = arguments.value(1).toStdString();
    QFile secret(arguments.value(1) + QStringLiteral("/passphrase"));
    if (!secret.open(QIODevice::ReadOnly)) {
        std::fputs("tests_presses: no demo there\n", stderr);
        return 2;
    }
    const QString words = QString::fromUtf8(secret.readAll()).trimmed();
    const Visit sam{homes / "sam", QStringLiteral("today"), young()};
    const Visit dawn{homes / "dawn", QStringLiteral("carer-today"), carers()};
    int wrong = 0;
    for (const Way way : {Way::touch, Way::keys, Way::assistive}) {
        wrong += goThrough(sam, words, way, arguments.value(2));
        wrong += goThrough(dawn, words, way, arguments.value(2));
    }
    return wrong == 0 ? 0 : 1;
}
