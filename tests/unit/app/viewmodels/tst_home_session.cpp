// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDir>
#include <QTemporaryDir>

#include "tests/support/test_main.h"
#include "tests/unit/app/viewmodels/session_home.h"

using namespace waymark;
using namespace waymark::viewmodels;
using Stage = AppViewModel::Stage;

class HomeSessionTest : public QObject, SessionHome {
    Q_OBJECT

private slots:
    void cleanup() { clear(); }

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

    void keepsAHalfFilledFormOverALockAndAKillUntilItIsSaved()
    {
        const QVariantMap title{{"words", "Swim with Hanna"}, {"seen", ""}};
        {
            App one(home());
            QVERIFY(makeHome(one));
            QVERIFY(one.app.forms()->begin(QStringLiteral("event"), QStringLiteral("new")).isEmpty());
            one.app.forms()->keep(QStringLiteral("event"), QStringLiteral("new"), {{"title", title}});
            one.app.lockNow();
            QVERIFY(one.app.forms()->begun().isEmpty());
            one.app.lock()->unlock(kPassphrase);
            QVERIFY2(one.reaches(Stage::Open), qPrintable(one.app.lock()->message()));
            QVERIFY(one.until([&] { return one.app.forms()->begun() == QStringList{"event new"}; }));
        }  // nothing was closed by hand
        App again(home());
        again.session.start();
        QVERIFY(again.reaches(Stage::Locked));
        again.app.lock()->unlock(kPassphrase);
        QVERIFY(again.reaches(Stage::Open));
        QVERIFY(again.until([&] { return !again.app.forms()->begun().isEmpty(); }));
        const auto kept = again.app.forms()->begin(QStringLiteral("event"), QStringLiteral("new"));
        QCOMPARE(kept.value("title").toMap(), title);
        again.app.oneEvent()->begin(QStringLiteral("2030-01-02"));
        again.app.oneEvent()->save({{"title", "Swim with Hanna"}, {"date", "2030-01-02"}, {"time", "12:30"}});
        QVERIFY(again.until([&] { return again.app.agenda()->coming()->count() == 1; }));
        QVERIFY(again.until([&] { return again.app.forms()->begun().isEmpty(); }));
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

    void showsTheTwelveWordsOnlyToWhoJustMadeThemOrConfirmed()
    {
        App one(home());
        QVERIFY(makeHome(one));
        auto* recovery = one.app.recovery();
        QVERIFY(recovery->face().offered && !recovery->face().kept);
        QCOMPARE(wordsOf(one).size(), 12);
        recovery->leave();
        QCOMPARE(recovery->words()->count(), 0);
        recovery->show();  // no longer just made: the passphrase has to be given first
        QVERIFY(one.until([&] { return one.app.notice()->face().bad; }));
        QVERIFY(!recovery->face().shown);
        one.app.confirm()->unlock(QStringLiteral("not the right words"));
        QVERIFY(one.until([&] { return !one.app.confirm()->message().isEmpty(); }));
        recovery->show();
        QVERIFY(!recovery->face().shown && recovery->words()->count() == 0);
        QVERIFY(confirms(one));
        QCOMPARE(wordsOf(one).size(), 12);
        one.app.lockNow();
        QCOMPARE(recovery->words()->count(), 0);
    }

    void believesWhoKnowsTwoOfTheWords()
    {
        App one(home());
        QVERIFY(makeHome(one));
        const QStringList words = wordsOf(one);
        auto* recovery = one.app.recovery();
        recovery->askForTwo();
        QCOMPARE(recovery->words()->count(), 0);
        QVERIFY(recovery->face().first < recovery->face().second);
        const QString first = words.at(recovery->face().first - 1);
        const QString second = words.at(recovery->face().second - 1);
        recovery->check(first, QStringLiteral("wrong"));
        QVERIFY(one.until([&] { return !recovery->face().problem.isEmpty(); }));
        QVERIFY(!recovery->face().right && !recovery->face().kept);
        recovery->check(first.toUpper(), second.left(4));
        QVERIFY(one.until([&] { return recovery->face().right; }));
        QVERIFY(one.until([&] { return one.app.lockSettings()->face().wordsKept; }));
    }

    void opensWithTheWordsAndANewPassphraseAndLosesNothing()
    {
        App one(home());
        QVERIFY(makeHome(one));
        const QString words = wordsOf(one).join(u' ');
        one.app.lockNow();
        auto* lock = one.app.lock();
        lock->forgot();
        lock->useWords(QStringLiteral("these are not twelve words"));
        QVERIFY(one.until([&] { return !lock->message().isEmpty(); }));
        QCOMPARE(lock->step(), LockViewModel::Step::Words);
        lock->useWords(words.toUpper());
        QVERIFY(one.until([&] { return lock->step() == LockViewModel::Step::NewSecret; }));
        lock->choose(QStringLiteral("short"), false);
        QVERIFY(one.until([&] { return !lock->message().isEmpty(); }));
        QCOMPARE(one.app.stage(), Stage::Locked);
        lock->choose(QStringLiteral("another four odd words"), false);
        QVERIFY(one.reaches(Stage::Open));
        QVERIFY(one.until([&] { return one.app.plan()->headings()->count() == 10; }));
        one.app.lockNow();
        QCOMPARE(lock->step(), LockViewModel::Step::Locked);
        lock->unlock(QStringLiteral("another four odd words"));
        QVERIFY(one.reaches(Stage::Open));
    }

    void shutsAgainWhenTheWordsWereRightButNothingWasChosen()
    {
        App one(home());
        QVERIFY(makeHome(one));
        const QString words = wordsOf(one).join(u' ');
        one.app.lockNow();
        auto* lock = one.app.lock();
        lock->forgot();
        lock->useWords(words);
        QVERIFY(one.until([&] { return lock->step() == LockViewModel::Step::NewSecret; }));
        lock->giveUp();
        lock->choose(QStringLiteral("whoever finds it open"), false);
        QVERIFY(one.until([&] { return !lock->busy(); }));
        QCOMPARE(one.app.stage(), Stage::Locked);
        lock->unlock(kPassphrase);
        QVERIFY(one.reaches(Stage::Open));
    }

    void changesThePassphraseOnlyAfterTheOldOne()
    {
        App one(home());
        QVERIFY(makeHome(one));
        auto* settings = one.app.lockSettings();
        settings->change(QStringLiteral("somebody else's words"), false);
        QVERIFY(one.until([&] { return one.app.notice()->face().bad; }));
        QVERIFY(!settings->face().busy && !settings->face().changed);
        QVERIFY(confirms(one));
        settings->change(QStringLiteral("another four odd words"), false);
        QVERIFY(one.until([&] { return settings->face().changed; }));
        one.app.lockNow();
        one.app.lock()->unlock(QStringLiteral("another four odd words"));
        QVERIFY(one.reaches(Stage::Open));
    }

    void takesDataOutAndBringsABackupBack()
    {
        App one(home());
        QVERIFY(makeHome(one));
        auto* data = one.app.data();
        data->open();
        QVERIFY(one.until([&] { return data->kinds()->find("heading") != nullptr; }));
        QCOMPARE(data->kinds()->find("heading")->line, "10");
        const QTemporaryDir out;
        data->backUpTo(out.path());
        QVERIFY(one.until([&] { return one.app.notice()->face().bad; }));
        QVERIFY(QDir(out.path()).entryList(QDir::Files).isEmpty());  // not without the passphrase
        QVERIFY(confirms(one));
        data->exportTo(out.filePath("nowhere"), false, true);
        QVERIFY(!data->face().problem.isEmpty());
        data->exportTo(out.path(), false, true);
        QVERIFY(one.until([&] { return data->face().done.contains(".json"); }));
        data->backUpTo(out.path());
        QVERIFY(one.until([&] { return data->face().done.contains(".waymark-backup"); }));
        data->backUpTo(out.path());
        QVERIFY(one.until([&] { return data->face().done.contains("-2.waymark-backup"); }));
        const QString file = out.filePath(QDir(out.path()).entryList({"*.waymark-backup"}).last());
        one.app.people()->addImportant(QStringLiteral("Hanna"), {}, {});
        QVERIFY(one.until([&] { return one.app.people()->important()->count() == 1; }));
        data->restore(file, QStringLiteral("not its words"));
        QVERIFY(one.until([&] { return !data->face().problem.isEmpty(); }));
        QCOMPARE(one.app.stage(), Stage::Open);
        QVERIFY(one.until([&] { return one.app.people()->important()->count() == 1; }));
        data->restore(file, kPassphrase);
        QVERIFY(one.reaches(Stage::Locked));
        one.app.lock()->unlock(kPassphrase);
        QVERIFY(one.reaches(Stage::Open));
        QVERIFY(one.until([&] { return one.app.plan()->headings()->count() == 10; }));
        QCOMPARE(one.app.people()->important()->count(), 0);
    }
};

WAYMARK_TEST(HomeSessionTest);
#include "tst_home_session.moc"
