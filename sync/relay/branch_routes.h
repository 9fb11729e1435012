// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/ledger/branch_choice.h"
#include "sync/relay/relay_parts.h"

namespace waymark::relay {

/// Two branches of a space's ledger, as an older copy of this store that was put back brings them about: members bring
/// what this relay had taken before, and the branch that stands by the ledger's rules is gone on with. The other one is
/// kept, for those who settle it.
class BranchRoutes {
public:
    explicit BranchRoutes(RelayParts& parts) : m_parts(parts) {}

    /// One entry of a branch, lowest first, as far as its bearer was served it, with this relay's receipt. Answered
    /// like an append. A branch is gone on with once all of it is here.
    [[nodiscard]] Reply offer(const Caller& caller, ByteView body);
    /// Entries of branches that were not settled, each with the bodies that device may see.
    [[nodiscard]] Reply read(const Caller& caller) const;

private:
    using Aside = std::vector<ledger::AsideEntry>;
    [[nodiscard]] Result<Aside> aside(const SpaceId& space) const;
    [[nodiscard]] Result<ledger::Ledger> branchWith(const ledger::Ledger& stands, ledger::Entry entry,
                                                    ByteView receipt) const;
    [[nodiscard]] Status goOnWith(const Space& space, const ledger::Ledger& branch, std::uint64_t split);
    [[nodiscard]] Result<std::vector<Hash32>> snapshotsAgainst(const Space& space, const ledger::Ledger& branch) const;

    RelayParts& m_parts;
};

}  // namespace waymark::relay
