// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "platform/crypto/random.h"
#include "sync/wire/api_blob.h"
#include "sync/wire/blob.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::wire;

namespace {

struct Fixture {
    SpaceId space = crypto::randomId<SpaceId>();
    crypto::SecretKey key = crypto::SecretKey::random();

    struct Sealed {
        Hash32 id;
        Bytes bytes;
        std::vector<std::size_t> sizes;
    };

    [[nodiscard]] Sealed seal(const Bytes& file, std::size_t piece = 50'000) const
    {
        Sealed made;
        BlobSealer sealer(key, space, file.size(), [&](ByteView chunk) {
            append(made.bytes, chunk);
            made.sizes.push_back(chunk.size());
            return Status{};
        });
        for (ByteView rest(file); !rest.empty();) {
            const auto now = std::min(rest.size(), piece);
            if (!sealer.add(rest.first(now))) {
                throw std::runtime_error("seal");
            }
            rest = rest.subspan(now);
        }
        const auto done = sealer.finish().value();
        made.id = done.id;
        if (done.size != made.bytes.size()) {
            throw std::runtime_error("size");
        }
        return made;
    }

    [[nodiscard]] Result<Bytes> open(ByteView sealed, const Hash32& id, std::size_t piece = 70'000) const
    {
        Bytes file;
        BlobOpener opener(key, space, [&](ByteView part) {
            append(file, part);
            return Status{};
        });
        while (!sealed.empty()) {
            const auto now = std::min(sealed.size(), piece);
            WAYMARK_TRY(opener.add(sealed.first(now)));
            sealed = sealed.subspan(now);
        }
        WAYMARK_TRY(opener.finish(id));
        return file;
    }
};

}  // namespace

class TestBlob : public QObject {
    Q_OBJECT

private slots:
    void whatIsSealedOpensInAnyPieces();
    void theLargestFileHasItsSizeAndChunks();
    void everySingleBitCounts();
    void whatIsCutOrLongerDoesNotOpen();
    void anotherKeySpaceOrIdDoesNotOpenIt();
    void aSealerTakesExactlyWhatItWasTold();
    void onlySizesOfSealedFilesAreSizes();
    void itsMessagesHoldNothingElse();
    void theGoldenFileHasItsBytes();
};

void TestBlob::whatIsSealedOpensInAnyPieces()
{
    const Fixture f;
    for (const std::size_t length : {0, 1, 251, 252, 253, 65'531, 65'532, 65'533, 131'068, 1'048'576, 3'000'000}) {
        const auto file = crypto::randomBytes(length);
        const auto made = f.seal(file, length % 2 == 0 ? 999 : 100'000);
        QCOMPARE(made.bytes.size(), blobSize(length).value());
        QVERIFY(isBlobSize(made.bytes.size()));
        QCOMPARE(made.sizes.size(), blobChunks(made.bytes.size()));
        for (std::size_t number = 0; number < made.sizes.size(); ++number) {
            QCOMPARE(made.sizes[number], blobChunkSize(made.bytes.size(), number));
        }
        QCOMPARE(f.open(made.bytes, made.id).value(), file);
        QCOMPARE(f.open(made.bytes, made.id, 1'048'576).value(), file);
    }
}

void TestBlob::theLargestFileHasItsSizeAndChunks()
{
    QCOMPARE(blobSize(kMaxBlobFile).value(), kMaxBlobSize);
    QVERIFY(isBlobSize(kMaxBlobSize));
    QCOMPARE(blobChunks(kMaxBlobSize), kMaxBlobChunks);
    QVERIFY(!blobSize(kMaxBlobFile + 1));
    QCOMPARE(blobChunkSize(kMaxBlobSize, 26), std::size_t{0});
    QCOMPARE(blobChunkSize(kMaxBlobSize, 25), kMaxBlobSize - 25 * kBlobChunk);
}

void TestBlob::everySingleBitCounts()
{
    const Fixture f;
    const auto made = f.seal({1, 2, 3});
    for (std::size_t bit = 0; bit < made.bytes.size() * 8; ++bit) {
        auto changed = made.bytes;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
        QVERIFY(!f.open(changed, made.id));
    }
}

void TestBlob::whatIsCutOrLongerDoesNotOpen()
{
    const Fixture f;
    const auto made = f.seal(crypto::randomBytes(200'000));
    const ByteView whole(made.bytes);
    for (const std::size_t size : {std::size_t{0}, std::size_t{5}, std::size_t{30}, std::size_t{31},
                                   std::size_t{65'583}, whole.size() - 65'553, whole.size() - 1}) {
        QCOMPARE(f.open(whole.first(size), made.id).error().code, ErrorCode::bad_seal);
    }
    auto longer = made.bytes;
    longer.push_back(0);
    QCOMPARE(f.open(longer, made.id).error().code, ErrorCode::bad_seal);
    auto swapped = made.bytes;
    std::swap_ranges(swapped.begin() + 30, swapped.begin() + 30 + 65'553, swapped.begin() + 30 + 65'553);
    QCOMPARE(f.open(swapped, made.id).error().code, ErrorCode::bad_seal);
}

void TestBlob::anotherKeySpaceOrIdDoesNotOpenIt()
{
    const Fixture f;
    const auto made = f.seal({1, 2, 3});
    Fixture other;
    QCOMPARE(other.open(made.bytes, made.id).error().code, ErrorCode::bad_seal);
    other.key = crypto::SecretKey::from(f.key.view()).value();
    QCOMPARE(other.open(made.bytes, made.id).error().code, ErrorCode::bad_seal);
    other.space = f.space;
    QVERIFY(other.open(made.bytes, made.id).has_value());
    QCOMPARE(other.open(made.bytes, crypto::randomId<Hash32>()).error().code, ErrorCode::bad_seal);
    auto newer = made.bytes;
    newer[2] = 2;
    QCOMPARE(f.open(newer, made.id).error().code, ErrorCode::update_needed);
}

void TestBlob::aSealerTakesExactlyWhatItWasTold()
{
    const Fixture f;
    const auto ignore = [](ByteView /*chunk*/) { return Status{}; };
    BlobSealer less(f.key, f.space, 3, ignore);
    QVERIFY(less.add(Bytes{1, 2}).has_value());
    QCOMPARE(less.finish().error().code, ErrorCode::bad_input);
    BlobSealer more(f.key, f.space, 3, ignore);
    QCOMPARE(more.add(Bytes{1, 2, 3, 4}).error().code, ErrorCode::bad_input);
    BlobSealer large(f.key, f.space, kMaxBlobFile + 1, ignore);
    QCOMPARE(large.add(Bytes{1}).error().code, ErrorCode::too_large);
    BlobSealer full(f.key, f.space, 3, [](ByteView /*chunk*/) -> Status { return fail(ErrorCode::disk_full); });
    QVERIFY(full.add(Bytes{1, 2, 3}).has_value());
    QCOMPARE(full.finish().error().code, ErrorCode::disk_full);
}

void TestBlob::onlySizesOfSealedFilesAreSizes()
{
    const auto smallest = blobSize(0).value();
    QCOMPARE(smallest, std::uint64_t{30 + 256 + 17});
    for (std::uint64_t size = 0; size < 2 * smallest; ++size) {
        const bool wanted = size >= smallest && (size - 47) % 8 == 0 && size - 47 >= 256;
        QVERIFY(wanted || !isBlobSize(size));
    }
    for (std::uint64_t length = 1; length < kMaxBlobFile; length = length * 3 + 1) {
        QVERIFY(isBlobSize(blobSize(length).value()));
        QVERIFY(!isBlobSize(blobSize(length).value() + 1));
    }
    QVERIFY(!isBlobSize(kMaxBlobSize + 17));
}

void TestBlob::itsMessagesHoldNothingElse()
{
    const Bytes some(20, 7);
    const BlobChunk chunk{blobSize(1).value(), some};
    QVERIFY(BlobChunk::decode(chunk.encode()).has_value());
    QVERIFY(!BlobChunk::decode(BlobChunk{blobSize(1).value() + 1, some}.encode()));
    const auto roundTrips = [](const BlobState& state) { return BlobState::decode(state.encode()).has_value(); };
    BlobState state{blobSize(1).value(), true, 5, {0, 1, 25}};
    QVERIFY(roundTrips(state));
    state.chunks = {1, 0};
    QVERIFY(!roundTrips(state));
    state.chunks = {26};
    QVERIFY(!roundTrips(state));
    state.chunks = {};
    auto body = state.encode();
    body.push_back(0);
    QVERIFY(!BlobState::decode(body));
}

/// Made by make_blob.py from the format's page.
void TestBlob::theGoldenFileHasItsBytes()
{
    QFile json(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/vectors/blob.json"));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const auto golden = QJsonDocument::fromJson(json.readAll()).object();
    const auto hex = [&](const char* name) { return fromHex(golden[name].toString().toStdString()).value(); };
    Fixture f;
    f.space = SpaceId::from(hex("space")).value();
    f.key = crypto::SecretKey::from(hex("key")).value();
    const auto sealed = hex("sealed");
    QCOMPARE(f.open(sealed, Hash32::from(hex("id")).value()).value(), hex("file"));
    QCOMPARE(blobSize(hex("file").size()).value(), sealed.size());
    const auto length = static_cast<std::size_t>(golden["longLength"].toInteger());
    QCOMPARE(blobSize(length).value(), static_cast<std::uint64_t>(golden["longSize"].toInteger()));
    QCOMPARE(blobChunks(blobSize(length).value()), static_cast<std::uint32_t>(golden["longChunks"].toInteger()));
}

WAYMARK_TEST(TestBlob);
#include "tst_blob.moc"
