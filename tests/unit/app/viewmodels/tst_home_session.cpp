// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDateTime>
#include <QDir>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>

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

/// Real time, moved by as much as a test says.
class ShiftedClock final : public Clock {
public:
    [[nodiscard]] UnixMs now() const override { return m_real.now() + shift; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_real.monotonicMs(); }

    std::atomic<std::int64_t> shift = 0;

private:
    RealClock m_real;
};

/// The app without its window.
struct App {
    explicit App(const QString& directory)
        : session(app, {directory.toStdString(), keystore, dialler, clock, composition::systemToLocal(), &notifications,
                        &alarm})
    {
    }

    bool reaches(Stage stage)
    {
        return QTest::qWaitFor([&] { return app.stage() == stage; }, kLongestMs);
    }
    bool until(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, kLongestMs); }

    device::LinuxKeystore keystore;
    device::FakeDialler dialler;
    device::FakeNotifications notifications;
    device::FakeAlarm alarm;
    ShiftedClock clock;
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

    /// The words as the page shows them.
    static QStringList wordsOf(App& one)
    {
        QStringList words;
        one.app.recovery()->show();
        if (one.until([&] { return one.app.recovery()->face().shown; })) {
            for (const auto& row : one.app.recovery()->words()->rows()) {
                words.append(row.name);
            }
        }
        return words;
    }

    /// Something done to the home while no app has it open.
    bool withCore(const std::function<bool(composition::Core&)>& work) const
    {
        device::LinuxKeystore keystore;
        const RealClock clock;
        auto there = composition::Home::open(home().toStdString(), keystore);
        if (!there || !(*there)->vault().unlock(viewOf(kPassphrase.toStdString()))) {
            return false;
        }
        const auto core = composition::Core::open({**there, clock, composition::systemToLocal()});
        return core && work(**core);
    }

    static bool confirms(App& one)
    {
        QSignalSpy accepted(one.app.confirm(), &LockViewModel::accepted);
        one.app.confirm()->unlock(kPassphrase);
        return one.until([&] { return accepted.size() == 1; });
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

        files->add(record, outside.filePath("none.jpg"));
        QVERIFY(one.until([&] { return one.app.notice()->face().bad; }));
        QCOMPARE(rows().size(), 1);
        files->remove(row.key, true);
        QVERIFY(one.until([&] { return rows().isEmpty(); }));
        QVERIFY(!one.app.notice()->face().canUndo);
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
        data->exportTo(out.filePath("nowhere"), false);
        QVERIFY(!data->face().problem.isEmpty());
        data->exportTo(out.path(), false);
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
