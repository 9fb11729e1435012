// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::wire {

using Nonce32 = FixedBytes<struct ChallengeNonceTag, 32>;
using SessionToken = FixedBytes<struct SessionTokenTag, 32>;
using Incarnation = FixedBytes<struct IncarnationTag, 16>;  ///< changes when a relay lost or restored its log

/// GET /v1/relay, no session: who the relay is. Also what "test this relay" asks for.
struct RelayInfo {
    std::uint64_t protocol = 1;
    Hash32 pin;       ///< SHA-256 of its TLS key's SubjectPublicKeyInfo ("sha256//" in base64)
    SignKey signKey;  ///< signs receipts
    UnixMs time = 0;
    bool openSpaces = false;  ///< anybody may make a space; else an invite token is needed

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<RelayInfo> decode(ByteView body);
};

/// POST /v1/auth/challenge, no session. Answered alike for spaces and devices that do not exist.
struct ChallengeRequest {
    SpaceId space;
    SignKey device;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<ChallengeRequest> decode(ByteView body);
};

struct ChallengeResponse {
    Nonce32 nonce;
    UnixMs expires = 0;  ///< relay time; the nonce works once and until then

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<ChallengeResponse> decode(ByteView body);
};

/// POST /v1/auth/session: the nonce signed by the device. Refused with relay_unauthorized whatever was wrong.
struct SessionRequest {
    SpaceId space;
    SignKey device;
    Nonce32 nonce;
    UnixMs expires = 0;
    Signature signature;  ///< labelled "auth", in the space, over authBytes()

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<SessionRequest> decode(ByteView body);
};

struct SessionResponse {
    SessionToken token;
    UnixMs expires = 0;  ///< relay time, 1 h ahead

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<SessionResponse> decode(ByteView body);
};

/// What a device signs to log in. The pin is the relay's, so a signature is worth nothing at another relay.
[[nodiscard]] Bytes authBytes(const Hash32& relayPin, const SignKey& device, const Nonce32& nonce, UnixMs expires);

/// Value of the Authorization header: "Bearer " and 64 hex digits.
[[nodiscard]] std::string authorizationOf(const SessionToken& token);
[[nodiscard]] std::optional<SessionToken> tokenOf(std::string_view authorization);

}  // namespace waymark::wire
