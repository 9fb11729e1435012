// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <optional>

#include "platform/device/linux/linux_devices.h"
#include "platform/device/linux/session_bus.h"

namespace waymark::device {
namespace {

constexpr auto kService = "org.freedesktop.portal.Desktop";
constexpr auto kPath = "/org/freedesktop/portal/desktop";
constexpr auto kInterface = "org.freedesktop.portal.Settings";
constexpr dbus_uint32_t kPrefersDark = 1;
constexpr dbus_uint32_t kMoreContrast = 1;

/// The portal wraps the number in one variant or, for the older Read method, in two.
std::optional<dbus_uint32_t> numberIn(DBusMessage* answer)
{
    DBusMessageIter at;
    if (dbus_message_iter_init(answer, &at) == 0) {
        return std::nullopt;
    }
    while (dbus_message_iter_get_arg_type(&at) == DBUS_TYPE_VARIANT) {
        DBusMessageIter inside;
        dbus_message_iter_recurse(&at, &inside);
        at = inside;
    }
    if (dbus_message_iter_get_arg_type(&at) != DBUS_TYPE_UINT32) {
        return std::nullopt;
    }
    dbus_uint32_t number = 0;
    dbus_message_iter_get_basic(&at, &number);
    return number;
}

std::optional<dbus_uint32_t> read(SessionBus& bus, const char* setting)
{
    const char* group = "org.freedesktop.appearance";
    const auto message = methodCall(kService, kPath, kInterface, "Read");
    if (!message || dbus_message_append_args(message.get(), DBUS_TYPE_STRING, &group, DBUS_TYPE_STRING, &setting,
                                             DBUS_TYPE_INVALID) == 0) {
        return std::nullopt;
    }
    const auto answer = bus.call(message);
    return answer ? numberIn(answer.get()) : std::nullopt;
}

}  // namespace

struct LinuxAppearance::State {
    SessionBus bus;
};

LinuxAppearance::LinuxAppearance() : m_state(std::make_unique<State>()) {}
LinuxAppearance::~LinuxAppearance() = default;

Look LinuxAppearance::look()
{
    return {read(m_state->bus, "color-scheme") == kPrefersDark, read(m_state->bus, "contrast") == kMoreContrast};
}

}  // namespace waymark::device
