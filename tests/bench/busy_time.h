// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QGuiApplication>

#include <vector>

namespace waymark::bench {

/// An application that knows how long its thread was busy between one frame and the next: whatever it did, no touch was
/// answered meanwhile. Counted in the thread's own time, so that what else the machine does is not in it.
class BusyTime final : public QGuiApplication {
public:
    BusyTime(int& count, char** arguments) : QGuiApplication(count, arguments) {}

    bool notify(QObject* receiver, QEvent* event) override;

    void begin();
    void frameEnds();
    /// Milliseconds of work for each frame since begin(), the shortest first.
    [[nodiscard]] std::vector<double> frames() const;

private:
    int m_depth = 0;
    double m_busyMs = 0;
    std::vector<double> m_frames;
};

}  // namespace waymark::bench
