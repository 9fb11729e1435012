// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/ledger/ledger.h"

namespace waymark::ledger {

/// What somebody may do in a section, by the numbers of the branch that stands.
struct LostGrant {
    ChannelId channel;
    PersonNumber person = 0;
    Access access = Access::none;
    UnixMs until = 0;
    auto operator<=>(const LostGrant&) const = default;
};

/// What a branch that lost had said and the one that stands does not say: what it ended counts and is to be said again,
/// what it gave is for somebody to give again, or not.
struct BranchLosses {
    std::uint64_t split = 0;
    std::vector<Hash32> entries;        ///< of the lost branch, from the split on
    std::vector<PersonNumber> removed;  ///< removed there or gone, and in the circle here
    std::vector<SignKey> revoked;
    std::vector<LostGrant> narrowed;  ///< less than here, taken back or narrowed there
    std::vector<LostGrant> given;     ///< more than here, given there
    std::vector<PersonRow> joined;    ///< there, and are not here

    [[nodiscard]] bool endsAnything() const { return !removed.empty() || !revoked.empty() || !narrowed.empty(); }
};

/// As far as both have been served. Nothing while one is the beginning of the other.
[[nodiscard]] Result<BranchLosses> lossesOf(const Ledger& lost, const Ledger& stands);

}  // namespace waymark::ledger
