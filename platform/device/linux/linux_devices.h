// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include "platform/device/alarm.h"
#include "platform/device/appearance.h"
#include "platform/device/connectivity.h"
#include "platform/device/dialler.h"
#include "platform/device/keystore.h"
#include "platform/device/notifications.h"
#include "platform/device/share.h"

namespace waymark::device {

/// A Linux desktop has no keystore that a thief of the disk could not read: a passphrase guards the home instead.
class LinuxKeystore final : public Keystore {
public:
    [[nodiscard]] bool isAvailable() const override { return false; }
    [[nodiscard]] Result<crypto::SecretKey> load(std::string_view name) override;
    [[nodiscard]] Status save(std::string_view name, const crypto::SecretKey& key) override;
    [[nodiscard]] Status remove(std::string_view name) override;
};

/// By xdg-open with a tel: or sms: address; no shell.
class LinuxDialler final : public Dialler {
public:
    [[nodiscard]] Status call(std::string_view number) override;
    [[nodiscard]] Status text(std::string_view number) override;
};

/// Opens the folder that holds the file in the desktop's file manager, from where it goes on.
class LinuxShare final : public Share {
public:
    [[nodiscard]] Status file(const std::filesystem::path& path) override;
};

/// org.freedesktop.Notifications on the session bus.
class LinuxNotifications final : public Notifications {
public:
    LinuxNotifications();
    ~LinuxNotifications() override;
    LinuxNotifications(const LinuxNotifications&) = delete;
    LinuxNotifications& operator=(const LinuxNotifications&) = delete;

    [[nodiscard]] Status remind(std::string_view text) override;
    [[nodiscard]] Status clear() override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// A timer of the kernel over the wall clock, on a thread of its own that sleeps until then.
class LinuxAlarm final : public Alarm {
public:
    LinuxAlarm();
    ~LinuxAlarm() override;
    LinuxAlarm(const LinuxAlarm&) = delete;
    LinuxAlarm& operator=(const LinuxAlarm&) = delete;

    void onRing(std::function<void()> ring) override;
    void set(std::optional<UnixMs> at) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// org.freedesktop.portal.Settings on the session bus.
class LinuxAppearance final : public Appearance {
public:
    LinuxAppearance();
    ~LinuxAppearance() override;
    LinuxAppearance(const LinuxAppearance&) = delete;
    LinuxAppearance& operator=(const LinuxAppearance&) = delete;

    [[nodiscard]] Look look() override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Watches links and routes over netlink on a thread of its own, which sleeps until the kernel says something.
class LinuxConnectivity final : public Connectivity {
public:
    LinuxConnectivity();
    ~LinuxConnectivity() override;
    LinuxConnectivity(const LinuxConnectivity&) = delete;
    LinuxConnectivity& operator=(const LinuxConnectivity&) = delete;

    [[nodiscard]] bool isOnline() const override;
    void onChange(std::function<void(bool)> changed) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace waymark::device
