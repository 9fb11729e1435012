// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <dbus/dbus.h>

#include <memory>

namespace waymark::device {

struct UnrefMessage {
    void operator()(DBusMessage* message) const { dbus_message_unref(message); }
};
using Message = std::unique_ptr<DBusMessage, UnrefMessage>;

/// A private connection to the person's session bus, made when first needed and again when it was lost. One thread.
class SessionBus {
public:
    SessionBus() = default;
    ~SessionBus();
    SessionBus(const SessionBus&) = delete;
    SessionBus& operator=(const SessionBus&) = delete;

    /// Waits up to half a second for the answer; null when there is none or it is an error.
    [[nodiscard]] Message call(const Message& message);

private:
    bool connect();
    void disconnect();

    DBusConnection* m_connection = nullptr;
};

[[nodiscard]] Message methodCall(const char* service, const char* path, const char* interface, const char* method);

}  // namespace waymark::device
