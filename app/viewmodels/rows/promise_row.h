// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// A promise and how it stands.
struct PromiseRow {
    Q_GADGET
    QML_VALUE_TYPE(promiseRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(int heading MEMBER heading FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString who MEMBER who FINAL)
    Q_PROPERTY(QString what MEMBER what FINAL)
    Q_PROPERTY(QString chip MEMBER chip FINAL)
    Q_PROPERTY(int tone MEMBER tone FINAL)
    Q_PROPERTY(QString chipGlyph MEMBER chipGlyph FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
    Q_PROPERTY(bool kept MEMBER kept FINAL)
    Q_PROPERTY(bool canChange MEMBER canChange FINAL)
public:
    QString key;
    int heading = 0;  ///< 1-10
    QString letters;
    int hue = 0;
    QString who;        ///< "Priya promised to", "I promised to"
    QString what;       ///< in the words of who made it
    QString chip;       ///< "Late, 3 days", "By Friday", "Kept"
    int tone = 0;       ///< of the chip, as Chip.Tone: 0 plain, 1 way, 2 sun, 3 good, 4 care, 5 stop
    QString chipGlyph;  ///< empty: the chip has no sign
    bool mine = false;
    bool kept = false;
    bool canChange = false;  ///< this phone may mark it
    bool operator==(const PromiseRow&) const = default;
};

}  // namespace waymark::viewmodels
