// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/session_table.h"

#include "platform/crypto/blake2b.h"

namespace waymark::relay {

void SessionTable::add(ByteView secret, const Session& session, UnixMs now)
{
    makeRoom(now);
    const auto key = crypto::blake2b<Hash32>({secret});
    m_sessions.insert_or_assign(key, session);
    m_order.push_back(key);
}

std::optional<Session> SessionTable::find(ByteView secret, UnixMs now) const
{
    const auto found = m_sessions.find(crypto::blake2b<Hash32>({secret}));
    if (found == m_sessions.end() || found->second.expires <= now) {
        return std::nullopt;
    }
    return found->second;
}

std::optional<Session> SessionTable::take(ByteView secret, UnixMs now)
{
    const auto session = find(secret, now);
    m_sessions.erase(crypto::blake2b<Hash32>({secret}));
    return session;
}

void SessionTable::makeRoom(UnixMs now)
{
    while (!m_order.empty()) {
        const auto found = m_sessions.find(m_order.front());
        if (found != m_sessions.end() && found->second.expires > now && m_order.size() < m_most) {
            return;
        }
        if (found != m_sessions.end()) {
            m_sessions.erase(found);
        }
        m_order.pop_front();
    }
}

}  // namespace waymark::relay
