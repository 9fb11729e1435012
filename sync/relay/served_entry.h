// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/ledger/entry.h"
#include "sync/wire/api_ledger.h"

namespace waymark::relay {

/// An entry and the bytes that a page's views point into.
struct ServedEntry {
    ServedEntry(ledger::Entry what, const ledger::Receipt* by)
        : head(ledger::signedHead(what)),
          receipt(by == nullptr ? Bytes{} : ledger::encodeReceipt(*by)),
          entry(std::move(what))
    {
    }

    Bytes head;
    Bytes receipt;
    ledger::Entry entry;

    /// No less than what it takes in a page.
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] wire::LedgerItem item() const;
};

/// What a request brings. malformed, too_large, ledger_body.
[[nodiscard]] Result<ledger::Entry> entryIn(const wire::LedgerItem& item);

}  // namespace waymark::relay
