// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// One tuition session.
struct SessionRow {
    Q_GADGET
    QML_VALUE_TYPE(sessionRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString block MEMBER block FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString chip MEMBER chip FINAL)
    Q_PROPERTY(int tone MEMBER tone FINAL)
    Q_PROPERTY(bool done MEMBER done FINAL)
public:
    QString key;
    QString block;  ///< the tuition it belongs to
    QString title;  ///< "Today, 4:00 pm"
    QString line;   ///< "With Tom, City Library"
    QString chip;
    int tone = 0;  ///< of the chip, as Chip.Tone: 0 plain, 1 way, 2 sun, 3 good, 4 care, 5 stop
    bool done = false;
    bool operator==(const SessionRow&) const = default;
};

}  // namespace waymark::viewmodels
