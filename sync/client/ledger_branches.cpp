// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/client/ledger_items.h"
#include "sync/client/ledger_sync.h"

namespace waymark::client {
namespace {

/// A relay of before this knows nothing of it.
bool isOlder(ErrorCode code)
{
    return code == ErrorCode::not_found || code == ErrorCode::unsupported;
}

}  // namespace

Async<Result<std::vector<circle::ReceivedEntry>>> LedgerSync::fetchAll()
{
    std::vector<circle::ReceivedEntry> all;
    while (true) {
        auto asked =
            m_parts.link.ask<wire::LedgerPage>(wire::Method::get, wire::ledgerPath(m_parts.space, all.size()), {});
        WAYMARK_CO_ASSIGN(const auto answer, co_await asked);
        const auto& page = answer.message;
        m_parts.link.relay().noteTime(page.time);
        WAYMARK_CO_TRY(m_parts.record.noteIncarnation(page.incarnation));
        std::ranges::transform(page.items, std::back_inserter(all), receivedOf);
        if (page.items.empty() || all.size() >= page.size) {
            co_return all;
        }
    }
}

/// Two branches, where both are good: this phone follows the one that stands, or gives the relay its own. `met` is what
/// showed that the relay's is another.
Async<Status> LedgerSync::meetBranch(Status met)
{
    auto fetching = fetchAll();
    WAYMARK_CO_ASSIGN(auto theirs, co_await fetching);
    const auto which = m_parts.circles.meetBranch(m_parts.space, theirs);
    if (!which || *which == circle::BranchMet::none) {
        // What came first was changed on the way, or is still.
        WAYMARK_CO_TRY(m_parts.circles.noteAlarm(m_parts.space, met.error().code));
        co_return met;
    }
    if (*which == circle::BranchMet::theirs) {
        co_return Status{};
    }
    auto offering = offerOurs(std::move(theirs));
    co_return co_await offering;
}

/// Once the relay goes on with it its log has another incarnation, and the round begins anew.
Async<Status> LedgerSync::offerOurs(std::vector<circle::ReceivedEntry> theirs)
{
    WAYMARK_CO_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    std::uint64_t split = 0;
    while (split < theirs.size() && split < ledger->size() &&
           ledger::signedHead(*ledger->entry(split)) == theirs[split].signedHead) {
        ++split;
    }
    WAYMARK_CO_ASSIGN(const auto whole, wholeFrom(split));
    const bool isWhole = split + whole.size() == ledger->size();
    std::vector<circle::ReceivedEntry> entries;
    for (auto height = split; height < ledger->size() && ledger->receipt(height) != nullptr; ++height) {
        const auto& entry = *ledger->entry(height);
        entries.push_back({ledger::signedHead(entry), entry.bodies, ledger::encodeReceipt(*ledger->receipt(height))});
    }
    auto offering = offer(std::move(entries));
    const auto offered = co_await offering;
    if (!offered && !isOlder(offered.error().code)) {
        co_return offered;
    }
    if (!isWhole) {
        co_return fail(ErrorCode::ledger_behind, "the relay lacks an entry that is not whole here");
    }
    WAYMARK_CO_TRY(m_parts.circles.noteAlarm(m_parts.space, ErrorCode::ledger_fork));
    co_return fail(ErrorCode::ledger_fork, "the relay keeps to a branch that lost");
}

Async<Status> LedgerSync::offer(std::vector<circle::ReceivedEntry> entries)
{
    for (const auto& entry : entries) {
        auto asked = m_parts.link.ask<wire::AppendResponse>(wire::Method::post,
                                                            wire::pathOf(wire::Route::branchOffer, m_parts.space),
                                                            wire::AppendRequest{itemOf(entry)}.encode());
        WAYMARK_CO_ASSIGN(const auto answer, co_await asked);
        WAYMARK_CO_TRY(m_parts.record.noteIncarnation(answer.message.incarnation));
    }
    co_return Status{};
}

Async<Status> LedgerSync::careForBranches()
{
    WAYMARK_CO_ASSIGN(const auto view, m_parts.circles.circle(m_parts.space));
    if (m_parts.isClosed() || view.former) {
        co_return Status{};
    }
    WAYMARK_CO_ASSIGN(auto entries, m_parts.circles.unsettledBranches(m_parts.space));
    std::erase_if(entries, [&](const circle::ReceivedEntry& one) {
        return std::ranges::find(m_offered, one.signedHead) != m_offered.end();
    });
    for (auto& entry : entries) {
        auto head = entry.signedHead;
        std::vector<circle::ReceivedEntry> one;
        one.push_back(std::move(entry));
        auto offering = offer(std::move(one));
        const auto offered = co_await offering;
        if (!offered && offered.error().code == ErrorCode::bad_cursor) {
            co_return offered;
        }
        m_offered.push_back(std::move(head));
        if (!offered) {
            break;
        }
    }
    if (view.myLevel < ledger::Level::admin) {
        co_return Status{};
    }
    auto asked =
        m_parts.link.ask<wire::BranchPage>(wire::Method::get, wire::pathOf(wire::Route::branchRead, m_parts.space), {});
    const auto answer = co_await asked;
    if (!answer) {
        co_return isOlder(answer.error().code) ? Status{} : Status(fail(answer.error()));
    }
    std::vector<circle::ReceivedEntry> received;
    std::ranges::transform(answer->message.items, std::back_inserter(received), receivedOf);
    co_return m_parts.circles.noteBranches(m_parts.space, received);
}

}  // namespace waymark::client
