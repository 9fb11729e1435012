// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QTemporaryDir>

#include "app/composition/core.h"
#include "platform/device/linux/linux_devices.h"

namespace waymark::tests {

/// A real home in a temporary folder with one young person's circle, on Tuesday 13 October 2026 at 9:41.
class OpenHome {
public:
    OpenHome();

    [[nodiscard]] bool ok() const { return m_core != nullptr && !m_space.isZero(); }
    [[nodiscard]] composition::Core& core() { return *m_core; }
    [[nodiscard]] services::ServiceContext context() { return m_core->context(); }
    [[nodiscard]] const SpaceId& space() const { return m_space; }
    [[nodiscard]] FakeClock& clock() { return m_clock; }

    /// Closes the home and opens it again, as after a kill.
    [[nodiscard]] bool reopen();

private:
    QTemporaryDir m_dir;
    FakeClock m_clock;
    device::LinuxKeystore m_keystore;
    std::unique_ptr<composition::Home> m_home;
    std::unique_ptr<composition::Core> m_core;
    SpaceId m_space;
};

/// UTC, so that the tests do not depend on where they run.
[[nodiscard]] domain::LocalTime utcOf(UnixMs at);

}  // namespace waymark::tests
