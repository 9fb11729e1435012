// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/clock.h"
#include "platform/crypto/sign.h"
#include "platform/database/database.h"
#include "sync/circle/circles.h"

namespace waymark::tests {

/// The value, or a test failure that says where the error came from.
template <class T>
T must(Result<T> result, const char* what = "")
{
    if (!result) {
        throw std::runtime_error(std::string(what) + " " + std::string(errorName(result.error().code)) + " " +
                                 result.error().detail);
    }
    return std::move(*result);
}
void must(const Status& status, const char* what = "");

/// A relay that keeps ledgers and slots and nothing else.
struct FakeRelay {
    explicit FakeRelay(const Clock& clock);

    struct Slot {
        Bytes value;
        UnixMs ends = 0;
        bool gone = false;
    };
    [[nodiscard]] ledger::RelayChosen name() const;
    [[nodiscard]] Result<Bytes> slot(const circle::SlotStep& step);
    [[nodiscard]] Result<circle::ReceivedEntry> post(const SpaceId& space, const circle::PendingEntry& entry);
    [[nodiscard]] std::vector<circle::ReceivedEntry> pull(const SpaceId& space, const SignKey& device,
                                                          std::uint64_t from) const;

    [[nodiscard]] UnixMs now() const { return clock.now() - behind; }

    const Clock& clock;
    std::int64_t behind = 0;  ///< milliseconds that its own clock lags by
    crypto::SigningKeyPair key;
    std::map<SpaceId, ledger::Ledger> ledgers;
    std::map<SlotId, Slot> letterboxes;
    bool keepsKeyrings = false;  ///< serves everything but keyrings
    bool lenient = false;        ///< keeps entries with void bodies, as a relay in league with their author would
};

/// One home: a database, a home key, the circles in it.
struct Home {
    explicit Home(const Clock& clock);
    /// As after a kill: everything in memory is gone.
    void restart();
    void sync(FakeRelay& relay);
    /// Only the ledgers.
    void syncLedger(FakeRelay& relay);
    void syncSlots(FakeRelay& relay);

    const Clock& clock;
    database::Database database;
    crypto::SecretKey key = crypto::SecretKey::random();
    std::unique_ptr<circle::Circles> circles;
    /// Called before every step of a sync; a test restarts the home here.
    std::function<void()> beforeStep;
};

/// Sam's circle and whoever joined it.
struct CircleWorld {
    /// With a time Sam only looks after the circle until then.
    explicit CircleWorld(UnixMs lookedAfterUntil = 0);

    Home& add();
    /// Through invitation, six words and approval. The new home, synced.
    Home& invite(Home& inviter, const std::string& name, std::vector<std::pair<std::string, circle::Access>> grants,
                 circle::Level level = circle::Level::member);
    Home& addDevice(Home& of);
    [[nodiscard]] ChannelId channel(const std::string& name);

    FakeClock clock{1'795'000'000'000};
    FakeRelay relay{clock};
    std::vector<std::unique_ptr<Home>> homes;
    Home& sam;
    SpaceId space;
};

}  // namespace waymark::tests
