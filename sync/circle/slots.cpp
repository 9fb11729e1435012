// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/slots.h"

#include <algorithm>

#include "platform/crypto/aead.h"
#include "platform/crypto/blake2b.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"
#include "sync/wire/limits.h"

namespace waymark::circle {
namespace {

using wire::CborReader;
using wire::CborWriter;

constexpr std::uint64_t kFormat = 1;
constexpr std::uint64_t kMostMs = 0x7FFFFFFFFFFFFFFF;

Bytes seal(const InviteSecret& secret, Turn turn, ByteView plain)
{
    const auto key = crypto::deriveKey(secret.root(), "waymark/1/slot-key", {Bytes{static_cast<std::uint8_t>(turn)}});
    return crypto::sealValue(key, slotOf(secret, turn).view(), plain);
}

Result<crypto::WipedBytes> open(const InviteSecret& secret, Turn turn, ByteView value)
{
    const auto key = crypto::deriveKey(secret.root(), "waymark/1/slot-key", {Bytes{static_cast<std::uint8_t>(turn)}});
    return crypto::openValue(key, slotOf(secret, turn).view(), value);
}

void begin(CborReader& reader, std::size_t fields)
{
    reader.arrayOf(fields);
    if (reader.unsignedInt() != kFormat) {
        reader.reject();
    }
}

void writePosition(CborWriter& writer, const ledger::Position& at)
{
    writer.unsignedInt(at.height);
    writer.bytes(at.hash);
}

ledger::Position readPosition(CborReader& reader)
{
    ledger::Position at;
    at.height = reader.unsignedInt();
    at.hash = reader.id<Hash32>();
    return at;
}

void writeHeadList(CborWriter& writer, const std::vector<StreamHead>& heads)
{
    const auto count = std::min(heads.size(), Welcome::kMaxHeads);
    writer.array(count);
    for (std::size_t i = 0; i < count; ++i) {
        writer.array(3);
        writer.bytes(heads[i].stream);
        writer.unsignedInt(heads[i].seq);
        writer.bytes(heads[i].hash);
    }
}

std::vector<StreamHead> readHeadList(CborReader& reader)
{
    std::vector<StreamHead> heads;
    for (auto left = reader.array(Welcome::kMaxHeads); left > 0 && reader.ok(); --left) {
        StreamHead head;
        reader.arrayOf(3);
        head.stream = reader.id<StreamId>();
        head.seq = reader.unsignedInt();
        head.hash = reader.id<Hash32>();
        reader.end();
        heads.push_back(head);
    }
    reader.end();
    return heads;
}

}  // namespace

SlotId slotOf(const InviteSecret& secret, Turn turn)
{
    const auto root = secret.root();
    return crypto::blake2b<SlotId>({viewOf("waymark/1/slot"), Bytes{static_cast<std::uint8_t>(turn)}}, root.view());
}

Bytes sealOffer(const InviteSecret& secret, const Offer& offer)
{
    Bytes plain;
    CborWriter writer(plain);
    writer.array(9);
    writer.unsignedInt(kFormat);
    writer.unsignedInt(static_cast<std::uint64_t>(offer.purpose));
    writer.bytes(offer.pin);
    writer.bytes(offer.space);
    writePosition(writer, offer.head);
    writer.bytes(offer.sign);
    writer.bytes(offer.box);
    writer.unsignedInt(static_cast<std::uint64_t>(offer.ends));
    return seal(secret, Turn::offer, plain);
}

Result<Offer> openOffer(const InviteSecret& secret, ByteView value)
{
    WAYMARK_ASSIGN(const auto plain, open(secret, Turn::offer, value));
    Offer offer;
    CborReader reader(plain.view());
    begin(reader, 9);
    const auto purpose = reader.unsignedInt(2);
    if (purpose == 0) {
        reader.reject();
    }
    offer.purpose = static_cast<InvitePurpose>(purpose);
    offer.pin = reader.id<Hash32>();
    offer.space = reader.id<SpaceId>();
    offer.head = readPosition(reader);
    offer.sign = reader.id<SignKey>();
    offer.box = reader.id<BoxKey>();
    offer.ends = static_cast<UnixMs>(reader.unsignedInt(kMostMs));
    reader.end();
    WAYMARK_TRY(reader.finish());
    return offer;
}

Bytes requestBytes(const InviteSecret& secret, const Request& request)
{
    Bytes bytes;
    CborWriter writer(bytes);
    writer.array(5);
    writer.bytes(secret.id());
    writer.bytes(request.sign);
    writer.bytes(request.box);
    writer.text(request.name);
    writer.text(request.deviceName);
    return bytes;
}

Bytes sealRequest(const InviteSecret& secret, const SpaceId& space, Request request,
                  const crypto::SigningKeyPair& device)
{
    request.signature = crypto::signLabelled(device, crypto::SignKind::join, space, requestBytes(secret, request));
    Bytes plain;
    CborWriter writer(plain);
    writer.array(6);
    writer.unsignedInt(kFormat);
    writer.bytes(request.sign);
    writer.bytes(request.box);
    writer.text(request.name);
    writer.text(request.deviceName);
    writer.bytes(request.signature);
    return seal(secret, Turn::request, plain);
}

Result<Request> openRequest(const InviteSecret& secret, const SpaceId& space, ByteView value)
{
    WAYMARK_ASSIGN(const auto plain, open(secret, Turn::request, value));
    Request request;
    CborReader reader(plain.view());
    begin(reader, 6);
    request.sign = reader.id<SignKey>();
    request.box = reader.id<BoxKey>();
    request.name = std::string(reader.text(kMaxName));
    request.deviceName = std::string(reader.text(kMaxName));
    request.signature = reader.id<Signature>();
    reader.end();
    WAYMARK_TRY(reader.finish());
    WAYMARK_TRY(crypto::verifyLabelled(request.sign, crypto::SignKind::join, space, requestBytes(secret, request),
                                       request.signature));
    return request;
}

Bytes sealWelcome(const InviteSecret& secret, const Welcome& welcome)
{
    Bytes plain;
    CborWriter writer(plain);
    writer.array(5);
    writer.unsignedInt(kFormat);
    writer.boolean(welcome.admitted);
    writePosition(writer, welcome.head);
    writeHeadList(writer, welcome.heads);
    return seal(secret, Turn::welcome, plain);
}

Result<Welcome> openWelcome(const InviteSecret& secret, ByteView value)
{
    WAYMARK_ASSIGN(const auto plain, open(secret, Turn::welcome, value));
    Welcome welcome;
    CborReader reader(plain.view());
    begin(reader, 5);
    welcome.admitted = reader.boolean();
    welcome.head = readPosition(reader);
    welcome.heads = readHeadList(reader);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return welcome;
}

void writeHeads(Bytes& to, const std::vector<StreamHead>& heads)
{
    CborWriter writer(to);
    writeHeadList(writer, heads);
}

Result<std::vector<StreamHead>> readHeads(ByteView bytes)
{
    CborReader reader(bytes);
    auto heads = readHeadList(reader);
    WAYMARK_TRY(reader.finish());
    return heads;
}

}  // namespace waymark::circle
