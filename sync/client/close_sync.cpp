// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/close_sync.h"

#include <algorithm>
#include <array>

#include "sync/client/ledger_items.h"

namespace waymark::client {
namespace {

/// The relay answered, and has no receipt: it does not know of the close, or is of before there were any.
bool hasNone(ErrorCode code)
{
    constexpr std::array kNone{ErrorCode::relay_forbidden, ErrorCode::not_found, ErrorCode::unsupported,
                               ErrorCode::relay_garbage};
    return std::ranges::find(kNone, code) != kNone.end();
}

}  // namespace

Async<Result<Answer<wire::ClosedSpace>>> CloseSync::ask()
{
    auto asked =
        m_parts.link.ask<wire::ClosedSpace>(wire::Method::get, wire::pathOf(wire::Route::closedGet, m_parts.space), {});
    co_return co_await asked;
}

Async<Status> CloseSync::askReceipt()
{
    WAYMARK_CO_ASSIGN(const auto view, m_parts.circles.circle(m_parts.space));
    if (!m_parts.isClosed() || !view.closed || view.closed->deletes) {
        co_return Status{};
    }
    auto asking = ask();
    const auto answer = co_await asking;
    if (!answer) {
        co_return hasNone(answer.error().code) ? noteUnsigned() : Status(fail(answer.error()));
    }
    co_return take(answer->message);
}

Async<Status> CloseSync::deleteNow()
{
    WAYMARK_CO_ASSIGN(const bool wanted, m_parts.circles.wantsDeletion(m_parts.space));
    if (!m_parts.isClosed() || !wanted) {
        co_return Status{};
    }
    auto asking = m_parts.link.ask<wire::ClosedSpace>(wire::Method::del,
                                                      wire::pathOf(wire::Route::spaceDelete, m_parts.space), {});
    WAYMARK_CO_ASSIGN(const auto answer, co_await asking);
    co_return take(answer.message);
}

Async<Result<bool>> CloseSync::learn()
{
    auto asking = ask();
    WAYMARK_CO_ASSIGN(const auto answer, co_await asking);
    if (!answer.message.deleted) {
        co_return false;
    }
    if (!m_parts.isClosed()) {
        const std::vector<circle::ReceivedEntry> last{receivedOf(answer.message.entry)};
        const auto applied = m_parts.circles.applyLedger(m_parts.space, last);
        if (!applied || !m_parts.isClosed()) {
            co_return fail(ErrorCode::circle_closed, "and what led to it is gone");
        }
    }
    WAYMARK_CO_TRY(take(answer.message));
    co_return true;
}

Status CloseSync::take(const wire::ClosedSpace& closed)
{
    const auto taken = m_parts.circles.takeClosing(m_parts.space, closed.closing, closed.deleted);
    return !taken && taken.error().code == ErrorCode::close_unsigned ? noteUnsigned() : taken;
}

/// Asked for again in the next round, which a problem has a time for.
Status CloseSync::noteUnsigned()
{
    m_parts.problems.note(ErrorCode::close_unsigned);
    return {};
}

}  // namespace waymark::client
