// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/slot_sync.h"

#include <algorithm>

namespace waymark::client {
namespace {

wire::Method methodOf(circle::SlotStep::Kind kind)
{
    switch (kind) {
        case circle::SlotStep::Kind::put:
            return wire::Method::put;
        case circle::SlotStep::Kind::erase:
            return wire::Method::del;
        case circle::SlotStep::Kind::get:
            break;
    }
    return wire::Method::get;
}

wire::Route routeOf(circle::SlotStep::Kind kind)
{
    switch (kind) {
        case circle::SlotStep::Kind::put:
            return wire::Route::slotPut;
        case circle::SlotStep::Kind::erase:
            return wire::Route::slotDelete;
        case circle::SlotStep::Kind::get:
            break;
    }
    return wire::Route::slotGet;
}

/// What the relay says about a slot; everything else is about the way there, and tried again.
bool concernsSlot(ErrorCode code)
{
    return code == ErrorCode::code_unknown || code == ErrorCode::code_used || code == ErrorCode::code_expired ||
           code == ErrorCode::too_large;
}

}  // namespace

Async<Status> SlotSync::run()
{
    m_tried.clear();
    if (!m_circles.slotSteps().empty()) {
        auto learnt = m_link.relay().learn();
        WAYMARK_CO_TRY(co_await learnt);
    }
    while (true) {
        auto steps = m_circles.slotSteps();
        std::erase_if(steps, [&](const auto& step) { return m_tried.contains({step.kind, step.slot}); });
        if (steps.empty()) {
            co_return Status{};
        }
        // All of them: what a lost line left undone has its time with the next run, and is no news before.
        for (const auto& step : steps) {
            m_tried.insert({step.kind, step.slot});
        }
        for (auto& step : steps) {
            auto carried = carryOut(std::move(step));
            WAYMARK_CO_TRY(co_await carried);
        }
    }
}

Async<Status> SlotSync::carryOut(circle::SlotStep step)
{
    if (step.relay && !step.relay->pin.isZero() && step.relay->pin != m_link.relay().info()->pin) {
        // Whoever sent the code shares through another relay than this one says it is.
        co_return m_circles.slotDone(step, fail(ErrorCode::relay_untrusted, "not the relay of the code"));
    }
    const bool isPut = step.kind == circle::SlotStep::Kind::put;
    auto sent = m_link.send(methodOf(step.kind), wire::pathOf(routeOf(step.kind), step.slot),
                            isPut ? wire::SlotPutRequest{step.lifetimeMs, step.value}.encode() : Bytes{});
    const auto answer = co_await sent;
    if (!answer && !concernsSlot(answer.error().code)) {
        co_return fail(answer.error());
    }
    if (!answer || step.kind != circle::SlotStep::Kind::get) {
        co_return m_circles.slotDone(step, answer ? Result<Bytes>(Bytes{}) : answer);
    }
    auto slot = wire::SlotResponse::decode(*answer);
    if (!slot) {
        co_return fail(ErrorCode::relay_garbage, "a slot does not decode");
    }
    co_return m_circles.slotDone(step, std::move(slot->value));
}

bool SlotSync::hasNewSteps() const
{
    return std::ranges::any_of(m_circles.slotSteps(),
                               [&](const auto& step) { return !m_tried.contains({step.kind, step.slot}); });
}

std::vector<SlotId> SlotSync::awaited() const
{
    std::vector<SlotId> slots;
    for (const auto& step : m_circles.slotSteps()) {
        if (step.kind == circle::SlotStep::Kind::get) {
            slots.push_back(step.slot);
        }
    }
    std::ranges::sort(slots);
    return slots;
}

}  // namespace waymark::client
