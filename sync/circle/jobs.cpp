// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/jobs.h"

#include <algorithm>

#include "sync/wire/api_error.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"
#include "sync/wire/limits.h"

namespace waymark::circle {
namespace {

using wire::CborReader;
using wire::CborWriter;

constexpr std::uint64_t kMostMs = 0x7FFFFFFFFFFFFFFF;
constexpr std::size_t kMostGrants = 256;

Bytes copyOf(ByteView view)
{
    return {view.begin(), view.end()};
}

void writeSecret(CborWriter& writer, const InviteSecret& secret)
{
    writer.bytes(secret.view());
}

InviteSecret readSecret(CborReader& reader)
{
    InviteSecret secret;
    const auto bytes = reader.bytes(secret.bytes.size());
    if (bytes.size() != secret.bytes.size()) {
        reader.reject();
        return secret;
    }
    std::ranges::copy(bytes, secret.bytes.begin());
    return secret;
}

void writeTime(CborWriter& writer, UnixMs at)
{
    writer.unsignedInt(static_cast<std::uint64_t>(at));
}

UnixMs readTime(CborReader& reader)
{
    return static_cast<UnixMs>(reader.unsignedInt(kMostMs));
}

template <class Value, class Write>
void writeOptional(CborWriter& writer, const std::optional<Value>& value, Write write)
{
    if (value) {
        write(*value);
    } else {
        writer.null();
    }
}

template <class Value, class Read>
std::optional<Value> readOptional(CborReader& reader, Read read)
{
    if (reader.peek() == wire::CborType::null) {
        reader.null();
        return std::nullopt;
    }
    return read();
}

void writeRequest(CborWriter& writer, const Request& request)
{
    writer.array(5);
    writer.bytes(request.sign);
    writer.bytes(request.box);
    writer.text(request.name);
    writer.text(request.deviceName);
    writer.bytes(request.signature);
}

Request readRequest(CborReader& reader)
{
    Request request;
    reader.arrayOf(5);
    request.sign = reader.id<SignKey>();
    request.box = reader.id<BoxKey>();
    request.name = std::string(reader.text(kMaxName));
    request.deviceName = std::string(reader.text(kMaxName));
    request.signature = reader.id<Signature>();
    reader.end();
    return request;
}

void writeGrants(CborWriter& writer, const std::vector<SectionGrant>& grants)
{
    writer.array(grants.size());
    for (const auto& grant : grants) {
        writer.array(2);
        writer.bytes(grant.channel);
        writer.unsignedInt(static_cast<std::uint64_t>(grant.access));
    }
}

std::vector<SectionGrant> readGrants(CborReader& reader)
{
    std::vector<SectionGrant> grants;
    for (auto left = reader.array(kMostGrants); left > 0 && reader.ok(); --left) {
        SectionGrant grant;
        reader.arrayOf(2);
        grant.channel = reader.id<ChannelId>();
        grant.access = static_cast<Access>(reader.unsignedInt(2));
        reader.end();
        grants.push_back(grant);
    }
    reader.end();
    return grants;
}

void writePlace(CborWriter& writer, const InvitePlace& place)
{
    writer.array(5);
    writer.text(place.relay.url);
    writer.bytes(place.relay.pin);
    writer.bytes(place.space);
    writer.unsignedInt(place.head.height);
    writer.bytes(place.head.hash);
}

InvitePlace readPlace(CborReader& reader)
{
    InvitePlace place;
    reader.arrayOf(5);
    place.relay.url = std::string(reader.text(255));
    place.relay.pin = reader.id<Hash32>();
    place.space = reader.id<SpaceId>();
    place.head.height = reader.unsignedInt();
    place.head.hash = reader.id<Hash32>();
    reader.end();
    return place;
}

void writeOffer(CborWriter& writer, const Offer& offer)
{
    writer.array(8);
    writer.unsignedInt(static_cast<std::uint64_t>(offer.purpose));
    writer.bytes(offer.pin);
    writer.bytes(offer.space);
    writer.unsignedInt(offer.head.height);
    writer.bytes(offer.head.hash);
    writer.bytes(offer.sign);
    writer.bytes(offer.box);
    writeTime(writer, offer.ends);
}

Offer readOffer(CborReader& reader)
{
    Offer offer;
    reader.arrayOf(8);
    offer.purpose = static_cast<InvitePurpose>(reader.unsignedInt(2));
    offer.pin = reader.id<Hash32>();
    offer.space = reader.id<SpaceId>();
    offer.head.height = reader.unsignedInt();
    offer.head.hash = reader.id<Hash32>();
    offer.sign = reader.id<SignKey>();
    offer.box = reader.id<BoxKey>();
    offer.ends = readTime(reader);
    reader.end();
    return offer;
}

}  // namespace

Bytes encodeInvitation(const Invitation& one)
{
    Bytes bytes;
    CborWriter writer(bytes);
    writer.array(16);
    writeSecret(writer, one.secret);
    writer.bytes(one.space);
    writer.unsignedInt(static_cast<std::uint64_t>(one.purpose));
    writer.unsignedInt(static_cast<std::uint64_t>(one.state));
    writer.text(one.role);
    writer.unsignedInt(static_cast<std::uint64_t>(one.level));
    writeGrants(writer, one.grants);
    writeTime(writer, one.made);
    writeTime(writer, one.ends);
    writer.bytes(one.offer);
    writer.boolean(one.offerGone);
    writeOptional(writer, one.request, [&](const Request& request) { writeRequest(writer, request); });
    Bytes heads;
    writeHeads(heads, one.heads);
    writer.encoded(heads);
    writer.bytes(one.welcome);
    writer.boolean(one.welcomed);
    writer.unsignedInt(one.replaces);
    return bytes;
}

Result<Invitation> decodeInvitation(ByteView bytes)
{
    Invitation one;
    CborReader reader(bytes);
    const auto fields = reader.array(16);
    if (fields < 15) {
        reader.reject();
    }
    one.secret = readSecret(reader);
    one.space = reader.id<SpaceId>();
    one.purpose = static_cast<InvitePurpose>(reader.unsignedInt(2));
    one.state = static_cast<InvitationState>(reader.unsignedInt(8));
    one.role = std::string(reader.text(kMaxName));
    one.level = static_cast<Level>(reader.unsignedInt(3));
    one.grants = readGrants(reader);
    one.made = readTime(reader);
    one.ends = readTime(reader);
    one.offer = copyOf(reader.bytes(wire::kMaxSlotValue));
    one.offerGone = reader.boolean();
    one.request = readOptional<Request>(reader, [&] { return readRequest(reader); });
    WAYMARK_ASSIGN(one.heads, readHeads(reader.encoded()));
    one.welcome = copyOf(reader.bytes(wire::kMaxSlotValue));
    one.welcomed = reader.boolean();
    if (fields == 16) {
        one.replaces = static_cast<PersonNumber>(reader.unsignedInt(ledger::kMostPersons));
    }
    reader.end();
    WAYMARK_TRY(reader.finish());
    return one;
}

Bytes encodeJoin(const Join& one)
{
    Bytes bytes;
    CborWriter writer(bytes);
    writer.array(11);
    writeSecret(writer, one.secret);
    writer.unsignedInt(static_cast<std::uint64_t>(one.state));
    writeOptional(writer, one.code, [&](ErrorCode code) { writer.text(errorName(code)); });
    writer.text(one.name);
    writer.text(one.deviceName);
    writeOptional(writer, one.place, [&](const InvitePlace& place) { writePlace(writer, place); });
    writeOptional(writer, one.offer, [&](const Offer& offer) { writeOffer(writer, offer); });
    writer.bytes(one.request);
    writer.bytes(one.sign);
    writer.bytes(one.box);
    writeTime(writer, one.made);
    return bytes;
}

Result<Join> decodeJoin(ByteView bytes)
{
    Join one;
    CborReader reader(bytes);
    reader.arrayOf(11);
    one.secret = readSecret(reader);
    one.state = static_cast<JoinState>(reader.unsignedInt(6));
    one.code = readOptional<ErrorCode>(
        reader, [&] { return wire::errorCodeOf(reader.text(64)).value_or(ErrorCode::internal); });
    one.name = std::string(reader.text(kMaxName));
    one.deviceName = std::string(reader.text(kMaxName));
    one.place = readOptional<InvitePlace>(reader, [&] { return readPlace(reader); });
    one.offer = readOptional<Offer>(reader, [&] { return readOffer(reader); });
    one.request = copyOf(reader.bytes(wire::kMaxSlotValue));
    one.sign = reader.id<SignKey>();
    one.box = reader.id<BoxKey>();
    one.made = readTime(reader);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return one;
}

}  // namespace waymark::circle
