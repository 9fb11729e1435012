// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QSignalSpy>
#include <QTemporaryDir>

#include "app/composition/system_time.h"
#include "app/viewmodels/session/home_session.h"
#include "platform/device/fake/fake_devices.h"
#include "platform/device/linux/linux_devices.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::viewmodels;
using Stage = AppViewModel::Stage;

namespace {

const QString kPassphrase = QStringLiteral("four odd words here");
constexpr int kLongestMs = 30'000;

/// The app without its window.
struct App {
    explicit App(const QString& directory)
        : session(app, {directory.toStdString(), keystore, dialler, clock, composition::systemToLocal()})
    {
    }

    bool reaches(Stage stage)
    {
        return QTest::qWaitFor([&] { return app.stage() == stage; }, kLongestMs);
    }
    bool until(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, kLongestMs); }

    device::LinuxKeystore keystore;
    device::FakeDialler dialler;
    RealClock clock;
    AppViewModel app;
    HomeSession session;
};

}  // namespace

class HomeSessionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    QString home() const { return m_directory.filePath("home"); }

    static bool makeHome(App& one)
    {
        one.session.start();
        if (!one.reaches(Stage::Welcome)) {
            return false;
        }
        one.app.welcome()->start(QStringLiteral("Sam"), QStringLiteral("young-person"), kPassphrase, false);
        return one.reaches(Stage::Open) && one.until([&] { return one.app.plan()->headings()->count() == 10; });
    }

private slots:
    void cleanup() { QDir(home()).removeRecursively(); }

    void opensAPlanFromNothingButANickname()
    {
        App one(home());
        QVERIFY(makeHome(one));
        QCOMPARE(one.app.more()->face().name, "Sam");
        QVERIFY(one.app.today()->face().firstDay);
    }

    void refusesAWrongPassphraseInWordsAndOpensWithTheRightOne()
    {
        {
            App one(home());
            QVERIFY(makeHome(one));
        }
        App again(home());
        again.session.start();
        QVERIFY(again.reaches(Stage::Locked));
        again.app.lock()->unlock(QStringLiteral("three wrong words"));
        QVERIFY(again.until([&] { return !again.app.lock()->busy(); }));
        QVERIFY(!again.app.lock()->message().isEmpty());
        QCOMPARE(again.app.stage(), Stage::Locked);
        QVERIFY(again.until([&] { return again.app.lock()->waitSeconds() == 0; }));
        again.app.lock()->unlock(kPassphrase);
        QVERIFY2(again.reaches(Stage::Open), qPrintable(again.app.lock()->message()));
    }

    void keepsADraftOverALock()
    {
        App one(home());
        QVERIFY(makeHome(one));
        one.app.heading()->open(QStringLiteral("7"));
        QVERIFY(one.until([&] { return one.app.heading()->face().number == 7; }));
        one.app.editor()->open(QStringLiteral("my_words"));
        one.app.editor()->type(QStringLiteral("I can cook"));
        one.app.lockNow();
        QVERIFY(one.app.heading()->face().name.isEmpty());
        one.app.lock()->unlock(kPassphrase);
        QVERIFY2(one.reaches(Stage::Open), qPrintable(one.app.lock()->message()));
        one.app.heading()->open(QStringLiteral("7"));
        QVERIFY(one.until([&] { return one.app.heading()->face().wordsHaveDraft; }));
        one.app.editor()->open(QStringLiteral("my_words"));
        QCOMPARE(one.app.editor()->face().text, "I can cook");
    }

    void savesWordsAndTakesAPromiseBack()
    {
        App one(home());
        QVERIFY(makeHome(one));
        one.app.heading()->open(QStringLiteral("7"));
        QVERIFY(one.until([&] { return one.app.heading()->face().number == 7; }));
        one.app.editor()->open(QStringLiteral("my_words"));
        one.app.editor()->save(QStringLiteral("I can cook injera for ten people."));
        QVERIFY(one.until([&] { return one.app.heading()->face().words.contains("injera"); }));
        one.app.promises()->add(7, QStringLiteral("Pay one bill by myself"),
                                one.app.promises()->people()->rows().front().key, {});
        QVERIFY(one.until([&] { return one.app.heading()->promises()->count() == 1; }));
        const QString key = one.app.heading()->promises()->rows().front().key;
        one.app.promises()->keep(key);
        QVERIFY(one.until([&] { return one.app.heading()->promises()->find(key)->kept; }));
        QVERIFY(one.until([&] { return one.app.notice()->face().canUndo; }));
        one.app.notice()->undo();
        QVERIFY(one.until([&] { return !one.app.heading()->promises()->find(key)->kept; }));
        one.app.promises()->archive(key);
        QVERIFY(one.until([&] { return one.app.heading()->promises()->count() == 0; }));
        QVERIFY(one.until([&] { return one.app.notice()->face().canUndo; }));
        one.app.notice()->undo();
        QVERIFY(one.until([&] { return one.app.heading()->promises()->count() == 1; }));
    }

    void findsAsItIsTypedAndForgetsWhenItIsLocked()
    {
        App one(home());
        QVERIFY(makeHome(one));
        one.app.people()->addImportant(QStringLiteral("Hanna"), QStringLiteral("My sister"), {});
        QVERIFY(one.until([&] { return one.app.people()->important()->count() == 1; }));
        one.app.search()->find(QStringLiteral("han"));
        QVERIFY(one.until([&] { return one.app.search()->people()->count() == 1; }));
        QCOMPARE(one.app.search()->people()->rows().front().target, one.app.people()->important()->rows().front().key);
        one.app.lockNow();
        QCOMPARE(one.app.search()->people()->count(), 0);
        QVERIFY(one.app.search()->face().query.isEmpty());
        QVERIFY(one.app.sharing()->sections()->count() == 0);
    }

    void whatIsPutAwayWaitsInTheBinAndIsErasedOnlyForNow()
    {
        App one(home());
        QVERIFY(makeHome(one));
        one.app.people()->addImportant(QStringLiteral("Hanna"), QStringLiteral("My sister"), {});
        QVERIFY(one.until([&] { return one.app.notice()->face().canUndo; }));
        one.app.notice()->undo();
        QVERIFY(one.until([&] { return one.app.people()->important()->count() == 0; }));
        one.app.bin()->open();
        QVERIFY(one.until([&] { return one.app.bin()->putAway()->count() == 1; }));
        one.app.bin()->erase(one.app.bin()->putAway()->rows().front().key);
        QVERIFY(one.until([&] { return one.app.bin()->erased()->count() == 1; }));
        QVERIFY(one.until([&] { return one.app.notice()->face().canUndo; }));
        one.app.notice()->undo();
        QVERIFY(one.until([&] { return one.app.bin()->erased()->count() == 0; }));
    }

    void anEarlierTextComesBackAndTheStepCanBeUndone()
    {
        App one(home());
        QVERIFY(makeHome(one));
        one.app.heading()->open(QStringLiteral("7"));
        QVERIFY(one.until([&] { return one.app.heading()->face().number == 7; }));
        for (const auto* words : {"I can cook.", "I can cook injera."}) {
            one.app.editor()->open(QStringLiteral("my_words"));
            one.app.editor()->save(QString::fromLatin1(words));
            QVERIFY(one.until([&] { return one.app.heading()->face().words == QLatin1String(words); }));
        }
        one.app.history()->open(one.app.heading()->face().key);
        QVERIFY(one.until([&] { return one.app.history()->changes()->count() >= 2; }));
        const ChangeRow earlier = one.app.history()->changes()->rows().at(1);
        QVERIFY(earlier.canBringBack);
        QCOMPARE(earlier.words, "I can cook.");
        one.app.history()->bringBack(earlier.key);
        QVERIFY(one.until([&] { return one.app.heading()->face().words == QLatin1String("I can cook."); }));
        QVERIFY(one.until([&] { return one.app.notice()->face().canUndo; }));
        one.app.notice()->undo();
        QVERIFY(one.until([&] { return one.app.heading()->face().words == QLatin1String("I can cook injera."); }));
    }

    void saysWhatAPartHoldsBeforeItIsOpened()
    {
        App one(home());
        QVERIFY(makeHome(one));
        QVERIFY(one.until([&] { return one.app.sharing()->sections()->count() == 10; }));
        QVERIFY(one.app.sharing()->face().mine);
        one.app.sharing()->look(QStringLiteral("plan"));
        QVERIFY(one.until([&] { return one.app.sharing()->face().previewOf == QLatin1String("plan"); }));
        QVERIFY(one.app.sharing()->face().preview.front().contains("Life skills"));
    }

    void secondAppOnOneHomeIsRefusedInWords()
    {
        App one(home());
        QVERIFY(makeHome(one));
        App two(home());
        two.session.start();
        QVERIFY(two.reaches(Stage::Failed));
        QVERIFY(two.app.notice()->face().bad);
        QVERIFY(two.app.notice()->face().words.contains("already open"));
    }

    void handsANumberToThePhoneOnly()
    {
        App one(home());
        QVERIFY(one.app.help()->first()->count() > 0);
        one.app.help()->dial(QStringLiteral("999"));
        QCOMPARE(one.dialler.asked.size(), std::size_t{1});
    }
};

WAYMARK_TEST(HomeSessionTest);
#include "tst_home_session.moc"
