// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/device/linux/session_bus.h"

namespace waymark::device {
namespace {

constexpr int kAnswerMs = 500;

}  // namespace

SessionBus::~SessionBus()
{
    disconnect();
}

Message SessionBus::call(const Message& message)
{
    if (!message || !connect()) {
        return nullptr;
    }
    Message answer(dbus_connection_send_with_reply_and_block(m_connection, message.get(), kAnswerMs, nullptr));
    if (dbus_connection_get_is_connected(m_connection) == 0) {
        disconnect();
    }
    return answer;
}

bool SessionBus::connect()
{
    if (m_connection == nullptr) {
        m_connection = dbus_bus_get_private(DBUS_BUS_SESSION, nullptr);
        if (m_connection != nullptr) {
            // libdbus would otherwise end the process when the bus goes away.
            dbus_connection_set_exit_on_disconnect(m_connection, 0);
        }
    }
    return m_connection != nullptr;
}

void SessionBus::disconnect()
{
    if (m_connection != nullptr) {
        dbus_connection_close(m_connection);
        dbus_connection_unref(m_connection);
        m_connection = nullptr;
    }
}

Message methodCall(const char* service, const char* path, const char* interface, const char* method)
{
    return Message(dbus_message_new_method_call(service, path, interface, method));
}

}  // namespace waymark::device
