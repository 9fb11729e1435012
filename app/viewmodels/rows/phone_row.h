// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// A phone that holds a copy of a circle.
struct PhoneRow {
    Q_GADGET
    QML_VALUE_TYPE(phoneRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString circle MEMBER circle FINAL)
    Q_PROPERTY(bool first MEMBER first FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(bool thisOne MEMBER thisOne FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
public:
    QString key;
    QString circle;      ///< whose circle it is in
    bool first = false;  ///< the first of its circle
    QString name;
    QString line;  ///< "Yours", "Priya's"
    bool thisOne = false;
    bool mine = false;
    QString space;  ///< of the circle, and the phone's own there
    QString device;
    QString since;  ///< "In since 3 Oct"
    bool canTakeOut = false;
    bool canRenew = false;  ///< this phone, and a copy of it is in use
    QString whyNot;         ///< in words, where it cannot be taken out
    bool operator==(const PhoneRow&) const = default;
};

}  // namespace waymark::viewmodels
