// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "platform/device/alarm.h"
#include "platform/device/appearance.h"
#include "platform/device/connectivity.h"
#include "platform/device/dialler.h"
#include "platform/device/keystore.h"
#include "platform/device/notifications.h"
#include "platform/device/share.h"

namespace waymark::device {

// Devices for tests: they work, and remember what was asked of them.

class FakeKeystore final : public Keystore {
public:
    [[nodiscard]] bool isAvailable() const override { return available; }
    [[nodiscard]] Result<crypto::SecretKey> load(std::string_view name) override;
    [[nodiscard]] Status save(std::string_view name, const crypto::SecretKey& key) override;
    [[nodiscard]] Status remove(std::string_view name) override;

    bool available = true;
    std::map<std::string, crypto::SecretKey, std::less<>> keys;
};

class FakeDialler final : public Dialler {
public:
    [[nodiscard]] Status call(std::string_view number) override;
    [[nodiscard]] Status text(std::string_view number) override;

    std::vector<std::string> asked;  ///< "tel:…" and "sms:…"
};

class FakeNotifications final : public Notifications {
public:
    [[nodiscard]] Status remind(std::string_view text) override;
    [[nodiscard]] Status clear() override;

    std::vector<std::string> shown;
    bool isShowing = false;
    bool isSupported = true;
};

/// Rings when told, on the caller's thread.
class FakeAlarm final : public Alarm {
public:
    void onRing(std::function<void()> ring) override { m_ring = std::move(ring); }
    void set(std::optional<UnixMs> at) override { when = at; }
    void ring() const
    {
        if (m_ring) {
            m_ring();
        }
    }

    std::optional<UnixMs> when;

private:
    std::function<void()> m_ring;
};

class FakeShare final : public Share {
public:
    [[nodiscard]] Status file(const std::filesystem::path& path) override;

    std::vector<std::filesystem::path> shared;
};

class FakeConnectivity final : public Connectivity {
public:
    [[nodiscard]] bool isOnline() const override;
    void onChange(std::function<void(bool)> changed) override;

    /// Calls the listener on the caller's thread.
    void set(bool online);

private:
    mutable std::mutex m_mutex;
    bool m_online = true;
    std::function<void(bool)> m_changed;
};

class FakeAppearance final : public Appearance {
public:
    [[nodiscard]] Look look() override { return now; }

    Look now;
};

}  // namespace waymark::device
