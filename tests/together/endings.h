// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QTemporaryDir>

#include <array>
#include <memory>
#include <vector>

#include "platform/base/clock.h"
#include "tests/integration/phone.h"
#include "tests/journey/hands.h"

namespace waymark::tests {

/// How being in a circle ends, by a finger on one window, and what the other, which nobody touches, is told of it.
class Endings : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void whoIsTakenOutIsToldAndKeepsWhatTheyWrote();
    void whoIsTakenOutMayTakeWhatIsLeftOffTheirPhone();
    void aClosedCircleIsReadOnByAllAndSharedByNobody();
    void whatIsLeftOfItGoesFromTheRelayAndThePhone();
    void aCircleBecomesTheYoungPersonsOwnAndAllOthersAreAskedAfresh();

private:
    enum Who { sam, dawn, priya };
    [[nodiscard]] bool open(Who who);
    [[nodiscard]] journey::AppWindow& window(Who who) { return *m_windows.at(who); }
    /// Presses it, and gives the passphrase that it asks for.
    [[nodiscard]] bool pressAndConfirm(Who who, const QString& name);

    QTemporaryDir m_dir;
    RealClock m_clock;
    std::unique_ptr<RelayProcess> m_relay;
    std::vector<std::unique_ptr<Phone>> m_phones;
    std::array<std::unique_ptr<journey::AppWindow>, 3> m_windows;
};

}  // namespace waymark::tests
