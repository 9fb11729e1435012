// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/ledger_items.h"

namespace waymark::client {

wire::LedgerItem itemOf(const circle::ReceivedEntry& entry)
{
    wire::LedgerItem item;
    item.head = entry.signedHead;
    item.receipt = entry.receipt;
    for (const auto& body : entry.bodies) {
        item.bodies.emplace_back(body ? std::optional(ByteView(*body)) : std::nullopt);
    }
    return item;
}

circle::ReceivedEntry receivedOf(const wire::LedgerItem& item)
{
    const auto copy = [](ByteView bytes) { return Bytes(bytes.begin(), bytes.end()); };
    circle::ReceivedEntry received{copy(item.head), {}, copy(item.receipt)};
    for (const auto& body : item.bodies) {
        received.bodies.emplace_back(body ? std::optional(copy(*body)) : std::nullopt);
    }
    return received;
}

}  // namespace waymark::client
