// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <vector>

#include "platform/base/clock.h"
#include "tests/integration/phone.h"
#include "tests/journey/hands.h"

namespace waymark::tests {

/// Sam sets up who can let a new phone in, loses every phone, and comes back: by fingers on Sam's windows and Dawn's.
class LostPhone : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void threePeopleAreChosenAndTwoOfThemAreEnough();
    void theNewPhoneAsksAndAStrangerIsStoppedByTheOwner();
    void twoWhoHeardTheSixWordsSayYes();
    void afterTwoDaysEverythingIsBack();

private:
    /// Real time, moved by as much as the test says.
    class ShiftedClock final : public Clock {
    public:
        [[nodiscard]] UnixMs now() const override { return m_real.now() + shift; }
        [[nodiscard]] std::int64_t monotonicMs() const override { return m_real.monotonicMs(); }

        std::atomic<std::int64_t> shift = 0;

    private:
        RealClock m_real;
    };

    [[nodiscard]] std::unique_ptr<journey::AppWindow> open(const Phone& phone);
    [[nodiscard]] bool confirms(journey::AppWindow& window, const Phone& of);
    /// Over Dawn's window; what the new phone is told.
    [[nodiscard]] QString circleCode();
    [[nodiscard]] bool asks(journey::AppWindow& window, const QString& code);
    [[nodiscard]] QStringList wordsOn(journey::AppWindow& window, viewmodels::RowsOf<viewmodels::ChoiceRow>* rows);

    QTemporaryDir m_dir;
    ShiftedClock m_clock;
    std::unique_ptr<RelayProcess> m_relay;
    std::vector<std::unique_ptr<Phone>> m_phones;  ///< Sam, Dawn, Grace, Tom
    std::unique_ptr<Phone> m_fresh;
    std::unique_ptr<journey::AppWindow> m_sam;
    std::unique_ptr<journey::AppWindow> m_dawn;
};

}  // namespace waymark::tests
