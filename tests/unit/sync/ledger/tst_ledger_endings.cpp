// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/fold.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/ledger/ledger_script.h"

using namespace waymark;
using namespace waymark::ledger;
using namespace waymark::tests;

namespace {

const auto kPlan = idOf<ChannelId>(0x11);
const auto kHealth = idOf<ChannelId>(0x22);
constexpr std::int64_t kHour = 3'600'000;

/// Sam (1, owner, with a second phone), Dawn (2), Grace (3, admin), Tom (4, reader). Dawn writes the plan, Tom and
/// Grace read it; Grace writes health, Dawn reads it.
struct Circle {
    LedgerScript script;
    ScriptDevice dawn{2};
    ScriptDevice grace{3};
    ScriptDevice tom{4};

    explicit Circle(CircleKind kind = CircleKind::youngPerson) : script(kind)
    {
        script.addPerson(2, dawn);
        script.addPerson(3, grace, Level::admin);
        script.addPerson(4, tom, Level::reader);
        script.addSection(kPlan, script.owner);
        script.addSection(kHealth, script.owner);
        script.grant(kPlan, 2, dawn, Access::write);
        script.grant(kPlan, 4, tom, Access::read);
        script.grant(kPlan, 3, grace, Access::read);
        script.grant(kHealth, 3, grace, Access::write);
        script.grant(kHealth, 2, dawn, Access::read);
    }
    [[nodiscard]] const AccessTable& access() const { return script.ledger.access(); }
    [[nodiscard]] ErrorCode post(const ScriptDevice& author, const std::vector<Body>& bodies)
    {
        const auto done = script.post(author, bodies);
        return done ? ErrorCode::internal : done.error().code;
    }
    /// With cuts, rotates and keyrings added.
    [[nodiscard]] ErrorCode end(const ScriptDevice& author, const std::vector<Body>& bodies)
    {
        return post(author, script.closed(author, bodies));
    }
    [[nodiscard]] Body lower(const ChannelId& channel, PersonNumber person, Access access) const
    {
        return script.grantBody(channel, person, access);
    }
    [[nodiscard]] Grant grantUntil(PersonNumber person, Access access, UnixMs until) const
    {
        auto grant = script.grantBody(kPlan, person, access);
        grant.until = until;
        return grant;
    }
    /// A second phone of a person.
    ScriptDevice device(PersonNumber person, const ScriptDevice& author, std::uint8_t seed)
    {
        const auto id = idOf<InviteId>(seed);
        ScriptDevice fresh(seed);
        const auto level = access().person(person)->level;
        const auto invited = post(author, {Invite{id, InvitePurpose::ownDevice, level}});
        const auto added = post(
            author, {InviteConsumed{id}, AddDevice{person, fresh.key(), fresh.box, {}}, script.keyringBody(fresh)});
        if (invited != kTaken || added != kTaken) {
            throw std::runtime_error("device");
        }
        return fresh;
    }

    static constexpr ErrorCode kTaken = ErrorCode::internal;
};

constexpr auto kTaken = Circle::kTaken;

}  // namespace

class LedgerEndingsTest : public QObject {
    Q_OBJECT
private slots:
    void takingBackEndsTheStreamRotatesAndForgets()
    {
        Circle c;
        const auto stream = c.access().streamOf(c.dawn.key(), kPlan)->id;
        QCOMPARE(c.end(c.script.owner, {c.lower(kPlan, 2, Access::none)}), kTaken);
        const auto height = c.script.ledger.size() - 1;
        QVERIFY(!c.access().mayRead(c.dawn.key(), kPlan));
        QVERIFY(c.access().streamOf(c.dawn.key(), kPlan) == nullptr);
        QCOMPARE(c.access().stream(stream)->ended, height);
        QCOMPARE(c.access().stream(stream)->cut, std::optional(StreamCut{stream, 0, {}}));
        QVERIFY(c.access().stream(stream)->counts(height - 1));
        QVERIFY(!c.access().stream(stream)->counts(height));
        QCOMPARE(c.access().newestEpoch(kPlan)->number, 2U);
        QVERIFY(!c.access().channel(kPlan)->stale);
        QVERIFY(c.access().mayRead(c.dawn.key(), kHealth));
    }

    void narrowingKeepsReadingAndANewGrantIsANewStream()
    {
        Circle c;
        const auto first = c.access().streamOf(c.dawn.key(), kPlan)->id;
        QCOMPARE(c.end(c.script.owner, {c.lower(kPlan, 2, Access::read)}), kTaken);
        QVERIFY(c.access().mayRead(c.dawn.key(), kPlan));
        QVERIFY(!c.access().mayWrite(c.dawn.key(), kPlan));
        c.script.grant(kPlan, 2, c.dawn, Access::write);
        QVERIFY(c.access().streamOf(c.dawn.key(), kPlan)->id != first);
        QVERIFY(!c.access().stream(first)->goesOn());
    }

    void onlyWhoArrangesTakesBackAndNobodyFromTheOwner()
    {
        Circle c;
        for (const auto* author : {&c.dawn, &c.grace, &c.tom}) {
            QCOMPARE(c.end(*author, {c.lower(kPlan, 4, Access::none)}), ErrorCode::ledger_refused);
        }
        QCOMPARE(c.post(c.script.owner, {c.lower(kPlan, 1, Access::read)}), ErrorCode::ledger_grant);
        QCOMPARE(c.post(c.script.owner, {c.grantUntil(1, Access::write, c.script.now + kHour)}),
                 ErrorCode::ledger_grant);
        Circle hub(CircleKind::constellation);
        QCOMPARE(hub.end(hub.grace, {hub.lower(kPlan, 1, Access::none)}), ErrorCode::ledger_grant);
        QCOMPARE(hub.end(hub.grace, {hub.lower(kPlan, 4, Access::none)}), kTaken);
    }

    void whoeverEndsAStreamSaysWhere()
    {
        Circle c;
        QCOMPARE(c.post(c.script.owner, {c.lower(kPlan, 2, Access::none)}), ErrorCode::ledger_cut);
        // A phone that gets such an entry all the same takes it: the section waits for one who says.
        const auto bad = c.script.draft(c.script.owner, {c.lower(kPlan, 2, Access::none)});
        QVERIFY(c.script.ledger.append(bad, c.script.receiptFor(bad)).has_value());
        QVERIFY(c.access().channel(kPlan)->stale);
        QCOMPARE(c.access().openEnds(kPlan).size(), std::size_t{1});
        const auto holders = c.access().holders(kPlan);
        QCOMPARE(c.post(c.script.owner, {c.script.rotateBody(kPlan, holders, 2)}), ErrorCode::ledger_cut);
        QCOMPARE(c.end(c.script.owner, {Invite{idOf<InviteId>(90), InvitePurpose::person, Level::member}}), kTaken);
        QVERIFY(!c.access().channel(kPlan)->stale);
    }

    void aCutIsOfAStreamThatEndedAndStandsOnce()
    {
        Circle c;
        const auto running = c.access().streamOf(c.dawn.key(), kPlan)->id;
        const auto cut = [](const ChannelId& channel, const StreamId& stream) {
            return Cut{channel, {{stream, 1, idOf<Hash32>(1)}}, idOf<Salt>(1)};
        };
        for (const auto* author : {&c.script.owner, &c.dawn, &c.tom}) {
            QCOMPARE(c.post(*author, {cut(kPlan, running)}), ErrorCode::ledger_cut);
        }
        QCOMPARE(c.end(c.script.owner, {c.lower(kPlan, 2, Access::none)}), kTaken);
        QCOMPARE(c.post(c.script.owner, {cut(kPlan, running)}), ErrorCode::ledger_cut);
        QCOMPARE(c.post(c.script.owner, {cut(kHealth, running)}), ErrorCode::ledger_cut);
        QCOMPARE(c.post(c.script.owner, {Cut{kHealth, {{running, 0, idOf<Hash32>(1)}}, {}}}), ErrorCode::ledger_cut);
    }

    void aReaderLocksNobodyOut()
    {
        Circle c;
        const auto holders = c.access().holders(kPlan);
        QCOMPARE(c.post(c.tom, {c.script.rotateBody(kPlan, holders, 2)}), ErrorCode::ledger_refused);
        QCOMPARE(c.end(c.tom, {Remove{2}}), ErrorCode::ledger_refused);
        QCOMPARE(c.end(c.tom, {Revoke{c.dawn.key()}}), ErrorCode::ledger_refused);
        QCOMPARE(c.end(c.tom, {Expire{kPlan, 2, {}}}), ErrorCode::ledger_grant);
        QCOMPARE(c.end(c.tom, {c.lower(kPlan, 2, Access::none)}), ErrorCode::ledger_refused);
        QVERIFY(!c.access().channel(kPlan)->stale);
    }

    void removingEndsEverythingAtOnce()
    {
        Circle c;
        QCOMPARE(c.end(c.script.owner, {Remove{2}}), kTaken);
        QVERIFY(c.access().person(2) == nullptr);
        QVERIFY(c.access().formerPersons().contains(2));
        QVERIFY(c.access().isFormer(c.dawn.key()));
        QVERIFY(!c.access().mayRead(c.dawn.key(), kHealth));
        QCOMPARE(c.access().newestEpoch(kPlan)->number, 2U);
        QCOMPARE(c.access().newestEpoch(kHealth)->number, 2U);
        QCOMPARE(c.access().newestEpoch(kSpaceChannel)->number, 2U);
        for (const auto& [id, row] : c.access().streams()) {
            QVERIFY(row.device != c.dawn.key() || !row.goesOn());
        }
        QCOMPARE(c.post(c.dawn, {Invite{idOf<InviteId>(91), InvitePurpose::ownDevice, Level::member}}),
                 ErrorCode::ledger_author);
    }

    void theOneWhoIsRemovedComesBackAsSomebodyNew()
    {
        Circle c;
        QCOMPARE(c.end(c.script.owner, {Remove{4}}), kTaken);
        const auto id = idOf<InviteId>(92);
        QCOMPARE(c.post(c.script.owner, {Invite{id, InvitePurpose::person, Level::reader}}), kTaken);
        const auto again = [&](PersonNumber number, const ScriptDevice& device) {
            return c.post(c.script.owner, {InviteConsumed{id}, c.script.personBody(number, device, Level::reader),
                                           c.script.keyringBody(device)});
        };
        QCOMPARE(again(4, ScriptDevice(60)), ErrorCode::ledger_person);
        QCOMPARE(again(5, c.tom), ErrorCode::ledger_device);
        QCOMPARE(again(5, ScriptDevice(60)), kTaken);
        QVERIFY(!c.access().mayRead(ScriptDevice(60).key(), kPlan));
    }

    void whoMayRemove()
    {
        Circle c;
        QCOMPARE(c.end(c.grace, {Remove{2}}), ErrorCode::ledger_refused);
        QCOMPARE(c.end(c.dawn, {Remove{4}}), ErrorCode::ledger_refused);
        QCOMPARE(c.end(c.grace, {Remove{1}}), ErrorCode::ledger_refused);
        QCOMPARE(c.end(c.script.owner, {Remove{1}}), ErrorCode::ledger_person);
        QCOMPARE(c.end(c.script.owner, {Remove{9}}), ErrorCode::ledger_person);
        Circle hub(CircleKind::constellation);
        QCOMPARE(hub.end(hub.grace, {Remove{1}}), ErrorCode::ledger_refused);
        QCOMPARE(hub.end(hub.grace, {Remove{2}}), kTaken);
    }

    void whoLacksTheSectionLeavesItStaleForAWriter()
    {
        Circle hub(CircleKind::constellation);
        const auto beds = idOf<ChannelId>(0x44);
        hub.script.addSection(beds, hub.script.owner);
        hub.script.grant(beds, 2, hub.dawn, Access::write);
        hub.script.grant(beds, 4, hub.tom, Access::write);
        QCOMPARE(hub.end(hub.grace, {Remove{2}}), kTaken);
        QVERIFY(hub.access().channel(beds)->stale);
        QCOMPARE(hub.access().openEnds(beds).size(), std::size_t{1});
        QVERIFY(hub.access().channel(kPlan)->stale);
        QVERIFY(!hub.access().channel(kHealth)->stale);
        QCOMPARE(hub.post(hub.grace, {hub.script.rotateBody(beds, hub.access().holders(beds), 2)}),
                 ErrorCode::ledger_refused);
        QCOMPARE(hub.end(hub.tom, {Invite{idOf<InviteId>(93), InvitePurpose::ownDevice, Level::reader}}), kTaken);
        QVERIFY(!hub.access().channel(beds)->stale);
        QVERIFY(hub.access().openEnds(beds).empty());
    }

    void leavingSaysTheOwnEndsAndLeavesTheKeysToOthers()
    {
        Circle c;
        QCOMPARE(c.post(c.dawn, {Leave{}}), ErrorCode::ledger_cut);
        QCOMPARE(c.end(c.dawn, {Leave{}}), kTaken);
        QVERIFY(c.access().person(2) == nullptr);
        QVERIFY(c.access().openEnds(kPlan).empty());
        QVERIFY(c.access().channel(kPlan)->stale);
        QVERIFY(c.access().channel(kSpaceChannel)->stale);
        QCOMPARE(c.end(c.script.owner, {Leave{}}), ErrorCode::ledger_refused);
        QCOMPARE(c.end(c.script.owner, {Invite{idOf<InviteId>(94), InvitePurpose::person, Level::member}}), kTaken);
        QVERIFY(!c.access().channel(kPlan)->stale);
        QVERIFY(!c.access().channel(kSpaceChannel)->stale);
    }

    void whoLeavesMakesNoKeyForThoseWhoStay()
    {
        Circle hub(CircleKind::constellation);
        auto bodies = hub.script.closed(hub.grace, {Leave{}});
        std::vector<SignKey> rest{hub.script.owner.key(), hub.dawn.key()};
        bodies.emplace_back(hub.script.rotateBody(kHealth, rest, 2));
        QCOMPARE(hub.post(hub.grace, bodies), ErrorCode::ledger_refused);
    }

    void aPhoneIsRevokedByItsPersonOrTheOwner()
    {
        Circle c;
        const auto second = c.device(2, c.dawn, 70);
        QCOMPARE(c.end(c.grace, {Revoke{second.key()}}), ErrorCode::ledger_refused);
        QCOMPARE(c.end(c.dawn, {Revoke{c.dawn.key()}}), ErrorCode::ledger_device);
        QCOMPARE(c.end(c.dawn, {Revoke{c.tom.key()}}), ErrorCode::ledger_refused);
        QCOMPARE(c.end(c.script.owner, {Revoke{c.tom.key()}}), ErrorCode::ledger_device);
        QCOMPARE(c.end(c.dawn, {Revoke{second.key()}}), kTaken);
        QVERIFY(c.access().isFormer(second.key()));
        QVERIFY(c.access().mayWrite(c.dawn.key(), kPlan));
        QVERIFY(!c.access().channel(kPlan)->stale);
        QVERIFY(c.access().channel(kHealth)->stale);
        const auto third = c.device(2, c.dawn, 71);
        QCOMPARE(c.end(c.script.owner, {Revoke{third.key()}}), kTaken);
    }

    void aNewPhoneRevokesNoOlderOneForSevenDays()
    {
        Circle c;
        const auto thief = c.device(1, c.script.owner, 72);
        QCOMPARE(c.end(thief, {Revoke{c.script.owner.key()}}), ErrorCode::ledger_refused);
        c.script.now += kYoungDeviceMs;
        QCOMPARE(c.end(thief, {Revoke{c.script.owner.key()}}), kTaken);
    }

    void aGrantEndsByAnyHoldersEntryAndNotBefore()
    {
        Circle c;
        const auto until = c.script.now + kHour;
        QCOMPARE(c.end(c.script.owner, {c.grantUntil(2, Access::write, until)}), kTaken);
        QVERIFY(!c.access().mayReadAt(c.dawn.key(), kPlan, until));
        QVERIFY(c.access().mayReadAt(c.dawn.key(), kPlan, until - 1));
        QCOMPARE(c.end(c.grace, {Expire{kPlan, 2, {}}}), ErrorCode::not_yet);
        c.script.now = until - 60'000;
        QCOMPARE(c.access().overIn(kPlan, until), std::vector<PersonNumber>{2});
        QCOMPARE(c.post(c.dawn, {Expire{kPlan, 2, {}}}), ErrorCode::ledger_refused);
        QCOMPARE(c.end(c.tom, {Expire{kPlan, 4, {}}}), ErrorCode::ledger_grant);
        QCOMPARE(c.end(c.tom, {Expire{kPlan, 2, {}}}), kTaken);
        QVERIFY(!c.access().mayRead(c.dawn.key(), kPlan));
        QVERIFY(c.access().channel(kPlan)->stale);
        QCOMPARE(c.end(c.tom, {Expire{kPlan, 2, {}}}), ErrorCode::ledger_grant);
    }

    void whoseTimeIsOverNeitherRotatesNorAsksForKeys()
    {
        Circle c;
        const auto until = c.script.now + kHour;
        QCOMPARE(c.end(c.script.owner, {c.grantUntil(2, Access::write, until)}), kTaken);
        c.script.now = until;
        const auto holders = c.access().holders(kPlan);
        QCOMPARE(c.post(c.dawn, {c.script.rotateBody(kPlan, holders, 2)}), ErrorCode::ledger_refused);
        QCOMPARE(c.post(c.dawn, {KeyPlease{kPlan, 1, {}, {}}}), ErrorCode::ledger_refused);
    }

    void anEndIsMovedWithoutANewStream()
    {
        Circle c;
        const auto stream = c.access().streamOf(c.dawn.key(), kPlan)->id;
        const auto until = c.script.now + kHour;
        QCOMPARE(c.end(c.script.owner, {c.grantUntil(2, Access::write, until)}), kTaken);
        QCOMPARE(c.end(c.script.owner, {c.grantUntil(2, Access::write, until)}), ErrorCode::ledger_grant);
        QCOMPARE(c.end(c.script.owner, {c.grantUntil(2, Access::write, c.script.now)}), ErrorCode::ledger_grant);
        QCOMPARE(c.end(c.script.owner, {c.grantUntil(2, Access::write, 0)}), kTaken);
        QCOMPARE(c.access().streamOf(c.dawn.key(), kPlan)->id, stream);
        QVERIFY(c.access().mayReadAt(c.dawn.key(), kPlan, until));
    }

    void anExpireWithoutAReceiptsTimeIsVoid()
    {
        Circle c;
        QCOMPARE(c.end(c.script.owner, {c.grantUntil(2, Access::write, c.script.now + kHour)}), kTaken);
        auto copy = c.script.ledger;
        QVERIFY(copy.append(c.script.draft(c.tom, {Expire{kPlan, 2, {}}})).has_value());
        QVERIFY(copy.access().mayRead(c.dawn.key(), kPlan));
        QCOMPARE(copy.alarms().back().code, ErrorCode::not_yet);
    }

    void oneEntryPutsTheNewAdviserInTheOldOnesPlace()
    {
        Circle c;
        const auto id = idOf<InviteId>(95);
        const ScriptDevice priya(73);
        QCOMPARE(c.post(c.script.owner, {Invite{id, InvitePurpose::person, Level::member}}), kTaken);
        QCOMPARE(c.end(c.script.owner,
                       {Remove{2}, InviteConsumed{id}, c.script.personBody(5, priya), c.lower(kPlan, 5, Access::read)}),
                 kTaken);
        QVERIFY(c.access().mayRead(priya.key(), kPlan));
        QVERIFY(!c.access().isActive(c.dawn.key()));
        QCOMPARE(c.access().newestEpoch(kPlan)->number, 2U);
    }

    void whoLostASectionIsServedItsEndAndNoMore()
    {
        Circle c;
        QCOMPARE(c.end(c.script.owner, {c.lower(kPlan, 2, Access::none)}), kTaken);
        const auto end = c.script.ledger.size() - 1;
        QCOMPARE(c.end(c.script.owner,
                       {c.script.rotateBody(kPlan, c.access().holders(kPlan), 3), c.script.keyringBody(c.script.owner),
                        c.script.keyringBody(c.tom), c.script.keyringBody(c.grace)}),
                 kTaken);
        QVERIFY(c.script.ledger.viewFor(c.dawn.key(), end).bodies.front().has_value());
        QVERIFY(!c.script.ledger.viewFor(c.dawn.key(), end + 1).bodies.front().has_value());
        const auto view = viewOf(c.script.ledger, c.dawn.key());
        QVERIFY(!view.access().mayRead(c.dawn.key(), kPlan));
        QCOMPARE(view.access().newestEpoch(kPlan)->number, 2U);
        QVERIFY(view.alarms().empty());
    }
};

WAYMARK_TEST(LedgerEndingsTest);
#include "tst_ledger_endings.moc"
