// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/slot_routes.h"

namespace waymark::relay {
namespace {

// Ended slots are remembered this long, so that a late joiner is told "expired" and not "unknown".
constexpr UnixMs kRememberMs = 30LL * 86'400'000;

}  // namespace

Result<StoredSlot> SlotRoutes::open(const SlotId& slot) const
{
    WAYMARK_ASSIGN(auto stored, m_parts.store.slot(slot));
    if (!stored) {
        return fail(ErrorCode::code_unknown);
    }
    if (stored->state == SlotState::emptied) {
        return fail(ErrorCode::code_used);
    }
    if (stored->expires <= m_parts.clock.now()) {
        return fail(ErrorCode::code_expired);
    }
    return std::move(*stored);
}

Reply SlotRoutes::put(const SlotId& slot, ByteView body)
{
    WAYMARK_ASSIGN(const auto request, wire::SlotPutRequest::decode(body));
    if (request.lifetimeMs <= 0 || request.value.empty()) {
        return fail(ErrorCode::bad_input, "slot");
    }
    const auto now = m_parts.clock.now();
    const auto existing = open(slot);
    if (existing) {
        const bool same = std::ranges::equal(existing->value, request.value);
        return same ? Reply(wire::SlotResponse{now, existing->expires, {}}.encode()) : fail(ErrorCode::code_used);
    }
    if (existing.error().code != ErrorCode::code_unknown) {
        return fail(existing.error());
    }
    WAYMARK_TRY(tidy());
    WAYMARK_ASSIGN(const auto count, m_parts.store.slotCount());
    if (count >= m_parts.config.maxSlots) {
        return fail(ErrorCode::relay_busy);
    }
    const auto expires = now + std::min(request.lifetimeMs, m_parts.config.slotMs);
    WAYMARK_TRY(
        m_parts.store.putSlot(slot, {SlotState::open, expires, Bytes(request.value.begin(), request.value.end())}));
    if (m_parts.onSlotNews) {
        m_parts.onSlotNews(slot);
    }
    return wire::SlotResponse{now, expires, {}}.encode();
}

Status SlotRoutes::tidy() const
{
    const auto now = m_parts.clock.now();
    return m_parts.store.tidySlots(now, now - kRememberMs);
}

Reply SlotRoutes::get(const SlotId& slot) const
{
    WAYMARK_ASSIGN(auto stored, open(slot));
    return wire::SlotResponse{m_parts.clock.now(), stored.expires, std::move(stored.value)}.encode();
}

Reply SlotRoutes::empty(const SlotId& slot)
{
    WAYMARK_ASSIGN(auto stored, m_parts.store.slot(slot));
    if (!stored) {
        return fail(ErrorCode::code_unknown);
    }
    if (stored->state == SlotState::open) {
        WAYMARK_TRY(m_parts.store.putSlot(slot, {SlotState::emptied, stored->expires, {}}));
    }
    return Bytes{};
}

Result<bool> SlotRoutes::isFilled(const SlotId& slot) const
{
    const auto stored = open(slot);
    if (stored) {
        return true;
    }
    const auto code = stored.error().code;
    const bool answered = code == ErrorCode::code_used || code == ErrorCode::code_expired;
    return answered || code == ErrorCode::code_unknown ? Result<bool>(answered) : fail(stored.error());
}

}  // namespace waymark::relay
