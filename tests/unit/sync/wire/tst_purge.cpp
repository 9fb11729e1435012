// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <functional>

#include "platform/crypto/random.h"
#include "sync/wire/api_log.h"
#include "sync/wire/limits.h"
#include "sync/wire/purge.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::wire;

namespace {

PurgePlace somePlace(std::uint64_t seq)
{
    return {crypto::randomId<StreamId>(), seq, crypto::randomId<Hash32>()};
}

Purge somePurge()
{
    Purge purge;
    purge.channel = crypto::randomId<ChannelId>();
    purge.made = 1'800'000'000'000;
    purge.reach = {somePlace(9), somePlace(4)};
    purge.places = {somePlace(3), somePlace(1), somePlace(2)};
    purge.rows = {crypto::randomId<PurgedRow>(), crypto::randomId<PurgedRow>()};
    purge.files = {crypto::randomId<Hash32>()};
    std::ranges::sort(purge.reach);
    std::ranges::sort(purge.places);
    std::ranges::sort(purge.rows);
    return purge;
}

Bytes fromHexText(const QJsonValue& value)
{
    return fromHex(value.toString().toStdString()).value();
}

}  // namespace

class TestPurge : public QObject {
    Q_OBJECT

private slots:
    void aPurgeRoundTrips();
    void whatNoOwnerWritesIsRefused();
    void theLargestFitsInAPage();
    void aSignatureIsOfOneSpace();
    void anEmptyPlaceSaysWhatWasThere();
    void aRowHasAnotherNameInEachSection();
    void theGoldenPurgeHasItsBytes();
};

void TestPurge::aPurgeRoundTrips()
{
    const auto purge = somePurge();
    auto bytes = purge.encode();
    QVERIFY(Purge::decode(bytes).value() == purge);
    QVERIFY(purge.names(purge.places[1].stream, purge.places[1].seq));
    QVERIFY(!purge.names(purge.places[1].stream, purge.places[1].seq + 1));
    QVERIFY(purge.names(purge.rows[1]));
    QVERIFY(!purge.names(crypto::randomId<PurgedRow>()));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        QVERIFY(!Purge::decode(ByteView{bytes}.first(size)));
    }
    bytes.push_back(0);
    QVERIFY(!Purge::decode(bytes));
}

void TestPurge::whatNoOwnerWritesIsRefused()
{
    const auto refused = [](const std::function<void(Purge&)>& spoil) {
        auto purge = somePurge();
        spoil(purge);
        return !Purge::decode(purge.encode());
    };
    QVERIFY(refused([](auto& p) { p.reach.clear(); }));
    QVERIFY(refused([](auto& p) { p.rows.clear(); }));
    QVERIFY(refused([](auto& p) { std::swap(p.places[0], p.places[1]); }));
    QVERIFY(refused([](auto& p) { p.places[1] = p.places[0]; }));
    QVERIFY(refused([](auto& p) { p.places[0].seq = 0; }));
    QVERIFY(refused([](auto& p) { p.reach[1] = {p.reach[0].stream, p.reach[0].seq + 1, {}}; }));
    QVERIFY(refused([](auto& p) { std::swap(p.rows[0], p.rows[1]); }));
    QVERIFY(refused([](auto& p) { p.files = {p.files[0], p.files[0]}; }));
    QVERIFY(!refused([](auto& p) { p.places.clear(); }));
    auto newer = somePurge().encode();
    newer[1] = 2;
    QVERIFY(Purge::decode(newer).error().code == ErrorCode::update_needed);
}

void TestPurge::theLargestFitsInAPage()
{
    auto purge = somePurge();
    const auto fill = [](auto& places, std::size_t count) {
        places.clear();
        for (std::size_t i = 0; i < count; ++i) {
            places.push_back(somePlace(std::numeric_limits<std::int64_t>::max()));
        }
        std::ranges::sort(places);
    };
    fill(purge.reach, kMaxSnapshotHeads);
    fill(purge.places, kMaxPurgePlaces);
    purge.rows.resize(kMaxPurgeRows);
    purge.files.resize(kMaxPurgeFiles);
    std::ranges::generate(purge.rows, crypto::randomId<PurgedRow>);
    std::ranges::generate(purge.files, crypto::randomId<Hash32>);
    std::ranges::sort(purge.rows);
    std::ranges::sort(purge.files);
    const auto bytes = signPurge(crypto::SigningKeyPair::generate(), crypto::randomId<SpaceId>(), purge);
    QVERIFY(bytes.size() <= kMaxPurge);
    QVERIFY(Purge::decode(SignedPurge::parse(bytes).value().purge));
    fill(purge.places, kMaxPurgePlaces + 1);
    QVERIFY(!Purge::decode(purge.encode()));
}

void TestPurge::aSignatureIsOfOneSpace()
{
    const auto device = crypto::SigningKeyPair::generate();
    const auto space = crypto::randomId<SpaceId>();
    const auto bytes = signPurge(device, space, somePurge());
    QVERIFY(isPurge(bytes));
    const auto made = SignedPurge::parse(bytes).value();
    QVERIFY(made.device == device.publicKey);
    QVERIFY(made.verify(space));
    QVERIFY(!made.verify(crypto::randomId<SpaceId>()));
    for (std::size_t at = 6; at < bytes.size(); ++at) {
        auto spoilt = bytes;
        spoilt[at] ^= 0x10;
        QVERIFY(!SignedPurge::parse(spoilt).value().verify(space));
    }
    for (const std::size_t at : {0U, 2U, 3U, 4U, 5U}) {
        auto spoilt = bytes;
        spoilt[at] ^= 0x10;
        QVERIFY(!SignedPurge::parse(spoilt));
    }
    QVERIFY(!SignedPurge::parse(ByteView{bytes}.first(100)));
    QVERIFY(!isPurge(ByteView{bytes}.first(4)));
}

void TestPurge::anEmptyPlaceSaysWhatWasThere()
{
    const auto place = somePlace(7);
    const auto bytes = emptyPlace(place);
    QVERIFY(emptyPlaceOf(bytes) == place);
    QVERIFY(!isPurge(bytes));
    QVERIFY(itemHash(bytes) == place.hash);
    for (std::size_t at = 0; at < 6; ++at) {
        auto spoilt = bytes;
        spoilt[at] ^= 0x10;
        QVERIFY(!emptyPlaceOf(spoilt));
    }
    QVERIFY(!emptyPlaceOf(ByteView{bytes}.first(bytes.size() - 1)));
    auto longer = bytes;
    longer.push_back(0);
    QVERIFY(!emptyPlaceOf(longer));
    QVERIFY(!emptyPlaceOf(emptyPlace({place.stream, 0, place.hash})));
    const auto purge = signPurge(crypto::SigningKeyPair::generate(), crypto::randomId<SpaceId>(), somePurge());
    QVERIFY(!emptyPlaceOf(purge));
    QVERIFY(itemHash(purge) == purgeId(purge));
}

void TestPurge::aRowHasAnotherNameInEachSection()
{
    const auto space = crypto::randomId<SpaceId>();
    const auto channel = crypto::randomId<ChannelId>();
    const auto row = crypto::randomId<RowId>();
    QVERIFY(purgedRow(space, channel, row) == purgedRow(space, channel, row));
    QVERIFY(purgedRow(space, channel, row) != purgedRow(space, crypto::randomId<ChannelId>(), row));
    QVERIFY(purgedRow(space, channel, row) != purgedRow(crypto::randomId<SpaceId>(), channel, row));
}

/// Written by make_purge.py from docs/formats/purge.md alone.
void TestPurge::theGoldenPurgeHasItsBytes()
{
    QFile file(WAYMARK_SOURCE_DIR "/tests/vectors/purge.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto golden = QJsonDocument::fromJson(file.readAll()).object();
    const auto bytes = fromHexText(golden["signed"]);
    const auto space = *SpaceId::from(fromHexText(golden["space"]));
    const auto made = SignedPurge::parse(bytes).value();
    QVERIFY(made.verify(space));
    QVERIFY(std::ranges::equal(made.purge, fromHexText(golden["purge"])));
    QVERIFY(std::ranges::equal(purgeId(bytes).bytes, fromHexText(golden["id"])));
    const auto purge = Purge::decode(made.purge).value();
    QVERIFY(purge.encode() == fromHexText(golden["purge"]));
    const auto row = *RowId::from(fromHexText(golden["row"]));
    QVERIFY(purge.names(purgedRow(space, purge.channel, row)));
    QCOMPARE(purge.places.size(), 2U);
    QCOMPARE(purge.places[1].seq, 5U);
    QVERIFY(std::ranges::equal(purge.channel.bytes, fromHexText(golden["channel"])));
    auto seed =
        crypto::SecretKey::madeBy([&](auto zeros) { std::ranges::copy(fromHexText(golden["seed"]), zeros.begin()); });
    QVERIFY(signPurge(crypto::SigningKeyPair::fromSeed(std::move(seed)), space, purge) == bytes);
    QVERIFY(emptyPlace(purge.places[1]) == fromHexText(golden["empty"]));
}

WAYMARK_TEST(TestPurge);
#include "tst_purge.moc"
