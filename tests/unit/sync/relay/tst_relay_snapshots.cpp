// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/snapshot_section.h"

using namespace waymark;
using namespace waymark::tests;
using ledger::Access;
using wire::Route;

namespace {

constexpr std::int64_t kDay = 86'400'000;

using Fixture = SnapshotSection;

}  // namespace

class TestRelaySnapshots : public QObject {
    Q_OBJECT

private slots:
    void whatIsBroughtIsServedToReadersOnly();
    void aManifestMustFitPartsAndLog();
    void aWrongSignatureOrPlaceIsRefused();
    void twoPersonsAreTrustedAndOneMembersIsNot();
    void nothingThatIsTrustedIsUndercut();
    void theLogGoesOnceEveryoneIsPastTheOlderOne();
    void theLogGoesAfterAYearWhoeverIsAway();
    void whatWentCountsAsStored();
    void partsAreBoundedAndThoseNotTakenGo();
};

void TestRelaySnapshots::whatIsBroughtIsServedToReadersOnly()
{
    Fixture f;
    Phone reader;
    Phone stranger;
    f.let(2, reader, Access::read);
    f.let(3, stranger, Access::none);
    const auto made = f.manifest({&f.circle.owner});
    QVERIFY(!f.make(f.circle.owner, made));
    QVERIFY(!f.make(f.circle.owner, made));  // a second time is fine
    QCOMPARE(f.covers(reader), (std::vector<std::uint64_t>{3}));
    QVERIFY(!f.part(reader, made));
    QCOMPARE(TestRelay::codeOf(f.list(stranger)), ErrorCode::relay_forbidden);
    QCOMPARE(f.part(stranger, made), ErrorCode::relay_forbidden);
    QCOMPARE(f.bring(stranger, crypto::randomId<Hash32>(), 0), ErrorCode::relay_forbidden);
    QCOMPARE(f.commit(stranger, made), ErrorCode::relay_forbidden);
}

void TestRelaySnapshots::aManifestMustFitPartsAndLog()
{
    Fixture f;
    auto made = f.manifest({&f.circle.owner});
    QCOMPARE(f.commit(f.circle.owner, made), ErrorCode::not_found);
    QVERIFY(!f.bring(f.circle.owner, wire::snapshotId(made.encode()), 1));
    QCOMPARE(f.commit(f.circle.owner, made), ErrorCode::not_found);
    ++made.heads.front().seq;
    QCOMPARE(f.make(f.circle.owner, made), ErrorCode::relay_conflict);
    made = f.manifest({&f.circle.owner});
    made.heads.front().hash.bytes[0] ^= 1;
    QCOMPARE(f.make(f.circle.owner, made), ErrorCode::relay_conflict);
    made.heads.front().seq = 2;
    QCOMPARE(f.make(f.circle.owner, made), ErrorCode::relay_conflict);
    made = f.manifest({&f.circle.owner});
    made.heads.push_back({StreamId{}, 1, {}, 0});
    std::ranges::sort(made.heads, {}, &wire::SnapshotHead::stream);
    QCOMPARE(f.make(f.circle.owner, made), ErrorCode::relay_conflict);
    QVERIFY(f.covers(f.circle.owner).empty());
}

void TestRelaySnapshots::aWrongSignatureOrPlaceIsRefused()
{
    Fixture f;
    const auto made = f.manifest({&f.circle.owner});
    const auto bytes = made.encode();
    const auto id = wire::snapshotId(bytes);
    wire::SnapshotCommit request{bytes, wire::signSnapshot(f.circle.owner.sign, crypto::randomId<SpaceId>(), bytes)};
    const auto refused =
        f.relay.ask("POST", f.circle.path(Route::snapshotCommit), request.encode(), f.circle.owner.authorization());
    QCOMPARE(TestRelay::codeOf(refused), ErrorCode::bad_signature);
    const auto part = wire::sealSnapshotPart({f.channel, id, 1, {}}, f.circle.space, Bytes{1}, f.circle.epochKey);
    const auto elsewhere = f.relay.ask("PUT", wire::snapshotPartPath(f.circle.space, id, 0),
                                       wire::SnapshotPart{*part}.encode(), f.circle.owner.authorization());
    QCOMPARE(TestRelay::codeOf(elsewhere), ErrorCode::malformed);
}

void TestRelaySnapshots::twoPersonsAreTrustedAndOneMembersIsNot()
{
    Fixture f;
    Phone one;
    Phone two;
    f.let(2, one);
    f.let(3, two, Access::read);
    const auto made = f.manifest({&f.circle.owner});
    QVERIFY(!f.make(one, made));
    const auto trusted = [&] {
        return f.relay.store->snapshots(f.circle.space, f.channel).value().front().trusted != 0;
    };
    QVERIFY(!trusted());
    QVERIFY(!f.commit(one, made));
    QVERIFY(!trusted());
    QVERIFY(!f.commit(two, made));
    QVERIFY(trusted());
    QCOMPARE(f.covers(two).size(), std::size_t{1});
}

void TestRelaySnapshots::nothingThatIsTrustedIsUndercut()
{
    Fixture f;
    Phone member;
    f.let(2, member);
    const auto early = f.manifest({&f.circle.owner});
    QVERIFY(!f.make(member, early));
    f.write(f.circle.owner, 2);
    QVERIFY(!f.make(f.circle.owner, f.manifest({&f.circle.owner})));
    QCOMPARE(f.covers(member), (std::vector<std::uint64_t>{5}));  // the one that waited below it is gone
    QCOMPARE(f.make(member, early), ErrorCode::relay_conflict);
}

void TestRelaySnapshots::theLogGoesOnceEveryoneIsPastTheOlderOne()
{
    Fixture f;
    Phone member;
    f.let(2, member);
    f.write(member, 1);
    QVERIFY(!f.make(f.circle.owner, f.manifest({&f.circle.owner, &member})));
    f.write(f.circle.owner, 2);
    QCOMPARE(f.pull(f.circle.owner, 6).first, std::uint64_t{0});
    QCOMPARE(f.pull(member, 6).first, std::uint64_t{0});  // only one is there yet
    QVERIFY(!f.make(f.circle.owner, f.manifest({&f.circle.owner, &member})));
    QCOMPARE(f.covers(member), (std::vector<std::uint64_t>{6, 4}));
    QCOMPARE(f.pull(member, 0), (std::pair<std::uint64_t, std::uint64_t>{4, 5}));
    const auto bytes = f.relay.store->push(f.circle.space, {}, 1 << 20);
    QVERIFY(bytes.has_value());
    QCOMPARE(f.pull(f.circle.owner, 2), (std::pair<std::uint64_t, std::uint64_t>{4, 5}));
}

void TestRelaySnapshots::theLogGoesAfterAYearWhoeverIsAway()
{
    Fixture f;
    Phone away;
    f.let(2, away);
    QVERIFY(!f.make(f.circle.owner, f.manifest({&f.circle.owner})));
    f.write(f.circle.owner, 2);
    QVERIFY(!f.make(f.circle.owner, f.manifest({&f.circle.owner})));
    const auto pullLater = [&](std::int64_t days) {
        f.relay.clock.advance(days * kDay);
        f.circle.login(f.circle.owner);
        f.write(f.circle.owner, 1);
        QVERIFY(!f.make(f.circle.owner, f.manifest({&f.circle.owner})));
    };
    QCOMPARE(f.pull(f.circle.owner, 5).first, std::uint64_t{0});
    pullLater(364);
    QCOMPARE(f.pull(f.circle.owner, 6).first, std::uint64_t{0});
    pullLater(366);
    QCOMPARE(f.pull(f.circle.owner, 7).first, std::uint64_t{6});
}

void TestRelaySnapshots::whatWentCountsAsStored()
{
    Fixture f;
    QVERIFY(!f.make(f.circle.owner, f.manifest({&f.circle.owner})));
    QVERIFY(!f.make(f.circle.owner, f.manifest({&f.circle.owner})));
    auto later = f.manifest({&f.circle.owner});
    ++later.made;
    QVERIFY(!f.make(f.circle.owner, later));
    static_cast<void>(f.pull(f.circle.owner, 3));
    QCOMPARE(f.pull(f.circle.owner, 3).first, std::uint64_t{3});
    const std::vector<std::optional<ErrorCode>> stored(3);
    QCOMPARE(f.circle.push(f.circle.owner, f.pushed).answers, stored);
    Phone other = std::move(f.circle.owner);
    auto& head = other.heads[f.channel];
    head.seq = 2;
    const auto forked = f.circle.seal(other, f.channel, Bytes(20, 9));
    QCOMPARE(f.circle.push(other, {forked}).answers.front(), ErrorCode::stream_fork);
}

void TestRelaySnapshots::partsAreBoundedAndThoseNotTakenGo()
{
    relay::RelayConfig config;
    config.snapshotBytes = 2 * (126 + 272);
    Fixture f(config);
    const auto first = crypto::randomId<Hash32>();
    const auto second = crypto::randomId<Hash32>();
    QVERIFY(!f.bring(f.circle.owner, first, 0));
    QVERIFY(!f.bring(f.circle.owner, first, 1));
    QVERIFY(!f.bring(f.circle.owner, first, 1));
    QCOMPARE(f.bring(f.circle.owner, first, 2), ErrorCode::relay_full);
    QVERIFY(!f.bring(f.circle.owner, second, 0));  // the first was not taken and makes room
    QVERIFY(!f.bring(f.circle.owner, second, 1));
    Phone member;
    f.let(2, member);
    QCOMPARE(f.bring(member, first, 0), ErrorCode::relay_full);
    f.relay.clock.advance(2 * kDay);
    f.circle.login(member);
    QVERIFY(!f.bring(member, first, 0));
}

WAYMARK_TEST(TestRelaySnapshots);
#include "tst_relay_snapshots.moc"
