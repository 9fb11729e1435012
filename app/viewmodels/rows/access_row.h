// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// What a person may do with one section.
struct AccessRow {
    Q_GADGET
    QML_VALUE_TYPE(accessRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(int access MEMBER access FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(bool lent MEMBER lent FINAL)
    Q_PROPERTY(bool waits MEMBER waits FINAL)
public:
    QString key;  ///< the section
    QString name;
    QString icon;
    int access = 0;  ///< 0 cannot see it, 1 can read, 2 can read and write
    QString words;
    bool lent = false;   ///< until a day
    bool waits = false;  ///< for the next sync
    bool operator==(const AccessRow&) const = default;
};

}  // namespace waymark::viewmodels
