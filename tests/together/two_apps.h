// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QTemporaryDir>

#include <memory>

#include "platform/base/clock.h"
#include "tests/integration/phone.h"
#include "tests/journey/window.h"

namespace waymark::tests {

/// Sam's app and Dawn's, both open on the same heading, each with its own home, worker and window; the relay between
/// them is real, over TLS. What one writes is seen on the other, which nobody touches.
class TwoApps : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void anEditOnOneIsSeenOnTheOtherUntouched();
    void editsMadeWhileTheRelayIsOffAreSeenOnceItIsBack();
    void eachKnowsWhichOfTwoVersionsItWrote();

private:
    [[nodiscard]] journey::AppWindow& other(const journey::AppWindow& than)
    {
        return &than == m_sam.get() ? *m_dawn : *m_sam;
    }

    QTemporaryDir m_dir;
    RealClock m_clock;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<journey::AppWindow> m_sam;
    std::unique_ptr<journey::AppWindow> m_dawn;
};

}  // namespace waymark::tests
