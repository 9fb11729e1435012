// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "platform/crypto/secret_key.h"

namespace waymark::circle {

/// What a sealed text of the ledger is about; part of what authenticates it.
enum class MemberText : std::uint8_t { circleName = 1, person = 2, device = 3, section = 4 };

/// Texts for members' eyes (name, role, …), sealed under an epoch key, sizes hidden in steps of 64 bytes.
[[nodiscard]] Bytes sealTexts(const SpaceId& space, MemberText kind, std::uint32_t epoch, const crypto::SecretKey& key,
                              const std::vector<std::string>& texts);

/// The epoch whose key opens it; 0 when it is none of ours.
[[nodiscard]] std::uint32_t epochOfTexts(ByteView sealed);
/// bad_seal, malformed.
[[nodiscard]] Result<std::vector<std::string>> openTexts(const SpaceId& space, MemberText kind,
                                                         const crypto::SecretKey& key, ByteView sealed);

}  // namespace waymark::circle
