// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <cstdlib>

#include "sync/ledger/ledger.h"

using namespace waymark;

/// What decodes must encode to the same bytes, and nothing that is not signed is ever taken.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView bytes(data, size);
    if (const auto body = ledger::decodeBody(bytes)) {
        const auto again = ledger::encodeBody(*body);
        if (!again || *again != Bytes(bytes.begin(), bytes.end())) {
            std::abort();
        }
    }
    if (const auto receipt = ledger::decodeReceipt(bytes)) {
        if (ledger::encodeReceipt(*receipt) != Bytes(bytes.begin(), bytes.end())) {
            std::abort();
        }
    }
    const auto entry = ledger::decodeEntry(bytes);
    if (!entry) {
        return 0;
    }
    if (ledger::encodeEntry(*entry) != Bytes(bytes.begin(), bytes.end())) {
        std::abort();
    }
    ledger::Ledger chain(entry->head.space);
    const auto admitted = chain.admit(*entry, 1);
    if (admitted && !chain.append(*entry)) {
        std::abort();
    }
    return 0;
}
