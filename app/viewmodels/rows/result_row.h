// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// One thing a search found.
struct ResultRow {
    Q_GADGET
    QML_VALUE_TYPE(resultRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString page MEMBER page FINAL)
    Q_PROPERTY(QString target MEMBER target FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString snippet MEMBER snippet FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
public:
    QString key;
    QString page;    ///< where it opens: heading, person, learning
    QString target;  ///< what to open there
    QString title;
    QString snippet;  ///< escaped; <b> marks what was found
    int hue = 0;
    bool operator==(const ResultRow&) const = default;
};

}  // namespace waymark::viewmodels
