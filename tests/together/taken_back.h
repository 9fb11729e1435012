// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <vector>

#include "platform/base/clock.h"
#include "tests/integration/phone.h"
#include "tests/journey/hands.h"

namespace waymark::tests {

/// What one person may see changes by a finger on the other's window.
class TakenBack : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aPartIsTakenBackAndGoesFromTheOthersPhone();
    void givenAgainOfflineUntilADayItWaitsAndThenComes();
    void whatWasGivenIsUndoneAtOnce();
    void anAdviserIsChangedInOneStep();
    void somebodyLeavesAndHerOwnWordsStayWithBoth();

private:
    [[nodiscard]] int levelOf(const QString& section, const QString& person) const;
    [[nodiscard]] bool waits() const { return m_sam->app().sharing()->face().waiting > 0; }
    [[nodiscard]] bool readsPlan(journey::AppWindow& window) const;
    [[nodiscard]] bool confirms(journey::AppWindow& window, const QString& secret);

    QTemporaryDir m_dir;
    RealClock m_clock;
    std::unique_ptr<RelayProcess> m_relay;
    std::vector<std::unique_ptr<Phone>> m_phones;
    std::unique_ptr<journey::AppWindow> m_sam;
    std::unique_ptr<journey::AppWindow> m_dawn;
};

}  // namespace waymark::tests
