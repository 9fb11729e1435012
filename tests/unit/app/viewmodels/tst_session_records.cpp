// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include "tests/support/test_main.h"
#include "tests/unit/app/viewmodels/session_home.h"

using namespace waymark;
using namespace waymark::viewmodels;
using Stage = AppViewModel::Stage;

class SessionRecordsTest : public QObject, SessionHome {
    Q_OBJECT

private slots:
    void cleanup() { clear(); }

    void aPhotoIsAddedSeenSavedAndTakenOut()
    {
        QTemporaryDir outside;
        QImage door(640, 480, QImage::Format_RGB32);
        door.fill(Qt::darkCyan);
        QVERIFY(door.save(outside.filePath("door.jpg"), "JPEG"));
        QVERIFY(QDir(outside.path()).mkdir("out"));
        QDir(home()).removeRecursively();
        App one(home());
        QVERIFY(makeHome(one));
        one.app.heading()->open(QStringLiteral("1"));
        QVERIFY(one.until([&] { return !one.app.heading()->face().key.isEmpty(); }));
        const QString record = one.app.heading()->face().key;
        auto* files = one.app.files();
        const auto rows = [&] { return static_cast<RowsOf<FileRow>*>(files->rowsOf(record))->rows(); };
        files->open(record);
        files->add(record, QStringLiteral("file://") + outside.filePath("door.jpg"));
        QVERIFY(one.until([&] { return rows().size() == 1; }));
        const FileRow row = rows().first();
        QCOMPARE(row.name, QStringLiteral("door.jpg"));
        QVERIFY(row.waits && row.photo && row.here && row.canRemove && !row.going.isEmpty());
        QVERIFY(row.picture.startsWith(QStringLiteral("data:image/jpeg;base64,")));
        QVERIFY(row.picture.size() < 22'000);

        files->look(row.key);
        QVERIFY(one.until([&] { return !files->face().picture.isEmpty(); }));
        files->lookAway();
        QVERIFY(files->face().picture.isEmpty());
        files->save(row.key, outside.filePath("out"));
        QVERIFY(one.until([&] { return QFile::exists(outside.filePath("out/door.jpg")); }));
        QCOMPARE(QImage(outside.filePath("out/door.jpg")).size(), door.size());

        QVERIFY(confirms(one));
        one.app.data()->exportTo(outside.path(), false, true);
        QVERIFY(one.until([&] { return !one.app.data()->face().done.isEmpty(); }));
        QVERIFY2(one.app.data()->face().done.contains("1 photo"), qPrintable(one.app.data()->face().done));
        const QString beside = QDir(outside.path()).entryList({"waymark-*"}, QDir::Dirs).value(0);
        QCOMPARE(QDir(outside.filePath(beside)).entryList(QDir::Files), QStringList{"door.jpg"});

        files->add(record, outside.filePath("none.jpg"));
        QVERIFY(one.until([&] { return one.app.notice()->face().bad; }));
        QCOMPARE(rows().size(), 1);
        files->remove(row.key, true);
        QVERIFY(one.until([&] { return rows().isEmpty(); }));
        QVERIFY(!one.app.notice()->face().canUndo);
    }

    void aHomeIsKeptHalfFilledUntilItIsSaved()
    {
        App one(home());
        one.session.start();
        QVERIFY(one.reaches(Stage::Welcome));
        one.app.welcome()->start(QStringLiteral("Grace"), QStringLiteral("hub-carer"), kPassphrase, false);
        QVERIFY(one.reaches(Stage::Open));
        one.app.homes()->makeConstellation(QStringLiteral("Cherwell homes"));
        QVERIFY(one.until([&] { return !one.app.homes()->face().none; }));
        one.app.home()->open({});
        const QString about = one.app.home()->face().constellation;
        QVERIFY(!about.isEmpty());
        one.app.forms()->keep(QStringLiteral("home"), about, {{"name", QVariantMap{{"words", "Nov"}, {"seen", ""}}}});
        one.app.lockNow();
        one.app.lock()->unlock(kPassphrase);
        QVERIFY(one.reaches(Stage::Open));
        QVERIFY(one.until([&] { return one.app.forms()->begun() == QStringList{"home " + about}; }));
        one.app.home()->open({});
        one.app.home()->save({{"name", "The Novak home"}, {"hub", "yes"}, {"with", "m1"}});
        QVERIFY(one.until([&] { return one.app.homes()->homes()->count() == 1; }));
        QVERIFY(one.until([&] { return one.app.forms()->begun().isEmpty(); }));
        one.app.home()->open(one.app.homes()->homes()->rows().front().key);
        QVERIFY(one.app.home()->face().hub);
        QCOMPARE(one.app.home()->face().memberKeys, QStringList{"m1"});
    }

    void aCarersPlacesAreThereBeforeTheFirstPicture()
    {
        QList<AppViewModel::Role> roles;
        const auto watch = [&roles](App& one) {
            QObject::connect(&one.app, &AppViewModel::stageChanged, &one.app, [&roles, &one] {
                if (one.app.stage() == Stage::Open) {
                    roles.append(one.app.role());
                }
            });
        };
        {
            App one(home());
            watch(one);
            one.session.start();
            QVERIFY(one.reaches(Stage::Welcome));
            one.app.welcome()->start(QStringLiteral("Dawn"), QStringLiteral("foster-carer"), kPassphrase, false);
            QVERIFY(one.reaches(Stage::Open));
        }
        App again(home());
        watch(again);
        again.session.start();
        QVERIFY(again.reaches(Stage::Locked));
        again.app.lock()->unlock(kPassphrase);
        QVERIFY(again.reaches(Stage::Open));
        const QList<AppViewModel::Role> carers{AppViewModel::Role::FosterCarer, AppViewModel::Role::FosterCarer};
        QCOMPARE(roles, carers);
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

    void erasesForGoodOnlyAfterThePassphraseAndSaysWhatWaits()
    {
        App one(home());
        QVERIFY(makeHome(one));
        one.app.people()->addImportant(QStringLiteral("Hanna"), QStringLiteral("My sister"), {});
        QVERIFY(one.until([&] { return one.app.notice()->face().canUndo; }));
        one.app.notice()->undo();
        auto* bin = one.app.bin();
        bin->open();
        QVERIFY(one.until([&] { return bin->putAway()->count() == 1; }));
        const auto row = bin->putAway()->rows().front();
        QVERIFY(row.canEraseNow);
        bin->choose(row.record);
        QCOMPARE(bin->chosen(), row.title);
        bin->eraseNow();
        QVERIFY(one.until([&] { return one.app.notice()->face().bad; }));
        QCOMPARE(bin->putAway()->count(), 1);
        QVERIFY(confirms(one));
        bin->eraseNow();
        QVERIFY(one.until([&] { return bin->putAway()->count() == 0; }));
        QVERIFY(one.until([&] { return !bin->face().waiting.isEmpty(); }));
        QCOMPARE(bin->erased()->count(), 0);
        QVERIFY(!one.app.notice()->face().canUndo);
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
        one.app.access()->open(QStringLiteral("plan"), QStringLiteral("m1"));
        QVERIFY(one.until([&] { return one.app.access()->face().part == QLatin1String("plan"); }));
        QVERIFY(one.app.access()->face().preview.front().contains("Life skills"));
        QVERIFY(!one.app.access()->face().mine);  // the owner's own cannot be taken
        one.app.lockNow();
        QVERIFY(one.app.access()->face().preview.isEmpty());
    }

    void makesADateRemindsOfItInNeutralWordsAndTakesItAway()
    {
        App one(home());
        QVERIFY(makeHome(one));
        auto* event = one.app.oneEvent();
        const QDate day = QDate::currentDate().addDays(3);
        event->begin(day.toString(Qt::ISODate));
        event->save({{"title", "Lunch at Grace's"},
                     {"date", day.toString(Qt::ISODate)},
                     {"time", "12:30"},
                     {"minutes", 60},
                     {"place", "Grace's home"},
                     {"bring", "A pudding"}});
        QVERIFY(one.until([&] { return one.app.agenda()->coming()->count() == 1; }));
        const QString key = one.app.agenda()->coming()->rows().front().key;
        event->open(key);
        QVERIFY(one.until([&] { return event->face().key == key; }));
        QCOMPARE(event->face().bring, "A pudding");
        QVERIFY(!one.alarm.when);
        event->setRemind(2);
        QVERIFY(one.until([&] { return one.alarm.when.has_value(); }));
        const QDateTime due(day, QTime(11, 30));
        QCOMPARE(*one.alarm.when, due.toMSecsSinceEpoch());
        one.app.lockNow();
        one.clock.shift = *one.alarm.when - one.clock.now() + 1000;
        one.alarm.ring();
        one.alarm.ring();
        QVERIFY(one.until([&] { return !one.notifications.shown.empty(); }));
        QVERIFY(!one.alarm.when);
        one.app.lock()->unlock(kPassphrase);
        QVERIFY2(one.reaches(Stage::Open), qPrintable(one.app.lock()->message()));
        QVERIFY(one.until([&] { return one.app.agenda()->coming()->count() == 1; }));
        QCOMPARE(one.notifications.shown, std::vector<std::string>{"You have a reminder"});
        event->open(key);
        QVERIFY(one.until([&] { return event->face().key == key; }));
        event->archive();
        QVERIFY(one.until([&] { return one.app.agenda()->coming()->count() == 0; }));
        QVERIFY(one.until([&] { return one.app.notice()->face().canUndo; }));
        one.app.notice()->undo();
        QVERIFY(one.until([&] { return one.app.agenda()->coming()->count() == 1; }));
    }

    void saysAReminderInTheAppWhenTheDeviceCannotShowIt()
    {
        App one(home());
        QVERIFY(makeHome(one));
        one.notifications.isSupported = false;
        one.app.reminders()->tryOne();
        QVERIFY(one.until([&] { return one.app.notice()->face().words == "You have a reminder"; }));
        QVERIFY(!one.app.reminders()->face().canShow);
    }

    void changesAPromiseAndSaysItCannotBeDone()
    {
        App one(home());
        QVERIFY(makeHome(one));
        one.app.promises()->add(7, QStringLiteral("Pay one bill"), {}, {});
        QVERIFY(one.until([&] { return one.app.promises()->all()->count() == 1; }));
        auto* promise = one.app.promise();
        promise->open(one.app.promises()->all()->rows().front().key);
        QVERIFY(one.until([&] { return !promise->face().key.isEmpty(); }));
        promise->save({{"what", "Pay two bills"},
                       {"who", one.app.promises()->people()->rows().front().key},
                       {"date", "2030-01-02"},
                       {"note", "Gas and water"}});
        QVERIFY(one.until(
            [&] { return promise->face().what == "Pay two bills" && promise->face().note == "Gas and water"; }));
        QVERIFY(promise->face().mine);
        promise->setState(2);
        QVERIFY(one.until([&] { return promise->face().state == 2; }));
        QVERIFY(!promise->face().kind.isEmpty());
        one.app.notice()->undo();
        QVERIFY(one.until([&] { return promise->face().state == 0; }));
    }

    void handsANumberToThePhoneOnly()
    {
        App one(home());
        QVERIFY(one.app.help()->first()->count() > 0);
        one.app.help()->dial(QStringLiteral("999"));
        QCOMPARE(one.dialler.asked.size(), std::size_t{1});
    }
};

WAYMARK_TEST(SessionRecordsTest);
#include "tst_session_records.moc"
