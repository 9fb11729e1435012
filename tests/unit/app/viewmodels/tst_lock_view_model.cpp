// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QSignalSpy>

#include "app/viewmodels/app_view_model.h"
#include "app/viewmodels/show/show_sync.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::viewmodels;

class LockViewModelTest : public QObject {
    Q_OBJECT

private slots:
    void asksWithSixDigitsAndKeepsNoneOfThem()
    {
        LockViewModel lock;
        lock.setKind(true, {});
        QSignalSpy asked(&lock, &LockViewModel::unlockAsked);
        for (const int digit : {1, 2, 3, 9, 9, 9}) {
            lock.digit(digit);
        }
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().toByteArray(), QByteArray("123999"));
        lock.digit(4);  // busy
        QCOMPARE(lock.digitsEntered(), 6);
        lock.setRefused(QStringLiteral("no"), 0);
        QCOMPARE(lock.digitsEntered(), 0);
        QVERIFY(!lock.busy());
    }

    void takesTheLastDigitBack()
    {
        LockViewModel lock;
        QSignalSpy asked(&lock, &LockViewModel::unlockAsked);
        for (const int digit : {1, 2, 3, 4, 5}) {
            lock.digit(digit);
        }
        lock.erase();
        lock.digit(6);
        lock.digit(7);
        QCOMPARE(asked.front().front().toByteArray(), QByteArray("123467"));
    }

    void saysHowLongToWaitAndTakesNothingMeanwhile()
    {
        LockViewModel lock;
        services::LockView view;
        view.problem = ErrorCode::wrong_passphrase;
        view.secondsToWait = 30;
        show(lock, view);
        QCOMPARE(lock.waitSeconds(), 30);
        QVERIFY(lock.message().contains(QStringLiteral("30")));
        QSignalSpy asked(&lock, &LockViewModel::unlockAsked);
        lock.unlock(QStringLiteral("four odd words here"));
        lock.digit(1);
        QCOMPARE(asked.size(), 0);
        QCOMPARE(lock.digitsEntered(), 0);
    }

    void leavesNothingOfTheHomeInTheWindow()
    {
        AppViewModel app;
        app.setStage(AppViewModel::Stage::Open);
        HeadingFace face;
        face.words = QStringLiteral("mine");
        app.heading()->set(face);
        PersonRow person;
        person.key = QStringLiteral("m2");
        person.name = QStringLiteral("Priya");
        app.people()->circle()->set({person});
        app.forget();
        QVERIFY(app.heading()->face().words.isEmpty());
        QCOMPARE(app.people()->circle()->count(), 0);
    }

    void blanksBeforeTheHomeIsClosed()
    {
        AppViewModel app;
        QSignalSpy asked(&app, &AppViewModel::lockAsked);
        app.setStage(AppViewModel::Stage::Open);
        app.lockNow();
        QCOMPARE(app.stage(), AppViewModel::Stage::Locked);
        QCOMPARE(asked.size(), 1);
        app.lockNow();
        QCOMPARE(asked.size(), 1);
    }
};

WAYMARK_TEST(LockViewModelTest);
#include "tst_lock_view_model.moc"
