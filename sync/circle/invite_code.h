// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"
#include "platform/crypto/secret_key.h"
#include "sync/circle/views.h"
#include "sync/ledger/entry.h"

namespace waymark::circle {

/// The 100 random bits of an invitation, and its three shapes (docs/formats/joining.md). The first 4 bits are 0.
struct InviteSecret {
    std::array<std::uint8_t, 13> bytes{};

    [[nodiscard]] static InviteSecret random();
    [[nodiscard]] ByteView view() const { return bytes; }
    /// What slots, keys and the invitation's id are derived from.
    [[nodiscard]] crypto::SecretKey root() const;
    [[nodiscard]] InviteId id() const;
    auto operator<=>(const InviteSecret&) const = default;
};

[[nodiscard]] std::vector<std::string> wordsOf(const InviteSecret& secret);
/// 31 digits and 2 that check them, in eleven groups of three.
[[nodiscard]] std::string digitsOf(const InviteSecret& secret);

/// What only a QR or a pasted text can hold.
struct InvitePlace {
    RelayAddress relay;
    SpaceId space;
    ledger::Position head;
    auto operator<=>(const InvitePlace&) const = default;
};

[[nodiscard]] std::string qrOf(const InviteSecret& secret, const InvitePlace& place);

struct ParsedCode {
    InviteSecret secret;
    std::optional<InvitePlace> place;
};

/// Any of the three, in any case and spacing. code_invalid.
[[nodiscard]] Result<ParsedCode> parseCode(std::string_view code);

/// What both phones show: 66 bits over the secret and both devices' keys.
struct BothKeys {
    SignKey inviterSign;
    BoxKey inviterBox;
    SignKey joinerSign;
    BoxKey joinerBox;
};
[[nodiscard]] std::vector<std::string> sixWords(const InviteSecret& secret, const BothKeys& keys);

/// The first 66 bits of a hash, as words.
[[nodiscard]] std::vector<std::string> sixWordsOf(const Hash32& hash);

}  // namespace waymark::circle
