// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <functional>

#include "platform/crypto/blake2b.h"
#include "platform/crypto/random.h"
#include "sync/wire/limits.h"
#include "sync/wire/snapshot_manifest.h"
#include "sync/wire/snapshot_part.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::wire;

namespace {

SnapshotManifest someManifest()
{
    SnapshotManifest manifest;
    manifest.channel = crypto::randomId<ChannelId>();
    manifest.ledgerHeight = 5;
    manifest.ledgerHash = crypto::randomId<Hash32>();
    manifest.made = 1'800'000'000'000;
    manifest.heads = {{crypto::randomId<StreamId>(), 3, crypto::randomId<Hash32>(), 2},
                      {crypto::randomId<StreamId>(), 1, crypto::randomId<Hash32>(), 5}};
    std::ranges::sort(manifest.heads, {}, &SnapshotHead::stream);
    manifest.state = {crypto::randomId<Hash32>(), crypto::randomId<Hash32>()};
    manifest.history = {crypto::randomId<Hash32>()};
    return manifest;
}

struct Fixture {
    SpaceId space = crypto::randomId<SpaceId>();
    crypto::SecretKey key = crypto::SecretKey::random();
    SnapshotPartDraft draft{crypto::randomId<ChannelId>(), crypto::randomId<Hash32>(), 3, crypto::randomId<EpochId>()};

    [[nodiscard]] Bytes seal(ByteView slice) const { return sealSnapshotPart(draft, space, slice, key).value(); }
};

}  // namespace

class TestSnapshotWire : public QObject {
    Q_OBJECT

private slots:
    void aManifestRoundTrips();
    void whatNoMakerWritesIsRefused();
    void aSignatureIsOfOneManifestAndSpace();
    void whatIsSealedOpens();
    void aPartNeverExceedsItsBound();
    void everySingleBitCounts();
    void anotherPlaceOrKeyDoesNotOpenIt();
    void theGoldenSnapshotHasItsBytes();
};

void TestSnapshotWire::aManifestRoundTrips()
{
    const auto manifest = someManifest();
    auto bytes = manifest.encode();
    QVERIFY(SnapshotManifest::decode(bytes).value() == manifest);
    QVERIFY(manifest.head(manifest.heads[1].stream) == &manifest.heads[1]);
    QVERIFY(manifest.head(StreamId{}) == nullptr);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        QVERIFY(!SnapshotManifest::decode(ByteView{bytes}.first(size)));
    }
    bytes.push_back(0);
    QVERIFY(!SnapshotManifest::decode(bytes));
}

void TestSnapshotWire::whatNoMakerWritesIsRefused()
{
    const auto refused = [](const std::function<void(SnapshotManifest&)>& spoil) {
        auto manifest = someManifest();
        spoil(manifest);
        return !SnapshotManifest::decode(manifest.encode());
    };
    QVERIFY(refused([](auto& m) { m.heads.clear(); }));
    QVERIFY(refused([](auto& m) { m.state.clear(); }));
    QVERIFY(refused([](auto& m) { m.history.clear(); }));
    QVERIFY(refused([](auto& m) { std::swap(m.heads[0], m.heads[1]); }));
    QVERIFY(refused([](auto& m) { m.heads[1] = m.heads[0]; }));
    QVERIFY(refused([](auto& m) { m.heads[0].seq = 0; }));
    QVERIFY(refused([](auto& m) { m.state.resize(kMaxSnapshotParts); }));
    QVERIFY(refused([](auto& m) { m.heads.resize(kMaxSnapshotHeads + 1); }));
    auto newer = someManifest().encode();
    newer[1] = 2;  // the version
    QCOMPARE(SnapshotManifest::decode(newer).error().code, ErrorCode::update_needed);
}

void TestSnapshotWire::aSignatureIsOfOneManifestAndSpace()
{
    const auto device = crypto::SigningKeyPair::generate();
    const auto space = crypto::randomId<SpaceId>();
    const auto bytes = someManifest().encode();
    const auto signature = signSnapshot(device, space, bytes);
    QVERIFY(verifySnapshot(device.publicKey, space, bytes, signature));
    QVERIFY(!verifySnapshot(device.publicKey, crypto::randomId<SpaceId>(), bytes, signature));
    QVERIFY(!verifySnapshot(device.publicKey, space, someManifest().encode(), signature));
    const auto asEnvelope = crypto::signLabelled(device, crypto::SignKind::envelope, space, bytes);
    QVERIFY(!verifySnapshot(device.publicKey, space, bytes, asEnvelope));
}

void TestSnapshotWire::whatIsSealedOpens()
{
    const Fixture fixture;
    for (const auto& slice : {Bytes{1}, Bytes(5000, 7), crypto::randomBytes(5000)}) {
        const auto part = fixture.seal(slice);
        QVERIFY(openSnapshotPart(part, fixture.space, fixture.key).value() == slice);
        const auto header = parseSnapshotPart(part).value();
        QCOMPARE(header.snapshot, fixture.draft.snapshot);
        QCOMPARE(header.channel, fixture.draft.channel);
        QCOMPARE(header.epoch, fixture.draft.epoch);
        QCOMPARE(header.number, fixture.draft.number);
    }
    QCOMPARE(fixture.seal(Bytes{1}).size(), kSnapshotPartHeader + kMinCiphertext);
}

void TestSnapshotWire::aPartNeverExceedsItsBound()
{
    const Fixture fixture;
    const auto largest = fixture.seal(crypto::randomBytes(kSnapshotSlice));
    QVERIFY(largest.size() <= kMaxSnapshotPart);
    QCOMPARE(openSnapshotPart(largest, fixture.space, fixture.key).value().size(), kSnapshotSlice);
    const auto tooLarge = sealSnapshotPart(fixture.draft, fixture.space, Bytes(kSnapshotSlice + 1), fixture.key);
    QCOMPARE(tooLarge.error().code, ErrorCode::too_large);
    QCOMPARE(sealSnapshotPart(fixture.draft, fixture.space, {}, fixture.key).error().code, ErrorCode::bad_input);
}

void TestSnapshotWire::everySingleBitCounts()
{
    const Fixture fixture;
    const auto part = fixture.seal(Bytes{1, 2, 3});
    for (std::size_t bit = 0; bit < part.size() * 8; ++bit) {
        auto changed = part;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
        QVERIFY(!openSnapshotPart(changed, fixture.space, fixture.key));
    }
    for (std::size_t size = 0; size < part.size(); ++size) {
        QCOMPARE(parseSnapshotPart(ByteView{part}.first(size)).error().code, ErrorCode::malformed);
    }
}

void TestSnapshotWire::anotherPlaceOrKeyDoesNotOpenIt()
{
    const Fixture fixture;
    const auto part = fixture.seal(Bytes{1, 2, 3});
    const auto key = crypto::SecretKey::random();
    QCOMPARE(openSnapshotPart(part, fixture.space, key).error().code, ErrorCode::bad_seal);
    QCOMPARE(openSnapshotPart(part, crypto::randomId<SpaceId>(), fixture.key).error().code, ErrorCode::bad_seal);
}

/// Made by make_snapshot.py from the format's page.
void TestSnapshotWire::theGoldenSnapshotHasItsBytes()
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/vectors/snapshot.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto golden = QJsonDocument::fromJson(file.readAll()).object();
    const auto hex = [](const QJsonValue& value) { return fromHex(value.toString().toStdString()).value(); };
    const auto space = SpaceId::from(hex(golden["space"])).value();
    SnapshotManifest manifest;
    manifest.channel = ChannelId::from(hex(golden["channel"])).value();
    manifest.ledgerHeight = static_cast<std::uint64_t>(golden["ledgerHeight"].toInteger());
    manifest.ledgerHash = Hash32::from(hex(golden["ledgerHash"])).value();
    manifest.made = golden["made"].toInteger();
    const auto heads = golden["heads"].toArray();
    for (const auto& head : heads) {
        const auto one = head.toObject();
        manifest.heads.push_back(
            {StreamId::from(hex(one["stream"])).value(), static_cast<std::uint64_t>(one["seq"].toInteger()),
             Hash32::from(hex(one["hash"])).value(), static_cast<std::uint64_t>(one["height"].toInteger())});
    }
    const auto state = hex(golden["state"]);
    const auto history = hex(golden["history"]);
    manifest.state = {crypto::blake2b<Hash32>({state})};
    manifest.history = {crypto::blake2b<Hash32>({history})};
    const auto bytes = manifest.encode();
    QCOMPARE(bytes, hex(golden["manifest"]));
    QCOMPARE(snapshotId(bytes), Hash32::from(hex(golden["id"])).value());
    const auto device = crypto::SigningKeyPair::fromSeed(crypto::SecretKey::from(hex(golden["seed"])).value());
    QCOMPARE(signSnapshot(device, space, bytes), Signature::from(hex(golden["signature"])).value());
    const auto key = crypto::SecretKey::from(hex(golden["epochKey"])).value();
    const auto parts = golden["parts"].toArray();
    QCOMPARE(openSnapshotPart(hex(parts[0]), space, key).value(), state);
    QCOMPARE(openSnapshotPart(hex(parts[1]), space, key).value(), history);
    QCOMPARE(parseSnapshotPart(hex(parts[1])).value().number, 1U);
}

WAYMARK_TEST(TestSnapshotWire);
#include "tst_snapshot_wire.moc"
