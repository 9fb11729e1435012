// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

namespace waymark::viewmodels {

/// One section and who sees it.
struct SharedRow {
    Q_GADGET
    QML_VALUE_TYPE(sharedRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(bool ownOnly MEMBER ownOnly FINAL)
    Q_PROPERTY(QVariantList cells MEMBER cells FINAL)
    Q_PROPERTY(QVariantList watchers MEMBER watchers FINAL)
public:
    QString key;  ///< the section
    QString name;
    QString icon;
    bool ownOnly = false;   ///< only ever the owner
    QVariantList cells;     ///< for each of SharingViewModel::people: {level (as AccessRow), lent, waits, words}
    QVariantList watchers;  ///< everybody who sees it, of {key, name, line, letters, hue}; the reader first
    bool operator==(const SharedRow&) const = default;
};

}  // namespace waymark::viewmodels
