// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// A circle as switchers offer it: a young person, or a constellation.
struct CircleRow {
    Q_GADGET
    QML_VALUE_TYPE(circleRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(bool homes MEMBER homes FINAL)
    Q_PROPERTY(bool chosen MEMBER chosen FINAL)
public:
    QString key;
    QString name;
    QString letters;
    int hue = 0;
    bool homes = false;  ///< a constellation
    bool chosen = false;
    bool operator==(const CircleRow&) const = default;
};

}  // namespace waymark::viewmodels
