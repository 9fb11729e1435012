// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/ledger/close_receipt.h"
#include "sync/ledger/ledger.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

/// What decodes must encode to the same bytes, and nothing that is not signed is ever taken.
void check(ByteView bytes)
{
    if (const auto body = ledger::decodeBody(bytes)) {
        const auto again = ledger::encodeBody(*body);
        fuzz::require(again && std::ranges::equal(*again, bytes));
    }
    if (const auto receipt = ledger::decodeReceipt(bytes)) {
        fuzz::require(std::ranges::equal(ledger::encodeReceipt(*receipt), bytes));
    }
    if (const auto receipt = ledger::decodeCloseReceipt(bytes)) {
        fuzz::require(std::ranges::equal(ledger::encodeCloseReceipt(*receipt), bytes));
    }
    const auto entry = ledger::decodeEntry(bytes);
    if (!entry) {
        return;
    }
    fuzz::require(std::ranges::equal(ledger::encodeEntry(*entry), bytes));
    ledger::Ledger chain(entry->head.space);
    if (chain.admit(*entry, 1)) {
        fuzz::require(chain.append(*entry).has_value());
    }
}

WAYMARK_FUZZ("ledger_entry", check);

}  // namespace
