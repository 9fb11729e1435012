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
public:
    QString key;
    QString letters;
    int hue = 0;
    QString who;
    QString when;
    QString what;   ///< "Wrote in my words"
    QString words;  ///< what it said then; may be empty
    bool operator==(const ChangeRow&) const = default;
};

}  // namespace waymark::viewmodels
