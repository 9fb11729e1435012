// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/crypto/random.h"
#include "sync/wire/blob.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;
using namespace waymark::tests;
using ledger::Access;

namespace {

constexpr std::int64_t kDay = 86'400'000;

/// A sealed file as its phone holds it.
struct Sealed {
    Hash32 id;
    std::uint64_t size = 0;
    std::vector<Bytes> chunks;
};

Sealed sealed(const SpaceId& space, std::size_t length)
{
    Sealed made;
    const auto key = crypto::SecretKey::random();
    wire::BlobSealer sealer(key, space, length, [&](ByteView chunk) {
        made.chunks.emplace_back(chunk.begin(), chunk.end());
        return Status{};
    });
    if (!sealer.add(Bytes(length, 7))) {
        throw std::runtime_error("seal");
    }
    const auto done = sealer.finish().value();
    made.id = done.id;
    made.size = done.size;
    return made;
}

struct Fixture {
    explicit Fixture(relay::RelayConfig config = {}) : relay(std::move(config)), circle(relay)
    {
        channel = circle.addSection();
        let(2, writer, Access::write);
        let(3, reader, Access::read);
        let(4, stranger, Access::none);
    }

    void let(PersonNumber number, Phone& phone, Access access)
    {
        circle.addPerson(number, phone);
        circle.login(phone);
        if (access != Access::none) {
            circle.grant(channel, number, phone, access);
        }
    }

    [[nodiscard]] std::optional<ErrorCode> bring(const Phone& phone, const Sealed& file, std::uint32_t number)
    {
        return bringAs(phone, file.id, number, {file.size, file.chunks.at(number)});
    }
    [[nodiscard]] std::optional<ErrorCode> bringAs(const Phone& phone, const Hash32& id, std::uint64_t number,
                                                   const wire::BlobChunk& chunk)
    {
        return TestRelay::codeOf(relay.ask("PUT", wire::blobChunkPath(circle.space, channel, id, number),
                                           chunk.encode(), phone.authorization()));
    }
    [[nodiscard]] std::optional<ErrorCode> bringAll(const Phone& phone, const Sealed& file)
    {
        std::optional<ErrorCode> last;
        for (std::uint32_t number = 0; number < file.chunks.size() && !last; ++number) {
            last = bring(phone, file, number);
        }
        return last;
    }

    [[nodiscard]] relay::Answer chunk(const Phone& phone, const Hash32& id, std::uint64_t number)
    {
        return relay.ask("GET", wire::blobChunkPath(circle.space, channel, id, number), {}, phone.authorization());
    }
    [[nodiscard]] relay::Answer state(const Phone& phone, const Hash32& id)
    {
        return relay.ask("GET", wire::blobPath(circle.space, channel, id), {}, phone.authorization());
    }
    [[nodiscard]] wire::BlobState stateOf(const Phone& phone, const Hash32& id)
    {
        return wire::BlobState::decode(state(phone, id).response.body).value();
    }
    [[nodiscard]] std::optional<ErrorCode> letGo(const Phone& phone, const Hash32& id)
    {
        return TestRelay::codeOf(
            relay.ask("DELETE", wire::blobPath(circle.space, channel, id), {}, phone.authorization()));
    }

    TestRelay relay;
    TestCircle circle;
    ChannelId channel;
    Phone writer;
    Phone reader;
    Phone stranger;
};

}  // namespace

class TestRelayBlobs : public QObject {
    Q_OBJECT

private slots:
    void chunksComeInAnyOrderAndOnlyTheWholeIsServed();
    void onlyWhoMayWriteBringsAndWhoMayReadGets();
    void whatIsNotWhatItIsCalledIsDropped();
    void chunksOfAnotherShapeAreRefused();
    void nobodySpoilsWhatAnotherBrings();
    void quotasAreOfTheCircleAndOfThePhone();
    void onlyUploaderOrOwnerLetsGoAndThereIsAMonth();
    void whatNobodyFinishesGoesAfterAWeek();
};

void TestRelayBlobs::chunksComeInAnyOrderAndOnlyTheWholeIsServed()
{
    Fixture f;
    const auto file = sealed(f.circle.space, 3'000'000);
    QCOMPARE(file.chunks.size(), std::size_t{3});
    QCOMPARE(TestRelay::codeOf(f.state(f.writer, file.id)), ErrorCode::not_found);
    QVERIFY(!f.bring(f.writer, file, 2));
    QVERIFY(!f.bring(f.writer, file, 0));
    QVERIFY(!f.bring(f.writer, file, 0));  // again is fine
    QCOMPARE(f.stateOf(f.writer, file.id).chunks, (std::vector<std::uint32_t>{0, 2}));
    QVERIFY(!f.stateOf(f.writer, file.id).whole);
    QCOMPARE(TestRelay::codeOf(f.state(f.reader, file.id)), ErrorCode::not_found);
    QCOMPARE(TestRelay::codeOf(f.chunk(f.reader, file.id, 0)), ErrorCode::not_found);
    QVERIFY(!f.bring(f.writer, file, 1));
    const auto state = f.stateOf(f.reader, file.id);
    QVERIFY(state.whole);
    QCOMPARE(state.size, file.size);
    QCOMPARE(state.chunks, (std::vector<std::uint32_t>{0, 1, 2}));
    for (std::uint32_t number = 0; number < 3; ++number) {
        const auto body = f.chunk(f.reader, file.id, number).response.body;
        const auto got = wire::BlobChunk::decode(body).value();
        QVERIFY(std::ranges::equal(got.bytes, file.chunks[number]));
    }
    QCOMPARE(TestRelay::codeOf(f.chunk(f.reader, file.id, 3)), ErrorCode::not_found);
    QVERIFY(!f.bring(f.circle.owner, file, 0));  // it is there: nothing to do
}

void TestRelayBlobs::onlyWhoMayWriteBringsAndWhoMayReadGets()
{
    Fixture f;
    const auto file = sealed(f.circle.space, 10);
    QCOMPARE(f.bringAll(f.reader, file), ErrorCode::relay_forbidden);
    QCOMPARE(f.bringAll(f.stranger, file), ErrorCode::relay_forbidden);
    QVERIFY(!f.bringAll(f.writer, file));
    QVERIFY(!TestRelay::codeOf(f.chunk(f.reader, file.id, 0)));
    QCOMPARE(TestRelay::codeOf(f.chunk(f.stranger, file.id, 0)), ErrorCode::relay_forbidden);
    QCOMPARE(TestRelay::codeOf(f.state(f.stranger, file.id)), ErrorCode::relay_forbidden);
    QCOMPARE(f.letGo(f.stranger, file.id), ErrorCode::relay_forbidden);
    const auto other = f.circle.addSection();
    const auto moved =
        f.relay.ask("GET", wire::blobChunkPath(f.circle.space, other, file.id, 0), {}, f.circle.owner.authorization());
    QCOMPARE(TestRelay::codeOf(moved), ErrorCode::not_found);
    const auto unknown =
        f.relay.ask("GET", wire::blobChunkPath(f.circle.space, f.channel, file.id, 0), {}, std::string_view{});
    QCOMPARE(TestRelay::codeOf(unknown), ErrorCode::relay_unauthorized);
}

void TestRelayBlobs::whatIsNotWhatItIsCalledIsDropped()
{
    Fixture f;
    auto file = sealed(f.circle.space, 3'000'000);
    file.chunks[1][5] ^= 1;
    QCOMPARE(f.bringAll(f.writer, file), ErrorCode::bad_input);
    QCOMPARE(TestRelay::codeOf(f.state(f.writer, file.id)), ErrorCode::not_found);
    file.chunks[1][5] ^= 1;
    QVERIFY(!f.bringAll(f.writer, file));
}

void TestRelayBlobs::chunksOfAnotherShapeAreRefused()
{
    Fixture f;
    const auto file = sealed(f.circle.space, 3'000'000);
    const auto& chunk = file.chunks[0];
    QCOMPARE(f.bringAs(f.writer, file.id, 3, {file.size, chunk}), ErrorCode::malformed);
    QCOMPARE(f.bringAs(f.writer, file.id, std::uint64_t{1} << 63, {file.size, chunk}), ErrorCode::malformed);
    QCOMPARE(f.bringAs(f.writer, file.id, 2, {file.size, chunk}), ErrorCode::malformed);
    QCOMPARE(f.bringAs(f.writer, file.id, 0, {file.size, ByteView(chunk).first(5)}), ErrorCode::malformed);
    QCOMPARE(f.bringAs(f.writer, file.id, 0, {file.size + 1, chunk}), ErrorCode::malformed);
    QCOMPARE(f.bringAs(f.writer, file.id, 0, {wire::kMaxBlobSize + 1, chunk}), ErrorCode::malformed);
    QVERIFY(!f.bring(f.writer, file, 0));
    const auto larger = wire::blobSize(6'000'000).value();
    QCOMPARE(f.bringAs(f.writer, file.id, 1, {larger, file.chunks[1]}), ErrorCode::relay_conflict);
}

void TestRelayBlobs::nobodySpoilsWhatAnotherBrings()
{
    Fixture f;
    const auto file = sealed(f.circle.space, 3'000'000);
    const Bytes rubbish(wire::kBlobChunk, 9);
    QVERIFY(!f.bringAs(f.circle.owner, file.id, 0, {file.size, rubbish}));
    QVERIFY(!f.bringAs(f.circle.owner, file.id, 1, {file.size, rubbish}));
    QVERIFY(!f.bringAll(f.writer, file));
    QVERIFY(f.stateOf(f.circle.owner, file.id).whole);
    const auto body = f.chunk(f.circle.owner, file.id, 0).response.body;
    QVERIFY(std::ranges::equal(wire::BlobChunk::decode(body).value().bytes, file.chunks[0]));
}

void TestRelayBlobs::quotasAreOfTheCircleAndOfThePhone()
{
    relay::RelayConfig config;
    const auto size = static_cast<std::int64_t>(wire::blobSize(10).value());
    config.blobBytes = 3 * size;
    config.deviceBlobBytes = 2 * size;
    Fixture f(config);
    QVERIFY(!f.bringAll(f.writer, sealed(f.circle.space, 10)));
    const auto second = sealed(f.circle.space, 11);
    QVERIFY(!f.bringAll(f.writer, second));
    QCOMPARE(f.bringAll(f.writer, sealed(f.circle.space, 12)), ErrorCode::relay_full);
    QVERIFY(!f.bringAll(f.circle.owner, sealed(f.circle.space, 13)));
    QCOMPARE(f.bringAll(f.circle.owner, sealed(f.circle.space, 14)), ErrorCode::relay_full);
    QVERIFY(!f.letGo(f.writer, second.id));
    f.relay.clock.advance(31 * kDay);
    f.circle.login(f.writer);
    QVERIFY(!f.bringAll(f.writer, sealed(f.circle.space, 15)));
}

void TestRelayBlobs::onlyUploaderOrOwnerLetsGoAndThereIsAMonth()
{
    Fixture f;
    Phone other;
    f.let(5, other, Access::write);
    const auto file = sealed(f.circle.space, 10);
    QVERIFY(!f.bringAll(f.writer, file));
    QCOMPARE(f.letGo(other, file.id), ErrorCode::relay_forbidden);
    QCOMPARE(f.letGo(f.reader, file.id), ErrorCode::relay_forbidden);
    QCOMPARE(f.stateOf(f.reader, file.id).goes, UnixMs{0});
    QVERIFY(!f.letGo(f.circle.owner, file.id));
    const auto goes = f.stateOf(f.reader, file.id).goes;
    QCOMPARE(goes, f.relay.clock.now() + 30 * kDay);
    f.relay.clock.advance(29 * kDay);
    f.circle.login(f.writer);
    f.circle.login(f.reader);
    QVERIFY(!f.letGo(f.writer, file.id));  // the time does not begin anew
    QCOMPARE(f.stateOf(f.reader, file.id).goes, goes);
    QVERIFY(!TestRelay::codeOf(f.chunk(f.reader, file.id, 0)));
    QVERIFY(!f.bringAll(f.writer, file));  // wanted after all
    QCOMPARE(f.stateOf(f.reader, file.id).goes, UnixMs{0});
    QVERIFY(!f.letGo(f.writer, file.id));
    f.relay.clock.advance(30 * kDay);
    f.circle.login(f.reader);
    QCOMPARE(TestRelay::codeOf(f.chunk(f.reader, file.id, 0)), ErrorCode::not_found);
    QCOMPARE(TestRelay::codeOf(f.state(f.reader, file.id)), ErrorCode::not_found);
}

void TestRelayBlobs::whatNobodyFinishesGoesAfterAWeek()
{
    Fixture f;
    const auto file = sealed(f.circle.space, 3'000'000);
    QVERIFY(!f.bring(f.writer, file, 0));
    f.relay.clock.advance(6 * kDay);
    f.circle.login(f.writer);
    QVERIFY(!f.bring(f.writer, file, 1));  // its week begins again
    f.relay.clock.advance(6 * kDay);
    f.circle.login(f.writer);
    QCOMPARE(f.stateOf(f.writer, file.id).chunks.size(), std::size_t{2});
    f.relay.clock.advance(2 * kDay);
    f.circle.login(f.writer);
    QVERIFY(!f.bringAll(f.writer, sealed(f.circle.space, 10)));
    QCOMPARE(TestRelay::codeOf(f.state(f.writer, file.id)), ErrorCode::not_found);
}

WAYMARK_TEST(TestRelayBlobs);
#include "tst_relay_blobs.moc"
