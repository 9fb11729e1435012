// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "tests/support/test_main.h"
#include "tests/unit/sync/ledger/ledger_script.h"

using namespace waymark;
using namespace waymark::ledger;
using namespace waymark::tests;

namespace {

const auto kPlan = idOf<ChannelId>(0x11);

/// A circle of two with one section, and a good next entry of the owner's.
struct Chain {
    LedgerScript script;
    ScriptDevice dawn{2};
    Entry next;

    Chain()
    {
        script.addPerson(2, dawn);
        script.addSection(kPlan, script.owner);
        next = script.draft(script.owner, {script.grantBody(kPlan, 2, Access::write), script.keyringBody(dawn)});
    }
    [[nodiscard]] ErrorCode refusal(const Entry& entry)
    {
        const auto before = script.ledger.access();
        const auto size = script.ledger.size();
        const auto taken = script.ledger.append(entry);
        if (taken) {
            return ErrorCode::internal;
        }
        if (script.ledger.size() != size || !(script.ledger.access() == before)) {
            throw std::runtime_error("a refused entry left a trace");
        }
        return taken.error().code;
    }
};

constexpr std::array kKinds{crypto::SignKind::envelope, crypto::SignKind::ledger,      crypto::SignKind::auth,
                            crypto::SignKind::receipt,  crypto::SignKind::snapshotAck, crypto::SignKind::purge,
                            crypto::SignKind::erase,    crypto::SignKind::join};

}  // namespace

class LedgerChainTest : public QObject {
    Q_OBJECT
private slots:
    void aGoodEntryIsTakenAndMovesTheHead()
    {
        Chain chain;
        const auto before = chain.script.ledger.size();
        QVERIFY(chain.script.take(chain.next).has_value());
        QCOMPARE(chain.script.ledger.size(), before + 1);
        QCOMPARE(chain.script.ledger.head(), (Position{before, hashOf(chain.next.head)}));
        QVERIFY(chain.script.ledger.alarms().empty());
    }

    void anotherPrevIsRefused()
    {
        Chain chain;
        chain.next.head.prev.bytes[0] ^= 1;
        sign(chain.next, chain.script.owner);
        QCOMPARE(chain.refusal(chain.next), ErrorCode::ledger_prev);
    }

    void anotherHeightIsRefused()
    {
        Chain chain;
        for (const int step : {-1, 1, 1000}) {
            auto entry = chain.next;
            entry.head.height += static_cast<std::uint64_t>(step);
            sign(entry, chain.script.owner);
            QCOMPARE(chain.refusal(entry), ErrorCode::ledger_height);
        }
    }

    void anotherSpaceIsRefused()
    {
        Chain chain;
        chain.next.head.space = idOf<SpaceId>(9);
        sign(chain.next, chain.script.owner);
        QCOMPARE(chain.refusal(chain.next), ErrorCode::ledger_space);
    }

    void aStrangerIsRefused()
    {
        Chain chain;
        const ScriptDevice stranger(77);
        chain.next.head.author = stranger.key();
        sign(chain.next, stranger);
        QCOMPARE(chain.refusal(chain.next), ErrorCode::ledger_author);
    }

    void aSignatureByAnotherIsRefused()
    {
        Chain chain;
        sign(chain.next, chain.dawn);
        QCOMPARE(chain.refusal(chain.next), ErrorCode::bad_signature);
    }

    void everyOtherKindOfSignatureIsRefusedOnAnEntry()
    {
        Chain chain;
        for (const auto kind : kKinds) {
            auto entry = chain.next;
            sign(entry, chain.script.owner, kind);
            QCOMPARE(verifySignature(entry).has_value(), kind == crypto::SignKind::ledger);
        }
    }

    void everyOtherKindOfSignatureIsRefusedOnAReceipt()
    {
        Chain chain;
        auto receipt = chain.script.receiptFor(chain.next);
        for (const auto kind : kKinds) {
            receipt.signature =
                crypto::signLabelled(chain.script.relay.sign, kind, receipt.space, receiptBytes(receipt));
            QCOMPARE(verifySignature(receipt, chain.script.relay.key()).has_value(), kind == crypto::SignKind::receipt);
        }
    }

    void anEntrysSignatureIsWorthNothingInAnotherPlace()
    {
        Chain chain;
        for (const auto kind : kKinds) {
            const auto done = crypto::verifyLabelled(chain.script.owner.key(), kind, chain.script.space,
                                                     headBytes(chain.next.head), chain.next.signature);
            QCOMPARE(done.has_value(), kind == crypto::SignKind::ledger);
        }
        QVERIFY(!crypto::verifyLabelled(chain.script.owner.key(), crypto::SignKind::ledger, idOf<SpaceId>(3),
                                        headBytes(chain.next.head), chain.next.signature));
    }

    void aBodyThatIsNotTheOneNamedIsRefused()
    {
        Chain chain;
        auto entry = chain.next;
        entry.bodies[0] = *encodeBody(chain.script.grantBody(kPlan, 2, Access::read));
        QCOMPARE(chain.refusal(entry), ErrorCode::ledger_body);
        entry.bodies.pop_back();
        QCOMPARE(chain.refusal(entry), ErrorCode::ledger_body);
    }

    void aMissingPeopleBodyIsRefused()
    {
        Chain chain;
        auto entry = chain.script.draft(chain.script.owner, {Invite{idOf<InviteId>(99), InvitePurpose::person, {}}});
        entry.bodies[0].reset();
        QCOMPARE(chain.refusal(entry), ErrorCode::ledger_body);
    }

    void theRelayRefusesAnyMissingBody()
    {
        Chain chain;
        chain.next.bodies[0].reset();
        QCOMPARE(chain.script.ledger.admit(chain.next, 1).error().code, ErrorCode::ledger_body);
        QVERIFY(chain.script.ledger.append(chain.next).has_value());
    }

    void bodiesOutOfOrderAreRefused()
    {
        Chain chain;
        std::swap(chain.next.head.bodies[0], chain.next.head.bodies[1]);
        std::swap(chain.next.bodies[0], chain.next.bodies[1]);
        sign(chain.next, chain.script.owner);
        QCOMPARE(chain.refusal(chain.next), ErrorCode::ledger_body);
        QVERIFY(!decodeEntry(encodeEntry(chain.next)).has_value());
    }

    void anEntryOfNothingIsRefused()
    {
        Chain chain;
        QCOMPARE(chain.refusal(chain.script.draft(chain.script.owner, {})), ErrorCode::ledger_body);
    }

    void aPeopleBodyOfALaterVersionAsksForAnUpdate()
    {
        Chain chain;
        const auto body = *fromHex("a200181f05182a");  // {0: 31, 5: 42}
        auto entry = chain.next;
        entry.head.bodies = {{BodyClass::people, bodyHash(body)}};
        entry.bodies = {body};
        sign(entry, chain.script.owner);
        QCOMPARE(chain.refusal(entry), ErrorCode::update_needed);
    }

    void aPeopleBodyHiddenInAnotherClassDoesNothing()
    {
        Chain chain;
        const auto body = *encodeBody(Invite{idOf<InviteId>(98), InvitePurpose::person, Level::member});
        auto entry = chain.next;
        entry.head.bodies = {{BodyClass::channel, bodyHash(body)}};
        entry.bodies = {body};
        sign(entry, chain.script.owner);
        QCOMPARE(chain.script.ledger.admit(entry, 1).error().code, ErrorCode::ledger_body);
        QVERIFY(chain.script.ledger.append(entry).has_value());
        QVERIFY(chain.script.ledger.access().invite(idOf<InviteId>(98)) == nullptr);
        QCOMPARE(chain.script.ledger.alarms().back().code, ErrorCode::ledger_body);
    }

    void aReceiptByAnotherIsAnAlarmAndItsTimeCountsForNothing()
    {
        Chain chain;
        auto receipt = chain.script.receiptFor(chain.next);
        const auto newest = chain.script.ledger.newestReceiptTime();
        receipt.time += 1'000'000;
        QVERIFY(chain.script.ledger.append(chain.next, receipt).has_value());
        QCOMPARE(chain.script.ledger.alarms().back().code, ErrorCode::bad_signature);
        QCOMPARE(chain.script.ledger.newestReceiptTime(), newest);
    }

    void ofTwoReceiptsTheLaterOneStands()
    {
        Chain chain;
        const auto height = chain.script.ledger.size();
        const auto first = chain.script.receiptFor(chain.next);
        QVERIFY(chain.script.ledger.append(chain.next, first).has_value());
        QCOMPARE(chain.script.ledger.goodReceipt(height), first);
        chain.script.now += 5'000;
        const auto later = chain.script.receiptFor(chain.next);
        auto forged = later;
        forged.time += 1;
        QVERIFY(chain.script.ledger.fill(chain.next, forged).has_value());
        QCOMPARE(chain.script.ledger.goodReceipt(height), first);
        QVERIFY(chain.script.ledger.fill(chain.next, later).has_value());
        QCOMPARE(chain.script.ledger.goodReceipt(height), later);
        QCOMPARE(chain.script.ledger.newestReceiptTime(), later.time);
        QVERIFY(chain.script.ledger.fill(chain.next, first).has_value());
        QCOMPARE(chain.script.ledger.goodReceipt(height), later);
        QVERIFY(chain.script.ledger.alarms().empty());
    }

    void anotherEntryAtAKnownHeightIsAFork()
    {
        Chain chain;
        const auto other =
            chain.script.draft(chain.script.owner, {Invite{idOf<InviteId>(5), InvitePurpose::person, Level::member}});
        QVERIFY(chain.script.take(chain.next).has_value());
        QCOMPARE(chain.script.ledger.fill(other).error().code, ErrorCode::ledger_fork);
        QVERIFY(chain.script.ledger.fill(chain.next).has_value());
    }

    void entriesAndReceiptsComeBackAsTheyWere()
    {
        Chain chain;
        auto entry = chain.next;
        QCOMPARE(*decodeEntry(encodeEntry(entry)), entry);
        entry.bodies[1].reset();
        QCOMPARE(*decodeEntry(encodeEntry(entry)), entry);
        QCOMPARE(*entryOf(signedHead(entry), entry.bodies), entry);
        const auto receipt = chain.script.receiptFor(entry);
        QCOMPARE(*decodeReceipt(encodeReceipt(receipt)), receipt);
    }

    void aChangedByteNeverPasses()
    {
        Chain chain;
        const auto good = encodeEntry(chain.next);
        QVERIFY(rc::check("one byte", [&] {
            auto bytes = good;
            const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
            bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ *rc::gen::inRange(1, 256));
            const auto entry = decodeEntry(bytes);
            RC_ASSERT((!entry || !chain.script.ledger.admit(*entry, 1)));
        }));
    }
};

WAYMARK_TEST(LedgerChainTest);
#include "tst_ledger_chain.moc"
