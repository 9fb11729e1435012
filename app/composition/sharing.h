// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/services/views/sync_view.h"
#include "platform/http/client.h"
#include "sync/circle/circles.h"
#include "sync/client/curl_transport.h"
#include "sync/client/engine.h"
#include "sync/records/store.h"

namespace waymark::composition {

struct SharingParts {
    database::Database& database;
    records::Store& records;
    circle::Circles& circles;
    const Clock& clock;
    std::function<Status()> brought;                ///< as in client::EngineParts
    std::function<Status(const SpaceId&)> refused;  ///< the same
};

/// A home's relay and the engine that shares through it. Without a relay everything stays on the phone and every call
/// does nothing. One thread, but for wakeup.
class Sharing {
public:
    explicit Sharing(const SharingParts& parts) : m_parts(parts) {}
    ~Sharing();
    Sharing(const Sharing&) = delete;
    Sharing& operator=(const Sharing&) = delete;

    /// Takes up the relay that was saved, if any.
    [[nodiscard]] Status load();
    /// With its pin, once that was learnt.
    [[nodiscard]] std::optional<client::RelaySettings> relay() const;
    /// Keeps it and shares through it from now on. Without a pin, one that is known for that address stays.
    [[nodiscard]] Status setRelay(client::RelaySettings relay);
    /// A home without a relay takes up the one that a QR or pasted text names. Other codes name none.
    [[nodiscard]] Status takeRelayOf(std::string_view code);
    /// For this process only.
    void useRelay(const client::RelaySettings& relay);
    /// Asks the relay who it is; blocks at most ten seconds or so.
    [[nodiscard]] services::RelayTest test(const client::RelaySettings& relay);

    /// While nothing is shared: for work that takes away what the engine stands on.
    [[nodiscard]] Status withoutEngine(const std::function<Status()>& work);

    /// Works until all is shared or nothing more can be done now. relay_missing.
    [[nodiscard]] Result<client::SyncReport> syncOnce(const std::function<bool()>& keepOn = {});

    /// The worker's loop: tasks, turn(), poll(that), again. Without a relay turn() says -1.
    [[nodiscard]] std::int64_t turn();
    void poll(std::int64_t timeoutMs);
    /// Ends a poll at once. Any thread.
    void wakeup() { m_http.wakeup(); }
    /// After a local commit that is to be shared.
    void saved();
    void retryNow();
    void pause(bool paused);

    [[nodiscard]] services::SyncView view() const;
    [[nodiscard]] services::SharedLine line() const;
    /// Every stream head this device knows of in a circle.
    [[nodiscard]] std::vector<circle::StreamHead> heads(const SpaceId& space) const;

    void onChange(std::function<void()> changed);

private:
    [[nodiscard]] std::string circleName(const SpaceId& space) const;

    SharingParts m_parts;
    http::Client m_http;
    std::optional<client::RelaySettings> m_relay;
    std::unique_ptr<client::CurlTransport> m_transport;
    std::unique_ptr<client::Engine> m_engine;
    std::optional<services::RelayTest> m_lastTest;
    std::function<void()> m_changed;
};

/// "https://host:port" and a pin in hex or as "sha256//BASE64" (empty: none) as settings; bad_input.
[[nodiscard]] Result<client::RelaySettings> relaySettings(std::string_view url, std::string_view pin,
                                                          std::string_view caFile);
/// "sha256//BASE64"; empty for none.
[[nodiscard]] std::string pinText(const Hash32& pin);

}  // namespace waymark::composition
