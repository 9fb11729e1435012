// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/fold.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/circle/circle_world.h"

using namespace waymark;
using namespace waymark::circle;
using namespace waymark::tests;

namespace {

constexpr std::int64_t kHour = 3'600'000;

/// Sam's circle with Dawn, who writes the plan and reads health, and Priya, who writes the plan.
struct Ending : CircleWorld {
    Ending()
        : dawn(invite(sam, "Dawn", {{"plan", Access::write}, {"health", Access::read}})),
          priya(invite(sam, "Priya", {{"plan", Access::write}})),
          plan(channel("plan")),
          health(channel("health"))
    {
        syncAll();
    }
    void syncAll()
    {
        for (int round = 0; round < 2; ++round) {
            for (auto& home : homes) {
                home->sync(relay);
            }
        }
    }
    [[nodiscard]] const ledger::AccessTable& access(Home& home) const
    {
        return must(home.circles->ledger(space))->access();
    }
    [[nodiscard]] SignKey device(Home& home) const { return must(home.circles->identity(space))->publicKey; }
    [[nodiscard]] PersonNumber number(Home& home) const { return access(sam).personOf(device(home))->number; }
    [[nodiscard]] ErrorCode sealing(Home& home, const ChannelId& at) const
    {
        const auto key = home.circles->sealingKey(space, at);
        return key ? ErrorCode::internal : key.error().code;
    }
    /// Whether that home can open what is sealed under the section's newest epoch at the relay.
    [[nodiscard]] bool opens(Home& home, const ChannelId& at) const
    {
        const auto epoch = relay.ledgers.at(space).access().newestEpoch(at)->id;
        return home.circles->epochKey(space, at, epoch).has_value();
    }
    [[nodiscard]] std::int64_t keysAt(Home& home, const ChannelId& at) const
    {
        auto count = must(home.database.statement("SELECT count(*) FROM cir_key WHERE channel = ?1"));
        static_cast<void>(must(count.first(at)));
        return count.row().integer(0);
    }

    Home& dawn;
    Home& priya;
    ChannelId plan;
    ChannelId health;
};

constexpr auto kOpen = ErrorCode::internal;

}  // namespace

class CircleEndingsTest : public QObject {
    Q_OBJECT
private slots:
    /// What comes before the relay has taken it must open, or nothing would ever be told to the relay again.
    void whoWantsToLeaveOpensWhatComesUntilThen()
    {
        Ending c;
        must(c.dawn.circles->leave(c.space));
        QVERIFY(c.opens(c.dawn, c.plan));
        c.syncAll();
        QVERIFY(!c.opens(c.dawn, c.plan) && c.opens(c.priya, c.plan));
    }

    void whatIsTakenBackIsSealedAnewAndItsKeysAreForgotten()
    {
        Ending c;
        QCOMPARE(c.keysAt(c.dawn, c.plan), std::int64_t{1});
        must(c.sam.circles->grant(c.space, c.plan, c.number(c.dawn), Access::none));
        c.syncAll();
        QCOMPARE(c.access(c.sam).newestEpoch(c.plan)->number, 2U);
        QVERIFY(c.opens(c.sam, c.plan) && c.opens(c.priya, c.plan) && !c.opens(c.dawn, c.plan));
        QCOMPARE(c.sealing(c.sam, c.plan), kOpen);
        QCOMPARE(c.sealing(c.priya, c.plan), kOpen);
        QCOMPARE(c.sealing(c.dawn, c.plan), ErrorCode::not_allowed);
        QCOMPARE(c.keysAt(c.dawn, c.plan), std::int64_t{0});
        QVERIFY(c.opens(c.dawn, c.health));
        for (std::uint64_t i = 0; i < must(c.dawn.circles->ledger(c.space))->size(); ++i) {
            const auto* entry = must(c.dawn.circles->ledger(c.space))->entry(i);
            for (std::size_t at = 0; at < entry->bodies.size(); ++at) {
                QVERIFY(entry->head.bodies[at].bodyClass != ledger::BodyClass::keyring || !entry->bodies[at]);
            }
        }
        QVERIFY(c.dawn.circles->alarms().empty());
    }

    void whatIsGivenAgainIsReadFromItsBeginning()
    {
        Ending c;
        const auto first = c.access(c.sam).newestEpoch(c.plan)->id;
        for (int round = 0; round < 2; ++round) {
            must(c.sam.circles->grant(c.space, c.plan, c.number(c.dawn), Access::none));
            c.syncAll();
            must(c.sam.circles->grant(c.space, c.plan, c.number(c.priya), round == 0 ? Access::read : Access::write));
            c.syncAll();
            must(c.sam.circles->grant(c.space, c.plan, c.number(c.dawn), Access::write));
            c.syncAll();
        }
        QVERIFY(c.opens(c.dawn, c.plan));
        QVERIFY(c.dawn.circles->epochKey(c.space, c.plan, first).has_value());
        QCOMPARE(*c.access(c.dawn).channel(c.plan), *c.access(c.sam).channel(c.plan));
        QVERIFY(c.dawn.circles->alarms().empty());
        QCOMPARE(c.sealing(c.dawn, c.plan), kOpen);
        c.dawn.restart();
        c.syncAll();
        QVERIFY(c.opens(c.dawn, c.plan));
        QVERIFY(c.dawn.circles->alarms().empty());
    }

    void anEntryThatIsOvertakenTakesItsKeyAlong()
    {
        Ending c;
        // Both phones rotate the plan without knowing of each other; Priya's comes first.
        must(c.sam.circles->grant(c.space, c.plan, c.number(c.dawn), Access::read));
        must(c.priya.circles->leave(c.space));
        c.priya.syncLedger(c.relay);
        c.syncAll();
        QVERIFY(c.opens(c.sam, c.plan));
        QVERIFY(c.opens(c.dawn, c.plan));
        QVERIFY(!c.access(c.sam).channel(c.plan)->stale);
        QVERIFY(c.sam.circles->alarms().empty());
        QCOMPARE(c.sealing(c.sam, c.plan), kOpen);
    }

    void changesOnTopOfARotateThatWaitsUseItsKey()
    {
        Ending c;
        must(c.sam.circles->grant(c.space, c.plan, c.number(c.dawn), Access::none));
        must(c.sam.circles->grant(c.space, c.plan, c.number(c.priya), Access::read));
        c.sam.restart();
        must(c.sam.circles->grant(c.space, c.plan, c.number(c.dawn), Access::read));
        c.syncAll();
        QCOMPARE(c.access(c.sam).newestEpoch(c.plan)->number, 3U);
        QVERIFY(c.opens(c.dawn, c.plan) && c.opens(c.priya, c.plan) && c.opens(c.sam, c.plan));
    }

    void aGrantThatEndsIsHiddenByThePhonesOwnClock()
    {
        Ending c;
        const auto until = c.clock.now() + kHour;
        must(c.sam.circles->grant(c.space, c.plan, c.number(c.dawn), Access::write, until));
        c.syncAll();
        QCOMPARE(must(c.sam.circles->section(c.space, "plan")).seesUntil.at(c.number(c.dawn)), until);
        QCOMPARE(c.sealing(c.dawn, c.plan), kOpen);
        c.clock.advance(kHour);
        QCOMPARE(c.sealing(c.dawn, c.plan), ErrorCode::grant_ended);
        QVERIFY(!c.opens(c.dawn, c.plan));
        QVERIFY(!c.dawn.circles->section(c.space, "plan"));
        QVERIFY(!must(c.sam.circles->section(c.space, "plan")).whoSeesThis.contains(c.number(c.dawn)));
        // The others' own clocks say so too, the relay's is not known yet: nothing is sealed meanwhile.
        QCOMPARE(c.sealing(c.sam, c.plan), ErrorCode::clock_disagrees);
        QCOMPARE(c.keysAt(c.dawn, c.plan), std::int64_t{1});
    }

    void theFirstWriterAtTheRelayEndsIt()
    {
        Ending c;
        const auto dawn = c.number(c.dawn);
        must(c.sam.circles->grant(c.space, c.plan, dawn, Access::write, c.clock.now() + kHour));
        c.syncAll();
        c.clock.advance(kHour);
        c.priya.sync(c.relay);
        QCOMPARE(c.access(c.priya).access(dawn, c.plan), Access::none);
        QCOMPARE(c.access(c.priya).newestEpoch(c.plan)->number, 2U);
        c.syncAll();
        QCOMPARE(c.sealing(c.sam, c.plan), kOpen);
        QCOMPARE(c.sealing(c.priya, c.plan), kOpen);
        QVERIFY(!c.opens(c.dawn, c.plan));
        QCOMPARE(c.keysAt(c.dawn, c.plan), std::int64_t{0});
        QCOMPARE(c.access(c.sam).newestEpoch(c.plan)->number, 2U);
    }

    void anExpireBeforeItsTimeIsGivenUp()
    {
        Ending c;
        must(c.sam.circles->grant(c.space, c.plan, c.number(c.dawn), Access::write, c.clock.now() + kHour));
        c.syncAll();
        must(c.priya.circles->noteTime(c.space, c.clock.now() + kHour));  // a relay that said the wrong time
        c.priya.syncLedger(c.relay);
        c.syncAll();
        QVERIFY(c.opens(c.dawn, c.plan));
        QVERIFY(c.priya.circles->alarms().empty());
    }

    void anEndThatIsMovedGivesTheKeysAgain()
    {
        Ending c;
        const auto dawn = c.number(c.dawn);
        must(c.sam.circles->grant(c.space, c.health, dawn, Access::read, c.clock.now() + kHour));
        c.syncAll();
        c.clock.advance(kHour);
        must(c.dawn.circles->noteTime(c.space, c.clock.now()));
        QCOMPARE(c.keysAt(c.dawn, c.health), std::int64_t{0});
        must(c.sam.circles->grant(c.space, c.health, dawn, Access::read, c.clock.now() + kHour));
        c.syncAll();
        QVERIFY(c.opens(c.dawn, c.health));
    }

    void whoIsRemovedHoldsNothingNewAndTheNamesAreSealedAnew()
    {
        Ending c;
        must(c.sam.circles->remove(c.space, c.number(c.dawn)));
        c.sam.sync(c.relay);
        c.priya.sync(c.relay);
        QVERIFY(c.access(c.sam).isFormer(c.device(c.dawn)));
        QCOMPARE(c.access(c.sam).newestEpoch(ledger::kSpaceChannel)->number, 2U);
        QVERIFY(c.opens(c.priya, c.plan) && c.opens(c.sam, c.health));
        QVERIFY(!c.opens(c.dawn, c.plan) && !c.opens(c.dawn, c.health));
        QCOMPARE(must(c.priya.circles->members(c.space)).size(), std::size_t{2});
        QCOMPARE(must(c.sam.circles->circle(c.space)).former, false);
    }

    void whoWasRemovedIsStillNamedForWhatTheyWrote()
    {
        Ending c;
        const auto stream = must(c.dawn.circles->ownStream(c.space, c.plan));
        must(c.sam.circles->remove(c.space, c.number(c.dawn)));
        c.sam.sync(c.relay);
        const auto writer = must(c.sam.circles->writerOf(c.space, stream));
        QVERIFY(writer.has_value());
        QCOMPARE(writer->name, std::string("Dawn's phone"));
    }

    void leavingIsMendedByWhoStays()
    {
        Ending c;
        must(c.dawn.circles->leave(c.space));
        c.dawn.sync(c.relay);
        QVERIFY(must(c.dawn.circles->circle(c.space)).former);
        QVERIFY(c.dawn.circles->spaces().empty());
        QCOMPARE(c.sealing(c.sam, c.plan), kOpen);
        c.syncAll();
        QCOMPARE(c.access(c.sam).newestEpoch(c.plan)->number, 2U);
        QCOMPARE(c.access(c.sam).newestEpoch(c.health)->number, 2U);
        QCOMPARE(c.access(c.sam).newestEpoch(ledger::kSpaceChannel)->number, 2U);
        QVERIFY(c.opens(c.priya, c.plan));
        QCOMPARE(c.sam.circles->leave(c.space).error().code, ErrorCode::not_allowed);
    }

    void aLostPhoneIsTakenOutByTheOther()
    {
        Ending c;
        auto& second = c.addDevice(c.sam);
        c.syncAll();
        const auto lost = c.device(second);
        QCOMPARE(second.circles->revokeDevice(c.space, c.device(c.sam)).error().code, ErrorCode::not_allowed);
        QCOMPARE(c.priya.circles->revokeDevice(c.space, lost).error().code, ErrorCode::not_allowed);
        must(c.sam.circles->revokeDevice(c.space, lost));
        c.sam.sync(c.relay);
        c.priya.sync(c.relay);
        QVERIFY(!c.access(c.sam).isActive(lost));
        QCOMPARE(c.access(c.sam).newestEpoch(c.health)->number, 2U);
        QVERIFY(!c.opens(second, c.health));
        QVERIFY(c.opens(c.priya, c.plan));
    }

    void aLostPhoneIsTakenOutThoughAKeyIsMissing()
    {
        Ending c;
        auto& second = c.addDevice(c.priya);
        c.syncAll();
        c.relay.keepsKeyrings = true;
        must(c.sam.circles->grant(c.space, c.plan, c.number(c.dawn), Access::none));
        c.sam.sync(c.relay);
        c.priya.sync(c.relay);
        QVERIFY(!c.opens(c.priya, c.plan));
        const auto lost = c.device(second);
        must(c.priya.circles->revokeDevice(c.space, lost));
        c.priya.sync(c.relay);
        QVERIFY(!c.relay.ledgers.at(c.space).access().isActive(lost));
        QVERIFY(c.relay.ledgers.at(c.space).access().channel(c.plan)->stale);
        c.relay.keepsKeyrings = false;
        c.syncAll();
        QVERIFY(!c.access(c.sam).channel(c.plan)->stale);
        QVERIFY(c.opens(c.priya, c.plan));
        QVERIFY(!c.opens(second, c.plan));
    }

    void aWishWaitsForTheKeyItNeeds()
    {
        Ending c;
        const auto invitation = must(c.priya.circles->inviteOwnDevice(c.space));
        c.priya.sync(c.relay);
        auto& fresh = c.add();
        static_cast<void>(
            must(fresh.circles->join(must(c.priya.circles->invitationCode(invitation.id)).qr, {"", "new phone"})));
        fresh.sync(c.relay);
        c.priya.syncSlots(c.relay);
        must(c.priya.circles->approve(invitation.id));
        c.relay.keepsKeyrings = true;
        must(c.sam.circles->grant(c.space, c.plan, c.number(c.dawn), Access::none));
        c.sam.sync(c.relay);
        c.priya.sync(c.relay);
        c.priya.restart();
        c.priya.sync(c.relay);
        QVERIFY(c.priya.circles->alarms().empty());
        QCOMPARE(c.relay.ledgers.at(c.space).access().personOf(c.device(c.priya))->devices.size(), 1U);
        c.relay.keepsKeyrings = false;
        c.syncAll();
        c.syncAll();
        QVERIFY(c.opens(fresh, c.plan));
        QVERIFY(c.priya.circles->invitations().empty() ||
                c.priya.circles->invitations().front().state == InvitationState::done);
    }

    void theNewAdviserComesAsTheOldOneGoes()
    {
        Ending c;
        NewInvitation wanted{"adviser", Level::member, {{c.health, Access::read}}, c.number(c.dawn)};
        const NewInvitation byAnother{"adviser", Level::reader, {}, c.number(c.dawn)};
        QCOMPARE(c.priya.circles->invitePerson(c.space, byAnother).error().code, ErrorCode::not_allowed);
        const auto invitation = must(c.sam.circles->invitePerson(c.space, wanted));
        c.sam.sync(c.relay);
        QVERIFY(c.access(c.sam).isActive(c.device(c.dawn)));
        auto& fresh = c.add();
        static_cast<void>(
            must(fresh.circles->join(must(c.sam.circles->invitationCode(invitation.id)).digits, {"Grace", "phone"})));
        fresh.sync(c.relay);
        c.sam.sync(c.relay);
        c.sam.restart();
        must(c.sam.circles->approve(invitation.id));
        c.sam.sync(c.relay);
        fresh.sync(c.relay);
        c.priya.sync(c.relay);
        QVERIFY(!c.access(c.sam).isActive(c.device(c.dawn)));
        QVERIFY(c.opens(fresh, c.health) && !c.opens(fresh, c.plan) && !c.opens(c.dawn, c.health));
        QVERIFY(c.opens(c.priya, c.plan));
        QCOMPARE(must(fresh.circles->members(c.space)).size(), std::size_t{3});
        QCOMPARE(must(fresh.circles->members(c.space)).back().name, std::string("Grace"));
    }

    void anEndingThatWaitsSaysWhereTheNewestStreamsEndToo()
    {
        Ending c;
        const auto dawn = c.number(c.dawn);
        must(c.dawn.circles->leave(c.space));
        // Made long before, so its beginning is served to Dawn only after what she says was signed anew.
        must(c.sam.circles->grant(c.space, c.channel("money"), dawn, Access::write));
        c.sam.sync(c.relay);
        c.dawn.sync(c.relay);
        QVERIFY(c.dawn.circles->alarms().empty());
        QVERIFY(must(c.dawn.circles->circle(c.space)).former);
        c.syncAll();
        QVERIFY(c.access(c.sam).person(dawn) == nullptr);
        QVERIFY(c.access(c.sam).openEnds(c.channel("money")).empty());
    }

    void aWishThatCameTooLateIsTold()
    {
        Ending c;
        must(c.sam.circles->grant(c.space, c.health, c.number(c.priya), Access::read, c.clock.now() + kHour));
        c.clock.advance(kHour);
        c.syncAll();
        QCOMPARE(c.sam.circles->alarms().size(), std::size_t{1});
        QCOMPARE(c.sam.circles->alarms().front().code, ErrorCode::ledger_grant);
        QCOMPARE(must(c.sam.circles->circle(c.space)).waitingEntries, std::size_t{0});
        QVERIFY(!c.opens(c.priya, c.health));
    }

    void whatWasSaidBetweenTwoGrantsIsNoAlarmForWhoSawNeither()
    {
        Ending c;
        const auto dawn = c.number(c.dawn);
        must(c.sam.circles->grant(c.space, c.plan, dawn, Access::none));
        c.syncAll();
        must(c.priya.circles->leave(c.space));
        c.priya.sync(c.relay);
        c.sam.sync(c.relay);
        c.dawn.sync(c.relay);
        must(c.sam.circles->grant(c.space, c.plan, dawn, Access::write));
        c.sam.sync(c.relay);
        must(c.sam.circles->grant(c.space, c.plan, dawn, Access::none));
        c.syncAll();
        QVERIFY(c.dawn.circles->alarms().empty());
    }

    void cutsFollowWhatHasArrivedSinceTheyWereSigned()
    {
        Ending c;
        const auto stream = must(c.dawn.circles->ownStream(c.space, c.plan));
        StreamHead head{stream, 3, {}};
        head.hash.bytes.fill(3);
        c.sam.circles->headsFrom([&](const SpaceId&, const StreamId& of) -> Result<StreamHead> {
            return of == stream ? head : StreamHead{of, 0, {}};
        });
        must(c.sam.circles->grant(c.space, c.plan, c.number(c.dawn), Access::none));
        head.seq = 4;
        c.sam.sync(c.relay);
        QCOMPARE(c.access(c.sam).stream(stream)->cut, std::optional(ledger::StreamCut{stream, 4, head.hash}));
    }
};

WAYMARK_TEST(CircleEndingsTest);
#include "tst_endings.moc"
