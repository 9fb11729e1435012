// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QTemporaryDir>

#include <memory>

#include "platform/base/clock.h"
#include "tests/integration/phone.h"
#include "tests/journey/hands.h"

namespace waymark::tests {

/// A photo goes from one window to the other.
class SharedFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theOtherSeesItSmallAndGetsItWhenSheAsks();
    void whatIsPutAwayIsBackOnBothWithUndo();

private:
    [[nodiscard]] QList<viewmodels::FileRow> rows(journey::AppWindow& window) const;

    QTemporaryDir m_dir;
    RealClock m_clock;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<journey::AppWindow> m_sam;
    std::unique_ptr<journey::AppWindow> m_dawn;
    QString m_record;
};

}  // namespace waymark::tests
