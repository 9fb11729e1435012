// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/random.h"
#include "sync/wire/snapshot_manifest.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;
using namespace waymark::tests;
using namespace waymark::ledger;
using wire::Route;

namespace {

/// Sam owns the circle, Dawn writes the plan and Tom is in it. What came after that the relay took, and forgot: an
/// older copy of its store was put back.
struct Forgetful {
    TestRelay relay;
    TestCircle circle{relay};
    Phone dawn, tom;
    ChannelId plan;
    std::uint64_t split = 0;

    Forgetful()
    {
        circle.addPerson(2, dawn);
        circle.addPerson(3, tom);
        plan = circle.addSection();
        circle.grant(plan, 2, dawn, Access::write);
        split = circle.chain.size();
        logIn();
    }
    void logIn()
    {
        circle.login(circle.owner);
        circle.login(dawn);
        circle.login(tom);
    }
    void invites(const Phone& author)
    {
        circle.append(author, {Invite{crypto::randomId<InviteId>(), InvitePurpose::ownDevice,
                                      author.key() == circle.owner.key() ? Level::owner : Level::member}});
    }
    /// What the circle had, which the relay has no more.
    [[nodiscard]] Ledger forgotten()
    {
        auto whole = circle.chain;
        relay.goBackTo(circle.space, split);
        circle.chain = *whole.upTo(split);
        logIn();
        return whole;
    }
    [[nodiscard]] relay::Answer offer(const Phone& phone, const Ledger& from, std::uint64_t height,
                                      std::optional<Receipt> receipt = {})
    {
        const auto& by = receipt ? *receipt : *from.receipt(height);
        return relay.ask("POST", circle.path(Route::branchOffer),
                         TestCircle::appendBody(*from.entry(height), encodeReceipt(by)), phone.authorization());
    }
    [[nodiscard]] std::size_t served(const Phone& phone)
    {
        const auto answer = relay.ask("GET", circle.path(Route::branchRead), {}, phone.authorization());
        return wire::BranchPage::decode(answer.response.body).value().items.size();
    }
    [[nodiscard]] Hash32 head()
    {
        const auto answer = relay.ask("GET", wire::ledgerPath(circle.space, 0), {}, dawn.authorization());
        return wire::LedgerPage::decode(answer.response.body).value().hash;
    }
    /// Its receipt, signed by the relay, but of another time.
    [[nodiscard]] Receipt receiptAt(const Ledger& from, std::uint64_t height, UnixMs time) const
    {
        auto receipt = *from.receipt(height);
        receipt.time = time;
        receipt.signature =
            crypto::signLabelled(relay.key, crypto::SignKind::receipt, receipt.space, receiptBytes(receipt));
        return receipt;
    }
};

wire::Incarnation incarnationOf(const relay::Answer& answer)
{
    return wire::AppendResponse::decode(answer.response.body).value().incarnation;
}

}  // namespace

class TestRelayBranches : public QObject {
    Q_OBJECT
private slots:
    void theBranchThatWinsIsGoneOnWith()
    {
        Forgetful f;
        f.invites(f.circle.owner);
        const auto mine = f.forgotten();
        f.invites(f.dawn);
        f.invites(f.dawn);
        const auto answer = f.offer(f.circle.owner, mine, f.split);
        QCOMPARE(answer.response.status, 200);
        QVERIFY(incarnationOf(answer) != f.circle.incarnation);
        QCOMPARE(f.head(), mine.head().hash);
        QCOMPARE(f.served(f.tom), std::size_t{2});
        // Told again it is what stands, with the receipt it had.
        const auto again = f.offer(f.circle.owner, mine, f.split);
        QCOMPARE(wire::AppendResponse::decode(again.response.body).value().receipt,
                 encodeReceipt(*mine.receipt(f.split)));
        // It outlives the cache.
        f.relay.goBackTo(f.circle.space, f.split + 1);
        f.logIn();
        QCOMPARE(f.head(), mine.head().hash);
    }

    void theBranchThatLosesIsKeptAndServedUntilItIsSettled()
    {
        Forgetful f;
        f.invites(f.tom);
        const auto mine = f.forgotten();
        f.invites(f.circle.owner);
        const auto answer = f.offer(f.tom, mine, f.split);
        QCOMPARE(incarnationOf(answer), f.circle.incarnation);
        QCOMPARE(f.head(), f.circle.chain.head().hash);
        QCOMPARE(f.served(f.circle.owner), std::size_t{1});
        f.circle.append(f.circle.owner, {Branch{f.split, {*mine.hashAt(f.split)}}});
        QCOMPARE(f.served(f.circle.owner), std::size_t{0});
    }

    void entriesOfOneBranchMayComeFromSeveral()
    {
        Forgetful f;
        f.invites(f.tom);
        f.invites(f.dawn);
        f.invites(f.dawn);
        f.invites(f.dawn);
        const auto mine = f.forgotten();
        f.invites(f.dawn);
        f.invites(f.tom);
        f.invites(f.tom);
        QCOMPARE(TestRelay::codeOf(f.offer(f.dawn, mine, f.split + 1)), ErrorCode::relay_conflict);
        QVERIFY(!TestRelay::codeOf(f.offer(f.tom, mine, f.split)));
        QVERIFY(!TestRelay::codeOf(f.offer(f.dawn, mine, f.split + 1)));
        QCOMPARE(f.head(), f.circle.chain.head().hash);
        for (auto height = f.split + 2; f.head() == f.circle.chain.head().hash; ++height) {
            QVERIFY(!TestRelay::codeOf(f.offer(f.dawn, mine, height)));
        }
        QVERIFY(f.head() == mine.head().hash || f.head() == *mine.hashAt(mine.size() - 2));
    }

    /// Somebody writes a branch that would win, from far back: no relay has ever taken it.
    void nobodyMakesUpABranch()
    {
        Forgetful f;
        f.invites(f.circle.owner);
        const auto mine = f.forgotten();
        f.invites(f.dawn);
        const auto stands = f.circle.chain.head();
        TestRelay other;
        auto receipt = *mine.receipt(f.split);
        receipt.signature =
            crypto::signLabelled(other.key, crypto::SignKind::receipt, receipt.space, receiptBytes(receipt));
        QCOMPARE(TestRelay::codeOf(f.offer(f.circle.owner, mine, f.split, receipt)), ErrorCode::bad_signature);
        const auto bare = f.relay.ask("POST", f.circle.path(Route::branchOffer),
                                      TestCircle::appendBody(*mine.entry(f.split)), f.circle.owner.authorization());
        QCOMPARE(TestRelay::codeOf(bare), ErrorCode::bad_signature);
        auto part = *mine.entry(f.split);
        part.bodies[0].reset();
        const auto lacking = f.relay.ask("POST", f.circle.path(Route::branchOffer),
                                         TestCircle::appendBody(part, encodeReceipt(*mine.receipt(f.split))),
                                         f.circle.owner.authorization());
        QCOMPARE(TestRelay::codeOf(lacking), ErrorCode::ledger_body);
        QCOMPARE(f.head(), stands.hash);
        QCOMPARE(f.served(f.dawn), std::size_t{0});
    }

    /// Even the relay's own word does not go back in time within a branch. What is below it the relay may have
    /// forgotten and signed anew.
    void aBranchDoesNotGoBackInTime()
    {
        Forgetful f;
        f.invites(f.tom);
        f.invites(f.tom);
        const auto mine = f.forgotten();
        f.invites(f.circle.owner);
        const auto earlier = f.receiptAt(mine, f.split, mine.receipt(f.split - 1)->time - 1);
        QVERIFY(!TestRelay::codeOf(f.offer(f.tom, mine, f.split, earlier)));
        const auto before = f.receiptAt(mine, f.split + 1, earlier.time - 1);
        QCOMPARE(TestRelay::codeOf(f.offer(f.tom, mine, f.split + 1, before)), ErrorCode::bad_signature);
        QVERIFY(!TestRelay::codeOf(f.offer(f.tom, mine, f.split + 1)));
    }

    void whoIsNotInItOffersNothing()
    {
        Forgetful f;
        f.invites(f.circle.owner);
        const auto mine = f.forgotten();
        f.invites(f.dawn);
        Phone stranger;
        stranger.token = crypto::randomId<wire::SessionToken>();
        QCOMPARE(TestRelay::codeOf(f.offer(stranger, mine, f.split)), ErrorCode::relay_unauthorized);
    }

    /// Tom may write by the branch that lost only: nobody is served what he sealed there, and nobody waits for it.
    void theLogFollowsTheBranch()
    {
        Forgetful f;
        f.invites(f.circle.owner);
        f.invites(f.circle.owner);
        f.invites(f.circle.owner);
        const auto mine = f.forgotten();
        QVERIFY(f.circle.push(f.dawn, {f.circle.seal(f.dawn, f.plan, Bytes{1})}).answers ==
                std::vector<std::optional<ErrorCode>>(1));
        f.circle.grant(f.plan, 3, f.tom, Access::write);
        QVERIFY(f.circle.push(f.tom, {f.circle.seal(f.tom, f.plan, Bytes{2})}).answers ==
                std::vector<std::optional<ErrorCode>>(1));
        QVERIFY(f.circle.push(f.dawn, {f.circle.seal(f.dawn, f.plan, Bytes{3})}).answers ==
                std::vector<std::optional<ErrorCode>>(1));
        wire::SnapshotManifest manifest;
        manifest.channel = f.plan;
        manifest.ledgerHeight = f.split - 1;
        manifest.ledgerHash = *f.circle.chain.hashAt(f.split - 1);
        manifest.heads = {{f.circle.chain.access().streamOf(f.dawn.key(), f.plan)->id, 1, {}, 1}};
        manifest.state = {{}};
        manifest.history = {{}};
        const auto keep = [&] {
            const auto bytes = manifest.encode();
            const relay::StoredSnapshot one{wire::snapshotId(bytes), f.dawn.key(), bytes, 3, 1, 1, {}};
            QVERIFY(f.relay.store->putSnapshot(f.circle.space, f.plan, one, {}).has_value());
        };
        keep();
        manifest.ledgerHeight = f.split;
        manifest.ledgerHash = *f.circle.chain.hashAt(f.split);
        keep();
        for (auto height = f.split; f.head() == f.circle.chain.head().hash; ++height) {
            QVERIFY(!TestRelay::codeOf(f.offer(f.circle.owner, mine, height)));
        }
        const auto answer = f.circle.tryPull(f.dawn, {{f.plan, 0}});
        const auto page = wire::PullResponse::decode(answer.response.body).value();
        // Numbered anew: where Tom's was there is no hole.
        const auto& items = page.channels.front().envelopes;
        QCOMPARE(items.size(), std::size_t{2});
        QVERIFY(items[0].rseq == 1 && items[1].rseq == 2);
        QVERIFY(!page.channels.front().more);
        QCOMPARE(*f.relay.store->last(f.circle.space, f.plan), 2U);
        const auto left = *f.relay.store->snapshots(f.circle.space, f.plan);
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(left.front().covers, 2U);
        QCOMPARE(wire::SnapshotManifest::decode(left.front().manifest)->ledgerHeight, f.split - 1);
    }

    void aCircleThatIsClosedStaysClosed()
    {
        Forgetful f;
        auto mine = f.circle.chain;
        const auto closing = f.circle.draft(f.circle.owner, {Close{}});
        Receipt receipt{f.circle.space, f.split, hashOf(closing.head), f.relay.clock.now(), {}};
        receipt.signature =
            crypto::signLabelled(f.relay.key, crypto::SignKind::receipt, receipt.space, receiptBytes(receipt));
        QVERIFY(mine.append(closing, receipt).has_value());
        f.invites(f.circle.owner);
        QVERIFY(!TestRelay::codeOf(f.offer(f.circle.owner, mine, f.split)));
        const auto answer =
            f.relay.ask("POST", f.circle.path(Route::ledgerAppend),
                        TestCircle::appendBody(closing, encodeReceipt(receipt)), f.circle.owner.authorization());
        QCOMPARE(TestRelay::codeOf(answer), std::optional<ErrorCode>());
        QVERIFY(f.relay.store->closing(f.circle.space)->has_value());
        // And no branch comes after it.
        QCOMPARE(TestRelay::codeOf(f.offer(f.circle.owner, f.circle.chain, f.split)), ErrorCode::circle_closed);
    }
};

WAYMARK_TEST(TestRelayBranches);
#include "tst_relay_branches.moc"
