// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDateTime>

#include "tests/support/test_main.h"
#include "tests/unit/app/viewmodels/session_home.h"

using namespace waymark;
using namespace waymark::viewmodels;
using Stage = AppViewModel::Stage;

class SessionCircleTest : public QObject, SessionHome {
    Q_OBJECT

private slots:
    void cleanup() { clear(); }

    void aCarerStartsAChildsCircleAndLooksAfterIt()
    {
        App one(home());
        one.session.start();
        QVERIFY(one.reaches(Stage::Welcome));
        one.app.welcome()->start(QStringLiteral("Dawn"), QStringLiteral("foster-carer"), kPassphrase, false);
        QVERIFY(one.reaches(Stage::Open));
        const QDate day = QDate::currentDate().addYears(5);
        one.app.circle()->lookAfter(QStringLiteral("Ella"), day.toString(Qt::ISODate));
        QVERIFY(one.until([&] { return one.app.carer()->children()->count() == 1; }));
        QCOMPARE(one.app.carer()->children()->rows().front().name, QStringLiteral("Ella"));
        QVERIFY(one.until([&] { return one.app.owner()->face().acting; }));
        const auto& face = one.app.owner()->face();
        QVERIFY(face.mine && face.successor.isEmpty());
        QCOMPARE(face.owner, QStringLiteral("You"));
        QCOMPARE(face.untilDay, day.toString(Qt::ISODate));
        QVERIFY(one.app.notice()->face().words.contains(QStringLiteral("Ella")));
    }

    void anInvitationOpensNothingUntilItIsChosenAndThenToRead()
    {
        App one(home());
        QVERIFY(makeHome(one));
        auto* invite = one.app.invite();
        invite->begin(false);
        QVERIFY(invite->sections()->count() > 5);
        for (const auto& row : invite->sections()->rows()) {
            QCOMPARE(row.access, 0);
        }
        invite->chooseSection(QStringLiteral("plan"), 1);
        QCOMPARE(invite->sections()->find("plan")->access, 1);
        QVERIFY(one.until([&] { return invite->sections()->find("plan")->words.contains("Life skills"); }));
        invite->chooseSection(QStringLiteral("plan"), 2);
        QCOMPARE(invite->sections()->find("plan")->access, 2);
        QVERIFY(!invite->sections()->find("plan")->words.isEmpty());
    }

    void takesAChangeOfAPersonBackAndHidesTheAddress()
    {
        App one(home());
        QVERIFY(makeHome(one));
        one.app.people()->addImportant(QStringLiteral("Hanna"), QStringLiteral("My sister"), QStringLiteral("1234"));
        QVERIFY(one.until([&] { return one.app.people()->important()->count() == 1; }));
        auto* person = one.app.person();
        person->open(one.app.people()->important()->rows().front().key);
        QVERIFY(one.until([&] { return person->face().name == "Hanna"; }));
        const QVariantMap seen{{"name", "Hanna"}, {"line", "My sister"}, {"phone", "1234"}, {"rule", "0"}};
        QVariantMap words = seen;
        words.insert({{"name", "Hannah"}, {"phone", "5678"}, {"rule", "1"}});
        one.app.forms()->keep(QStringLiteral("person"), person->face().key,
                              {{"name", QVariantMap{{"words", "Hannah"}}}});
        person->change(words, seen);
        QVERIFY(one.until([&] { return person->face().name == "Hannah" && person->face().ringNumber == "5678"; }));
        QVERIFY(one.until([&] { return one.app.forms()->begun().isEmpty(); }));
        QVERIFY(one.until([&] { return one.app.notice()->face().canUndo; }));
        one.app.notice()->undo();
        QVERIFY(one.until([&] { return person->face().name == "Hanna" && person->face().ringNumber == "1234"; }));
        person->setAddress(QStringLiteral("4 Mill Lane"));
        QVERIFY(one.until([&] { return person->face().hasAddress; }));
        QVERIFY(person->face().address.isEmpty());
        person->showAddress();
        QVERIFY(one.until([&] { return one.app.notice()->face().bad; }));
        QVERIFY(!person->face().addressShown);
        QVERIFY(confirms(one));
        person->showAddress();
        QVERIFY(one.until([&] { return person->face().address == "4 Mill Lane"; }));
        person->archive();
        QVERIFY(one.until([&] { return one.app.people()->important()->count() == 0; }));
        QVERIFY(one.until([&] { return one.app.notice()->face().canUndo; }));
        one.app.notice()->undo();
        QVERIFY(one.until([&] { return one.app.people()->important()->count() == 1; }));
    }

    void takesACodeBackThatNobodyUsed()
    {
        App one(home());
        QVERIFY(makeHome(one));
        one.app.invite()->begin(false);
        one.app.invite()->make();
        QVERIFY(one.until([&] { return one.app.invite()->face().step == 2; }));
        QVERIFY(one.until([&] { return one.app.circle()->invitations()->count() == 1; }));
        one.app.circle()->withdraw(one.app.circle()->invitations()->rows().front().key);
        QVERIFY(one.until([&] { return one.app.circle()->invitations()->count() == 0; }));
    }

    void saysWhatIsOddAndPutsItAwayOnceItWasRead()
    {
        {
            App one(home());
            QVERIFY(makeHome(one));
            QCOMPARE(one.app.odd()->things()->count(), 0);
        }
        QVERIFY(withCore([](composition::Core& core) {
            const auto space = core.circles().circles().front().space;
            return core.circles().noteAlarm(space, ErrorCode::relay_forgot).has_value() &&
                   core.circles().noteAlarm(space, ErrorCode::stream_fork).has_value();
        }));
        App again(home());
        again.session.start();
        QVERIFY(again.reaches(Stage::Locked));
        again.app.lock()->unlock(kPassphrase);
        QVERIFY(again.reaches(Stage::Open));
        auto* odd = again.app.odd()->things();
        QVERIFY(again.until([&] { return odd->count() == 2; }));
        QVERIFY(again.until([&] { return again.app.more()->face().odd; }));
        for (const auto& row : odd->rows()) {
            QVERIFY(!row.title.isEmpty() && !row.means.isEmpty() && !row.todo.isEmpty() && !row.leadsTo.isEmpty());
        }
        again.app.odd()->putAway(odd->rows().front().key);
        QVERIFY(again.until([&] { return odd->count() == 1; }));
        again.app.lockNow();
        QCOMPARE(odd->count(), 0);
        again.app.lock()->unlock(kPassphrase);
        QVERIFY(again.until([&] { return odd->count() == 1; }));
    }

    void setsUpTheWayBackOnlyAfterThePassphrase()
    {
        App one(home());
        QVERIFY(makeHome(one));
        auto* rescue = one.app.rescue();
        QVERIFY(one.until([&] { return rescue->face().mine; }));
        QVERIFY(!rescue->face().prepared);
        rescue->setUp({}, 0);
        QVERIFY(one.until([&] { return one.app.notice()->face().bad; }));
        QVERIFY(!rescue->face().busy && !rescue->face().prepared);
        QVERIFY(confirms(one));
        rescue->setUp({QStringLiteral("m9"), QStringLiteral("m8")}, 2);
        QVERIFY(one.until([&] { return !rescue->face().problem.isEmpty(); }));
        QVERIFY(!rescue->face().prepared);
        rescue->setUp({}, 0);
        QVERIFY(one.until([&] { return rescue->face().prepared; }));
        QCOMPARE(rescue->face().need, 0);
        rescue->showCode();  // without a relay there is no place to name
        QVERIFY(one.until([&] { return !rescue->face().problem.isEmpty(); }));
        one.app.lockNow();
        QVERIFY(!rescue->face().prepared);
    }

    void aLostPhonesCodeAndWordsAreRefusedInWords()
    {
        App one(home());
        QVERIFY(makeHome(one));
        auto* lost = one.app.lostPhone();
        lost->begin(QStringLiteral("no code at all"), {}, {});
        QCOMPARE(lost->face().step, 1);
        QVERIFY(one.until([&] { return lost->face().step == 0; }));
        QVERIFY(!lost->face().problem.isEmpty() && !lost->face().wordsWrong);
        lost->begin(QStringLiteral("no code at all"), {}, QStringLiteral("twelve words that are not"));
        QVERIFY(one.until([&] { return lost->face().wordsWrong; }));
        one.app.lockNow();
        QCOMPARE(lost->face(), LostPhoneFace());
    }
};

WAYMARK_TEST(SessionCircleTest);
#include "tst_session_circle.moc"
