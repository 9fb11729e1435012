// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "app/composition/sharing.h"

namespace waymark::composition {
namespace {

services::SyncStep stepOf(const std::vector<client::SpaceStatus>& spaces, bool waiting)
{
    if (std::ranges::any_of(spaces, &client::SpaceStatus::busy)) {
        return services::SyncStep::working;
    }
    if (std::ranges::any_of(spaces, [](const auto& space) { return !space.problems.empty(); })) {
        return services::SyncStep::backingOff;
    }
    return waiting ? services::SyncStep::waiting : services::SyncStep::idle;
}

int waitingIn(const client::SpaceStatus& space)
{
    return static_cast<int>(space.unsealed + space.unacknowledged);
}

}  // namespace

std::string Sharing::circleName(const SpaceId& space) const
{
    const auto circle = m_parts.circles.circle(space);
    return circle ? circle->name : std::string{};
}

services::SharedLine Sharing::line() const
{
    services::SharedLine line;
    line.sharing = m_relay.has_value();
    if (!m_engine) {
        return line;
    }
    for (const auto& space : m_engine->status()) {
        line.waiting += waitingIn(space);
        line.hasProblem = line.hasProblem || !space.problems.empty();
        if (!space.closed && space.lastShared && (!line.lastShared || *space.lastShared < *line.lastShared)) {
            line.lastShared = space.lastShared;
        }
    }
    return line;
}

services::SyncView Sharing::view() const
{
    services::SyncView view;
    view.relaySet = m_relay.has_value();
    if (!m_relay || !m_engine) {
        return view;
    }
    view.relay = m_relay->url;
    view.pin = pinText(m_engine->relayPin());
    view.lastTest = m_lastTest;
    view.shared = line();
    view.bytesUp = m_transport->bytesUp();
    view.bytesDown = m_transport->bytesDown();
    const auto spaces = m_engine->status();
    view.step = stepOf(spaces, view.shared.waiting > 0);
    for (const auto& space : spaces) {
        view.circles.push_back({.id = space.space.hex(),
                                .name = circleName(space.space),
                                .online = space.online,
                                .busy = space.busy,
                                .lastShared = space.lastShared,
                                .waiting = waitingIn(space),
                                .parked = static_cast<int>(space.parked)});
        for (const auto& problem : space.problems) {
            view.problems.push_back(
                {problem.code, problem.space.isZero() ? std::string{} : circleName(problem.space), {}});
        }
    }
    return view;
}

}  // namespace waymark::composition
