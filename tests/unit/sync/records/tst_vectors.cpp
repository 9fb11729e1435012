// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <nlohmann/json.hpp>

#include "sync/records/payload.h"
#include "sync/records/row_state_codec.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::records;
using Json = nlohmann::ordered_json;

namespace {

Json load(const char* name)
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/vectors/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString()) : Json();
}

template <class Id>
Id idOf(const Json& json)
{
    return Id::fromHexText(json.get<std::string>()).value_or(Id{});
}

Value valueOf(const Json& json)
{
    if (json.is_string()) {
        return json.get<std::string>();
    }
    if (json.is_boolean()) {
        return json.get<bool>();
    }
    if (json.is_number()) {
        return json.get<std::int64_t>();
    }
    if (json.is_object()) {
        return fromHex(json.at("hex").get<std::string>()).value_or(Bytes{});
    }
    return {};
}

Dot dotOf(const Json& json)
{
    return {idOf<StreamId>(json.at(0)), json.at(1), json.at(2)};
}

Op opOf(const Json& json)
{
    Op op;
    op.table = json.at("table");
    op.row = idOf<RowId>(json.at("row"));
    op.column = json.value("column", 0U);
    op.kind = json.value("kind", std::uint8_t{0});
    op.stamp = json.at("stamp");
    op.value = json.contains("value") ? valueOf(json.at("value")) : Value{};
    for (const auto& name : json.value("names", Json::array())) {
        op.names.push_back(dotOf(name));
    }
    return op;
}

Payload payloadOf(const Json& json)
{
    Payload payload;
    payload.schemaVersion = json.at("schema");
    payload.ledgerHeight = json.at("height");
    payload.ledgerHash = idOf<Hash32>(json.at("hash"));
    for (const auto& head : json.at("seen")) {
        payload.seen.push_back({idOf<StreamId>(head.at(0)), head.at(1), idOf<Hash32>(head.at(2))});
    }
    for (const auto& from : json.at("transactions")) {
        PayloadTransaction transaction{from.at("wall"), {}};
        for (const auto& op : from.at("ops")) {
            transaction.ops.push_back(opOf(op));
        }
        payload.transactions.push_back(std::move(transaction));
    }
    return payload;
}

}  // namespace

/// Each vector's bytes follow from its readable part by docs/formats alone.
class RecordVectors : public QObject {
    Q_OBJECT
private slots:
    void payloadsHaveTheirBytes()
    {
        const auto vectors = load("payload.json");
        QVERIFY(vectors.size() >= 3);
        for (const auto& vector : vectors) {
            const auto own = idOf<StreamId>(vector.at("stream"));
            const auto payload = payloadOf(vector.at("payload"));
            const auto bytes = encodePayload(payload, own);
            QVERIFY(bytes.has_value());
            QCOMPARE(QString::fromStdString(toHex(*bytes)),
                     QString::fromStdString(vector.at("bytes").get<std::string>()));
            QVERIFY(*decodePayload(*bytes, own) == payload);
        }
    }

    void badPayloadsAreMalformed()
    {
        const auto vectors = load("payload_bad.json");
        QVERIFY(vectors.size() >= 5);
        for (const auto& vector : vectors) {
            const auto bytes = *fromHex(vector.at("bytes").get<std::string>());
            const auto decoded = decodePayload(bytes, idOf<StreamId>(vector.at("stream")));
            QVERIFY2(!decoded && decoded.error().code == ErrorCode::malformed,
                     vector.at("why").get<std::string>().c_str());
        }
    }

    void rowStatesHaveTheirBytes()
    {
        const auto vectors = load("row_state.json");
        QVERIFY(vectors.size() >= 5);
        for (const auto& vector : vectors) {
            RowState state;
            for (const auto& step : vector.at("ops")) {
                applyOp(state, opOf(step),
                        {dotOf(step.at("dot")), step.value("height", std::uint64_t{1}), step.at("person"),
                         step.value("owner", false)});
            }
            QCOMPARE(QString::fromStdString(toHex(encodeRowState(state))),
                     QString::fromStdString(vector.at("bytes").get<std::string>()));
            QVERIFY(*decodeRowState(encodeRowState(state)) == state);
        }
    }
};

WAYMARK_TEST(RecordVectors);
#include "tst_vectors.moc"
