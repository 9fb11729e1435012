// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/recovery_secret.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

/// A share that decodes encodes to the same bytes, and makes no secret that it does not name.
void check(ByteView bytes)
{
    auto share = circle::decodeShare(bytes);
    if (!share) {
        return;
    }
    const auto again = circle::encodeShare(*share);
    fuzz::require(again && std::ranges::equal(again->view(), bytes));
    std::vector<circle::PeopleShare> shares;
    shares.push_back(std::move(*share));
    const auto relay = crypto::SecretKey::madeBy([](auto /*zeros*/) {});
    fuzz::require(!circle::joinShares(shares, relay, {}));
}

WAYMARK_FUZZ("recovery_share", check);

}  // namespace
