// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <string>

#include "platform/device/linux/linux_devices.h"
#include "platform/device/linux/session_bus.h"

namespace waymark::device {
namespace {

constexpr auto kService = "org.freedesktop.Notifications";
constexpr auto kPath = "/org/freedesktop/Notifications";

void appendEmptyArray(DBusMessageIter& to, const char* signature)
{
    DBusMessageIter inside;
    dbus_message_iter_open_container(&to, DBUS_TYPE_ARRAY, signature, &inside);
    dbus_message_iter_close_container(&to, &inside);
}

Message notifyCall(dbus_uint32_t replaces, const std::string& text)
{
    auto message = methodCall(kService, kPath, kService, "Notify");
    if (!message) {
        return nullptr;
    }
    const char* app = "";
    const char* icon = "";
    const char* summary = text.c_str();
    const char* body = "";
    const dbus_int32_t expires = -1;
    DBusMessageIter arguments;
    dbus_message_iter_init_append(message.get(), &arguments);
    dbus_message_iter_append_basic(&arguments, DBUS_TYPE_STRING, &app);
    dbus_message_iter_append_basic(&arguments, DBUS_TYPE_UINT32, &replaces);
    dbus_message_iter_append_basic(&arguments, DBUS_TYPE_STRING, &icon);
    dbus_message_iter_append_basic(&arguments, DBUS_TYPE_STRING, &summary);
    dbus_message_iter_append_basic(&arguments, DBUS_TYPE_STRING, &body);
    appendEmptyArray(arguments, "s");     // actions
    appendEmptyArray(arguments, "{sv}");  // hints
    dbus_message_iter_append_basic(&arguments, DBUS_TYPE_INT32, &expires);
    return message;
}

}  // namespace

struct LinuxNotifications::State {
    SessionBus bus;
    dbus_uint32_t shown = 0;
};

LinuxNotifications::LinuxNotifications() : m_state(std::make_unique<State>()) {}
LinuxNotifications::~LinuxNotifications() = default;

Status LinuxNotifications::remind(std::string_view text)
{
    const auto answer = m_state->bus.call(notifyCall(m_state->shown, std::string(text)));
    if (!answer ||
        dbus_message_get_args(answer.get(), nullptr, DBUS_TYPE_UINT32, &m_state->shown, DBUS_TYPE_INVALID) == 0) {
        return fail(ErrorCode::unsupported, "notification service");
    }
    return {};
}

Status LinuxNotifications::clear()
{
    if (m_state->shown == 0) {
        return {};
    }
    const auto message = methodCall(kService, kPath, kService, "CloseNotification");
    if (message) {
        dbus_message_append_args(message.get(), DBUS_TYPE_UINT32, &m_state->shown, DBUS_TYPE_INVALID);
    }
    m_state->shown = 0;
    return m_state->bus.call(message) ? Status() : Status(fail(ErrorCode::unsupported, "notification service"));
}

}  // namespace waymark::device
