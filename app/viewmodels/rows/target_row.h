// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// A target of the education plan, or another row that leads on.
struct TargetRow {
    Q_GADGET
    QML_VALUE_TYPE(targetRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString icon MEMBER icon FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString progress MEMBER progress FINAL)
    Q_PROPERTY(QString date MEMBER date FINAL)
    Q_PROPERTY(bool met MEMBER met FINAL)
public:
    QString key;
    QString title;
    QString line;
    QString icon;
    int hue = 0;
    QString progress;
    QString date;  ///< by when, 2026-12-18
    bool met = false;
    bool operator==(const TargetRow&) const = default;
};

}  // namespace waymark::viewmodels
