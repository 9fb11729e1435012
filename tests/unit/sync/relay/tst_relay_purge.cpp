// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <map>

#include "platform/crypto/blake2b.h"
#include "sync/wire/blob.h"
#include "sync/wire/envelope.h"
#include "sync/wire/purge.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/snapshot_section.h"

using namespace waymark;
using namespace waymark::tests;
using ledger::Access;
using wire::Route;

namespace {

/// A section of which something is to be erased for good.
struct Fixture : SnapshotSection {
    Fixture() { let(2, kim); }

    [[nodiscard]] wire::PurgePlace placeOf(ByteView envelope) const
    {
        const auto header = wire::parseEnvelope(envelope).value().header;
        return {header.stream, header.seq, wire::envelopeHash(envelope)};
    }
    /// About what is at those places of `pushed`, for a snapshot that holds all of these phones' streams.
    [[nodiscard]] wire::Purge purge(std::initializer_list<std::size_t> numbers,
                                    std::initializer_list<const Phone*> phones) const
    {
        wire::Purge made;
        made.channel = channel;
        made.made = relay.clock.now();
        for (const auto& head : manifest(phones).heads) {
            made.reach.push_back({head.stream, head.seq, head.hash});
        }
        for (const auto number : numbers) {
            made.places.push_back(placeOf(pushed.at(number)));
        }
        std::ranges::sort(made.places);
        made.rows = {crypto::randomId<wire::PurgedRow>()};
        return made;
    }
    [[nodiscard]] std::optional<ErrorCode> post(const Phone& phone, const Bytes& signedPurge)
    {
        return TestRelay::codeOf(relay.ask("POST", circle.path(Route::purge), signedPurge, phone.authorization()));
    }
    [[nodiscard]] std::optional<ErrorCode> post(const Phone& phone, const wire::Purge& made)
    {
        return post(phone, wire::signPurge(phone.sign, circle.space, made));
    }
    [[nodiscard]] wire::PulledChannel page(const Phone& phone, std::uint64_t after)
    {
        body = circle.tryPull(phone, {{channel, after}}, circle.incarnation).response.body;
        return wire::PullResponse::decode(body).value().channels.at(0);
    }
    /// Where in the log something is.
    [[nodiscard]] std::vector<std::uint64_t> served(const Phone& phone, std::uint64_t after)
    {
        std::vector<std::uint64_t> all;
        for (const auto& one : page(phone, after).envelopes) {
            if (!wire::emptyPlaceOf(one.envelope)) {
                all.push_back(one.rseq);
            }
        }
        return all;
    }
    /// Where it says that something was, and what.
    [[nodiscard]] std::map<std::uint64_t, wire::PurgePlace> empties(const Phone& phone, std::uint64_t after)
    {
        std::map<std::uint64_t, wire::PurgePlace> all;
        for (const auto& one : page(phone, after).envelopes) {
            if (const auto place = wire::emptyPlaceOf(one.envelope)) {
                all.emplace(one.rseq, *place);
            }
        }
        return all;
    }
    /// Whether no number of the log is left out.
    [[nodiscard]] bool isWhole(const Phone& phone)
    {
        std::uint64_t last = 0;
        for (const auto& one : page(phone, 0).envelopes) {
            if (one.rseq != ++last) {
                return false;
            }
        }
        return true;
    }

    Phone kim;
    Bytes body;  ///< of the last page
};

const std::optional<ErrorCode> kTaken;

}  // namespace

class TestRelayPurge : public QObject {
    Q_OBJECT

private slots:
    void whatIsNamedGoesAndItsPlaceStays();
    void nothingGoesThatNoTrustedSnapshotCovers();
    void onlyTheOwnersWordDeletes();
    void anotherCirclesWordIsNone();
    void whatIsNotHereAsNamedIsAConflict();
    void snapshotsFromBeforeGoAndDoNotComeBack();
    void filesGoAtOnce();
    void takenAgainItChangesNothing();
    void aRelayThatLostItAllStepsOver();
    void aRelayThatWasSetBackWaitsForASnapshot();
    void nothingOfItIsLeftInTheStore();
    void tooMuchIsRefused();
};

void TestRelayPurge::whatIsNamedGoesAndItsPlaceStays()
{
    Fixture f;
    f.write(f.kim, 2);  // rseq 4 and 5
    QCOMPARE(f.make(f.circle.owner, f.manifest({&f.circle.owner, &f.kim})), kTaken);
    const auto purge = f.purge({1, 3}, {&f.circle.owner, &f.kim});
    QCOMPARE(f.post(f.circle.owner, purge), kTaken);
    // The statement has the next place of the log.
    QCOMPARE(f.served(f.kim, 0), (std::vector<std::uint64_t>{1, 3, 5, 6}));
    const auto last = f.page(f.kim, 5).envelopes.at(0);
    QVERIFY(wire::isPurge(last.envelope));
    const auto made = wire::SignedPurge::parse(last.envelope).value();
    QVERIFY(made.verify(f.circle.space));
    QVERIFY(wire::Purge::decode(made.purge).value() == purge);
    // Who is not past them is told what was there; nothing was dropped with it.
    QCOMPARE(f.empties(f.kim, 0),
             (std::map<std::uint64_t, wire::PurgePlace>{{2, f.placeOf(f.pushed[1])}, {4, f.placeOf(f.pushed[3])}}));
    QCOMPARE(f.empties(f.kim, 2).size(), 1U);
    QVERIFY(f.empties(f.kim, 4).empty());
    QCOMPARE(f.page(f.kim, 0).floor, 0U);
    QVERIFY(f.isWhole(f.kim));
    // What comes again is not kept, another thing in its place is a fork, and both streams go on.
    QCOMPARE(f.circle.push(f.circle.owner, {f.pushed[1]}).answers.at(0), kTaken);
    QCOMPARE(f.served(f.kim, 0), (std::vector<std::uint64_t>{1, 3, 5, 6}));
    auto head = f.kim.heads.at(f.channel);
    f.kim.heads[f.channel] = {head.stream, 0, {}};
    const auto other = f.circle.seal(f.kim, f.channel, Bytes(9, 9));
    QCOMPARE(f.circle.push(f.kim, {other}).answers.at(0), std::optional(ErrorCode::stream_fork));
    f.kim.heads[f.channel] = head;
    f.write(f.kim, 1);
    f.write(f.circle.owner, 1);
    QCOMPARE(f.served(f.kim, 6), (std::vector<std::uint64_t>{7, 8}));
}

void TestRelayPurge::nothingGoesThatNoTrustedSnapshotCovers()
{
    Fixture f;
    f.write(f.kim, 2);
    const auto uncovered = std::optional(ErrorCode::purge_uncovered);
    const auto before = f.manifest({&f.circle.owner, &f.kim});
    QCOMPARE(f.post(f.circle.owner, f.purge({1}, {&f.circle.owner, &f.kim})), uncovered);
    // One person's word is not enough, and one from before the erasing covers nothing.
    QCOMPARE(f.make(f.kim, before), kTaken);
    QCOMPARE(f.post(f.circle.owner, f.purge({1}, {&f.circle.owner, &f.kim})), uncovered);
    QCOMPARE(f.make(f.circle.owner, before), kTaken);
    f.write(f.circle.owner, 1);
    const auto purge = f.purge({1, 5}, {&f.circle.owner, &f.kim});
    QCOMPARE(f.post(f.circle.owner, purge), uncovered);
    QCOMPARE(f.served(f.kim, 0).size(), 6U);
    f.relay.clock.advance(1000);
    QCOMPARE(f.make(f.circle.owner, f.manifest({&f.circle.owner, &f.kim})), kTaken);
    f.write(f.kim, 1);
    // What came after the snapshot stays, whoever names it.
    auto more = purge;
    more.places.push_back(f.placeOf(f.pushed.back()));
    std::ranges::sort(more.places);
    QCOMPARE(f.post(f.circle.owner, more), uncovered);
    QCOMPARE(f.served(f.kim, 0).size(), 7U);
    QCOMPARE(f.post(f.circle.owner, purge), kTaken);
    QCOMPARE(f.served(f.kim, 0), (std::vector<std::uint64_t>{1, 3, 4, 5, 7, 8}));
}

void TestRelayPurge::onlyTheOwnersWordDeletes()
{
    Fixture f;
    Phone reader;
    Phone stranger;
    f.let(3, reader, Access::read);
    f.let(4, stranger, Access::none);
    QCOMPARE(f.make(f.circle.owner, f.manifest({&f.circle.owner})), kTaken);
    const auto purge = f.purge({1}, {&f.circle.owner});
    const auto forbidden = std::optional(ErrorCode::relay_forbidden);
    QCOMPARE(f.post(f.kim, purge), forbidden);
    QCOMPARE(f.post(reader, purge), forbidden);
    const auto good = wire::signPurge(f.circle.owner.sign, f.circle.space, purge);
    QCOMPARE(f.post(stranger, good), forbidden);
    QCOMPARE(f.served(reader, 0).size(), 3U);
    // Whose name is on it does not help.
    auto forged = wire::signPurge(f.kim.sign, f.circle.space, purge);
    std::ranges::copy(f.circle.owner.key().bytes, forged.begin() + 6);
    QCOMPARE(f.post(f.kim, forged), std::optional(ErrorCode::bad_signature));
    for (std::size_t i = 38; i < good.size(); i += 13) {
        auto spoilt = good;
        spoilt[i] ^= 1;
        QVERIFY(f.post(f.circle.owner, spoilt) != kTaken);
    }
    QCOMPARE(f.served(reader, 0).size(), 3U);
    // Anybody who reads the section may bring what she signed.
    QCOMPARE(f.post(reader, good), kTaken);
    QCOMPARE(f.served(reader, 0).size(), 3U);  // two and the statement
}

void TestRelayPurge::anotherCirclesWordIsNone()
{
    Fixture f;
    QCOMPARE(f.make(f.circle.owner, f.manifest({&f.circle.owner})), kTaken);
    const auto purge = f.purge({1}, {&f.circle.owner});
    const auto elsewhere = wire::signPurge(f.circle.owner.sign, crypto::randomId<SpaceId>(), purge);
    QCOMPARE(f.post(f.circle.owner, elsewhere), std::optional(ErrorCode::bad_signature));
    // A signature over the same bytes for something else.
    auto other = wire::signPurge(f.circle.owner.sign, f.circle.space, purge);
    const auto ack =
        crypto::signLabelled(f.circle.owner.sign, crypto::SignKind::snapshotAck, f.circle.space, purge.encode());
    std::ranges::copy(ack.bytes, other.begin() + 38);
    QCOMPARE(f.post(f.circle.owner, other), std::optional(ErrorCode::bad_signature));
    // A section of this circle that is another's place.
    const auto second = f.circle.addSection();
    auto moved = purge;
    moved.channel = second;
    QCOMPARE(f.post(f.circle.owner, moved), std::optional(ErrorCode::relay_conflict));
    moved.channel = crypto::randomId<ChannelId>();
    QCOMPARE(f.post(f.circle.owner, moved), std::optional(ErrorCode::relay_forbidden));
    QCOMPARE(f.served(f.kim, 0).size(), 3U);
}

void TestRelayPurge::whatIsNotHereAsNamedIsAConflict()
{
    Fixture f;
    QCOMPARE(f.make(f.circle.owner, f.manifest({&f.circle.owner})), kTaken);
    const auto conflict = std::optional(ErrorCode::relay_conflict);
    for (const std::size_t at : {std::size_t{1}, std::size_t{2}}) {
        auto wrong = f.purge({at}, {&f.circle.owner});
        wrong.places[0].hash = crypto::randomId<Hash32>();
        QCOMPARE(f.post(f.circle.owner, wrong), conflict);
    }
    auto nobodys = f.purge({1}, {&f.circle.owner});
    nobodys.places[0].stream = crypto::randomId<StreamId>();
    QCOMPARE(f.post(f.circle.owner, nobodys), conflict);
    QCOMPARE(f.post(f.circle.owner, f.purge({1}, {&f.circle.owner})), kTaken);
    // Nor is another thing said of a place that is empty by now.
    auto again = f.purge({1}, {&f.circle.owner});
    again.places[0].hash = crypto::randomId<Hash32>();
    QCOMPARE(f.post(f.circle.owner, again), conflict);
}

void TestRelayPurge::snapshotsFromBeforeGoAndDoNotComeBack()
{
    Fixture f;
    const auto first = f.manifest({&f.circle.owner});
    QCOMPARE(f.make(f.circle.owner, first), kTaken);
    f.write(f.kim, 1);
    f.relay.clock.advance(1000);
    const auto waiting = f.manifest({&f.circle.owner, &f.kim});
    QCOMPARE(f.make(f.kim, waiting), kTaken);
    const auto brought = crypto::randomId<Hash32>();
    QCOMPARE(f.bring(f.kim, brought, 0), kTaken);
    f.write(f.circle.owner, 1);  // the erasing
    f.relay.clock.advance(1000);
    const auto after = f.manifest({&f.circle.owner, &f.kim});
    QCOMPARE(f.make(f.circle.owner, after), kTaken);
    QCOMPARE(f.post(f.circle.owner, f.purge({0}, {&f.circle.owner, &f.kim})), kTaken);
    QCOMPARE(f.covers(f.kim).size(), 1U);
    QCOMPARE(f.part(f.kim, after), kTaken);
    QVERIFY(f.part(f.kim, first) != kTaken);
    QVERIFY(f.part(f.kim, waiting) != kTaken);
    QCOMPARE(f.relay.store->partCount(f.circle.space, f.kim.key(), brought).value(), 0U);
    QCOMPARE(f.make(f.kim, waiting), std::optional(ErrorCode::relay_conflict));
    QCOMPARE(f.make(f.circle.owner, first), std::optional(ErrorCode::relay_conflict));
}

void TestRelayPurge::filesGoAtOnce()
{
    Fixture f;
    QCOMPARE(f.make(f.circle.owner, f.manifest({&f.circle.owner})), kTaken);
    const auto bytes = crypto::randomBytes(*wire::blobSize(10));
    const auto id = crypto::blake2b<Hash32>({ByteView(bytes)});
    const auto put = [&] {
        return TestRelay::codeOf(f.relay.ask("PUT", wire::blobChunkPath(f.circle.space, f.channel, id, 0),
                                             wire::BlobChunk{bytes.size(), bytes}.encode(), f.kim.authorization()));
    };
    const auto get = [&] {
        return TestRelay::codeOf(
            f.relay.ask("GET", wire::blobPath(f.circle.space, f.channel, id), {}, f.kim.authorization()));
    };
    QCOMPARE(put(), kTaken);
    QCOMPARE(get(), kTaken);
    auto purge = f.purge({}, {&f.circle.owner});
    purge.files = {id};
    QCOMPARE(f.post(f.circle.owner, purge), kTaken);
    QCOMPARE(get(), std::optional(ErrorCode::not_found));
}

void TestRelayPurge::takenAgainItChangesNothing()
{
    Fixture f;
    QCOMPARE(f.make(f.circle.owner, f.manifest({&f.circle.owner})), kTaken);
    const auto bytes = wire::signPurge(f.circle.owner.sign, f.circle.space, f.purge({1}, {&f.circle.owner}));
    QCOMPARE(f.post(f.circle.owner, bytes), kTaken);
    const auto once = f.served(f.kim, 0);
    QCOMPARE(f.post(f.circle.owner, bytes), kTaken);
    QCOMPARE(f.post(f.kim, bytes), kTaken);
    QCOMPARE(f.served(f.kim, 0), once);
}

void TestRelayPurge::aRelayThatLostItAllStepsOver()
{
    Fixture f;
    const auto purge = f.purge({0, 2}, {&f.circle.owner});
    Fixture lost;  // the same circle is not needed: its own owner's first and last are purged before they ever came
    lost.pushed.clear();
    const auto channel = lost.channel = lost.circle.addSection();
    lost.circle.grant(channel, 2, lost.kim, Access::write);
    std::vector<Bytes> sealed;
    for (int i = 0; i < 4; ++i) {
        sealed.push_back(lost.circle.seal(lost.circle.owner, channel, Bytes(20, 7)));
    }
    lost.pushed = sealed;
    const auto made = lost.purge({0, 2}, {&lost.circle.owner});
    QCOMPARE(lost.post(lost.circle.owner, made), kTaken);
    QVERIFY(lost.circle.push(lost.circle.owner, {sealed[3]}).answers.at(0) == ErrorCode::stream_gap);
    // A phone that has not heard of it gives all; what is purged is not kept.
    const auto answers = lost.circle.push(lost.circle.owner, sealed).answers;
    QVERIFY(std::ranges::all_of(answers, [](const auto& one) { return !one; }));
    QCOMPARE(lost.served(lost.kim, 0).size(), 3U);
    // They are named in the log, each where nothing else is.
    QCOMPARE(lost.empties(lost.kim, 0).size(), 2U);
    QVERIFY(lost.isWhole(lost.kim));
    // A newcomer begins from the snapshot that somebody makes then.
    QCOMPARE(lost.make(lost.circle.owner, lost.manifest({&lost.circle.owner})), kTaken);
    QCOMPARE(lost.covers(lost.kim).at(0), 5U);
    QVERIFY(purge.places.size() == 2);
}

void TestRelayPurge::aRelayThatWasSetBackWaitsForASnapshot()
{
    Fixture f;
    // It has the first two again, and the third only phones have, where it is purged by now.
    std::vector<Bytes> own;
    for (int i = 0; i < 2; ++i) {
        own.push_back(f.circle.seal(f.circle.owner, f.channel, Bytes(20, 7)));
    }
    f.pushed.insert(f.pushed.end(), own.begin(), own.end());
    const auto purge = wire::signPurge(f.circle.owner.sign, f.circle.space, f.purge({1, 3}, {&f.circle.owner}));
    QCOMPARE(f.post(f.kim, purge), std::optional(ErrorCode::purge_uncovered));
    QCOMPARE(f.served(f.kim, 0).size(), 3U);
    QCOMPARE(f.empties(f.kim, 3), (std::map<std::uint64_t, wire::PurgePlace>{{4, f.placeOf(own[0])}}));
    QCOMPARE(f.post(f.kim, purge), std::optional(ErrorCode::purge_uncovered));
    QCOMPARE(f.empties(f.kim, 3).size(), 1U);
    QCOMPARE(f.circle.push(f.circle.owner, {own[1]}).answers.at(0), kTaken);
    QCOMPARE(f.make(f.circle.owner, f.manifest({&f.circle.owner})), kTaken);
    QCOMPARE(f.post(f.kim, purge), kTaken);
    QCOMPARE(f.served(f.kim, 0).size(), 4U);  // first, third, fifth, statement
    QCOMPARE(f.empties(f.kim, 0).size(), 2U);
    QVERIFY(f.isWhole(f.kim));
}

void TestRelayPurge::nothingOfItIsLeftInTheStore()
{
    Fixture f;
    QCOMPARE(f.make(f.circle.owner, f.manifest({&f.circle.owner})), kTaken);
    const auto place = f.placeOf(f.pushed[1]);
    const auto purge = f.purge({0, 1, 2}, {&f.circle.owner});
    QCOMPARE(f.post(f.circle.owner, purge), kTaken);
    QVERIFY(!f.relay.store->kept(f.circle.space, place.stream, place.seq).value());
    // Room again, and gone with the circle.
    QCOMPARE(f.relay.store->purged(f.circle.space, place.stream, place.seq).value(), std::optional(place.hash));
    QVERIFY(f.relay.store->deleteSpace(f.circle.space, {}, 0));
    QVERIFY(!f.relay.store->purged(f.circle.space, place.stream, place.seq).value());
    QVERIFY(f.relay.store->purges(f.circle.space, f.channel).value().empty());
}

void TestRelayPurge::tooMuchIsRefused()
{
    Fixture f;
    QCOMPARE(f.make(f.circle.owner, f.manifest({&f.circle.owner})), kTaken);
    auto many = f.purge({1}, {&f.circle.owner});
    many.places.clear();
    const auto stream = f.placeOf(f.pushed[1]).stream;
    for (std::uint64_t seq = 1; seq <= wire::kMaxPurgePlaces + 1; ++seq) {
        many.places.push_back({stream, seq, crypto::randomId<Hash32>()});
    }
    QCOMPARE(f.post(f.circle.owner, many), std::optional(ErrorCode::malformed));
    QCOMPARE(f.post(f.circle.owner, Bytes(wire::kMaxPurge + 1, 0)), std::optional(ErrorCode::too_large));
    QCOMPARE(f.post(f.circle.owner, Bytes{}), std::optional(ErrorCode::malformed));
    QCOMPARE(f.served(f.kim, 0).size(), 3U);
}

WAYMARK_TEST(TestRelayPurge);
#include "tst_relay_purge.moc"
