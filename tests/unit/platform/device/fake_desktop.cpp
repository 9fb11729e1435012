// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/platform/device/fake_desktop.h"

#include <QTemporaryDir>

namespace waymark::tests {
namespace {

constexpr int kLookMs = 20;

/// One for the whole process: libdbus reads DBUS_SESSION_BUS_ADDRESS once and remembers it.
QByteArray busAddress()
{
    static const QTemporaryDir kFolder;
    return "unix:path=" + kFolder.filePath("bus").toUtf8();
}

}  // namespace

FakeDesktop::FakeDesktop()
{
    dbus_threads_init_default();
    const auto address = busAddress();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    m_daemon.start(QStringLiteral("dbus-daemon"), {"--session", "--nofork", "--print-address", "--address=" + address});
    if (!m_daemon.waitForReadyRead()) {
        qFatal("no dbus-daemon");
    }
    m_connection = dbus_connection_open_private(address.constData(), nullptr);
    if (m_connection == nullptr || dbus_bus_register(m_connection, nullptr) == 0) {
        qFatal("no bus");
    }
    dbus_connection_set_exit_on_disconnect(m_connection, 0);
    for (const char* name : {"org.freedesktop.Notifications", "org.freedesktop.portal.Desktop"}) {
        dbus_bus_request_name(m_connection, name, DBUS_NAME_FLAG_DO_NOT_QUEUE, nullptr);
    }
    m_thread = std::thread([this] { serve(); });
}

FakeDesktop::~FakeDesktop()
{
    m_stop = true;
    m_thread.join();
    dbus_connection_close(m_connection);
    dbus_connection_unref(m_connection);
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

std::vector<FakeDesktop::Notice> FakeDesktop::notices() const
{
    const std::lock_guard lock(m_mutex);
    return m_notices;
}

std::vector<unsigned> FakeDesktop::closed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

void FakeDesktop::setSetting(const std::string& key, unsigned value)
{
    const std::lock_guard lock(m_mutex);
    m_settings[key] = value;
}

void FakeDesktop::serve()
{
    while (!m_stop && dbus_connection_read_write(m_connection, kLookMs) != 0) {
        while (DBusMessage* call = dbus_connection_pop_message(m_connection)) {
            if (dbus_message_get_type(call) == DBUS_MESSAGE_TYPE_METHOD_CALL) {
                DBusMessage* reply = answer(call);
                dbus_connection_send(m_connection, reply, nullptr);
                dbus_connection_flush(m_connection);
                dbus_message_unref(reply);
            }
            dbus_message_unref(call);
        }
    }
}

DBusMessage* FakeDesktop::answer(DBusMessage* call)
{
    if (dbus_message_is_method_call(call, "org.freedesktop.Notifications", "Notify") != 0) {
        return notify(call);
    }
    if (dbus_message_is_method_call(call, "org.freedesktop.portal.Settings", "Read") != 0) {
        return read(call);
    }
    if (dbus_message_is_method_call(call, "org.freedesktop.Notifications", "CloseNotification") != 0) {
        dbus_uint32_t id = 0;
        dbus_message_get_args(call, nullptr, DBUS_TYPE_UINT32, &id, DBUS_TYPE_INVALID);
        const std::lock_guard lock(m_mutex);
        m_closed.push_back(id);
        return dbus_message_new_method_return(call);
    }
    return dbus_message_new_error(call, DBUS_ERROR_UNKNOWN_METHOD, "");
}

DBusMessage* FakeDesktop::notify(DBusMessage* call)
{
    const char* app = "";
    const char* icon = "";
    const char* summary = "";
    const char* body = "";
    dbus_uint32_t replaces = 0;
    dbus_message_get_args(call, nullptr, DBUS_TYPE_STRING, &app, DBUS_TYPE_UINT32, &replaces, DBUS_TYPE_STRING, &icon,
                          DBUS_TYPE_STRING, &summary, DBUS_TYPE_STRING, &body, DBUS_TYPE_INVALID);
    const std::lock_guard lock(m_mutex);
    m_notices.push_back({app, summary, body, replaces});
    const dbus_uint32_t id = replaces != 0 ? replaces : static_cast<dbus_uint32_t>(40 + m_notices.size());
    DBusMessage* reply = dbus_message_new_method_return(call);
    dbus_message_append_args(reply, DBUS_TYPE_UINT32, &id, DBUS_TYPE_INVALID);
    return reply;
}

DBusMessage* FakeDesktop::read(DBusMessage* call)
{
    const char* group = "";
    const char* key = "";
    dbus_message_get_args(call, nullptr, DBUS_TYPE_STRING, &group, DBUS_TYPE_STRING, &key, DBUS_TYPE_INVALID);
    const std::lock_guard lock(m_mutex);
    const auto found = m_settings.find(key);
    if (found == m_settings.end() || std::string(group) != "org.freedesktop.appearance") {
        return dbus_message_new_error(call, "org.freedesktop.portal.Error.NotFound", "");
    }
    DBusMessage* reply = dbus_message_new_method_return(call);
    DBusMessageIter at;
    DBusMessageIter outer;
    DBusMessageIter inner;
    dbus_message_iter_init_append(reply, &at);
    dbus_message_iter_open_container(&at, DBUS_TYPE_VARIANT, "v", &outer);
    dbus_message_iter_open_container(&outer, DBUS_TYPE_VARIANT, "u", &inner);
    const dbus_uint32_t value = found->second;
    dbus_message_iter_append_basic(&inner, DBUS_TYPE_UINT32, &value);
    dbus_message_iter_close_container(&outer, &inner);
    dbus_message_iter_close_container(&at, &outer);
    return reply;
}

}  // namespace waymark::tests
