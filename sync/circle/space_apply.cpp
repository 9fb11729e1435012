// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/space.h"

namespace waymark::circle {

Result<Space::Applied> Space::apply(std::span<const ReceivedEntry> received)
{
    LedgerNews news;
    const auto before = shown();
    const auto readable = m_confirmed.access().readableBy(device());
    const auto keysBefore = m_keys.size();
    const auto ownerBefore = m_confirmed.access().owner();
    const auto branchesBefore = m_confirmed.access().lostBranches().size();
    Status taken;
    for (const auto& one : received) {
        if (taken = take(one, news); !taken) {
            break;
        }
    }
    const auto readableNow = m_confirmed.access().readableBy(device());
    std::ranges::set_difference(readableNow, readable, std::back_inserter(news.opened));
    std::ranges::set_difference(readable, readableNow, std::back_inserter(news.closed));
    noteFilled(received, !news.opened.empty());
    const bool gap = hasGap();
    WAYMARK_TRY(checkAnchors());
    WAYMARK_TRY(gap ? Status{} : noteAlarms());
    WAYMARK_TRY(noteOwner(ownerBefore));
    WAYMARK_TRY(ownerBefore == 0 ? Status{} : noteSettled(branchesBefore));
    WAYMARK_TRY(openKeyrings());
    const auto lostKeysBefore = m_lostKeys.size();
    WAYMARK_TRY(openKept());
    WAYMARK_TRY(forgetKeys());
    WAYMARK_TRY(m_lost.empty() ? Status{} : loadLost());
    WAYMARK_TRY(dropConfirmed());
    WAYMARK_TRY(rebuild());
    if (!gap && !m_confirmed.lacksBodies()) {
        WAYMARK_TRY(askAndAnswer());
        WAYMARK_TRY(settle());
        WAYMARK_TRY(mend());
        WAYMARK_TRY(keepEpochs());
        WAYMARK_TRY(handShares());
    }
    news.keysArrived = m_keys.size() > keysBefore || m_lostKeys.size() > lostKeysBefore;
    news.peopleChanged = !(before == shown());
    // Once for each new head: a relay that withholds bodies must not keep us pulling.
    const bool lacks = gap || m_confirmed.lacksBodies() || m_confirmed.hasBadReceipt();
    news.wantsWhole = lacks && m_askedWholeAt != m_confirmed.size();
    m_askedWholeAt = news.wantsWhole ? m_confirmed.size() : m_askedWholeAt;
    return Applied{std::move(news), std::move(taken)};
}

Status Space::take(const ReceivedEntry& received, LedgerNews& news)
{
    WAYMARK_ASSIGN(const auto entry, ledger::entryOf(received.signedHead, received.bodies));
    std::optional<ledger::Receipt> receipt;
    if (!received.receipt.empty()) {
        WAYMARK_ASSIGN(receipt, ledger::decodeReceipt(received.receipt));
    }
    const auto height = entry.head.height;
    if (height > m_confirmed.size()) {
        return fail(ErrorCode::ledger_behind, "a gap in the ledger");
    }
    if (height == m_confirmed.size()) {
        WAYMARK_TRY(m_confirmed.append(entry, receipt));
    } else {
        const auto before = m_confirmed.goodReceipt(height);
        WAYMARK_TRY(m_confirmed.fill(entry, receipt));
        news.signedAnew = news.signedAnew || (before && before != m_confirmed.goodReceipt(height));
    }
    return m_store.putEntry(id(), *m_confirmed.entry(height), m_confirmed.receipt(height));
}

Status Space::takeClosing(const KeptClosing& closing)
{
    WAYMARK_TRY(ledger::checkCloseReceipt(m_confirmed, closing.receipt));
    if (m_closing && m_closing->receipt.deletes < closing.receipt.deletes) {
        return fail(ErrorCode::close_unsigned, "later than it had signed");
    }
    WAYMARK_TRY(m_store.putClosing(closing));
    m_closing = closing;
    return {};
}

/// A ledger that does not run through what the inviter showed us is not the inviter's circle.
Status Space::checkAnchors() const
{
    const bool fits = std::ranges::all_of(m_identity.anchors, [&](const ledger::Position& anchor) {
        return m_confirmed.size() <= anchor.height || m_confirmed.hashAt(anchor.height) == anchor.hash;
    });
    return fits ? Status{} : fail(ErrorCode::ledger_fork, "not the circle of the invitation");
}

Status Space::dropConfirmed()
{
    std::vector<Intent> waiting;
    for (auto& intent : m_intents) {
        const auto entry = ledger::decodeEntry(intent.entry);
        if (entry && m_confirmed.hashAt(entry->head.height) == ledger::hashOf(entry->head)) {
            WAYMARK_TRY(m_store.removeIntent(intent));
        } else {
            waiting.push_back(std::move(intent));
        }
    }
    m_intents = std::move(waiting);
    return {};
}

Status Space::giveUp(std::uint64_t height, ErrorCode code)
{
    const auto found = std::ranges::find_if(m_intents, [&](const Intent& intent) {
        const auto entry = ledger::decodeEntry(intent.entry);
        return entry && entry->head.height == height;
    });
    if (found == m_intents.end()) {
        return fail(ErrorCode::not_found, "nothing waits at that height");
    }
    if (code != ErrorCode::not_yet || found->isWish()) {
        WAYMARK_TRY(m_store.putAlarm({0, id(), code, height, me(), found->channel, m_around.clock.now()}));
    }
    WAYMARK_TRY(m_store.removeIntent(*found));
    m_intents.erase(found);
    return rebuild();
}

/// Not of a section this phone lost: what was said between two grants may not have been served, and what refers to that
/// looks void without being so.
Status Space::noteAlarms()
{
    for (const auto& one : m_confirmed.alarms()) {
        const auto& access = m_confirmed.access();
        if (access.channel(one.channel) != nullptr && !access.mayRead(device(), one.channel)) {
            continue;
        }
        const auto* author = access.personOf(one.author);
        WAYMARK_TRY(m_store.putAlarm({0, id(), one.code, one.height, author == nullptr ? 0 : author->number,
                                      one.channel, m_around.clock.now()}));
    }
    return {};
}

Status Space::noteOwner(PersonNumber before)
{
    const auto& access = m_confirmed.access();
    const auto owner = access.owner();
    const auto height = m_confirmed.empty() ? 0 : m_confirmed.head().height;
    const auto now = m_around.clock.now();
    if (before != 0 && owner != before) {
        WAYMARK_TRY(m_store.putAlarm({0, id(), ErrorCode::owner_changed, height, owner, {}, now}));
    }
    for (const auto& [person, voices] : access.replacements()) {
        if (owner != me() || !access.replaceableFrom(person, relayTime())) {
            continue;
        }
        // Each notice is told once: the time of the newest word stands for it.
        UnixMs since = 0;
        for (const auto& [admin, at] : voices) {
            since = std::max(since, at);
        }
        WAYMARK_TRY(
            m_store.putAlarm({0, id(), ErrorCode::owner_notice, static_cast<std::uint64_t>(since), person, {}, now}));
    }
    return {};
}

}  // namespace waymark::circle
