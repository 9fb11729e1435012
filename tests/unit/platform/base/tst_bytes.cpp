// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "platform/base/byte_reader.h"
#include "platform/base/bytes.h"
#include "platform/base/ids.h"
#include "tests/support/test_main.h"

using namespace waymark;

class TestBytes : public QObject {
    Q_OBJECT
private slots:
    void base64KnownAnswers_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("encoded");
        // RFC 4648 §10
        QTest::newRow("empty") << "" << "";
        QTest::newRow("f") << "f" << "Zg==";
        QTest::newRow("fo") << "fo" << "Zm8=";
        QTest::newRow("foo") << "foo" << "Zm9v";
        QTest::newRow("foobar") << "foobar" << "Zm9vYmFy";
    }
    void base64KnownAnswers()
    {
        QFETCH(QString, plain);
        QFETCH(QString, encoded);
        QCOMPARE(toBase64(viewOf(plain.toStdString())), encoded.toStdString());
        QCOMPARE(textOf(*fromBase64(encoded.toStdString())), plain.toStdString());
    }
    void refusesBadBase64()
    {
        for (const auto* bad : {"Z", "Zg=", "Zg=a", "====", "Zm9v!A==", "Zg==Zg=="}) {
            QVERIFY2(!fromBase64(bad), bad);
        }
    }
    void refusesBadHex()
    {
        QVERIFY(!fromHex("abc"));
        QVERIFY(!fromHex("zz"));
        QCOMPARE(toHex(*fromHex("00fFa1")), std::string("00ffa1"));
    }
    void anyBytesSurviveHexAndBase64()
    {
        QVERIFY(rc::check([](const Bytes& bytes) {
            RC_ASSERT(*fromHex(toHex(bytes)) == bytes);
            RC_ASSERT(*fromBase64(toBase64(bytes)) == bytes);
        }));
    }
    void integersAreBigEndianAndReadBack()
    {
        Bytes bytes;
        appendU16(bytes, 0x0102);
        appendU32(bytes, 0x03040506);
        appendU64(bytes, 0x0708090a0b0c0d0eULL);
        QCOMPARE(toHex(bytes), std::string("0102030405060708090a0b0c0d0e"));
        ByteReader reader(bytes);
        QCOMPARE(reader.u16(), 0x0102);
        QCOMPARE(reader.u32(), 0x03040506U);
        QCOMPARE(reader.u64(), 0x0708090a0b0c0d0eULL);
        QVERIFY(reader.ok() && reader.atEnd());
    }
    void aShortReadStaysBad()
    {
        const Bytes bytes{1, 2, 3};
        ByteReader reader(bytes);
        QCOMPARE(reader.u32(), 0U);
        QVERIFY(!reader.ok());
        QCOMPARE(reader.u8(), 0);
        QVERIFY(!reader.ok());
    }
    void idsTakeExactlyTheirSize()
    {
        QVERIFY(!SpaceId::from(Bytes(15)));
        QVERIFY(!SpaceId::from(Bytes(17)));
        const auto id = SpaceId::fromHexText("000102030405060708090a0b0c0d0e0f");
        QVERIFY(id);
        QCOMPARE(id->hex(), std::string("000102030405060708090a0b0c0d0e0f"));
    }
};

WAYMARK_TEST(TestBytes);
#include "tst_bytes.moc"
