// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/crypto/blake2b.h"
#include "platform/vault/vault_header.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

using Check = FixedBytes<struct FuzzedCheckTag, 16>;

/// The check at the end is made right, or no changed byte would ever be looked at.
Bytes mended(ByteView bytes)
{
    Bytes whole(bytes.begin(), bytes.end());
    if (whole.size() == vault::VaultHeader::kSize) {
        const auto check = crypto::blake2b<Check>({ByteView(whole).first(whole.size() - Check::kSize)});
        std::ranges::copy(check.view(), whole.end() - static_cast<std::ptrdiff_t>(Check::kSize));
    }
    return whole;
}

/// A header has one form, and a bad one is damaged or of a later build.
void check(ByteView bytes)
{
    for (const auto& input : {Bytes(bytes.begin(), bytes.end()), mended(bytes)}) {
        const auto header = vault::VaultHeader::decode(input);
        if (header) {
            fuzz::require(header->encode() == input);
        } else {
            const auto code = header.error().code;
            fuzz::require(code == ErrorCode::vault_damaged || code == ErrorCode::database_newer);
        }
    }
}

WAYMARK_FUZZ("vault", check);

}  // namespace
