// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <dbus/dbus.h>

#include <QProcess>

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace waymark::tests {

/// A session bus of its own with a notification service and a settings portal on it, answering on a thread. The
/// process's DBUS_SESSION_BUS_ADDRESS points to it from the first on; between two there is no desktop.
class FakeDesktop {
public:
    struct Notice {
        std::string app;
        std::string summary;
        std::string body;
        unsigned replaces = 0;
    };

    FakeDesktop();
    ~FakeDesktop();
    FakeDesktop(const FakeDesktop&) = delete;
    FakeDesktop& operator=(const FakeDesktop&) = delete;

    [[nodiscard]] std::vector<Notice> notices() const;
    [[nodiscard]] std::vector<unsigned> closed() const;

    /// What the portal answers, by key; a key that is not set is answered with an error.
    void setSetting(const std::string& key, unsigned value);

private:
    void serve();
    DBusMessage* answer(DBusMessage* call);
    DBusMessage* notify(DBusMessage* call);
    DBusMessage* read(DBusMessage* call);

    QProcess m_daemon;
    DBusConnection* m_connection = nullptr;
    std::atomic<bool> m_stop = false;
    mutable std::mutex m_mutex;
    std::vector<Notice> m_notices;
    std::vector<unsigned> m_closed;
    std::map<std::string, unsigned> m_settings;
    std::thread m_thread;
};

}  // namespace waymark::tests
