// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

namespace waymark::viewmodels {

/// A new phone that says it is the one of a circle's owner.
struct AskRow {
    Q_GADGET
    QML_VALUE_TYPE(askRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
    Q_PROPERTY(QString phone MEMBER phone FINAL)
    Q_PROPERTY(int need MEMBER need FINAL)
    Q_PROPERTY(QVariantList people MEMBER people FINAL)
    Q_PROPERTY(QString needWords MEMBER needWords FINAL)
    Q_PROPERTY(QString from MEMBER from FINAL)
    Q_PROPERTY(QString stateWords MEMBER stateWords FINAL)
    Q_PROPERTY(bool canConfirm MEMBER canConfirm FINAL)
    Q_PROPERTY(bool canVeto MEMBER canVeto FINAL)
public:
    QString key;
    QString name;       ///< the owner's
    bool mine = false;  ///< the reader's own circle: somebody says to be them
    QString phone;      ///< the owner's number as it is written down here; empty: none
    int need = 0;
    QVariantList people;  ///< of {name, letters, hue, said, words}: those who may say yes, and what each did
    QString needWords;    ///< "2 of 3"
    QString from;         ///< from when on the new phone opens: "Thu, 9:00 am"; empty: not enough have said yes
    QString stateWords;   ///< how it stands, in a line
    bool canConfirm = false;
    bool canVeto = false;
    bool operator==(const AskRow&) const = default;
};

}  // namespace waymark::viewmodels
