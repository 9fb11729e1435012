// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// One change in a history, newest first.
struct ChangeRow {
    Q_GADGET
    QML_VALUE_TYPE(changeRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString who MEMBER who FINAL)
    Q_PROPERTY(QString when MEMBER when FINAL)
    Q_PROPERTY(QString what MEMBER what FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(QString before MEMBER before FINAL)
    Q_PROPERTY(QString now MEMBER now FINAL)
    Q_PROPERTY(bool current MEMBER current FINAL)
    Q_PROPERTY(bool canBringBack MEMBER canBringBack FINAL)
public:
    QString key;
    QString letters;
    int hue = 0;
    QString who;
    QString when;          ///< and on which phone
    QString what;          ///< "In my words", "By when", "Put away"
    QString words;         ///< a long text as it was written; empty for the rest
    QString before;        ///< a short value that was there until then; may be empty
    QString now;           ///< the short value it became
    bool current = false;  ///< it is what stands there now
    bool canBringBack = false;
    bool operator==(const ChangeRow&) const = default;
};

}  // namespace waymark::viewmodels
