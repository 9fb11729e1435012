// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDir>
#include <QTemporaryDir>

#include <atomic>
#include <functional>

#include "app/composition/system_time.h"
#include "app/viewmodels/session/home_session.h"
#include "platform/device/fake/fake_devices.h"
#include "platform/device/linux/linux_devices.h"

namespace waymark::viewmodels {

inline const QString kPassphrase = QStringLiteral("four odd words here");

/// Real time, moved by as much as a test says.
class ShiftedClock final : public Clock {
public:
    [[nodiscard]] UnixMs now() const override { return m_real.now() + shift; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_real.monotonicMs(); }

    std::atomic<std::int64_t> shift = 0;

private:
    RealClock m_real;
};

/// The app without its window.
struct App {
    explicit App(const QString& directory);
    [[nodiscard]] bool reaches(AppViewModel::Stage stage) const;
    [[nodiscard]] static bool until(const std::function<bool()>& holds);

    device::LinuxKeystore keystore;
    device::FakeDialler dialler;
    device::FakeNotifications notifications;
    device::FakeAlarm alarm;
    ShiftedClock clock;
    AppViewModel app;
    HomeSession session;
};

/// A folder for one home, and what tests of a session begin with.
class SessionHome {
protected:
    [[nodiscard]] QString home() const { return m_directory.filePath("home"); }
    void clear() const { QDir(home()).removeRecursively(); }
    /// Sam's, a young person's, just made and open.
    [[nodiscard]] static bool makeHome(App& one);
    /// The words as the page shows them.
    [[nodiscard]] static QStringList wordsOf(App& one);
    /// Something done to the home while no app has it open.
    [[nodiscard]] bool withCore(const std::function<bool(composition::Core&)>& work) const;
    /// The passphrase again, where it is asked for.
    [[nodiscard]] static bool confirms(App& one);

private:
    QTemporaryDir m_directory;
};

}  // namespace waymark::viewmodels
