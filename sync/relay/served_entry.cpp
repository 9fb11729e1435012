// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/served_entry.h"

#include "sync/wire/limits.h"

namespace waymark::relay {
namespace {

constexpr std::size_t kItemOverhead = 512;  // receipt and CBOR heads of one entry, with room to spare

}  // namespace

std::size_t ServedEntry::size() const
{
    std::size_t total = kItemOverhead + head.size();
    for (const auto& body : entry.bodies) {
        total += body ? body->size() : 0;
    }
    return total;
}

wire::LedgerItem ServedEntry::item() const
{
    wire::LedgerItem item{head, {}, receipt};
    for (const auto& body : entry.bodies) {
        item.bodies.push_back(body ? std::optional<ByteView>(*body) : std::nullopt);
    }
    return item;
}

Result<ledger::Entry> entryIn(const wire::LedgerItem& item)
{
    std::size_t size = item.head.size();
    std::vector<std::optional<Bytes>> bodies;
    for (const auto& body : item.bodies) {
        bodies.push_back(body ? std::optional(Bytes(body->begin(), body->end())) : std::nullopt);
        size += body ? body->size() : 0;
    }
    if (size > wire::kMaxLedgerEntry) {
        return fail(ErrorCode::too_large, "ledger entry");
    }
    return ledger::entryOf(item.head, std::move(bodies));
}

}  // namespace waymark::relay
