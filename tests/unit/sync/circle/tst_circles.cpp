// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/circle_store.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/circle/circle_world.h"

using namespace waymark;
using namespace waymark::circle;
using namespace waymark::tests;

class CirclesTest : public QObject {
    Q_OBJECT
private slots:
    void aCircleIsMadeOfflineWithAllItsSections()
    {
        FakeClock clock(1'795'000'000'000);
        Home home(clock);
        const auto space = must(home.circles->createCircle({"Our circle", CircleKind::youngPerson, "Sam", "me", "p"}));
        for (int again = 0; again < 2; ++again) {
            const auto view = must(home.circles->circle(space));
            QCOMPARE(view.name, std::string("Our circle"));
            QCOMPARE(view.me, 1U);
            QVERIFY(view.myLevel == Level::owner && !view.shared && view.waitingEntries == 1);
            std::vector<std::string> names;
            std::set<EpochId> epochs;
            for (const auto& section : must(home.circles->sections(space))) {
                names.push_back(section.name);
                QVERIFY(!section.keyMissing && section.mine == Access::write);
                QCOMPARE(section.ownDevicesOnly, section.name == "private");
            }
            std::ranges::sort(names);
            QVERIFY((names == std::vector<std::string>{"about", "documents", "health", "home", "identity", "learning",
                                                       "messages", "money", "plan", "private"}));
            home.restart();
        }
    }

    void aConstellationHasItsOwnSections()
    {
        FakeClock clock(1'795'000'000'000);
        Home home(clock);
        const auto space = must(home.circles->createCircle({"Hub", CircleKind::constellation, "Grace", "hub", "p"}));
        QCOMPARE(must(home.circles->sections(space)).size(), std::size_t{2});
        const auto one = must(home.circles->addSection(space, "requests", "Oak House", false));
        const auto two = must(home.circles->addSection(space, "requests", "Elm House", false));
        QVERIFY(must(home.circles->section(space, "requests", "Oak House")).channel == one);
        QVERIFY(must(home.circles->section(space, "requests", "Elm House")).channel == two);
        QCOMPARE(home.circles->section(space, "plan").error().code, ErrorCode::not_found);
    }

    void eachSectionHasAKeyOfItsOwn()
    {
        CircleWorld world;
        std::vector<const crypto::SecretKey*> keys;
        for (const auto& section : must(world.sam.circles->sections(world.space))) {
            keys.push_back(must(world.sam.circles->sealingKey(world.space, section.channel)).key);
        }
        for (std::size_t i = 0; i < keys.size(); ++i) {
            for (std::size_t k = i + 1; k < keys.size(); ++k) {
                QVERIFY(!crypto::equalSecret(*keys[i], *keys[k]));
            }
        }
    }

    void membersSeeNamesRolesAndWhoSeesWhat()
    {
        CircleWorld world;
        auto& dawn = world.invite(world.sam, "Dawn", {{"plan", Access::read}, {"health", Access::write}});
        for (auto* home : {&world.sam, &dawn}) {
            const auto members = must(home->circles->members(world.space));
            QCOMPARE(members.size(), std::size_t{2});
            QCOMPARE(members[1].name, std::string("Dawn"));
            QCOMPARE(members[1].role, std::string("friend"));
            QCOMPARE(members[1].devices[0].name, std::string("Dawn's phone"));
            QCOMPARE(members[1].isMe, home == &dawn);
            const auto plan = must(home->circles->section(world.space, "plan"));
            QVERIFY((plan.whoSeesThis == std::map<PersonNumber, Access>{{1, Access::write}, {2, Access::read}}));
        }
        QCOMPARE(must(dawn.circles->sections(world.space)).size(), std::size_t{2});
        QVERIFY(must(dawn.circles->section(world.space, "plan")).mine == Access::read);
        QCOMPARE(must(dawn.circles->circle(world.space)).name, std::string("Sam's circle"));
    }

    void keysAndStreamsFollowTheGrants()
    {
        CircleWorld world;
        auto& dawn = world.invite(world.sam, "Dawn", {{"plan", Access::read}, {"health", Access::write}});
        const auto plan = world.channel("plan");
        const auto health = world.channel("health");
        const auto money = world.channel("money");
        const auto epoch = [&](const ChannelId& channel) {
            return must(world.sam.circles->sealingKey(world.space, channel));
        };
        QVERIFY(
            crypto::equalSecret(*must(dawn.circles->epochKey(world.space, plan, epoch(plan).epoch)), *epoch(plan).key));
        QCOMPARE(dawn.circles->epochKey(world.space, money, epoch(money).epoch).error().code, ErrorCode::key_missing);
        QCOMPARE(dawn.circles->sealingKey(world.space, plan).error().code, ErrorCode::not_allowed);
        QVERIFY(must(dawn.circles->sealingKey(world.space, health)).epoch == epoch(health).epoch);
        QCOMPARE(dawn.circles->ownStream(world.space, plan).error().code, ErrorCode::not_allowed);
        const auto stream = must(dawn.circles->ownStream(world.space, health));
        const auto* row = must(world.sam.circles->ledger(world.space))->access().stream(stream);
        QVERIFY(row != nullptr && row->person == 2 && row->channel == health);
    }

    void aLaterGrantOpensTheSectionOnTheOtherPhone()
    {
        CircleWorld world;
        auto& dawn = world.invite(world.sam, "Dawn", {{"plan", Access::read}});
        const auto money = world.channel("money");
        must(world.sam.circles->grant(world.space, money, 2, Access::read));
        world.sam.sync(world.relay);
        dawn.sync(world.relay);
        const auto section = must(dawn.circles->section(world.space, "money"));
        QVERIFY(section.mine == Access::read && !section.keyMissing);
        must(world.sam.circles->grant(world.space, money, 2, Access::write));
        QCOMPARE(dawn.circles->ownStream(world.space, money).error().code, ErrorCode::not_allowed);
        world.sam.sync(world.relay);
        dawn.sync(world.relay);
        QVERIFY(dawn.circles->ownStream(world.space, money).has_value());
        QVERIFY(dawn.circles->alarms().empty());
    }

    void whatMayNotBeGrantedIsRefusedInWords()
    {
        CircleWorld world;
        auto& dawn = world.invite(world.sam, "Dawn", {{"plan", Access::write}});
        const auto plan = world.channel("plan");
        auto& sam = *world.sam.circles;
        QCOMPARE(sam.grant(world.space, world.channel("private"), 2, Access::read).error().code,
                 ErrorCode::not_allowed);
        QCOMPARE(sam.grant(world.space, plan, 2, Access::write).error().code, ErrorCode::ledger_grant);
        QCOMPARE(sam.grant(world.space, plan, 7, Access::read).error().code, ErrorCode::not_found);
        QCOMPARE(sam.grant(world.space, {}, 2, Access::read).error().code, ErrorCode::not_found);
        QCOMPARE(dawn.circles->grant(world.space, plan, 2, Access::read).error().code, ErrorCode::not_allowed);
        QCOMPARE(dawn.circles->addSection(world.space, "x", "", false).error().code, ErrorCode::not_allowed);
        QCOMPARE(dawn.circles->invitePerson(world.space, {}).error().code, ErrorCode::not_allowed);
        NewInvitation twice{"r", Level::member, {{plan, Access::read}, {plan, Access::write}}};
        QCOMPARE(sam.invitePerson(world.space, twice).error().code, ErrorCode::bad_input);
        QCOMPARE(sam.invitePerson(world.space, {"r", Level::owner, {}}).error().code, ErrorCode::not_allowed);
        QCOMPARE(sam.circle(SpaceId{}).error().code, ErrorCode::not_member);
        QCOMPARE(must(sam.circle(world.space)).waitingEntries, std::size_t{0});
    }

    void anEntryThatComesFirstMakesTheOtherSignAnew()
    {
        CircleWorld world;
        auto& tablet = world.addDevice(world.sam);
        must(world.sam.circles->grant(world.space, world.channel("plan"), 1, Access::write).has_value()
                 ? Status(fail(ErrorCode::internal))
                 : Status{});
        const auto one = must(world.sam.circles->addSection(world.space, "requests", "one", false));
        const auto two = must(tablet.circles->addSection(world.space, "requests", "two", false));
        tablet.sync(world.relay);
        const auto before = must(world.sam.circles->pendingEntries(world.space));
        world.sam.sync(world.relay);
        tablet.sync(world.relay);
        QVERIFY(must(world.sam.circles->ledger(world.space))->hashAt(before.front().height) !=
                ledger::hashOf(must(ledger::entryOf(before.front().signedHead, before.front().bodies)).head));
        for (auto* home : {&world.sam, &tablet}) {
            const auto& access = must(home->circles->ledger(world.space))->access();
            QVERIFY(access.channel(one) != nullptr && access.channel(two) != nullptr);
            QCOMPARE(must(home->circles->circle(world.space)).waitingEntries, std::size_t{0});
            QVERIFY(!must(home->circles->section(world.space, "requests", "one")).keyMissing);
            QVERIFY(!must(home->circles->section(world.space, "requests", "two")).keyMissing);
        }
    }

    void aWrongKeyRaisesAnAlarmAndIsAskedForAndGiven()
    {
        CircleWorld world;
        auto& dawn = world.invite(world.sam, "Dawn", {{"plan", Access::read}});
        const auto money = world.channel("money");
        const auto good = must(world.sam.circles->sealingKey(world.space, money));
        // Sam's home gives a wrong key for money: its own table was damaged.
        auto damaged = crypto::SecretKey::random();
        circle::CircleStore store(world.sam.database, world.sam.key);
        must(store.putKey(world.space, money, 1, damaged));
        auto kept = good.key->clone();
        world.sam.restart();
        must(world.sam.circles->grant(world.space, money, 2, Access::read));
        must(store.putKey(world.space, money, 1, kept));
        world.sam.restart();
        world.sam.sync(world.relay);
        dawn.sync(world.relay);
        const auto missing = must(dawn.circles->sections(world.space));
        const auto row = std::ranges::find(missing, money, &SectionView::channel);
        QVERIFY(row != missing.end() && row->keyMissing && row->name.empty());
        const auto alarms = dawn.circles->alarms();
        QCOMPARE(alarms.size(), std::size_t{1});
        QCOMPARE(alarms[0].code, ErrorCode::bad_keyring);
        QCOMPARE(alarms[0].author, 1U);
        QVERIFY(alarms[0].channel == money);
        world.sam.sync(world.relay);
        dawn.sync(world.relay);
        const auto section = must(dawn.circles->section(world.space, "money"));
        QVERIFY(!section.keyMissing);
        QVERIFY(crypto::equalSecret(*must(dawn.circles->epochKey(world.space, money, good.epoch)), kept));
        must(dawn.circles->dismissAlarm(alarms[0].id));
        QVERIFY(dawn.circles->alarms().empty());
        const auto& asks = must(dawn.circles->ledger(world.space))->access().channel(money)->asks;
        QVERIFY(asks.empty());
    }

    void whatOneAppendedAloneIsNotDoneTwiceAfterAKill()
    {
        CircleWorld world;
        const auto channel = must(world.sam.circles->addSection(world.space, "requests", "one", false));
        const auto pending = must(world.sam.circles->pendingEntries(world.space));
        must(world.relay.post(world.space, pending.front()));
        world.sam.restart();
        world.sam.sync(world.relay);
        QCOMPARE(must(world.sam.circles->circle(world.space)).waitingEntries, std::size_t{0});
        QVERIFY(must(world.sam.circles->ledger(world.space))->access().channel(channel) != nullptr);
        QCOMPARE(must(world.sam.circles->ledger(world.space))->size(), world.relay.ledgers.at(world.space).size());
    }

    void whatTheRelayNeverTakesIsGivenUpAndTheRestGoesOn()
    {
        CircleWorld world;
        const auto one = must(world.sam.circles->addSection(world.space, "requests", "one", false));
        const auto two = must(world.sam.circles->addSection(world.space, "requests", "two", false));
        const auto height = must(world.sam.circles->pendingEntries(world.space)).front().height;
        must(world.sam.circles->giveUp(world.space, height, ErrorCode::ledger_refused));
        QCOMPARE(world.sam.circles->giveUp(world.space, height, ErrorCode::offline).error().code, ErrorCode::offline);
        QCOMPARE(world.sam.circles->giveUp(world.space, 999, ErrorCode::ledger_refused).error().code,
                 ErrorCode::not_found);
        QCOMPARE(world.sam.circles->alarms().front().code, ErrorCode::ledger_refused);
        world.sam.restart();
        world.sam.sync(world.relay);
        const auto& access = must(world.sam.circles->ledger(world.space))->access();
        QVERIFY(access.channel(one) == nullptr && access.channel(two) != nullptr);
    }

    void anotherHomeKeyOpensNothing()
    {
        FakeClock clock(1'795'000'000'000);
        Home home(clock);
        static_cast<void>(must(home.circles->createCircle({"c", CircleKind::youngPerson, "Sam", "me", "p"})));
        const auto other = crypto::SecretKey::random();
        QVERIFY(!Circles::open(home.database, other, clock));
    }

    void anotherLedgerFromTheRelayIsAFork()
    {
        CircleWorld world;
        CircleWorld other;
        const auto received =
            other.relay.pull(other.space, must(other.sam.circles->identity(other.space))->publicKey, 0);
        QVERIFY(!world.sam.circles->applyLedger(world.space, received));
        QCOMPARE(must(world.sam.circles->ledger(world.space))->size(), world.relay.ledgers.at(world.space).size());
        const auto gap = world.relay.pull(world.space, must(world.sam.circles->identity(world.space))->publicKey, 1);
        Home fresh(world.clock);
        QCOMPARE(fresh.circles->applyLedger(world.space, gap).error().code, ErrorCode::not_member);
    }
};

WAYMARK_TEST(CirclesTest);
#include "tst_circles.moc"
