// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// One of the ten headings, for the wheel and its list.
struct HeadingRow {
    Q_GADGET
    QML_VALUE_TYPE(headingRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(int number MEMBER number FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(int level MEMBER level FINAL)
    Q_PROPERTY(QString levelWords MEMBER levelWords FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(bool readable MEMBER readable FINAL)
public:
    QString key;  ///< "1" to "10"
    int number = 0;
    QString name;
    QString icon;
    int hue = 0;    ///< number - 1
    int level = 0;  ///< 0 not started, 1 started, 2 nearly, 3 settled
    QString levelWords;
    QString line;           ///< "3 promises open"
    bool readable = false;  ///< false: not shared with the reader
    bool operator==(const HeadingRow&) const = default;
};

}  // namespace waymark::viewmodels
