// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// Something that will happen.
struct EventRow {
    Q_GADGET
    QML_VALUE_TYPE(eventRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString place MEMBER place FINAL)
    Q_PROPERTY(QString when MEMBER when FINAL)
public:
    QString key;
    QString title;
    QString place;
    QString when;  ///< "Thu, 2:30 pm"
    bool operator==(const EventRow&) const = default;
};

}  // namespace waymark::viewmodels
