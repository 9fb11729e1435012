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
    Q_PROPERTY(QString funder MEMBER funder FINAL)
    Q_PROPERTY(QString tutor MEMBER tutor FINAL)
    Q_PROPERTY(QString hours MEMBER hours FINAL)
    Q_PROPERTY(QString until MEMBER until FINAL)
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
    QString funder;
    QString tutor;  ///< as a form takes it: a key of people, or a name
    QString hours;  ///< paid for, as written
    QString until;  ///< last day, 2026-12-18
    bool operator==(const TuitionRow&) const = default;
};

}  // namespace waymark::viewmodels
