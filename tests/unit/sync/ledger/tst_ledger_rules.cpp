// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_main.h"
#include "tests/unit/sync/ledger/ledger_script.h"

using namespace waymark;
using namespace waymark::ledger;
using namespace waymark::tests;

namespace {

const auto kPlan = idOf<ChannelId>(0x11);
const auto kHealth = idOf<ChannelId>(0x22);
const auto kPrivate = idOf<ChannelId>(0x33);
const auto kOpen = idOf<InviteId>(0x71);
const auto kOwnOpen = idOf<InviteId>(0x72);
constexpr std::int64_t kMinute = 60'000;

/// Sam (1, owner), Dawn (2, member), Grace (3, admin), Tom (4, reader); Dawn reads the plan and writes health.
struct Circle {
    LedgerScript script;
    ScriptDevice dawn{2};
    ScriptDevice grace{3};
    ScriptDevice tom{4};
    ScriptDevice fresh{50};

    explicit Circle(CircleKind kind = CircleKind::youngPerson) : script(kind)
    {
        script.addPerson(2, dawn);
        script.addPerson(3, grace, Level::admin);
        script.addPerson(4, tom, Level::reader);
        script.addSection(kPlan, script.owner);
        script.addSection(kHealth, script.owner);
        expect(script.owner, {script.sectionBody(kPrivate, true), script.grantBody(kPrivate, 1, Access::write),
                              script.rotateBody(kPrivate, {script.owner.key()}), script.keyringBody(script.owner)});
        script.grant(kPlan, 2, dawn, Access::read);
        script.grant(kHealth, 2, dawn, Access::write);
        expect(script.owner, {Invite{kOpen, InvitePurpose::person, Level::member}});
    }

    void expect(const ScriptDevice& author, const std::vector<Body>& bodies)
    {
        if (auto done = script.post(author, bodies); !done) {
            throw std::runtime_error(std::string(errorName(done.error().code)) + " " + done.error().detail);
        }
    }

    /// The code of a people body: the entry is refused by relay and phone alike.
    [[nodiscard]] ErrorCode refused(const ScriptDevice& author, const std::vector<Body>& bodies)
    {
        const auto entry = script.draft(author, bodies);
        const auto admitted = script.ledger.admit(entry, script.now + kMinute);
        auto copy = script.ledger;
        const auto receipt = script.receiptFor(entry);
        const auto appended = copy.append(entry, receipt);
        if (admitted || appended || admitted.error().code != appended.error().code) {
            return ErrorCode::internal;
        }
        return admitted.error().code;
    }

    /// The code of a channel body: the relay refuses the entry; a phone that gets it anyway takes it, voids the body,
    /// and everything but that channel's being stale is as before.
    [[nodiscard]] ErrorCode voided(const ScriptDevice& author, const std::vector<Body>& bodies)
    {
        const auto entry = script.draft(author, bodies);
        const auto admitted = script.ledger.admit(entry, script.now + kMinute);
        auto copy = script.ledger;
        const auto alarms = copy.alarms().size();
        if (admitted || !copy.append(entry, script.receiptFor(entry)) || copy.alarms().size() != alarms + 1 ||
            copy.alarms().back().code != admitted.error().code || copy.alarms().back().author != author.key()) {
            return ErrorCode::internal;
        }
        const auto channel = copy.alarms().back().channel;
        for (const auto& [id, row] : copy.access().channels()) {
            auto expected = script.ledger.access().channels().at(id);
            expected.stale = id == channel;
            if (!(row == expected)) {
                return ErrorCode::internal;
            }
        }
        const bool rest = copy.access().persons() == script.ledger.access().persons() &&
                          copy.access().streams() == script.ledger.access().streams();
        return rest ? admitted.error().code : ErrorCode::internal;
    }
};

}  // namespace

class LedgerRulesTest : public QObject {
    Q_OBJECT
private slots:
    void whoMayInvite()
    {
        Circle c;
        const auto invite = [](Level level) { return Invite{idOf<InviteId>(9), InvitePurpose::person, level}; };
        QCOMPARE(c.refused(c.dawn, {invite(Level::member)}), ErrorCode::ledger_refused);
        QCOMPARE(c.refused(c.tom, {invite(Level::reader)}), ErrorCode::ledger_refused);
        QCOMPARE(c.refused(c.grace, {invite(Level::admin)}), ErrorCode::ledger_refused);
        QCOMPARE(c.refused(c.script.owner, {invite(Level::owner)}), ErrorCode::ledger_refused);
        QVERIFY(c.script.post(c.grace, {invite(Level::member)}).has_value());
    }

    void anInvitationIdIsUsedOnce()
    {
        Circle c;
        QCOMPARE(c.refused(c.script.owner, {Invite{kOpen, InvitePurpose::person, Level::member}}),
                 ErrorCode::code_used);
    }

    void aPersonNeedsAnInvitation()
    {
        Circle c;
        const auto& s = c.script;
        const auto person = s.personBody(5, c.fresh);
        QCOMPARE(c.refused(s.owner, {person, s.keyringBody(c.fresh)}), ErrorCode::invite_unknown);
        QCOMPARE(c.refused(s.owner, {person, InviteConsumed{kOpen}}), ErrorCode::invite_unknown);
        QCOMPARE(c.refused(s.owner, {InviteConsumed{kOpen}}), ErrorCode::invite_unknown);
        QCOMPARE(c.refused(s.owner, {InviteConsumed{idOf<InviteId>(0x90)}, person}), ErrorCode::invite_unknown);
        QCOMPARE(c.refused(s.owner, {InviteConsumed{kOpen}, s.personBody(5, c.fresh, Level::admin)}),
                 ErrorCode::invite_unknown);
    }

    void anInvitationIsConsumedOnce()
    {
        Circle c;
        const auto& s = c.script;
        c.expect(s.owner, {InviteConsumed{kOpen}, s.personBody(5, c.fresh), s.keyringBody(c.fresh)});
        const ScriptDevice second(51);
        QCOMPARE(c.refused(s.owner, {InviteConsumed{kOpen}, s.personBody(6, second), s.keyringBody(second)}),
                 ErrorCode::code_used);
        QCOMPARE(c.refused(s.owner, {InviteConsumed{kOpen}}), ErrorCode::code_used);
    }

    void twoPersonsDoNotShareOneInvitation()
    {
        Circle c;
        const auto& s = c.script;
        const ScriptDevice second(51);
        QCOMPARE(c.refused(s.owner, {InviteConsumed{kOpen}, s.personBody(5, c.fresh), s.personBody(6, second)}),
                 ErrorCode::invite_unknown);
    }

    void anothersInvitationIsNotConsumed()
    {
        Circle c;
        const auto& s = c.script;
        QCOMPARE(c.refused(c.grace, {InviteConsumed{kOpen}, s.personBody(5, c.fresh)}), ErrorCode::ledger_refused);
        c.expect(c.grace, {Invite{kOwnOpen, InvitePurpose::person, Level::member}});
        c.expect(s.owner, {InviteConsumed{kOwnOpen}, s.personBody(5, c.fresh), s.keyringBody(c.fresh)});
    }

    void anInvitationEndsAfterSevenDaysByReceipts()
    {
        Circle c;
        auto& s = c.script;
        const auto made = s.ledger.access().invite(kOpen)->made;
        const std::vector<Body> bodies{InviteConsumed{kOpen}, s.personBody(5, c.fresh), s.keyringBody(c.fresh)};
        QVERIFY(s.ledger.admit(s.draft(s.owner, bodies), made + kSevenDays).has_value());
        s.now = made + kSevenDays + 1;
        QCOMPARE(c.refused(s.owner, bodies), ErrorCode::code_expired);
    }

    void anOwnDevicesInvitationEndsAfterTenMinutes()
    {
        Circle c;
        auto& s = c.script;
        c.expect(c.dawn, {Invite{kOwnOpen, InvitePurpose::ownDevice, Level::member}});
        const auto made = s.ledger.access().invite(kOwnOpen)->made;
        const std::vector<Body> bodies{InviteConsumed{kOwnOpen}, AddDevice{2, c.fresh.key(), c.fresh.box, {}},
                                       s.keyringBody(c.fresh)};
        QVERIFY(s.ledger.admit(s.draft(c.dawn, bodies), made + 10 * kMinute).has_value());
        s.now = made + 10 * kMinute + 1;
        QCOMPARE(c.refused(c.dawn, bodies), ErrorCode::code_expired);
    }

    void numbersAreGivenInOrder()
    {
        Circle c;
        const auto& s = c.script;
        for (const PersonNumber number : {1U, 4U, 6U, 1000U}) {
            QCOMPARE(c.refused(s.owner, {InviteConsumed{kOpen}, s.personBody(number, c.fresh)}),
                     ErrorCode::ledger_person);
        }
    }

    void aDeviceIsInASpaceOnce()
    {
        Circle c;
        const auto& s = c.script;
        QCOMPARE(c.refused(s.owner, {InviteConsumed{kOpen}, s.personBody(5, c.dawn)}), ErrorCode::ledger_device);
        auto sameBox = s.personBody(5, c.fresh);
        sameBox.box = c.dawn.box;
        QCOMPARE(c.refused(s.owner, {InviteConsumed{kOpen}, sameBox}), ErrorCode::ledger_device);
    }

    void onlyThePersonAddsADevice()
    {
        Circle c;
        const auto& s = c.script;
        c.expect(c.dawn, {Invite{kOwnOpen, InvitePurpose::ownDevice, Level::member}});
        const AddDevice body{2, c.fresh.key(), c.fresh.box, {}};
        QCOMPARE(c.refused(s.owner, {body}), ErrorCode::ledger_refused);
        QCOMPARE(c.refused(s.owner, {InviteConsumed{kOwnOpen}, body}), ErrorCode::ledger_refused);
        QCOMPARE(c.refused(c.dawn, {body}), ErrorCode::invite_unknown);
        QCOMPARE(c.refused(c.dawn, {Invite{idOf<InviteId>(8), InvitePurpose::ownDevice, Level::admin}}),
                 ErrorCode::ledger_person);
        QCOMPARE(c.refused(c.dawn, {InviteConsumed{kOwnOpen}, s.personBody(5, c.fresh)}), ErrorCode::invite_unknown);
        c.expect(c.dawn, {InviteConsumed{kOwnOpen}, body, s.keyringBody(c.fresh)});
        QVERIFY(s.ledger.access().mayWrite(c.fresh.key(), kHealth));
    }

    void aPersonHasThreeDevicesAtMost()
    {
        Circle c;
        auto& s = c.script;
        for (std::uint8_t i = 0; i < 3; ++i) {
            const auto id = idOf<InviteId>(static_cast<std::uint8_t>(0x80 + i));
            const ScriptDevice device(static_cast<std::uint8_t>(60 + i));
            c.expect(c.dawn, {Invite{id, InvitePurpose::ownDevice, Level::member}});
            const std::vector<Body> bodies{InviteConsumed{id}, AddDevice{2, device.key(), device.box, {}},
                                           s.keyringBody(device)};
            if (i < 2) {
                c.expect(c.dawn, bodies);
            } else {
                QCOMPARE(c.refused(c.dawn, bodies), ErrorCode::ledger_device);
            }
        }
    }

    void aCircleIsMadeOnceAndByItsOwner()
    {
        Circle c;
        auto& s = c.script;
        QCOMPARE(c.refused(s.owner, {Create{CircleKind::youngPerson, {}}}), ErrorCode::ledger_body);
        Ledger empty(s.space);
        const auto first = [&](const std::vector<Body>& bodies) {
            auto entry = *draftEntry(s.space, 0, {}, s.owner.key(), bodies);
            sign(entry, s.owner);
            const auto done = empty.append(entry);
            return done ? ErrorCode::internal : done.error().code;
        };
        const Create create{CircleKind::youngPerson, {1}};
        QCOMPARE(first({create}), ErrorCode::ledger_person);
        QCOMPARE(first({s.personBody(1, s.owner, Level::owner)}), ErrorCode::ledger_person);
        QCOMPARE(first({create, s.personBody(1, s.owner, Level::admin)}), ErrorCode::ledger_person);
        QCOMPARE(first({create, s.personBody(2, s.owner, Level::owner)}), ErrorCode::ledger_person);
        QCOMPARE(first({create, s.personBody(1, c.dawn, Level::owner)}), ErrorCode::ledger_person);
        QCOMPARE(first({create, create}), ErrorCode::ledger_body);
        QCOMPARE(first({Invite{kOpen, InvitePurpose::person, Level::member}}), ErrorCode::ledger_body);
    }

    void onlyTheOwnerOfAYoungPersonsCircleGrants()
    {
        Circle c;
        const auto grant = c.script.grantBody(kPlan, 4, Access::read);
        for (const auto* author : {&c.dawn, &c.grace, &c.tom}) {
            QCOMPARE(c.voided(*author, {grant, c.script.keyringBody(c.tom)}), ErrorCode::ledger_refused);
        }
    }

    void adminsOfAConstellationGrantToo()
    {
        Circle c(CircleKind::constellation);
        const auto grant = c.script.grantBody(kPlan, 4, Access::read);
        QCOMPARE(c.voided(c.dawn, {grant, c.script.keyringBody(c.tom)}), ErrorCode::ledger_refused);
        c.expect(c.grace, {grant, c.script.keyringBody(c.tom)});
        QVERIFY(c.script.ledger.access().mayRead(c.tom.key(), kPlan));
    }

    void onlyTheOwnerOfAYoungPersonsCircleMakesSections()
    {
        Circle c;
        const auto made = c.script.sectionBody(idOf<ChannelId>(0x44));
        QCOMPARE(c.voided(c.grace, {made}), ErrorCode::ledger_refused);
        QCOMPARE(c.voided(c.script.owner, {c.script.sectionBody(kPlan)}), ErrorCode::ledger_channel);
    }

    void grantsMustNameWhatThereIsAndGiveSomethingNew()
    {
        Circle c;
        const auto& s = c.script;
        const auto ring = s.keyringBody(c.dawn);
        QCOMPARE(c.voided(s.owner, {s.grantBody(idOf<ChannelId>(0x99), 2, Access::read), ring}),
                 ErrorCode::ledger_channel);
        QCOMPARE(c.voided(s.owner, {s.grantBody(kPlan, 9, Access::read), ring}), ErrorCode::ledger_person);
        QCOMPARE(c.voided(s.owner, {s.grantBody(kPlan, 2, Access::read), ring}), ErrorCode::ledger_grant);
        QCOMPARE(c.voided(s.owner, {s.grantBody(kHealth, 4, Access::none), ring}), ErrorCode::ledger_grant);
        QCOMPARE(c.voided(s.owner, {s.grantBody(kPrivate, 2, Access::read), ring}), ErrorCode::ledger_grant);
    }

    void aSectionOnTheSpacesOwnLineIsRefused()
    {
        Circle c;
        QCOMPARE(c.refused(c.script.owner, {c.script.sectionBody(kSpaceChannel)}), ErrorCode::ledger_channel);
        QCOMPARE(c.refused(c.script.owner, {c.script.grantBody(kSpaceChannel, 2, Access::read)}),
                 ErrorCode::ledger_channel);
    }

    void aGrantToWriteStartsItsOwnStream()
    {
        Circle c;
        auto& s = c.script;
        QVERIFY(s.ledger.access().streamOf(c.dawn.key(), kPlan) == nullptr);
        const auto height = s.ledger.size();
        c.expect(s.owner, {s.grantBody(kPlan, 2, Access::write), s.keyringBody(c.dawn)});
        const auto& access = s.ledger.access();
        const auto* row = access.streamOf(c.dawn.key(), kPlan);
        QVERIFY(row != nullptr);
        QCOMPARE(row->id, streamId(s.space, kPlan, c.dawn.key(), height));
        QCOMPARE(*access.stream(row->id),
                 (StreamRow{row->id, kPlan, c.dawn.key(), 2, height, height, 0, std::nullopt}));
        QVERIFY(!row->counts(height - 1));
        QVERIFY(row->counts(height));
        QVERIFY(access.stream(streamId(s.space, kPlan, c.tom.key(), height)) == nullptr);
    }

    void badRecipientsVoidTheRotate()
    {
        Circle c;
        const auto& s = c.script;
        const auto ring = [&] { return std::vector<Body>{s.keyringBody(s.owner), s.keyringBody(c.dawn)}; };
        const auto rotate = [&](std::vector<SignKey> recipients) {
            std::vector<Body> bodies{s.rotateBody(kPlan, std::move(recipients), 2)};
            for (const auto& one : ring()) {
                bodies.push_back(one);
            }
            return bodies;
        };
        QCOMPARE(c.voided(s.owner, rotate({s.owner.key()})), ErrorCode::ledger_recipients);
        QCOMPARE(c.voided(s.owner, rotate({s.owner.key(), c.dawn.key(), c.tom.key()})), ErrorCode::ledger_recipients);
        QCOMPARE(c.voided(s.owner, rotate({})), ErrorCode::ledger_recipients);
        c.expect(s.owner, rotate({s.owner.key(), c.dawn.key()}));
        QCOMPARE(s.ledger.access().newestEpoch(kPlan)->number, 2U);
    }

    void epochsFollowOneAnother()
    {
        Circle c;
        const auto& s = c.script;
        const std::vector<SignKey> holders{s.owner.key(), c.dawn.key()};
        auto linkless = s.rotateBody(kPlan, holders, 2);
        linkless.link.clear();
        auto same = s.rotateBody(kPlan, holders, 2);
        same.commitment = s.ledger.access().newestEpoch(kPlan)->commitment;
        QCOMPARE(c.voided(s.owner, {s.rotateBody(kPlan, holders, 1)}), ErrorCode::ledger_epoch);
        QCOMPARE(c.voided(s.owner, {s.rotateBody(kPlan, holders, 3)}), ErrorCode::ledger_epoch);
        QCOMPARE(c.voided(s.owner, {linkless}), ErrorCode::ledger_epoch);
        QCOMPARE(c.voided(s.owner, {same}), ErrorCode::ledger_epoch);
    }

    void onlyAWriterRotates()
    {
        Circle c;
        auto& s = c.script;
        const std::vector<SignKey> holders{s.owner.key(), c.dawn.key()};
        QCOMPARE(c.voided(c.dawn, {s.rotateBody(kPlan, holders, 2)}), ErrorCode::ledger_refused);
        QCOMPARE(c.voided(c.tom, {s.rotateBody(kHealth, holders, 2)}), ErrorCode::ledger_refused);
        c.expect(c.dawn, {s.rotateBody(kHealth, holders, 2), s.keyringBody(s.owner), s.keyringBody(c.dawn)});
        QCOMPARE(c.refused(c.dawn, {s.rotateBody(kSpaceChannel, holders, 2)}), ErrorCode::ledger_refused);
    }

    void aStaleSectionIsMendedByTheNextRotate()
    {
        Circle c;
        auto& s = c.script;
        const std::vector<SignKey> holders{s.owner.key(), c.dawn.key()};
        const auto bad = s.draft(s.owner, {s.rotateBody(kPlan, {s.owner.key()}, 2)});
        QVERIFY(s.ledger.append(bad, s.receiptFor(bad)).has_value());
        QVERIFY(s.ledger.access().channel(kPlan)->stale);
        QVERIFY(!s.ledger.access().channel(kHealth)->stale);
        c.expect(s.owner, {s.rotateBody(kPlan, holders, 2), s.keyringBody(s.owner), s.keyringBody(c.dawn)});
        QVERIFY(!s.ledger.access().channel(kPlan)->stale);
    }

    void theRelayWantsAKeyringForEachWhoIsGivenSomething()
    {
        Circle c;
        const auto& s = c.script;
        const auto missing = [&](const ScriptDevice& author, const std::vector<Body>& bodies) {
            const auto done = s.ledger.admit(s.draft(author, bodies), s.now);
            return done ? ErrorCode::internal : done.error().code;
        };
        QCOMPARE(missing(s.owner, {InviteConsumed{kOpen}, s.personBody(5, c.fresh)}), ErrorCode::ledger_recipients);
        QCOMPARE(missing(s.owner, {s.grantBody(kPlan, 4, Access::read)}), ErrorCode::ledger_recipients);
        QCOMPARE(missing(s.owner, {s.rotateBody(kHealth, {s.owner.key(), c.dawn.key()}, 2), s.keyringBody(s.owner)}),
                 ErrorCode::ledger_recipients);
        QCOMPARE(missing(s.owner, {s.keyringBody(c.fresh)}), ErrorCode::ledger_recipients);
    }

    void aKeyIsAskedForByAHolderAndGivenOnce()
    {
        Circle c;
        auto& s = c.script;
        const KeyPlease ask{kPlan, 1, {}, idOf<Salt>(1)};
        const KeyPlease answer{kPlan, 1, c.dawn.key(), idOf<Salt>(2)};
        QCOMPARE(c.voided(c.tom, {ask}), ErrorCode::ledger_refused);
        QCOMPARE(c.voided(c.dawn, {KeyPlease{kPlan, 2, {}, idOf<Salt>(1)}}), ErrorCode::ledger_epoch);
        QCOMPARE(c.voided(s.owner, {answer, s.keyringBody(c.dawn)}), ErrorCode::ledger_recipients);
        c.expect(c.dawn, {ask});
        QCOMPARE(s.ledger.access().channel(kPlan)->asks.size(), std::size_t{1});
        QCOMPARE(c.voided(c.tom, {answer, s.keyringBody(c.dawn)}), ErrorCode::ledger_refused);
        c.expect(s.owner, {answer, s.keyringBody(c.dawn)});
        QVERIFY(s.ledger.access().channel(kPlan)->asks.empty());
        QCOMPARE(c.voided(s.owner, {answer, s.keyringBody(c.dawn)}), ErrorCode::ledger_recipients);
    }

    void onlyTheOwnerOfAYoungPersonsCircleChoosesTheRelay()
    {
        Circle c;
        const RelayChosen other{c.fresh.key(), "https://elsewhere.example", {}};
        QCOMPARE(c.refused(c.dawn, {other}), ErrorCode::ledger_refused);
        QCOMPARE(c.refused(c.grace, {other}), ErrorCode::ledger_refused);
        Circle hub(CircleKind::constellation);
        QCOMPARE(hub.refused(hub.dawn, {other}), ErrorCode::ledger_refused);
        const auto entry = hub.script.draft(hub.grace, {other});
        QVERIFY(hub.script.ledger.admit(entry, 1).has_value());
    }

    void streamIdsAreOfTheirSpaceChannelDeviceAndGrant()
    {
        const auto id = streamId(idOf<SpaceId>(1), kPlan, idOf<SignKey>(3), 4);
        QVERIFY(id != streamId(idOf<SpaceId>(2), kPlan, idOf<SignKey>(3), 4));
        QVERIFY(id != streamId(idOf<SpaceId>(1), kHealth, idOf<SignKey>(3), 4));
        QVERIFY(id != streamId(idOf<SpaceId>(1), kPlan, idOf<SignKey>(4), 4));
        QVERIFY(id != streamId(idOf<SpaceId>(1), kPlan, idOf<SignKey>(3), 5));
    }

private:
    static constexpr std::int64_t kSevenDays = 7LL * 24 * 60 * kMinute;
};

WAYMARK_TEST(LedgerRulesTest);
#include "tst_ledger_rules.moc"
