// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/purge_store.h"
#include "sync/records/erasing.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/client/snapshot_pair.h"

using namespace waymark;
using namespace waymark::simulation;
using waymark::tests::SnapshotPair;

namespace {

std::optional<wire::Route> routeOf(const client::Call& call)
{
    const auto found = wire::matchRoute(wire::methodName(call.method), call.path).match;
    return found ? std::optional(found->info.route) : std::nullopt;
}

/// The first phone's person owns the circle.
struct Erasing : SnapshotPair {
    Erasing()
    {
        row = write(0, "for good");
        other = write(0, "stays");
        must(settle() ? Status{} : fail(ErrorCode::timeout), "settle");
    }
    void erase()
    {
        const records::EraseNow one{row};
        must(world.device(0).eraseNow({one}) ? Status{} : fail(ErrorCode::not_allowed), "erase");
    }
    bool isErased(std::size_t phone)
    {
        const auto shown = world.device(phone).store().reader().get(row);
        return shown && shown->life == records::RowLife::erased;
    }
    std::int64_t waiting() { return world.device(0).count("SELECT count(*) FROM rec_erasing"); }
    std::int64_t emptied(std::size_t phone)
    {
        return world.device(phone).count("SELECT count(*) FROM cli_own WHERE envelope = x''");
    }
    std::int64_t purges(std::size_t phone) { return world.device(phone).count("SELECT count(*) FROM cli_purge"); }
    /// What a pull from the beginning brings a phone, changed by `change`.
    void changePulls(std::function<void(wire::PullResponse&, std::vector<Bytes>&)> change)
    {
        lie = [change = std::move(change)](const client::Call& call, client::Reply& reply) {
            if (routeOf(call) != wire::Route::pull || reply.status != 200) {
                return;
            }
            const auto body = reply.body;
            auto page = must(wire::PullResponse::decode(body), "page");
            std::vector<Bytes> kept;
            change(page, kept);
            reply.body = page.encode();
        };
    }

    records::RowRef row;
    records::RowRef other;
};

}  // namespace

class PurgeTest : public QObject {
    Q_OBJECT

private slots:
    void itIsSealedCoveredNamedAndDone()
    {
        Erasing pair;
        pair.erase();
        QVERIFY(pair.isErased(0));
        QCOMPARE(pair.waiting(), 1);
        QVERIFY(pair.settle());
        QCOMPARE(pair.waiting(), 0);
        QCOMPARE(pair.commits, 1);
        QVERIFY(pair.emptied(0) >= 1);
        for (const std::size_t phone : {0U, 1U}) {
            QVERIFY(pair.isErased(phone));
            QVERIFY(pair.shows(phone, pair.other, "stays"));
            QCOMPARE(pair.purges(phone), 1);
            QCOMPARE(pair.world.device(phone).count("SELECT count(*) FROM cli_purge WHERE finished = 0"), 0);
            QVERIFY(pair.world.device(phone).circles().alarms().empty());
        }
        const auto after = pair.write(1, "after");
        QVERIFY(pair.settle());
        QVERIFY(pair.shows(0, after, "after"));
        QCOMPARE(pair.state(0), pair.state(1));
    }

    void aNewPhoneNeedsTheSnapshot()
    {
        Erasing pair;
        pair.erase();
        QVERIFY(pair.settle());
        const auto third = pair.world.addOwnDevice(0);
        QVERIFY(pair.settle());
        QVERIFY(pair.partsFetched >= 2);
        QCOMPARE(pair.state(third), pair.state(0));
        QVERIFY(pair.shows(third, pair.other, "stays"));
        QVERIFY(pair.world.device(third).circles().alarms().empty());
    }

    void ownWordsOfAPhoneThatWasAwayAreNeverLost()
    {
        Erasing pair;
        pair.world.device(1).setOnline(false);
        const auto own = pair.write(1, "own");
        records::Edit put;
        put.row = pair.row;
        put.column = kBody;
        put.value = std::string("about what is gone");
        QVERIFY(pair.world.device(1).save({put}));
        pair.erase();
        pair.world.run(600'000);
        pair.world.device(1).setOnline(true);
        QVERIFY(pair.settle());
        QVERIFY(pair.shows(0, own, "own") && pair.shows(1, own, "own"));
        QCOMPARE(pair.world.device(1).count("SELECT count(*) FROM rec_late"), 1);
        QCOMPARE(pair.world.device(0).count("SELECT count(*) FROM rec_late"), 0);
        QCOMPARE(pair.state(0), pair.state(1));
    }

    void whatWasSealedBeforeItWasHeardIsPurgedToo()
    {
        Erasing pair;
        pair.world.device(0).setOnline(false);
        pair.erase();
        records::Edit put;
        put.row = pair.row;
        put.column = kBody;
        put.value = std::string("sent meanwhile");
        QVERIFY(pair.world.device(1).save({put}));
        pair.world.run(60'000);
        QCOMPARE(pair.world.device(1).count("SELECT count(*) FROM rec_pending"), 0);
        pair.world.device(0).setOnline(true);
        QVERIFY(pair.settle());
        QCOMPARE(pair.waiting(), 0);
        QVERIFY(pair.emptied(1) >= 1);
        QCOMPARE(pair.state(0), pair.state(1));
    }

    void aRelayThatForgetsIsToldAgain()
    {
        Erasing pair;
        pair.erase();
        QVERIFY(pair.settle());
        const auto emptied = pair.emptied(0);
        pair.world.relay().loseEverything();
        pair.world.network().dropWaits();
        QVERIFY(pair.settle());
        QCOMPARE(pair.waiting(), 0);
        QVERIFY(pair.emptied(0) >= emptied);
        QCOMPARE(pair.world.device(0).count("SELECT count(*) FROM cli_purge WHERE posted = 0"), 0);
        const auto third = pair.world.addOwnDevice(0);
        QVERIFY(pair.settle());
        QCOMPARE(pair.state(third), pair.state(0));
        QVERIFY(pair.shows(third, pair.other, "stays"));
        QCOMPARE(pair.state(0), pair.state(1));
    }

    /// A relay that makes one up, or turns one about: said, and nothing happens.
    void aVoidOneIsAnAlarm()
    {
        for (int kind = 0; kind < 3; ++kind) {
            Erasing pair;
            const auto* device = must(pair.world.device(1).circles().identity(pair.world.space()), "identity");
            const auto forger = crypto::SigningKeyPair::fromSeed(device->seed.clone());
            pair.changePulls([&, kind](wire::PullResponse& page, std::vector<Bytes>& kept) {
                for (auto& channel : page.channels) {
                    if (channel.channel != pair.section().channel || channel.envelopes.empty()) {
                        continue;
                    }
                    wire::Purge purge;
                    purge.channel = kind == 1 ? pair.world.channels().back() : channel.channel;
                    purge.reach = {{StreamId{}, 1, {}}};
                    purge.rows = {wire::purgedRow(pair.world.space(), purge.channel, pair.row.row)};
                    kept.push_back(wire::signPurge(forger, pair.world.space(), purge));
                    if (kind == 2) {
                        kept.back().resize(50);
                    }
                    const auto first = channel.envelopes.front().rseq;
                    channel.envelopes.insert(channel.envelopes.begin(), {first - 1, kept.back()});
                }
            });
            const auto more = pair.write(1, "more");
            pair.world.run(60'000);
            pair.lie = {};
            QVERIFY(pair.settle());
            QVERIFY(pair.hasAlarm(0, ErrorCode::purge_void));
            QCOMPARE(pair.purges(0), 0);
            QVERIFY(pair.shows(0, pair.row, "for good") && pair.shows(0, more, "more"));
            QCOMPARE(pair.emptied(0), 0);
        }
    }

    void whatWasPurgedIsNotTakenAgain()
    {
        Erasing pair;
        std::vector<Bytes> seen;
        pair.lie = [&](const client::Call& call, client::Reply& /*reply*/) {
            if (routeOf(call) == wire::Route::push) {
                const auto pushed = must(wire::PushRequest::decode(call.body), "push");
                for (const auto bytes : pushed.envelopes) {
                    seen.emplace_back(bytes.begin(), bytes.end());
                }
            }
        };
        records::Edit put;
        put.row = pair.row;
        put.column = kBody;
        put.value = std::string("more of it");
        QVERIFY(pair.world.device(1).save({put}));
        QVERIFY(pair.settle());
        const auto bytes = seen.front();
        pair.lie = {};
        pair.erase();
        QVERIFY(pair.settle());
        QVERIFY(pair.world.device(0).circles().alarms().empty());
        pair.changePulls([&](wire::PullResponse& page, std::vector<Bytes>& /*kept*/) {
            for (auto& channel : page.channels) {
                if (channel.channel == pair.section().channel && !channel.envelopes.empty()) {
                    const auto first = channel.envelopes.front().rseq;
                    channel.envelopes.insert(channel.envelopes.begin(), {first - 1, bytes});
                }
            }
        });
        const auto later = pair.write(1, "later");
        pair.world.run(60'000);
        pair.lie = {};
        QVERIFY(pair.settle());
        QVERIFY(pair.hasAlarm(0, ErrorCode::purge_undone));
        QVERIFY(pair.isErased(0) && pair.shows(0, later, "later"));
    }

    /// Whoever erases while the phone asks what snapshots there are: it would say less than its changesets.
    void noSnapshotIsMadeOfWhatIsNotSealed()
    {
        Erasing pair;
        bool erased = false;
        bool early = false;
        pair.lie = [&](const client::Call& call, client::Reply& /*reply*/) {
            const auto route = routeOf(call);
            const bool isMine = pair.world.whose(pair.world.network().asking()) == 0;
            const bool isDue = pair.world.device(0).count("SELECT sum(seq) FROM cli_head") >= 8;
            if (isMine && route == wire::Route::snapshotList && isDue && !erased) {
                erased = true;
                pair.erase();
            }
            const bool unsealed = pair.world.device(0).count("SELECT count(*) FROM rec_pending") > 0;
            early = early || (isMine && route == wire::Route::snapshotPartPut && unsealed);
        };
        pair.writeMany(1, 20);
        QVERIFY(pair.settle());
        QVERIFY(erased && !early);
        pair.lie = {};
        const auto third = pair.world.addOwnDevice(1);
        QVERIFY(pair.settle());
        QVERIFY(pair.partsFetched >= 2 && pair.isErased(third));
        QVERIFY(!pair.hasAlarm(0, ErrorCode::snapshot_differs) && !pair.hasAlarm(1, ErrorCode::snapshot_differs));
        QCOMPARE(pair.state(third), pair.state(0));
        QCOMPARE(pair.state(1), pair.state(0));
    }

    void whatOthersWroteMeanwhileIsMergedAndTheRestGoes()
    {
        Erasing pair;
        pair.world.device(0).setOnline(false);
        pair.erase();
        pair.writeMany(1, 20);
        pair.world.run(60'000);
        pair.world.device(0).setOnline(true);
        QVERIFY(pair.settle());
        QVERIFY(!pair.hasAlarm(0, ErrorCode::malformed) && !pair.hasAlarm(1, ErrorCode::malformed));
        QCOMPARE(pair.state(0), pair.state(1));
        QCOMPARE(pair.waiting(), 0);
    }
};

WAYMARK_TEST(PurgeTest);
#include "tst_purge.moc"
