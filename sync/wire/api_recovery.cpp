// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_recovery.h"

#include "sync/wire/cbor_body.h"
#include "sync/wire/limits.h"

namespace waymark::wire {
namespace {

void writeAsk(CborWriter& writer, const RecoveryAsk& ask)
{
    writer.array(3);
    writer.bytes(ask.device);
    writer.bytes(ask.box);
    writer.bytes(ask.signature);
}

RecoveryAsk readAsk(CborReader& reader)
{
    RecoveryAsk ask;
    reader.arrayOf(3);
    ask.device = reader.id<SignKey>();
    ask.box = reader.id<BoxKey>();
    ask.signature = reader.id<Signature>();
    reader.end();
    return ask;
}

}  // namespace

Bytes askBytes(const SignKey& device, const BoxKey& box)
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(3);
        writer.text("recovery");
        writer.bytes(device);
        writer.bytes(box);
    });
}

Bytes RecoveryAsk::encode() const
{
    return bodyOf([&](CborWriter& writer) { writeAsk(writer, *this); });
}

Result<RecoveryAsk> RecoveryAsk::decode(ByteView body)
{
    CborReader reader(body);
    const auto ask = readAsk(reader);
    WAYMARK_TRY(reader.finish());
    return ask;
}

Bytes RecoveryAsks::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(3);
        writeTime(writer, time);
        writer.boolean(hasShare);
        writer.array(asks.size());
        for (const auto& ask : asks) {
            writeAsk(writer, ask);
        }
    });
}

Result<RecoveryAsks> RecoveryAsks::decode(ByteView body)
{
    CborReader reader(body);
    RecoveryAsks message;
    reader.arrayOf(3);
    message.time = readTime(reader);
    message.hasShare = reader.boolean();
    for (auto left = reader.array(kMaxRecoveryAsks); left > 0 && reader.ok(); --left) {
        message.asks.push_back(readAsk(reader));
    }
    reader.end();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return message;
}

Bytes RelayShare::encode() const
{
    return bodyOf([&](CborWriter& writer) { writer.bytes(share); });
}

Result<RelayShare> RelayShare::decode(ByteView body)
{
    CborReader reader(body);
    RelayShare message;
    message.share = reader.id<Hash32>();
    WAYMARK_TRY(reader.finish());
    return message;
}

}  // namespace waymark::wire
