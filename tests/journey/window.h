// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <filesystem>
#include <functional>
#include <memory>

#include "app/viewmodels/session/home_session.h"
#include "platform/device/fake/fake_devices.h"
#include "platform/device/linux/linux_devices.h"
#include "qml/shell/idle_watch.h"
#include "qml/shell/looks.h"

namespace waymark::journey {

/// One person's app with its real window, off screen. Steps wait for what they ask for, never for time.
class AppWindow {
public:
    AppWindow(const std::filesystem::path& home, const Clock& clock);

    /// False when it did not open.
    [[nodiscard]] bool open(const QString& passphrase);
    [[nodiscard]] viewmodels::AppViewModel& app() { return m_app; }
    [[nodiscard]] shell::Looks& looks() { return m_looks; }
    [[nodiscard]] QStringList pages() const;

    /// Nothing leaves or reaches this phone until it is back.
    void setOnline(bool online);
    /// Opens a heading and waits until it is shown.
    [[nodiscard]] bool openHeading(int number);
    /// Writes a field of the heading that is open, as its editor does.
    void write(const QString& field, const QString& text);
    [[nodiscard]] bool until(const std::function<bool()>& holds);

    void goTo(const QString& page);
    void resize(QSize size) { m_window->resize(size); }
    void picture(const QString& file);

    [[nodiscard]] QQuickWindow& window() { return *m_window; }
    /// "tel:…" and "sms:…" that were asked of the phone.
    [[nodiscard]] const std::vector<std::string>& asked() const { return m_dialler.asked; }
    /// Somebody is there: it does not lock by itself.
    void stir() { m_idle.touch(); }
    /// Lets bindings and layouts come to rest.
    void settle();

private:
    [[nodiscard]] QObject* home() const;

    device::LinuxKeystore m_keystore;
    device::FakeDialler m_dialler;
    device::FakeAppearance m_appearance;
    viewmodels::AppViewModel m_app;
    viewmodels::HomeSession m_session;
    shell::Looks m_looks;
    shell::IdleWatch m_idle;
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
};

}  // namespace waymark::journey
