// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_error.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/client/snapshot_pair.h"

using namespace waymark;
using namespace waymark::simulation;
using waymark::tests::SnapshotPair;

class SnapshotMakingTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsMadeBeforeEnoughCame()
    {
        SnapshotPair pair;
        pair.writeMany(0, 7);
        QVERIFY(pair.settle());
        QCOMPARE(pair.commits, 0);
        QCOMPARE(pair.partsBrought, 0);
    }

    void theOwnersPhoneMakesOneAndTheOtherTrustsIt()
    {
        SnapshotPair pair;
        pair.writeMany(1, 9);
        QVERIFY(pair.settle());
        QCOMPARE(pair.commits, 1);
        QCOMPARE(pair.partsBrought, 2);
        QCOMPARE(pair.trusted(0), std::int64_t{1});
        pair.writeMany(0, 9);
        QVERIFY(pair.settle());
        QCOMPARE(pair.commits, 2);
        QCOMPARE(pair.trusted(1), std::int64_t{1});
        QVERIFY(!pair.hasAlarm(0, ErrorCode::malformed) && !pair.hasAlarm(1, ErrorCode::malformed));
    }

    void manyBytesAreEnoughToo()
    {
        SnapshotPair pair;
        pair.world.setSnapshotLimits({1'000, 4'096});
        pair.writeMany(0, 5);
        QVERIFY(pair.settle());
        QCOMPARE(pair.commits, 0);
        pair.writeMany(0, 6);
        QVERIFY(pair.settle());
        QCOMPARE(pair.commits, 1);
    }

    void withoutTheOwnerTwoPeopleSign()
    {
        SnapshotPair pair;
        const auto third = pair.world.addHelper();
        QVERIFY(pair.settle());
        pair.world.device(0).setOnline(false);
        pair.writeMany(1, 12);
        pair.world.run(600'000);
        QVERIFY(pair.commits >= 2 && pair.commits <= 4);
        QCOMPARE(pair.trusted(1) + pair.trusted(third), std::int64_t{2});
    }

    void oneHelperAloneIsNotEnough()
    {
        SnapshotPair pair;
        QVERIFY(pair.settle());
        pair.world.device(0).setOnline(false);
        pair.writeMany(1, 40);
        pair.world.run(600'000);
        QCOMPARE(pair.trusted(1), std::int64_t{0});
        // Not with every change.
        QVERIFY(pair.commits >= 1 && pair.commits <= 10);
        // The owner's word is enough, and she gives it where she stands where it was made.
        pair.world.device(0).setOnline(true);
        QVERIFY(pair.settle());
        QCOMPARE(pair.trusted(0), std::int64_t{1});
    }

    void anAlarmSaysThatTwoPhonesHoldDifferentThings()
    {
        SnapshotPair pair;
        const auto third = pair.world.addHelper();
        QVERIFY(pair.settle());
        pair.world.device(0).setOnline(false);
        pair.writeMany(1, 6);
        pair.world.device(third).setOnline(false);
        auto& database = pair.world.device(third).database();
        QVERIFY(database.execute("UPDATE rec_history SET wall = wall + 1"));
        pair.world.device(third).setOnline(true);
        pair.writeMany(1, 6);
        pair.world.run(600'000);
        const auto first = pair.hasAlarm(1, ErrorCode::snapshot_differs);
        const auto second = pair.hasAlarm(third, ErrorCode::snapshot_differs);
        QVERIFY(first || second);
        QVERIFY(!pair.hasAlarm(1, ErrorCode::malformed) && !pair.hasAlarm(third, ErrorCode::malformed));
        QCOMPARE(pair.trusted(1) + pair.trusted(third), std::int64_t{0});
    }

    /// Once, however often it is tried, and not again after it was put away.
    void aRelayWithoutRoomForOneIsSaidOnce()
    {
        SnapshotPair pair;
        int tries = 0;
        pair.lie = [&](const client::Call& call, client::Reply& reply) {
            const auto found = wire::matchRoute(wire::methodName(call.method), call.path).match;
            if (found && found->info.route == wire::Route::snapshotPartPut) {
                reply = {wire::httpStatusOf(ErrorCode::relay_full),
                         wire::RelayError{ErrorCode::relay_full, 0}.encode()};
                ++tries;
            }
        };
        pair.writeMany(0, 9);
        pair.world.run(600'000);
        QVERIFY(pair.hasAlarm(0, ErrorCode::snapshot_full));
        auto& circles = pair.world.device(0).circles();
        for (const auto& alarm : circles.alarms()) {
            QVERIFY(circles.dismissAlarm(alarm.id));
        }
        const auto before = tries;
        pair.world.sleep(3 * 86'400'000LL);
        pair.writeMany(0, 9);
        pair.world.run(600'000);
        QVERIFY(tries > before);
        QVERIFY(!pair.hasAlarm(0, ErrorCode::snapshot_full));
    }

    void aKilledPhoneGoesOnWithTheSameParts()
    {
        SnapshotPair pair;
        pair.writeMany(0, 7);
        bool killed = false;
        pair.world.network().trip("/1", true, [&](const Inbox* whose) {
            const auto device = pair.world.whose(whose);
            killed = true;
            pair.world.device(device).kill();
            pair.world.device(device).open();
        });
        pair.writeMany(0, 2);
        QVERIFY(pair.settle());
        QVERIFY(killed);
        QCOMPARE(pair.commits, 1);
        // The second was acted on and not answered: it comes again, the first does not.
        QCOMPARE(pair.partsBrought, 3);
        QCOMPARE(pair.world.device(0).count("SELECT count(*) FROM cli_making_part"), std::int64_t{0});
    }
};

WAYMARK_TEST(SnapshotMakingTest);
#include "tst_snapshot_making.moc"
