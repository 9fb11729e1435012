// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "sync/ledger/ledger.h"

namespace waymark::ledger {

/// Height of the first entry that is not the same in both; nullopt while one is only the beginning of the other.
[[nodiscard]] std::optional<std::uint64_t> splitOf(const Ledger& one, const Ledger& other);

/// Whether `one` stands and `other` is the branch that lost (docs/formats/ledger.md, "Branches"). Both have an entry at
/// `split`, and the same below it. By what every member is served and the relay signed, so all come to the same.
[[nodiscard]] Result<bool> wins(const Ledger& one, const Ledger& other, std::uint64_t split);

/// An entry as somebody keeps it who does not say that it stands in the ledger.
struct AsideEntry {
    Entry entry;
    std::optional<Receipt> receipt;
};

/// The ledger whose newest entry has that hash: what it shares with `ledger`, and what of `aside` follows from there.
/// nullopt unless they lead there. Entries that break the rules are an error, as for append().
[[nodiscard]] Result<std::optional<Ledger>> branchUpTo(const Ledger& ledger, std::span<const AsideEntry> aside,
                                                       const Hash32& head);

/// Of the entries aside those that stand in no longer branch: the heads of all there are.
[[nodiscard]] std::vector<Hash32> headsOf(std::span<const AsideEntry> aside);

}  // namespace waymark::ledger
