// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "sync/wire/envelope.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::wire;

namespace {

const QJsonObject& vectors()
{
    static const QJsonObject all = [] {
        QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/vectors/envelope.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return all;
}

Bytes hexIn(const QJsonObject& object, const char* key)
{
    return fromHex(object.value(QLatin1String(key)).toString().toStdString()).value();
}

template <class Id>
Id idIn(const char* key)
{
    return Id::from(hexIn(vectors(), key)).value();
}

void addRows(const char* list)
{
    QTest::addColumn<QJsonObject>("row");
    const auto rows = vectors().value(QLatin1String(list)).toArray();
    for (const auto& row : rows) {
        QTest::newRow(row.toObject().value(QLatin1String("name")).toString().toUtf8().constData()) << row.toObject();
    }
}

/// As a phone receives it: shape, signature, content.
Result<Bytes> receive(ByteView bytes)
{
    WAYMARK_ASSIGN(const auto envelope, parseEnvelope(bytes));
    WAYMARK_TRY(verifyEnvelope(envelope, idIn<SpaceId>("space"), idIn<SignKey>("device")));
    WAYMARK_ASSIGN(const auto key, crypto::SecretKey::from(hexIn(vectors(), "epochKey")));
    return openEnvelope(envelope, idIn<SpaceId>("space"), key);
}

}  // namespace

// Made by tests/vectors/make_envelope.py, which shares no code with the product.
class TestEnvelopeVectors : public QObject {
    Q_OBJECT

private slots:
    void madeElsewhereOpensHere_data() { addRows("valid"); }
    void madeElsewhereOpensHere();
    void whatIsWrongIsRefusedWithItsCode_data() { addRows("refused"); }
    void whatIsWrongIsRefusedWithItsCode();
    void thereAreVectors();
};

void TestEnvelopeVectors::madeElsewhereOpensHere()
{
    QFETCH(QJsonObject, row);
    const auto bytes = hexIn(row, "envelope");
    QCOMPARE(receive(bytes).value(), hexIn(row, "payload"));
    QCOMPARE(envelopeHash(bytes).hex(), row.value(QLatin1String("hash")).toString().toStdString());
    const auto header = parseEnvelope(bytes)->header;
    QCOMPARE(header.channel, idIn<ChannelId>("channel"));
    QCOMPARE(header.stream, idIn<StreamId>("stream"));
    QCOMPARE(header.epoch, idIn<EpochId>("epoch"));
    QCOMPARE(header.nonce, idIn<crypto::Nonce>("nonce"));
}

void TestEnvelopeVectors::whatIsWrongIsRefusedWithItsCode()
{
    QFETCH(QJsonObject, row);
    const auto received = receive(hexIn(row, "envelope"));
    QVERIFY(!received);
    QCOMPARE(std::string(errorName(received.error().code)), row.value(QLatin1String("code")).toString().toStdString());
}

void TestEnvelopeVectors::thereAreVectors()
{
    QVERIFY(vectors().value(QLatin1String("valid")).toArray().size() >= 7);
    QVERIFY(vectors().value(QLatin1String("refused")).toArray().size() >= 38);
}

WAYMARK_TEST(TestEnvelopeVectors);
#include "tst_envelope_vectors.moc"
