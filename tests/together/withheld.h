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

/// Mia's circle with three carers, each with a real window over a real home: Dawn, who fosters and does not hold her
/// health; Ann, who fosters and does; Grace of the hub, who holds neither health, plan nor learning.
class Withheld : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aFosterCarerWithoutHealthSeesNothingOfIt();
    void oneWhoHoldsItSeesItAllWithTheSameLook();
    void aHubCarerSeesNeitherPlanNorLearning();
    void eachFindsOnlyWhatIsShared();
    void noHistoryOpensForWhatIsNotShared();
    void everyRoleHasItsOwnPlaces();

private:
    [[nodiscard]] std::unique_ptr<journey::AppWindow> open(const Phone& phone);
    void writeTheWords(const Phone& mia);

    QTemporaryDir m_dir;
    RealClock m_clock;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<journey::AppWindow> m_dawn;
    std::unique_ptr<journey::AppWindow> m_ann;
    std::unique_ptr<journey::AppWindow> m_grace;
    QString m_heading;  // Mia's health, and a promise in it
    QString m_promise;
};

}  // namespace waymark::tests
