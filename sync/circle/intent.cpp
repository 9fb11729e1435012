// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/intent.h"

#include <algorithm>

#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"
#include "sync/wire/limits.h"

namespace waymark::circle {

bool Intent::approves(const SignKey& joining) const
{
    return kind == Kind::approve && std::ranges::any_of(bodies, [&](const ledger::Body& body) {
               const auto* other = std::get_if<ledger::AddPerson>(&body);
               const auto* own = std::get_if<ledger::AddDevice>(&body);
               return (other != nullptr && other->device == joining) || (own != nullptr && own->device == joining);
           });
}

bool Intent::same(const Intent& other) const
{
    return kind == other.kind && channel == other.channel && person == other.person && number == other.number &&
           invite == other.invite && device == other.device && bodies == other.bodies;
}

Result<Bytes> encodeIntent(const Intent& intent)
{
    Bytes bytes;
    wire::CborWriter writer(bytes);
    writer.array(7);
    writer.unsignedInt(static_cast<std::uint64_t>(intent.kind));
    writer.bytes(intent.channel);
    writer.unsignedInt(intent.person);
    writer.unsignedInt(intent.number);
    writer.bytes(intent.invite);
    writer.bytes(intent.device);
    writer.array(intent.bodies.size());
    for (const auto& body : intent.bodies) {
        WAYMARK_ASSIGN(const auto encoded, ledger::encodeBody(body));
        writer.bytes(encoded);
    }
    WAYMARK_TRY(writer.finish());
    return bytes;
}

Result<Intent> decodeIntent(ByteView bytes)
{
    Intent intent;
    wire::CborReader reader(bytes);
    reader.arrayOf(7);
    intent.kind = static_cast<Intent::Kind>(reader.unsignedInt(static_cast<std::uint64_t>(Intent::Kind::keepEpoch)));
    intent.channel = reader.id<ChannelId>();
    intent.person = static_cast<PersonNumber>(reader.unsignedInt(ledger::kMostPersons));
    intent.number = static_cast<std::uint32_t>(reader.unsignedInt(ledger::kMostEpochs));
    intent.invite = reader.id<ledger::InviteId>();
    intent.device = reader.id<SignKey>();
    for (auto left = reader.array(wire::kMaxLedgerBodies); left > 0 && reader.ok(); --left) {
        WAYMARK_ASSIGN(auto body, ledger::decodeBody(reader.bytes(wire::kMaxLedgerBody)));
        intent.bodies.push_back(std::move(body));
    }
    reader.end();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return intent;
}

}  // namespace waymark::circle
