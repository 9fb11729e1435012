// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include <limits>

#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::wire;

namespace {

Bytes hex(std::string_view text)
{
    return fromHex(text).value();
}

/// Whether the bytes are one canonical item.
bool accepts(const Bytes& bytes, CborLimits limits = {})
{
    CborReader reader(bytes, limits);
    const auto item = reader.encoded();
    return reader.finish().has_value() && item.size() == bytes.size();
}

Bytes written(const std::function<void(CborWriter&)>& write)
{
    Bytes bytes;
    CborWriter writer(bytes);
    write(writer);
    RC_ASSERT(writer.finish().has_value());
    return bytes;
}

/// Writes a random value tree; a string of every kind of item within the depth.
void writeAny(CborWriter& writer, int depth)
{
    switch (*rc::gen::inRange(0, depth > 0 ? 8 : 6)) {
        case 0:
            return writer.unsignedInt(*rc::gen::arbitrary<std::uint64_t>());
        case 1:
            return writer.signedInt(*rc::gen::arbitrary<std::int64_t>());
        case 2:
            return writer.bytes(*rc::gen::arbitrary<Bytes>());
        case 3:
            return writer.text(*rc::gen::container<std::string>(rc::gen::inRange<char>(' ', '~')));
        case 4:
            return writer.boolean(*rc::gen::arbitrary<bool>());
        case 5:
            return writer.null();
        case 6: {
            const auto count = *rc::gen::inRange<std::size_t>(0, 4);
            writer.array(count);
            for (std::size_t i = 0; i < count; ++i) {
                writeAny(writer, depth - 1);
            }
            return;
        }
        default: {
            const auto keys = *rc::gen::arbitrary<std::set<std::uint32_t>>();
            writer.map(keys.size());
            for (const auto key : keys) {
                writer.unsignedInt(key);
                writeAny(writer, depth - 1);
            }
        }
    }
}

}  // namespace

class TestCbor : public QObject {
    Q_OBJECT

private slots:
    void integersTakeTheirShortestForm();
    void signedIntegersRoundTrip();
    void rfc8949ExamplesDecode();
    void everythingNotCanonicalIsMalformed_data();
    void everythingNotCanonicalIsMalformed();
    void everyPrefixOfADocumentIsMalformed();
    void randomTreesRoundTripByteForByte();
    void aChangedByteIsRefusedOrStaysCanonical();
    void countsAreBoundedByTheBytesLeft();
    void depthAndItemsAreBoundedByTheCaller();
    void aCollectionIsReadToItsEndAndNotBeyond();
    void readersBoundsHold();
    void theWriterNoticesMisuse();
};

void TestCbor::integersTakeTheirShortestForm()
{
    const std::vector<std::pair<std::uint64_t, const char*>> rows = {
        {0, "00"},
        {23, "17"},
        {24, "1818"},
        {255, "18ff"},
        {256, "190100"},
        {65535, "19ffff"},
        {65536, "1a00010000"},
        {0xFFFFFFFF, "1affffffff"},
        {0x100000000, "1b0000000100000000"},
        {std::numeric_limits<std::uint64_t>::max(), "1bffffffffffffffff"}};
    for (const auto& [value, encoding] : rows) {
        QCOMPARE(toHex(written([&](CborWriter& w) { w.unsignedInt(value); })), std::string(encoding));
        const auto bytes = hex(encoding);
        CborReader reader(bytes);
        QCOMPARE(reader.unsignedInt(), value);
        QVERIFY(reader.finish().has_value());
    }
}

void TestCbor::signedIntegersRoundTrip()
{
    QCOMPARE(toHex(written([](CborWriter& w) { w.signedInt(-1); })), std::string("20"));
    QCOMPARE(toHex(written([](CborWriter& w) { w.signedInt(-1000); })), std::string("3903e7"));
    QVERIFY(rc::check("signed integers round-trip", [](std::int64_t value) {
        const auto bytes = written([&](CborWriter& w) { w.signedInt(value); });
        CborReader reader(bytes);
        RC_ASSERT(reader.signedInt() == value);
        RC_ASSERT(reader.finish().has_value());
    }));
    const auto below = hex("3b8000000000000000");
    CborReader reader(below);
    QCOMPARE(reader.signedInt(), 0);
    QVERIFY(!reader.ok());
}

void TestCbor::rfc8949ExamplesDecode()
{
    for (const auto* row :
         {"00", "20", "f4", "f5", "f6", "40", "4401020304", "60", "6449455446", "62c3bc", "63e6b0b4", "64f0908591",
          "80", "83010203", "8301820203820405", "a0", "a201020304", "a26161016162820203", "826161a161626163"}) {
        QVERIFY2(accepts(hex(row)), row);
    }
}

void TestCbor::everythingNotCanonicalIsMalformed_data()
{
    QTest::addColumn<QString>("encoding");
    const std::vector<std::pair<const char*, const char*>> rows = {
        {"empty", ""},
        {"0 in two bytes", "1800"},
        {"23 in two bytes", "1817"},
        {"255 in three bytes", "1900ff"},
        {"65535 in five bytes", "1a0000ffff"},
        {"32-bit in nine bytes", "1b00000000ffffffff"},
        {"-1 in two bytes", "3800"},
        {"long head of a byte string", "580100"},
        {"long head of a text", "780161"},
        {"long head of an array", "980100"},
        {"long head of a map", "b8010000"},
        {"indefinite bytes", "5f4100ff"},
        {"indefinite text", "7f6161ff"},
        {"indefinite array", "9f00ff"},
        {"indefinite map", "bf0000ff"},
        {"lone break", "ff"},
        {"tag", "c000"},
        {"big number", "c249010000000000000000"},
        {"half float", "f93c00"},
        {"float", "fa47c35000"},
        {"double", "fb3ff199999999999a"},
        {"undefined", "f7"},
        {"simple 16", "f0"},
        {"simple 24", "f818"},
        {"simple 255", "f8ff"},
        {"reserved info 28", "1c"},
        {"reserved info 30", "1e"},
        {"keys out of order", "a202000100"},
        {"repeated key", "a201000100"},
        {"text keys out of bytewise order", "a2626161006162 00"},
        {"array as key", "a1800 0"},
        {"map as key", "a1a000"},
        {"two items", "0000"},
        {"latin-1 in text", "61fc"},
        {"overlong in text", "62c080"},
        {"surrogate in text", "63eda080"},
        {"above U+10FFFF in text", "64f4908080"},
        {"cut character in text", "61c3"},
        {"array too short", "8200"},
        {"map without value", "a100"},
        {"count of 2^32", "9a00010000"},
        {"count of 2^64 - 1", "9bffffffffffffffff"},
        {"map count of 2^63", "bb8000000000000000"},
        {"bytes longer than there are", "430102"},
        {"bytes of 2^64 - 1", "5bffffffffffffffff"},
    };
    for (const auto& [name, encoding] : rows) {
        QTest::newRow(name) << QString::fromLatin1(encoding).remove(QLatin1Char(' '));
    }
}

void TestCbor::everythingNotCanonicalIsMalformed()
{
    QFETCH(QString, encoding);
    const auto bytes = hex(encoding.toStdString());
    CborReader reader(bytes);
    QVERIFY(reader.encoded().empty() || !reader.finish().has_value());
    QCOMPARE(reader.finish().error().code, ErrorCode::malformed);
}

void TestCbor::everyPrefixOfADocumentIsMalformed()
{
    const auto whole = hex("a3010283000102190100581901020304050607080910111213141516171819202122232425a1616102");
    for (std::size_t size = 0; size < whole.size(); ++size) {
        QVERIFY(!accepts(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size))));
    }
}

void TestCbor::randomTreesRoundTripByteForByte()
{
    QVERIFY(rc::check("random trees are read back whole", [] {
        Bytes bytes;
        CborWriter writer(bytes);
        writeAny(writer, 5);
        RC_ASSERT(writer.finish().has_value());
        RC_ASSERT(accepts(bytes));
    }));
}

void TestCbor::aChangedByteIsRefusedOrStaysCanonical()
{
    QVERIFY(rc::check("what is accepted encodes to the same bytes", [] {
        const auto value = *rc::gen::arbitrary<std::uint64_t>();
        auto bytes = written([&](CborWriter& w) { w.unsignedInt(value); });
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<std::uint8_t>();
        CborReader reader(bytes);
        const auto read = reader.unsignedInt();
        if (reader.finish().has_value()) {
            RC_ASSERT(written([&](CborWriter& w) { w.unsignedInt(read); }) == bytes);
        }
    }));
}

void TestCbor::countsAreBoundedByTheBytesLeft()
{
    const auto bytes = hex("9affffffff00");
    CborReader reader(bytes);
    QCOMPARE(reader.array(std::numeric_limits<std::size_t>::max()), std::size_t{0});
    QVERIFY(!reader.ok());
}

void TestCbor::depthAndItemsAreBoundedByTheCaller()
{
    QVERIFY(accepts(hex("8181818100"), {.depth = 4}));
    QVERIFY(!accepts(hex("818181818100"), {.depth = 4}));
    Bytes deep(CborReader::kMaxDepth, 0x81);
    deep.push_back(0);
    QVERIFY(accepts(deep, {.depth = 1000}));
    deep.insert(deep.begin(), 0x81);
    QVERIFY(!accepts(deep, {.depth = 1000}));
    QVERIFY(accepts(hex("83010203"), {.items = 4}));
    QVERIFY(!accepts(hex("83010203"), {.items = 3}));
}

void TestCbor::aCollectionIsReadToItsEndAndNotBeyond()
{
    const auto bytes = hex("8282010203");
    CborReader early(bytes);
    early.arrayOf(2);
    early.arrayOf(2);
    QCOMPARE(early.unsignedInt(), std::uint64_t{1});
    QVERIFY(!early.atEnd());
    early.end();
    QVERIFY(!early.ok());

    CborReader late(bytes);
    late.arrayOf(2);
    late.arrayOf(2);
    QCOMPARE(late.unsignedInt(), std::uint64_t{1});
    QCOMPARE(late.unsignedInt(), std::uint64_t{2});
    QVERIFY(late.atEnd());
    QCOMPARE(late.peek(), CborType::none);
    QCOMPARE(late.unsignedInt(), std::uint64_t{0});
    QVERIFY(!late.ok());

    CborReader open(bytes);
    open.arrayOf(2);
    QCOMPARE(open.encoded().size(), std::size_t{3});
    QCOMPARE(open.unsignedInt(), std::uint64_t{3});
    QVERIFY(!open.finish().has_value());
    open.end();
    QVERIFY(open.finish().has_value());
}

void TestCbor::readersBoundsHold()
{
    const auto text = hex("6161");
    CborReader longText(text);
    QVERIFY(longText.text(0).empty());
    QVERIFY(!longText.ok());
    const auto number = hex("1864");
    CborReader high(number);
    QCOMPARE(high.unsignedInt(99), std::uint64_t{0});
    QVERIFY(!high.ok());
    CborReader wrongKind(number);
    QVERIFY(wrongKind.bytes(10).empty());
    QVERIFY(!wrongKind.ok());
    const auto shortId = hex("4f000102030405060708090a0b0c0d0e");
    CborReader id(shortId);
    QVERIFY(id.id<SpaceId>().isZero());
    QVERIFY(!id.ok());
}

void TestCbor::theWriterNoticesMisuse()
{
    const std::vector<std::function<void(CborWriter&)>> wrong = {[](CborWriter& w) {
                                                                     w.array(2);
                                                                     w.null();
                                                                 },
                                                                 [](CborWriter& w) {
                                                                     w.map(1);
                                                                     w.null();
                                                                 },
                                                                 [](CborWriter& w) {
                                                                     w.map(2);
                                                                     w.unsignedInt(2);
                                                                     w.null();
                                                                     w.unsignedInt(1);
                                                                     w.null();
                                                                 },
                                                                 [](CborWriter& w) {
                                                                     w.map(2);
                                                                     w.unsignedInt(1);
                                                                     w.null();
                                                                     w.unsignedInt(1);
                                                                     w.null();
                                                                 },
                                                                 [](CborWriter& w) {
                                                                     w.map(1);
                                                                     w.array(0);
                                                                     w.null();
                                                                 },
                                                                 [](CborWriter& w) { w.text("\xff"); },
                                                                 [](CborWriter& w) { w.encoded({}); },
                                                                 [](CborWriter& w) {
                                                                     for (std::size_t i = 0; i <= CborWriter::kMaxDepth;
                                                                          ++i) {
                                                                         w.array(1);
                                                                     }
                                                                     w.null();
                                                                 }};
    for (const auto& write : wrong) {
        Bytes bytes;
        CborWriter writer(bytes);
        write(writer);
        QCOMPARE(writer.finish().error().code, ErrorCode::internal);
    }
}

WAYMARK_TEST(TestCbor);
#include "tst_cbor.moc"
