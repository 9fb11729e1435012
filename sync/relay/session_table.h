// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <deque>
#include <optional>
#include <unordered_map>

#include "sync/wire/api_auth.h"

namespace waymark::relay {

struct Session {
    SpaceId space;
    SignKey device;
    UnixMs expires = 0;
};

/// Who is logged in or about to be, by BLAKE2b-256 of what they hold (a token or a nonce). Memory only; bounded: when
/// it is full the oldest goes. All entries live equally long, so the oldest is the first to expire.
class SessionTable {
public:
    explicit SessionTable(std::size_t most) : m_most(most) {}

    void add(ByteView secret, const Session& session, UnixMs now);
    [[nodiscard]] std::optional<Session> find(ByteView secret, UnixMs now) const;
    /// find() and forget: for nonces, which work once.
    [[nodiscard]] std::optional<Session> take(ByteView secret, UnixMs now);
    [[nodiscard]] std::size_t size() const { return m_sessions.size(); }

private:
    void makeRoom(UnixMs now);

    std::size_t m_most;
    std::unordered_map<Hash32, Session> m_sessions;
    std::deque<Hash32> m_order;
};

}  // namespace waymark::relay
