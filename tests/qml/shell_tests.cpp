// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/qml/shell_tests.h"

#include <QSettings>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest/QtTest>

#include "qml/shell/clipboard_watch.h"
#include "qml/shell/idle_watch.h"
#include "qml/shell/looks.h"

namespace waymark::tests {

using shell::ClipboardWatch;
using shell::IdleWatch;
using shell::Looks;

namespace {

/// A watch over time that moves when told, as the timer would.
struct Watched {
    qint64 now = 1'000'000;
    IdleWatch watch{[this] { return now; }};
    QSignalSpy locks{&watch, &IdleWatch::lockDue};

    Watched() { watch.setRunning(true); }
    void pass(qint64 ms)
    {
        now += ms;
        watch.look();
    }
};

struct Board final : ClipboardWatch::Board {
    QString on;
    bool ours = false;

    [[nodiscard]] bool isOurs() const override { return ours; }
    [[nodiscard]] QString text() const override { return on; }
    void clear() override { on.clear(); }
};

struct Lent {
    qint64 now = 1'000'000;
    Board board;
    ClipboardWatch watch{board, [this] { return now; }};

    void put(const char* words, bool ours = true)
    {
        board.on = QString::fromLatin1(words);
        board.ours = ours;
        watch.change();
    }
    void pass(qint64 ms)
    {
        now += ms;
        watch.look();
    }
};

struct ChosenAppearance final : device::Appearance {
    device::Look chosen;
    [[nodiscard]] device::Look look() override { return chosen; }
};

struct Message {
    QString context;
    QString source;
    QString comment;
    bool numerus = false;
    QStringList forms;
};

QList<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QList<Message> all;
    Message message;
    QString context;
    QXmlStreamReader in(&file);
    while (!in.atEnd()) {
        in.readNext();
        if (in.isStartElement() && in.name() == QLatin1String("name")) {
            context = in.readElementText();
        } else if (in.isStartElement() && in.name() == QLatin1String("message")) {
            message = {context, {}, {}, in.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), {}};
        } else if (in.isStartElement() && in.name() == QLatin1String("source")) {
            message.source = in.readElementText();
        } else if (in.isStartElement() && in.name() == QLatin1String("comment")) {
            message.comment = in.readElementText();
        } else if (in.isStartElement() && in.name() == QLatin1String("numerusform")) {
            message.forms << in.readElementText();
        } else if (in.isEndElement() && in.name() == QLatin1String("message")) {
            all << message;
        }
    }
    return all;
}

}  // namespace

void TestIdleWatch::itWarnsTwentySecondsBeforeTwoMinutes()
{
    Watched w;
    w.pass(99'999);
    QCOMPARE(w.watch.secondsLeft(), 0);
    w.pass(1);
    QCOMPARE(w.watch.secondsLeft(), 20);
    w.pass(19'000);
    QCOMPARE(w.watch.secondsLeft(), 1);
    QCOMPARE(w.locks.size(), 0);
    w.pass(1'000);
    QCOMPARE(w.locks.size(), 1);
    QCOMPARE(w.watch.secondsLeft(), 0);
}

void TestIdleWatch::aTouchDuringTheWarningStays()
{
    Watched w;
    w.pass(110'000);
    QCOMPARE(w.watch.secondsLeft(), 10);
    w.watch.touch();
    QCOMPARE(w.watch.secondsLeft(), 0);
    w.pass(99'000);
    QCOMPARE(w.locks.size(), 0);
}

void TestIdleWatch::itLocksThirtySecondsOutOfSight()
{
    Watched w;
    w.watch.setOutOfSight(true);
    w.pass(29'999);
    QCOMPARE(w.locks.size(), 0);
    w.pass(1);
    QCOMPARE(w.locks.size(), 1);
}

void TestIdleWatch::comingBackTooLateLocksBeforeAnythingIsSeen()
{
    Watched w;
    w.watch.setOutOfSight(true);
    w.now += 45'000;  // asleep: no timer ran
    w.watch.setOutOfSight(false);
    QCOMPARE(w.locks.size(), 1);
}

void TestIdleWatch::timeAsleepCounts()
{
    Watched w;
    w.now += 3'600'000;
    w.watch.touch();  // the touch that wakes the phone must not count as staying
    QCOMPARE(w.locks.size(), 1);
}

void TestIdleWatch::nothingHappensWhileThereIsNothingToLock()
{
    Watched w;
    w.watch.setRunning(false);
    w.pass(3'600'000);
    QCOMPARE(w.locks.size(), 0);
    QCOMPARE(w.watch.secondsLeft(), 0);
}

void TestIdleWatch::itsReaderChoosesTheTimesWithinBounds()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    const auto now = [] { return qint64{0}; };
    {
        IdleWatch watch(now, file);
        QCOMPARE(watch.idleSeconds(), 120);
        QCOMPARE(watch.awaySeconds(), 30);
        watch.setIdleSeconds(300);
        watch.setAwaySeconds(0);
        watch.setIdleSeconds(86'400);
        watch.setAwaySeconds(-1);
    }
    {
        const IdleWatch again(now, file);
        QCOMPARE(again.idleSeconds(), 300);
        QCOMPARE(again.awaySeconds(), 0);
        QSettings(file, QSettings::IniFormat).setValue(QStringLiteral("lockIdleSeconds"), 86'400);
        QSettings(file, QSettings::IniFormat).setValue(QStringLiteral("lockAwaySeconds"), QStringLiteral("never"));
    }
    const IdleWatch tampered(now, file);
    QCOMPARE(tampered.idleSeconds(), 120);
    Watched w;
    w.watch.setIdleSeconds(60);
    w.pass(59'999);
    QCOMPARE(w.locks.size(), 0);
    w.pass(1);
    QCOMPARE(w.locks.size(), 1);
    Watched away;
    away.watch.setAwaySeconds(0);
    away.watch.setOutOfSight(true);
    QCOMPARE(away.locks.size(), 1);
}

void TestClipboardWatch::itTakesItsWordsOffAfterAMinute()
{
    Lent one;
    one.put("07700 900101");
    one.pass(59'999);
    QCOMPARE(one.board.on, "07700 900101");
    one.pass(1);
    QCOMPARE(one.board.on, QString());
}

void TestClipboardWatch::somethingNewerStays()
{
    Lent one;
    one.put("07700 900101");
    one.put("a recipe", false);
    one.pass(60'000);
    QCOMPARE(one.board.on, "a recipe");
    one.put("07700 900101", false);  // somebody copied the same number elsewhere, later
    one.pass(60'000);
    QCOMPARE(one.board.on, "07700 900101");
}

void TestClipboardWatch::wordsCopiedAgainStayAMinuteMore()
{
    Lent one;
    one.put("07700 900101");
    one.pass(40'000);
    one.put("07700 900102");
    one.pass(40'000);
    QCOMPARE(one.board.on, "07700 900102");
    one.pass(20'000);
    QCOMPARE(one.board.on, QString());
}

void TestClipboardWatch::whatOthersPutThereIsNotItsOwn()
{
    Lent one;
    one.put("a recipe", false);
    one.pass(3'600'000);
    one.watch.end();
    QCOMPARE(one.board.on, "a recipe");
}

void TestClipboardWatch::aClipboardManagerThatTookThemOverKeepsNothing()
{
    Lent one;
    one.put("07700 900101");
    one.put("07700 900101", false);
    one.pass(60'000);
    QCOMPARE(one.board.on, QString());
}

void TestClipboardWatch::theyGoWhenTheAppEnds()
{
    Lent one;
    one.put("07700 900101");
    one.watch.end();
    QCOMPARE(one.board.on, QString());
}

void TestLooks::theyAreThereAgainNextTime()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    ChosenAppearance system;
    {
        Looks looks(system, file);
        looks.setColours(Looks::Colours::Dark);
        looks.setTextScale(1.6);
        looks.setReduceMotion(true);
        looks.keepWindow({100, 60, 900, 640});
    }
    const Looks again(system, file);
    QVERIFY(again.dark());
    QCOMPARE(again.textScale(), 1.6);
    QVERIFY(again.reduceMotion());
    QVERIFY(!again.contrast());
    QCOMPARE(again.windowSize(), QSize(900, 640));
    QCOMPARE(again.windowPlace({QRect(0, 0, 1920, 1080)}), QPoint(100, 60));
    QVERIFY(!again.windowPlace({QRect(0, 0, 800, 600)}));  // that screen is gone: the system places it
}

void TestLooks::theLastChangeCanBeTakenBackOnce()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    ChosenAppearance system;
    {
        Looks looks(system, file);
        QVERIFY(!looks.canUndo());
        looks.setTextScale(2.0);
        looks.setEasyLetters(true);
        QSignalSpy languages(&looks, &Looks::languageChanged);
        looks.setLanguage(QStringLiteral("xb"));
        looks.undo();
        QCOMPARE(languages.size(), 2);
        QVERIFY(!looks.canUndo());
        looks.undo();
        QVERIFY(looks.easyLetters());
    }
    const Looks again(system, file);
    QCOMPARE(again.textScale(), 2.0);
    QVERIFY(again.easyLetters());
    QVERIFY(again.language().isEmpty());
}

void TestLooks::damagedValuesFallBack()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    {
        QSettings damaged(file, QSettings::IniFormat);
        damaged.setValue(QStringLiteral("colours"), 77);
        damaged.setValue(QStringLiteral("textScale"), QStringLiteral("huge"));
        damaged.setValue(QStringLiteral("size"), QSize(1, 1));
    }
    ChosenAppearance system;
    const Looks looks(system, file);
    QCOMPARE(looks.textScale(), 1.0);
    QCOMPARE(looks.windowSize(), QSize(320, 480));
}

void TestLooks::theSystemDecidesUntilThePersonDoes()
{
    ChosenAppearance system;
    system.chosen.isDark = true;
    Looks looks(system, {});
    QVERIFY(looks.dark());
    looks.setColours(Looks::Colours::Light);
    QVERIFY(!looks.dark());
    system.chosen.hasHighContrast = true;
    looks.refresh();
    QVERIFY(looks.contrast());
}

void TestWords::everyNumberHasItsPluralForms()
{
    const auto all = messagesOf(QStringLiteral(WAYMARK_WORDS));
    const auto english = messagesOf(QStringLiteral(WAYMARK_SOURCE_DIR "/assets/translations/waymark_en.ts"));
    QVERIFY(all.size() > 200);
    QStringList wrong;
    for (const Message& message : all) {
        if (!message.numerus) {
            continue;
        }
        const auto found = std::find_if(english.begin(), english.end(), [&](const Message& other) {
            return other.context == message.context && other.source == message.source &&
                   other.comment == message.comment;
        });
        if (found == english.end() || found->forms.size() != 2 || found->forms.contains(QString())) {
            wrong << message.context + QStringLiteral(": ") + message.source;
        }
    }
    const QString hint = QStringLiteral("write one and many in assets/translations/waymark_en.ts:\n");
    QVERIFY2(wrong.isEmpty(), qPrintable(hint + wrong.join(QLatin1Char('\n'))));
}

void TestWords::everyWordIsInTheGeneratedLanguage()
{
    QTranslator generated;
    QVERIFY(generated.load(QStringLiteral(":/translations/waymark_xb.qm")));
    QStringList wrong;
    for (const Message& message : messagesOf(QStringLiteral(WAYMARK_WORDS))) {
        const QByteArray context = message.context.toUtf8();
        const QByteArray source = message.source.toUtf8();
        const QByteArray comment = message.comment.toUtf8();
        const QString turned = generated.translate(context, source, comment, message.numerus ? 2 : -1);
        if (turned.isEmpty()) {
            wrong << message.context + QStringLiteral(": ") + message.source;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

}  // namespace waymark::tests
