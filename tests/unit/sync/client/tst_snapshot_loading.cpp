// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_main.h"
#include "tests/unit/sync/client/snapshot_pair.h"

using namespace waymark;
using namespace waymark::simulation;
using waymark::tests::SnapshotPair;

namespace {

bool isPart(const client::Call& call)
{
    const auto found = wire::matchRoute(wire::methodName(call.method), call.path).match;
    return found && found->info.route == wire::Route::snapshotPartGet;
}

bool isList(const client::Call& call)
{
    const auto found = wire::matchRoute(wire::methodName(call.method), call.path).match;
    return found && found->info.route == wire::Route::snapshotList;
}

/// The second phone was off for a year, in which the relay let the log go. It wrote something meanwhile.
struct Away : SnapshotPair {
    explicit Away(SimDevice::Home second = SimDevice::Home::memory) : SnapshotPair(second)
    {
        before = write(1, "before");
        must(settle() ? Status{} : fail(ErrorCode::timeout), "settle");
        world.device(1).setOnline(false);
        own = write(1, "own");
        known = writeMany(0, 20);
        world.sleep(kYear);
        world.device(1).setOnline(false);
        for (const auto& row : writeMany(0, 10)) {
            known.push_back(row);
        }
        world.run(60'000);
    }
    void comeBack()
    {
        world.device(1).setOnline(true);
        world.run(600'000);
    }
    bool hasAll()
    {
        return std::ranges::all_of(known, [&](const auto& row) { return shows(1, row); }) && state(0) == state(1);
    }

    records::RowRef before;
    records::RowRef own;
    std::vector<records::RowRef> known;
};

}  // namespace

class SnapshotLoadingTest : public QObject {
    Q_OBJECT

private slots:
    void aNewPhoneBeginsFromIt()
    {
        SnapshotPair pair;
        const auto rows = pair.writeMany(0, 20);
        QVERIFY(pair.settle());
        const auto third = pair.world.addOwnDevice(0);
        QVERIFY(pair.settle());
        QCOMPARE(pair.partsFetched, 2);
        QCOMPARE(pair.state(third), pair.state(0));
        QCOMPARE(pair.state(third), pair.state(1));
        const auto past = pair.world.device(third).store().reader().history(rows.front());
        QVERIFY(past && !past->empty());
        QCOMPARE(pair.world.device(third).count("SELECT count(*) FROM cli_base"), std::int64_t{0});
        QCOMPARE(pair.world.device(third).count("SELECT count(*) FROM cli_base_part"), std::int64_t{0});
        QCOMPARE(pair.world.device(third).count("SELECT count(*) FROM cli_rebuild"), std::int64_t{0});
        // It writes on, and the others see it.
        const auto after = pair.write(third, "after");
        QVERIFY(pair.settle());
        QVERIFY(pair.shows(0, after, "after") && pair.shows(1, after, "after"));
        QVERIFY(pair.world.device(third).circles().alarms().empty());
    }

    void aPhoneThatWasOffForAYearComesBack()
    {
        Away away;
        away.comeBack();
        QVERIFY(away.floor > 0);
        QVERIFY(away.partsFetched >= 2);
        QVERIFY(away.hasAll());
        QVERIFY(away.shows(1, away.own, "own") && away.shows(0, away.own, "own"));
        QVERIFY(away.shows(1, away.before, "before"));
        QVERIFY(away.world.device(1).circles().alarms().empty());
    }

    void whatWasSealedAndNotPushedIsAppliedOnTop()
    {
        SnapshotPair pair;
        const auto first = pair.write(1, "first");
        QVERIFY(pair.settle());
        auto& lost = pair.world.network().faults.requestLost;
        lost = 100;
        const auto sealed = pair.write(1, "sealed");
        for (int i = 0; i < 200 && pair.world.device(1).count("SELECT count(*) FROM rec_pending") > 0; ++i) {
            pair.world.run(20);
        }
        QCOMPARE(pair.world.device(1).count("SELECT count(*) FROM rec_pending"), std::int64_t{0});
        pair.world.device(1).setOnline(false);
        lost = 0;
        pair.writeMany(0, 20);
        pair.world.sleep(SnapshotPair::kYear);
        pair.world.device(1).setOnline(false);
        const auto waiting = pair.write(1, "waiting");
        pair.writeMany(0, 10);
        pair.world.device(1).setOnline(true);
        QVERIFY(pair.settle());
        QVERIFY(pair.floor > 0 && pair.partsFetched >= 2);
        QVERIFY(pair.shows(1, first, "first"));
        QVERIFY(pair.shows(1, sealed, "sealed") && pair.shows(0, sealed, "sealed"));
        QVERIFY(pair.shows(1, waiting, "waiting") && pair.shows(0, waiting, "waiting"));
        QCOMPARE(pair.state(0), pair.state(1));
    }

    /// Whatever write the phone dies at, it has what it had, and then what it should.
    void aKillWhileItIsLaidLeavesTheOldOrTheNew()
    {
        constexpr std::array kWrites{"INSERT ON cli_base",     "UPDATE ON rec_stream",  "UPDATE ON rec_row",
                                     "INSERT ON rec_row",      "INSERT ON rec_history", "INSERT ON cli_head",
                                     "DELETE ON cli_staged",   "DELETE ON cli_rebuild", "DELETE ON cli_base",
                                     "INSERT ON cli_base_part"};
        int died = 0;
        for (const std::string write : kWrites) {
            Away away;
            auto& phone = away.world.device(1);
            const auto before = away.state(1);
            const auto stop = "CREATE TEMP TRIGGER dies BEFORE " + write + " BEGIN SELECT RAISE(ABORT, 'dies'); END";
            QVERIFY(phone.database().execute(stop));
            phone.setOnline(true);
            away.world.run(5'000);
            const bool old = away.state(1) == before;
            QVERIFY2(old || away.hasAll(), write.c_str());
            died += old ? 1 : 0;
            phone.kill();
            QVERIFY(phone.database().execute("DROP TRIGGER dies"));
            phone.open();
            away.comeBack();
            QVERIFY2(away.hasAll(), write.c_str());
            QVERIFY(away.shows(1, away.own, "own") && away.shows(0, away.own, "own"));
            QCOMPARE(phone.count("SELECT count(*) FROM cli_base"), std::int64_t{0});
            QCOMPARE(phone.count("SELECT count(*) FROM cli_rebuild"), std::int64_t{0});
        }
        QVERIFY(died >= 8);
    }

    void aSectionIsRebuiltFromItWhereTheLogIsGone()
    {
        SnapshotPair pair;
        const auto own = pair.write(1, "own");
        pair.writeMany(0, 20);
        QVERIFY(pair.settle());
        pair.world.sleep(SnapshotPair::kYear);
        pair.writeMany(0, 10);
        QVERIFY(pair.settle() && pair.shows(1, own, "own"));
        // Sealed and merged on its own phone, lost on its way: the cut falls below it.
        auto& lost = pair.world.network().faults.requestLost;
        lost = 100;
        const auto late = pair.write(1, "late");
        for (int i = 0; i < 200 && pair.world.device(1).count("SELECT count(*) FROM rec_pending") > 0; ++i) {
            pair.world.run(20);
        }
        pair.world.device(1).setOnline(false);
        lost = 0;
        QVERIFY(pair.shows(1, late, "late"));
        auto& owner = pair.world.device(0);
        for (const auto access : {circle::Access::read, circle::Access::write}) {
            QVERIFY(owner.circles().grant(pair.world.space(), pair.section().channel, 2, access));
            owner.engine().retryNow();
            owner.touch();
            pair.world.run(5'000);
        }
        pair.partsFetched = 0;
        pair.world.device(1).setOnline(true);
        QVERIFY(pair.settle());
        QVERIFY(pair.floor > 0 && pair.partsFetched >= 2);
        QVERIFY(!pair.shows(1, late, "late") && pair.shows(1, own, "own"));
        QCOMPARE(pair.state(0), pair.state(1));
        QCOMPARE(pair.world.device(1).count("SELECT count(*) FROM cli_rebuild"), std::int64_t{0});
    }

    void oneSignedByWhoIsNotInTheCircleAnyMoreIsNotTaken()
    {
        SnapshotPair pair;
        const auto third = pair.world.addHelper();
        QVERIFY(pair.settle());
        pair.world.device(0).setOnline(false);
        pair.writeMany(1, 12);
        pair.world.run(600'000);
        QCOMPARE(pair.trusted(1) + pair.trusted(third), std::int64_t{2});
        pair.world.setSnapshotLimits({1'000, 1 << 30});
        pair.world.device(0).setOnline(true);
        QVERIFY(pair.settle());
        QVERIFY(pair.world.device(0).circles().remove(pair.world.space(), 3));
        pair.world.device(third).kill();
        pair.world.device(0).engine().retryNow();
        pair.world.device(0).touch();
        QVERIFY(pair.settle());
        pair.partsFetched = 0;
        const auto fresh = pair.world.addOwnDevice(0);
        QVERIFY(pair.settle());
        QCOMPARE(pair.partsFetched, 0);
        QCOMPARE(pair.state(fresh), pair.state(0));
    }

    void aPartThatIsNotWhatWasSignedIsRefused()
    {
        Away away;
        away.lie = [](const client::Call& call, client::Reply& reply) {
            if (isPart(call) && reply.status == 200) {
                auto part = must(wire::SnapshotPart::decode(reply.body), "part");
                Bytes changed(part.sealed.begin(), part.sealed.end());
                changed.back() ^= 1;
                reply.body = wire::SnapshotPart{changed}.encode();
            }
        };
        const auto rows = away.world.device(1).count("SELECT count(*) FROM rec_row");
        away.comeBack();
        QVERIFY(away.hasAlarm(1, ErrorCode::bad_seal));
        QCOMPARE(away.world.device(1).count("SELECT count(*) FROM rec_row"), rows);
        QVERIFY(away.shows(1, away.own, "own"));
        away.lie = {};
        away.comeBack();
        QVERIFY(away.hasAll());
    }

    void partsThatChangedPlacesAreRefused()
    {
        Away away;
        Bytes first;
        away.lie = [&](const client::Call& call, client::Reply& reply) {
            if (isPart(call) && reply.status == 200) {
                first = first.empty() ? reply.body : first;
                reply.body = first;
            }
        };
        away.comeBack();
        QVERIFY(away.hasAlarm(1, ErrorCode::bad_seal));
        QVERIFY(!away.hasAll() && away.shows(1, away.before, "before"));
    }

    void aMissingPartIsTold()
    {
        Away away;
        away.lie = [](const client::Call& call, client::Reply& reply) {
            if (isPart(call)) {
                reply.status = 403;
                reply.body = wire::RelayError{ErrorCode::relay_forbidden, 0}.encode();
            }
        };
        away.comeBack();
        QVERIFY(away.hasAlarm(1, ErrorCode::relay_withholds));
        QVERIFY(!away.hasAll() && away.shows(1, away.before, "before"));
    }

    void aManifestThatIsCutOrNotSignedIsRefused()
    {
        for (const int kind : {0, 1, 2}) {
            Away away;
            std::vector<Bytes> kept;
            away.lie = [&](const client::Call& call, client::Reply& reply) {
                if (!isList(call) || reply.status != 200) {
                    return;
                }
                const auto body = reply.body;
                auto list = must(wire::SnapshotList::decode(body), "list");
                for (auto& one : list.snapshots) {
                    if (kind == 0) {
                        one.manifest = one.manifest.first(one.manifest.size() - 1);
                    } else if (kind == 1) {
                        one.signers.clear();
                    } else {
                        auto manifest = must(wire::SnapshotManifest::decode(one.manifest), "manifest");
                        manifest.heads.pop_back();
                        kept.push_back(manifest.encode());
                        one.manifest = kept.back();
                    }
                }
                reply.body = list.encode();
            };
            away.comeBack();
            constexpr std::array kCodes{ErrorCode::malformed, ErrorCode::relay_withholds, ErrorCode::bad_signature};
            QVERIFY(away.hasAlarm(1, kCodes.at(static_cast<std::size_t>(kind))));
            QVERIFY(!away.hasAll() && away.shows(1, away.before, "before"));
        }
    }

    void anOldOneIsNoWayAroundTheLog()
    {
        Away away;
        away.lie = [](const client::Call& call, client::Reply& reply) {
            if (!isList(call) || reply.status != 200) {
                return;
            }
            const auto body = reply.body;
            auto list = must(wire::SnapshotList::decode(body), "list");
            list.snapshots.erase(list.snapshots.begin());
            reply.body = list.encode();
        };
        away.comeBack();
        // The one before it and the log behind it say the same.
        QVERIFY(away.hasAll());
    }

    void aNewcomerIsNotKeptByABadOneWhereTheLogIsWhole()
    {
        SnapshotPair pair;
        pair.writeMany(0, 10);
        QVERIFY(pair.settle());
        pair.lie = [](const client::Call& call, client::Reply& reply) {
            if (isPart(call) && reply.status == 200) {
                auto part = must(wire::SnapshotPart::decode(reply.body), "part");
                Bytes changed(part.sealed.begin(), part.sealed.end());
                changed[130] ^= 1;
                reply.body = wire::SnapshotPart{changed}.encode();
            }
        };
        const auto third = pair.world.addOwnDevice(0);
        QVERIFY(pair.settle());
        QVERIFY(pair.hasAlarm(third, ErrorCode::bad_seal));
        QCOMPARE(pair.floor, std::uint64_t{0});
        QCOMPARE(pair.state(third), pair.state(0));
    }

    void aPhoneThatWasNotShownSomethingGetsItFromASnapshot()
    {
        SnapshotPair pair;
        QVERIFY(pair.settle());
        // One envelope is taken out of a page, and the log under it goes before anybody asks for it again.
        pair.world.device(1).setOnline(false);
        pair.writeMany(0, 3);
        int left = 1;
        bool hides = true;
        pair.lie = [&](const client::Call& call, client::Reply& reply) {
            if (!hides || !call.path.ends_with("/pull") || reply.status != 200) {
                return;
            }
            const auto body = reply.body;
            auto page = must(wire::PullResponse::decode(body), "page");
            for (auto& channel : page.channels) {
                if (!channel.envelopes.empty() && left > 0) {
                    channel.envelopes.erase(channel.envelopes.begin());
                    --left;
                }
            }
            reply.body = page.encode();
        };
        pair.world.device(1).setOnline(true);
        pair.world.run(1'000);
        pair.world.device(1).setOnline(false);
        pair.writeMany(0, 30);
        pair.world.sleep(SnapshotPair::kYear);
        pair.world.device(1).setOnline(false);
        pair.writeMany(0, 10);
        hides = false;
        pair.world.device(1).setOnline(true);
        QVERIFY(pair.settle());
        QCOMPARE(pair.state(0), pair.state(1));
    }
};

WAYMARK_TEST(SnapshotLoadingTest);
#include "tst_snapshot_loading.moc"
