// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/ledger_sync.h"

#include <algorithm>
#include <array>

#include "sync/client/ledger_items.h"
#include "sync/ledger/entry.h"

namespace waymark::client {
namespace {

constexpr int kMostTries = 8;

bool isConflict(ErrorCode code)
{
    return code == ErrorCode::relay_conflict || code == ErrorCode::ledger_height || code == ErrorCode::ledger_prev;
}

/// The relay's ledger is not this phone's: changed on the way, or another branch.
bool isOther(ErrorCode code)
{
    return code == ErrorCode::ledger_prev || code == ErrorCode::ledger_fork;
}

std::vector<circle::ReceivedEntry> unreceipted(const std::vector<circle::PendingEntry>& pending)
{
    std::vector<circle::ReceivedEntry> entries;
    std::ranges::transform(pending, std::back_inserter(entries), [](const circle::PendingEntry& one) {
        return circle::ReceivedEntry{one.signedHead, one.bodies, {}};
    });
    return entries;
}

}  // namespace

Async<Status> LedgerSync::connect()
{
    if (m_parts.link.token()) {
        co_return Status{};
    }
    WAYMARK_CO_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    if (ledger->empty()) {
        auto created = createAtRelay();
        WAYMARK_CO_TRY(co_await created);
    }
    WAYMARK_CO_ASSIGN(const auto* device, m_parts.circles.identity(m_parts.space));
    auto first = m_parts.link.logIn(device);
    auto loggedIn = co_await first;
    if (loggedIn || loggedIn.error().code != ErrorCode::relay_unauthorized || ledger->empty()) {
        co_return loggedIn;
    }
    // A relay that lost its data does not know the space. Who holds the first entry whole brings it back.
    auto restored = postAgain(0);
    WAYMARK_CO_TRY(co_await restored);
    auto second = m_parts.link.logIn(device);
    co_return co_await second;
}

Async<Status> LedgerSync::createAtRelay()
{
    WAYMARK_CO_ASSIGN(auto entries, m_parts.circles.pendingEntries(m_parts.space));
    if (entries.empty() || entries.front().height != 0) {
        co_return Status{};
    }
    entries.resize(1);
    auto created = append(unreceipted(entries), true);
    co_return co_await created;
}

Async<Status> LedgerSync::pull(bool looks)
{
    WAYMARK_CO_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    auto pulled = pullFrom(ledger->size() - (looks && !ledger->empty() ? 1 : 0));
    auto done = co_await pulled;
    if (!done && isOther(done.error().code)) {
        auto meeting = meetBranch(std::move(done));
        WAYMARK_CO_TRY(co_await meeting);
        auto again = pullFrom(ledger->size());
        done = co_await again;
    }
    if (!done) {
        co_return done;
    }
    for (int tries = 0; m_wantsWhole && tries < kMostTries; ++tries) {
        m_wantsWhole = false;
        auto again = pullFrom(0);
        done = co_await again;
        if (!done) {
            m_wantsWhole = true;
            WAYMARK_CO_TRY(isOther(done.error().code) ? m_parts.circles.noteAlarm(m_parts.space, done.error().code)
                                                      : Status{});
            co_return done;
        }
    }
    co_return holdToRelay();
}

Async<Status> LedgerSync::pullFrom(std::uint64_t from)
{
    for (bool first = true;; first = false) {
        auto asked = m_parts.link.ask<wire::LedgerPage>(wire::Method::get, wire::ledgerPath(m_parts.space, from), {});
        auto asking = co_await asked;
        if (!asking && asking.error().code == ErrorCode::bad_cursor && from > 0) {
            // The relay has fewer entries than it gave us. From the beginning it tells how many, and gets the rest.
            WAYMARK_CO_TRY(m_parts.noteForgot());
            from = 0;
            continue;
        }
        WAYMARK_CO_ASSIGN(const auto answer, std::move(asking));
        const auto& page = answer.message;
        m_parts.link.relay().noteTime(page.time);
        WAYMARK_CO_TRY(m_parts.record.noteIncarnation(page.incarnation));
        std::vector<circle::ReceivedEntry> received;
        std::ranges::transform(page.items, std::back_inserter(received), receivedOf);
        WAYMARK_CO_ASSIGN(const bool anew, isSignedAnew(from, received));
        if (first && from > 0 && anew) {
            from = 0;
            continue;
        }
        WAYMARK_CO_TRY(apply(received));
        from += page.items.size();
        if (page.items.empty() || from >= page.size) {
            WAYMARK_CO_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
            if (page.size == 0 || ledger->hashAt(page.size - 1) != page.hash) {
                co_return fail(ErrorCode::ledger_fork, "the relay's newest entry is not ours");
            }
            WAYMARK_CO_TRY(page.size < ledger->size() ? m_parts.noteForgot() : Status{});
            auto restored = postAgain(page.size);
            co_return co_await restored;
        }
    }
}

/// An entry that is known here comes with another receipt.
Result<bool> LedgerSync::isSignedAnew(std::uint64_t height, const std::vector<circle::ReceivedEntry>& received) const
{
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    const auto* known = ledger->receipt(height);
    return known != nullptr && !received.empty() &&
           received.front().signedHead == ledger::signedHead(*ledger->entry(height)) &&
           received.front().receipt != ledger::encodeReceipt(*known);
}

/// What a relay took and gives out it has judged by the same rules: an entry that breaks them here was changed since.
Status LedgerSync::apply(const std::vector<circle::ReceivedEntry>& received)
{
    constexpr std::array kChanged{ErrorCode::malformed,      ErrorCode::bad_signature, ErrorCode::ledger_space,
                                  ErrorCode::ledger_height,  ErrorCode::ledger_author, ErrorCode::ledger_body,
                                  ErrorCode::ledger_refused, ErrorCode::ledger_person, ErrorCode::ledger_device};
    const auto news = m_parts.circles.applyLedger(m_parts.space, received);
    if (news) {
        m_wantsWhole = m_wantsWhole || news->wantsWhole || news->signedAnew;
        return news->signedAnew ? m_parts.noteForgot() : Status{};
    }
    if (std::ranges::find(kChanged, news.error().code) != kChanged.end()) {
        WAYMARK_TRY(m_parts.circles.noteAlarm(m_parts.space, news.error().code));
    }
    return fail(news.error());
}

/// With the receipts they have: a relay that finds them good keeps their times. Up to the first that is not whole here,
/// which its author has to bring.
Result<std::vector<circle::ReceivedEntry>> LedgerSync::wholeFrom(std::uint64_t from) const
{
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    std::vector<circle::ReceivedEntry> entries;
    for (auto height = from; height < ledger->size(); ++height) {
        const auto* entry = ledger->entry(height);
        if (!std::ranges::all_of(entry->bodies, [](const auto& body) { return body.has_value(); })) {
            break;
        }
        const auto* receipt = ledger->receipt(height);
        entries.push_back({ledger::signedHead(*entry), entry->bodies,
                           receipt == nullptr ? Bytes{} : ledger::encodeReceipt(*receipt)});
    }
    return entries;
}

Async<Status> LedgerSync::postAgain(std::uint64_t from)
{
    WAYMARK_CO_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    WAYMARK_CO_ASSIGN(auto entries, wholeFrom(from));
    const bool lacksSome = from + entries.size() < ledger->size();
    if (from == 0 && !entries.empty()) {
        entries.resize(1);
        auto created = append(std::move(entries), true);
        co_return co_await created;
    }
    auto appended = append(std::move(entries), false);
    WAYMARK_CO_TRY(co_await appended);
    co_return lacksSome ? fail(ErrorCode::ledger_behind, "the relay lacks an entry that is not whole here") : Status{};
}

Async<Status> LedgerSync::post()
{
    for (int tries = 0; tries < kMostTries; ++tries) {
        WAYMARK_CO_ASSIGN(const auto entries, m_parts.circles.pendingEntries(m_parts.space));
        if (entries.empty()) {
            co_return Status{};
        }
        auto appended = append(unreceipted(entries), false);
        const auto done = co_await appended;
        if (done) {
            continue;
        }
        if (!isConflict(done.error().code)) {
            if (const auto time = m_parts.link.relay().time()) {
                WAYMARK_CO_TRY(m_parts.circles.noteTime(m_parts.space, *time));
            }
            WAYMARK_CO_ASSIGN(const auto left, m_parts.circles.pendingEntries(m_parts.space));
            // By the relay's time it may read another way now; only what was refused as it is, is given up.
            if (!left.empty() && std::ranges::find(entries, left.front().signedHead,
                                                   &circle::PendingEntry::signedHead) == entries.end()) {
                continue;
            }
            if (left.empty() || !m_parts.circles.giveUp(m_parts.space, left.front().height, done.error().code)) {
                co_return done;
            }
            continue;
        }
        auto pulled = pull();
        WAYMARK_CO_TRY(co_await pulled);
    }
    co_return fail(ErrorCode::relay_conflict, "others kept coming first");
}

Async<Status> LedgerSync::append(std::vector<circle::ReceivedEntry> entries, bool isSpace)
{
    for (auto& entry : entries) {
        const auto item = itemOf(entry);
        const auto body =
            isSpace ? wire::CreateSpaceRequest{m_parts.space, {}, item}.encode() : wire::AppendRequest{item}.encode();
        const auto path =
            isSpace ? wire::pathOf(wire::Route::createSpace) : wire::pathOf(wire::Route::ledgerAppend, m_parts.space);
        auto asked = m_parts.link.ask<wire::AppendResponse>(wire::Method::post, path, body);
        WAYMARK_CO_ASSIGN(auto answer, co_await asked);
        const std::vector<circle::ReceivedEntry> taken{
            {std::move(entry.signedHead), std::move(entry.bodies), std::move(answer.message.receipt)}};
        WAYMARK_CO_TRY(apply(taken));
        WAYMARK_CO_TRY(m_parts.record.noteIncarnation(answer.message.incarnation));
    }
    co_return Status{};
}

/// The owner's phone writes into the ledger which relay keeps the circle, so that all check its receipts. On the others
/// what the ledger names must be the relay they are talking to, or they give it nothing and take nothing from it.
Status LedgerSync::holdToRelay()
{
    const auto& info = m_parts.link.relay().info();
    WAYMARK_ASSIGN(const auto view, m_parts.circles.circle(m_parts.space));
    if (!info || m_parts.settings.url.empty() || view.closed) {
        return {};
    }
    if (view.myLevel == ledger::Level::owner) {
        return m_parts.circles.chooseRelay(m_parts.space, {info->signKey, m_parts.settings.url, info->pin});
    }
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    const auto& chosen = ledger->access().relay();
    const bool other = chosen && !chosen->pin.isZero() && chosen->pin != info->pin;
    return other ? fail(ErrorCode::relay_untrusted, "the circle is kept at another relay") : Status{};
}

}  // namespace waymark::client
