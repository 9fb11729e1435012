// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "sync/circle/circles.h"
#include "sync/client/engine.h"
#include "sync/client/transport.h"
#include "sync/records/store.h"
#include "sync/relay/relay_core.h"
#include "sync/relay/sqlcipher_store.h"

namespace waymark::bench {

/// A relay's core in this process, its log in memory: what is measured is the phones.
class NearRelay {
public:
    NearRelay();
    [[nodiscard]] relay::Answer handle(const client::Call& call);
    [[nodiscard]] std::uint64_t news() const { return m_news; }

private:
    RealClock m_clock;
    std::unique_ptr<relay::SqlCipherStore> m_store;
    std::unique_ptr<relay::RelayCore> m_core;
    std::uint64_t m_news = 0;
};

/// Straight into a NearRelay. Long polls wait for its news.
class NearTransport final : public client::Transport {
public:
    explicit NearTransport(NearRelay& relay) : m_relay(relay) {}

    client::CallId start(client::Call call, Done done) override;
    void cancel(client::CallId id) override;
    void poll(std::int64_t timeoutMs) override;
    void wakeup() override {}
    void holdPin(const Hash32&) override {}
    [[nodiscard]] std::uint64_t bytesUp() const override { return 0; }
    [[nodiscard]] std::uint64_t bytesDown() const override { return 0; }

private:
    struct Asked {
        client::CallId id = 0;
        client::Call call;
        Done done;
        std::optional<std::uint64_t> askedAt;  ///< the relay's news when it last had none
    };
    NearRelay& m_relay;
    std::vector<Asked> m_asked;
    client::CallId m_last = 0;
};

/// A phone as it is: an encrypted database on disk, circles, records and the engine. Gone at the end.
class SharedHome {
public:
    explicit SharedHome(NearRelay& relay);
    ~SharedHome();
    SharedHome(const SharedHome&) = delete;
    SharedHome& operator=(const SharedHome&) = delete;

    void sync();
    std::vector<records::RowRef> makeRows(const SpaceId& space, const ChannelId& channel, std::size_t count);
    /// `count` edits over the rows, `together` a transaction, numbered from `first`.
    void edit(const std::vector<records::RowRef>& rows, std::size_t first, std::size_t count, std::size_t together);
    /// Seals all that waits and gives the envelopes.
    std::vector<Bytes> seal(const SpaceId& space, const ChannelId& channel);

    std::filesystem::path folder;
    RealClock clock;
    crypto::SecretKey key;
    std::unique_ptr<database::Database> database;
    std::unique_ptr<circle::Circles> circles;
    std::unique_ptr<records::Store> store;
    NearTransport transport;
    std::unique_ptr<client::Engine> engine;
};

struct Took {
    double seconds = 0;
    double cpuSeconds = 0;
};
/// The second joins the first's circle. What its first round took that brought it up to date.
Took letIn(SharedHome& inviter, SharedHome& fresh, const circle::InvitationView& invitation);

/// Two phones in one circle, both up to date, and the section they write.
struct SharedPair {
    SharedPair();
    NearRelay relay;
    SharedHome author;
    SharedHome reader;
    SpaceId space;
    ChannelId channel;
};

}  // namespace waymark::bench
