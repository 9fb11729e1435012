// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/purge_rule.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/ledger/ledger_script.h"

using namespace waymark;
using namespace waymark::ledger;
using namespace waymark::tests;

namespace {

const auto kPlan = idOf<ChannelId>(0x11);
const auto kHealth = idOf<ChannelId>(0x22);
const auto kHers = idOf<ChannelId>(0x33);
constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
constexpr UnixMs kEnds = LedgerScript::kStart + 1000 * kDay;
constexpr auto kTaken = ErrorCode::internal;

/// Grace (1) looks after Sam's (2) circle; Dawn and Tom (3, 4) are admins, Mo (5) a member. Sam reads the plan, Dawn
/// and Mo write it; health is Grace's alone.
struct Small {
    LedgerScript script;
    ScriptDevice sam{2};
    ScriptDevice dawn{3};
    ScriptDevice tom{4};
    ScriptDevice mo{5};

    explicit Small(UnixMs ends = kEnds, CircleKind kind = CircleKind::youngPerson) : script(kind, ends)
    {
        script.addPerson(2, sam);
        script.addPerson(3, dawn, Level::admin);
        script.addPerson(4, tom, Level::admin);
        script.addPerson(5, mo);
        script.addSection(kPlan, script.owner);
        script.addSection(kHealth, script.owner);
        script.grant(kPlan, 2, sam, Access::read);
        script.grant(kPlan, 3, dawn, Access::write);
        script.grant(kPlan, 5, mo, Access::write);
    }
    [[nodiscard]] const AccessTable& access() const { return script.ledger.access(); }
    [[nodiscard]] ErrorCode post(const ScriptDevice& author, const std::vector<Body>& bodies)
    {
        const auto done = script.post(author, script.closed(author, bodies));
        return done ? kTaken : done.error().code;
    }
    void name()
    {
        if (post(script.owner, {Acting{kEnds, 2}}) != kTaken) {
            throw std::runtime_error("successor");
        }
    }
};

}  // namespace

class LedgerOwnershipTest : public QObject {
    Q_OBJECT
private slots:
    void onlyTheFirstEntryMakesAnActingOwner()
    {
        Small young(0);
        QVERIFY(!young.access().acting());
        QCOMPARE(young.post(young.script.owner, {Acting{kEnds, 2}}), ErrorCode::ledger_refused);
        QCOMPARE(young.post(young.dawn, {ReplaceOwner{3}}), ErrorCode::ledger_refused);
        QCOMPARE(young.post(young.sam, {Claim{}}), ErrorCode::ledger_refused);
        QVERIFY_EXCEPTION_THROWN(LedgerScript(CircleKind::constellation, kEnds), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(LedgerScript(CircleKind::youngPerson, LedgerScript::kStart), std::runtime_error);
    }

    void theEndOnlyComesNearerAndTheSuccessorStays()
    {
        Small s;
        QCOMPARE(s.post(s.script.owner, {Acting{kEnds + 1, 2}}), ErrorCode::ledger_refused);
        QCOMPARE(s.post(s.script.owner, {Acting{kEnds, 1}}), ErrorCode::ledger_person);
        QCOMPARE(s.post(s.script.owner, {Acting{kEnds, 9}}), ErrorCode::ledger_person);
        QCOMPARE(s.post(s.dawn, {Acting{kEnds, 2}}), ErrorCode::ledger_refused);
        s.name();
        QCOMPARE(s.post(s.script.owner, {Acting{kEnds, 5}}), ErrorCode::ledger_person);
        QCOMPARE(s.post(s.script.owner, {Acting{kEnds, 0}}), ErrorCode::ledger_person);
        QCOMPARE(s.post(s.script.owner, {Remove{2}}), ErrorCode::ledger_refused);
        QCOMPARE(s.post(s.script.owner, {Acting{kEnds - kDay, 2}}), kTaken);
        QCOMPARE(s.access().acting()->ends, kEnds - kDay);
        QCOMPARE(s.post(s.sam, {Leave{}}), kTaken);
        QCOMPARE(s.post(s.script.owner, {Acting{kEnds - kDay, 5}}), kTaken);
    }

    void erasingForGoodIsTheOwnersOfThatMoment()
    {
        Small s;
        const auto signer = [&](const ScriptDevice& device, const ChannelId& channel) {
            return purgeSigner(s.access(), channel, device.key());
        };
        QCOMPARE(signer(s.script.owner, kPlan), PurgeSigner::owner);
        QCOMPARE(signer(s.dawn, kPlan), PurgeSigner::nobody);
        QCOMPARE(signer(s.sam, kPlan), PurgeSigner::nobody);
        QCOMPARE(signer(ScriptDevice(77), kPlan), PurgeSigner::nobody);
        QCOMPARE(signer(s.script.owner, kHers), PurgeSigner::nobody);
        s.name();
        s.script.now = kEnds;
        QCOMPARE(s.post(s.sam, {Claim{}}), kTaken);
        QCOMPARE(signer(s.sam, kPlan), PurgeSigner::owner);
        QCOMPARE(signer(s.script.owner, kPlan), PurgeSigner::formerly);
        QCOMPARE(signer(s.dawn, kPlan), PurgeSigner::nobody);
    }

    void nobodyClaimsBeforeTheEndNorInAnothersName()
    {
        Small s;
        s.script.now = kEnds;
        QCOMPARE(s.post(s.sam, {Claim{}}), ErrorCode::ledger_refused);
        s.script.now = kEnds - kDay;
        s.name();
        QCOMPARE(s.post(s.sam, {Claim{}}), ErrorCode::not_yet);
        s.script.now = kEnds;
        QCOMPARE(s.post(s.mo, {Claim{}}), ErrorCode::ledger_refused);
        QCOMPARE(s.post(s.script.owner, {Claim{}}), ErrorCode::ledger_refused);
        QCOMPARE(s.post(s.sam, {Claim{}}), kTaken);
        QCOMPARE(s.post(s.sam, {Claim{}}), ErrorCode::ledger_refused);
        QCOMPARE(s.post(s.dawn, {ReplaceOwner{3}}), ErrorCode::ledger_refused);
    }

    void aClaimAsksEveryGrantAfresh()
    {
        Small s;
        s.name();
        const auto mos = s.access().streamOf(s.mo.key(), kPlan)->id;
        s.script.now = kEnds;
        QCOMPARE(s.post(s.sam, {Claim{}}), kTaken);
        QCOMPARE(s.access().owner(), 2U);
        QCOMPARE(s.access().person(1)->level, Level::member);
        for (const auto* other : {&s.script.owner, &s.dawn, &s.mo}) {
            QVERIFY(s.access().readableBy(other->key()).empty());
        }
        QVERIFY(s.access().mayWrite(s.sam.key(), kPlan));
        QVERIFY(s.access().mayWrite(s.sam.key(), kHealth));
        QVERIFY(!s.access().stream(mos)->goesOn());
        const auto& grants = s.access().channel(kPlan)->grants;
        QCOMPARE(grants.at(5).asked, Access::write);
        QCOMPARE(grants.at(1).asked, Access::write);
        QCOMPARE(grants.at(2).asked, Access::none);
        // The plan has a new key already. Of health she has none yet, and its end is for a holder to say.
        QCOMPARE(s.access().newestEpoch(kPlan)->number, 2U);
        QVERIFY(!s.access().channel(kPlan)->stale);
        QVERIFY(s.access().channel(kHealth)->stale);
        const auto again = s.script.grantBody(kPlan, 5, Access::write);
        QVERIFY(s.script.post(s.sam, {again, s.script.keyringBody(s.mo)}).has_value());
        QCOMPARE(s.access().channel(kPlan)->grants.at(5).asked, Access::none);
    }

    void aClaimEndsRecovery()
    {
        Small s;
        s.name();
        const ScriptDevice words(9);
        QCOMPARE(s.post(s.script.owner,
                        {RecoverySetup{0, {}, {}, {}, {}, words.key(), words.box}, s.script.keyringBody(words)}),
                 kTaken);
        s.script.now = kEnds;
        QCOMPARE(s.post(s.sam, {Claim{}}), kTaken);
        QVERIFY(!s.access().recovery());
        QVERIFY(!s.access().isRecoveryKey(words.key()));
    }

    void aStreamStaysTheOwnersOrNot()
    {
        Small s;
        s.name();
        const auto graces = s.access().streamOf(s.script.owner.key(), kPlan)->id;
        QVERIFY(s.access().stream(graces)->ofOwner);
        s.script.now = kEnds;
        QCOMPARE(s.post(s.sam, {Claim{}}), kTaken);
        QVERIFY(s.access().stream(graces)->ofOwner);
        QVERIFY(s.access().streamOf(s.sam.key(), kPlan)->ofOwner);
    }

    void aSectionForOwnPhonesStaysItsMakers()
    {
        Small s;
        s.name();
        QCOMPARE(s.post(s.script.owner,
                        {s.script.sectionBody(kHers, true), s.script.grantBody(kHers, 1, Access::write),
                         s.script.rotateBody(kHers, {s.script.owner.key()}), s.script.keyringBody(s.script.owner)}),
                 kTaken);
        s.script.now = kEnds;
        QCOMPARE(s.post(s.sam, {Claim{}}), kTaken);
        QVERIFY(s.access().mayWrite(s.script.owner.key(), kHers));
        QVERIFY(!s.access().mayRead(s.sam.key(), kHers));
        QVERIFY(!s.access().streamOf(s.script.owner.key(), kHers)->ofOwner);
    }

    void twoAdminsReplaceAnActingOwnerAfterSevenDays()
    {
        Small s;
        s.name();
        QCOMPARE(s.post(s.mo, {ReplaceOwner{3}}), ErrorCode::ledger_refused);
        QCOMPARE(s.post(s.dawn, {ReplaceOwner{2}}), ErrorCode::ledger_person);
        QCOMPARE(s.post(s.dawn, {ReplaceOwner{3}}), kTaken);
        s.script.now += 8 * kDay;
        QCOMPARE(s.post(s.dawn, {ReplaceOwner{3}}), ErrorCode::not_yet);
        QCOMPARE(s.post(s.tom, {ReplaceOwner{3}}), kTaken);
        s.script.now += kReplaceNoticeMs - kDay;
        QCOMPARE(s.post(s.tom, {ReplaceOwner{3}}), ErrorCode::not_yet);
        // With the notice given, the acting owner cannot take out who gave it.
        QCOMPARE(s.post(s.script.owner, {Remove{3}}), ErrorCode::ledger_refused);
        QCOMPARE(s.post(s.script.owner, {Remove{5}}), kTaken);
        s.script.now += kDay;
        QCOMPARE(s.post(s.tom, {ReplaceOwner{3}}), kTaken);
        QCOMPARE(s.access().owner(), 3U);
        QCOMPARE(s.access().acting()->successor, 2U);
        QVERIFY(s.access().mayWrite(s.dawn.key(), kHealth));
        QVERIFY(s.access().mayRead(s.script.owner.key(), kPlan));
        QVERIFY(s.access().replacements().empty());
    }

    void aNoticeLapses()
    {
        Small s;
        QCOMPARE(s.post(s.dawn, {ReplaceOwner{3}}), kTaken);
        QCOMPARE(s.post(s.tom, {ReplaceOwner{3}}), kTaken);
        s.script.now += kReplaceLapseMs;
        QCOMPARE(s.post(s.tom, {ReplaceOwner{3}}), kTaken);
        QCOMPARE(s.access().owner(), 1U);
        QVERIFY(!s.access().replaceableFrom(3, s.script.now));
        QCOMPARE(s.post(s.script.owner, {Remove{3}}), kTaken);
    }

    void aMinimumOnlyRisesAndIsForWhoArranges()
    {
        Small s;
        QCOMPARE(s.post(s.dawn, {MinSchema{5}}), ErrorCode::ledger_refused);
        QCOMPARE(s.post(s.script.owner, {MinSchema{5}}), kTaken);
        QCOMPARE(s.post(s.script.owner, {MinSchema{5}}), ErrorCode::ledger_refused);
        QCOMPARE(s.post(s.script.owner, {MinSchema{4}}), ErrorCode::ledger_refused);
        QCOMPARE(s.access().minSchema(), 5U);
    }

    void aLostBranchGivesEveryLineANewKey()
    {
        Small s;
        const Branch lost{3, {idOf<Hash32>(0x51), idOf<Hash32>(0x52)}};
        QCOMPARE(s.post(s.mo, {lost}), ErrorCode::ledger_refused);
        QCOMPARE(s.post(s.script.owner, {Branch{3, {*s.script.ledger.hashAt(3), idOf<Hash32>(0x52)}}}),
                 ErrorCode::ledger_body);
        QCOMPARE(s.post(s.script.owner, {Branch{s.script.ledger.size() + 1, {idOf<Hash32>(0x51)}}}),
                 ErrorCode::ledger_body);
        QCOMPARE(s.script.post(s.dawn, {lost}).has_value(), true);
        QVERIFY(s.access().isLostBranch(lost.lost.front()));
        for (const auto& channel : {kPlan, kHealth, kSpaceChannel}) {
            QVERIFY(s.access().channel(channel)->stale);
        }
        QCOMPARE(s.post(s.script.owner, {lost}), ErrorCode::ledger_body);
    }

    void theKeyOfALostEpochIsForWhoWritesThere()
    {
        Small s;
        const KeptEpoch kept{kPlan, 4, idOf<Hash32>(0x51), 1, Bytes(72, 1), idOf<Salt>(1)};
        QCOMPARE(s.post(s.sam, {kept}), ErrorCode::ledger_refused);
        auto ahead = kept;
        ahead.under = 2;
        QCOMPARE(s.post(s.mo, {ahead}), ErrorCode::ledger_epoch);
        QCOMPARE(s.post(s.mo, {kept}), kTaken);
        QCOMPARE(s.post(s.mo, {kept}), ErrorCode::ledger_epoch);
        EpochId id;
        id.bytes.fill(0x51);
        QCOMPARE(s.access().keptEpoch(kPlan, id)->number, 4U);
        QVERIFY(s.access().epoch(kPlan, id) == nullptr);
    }
};

WAYMARK_TEST(LedgerOwnershipTest);
#include "tst_ledger_ownership.moc"
