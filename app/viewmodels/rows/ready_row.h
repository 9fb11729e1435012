// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// One skill and how ready its owner feels.
struct ReadyRow {
    Q_GADGET
    QML_VALUE_TYPE(readyRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(int step MEMBER step FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(bool canChange MEMBER canChange FINAL)
public:
    QString key;
    QString text;
    int step = 0;  ///< 0 not yet, 1 with help, 2 can do; -1 not said
    QString words;
    bool canChange = false;
    bool operator==(const ReadyRow&) const = default;
};

}  // namespace waymark::viewmodels
