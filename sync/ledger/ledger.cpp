// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/ledger.h"

#include <algorithm>

#include "sync/ledger/admission.h"
#include "sync/ledger/fold.h"

namespace waymark::ledger {

Position Ledger::head() const
{
    return m_entries.empty() ? Position{} : Position{size() - 1, m_entries.back().hash};
}

const Entry* Ledger::entry(std::uint64_t height) const
{
    return height < size() ? &m_entries[height].entry : nullptr;
}

std::optional<Hash32> Ledger::hashAt(std::uint64_t height) const
{
    return height < size() ? std::optional(m_entries[height].hash) : std::nullopt;
}

const Receipt* Ledger::receipt(std::uint64_t height) const
{
    return height < size() && m_entries[height].receipt ? &*m_entries[height].receipt : nullptr;
}

std::optional<Receipt> Ledger::goodReceipt(std::uint64_t height) const
{
    return height < size() && m_entries[height].receiptGood == true ? m_entries[height].receipt : std::nullopt;
}

Status Ledger::checkPlace(const Entry& entry) const
{
    if (entry.head.space != m_space) {
        return fail(ErrorCode::ledger_space);
    }
    if (entry.head.height != size()) {
        return fail(ErrorCode::ledger_height);
    }
    if (entry.head.prev != head().hash) {
        return fail(ErrorCode::ledger_prev);
    }
    return {};
}

Status Ledger::checkChain(const Entry& entry) const
{
    WAYMARK_TRY(checkPlace(entry));
    return verifySignature(entry);
}

Result<Ledger::Kept> Ledger::keep(const Entry& entry, const std::optional<Receipt>& receipt)
{
    Kept kept{entry, hashOf(entry.head), {}, receipt, {}};
    if (entry.bodies.size() != entry.head.bodies.size()) {
        return fail(ErrorCode::ledger_body, "count");
    }
    for (std::size_t i = 0; i < entry.bodies.size(); ++i) {
        const auto& ref = entry.head.bodies[i];
        const auto& bytes = entry.bodies[i];
        if (i > 0 && ref.bodyClass < entry.head.bodies[i - 1].bodyClass) {
            return fail(ErrorCode::ledger_body, "order");
        }
        if (!bytes) {
            kept.bodies.emplace_back();
            continue;
        }
        if (bodyHash(*bytes) != ref.hash) {
            return fail(ErrorCode::ledger_body, "hash");
        }
        auto body = decodeBody(*bytes);
        if (body && classOf(*body) != ref.bodyClass) {
            body = fail(ErrorCode::ledger_body, "class");
        }
        kept.bodies.emplace_back(std::move(body));
    }
    return kept;
}

/// Only another branch can have lost.
Status Ledger::checkBranches(const Kept& kept) const
{
    const bool good = std::ranges::all_of(kept.bodies, [&](const auto& body) {
        const auto* branch = body && *body ? std::get_if<Branch>(&**body) : nullptr;
        return branch == nullptr || (hashAt(branch->height) && hashAt(branch->height) != branch->lost.front());
    });
    return good ? Status{} : fail(ErrorCode::ledger_body, "branch");
}

/// The one that entry names, else the one named below it.
std::optional<SignKey> Ledger::relayKey(const AccessTable& access, const Kept& kept)
{
    std::optional<SignKey> relay;
    if (const auto& chosen = access.relay()) {
        relay = chosen->receiptKey;
    }
    for (const auto& body : kept.bodies) {
        if (body && *body && std::holds_alternative<RelayChosen>(**body)) {
            relay = std::get<RelayChosen>(**body).receiptKey;
        }
    }
    return relay;
}

bool Ledger::isGood(const Receipt& receipt, const Kept& kept, const SignKey& relay)
{
    const auto& head = kept.entry.head;
    return receipt.space == head.space && receipt.height == head.height && receipt.hash == kept.hash &&
           verifySignature(receipt, relay).has_value();
}

bool Ledger::isReceipted(const Entry& entry, const Receipt& receipt) const
{
    const auto kept = keep(entry, {});
    const auto relay = kept ? relayKey(access(), *kept) : std::nullopt;
    return relay && isGood(receipt, *kept, *relay);
}

UnixMs Ledger::checkReceipt(Folded& into, Kept& kept)
{
    if (!kept.receipt) {
        return 0;
    }
    const auto relay = relayKey(into.access, kept);
    const auto& head = kept.entry.head;
    if (!kept.receiptGood && relay) {
        kept.receiptGood = isGood(*kept.receipt, kept, *relay);
    }
    if (kept.receiptGood == false) {
        into.badReceipt = true;
        into.alarms.push_back({head.height, head.author, {}, ErrorCode::bad_signature});
    }
    return kept.receiptGood == true ? kept.receipt->time : 0;
}

/// `assumed` stands in for a receipt that is not there.
Status Ledger::fold(Folded& into, Kept& kept, UnixMs assumed)
{
    const auto time = kept.receipt ? checkReceipt(into, kept) : assumed;
    Fold fold(into.access, kept.entry.head, time);
    WAYMARK_TRY(fold.author());
    for (std::size_t i = 0; i < kept.bodies.size(); ++i) {
        if (kept.entry.head.bodies[i].bodyClass != BodyClass::people) {
            continue;
        }
        if (!kept.bodies[i]) {
            return waymark::fail(ErrorCode::ledger_body, "missing");
        }
        if (!*kept.bodies[i]) {
            return waymark::fail(kept.bodies[i]->error());
        }
        WAYMARK_TRY(fold.people(**kept.bodies[i]));
    }
    WAYMARK_TRY(fold.peopleDone());
    foldChannels(into, fold, kept);
    into.newestReceipt = std::max(into.newestReceipt, kept.receipt ? time : 0);
    return {};
}

void Ledger::foldChannels(Folded& into, Fold& fold, const Kept& kept)
{
    const auto& head = kept.entry.head;
    for (std::size_t i = 0; i < kept.bodies.size(); ++i) {
        const auto bodyClass = head.bodies[i].bodyClass;
        const auto& body = kept.bodies[i];
        if (bodyClass == BodyClass::people || !body) {
            into.channelBodyMissing |= bodyClass == BodyClass::channel;
            continue;
        }
        if (!*body) {
            into.alarms.push_back({head.height, head.author, {}, body->error().code});
            continue;
        }
        const auto done = bodyClass == BodyClass::channel ? fold.channel(**body) : fold.keyring(**body);
        if (done) {
            continue;
        }
        const auto channel = channelOf(**body);
        if (into.channelBodyMissing && done.error().code == ErrorCode::ledger_channel &&
            into.access.channel(channel) == nullptr) {
            into.lacksBodies = true;
            continue;
        }
        fold.spoil(channel);
        into.alarms.push_back({head.height, head.author, channel, done.error().code});
    }
}

Result<Ledger> Ledger::upTo(std::uint64_t size) const
{
    Ledger ledger(m_space);
    for (std::uint64_t height = 0; height < std::min(size, this->size()); ++height) {
        auto kept = m_entries[height];
        WAYMARK_TRY(fold(ledger.m_folded, kept, 0));
        ledger.m_entries.push_back(std::move(kept));
    }
    return ledger;
}

std::optional<std::uint64_t> Ledger::countsAt(const Position& named, std::uint64_t before) const
{
    if (hashAt(named.height) == named.hash) {
        return named.height;
    }
    const auto lost = access().lostFrom(named.height, named.hash);
    return lost ? std::optional(std::max(before, *lost - 1)) : std::nullopt;
}

Status Ledger::append(const Entry& entry, const std::optional<Receipt>& receipt, UnixMs assumed)
{
    WAYMARK_TRY(checkChain(entry));
    WAYMARK_ASSIGN(auto kept, keep(entry, receipt));
    WAYMARK_TRY(checkBranches(kept));
    auto folded = m_folded;
    WAYMARK_TRY(fold(folded, kept, assumed));
    m_folded = std::move(folded);
    m_entries.push_back(std::move(kept));
    return {};
}

Status Ledger::appendDraft(const Entry& entry, UnixMs assumed)
{
    WAYMARK_TRY(checkPlace(entry));
    WAYMARK_ASSIGN(auto kept, keep(entry, {}));
    WAYMARK_TRY(checkBranches(kept));
    const auto alarms = m_folded.alarms.size();
    WAYMARK_TRY(fold(m_folded, kept, assumed));
    m_entries.push_back(std::move(kept));
    return m_folded.alarms.size() == alarms ? Status{} : fail(m_folded.alarms.back().code, "void body");
}

Status Ledger::admit(const Entry& entry, UnixMs now) const
{
    WAYMARK_TRY(checkChain(entry));
    WAYMARK_ASSIGN(auto kept, keep(entry, {}));
    WAYMARK_TRY(checkBranches(kept));
    auto folded = m_folded;
    WAYMARK_TRY(fold(folded, kept, now));
    if (folded.alarms.size() > m_folded.alarms.size()) {
        return fail(folded.alarms[m_folded.alarms.size()].code, "void body");
    }
    std::vector<Body> bodies;
    for (const auto& body : kept.bodies) {
        if (!body) {
            return fail(ErrorCode::ledger_body, "missing");
        }
        bodies.push_back(**body);
    }
    WAYMARK_TRY(checkKeyrings(bodies, m_folded.access, folded.access));
    return checkCuts(entry.head.author, entry.head.height, m_folded.access, folded.access);
}

Result<bool> Ledger::standsInFor(const Kept& known, const std::optional<Receipt>& receipt) const
{
    if (!receipt || known.receipt == receipt) {
        return false;
    }
    if (known.receiptGood != true) {
        return true;
    }
    if (receipt->time <= known.receipt->time) {
        return false;
    }
    WAYMARK_ASSIGN(const auto below, upTo(known.entry.head.height));
    return below.isReceipted(known.entry, *receipt);
}

Status Ledger::fill(const Entry& entry, const std::optional<Receipt>& receipt)
{
    const auto height = entry.head.height;
    if (height >= size()) {
        return fail(ErrorCode::ledger_height);
    }
    if (hashOf(entry.head) != m_entries[height].hash) {
        return fail(ErrorCode::ledger_fork);
    }
    WAYMARK_ASSIGN(const auto fresh, keep(entry, receipt));
    auto known = m_entries[height];
    bool changed = false;
    for (std::size_t i = 0; i < known.bodies.size(); ++i) {
        if (!known.bodies[i] && fresh.bodies[i]) {
            known.bodies[i] = fresh.bodies[i];
            known.entry.bodies[i] = fresh.entry.bodies[i];
            changed = true;
        }
    }
    WAYMARK_ASSIGN(const bool isBetter, standsInFor(known, receipt));
    if (isBetter) {
        known.receipt = receipt;
        known.receiptGood.reset();
        changed = true;
    }
    if (!changed) {
        return {};
    }
    auto entries = m_entries;
    entries[height] = std::move(known);
    Folded folded;
    for (auto& one : entries) {
        WAYMARK_TRY(fold(folded, one, 0));
    }
    m_entries = std::move(entries);
    m_folded = std::move(folded);
    return {};
}

bool Ledger::dropBodies(std::uint64_t height, const std::function<bool(const Body&)>& unwanted)
{
    auto& kept = m_entries[height];
    bool dropped = false;
    for (std::size_t i = 0; i < kept.bodies.size(); ++i) {
        if (kept.entry.head.bodies[i].bodyClass == BodyClass::keyring && kept.bodies[i] && *kept.bodies[i] &&
            unwanted(**kept.bodies[i])) {
            kept.bodies[i].reset();
            kept.entry.bodies[i].reset();
            dropped = true;
        }
    }
    return dropped;
}

Entry Ledger::viewFor(const SignKey& device, std::uint64_t height) const
{
    if (height >= size()) {
        return {};
    }
    const auto& kept = m_entries[height];
    auto view = kept.entry;
    for (std::size_t i = 0; i < kept.bodies.size(); ++i) {
        const auto bodyClass = kept.entry.head.bodies[i].bodyClass;
        if (bodyClass == BodyClass::people || !kept.bodies[i]) {
            continue;
        }
        bool served = false;
        if (const auto& body = *kept.bodies[i]) {
            const auto* keyring = std::get_if<Keyring>(&*body);
            const auto* share = std::get_if<RecoveryShare>(&*body);
            served = keyring != nullptr ? keyring->device == device
                     : share != nullptr ? share->device == device
                                        : access().maySee(device, channelOf(*body), height);
        }
        if (!served) {
            view.bodies[i].reset();
        }
    }
    return view;
}

}  // namespace waymark::ledger
