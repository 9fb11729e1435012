// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/base/result.h"
#include "platform/crypto/sign.h"
#include "sync/circle/invite_code.h"
#include "sync/circle/steps.h"
#include "sync/ledger/entry.h"

namespace waymark::circle {

/// The three slots of an invitation, in the order they are filled.
enum class Turn : std::uint8_t { offer = 1, request = 2, welcome = 3 };

/// Inviter → joiner. The joiner takes pin, space and ledger head from here only.
struct Offer {
    InvitePurpose purpose = InvitePurpose::person;
    Hash32 pin;
    SpaceId space;
    ledger::Position head;
    SignKey sign;
    BoxKey box;
    UnixMs ends = 0;
    auto operator<=>(const Offer&) const = default;
};

/// Joiner → inviter, signed as "join" by the new device.
struct Request {
    SignKey sign;
    BoxKey box;
    std::string name;
    std::string deviceName;
    Signature signature;
    auto operator<=>(const Request&) const = default;
};

/// Inviter → joiner, once the ledger holds the new device, or that it will not. At most kMaxHeads heads.
struct Welcome {
    static constexpr std::size_t kMaxHeads = 128;
    bool admitted = false;
    ledger::Position head;
    std::vector<StreamHead> heads;
    auto operator<=>(const Welcome&) const = default;
};

inline constexpr std::size_t kMaxName = 200;  // bytes of a name, role or device name

[[nodiscard]] SlotId slotOf(const InviteSecret& secret, Turn turn);

/// Sealed under the slot's own key. Opening: bad_seal, malformed; bad_signature for a request not signed by its key.
[[nodiscard]] Bytes sealOffer(const InviteSecret& secret, const Offer& offer);
[[nodiscard]] Result<Offer> openOffer(const InviteSecret& secret, ByteView value);
[[nodiscard]] Bytes sealRequest(const InviteSecret& secret, const SpaceId& space, Request request,
                                const crypto::SigningKeyPair& device);
[[nodiscard]] Result<Request> openRequest(const InviteSecret& secret, const SpaceId& space, ByteView value);
[[nodiscard]] Bytes sealWelcome(const InviteSecret& secret, const Welcome& welcome);
[[nodiscard]] Result<Welcome> openWelcome(const InviteSecret& secret, ByteView value);

/// What the new device signs.
[[nodiscard]] Bytes requestBytes(const InviteSecret& secret, const Request& request);

void writeHeads(Bytes& to, const std::vector<StreamHead>& heads);
[[nodiscard]] Result<std::vector<StreamHead>> readHeads(ByteView bytes);

}  // namespace waymark::circle
