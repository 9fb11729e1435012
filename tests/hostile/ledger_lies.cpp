// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/hostile/liar.h"
#include "tests/hostile/lie_codes.h"
#include "tests/simulation/must.h"

// What is said of the ledger.
namespace waymark::hostile {

void Liar::entries(std::size_t device, client::Reply& reply)
{
    const auto body = reply.body;
    auto page = decoded<wire::LedgerPage>(body);
    if (!page || page->items.empty()) {
        return;
    }
    const bool lies = !m_last && m_dice.percent(kLiesPercent);
    const auto* ledger = simulation::must(m_world.device(device).circles().ledger(m_world.space()), "ledger");
    const auto known = ledger->size();
    if (tells(Lie::alteredEntry) && lies && page->size > known) {
        auto& head = keep(page->items.back().head);
        head[head.size() / 2 + m_dice.below(head.size() / 2)] ^= static_cast<std::uint8_t>(1U << m_dice.below(8));
        page->items.back().head = head;
        expect(device, Lie::alteredEntry, knows(device, page->incarnation) ? kAltered : kForgot);
        m_lies.note(Lie::alteredEntry);
    } else if (tells(Lie::alteredReceipt) && lies && page->size > known && !page->items.back().receipt.empty()) {
        auto& receipt = keep(page->items.back().receipt);
        receipt.back() ^= 1U;
        page->items.back().receipt = receipt;
        expect(device, Lie::alteredReceipt, knows(device, page->incarnation) ? kAltered : kForgot);
        m_lies.note(Lie::alteredReceipt);
    } else if (tells(Lie::heldBackEntries) && device == m_victim) {
        const auto hash = known > 0 ? ledger->hashAt(known - 1) : std::nullopt;
        if (hash && page->size > known) {
            page->items.clear();
            page->size = known;
            page->hash = *hash;
            m_lies.note(Lie::heldBackEntries);
        }
    }
    reply.body = page->encode();
    m_changed.clear();
}

}  // namespace waymark::hostile
