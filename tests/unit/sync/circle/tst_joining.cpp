// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/invite_code.h"
#include "sync/circle/slots.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/circle/circle_world.h"

using namespace waymark;
using namespace waymark::circle;
using namespace waymark::tests;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kDay = 24 * 60 * kMinute;

std::string wordsText(const InvitationCode& code)
{
    std::string text;
    for (const auto& word : code.tenWords) {
        text += word + " ";
    }
    return text;
}

/// An invitation of Sam's that is open at the relay, and a home that has not joined yet.
struct Invited {
    CircleWorld world;
    InvitationView invitation;
    InvitationCode code;
    Home& dawn;

    Invited()
        : invitation(must(world.sam.circles->invitePerson(
              world.space, {"foster carer", Level::member, {{world.channel("plan"), Access::write}}}))),
          code(must(world.sam.circles->invitationCode(invitation.id))),
          dawn(world.add())
    {
        world.sam.sync(world.relay);
    }
    JoinView join(Home& home, const std::string& text)
    {
        return must(home.circles->join(text, {"Dawn", "Dawn's phone"}));
    }
    [[nodiscard]] JoinView joined(Home& home) const { return home.circles->joins().front(); }
    [[nodiscard]] InvitationView invited() const { return world.sam.circles->invitations().front(); }
};

}  // namespace

class JoiningTest : public QObject {
    Q_OBJECT
private slots:
    void aPersonJoinsWithTheSameSixWordsOnBothPhones()
    {
        Invited s;
        QVERIFY(s.invited().state == InvitationState::open);
        s.join(s.dawn, wordsText(s.code));
        s.dawn.sync(s.world.relay);
        QVERIFY(s.joined(s.dawn).state == JoinState::waiting);
        QVERIFY(s.dawn.circles->circles().empty());
        s.world.sam.sync(s.world.relay);
        QVERIFY(s.invited().state == InvitationState::asked);
        QCOMPARE(s.invited().joinerName, std::string("Dawn"));
        QCOMPARE(s.invited().sixWords.size(), std::size_t{6});
        QVERIFY(s.invited().sixWords == s.joined(s.dawn).sixWords);
        must(s.world.sam.circles->approve(s.invitation.id));
        QVERIFY(s.invited().state == InvitationState::approving);
        s.world.sam.sync(s.world.relay);
        QVERIFY(s.invited().state == InvitationState::done);
        s.dawn.sync(s.world.relay);
        QVERIFY(s.joined(s.dawn).state == JoinState::done);
        const auto view = s.dawn.circles->circles().front();
        QVERIFY(view.me == 2 && view.name == "Sam's circle" && view.relay->url == "https://relay.example");
        QVERIFY(must(s.dawn.circles->section(s.world.space, "plan")).mine == Access::write);
    }

    void everyStepSurvivesAKill()
    {
        CircleWorld world;
        world.sam.beforeStep = [&] { world.sam.restart(); };
        const auto invitation = must(world.sam.circles->invitePerson(
            world.space, {"foster carer", Level::member, {{world.channel("plan"), Access::write}}}));
        world.sam.restart();
        world.sam.sync(world.relay);
        auto& dawn = world.add();
        dawn.beforeStep = [&] { dawn.restart(); };
        must(dawn.circles->join(must(world.sam.circles->invitationCode(invitation.id)).qr, {"Dawn", "p"}));
        dawn.restart();
        dawn.sync(world.relay);
        const auto words = dawn.circles->joins().front().sixWords;
        world.sam.sync(world.relay);
        QVERIFY(world.sam.circles->invitations().front().sixWords == words);
        must(world.sam.circles->approve(invitation.id));
        world.sam.restart();
        world.sam.sync(world.relay);
        dawn.sync(world.relay);
        QVERIFY(dawn.circles->joins().front().state == JoinState::done);
        QVERIFY(!must(dawn.circles->section(world.space, "plan")).keyMissing);
        QCOMPARE(must(world.sam.circles->members(world.space)).size(), std::size_t{2});
    }

    void answersThatComeTwiceChangeNothing()
    {
        Invited s;
        s.join(s.dawn, s.code.digits);
        for (int i = 0; i < 4; ++i) {
            for (auto* home : {&s.dawn, &s.world.sam}) {
                for (const auto& step : home->circles->slotSteps()) {
                    const auto answer = s.world.relay.slot(step);
                    must(home->circles->slotDone(step, answer));
                    must(home->circles->slotDone(step, s.world.relay.slot(step)));
                }
            }
        }
        QVERIFY(s.invited().state == InvitationState::asked);
        QVERIFY(s.joined(s.dawn).state == JoinState::waiting);
        must(s.world.sam.circles->approve(s.invitation.id));
        must(s.world.sam.circles->approve(s.invitation.id));
        s.world.sam.sync(s.world.relay);
        s.dawn.sync(s.world.relay);
        QCOMPARE(must(s.world.sam.circles->members(s.world.space)).size(), std::size_t{2});
    }

    void aCodeIsUsedOnce()
    {
        Invited s;
        s.join(s.dawn, s.code.digits);
        auto& mallory = s.world.add();
        s.join(mallory, s.code.digits);
        s.dawn.sync(s.world.relay);
        mallory.sync(s.world.relay);
        QVERIFY(s.joined(mallory).state == JoinState::refused);
        QCOMPARE(*s.joined(mallory).code, ErrorCode::code_used);
        s.world.sam.sync(s.world.relay);
        must(s.world.sam.circles->approve(s.invitation.id));
        s.world.sam.sync(s.world.relay);
        auto& late = s.world.add();
        s.join(late, s.code.qr);
        late.sync(s.world.relay);
        QCOMPARE(*s.joined(late).code, ErrorCode::code_used);
        QCOMPARE(s.world.sam.circles->invitationCode(s.invitation.id).error().code, ErrorCode::code_used);
    }

    void aCodeEndsAfterSevenDays()
    {
        Invited s;
        s.world.clock.advance(7 * kDay + 1);
        s.join(s.dawn, s.code.digits);
        s.dawn.sync(s.world.relay);
        QCOMPARE(*s.joined(s.dawn).code, ErrorCode::code_expired);
        QVERIFY(s.invited().state == InvitationState::expired);
        QCOMPARE(s.world.sam.circles->invitationCode(s.invitation.id).error().code, ErrorCode::code_expired);
        QCOMPARE(s.world.sam.circles->approve(s.invitation.id).error().code, ErrorCode::code_expired);
    }

    void anApprovalAfterTheEndIsRefused()
    {
        Invited s;
        s.join(s.dawn, s.code.digits);
        s.dawn.sync(s.world.relay);
        s.world.sam.sync(s.world.relay);
        s.world.clock.advance(7 * kDay + 1);
        QCOMPARE(s.world.sam.circles->approve(s.invitation.id).error().code, ErrorCode::code_expired);
    }

    void anUnknownCodeIsUnknownUntilTheInviterHasSynced()
    {
        CircleWorld world;
        const auto invitation = must(world.sam.circles->invitePerson(world.space, {"r", Level::member, {}}));
        const auto code = must(world.sam.circles->invitationCode(invitation.id));
        auto& dawn = world.add();
        must(dawn.circles->join(code.digits, {"Dawn", "p"}));
        dawn.sync(world.relay);
        QCOMPARE(*dawn.circles->joins().front().code, ErrorCode::code_unknown);
        world.sam.sync(world.relay);
        must(dawn.circles->join(code.digits, {"Dawn", "p"}));
        dawn.sync(world.relay);
        QVERIFY(dawn.circles->joins().front().state == JoinState::waiting);
    }

    void aDeclinedJoinerIsTold()
    {
        Invited s;
        s.join(s.dawn, s.code.digits);
        s.dawn.sync(s.world.relay);
        s.world.sam.sync(s.world.relay);
        must(s.world.sam.circles->decline(s.invitation.id));
        s.world.sam.sync(s.world.relay);
        s.dawn.sync(s.world.relay);
        QCOMPARE(*s.joined(s.dawn).code, ErrorCode::not_allowed);
        QVERIFY(s.dawn.circles->circles().empty());
        QCOMPARE(must(s.world.sam.circles->members(s.world.space)).size(), std::size_t{1});
    }

    void aMemberDoesNotJoinAgain()
    {
        Invited s;
        QCOMPARE(s.world.sam.circles->join(s.code.qr, {"Sam", "p"}).error().code, ErrorCode::already_member);
        QCOMPARE(s.world.sam.circles->join(s.code.digits, {"Sam", "p"}).error().code, ErrorCode::already_member);
        QCOMPARE(s.dawn.circles->join("no code", {"Dawn", "p"}).error().code, ErrorCode::code_invalid);
    }

    void anOwnDeviceGetsRolesKeysAndStreamHeads()
    {
        CircleWorld world;
        const auto invitation = must(world.sam.circles->inviteOwnDevice(world.space));
        world.sam.sync(world.relay);
        auto& tablet = world.add();
        must(tablet.circles->join(must(world.sam.circles->invitationCode(invitation.id)).qr, {"", "tablet"}));
        tablet.sync(world.relay);
        world.sam.sync(world.relay);
        StreamHead head;
        head.stream.bytes.fill(1);
        head.seq = 42;
        head.hash.bytes.fill(2);
        must(world.sam.circles->approve(invitation.id, std::vector{head}));
        world.sam.sync(world.relay);
        tablet.sync(world.relay);
        QVERIFY((tablet.circles->givenHeads(world.space) == std::vector{head}));
        QCOMPARE(must(tablet.circles->circle(world.space)).me, 1U);
        QCOMPARE(must(tablet.circles->sections(world.space)).size(), std::size_t{10});
        for (const auto& section : must(tablet.circles->sections(world.space))) {
            QVERIFY(section.mine == Access::write && !section.keyMissing);
            QVERIFY(must(tablet.circles->ownStream(world.space, section.channel)) !=
                    must(world.sam.circles->ownStream(world.space, section.channel)));
        }
        const auto me = must(world.sam.circles->members(world.space))[0];
        QCOMPARE(me.devices.size(), std::size_t{2});
        QCOMPARE(me.devices[1].name, std::string("tablet"));
    }

    void anOwnDevicesCodeEndsAfterTenMinutes()
    {
        CircleWorld world;
        const auto invitation = must(world.sam.circles->inviteOwnDevice(world.space));
        const auto code = must(world.sam.circles->invitationCode(invitation.id));
        world.sam.sync(world.relay);
        world.clock.advance(10 * kMinute + 1);
        auto& tablet = world.add();
        must(tablet.circles->join(code.qr, {"", "tablet"}));
        tablet.sync(world.relay);
        QCOMPARE(*tablet.circles->joins().front().code, ErrorCode::code_expired);
    }

    void aPersonHasThreeDevicesAtMost()
    {
        CircleWorld world;
        world.addDevice(world.sam);
        world.addDevice(world.sam);
        QCOMPARE(world.sam.circles->inviteOwnDevice(world.space).error().code, ErrorCode::ledger_device);
    }

    void aSlotFilledWithRubbishSpoilsTheInvitation()
    {
        Invited s;
        for (const auto& step : s.world.sam.circles->slotSteps()) {
            if (step.kind == SlotStep::Kind::get) {
                must(s.world.sam.circles->slotDone(step, Bytes(100, 7)));
            }
        }
        QVERIFY(s.invited().state == InvitationState::failed);
        Invited t;
        t.join(t.dawn, t.code.digits);
        for (const auto& step : t.dawn.circles->slotSteps()) {
            must(t.dawn.circles->slotDone(step, Bytes(100, 7)));
        }
        QCOMPARE(*t.joined(t.dawn).code, ErrorCode::bad_seal);
    }

    void aQrOfAnotherRelayDoesNotPass()
    {
        Invited s;
        auto parsed = must(parseCode(s.code.qr));
        parsed.place->relay.pin.bytes.fill(0x66);
        s.join(s.dawn, qrOf(parsed.secret, *parsed.place));
        s.dawn.sync(s.world.relay);
        QCOMPARE(*s.joined(s.dawn).code, ErrorCode::code_invalid);
    }

    void aQrShownBeforeTheCircleHadARelayPasses()
    {
        FakeClock clock(1'795'000'000'000);
        FakeRelay relay(clock);
        Home sam(clock);
        Home dawn(clock);
        const auto space = must(sam.circles->createCircle({"c", CircleKind::youngPerson, "Sam", "me", "p"}));
        const auto invitation = must(sam.circles->invitePerson(space, {"r", Level::member, {}}));
        const auto code = must(sam.circles->invitationCode(invitation.id));
        must(sam.circles->chooseRelay(space, relay.name()));
        sam.sync(relay);
        must(dawn.circles->join(code.qr, {"Dawn", "p"}));
        dawn.sync(relay);
        sam.sync(relay);
        must(sam.circles->approve(invitation.id));
        sam.sync(relay);
        dawn.sync(relay);
        QVERIFY(dawn.circles->joins().front().state == JoinState::done);
    }

    void aLedgerThatIsNotTheInvitersIsRefused()
    {
        Invited s;
        auto parsed = must(parseCode(s.code.qr));
        parsed.place->head.hash.bytes.fill(0x66);
        s.join(s.dawn, qrOf(parsed.secret, *parsed.place));
        s.dawn.sync(s.world.relay);
        s.world.sam.sync(s.world.relay);
        must(s.world.sam.circles->approve(s.invitation.id));
        s.world.sam.sync(s.world.relay);
        s.dawn.syncSlots(s.world.relay);
        const auto device = must(s.dawn.circles->identity(s.world.space))->publicKey;
        const auto page = s.world.relay.pull(s.world.space, device, 0);
        QCOMPARE(s.dawn.circles->applyLedger(s.world.space, page).error().code, ErrorCode::ledger_fork);
        QVERIFY(must(s.dawn.circles->ledger(s.world.space))->empty());
    }

    void aJoinMayBeAbandoned()
    {
        Invited s;
        const auto view = s.join(s.dawn, s.code.digits);
        s.dawn.sync(s.world.relay);
        must(s.dawn.circles->abandonJoin(view.id));
        QVERIFY(s.dawn.circles->joins().empty() && s.dawn.circles->slotSteps().empty());
        s.dawn.restart();
        QVERIFY(s.dawn.circles->joins().empty());
    }

    void theRelaysAddressComesFromTheQrAndItsPinFromTheInviter()
    {
        Invited s;
        QVERIFY(s.join(s.dawn, s.code.qr).relay->url == "https://relay.example");
        auto& other = s.world.add();
        QVERIFY(!s.join(other, s.code.digits).relay);
        s.dawn.sync(s.world.relay);
        QVERIFY(s.joined(s.dawn).relay->pin == s.world.relay.name().pin);
    }
};

WAYMARK_TEST(JoiningTest);
#include "tst_joining.moc"
