// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "platform/crypto/random.h"
#include "sync/wire/envelope.h"
#include "sync/wire/padme.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::wire;

namespace {

struct Fixture {
    SpaceId space = crypto::randomId<SpaceId>();
    crypto::SecretKey epochKey = crypto::SecretKey::random();
    crypto::SigningKeyPair device = crypto::SigningKeyPair::generate();
    EnvelopeDraft draft{.channel = crypto::randomId<ChannelId>(),
                        .stream = crypto::randomId<StreamId>(),
                        .epoch = crypto::randomId<EpochId>(),
                        .seq = 7,
                        .prev = crypto::randomId<Hash32>()};

    [[nodiscard]] Bytes seal(ByteView payload) const
    {
        return sealEnvelope(draft, space, payload, epochKey, device).value();
    }
    /// The payload, or the first error on the way to it, as a phone would meet it.
    [[nodiscard]] Result<Bytes> receive(ByteView bytes) const
    {
        WAYMARK_ASSIGN(const auto envelope, parseEnvelope(bytes));
        WAYMARK_TRY(verifyEnvelope(envelope, space, device.publicKey));
        return openEnvelope(envelope, space, epochKey);
    }
};

Bytes incompressible(std::size_t size)
{
    return crypto::randomBytes(size);
}

}  // namespace

class TestEnvelope : public QObject {
    Q_OBJECT

private slots:
    void whatIsSealedOpens();
    void oneSmallChangeTakes482Bytes();
    void sizesShowOnlyPadme();
    void headerTellsWhatTheDraftSaid();
    void theFirstOfAStreamFollowsZeros();
    void largestPayloadPassesAndOneMoreIsRefused();
    void everySingleBitCounts();
    void anotherSpaceKeyOrDeviceIsRefused();
    void cutOrLongerEnvelopesAreMalformed();
    void sealingTwiceNeverRepeatsNonceOrKey();
};

void TestEnvelope::whatIsSealedOpens()
{
    const Fixture fixture;
    QVERIFY(rc::check("sealed payloads open to the same bytes", [&] {
        const auto size = *rc::gen::inRange<std::size_t>(1, 5000);
        const auto payload = *rc::gen::arbitrary<bool>() ? incompressible(size) : Bytes(size, 0x61);
        const auto opened = fixture.receive(fixture.seal(payload));
        RC_ASSERT(opened.has_value());
        RC_ASSERT(*opened == payload);
    }));
}

void TestEnvelope::oneSmallChangeTakes482Bytes()
{
    const Fixture fixture;
    QCOMPARE(fixture.seal(incompressible(1)).size(), std::size_t{482});
    QCOMPARE(fixture.seal(incompressible(252)).size(), std::size_t{482});
    QCOMPARE(fixture.seal(incompressible(253)).size(), std::size_t{482 + 16});
}

void TestEnvelope::sizesShowOnlyPadme()
{
    // Values of the paper's formula: exponent e = floor(log2 L), the low e - (floor(log2 e) + 1) bits are rounded up.
    const std::vector<std::pair<std::size_t, std::size_t>> rows = {
        {0, 256},     {1, 256},     {256, 256},   {257, 272},     {272, 272},     {273, 288},
        {1000, 1024}, {1025, 1088}, {4097, 4352}, {65536, 65536}, {65537, 67584}, {262148, 270336}};
    for (const auto& [size, padded] : rows) {
        QCOMPARE(padmeSize(size), padded);
    }
    QVERIFY(rc::check("padding costs at most 12 % and is stable", [] {
        const auto size = *rc::gen::inRange<std::size_t>(257, 1 << 20);
        const auto padded = padmeSize(size);
        RC_ASSERT(padded >= size);
        RC_ASSERT((padded - size) * 100 <= size * 12);
        RC_ASSERT(padmeSize(padded) == padded);
    }));
}

void TestEnvelope::headerTellsWhatTheDraftSaid()
{
    const Fixture fixture;
    const auto bytes = fixture.seal(Bytes(1000, 0));
    const auto envelope = parseEnvelope(bytes).value();
    QVERIFY(envelope.header.compressed);
    QCOMPARE(envelope.header.channel, fixture.draft.channel);
    QCOMPARE(envelope.header.stream, fixture.draft.stream);
    QCOMPARE(envelope.header.epoch, fixture.draft.epoch);
    QCOMPARE(envelope.header.seq, fixture.draft.seq);
    QCOMPARE(envelope.header.prev, fixture.draft.prev);
    QCOMPARE(envelope.headerBytes().size(), kHeaderBytes);
    QVERIFY(!parseEnvelope(fixture.seal(incompressible(50)))->header.compressed);
}

void TestEnvelope::theFirstOfAStreamFollowsZeros()
{
    Fixture fixture;
    fixture.draft.seq = 1;
    QCOMPARE(sealEnvelope(fixture.draft, fixture.space, Bytes(1), fixture.epochKey, fixture.device).error().code,
             ErrorCode::bad_input);
    fixture.draft.prev = {};
    QVERIFY(fixture.receive(fixture.seal(Bytes(1))).has_value());
    fixture.draft.seq = 2;
    QVERIFY(!sealEnvelope(fixture.draft, fixture.space, Bytes(1), fixture.epochKey, fixture.device).has_value());
    fixture.draft.seq = 0;
    QVERIFY(!sealEnvelope(fixture.draft, fixture.space, Bytes(1), fixture.epochKey, fixture.device).has_value());
}

void TestEnvelope::largestPayloadPassesAndOneMoreIsRefused()
{
    const Fixture fixture;
    for (const auto& payload : {incompressible(kMaxPlaintext), Bytes(kMaxPlaintext, 1)}) {
        const auto bytes = fixture.seal(payload);
        QVERIFY(bytes.size() <= kMaxEnvelope);
        QCOMPARE(fixture.receive(bytes).value(), payload);
    }
    for (const auto& payload : {Bytes(kMaxPlaintext + 1, 1), incompressible(kMaxPlaintext + 1)}) {
        const auto sealed = sealEnvelope(fixture.draft, fixture.space, payload, fixture.epochKey, fixture.device);
        QCOMPARE(sealed.error().code, ErrorCode::too_large);
    }
}

void TestEnvelope::everySingleBitCounts()
{
    const Fixture fixture;
    auto bytes = fixture.seal(incompressible(20));
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        const auto mask = static_cast<std::uint8_t>(1 << (bit % 8));
        bytes[bit / 8] = bytes[bit / 8] ^ mask;
        QVERIFY2(!fixture.receive(bytes).has_value(), std::to_string(bit).c_str());
        const auto parsed = parseEnvelope(bytes);
        QVERIFY(!parsed || !openEnvelope(*parsed, fixture.space, fixture.epochKey).has_value() ||
                bit / 8 >= bytes.size() - kSignatureBytes);
        bytes[bit / 8] = bytes[bit / 8] ^ mask;
    }
    QVERIFY(fixture.receive(bytes).has_value());
}

void TestEnvelope::anotherSpaceKeyOrDeviceIsRefused()
{
    const Fixture fixture;
    const auto bytes = fixture.seal(incompressible(20));
    const auto envelope = parseEnvelope(bytes).value();
    const auto otherSpace = crypto::randomId<SpaceId>();
    const auto otherDevice = crypto::SigningKeyPair::generate();
    QCOMPARE(verifyEnvelope(envelope, otherSpace, fixture.device.publicKey).error().code, ErrorCode::bad_signature);
    QCOMPARE(verifyEnvelope(envelope, fixture.space, otherDevice.publicKey).error().code, ErrorCode::bad_signature);
    QCOMPARE(openEnvelope(envelope, otherSpace, fixture.epochKey).error().code, ErrorCode::bad_seal);
    QCOMPARE(openEnvelope(envelope, fixture.space, crypto::SecretKey::random()).error().code, ErrorCode::bad_seal);
}

void TestEnvelope::cutOrLongerEnvelopesAreMalformed()
{
    const Fixture fixture;
    auto bytes = fixture.seal(incompressible(20));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        QCOMPARE(parseEnvelope(ByteView{bytes}.first(size)).error().code, ErrorCode::malformed);
    }
    bytes.push_back(0);
    QCOMPARE(parseEnvelope(bytes).error().code, ErrorCode::malformed);
}

void TestEnvelope::sealingTwiceNeverRepeatsNonceOrKey()
{
    const Fixture fixture;
    const auto payload = incompressible(20);
    const auto first = fixture.seal(payload);
    const auto second = fixture.seal(payload);
    QVERIFY(parseEnvelope(first)->header.nonce != parseEnvelope(second)->header.nonce);
    QVERIFY(parseEnvelope(first)->header.commitment != parseEnvelope(second)->header.commitment);
    QVERIFY(envelopeHash(first) != envelopeHash(second));
}

WAYMARK_TEST(TestEnvelope);
#include "tst_envelope.moc"
