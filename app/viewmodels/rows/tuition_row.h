// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// A block of tuition hours.
struct TuitionRow {
    Q_GADGET
    QML_VALUE_TYPE(tuitionRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString subject MEMBER subject FINAL)
    Q_PROPERTY(QString payer MEMBER payer FINAL)
    Q_PROPERTY(double total MEMBER total FINAL)
    Q_PROPERTY(double used MEMBER used FINAL)
    Q_PROPERTY(double booked MEMBER booked FINAL)
    Q_PROPERTY(double left MEMBER left FINAL)
    Q_PROPERTY(QString leftHours MEMBER leftHours FINAL)
    Q_PROPERTY(QString usedWords MEMBER usedWords FINAL)
    Q_PROPERTY(QString bookedWords MEMBER bookedWords FINAL)
    Q_PROPERTY(QString leftWords MEMBER leftWords FINAL)
public:
    QString key;
    QString subject;
    QString payer;  ///< "20 hours, paid for by the council"
    double total = 0;
    double used = 0;
    double booked = 0;
    double left = 0;
    QString leftHours;  ///< as written: "7"
    QString usedWords;
    QString bookedWords;
    QString leftWords;
    bool operator==(const TuitionRow&) const = default;
};

}  // namespace waymark::viewmodels
