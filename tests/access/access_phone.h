// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>

#include "platform/crypto/box.h"
#include "platform/database/database.h"
#include "sync/circle/circles.h"
#include "tests/access/access_relay.h"
#include "tests/access/situations.h"

namespace waymark::access {

/// One honest phone: a clock of its own, its circles over a database of its own, and the log it has come to.
class AccessPhone {
public:
    AccessPhone(std::string name, UnixMs now);
    AccessPhone(const AccessPhone&) = delete;

    void restart();
    [[nodiscard]] SignKey device() const;
    [[nodiscard]] const ledger::Ledger& ledger() const;
    /// Whether its own ledger still has it in the circle.
    [[nodiscard]] bool isIn() const;
    /// The key its keyrings are sealed to, out of its database: for the observer.
    [[nodiscard]] crypto::BoxKeyPair boxKey() const;

    void doSlots(AccessRelay& relay);
    /// Pulls the ledger; with `post` also what waits there.
    void syncLedger(AccessRelay& relay, bool post, Situations& had);
    /// Posts what waits as it was signed, on whatever head that was.
    void postBlind(AccessRelay& relay, Situations& had);
    void pullLog(AccessRelay& relay);
    void pushLog(AccessRelay& relay, Situations& had);
    /// Seals one thing, when its circle lets it; the error's code otherwise.
    [[nodiscard]] Result<AccessRelay::Stored> seal(const ChannelId& channel);

    std::string name;
    FakeClock clock;
    SpaceId space;
    std::unique_ptr<circle::Circles> circles;
    bool quit = false;  ///< nobody carries it any more; observers may have it

private:
    [[nodiscard]] Status postOne(AccessRelay& relay, Situations& had);

    database::Database m_database;
    crypto::SecretKey m_homeKey = crypto::SecretKey::random();
    std::map<ChannelId, std::size_t> m_pulled;
    std::map<StreamId, circle::StreamHead> m_heads;
    std::vector<AccessRelay::Stored> m_outbox;
};

}  // namespace waymark::access
