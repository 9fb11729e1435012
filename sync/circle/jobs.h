// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/base/result.h"
#include "sync/circle/slots.h"
#include "sync/circle/views.h"

namespace waymark::circle {

/// An invitation on the phone that made it, from the code to the welcome. Kept sealed under the home key.
struct Invitation {
    InviteSecret secret;
    SpaceId space;
    InvitePurpose purpose = InvitePurpose::person;
    InvitationState state = InvitationState::preparing;
    std::string role;
    Level level = Level::member;
    std::vector<SectionGrant> grants;
    PersonNumber replaces = 0;  ///< who goes when the new person comes
    UnixMs made = 0;
    UnixMs ends = 0;
    Bytes offer;                     ///< the slot's value, made once so that putting it again is the same
    bool offerGone = false;          ///< taken away after the invitation was over
    std::optional<Request> request;  ///< from `asked` on
    std::vector<StreamHead> heads;   ///< for an own device
    Bytes welcome;
    bool welcomed = false;

    [[nodiscard]] InviteId id() const { return secret.id(); }
    /// Before anybody was let in or turned away.
    [[nodiscard]] bool isLive() const { return state <= InvitationState::approving; }
};

/// A join on the phone that was invited.
struct Join {
    InviteSecret secret;
    JoinState state = JoinState::looking;
    std::optional<ErrorCode> code;
    std::string name;
    std::string deviceName;
    std::optional<InvitePlace> place;  ///< from a QR
    std::optional<Offer> offer;        ///< from `asking` on
    Bytes request;                     ///< the slot's value
    SignKey sign;                      ///< this phone's keys in that circle; their secrets stand in cir_space
    BoxKey box;
    UnixMs made = 0;

    [[nodiscard]] JoinId id() const { return secret.id(); }
};

[[nodiscard]] Bytes encodeInvitation(const Invitation& invitation);
[[nodiscard]] Result<Invitation> decodeInvitation(ByteView bytes);
[[nodiscard]] Bytes encodeJoin(const Join& join);
[[nodiscard]] Result<Join> decodeJoin(ByteView bytes);

}  // namespace waymark::circle
