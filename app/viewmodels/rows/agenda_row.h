// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// Something with a time, and whose it is.
struct AgendaRow {
    Q_GADGET
    QML_VALUE_TYPE(agendaRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString whose MEMBER whose FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString when MEMBER when FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
public:
    QString key;
    QString whose;    ///< the name of the circle
    QString letters;  ///< of the young person, or of the constellation
    int hue = 0;
    QString when;   ///< "4:00 pm"; with the day where it is not today
    QString title;  ///< "Dentist"
    QString line;   ///< where, or what to bring
    bool operator==(const AgendaRow&) const = default;
};

}  // namespace waymark::viewmodels
