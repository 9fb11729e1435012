// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/relay/closing_routes.h"

namespace waymark::relay {

/// Spaces are made and ledgers grow and are read here. The rules are sync/ledger's, the same as on phones.
class LedgerRoutes {
public:
    LedgerRoutes(RelayParts& parts, const ClosingRoutes& closings) : m_parts(parts), m_closings(closings) {}

    [[nodiscard]] Reply createSpace(ByteView body);
    [[nodiscard]] Reply append(const Caller& caller, ByteView body);
    /// As many entries as fit in a page, each with the bodies that device may see.
    [[nodiscard]] Reply read(const Caller& caller, std::uint64_t from) const;

private:
    [[nodiscard]] Status checkInviteToken(ByteView token) const;
    [[nodiscard]] std::optional<ledger::Receipt> heldReceipt(const ledger::Ledger& ledger, const ledger::Entry& entry,
                                                             ByteView bytes) const;
    [[nodiscard]] Result<ledger::Receipt> makeReceipt(const ledger::Ledger& ledger, const ledger::Entry& entry) const;
    [[nodiscard]] Status checkCuts(const ledger::Ledger& ledger, const ledger::Entry& entry);
    [[nodiscard]] Reply answer(const Space& space, std::uint64_t height) const;

    [[nodiscard]] Status keep(const ledger::Ledger& ledger, const ledger::Entry& entry, const ledger::Receipt& receipt);

    RelayParts& m_parts;
    const ClosingRoutes& m_closings;
};

}  // namespace waymark::relay
