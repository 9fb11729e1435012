// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>

#include "platform/base/bytes.h"
#include "platform/base/result.h"

namespace waymark::hostile {

/// How often one that it tells is told, where it could be.
inline constexpr std::uint32_t kLiesPercent = 40;
/// Long enough for all to ask and be answered.
inline constexpr std::int64_t kRoundMs = 20'000;

/// Long enough for all to come to rest.
inline constexpr std::int64_t kSettleMs = 4LL * 3'600'000;

/// What says that something was changed on the way, in an envelope or in the ledger.
inline const std::set kAltered{ErrorCode::bad_signature, ErrorCode::bad_seal,      ErrorCode::malformed,
                               ErrorCode::stream_fork,   ErrorCode::ledger_fork,   ErrorCode::ledger_height,
                               ErrorCode::ledger_prev,   ErrorCode::ledger_author, ErrorCode::ledger_body,
                               ErrorCode::ledger_space,  ErrorCode::ledger_invalid};
inline const std::set kForgot{ErrorCode::relay_forgot};
inline const std::set kWithholds{ErrorCode::relay_withholds};

template <class Message>
std::optional<Message> decoded(const Bytes& body)
{
    auto message = Message::decode(body);
    return message ? std::optional(std::move(*message)) : std::nullopt;
}

}  // namespace waymark::hostile
