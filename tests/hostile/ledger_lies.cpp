// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/client/ledger_items.h"
#include "sync/ledger/branch_choice.h"
#include "tests/hostile/liar.h"
#include "tests/hostile/lie_codes.h"
#include "tests/simulation/must.h"

// What is said of the ledger.
namespace waymark::hostile {
namespace {

/// What is of another branch is put by unread, and asked for again.
bool follows(const ledger::Ledger& ledger, const wire::LedgerPage& page)
{
    return std::ranges::all_of(page.items, [&](const wire::LedgerItem& item) {
        auto received = client::receivedOf(item);
        const auto entry = simulation::must(ledger::entryOf(received.signedHead, std::move(received.bodies)), "entry");
        const auto height = entry.head.height;
        return height < ledger.size() ? ledger.hashAt(height) == ledger::hashOf(entry.head)
                                      : height > ledger.size() || entry.head.prev == ledger.head().hash;
    });
}

}  // namespace

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
    const bool goesOn = page->size > known && follows(*ledger, *page);
    if (tells(Lie::alteredEntry) && lies && goesOn) {
        auto& head = keep(page->items.back().head);
        head[head.size() / 2 + m_dice.below(head.size() / 2)] ^= static_cast<std::uint8_t>(1U << m_dice.below(8));
        page->items.back().head = head;
        expect(device, Lie::alteredEntry, knows(device, page->incarnation) ? kAltered : kForgot);
        m_lies.note(Lie::alteredEntry);
    } else if (tells(Lie::alteredReceipt) && lies && goesOn && !page->items.back().receipt.empty()) {
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

/// What the first phone wrote into the ledger is gone, and others write there before it comes back.
void Liar::goOnInTwoWays()
{
    const auto online = [&](bool first, bool others) {
        for (std::size_t i = 0; i < m_world.devices(); ++i) {
            m_world.device(i).setOnline(i == 0 ? first : others && i != m_away);
        }
    };
    online(true, false);
    m_world.relay().keepCopy();
    static_cast<void>(m_world.device(0).circles().invitePerson(m_world.space(), {"helper", {}, {}}));
    sendEntries(0);
    online(false, true);
    m_world.relay().putCopyBack();
    m_world.network().dropWaits();
    const auto other = someoneWrites();
    online(true, true);
    const auto ledgerOf = [&](std::size_t phone) {
        return simulation::must(m_world.device(phone).circles().ledger(m_world.space()), "ledger");
    };
    if (other != 0 && ledger::splitOf(*ledgerOf(0), *ledgerOf(other))) {
        m_lies.note(Lie::ledgerGoneOnWith);
        for (std::size_t i = 0; i < m_world.devices(); ++i) {
            expect(i, Lie::ledgerGoneOnWith, {ErrorCode::ledger_branch});
        }
    }
}

/// Anybody may ask a phone of their own in, but who has as many as one may; which phone did, 0 for none.
std::size_t Liar::someoneWrites()
{
    const auto begin = m_dice.below(m_world.devices());
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        const auto phone = (begin + i) % m_world.devices();
        if (phone != 0 && phone != m_away && m_world.device(phone).circles().inviteOwnDevice(m_world.space())) {
            sendEntries(phone);
            return phone;
        }
    }
    return 0;
}

void Liar::sendEntries(std::size_t phone)
{
    m_world.device(phone).engine().retryNow();
    m_world.device(phone).touch();
    m_world.run(kRoundMs);
}

}  // namespace waymark::hostile
