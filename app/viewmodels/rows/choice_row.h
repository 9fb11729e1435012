// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// One of a list to choose from.
struct ChoiceRow {
    Q_GADGET
    QML_VALUE_TYPE(choiceRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(bool chosen MEMBER chosen FINAL)
public:
    QString key;
    QString name;
    QString line;
    bool chosen = false;
    bool operator==(const ChoiceRow&) const = default;
};

}  // namespace waymark::viewmodels
