// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/wait_routes.h"

namespace waymark::relay {

Result<bool> WaitRoutes::hasNews(const Caller& caller, const wire::WaitSpace& seen) const
{
    if (seen.incarnation != caller.space.incarnation || caller.space.ledger.size() > seen.ledgerSize) {
        return true;
    }
    for (const auto& cursor : seen.cursors) {
        if (!caller.access().mayRead(caller.device, cursor.channel)) {
            continue;
        }
        WAYMARK_ASSIGN(const auto last, m_parts.store.last(seen.space, cursor.channel));
        if (last > cursor.after) {
            return true;
        }
    }
    return false;
}

Status WaitRoutes::look(const wire::WaitSpace& seen, wire::WaitResponse& response, Watch& watch)
{
    const auto caller = m_auth.caller(seen.token, seen.space);
    if (!caller) {
        response.refused.push_back(seen.space);
        return {};
    }
    WAYMARK_ASSIGN(const bool news, hasNews(*caller, seen));
    if (news) {
        response.news.push_back(seen.space);
    }
    watch.spaces.push_back(seen.space);
    watch.devices.push_back(caller->device);
    return {};
}

Reply WaitRoutes::wait(ByteView body, std::optional<Watch>& watch)
{
    WAYMARK_ASSIGN(const auto request, wire::WaitRequest::decode(body));
    wire::WaitResponse response;
    response.time = m_parts.clock.now();
    Watch watched;
    watched.timeoutMs = request.timeoutMs;
    watched.slotIds = request.slotIds;
    for (const auto& seen : request.spaces) {
        WAYMARK_TRY(look(seen, response, watched));
    }
    for (const auto& slot : request.slotIds) {
        WAYMARK_ASSIGN(const bool filled, m_slots.isFilled(slot));
        if (filled) {
            response.filled.push_back(slot);
        }
    }
    if (request.timeoutMs > 0 && response.news.empty() && response.refused.empty() && response.filled.empty()) {
        watch = std::move(watched);
    }
    return response.encode();
}

bool WaitRoutes::enter(const std::vector<SignKey>& devices)
{
    const bool room = std::ranges::all_of(devices, [&](const SignKey& device) {
        const auto found = m_parked.find(device);
        return found == m_parked.end() || found->second < m_parts.config.waitsPerDevice;
    });
    if (room) {
        std::ranges::for_each(devices, [&](const SignKey& device) { ++m_parked[device]; });
    }
    return room;
}

void WaitRoutes::leave(const std::vector<SignKey>& devices)
{
    for (const auto& device : devices) {
        if (const auto found = m_parked.find(device); found != m_parked.end() && --found->second == 0) {
            m_parked.erase(found);
        }
    }
}

}  // namespace waymark::relay
