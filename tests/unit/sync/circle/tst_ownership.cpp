// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/ledger/fold.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/circle/circle_world.h"

using namespace waymark;
using namespace waymark::circle;
using namespace waymark::tests;

namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
constexpr UnixMs kEnds = 1'795'000'000'000 + 300 * kDay;

/// Sam, a carer, looks after Mia's circle. Mia reads the plan; Dawn and Tom are admins, and Dawn writes the plan.
struct LookedAfter : CircleWorld {
    LookedAfter()
        : CircleWorld(kEnds),
          mia(invite(sam, "Mia", {{"plan", Access::read}})),
          dawn(invite(sam, "Dawn", {{"plan", Access::write}}, Level::admin)),
          tom(invite(sam, "Tom", {}, Level::admin)),
          plan(channel("plan")),
          health(channel("health"))
    {
        must(sam.circles->handOver(space, number(mia), kEnds));
        syncAll();
    }
    void syncAll()
    {
        for (int round = 0; round < 3; ++round) {
            for (auto& home : homes) {
                home->sync(relay);
            }
        }
    }
    [[nodiscard]] const ledger::AccessTable& access(Home& home) const
    {
        return must(home.circles->ledger(space))->access();
    }
    [[nodiscard]] PersonNumber number(Home& home) const
    {
        return access(home).personOf(must(home.circles->identity(space))->publicKey)->number;
    }
    [[nodiscard]] bool opens(Home& home, const ChannelId& at) const
    {
        const auto epoch = relay.ledgers.at(space).access().newestEpoch(at)->id;
        return home.circles->epochKey(space, at, epoch).has_value();
    }
    [[nodiscard]] bool isTold(Home& home, ErrorCode code) const
    {
        return std::ranges::any_of(home.circles->alarms(), [&](const Alarm& one) { return one.code == code; });
    }
    [[nodiscard]] static ErrorCode codeOf(const Status& done) { return done ? ErrorCode::internal : done.error().code; }

    Home& mia;
    Home& dawn;
    Home& tom;
    ChannelId plan;
    ChannelId health;
};

}  // namespace

class CircleOwnershipTest : public QObject {
    Q_OBJECT
private slots:
    void theYoungPersonClaimsWhatWasLookedAfter()
    {
        LookedAfter c;
        QCOMPARE(c.codeOf(c.mia.circles->claim(c.space)), ErrorCode::not_yet);
        QCOMPARE(c.codeOf(c.dawn.circles->claim(c.space)), ErrorCode::not_allowed);
        c.clock.setWall(kEnds);
        c.syncAll();
        QVERIFY(must(c.mia.circles->ownership(c.space)).mayClaim);
        must(c.mia.circles->claim(c.space));
        c.syncAll();
        for (Home* home : {&c.sam, &c.mia, &c.dawn, &c.tom}) {
            QCOMPARE(c.access(*home).owner(), c.number(c.mia));
            QVERIFY(c.isTold(*home, ErrorCode::owner_changed));
        }
        // Also what she never held: whoever had its key has handed it on, and she has made a new one.
        for (const auto& channel : {c.plan, c.health}) {
            QVERIFY(!c.access(c.mia).channel(channel)->stale);
            QVERIFY(c.opens(c.mia, channel) && !c.opens(c.sam, channel) && !c.opens(c.dawn, channel));
            QVERIFY(c.mia.circles->sealingKey(c.space, channel).has_value());
            QVERIFY(c.mia.circles->epochKey(c.space, channel, c.access(c.mia).epoch(channel, 1)->id).has_value());
        }
        const auto asked = must(c.mia.circles->ownership(c.space)).asked;
        QVERIFY(std::ranges::any_of(asked, [&](const AskedGrant& one) {
            return one.channel == c.plan && one.person == c.number(c.dawn) && one.access == Access::write;
        }));
        must(c.mia.circles->grant(c.space, c.plan, c.number(c.dawn), Access::write));
        c.syncAll();
        QVERIFY(c.opens(c.dawn, c.plan) && !c.opens(c.sam, c.plan));
        QVERIFY(std::ranges::none_of(must(c.mia.circles->ownership(c.space)).asked, [&](const AskedGrant& one) {
            return one.channel == c.plan && one.person == c.number(c.dawn);
        }));
    }

    void aClaimIsMadeByThisPhonesClockAndJudgedByTheRelays()
    {
        LookedAfter c;
        c.clock.setWall(kEnds);
        QVERIFY(must(c.mia.circles->ownership(c.space)).mayClaim);
        must(c.mia.circles->claim(c.space));
        QCOMPARE(must(c.mia.circles->ownership(c.space)).owner, c.number(c.mia));
        c.relay.behind = 1;
        c.mia.sync(c.relay);
        QVERIFY(c.isTold(c.mia, ErrorCode::not_yet));
        QCOMPARE(must(c.mia.circles->ownership(c.space)).owner, c.number(c.sam));
        c.relay.behind = 0;
        must(c.mia.circles->claim(c.space));
        c.mia.sync(c.relay);
        QCOMPARE(c.relay.ledgers.at(c.space).access().owner(), c.number(c.mia));
    }

    void keysThatWereHandedOnAreForgotten()
    {
        LookedAfter c;
        c.clock.setWall(kEnds);
        c.syncAll();
        must(c.mia.circles->claim(c.space));
        c.mia.sync(c.relay);
        c.sam.sync(c.relay);
        c.syncAll();
        auto count = must(c.sam.database.statement("SELECT count(*) FROM cir_key WHERE channel = ?1"));
        static_cast<void>(must(count.first(c.health)));
        QCOMPARE(count.row().integer(0), std::int64_t{0});
    }

    void twoAdminsReplaceWhoLooksAfterIt()
    {
        LookedAfter c;
        const auto dawn = c.number(c.dawn);
        QCOMPARE(c.codeOf(c.mia.circles->replaceOwner(c.space, dawn)), ErrorCode::not_allowed);
        must(c.dawn.circles->replaceOwner(c.space, dawn));
        c.syncAll();
        QVERIFY(!c.isTold(c.sam, ErrorCode::owner_notice));
        must(c.tom.circles->replaceOwner(c.space, dawn));
        c.syncAll();
        QVERIFY(c.isTold(c.sam, ErrorCode::owner_notice));
        QCOMPARE(must(c.sam.circles->ownership(c.space)).notices.front().admins.size(), std::size_t{2});
        QCOMPARE(c.codeOf(c.tom.circles->replaceOwner(c.space, dawn)), ErrorCode::not_yet);
        c.clock.setWall(c.clock.now() + ledger::kReplaceNoticeMs + kDay);
        c.syncAll();
        must(c.tom.circles->replaceOwner(c.space, dawn));
        c.syncAll();
        QCOMPARE(c.access(c.mia).owner(), dawn);
        QVERIFY(must(c.mia.circles->ownership(c.space)).acting);
        QVERIFY(c.opens(c.dawn, c.health) && c.opens(c.sam, c.health));
        QVERIFY(c.dawn.circles->sealingKey(c.space, c.health).has_value());
    }

    void aMinimumIsKeptByAll()
    {
        LookedAfter c;
        QCOMPARE(c.codeOf(c.dawn.circles->requireSchema(c.space, 9)), ErrorCode::not_allowed);
        must(c.sam.circles->requireSchema(c.space, 9));
        c.syncAll();
        QCOMPARE(must(c.mia.circles->ownership(c.space)).minSchema, 9U);
        must(c.sam.circles->requireSchema(c.space, 8));
        c.syncAll();
        QCOMPARE(must(c.mia.circles->ownership(c.space)).minSchema, 9U);
    }
};

WAYMARK_TEST(CircleOwnershipTest);
#include "tst_ownership.moc"
