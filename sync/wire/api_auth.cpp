// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_auth.h"

#include "sync/wire/cbor_body.h"

namespace waymark::wire {
namespace {

constexpr std::string_view kBearer = "Bearer ";

}  // namespace

Bytes RelayInfo::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(5);
        writer.unsignedInt(protocol);
        writer.bytes(pin);
        writer.bytes(signKey);
        writeTime(writer, time);
        writer.boolean(openSpaces);
    });
}

Result<RelayInfo> RelayInfo::decode(ByteView body)
{
    CborReader reader(body);
    RelayInfo info;
    reader.arrayOf(5);
    info.protocol = reader.unsignedInt();
    info.pin = reader.id<Hash32>();
    info.signKey = reader.id<SignKey>();
    info.time = readTime(reader);
    info.openSpaces = reader.boolean();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return info;
}

Bytes ChallengeRequest::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(2);
        writer.bytes(space);
        writer.bytes(device);
    });
}

Result<ChallengeRequest> ChallengeRequest::decode(ByteView body)
{
    CborReader reader(body);
    ChallengeRequest request;
    reader.arrayOf(2);
    request.space = reader.id<SpaceId>();
    request.device = reader.id<SignKey>();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return request;
}

Bytes ChallengeResponse::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(2);
        writer.bytes(nonce);
        writeTime(writer, expires);
    });
}

Result<ChallengeResponse> ChallengeResponse::decode(ByteView body)
{
    CborReader reader(body);
    ChallengeResponse response;
    reader.arrayOf(2);
    response.nonce = reader.id<Nonce32>();
    response.expires = readTime(reader);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return response;
}

Bytes SessionRequest::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(5);
        writer.bytes(space);
        writer.bytes(device);
        writer.bytes(nonce);
        writeTime(writer, expires);
        writer.bytes(signature);
    });
}

Result<SessionRequest> SessionRequest::decode(ByteView body)
{
    CborReader reader(body);
    SessionRequest request;
    reader.arrayOf(5);
    request.space = reader.id<SpaceId>();
    request.device = reader.id<SignKey>();
    request.nonce = reader.id<Nonce32>();
    request.expires = readTime(reader);
    request.signature = reader.id<Signature>();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return request;
}

Bytes SessionResponse::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(2);
        writer.bytes(token);
        writeTime(writer, expires);
    });
}

Result<SessionResponse> SessionResponse::decode(ByteView body)
{
    CborReader reader(body);
    SessionResponse response;
    reader.arrayOf(2);
    response.token = reader.id<SessionToken>();
    response.expires = readTime(reader);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return response;
}

Bytes authBytes(const Hash32& relayPin, const SignKey& device, const Nonce32& nonce, UnixMs expires)
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(4);
        writer.bytes(relayPin);
        writer.bytes(device);
        writer.bytes(nonce);
        writeTime(writer, expires);
    });
}

std::string authorizationOf(const SessionToken& token)
{
    return std::string(kBearer) + token.hex();
}

std::optional<SessionToken> tokenOf(std::string_view authorization)
{
    if (!authorization.starts_with(kBearer)) {
        return std::nullopt;
    }
    return SessionToken::fromHexText(authorization.substr(kBearer.size()));
}

}  // namespace waymark::wire
