// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// Something with a time, in a list.
struct EventRow {
    Q_GADGET
    QML_VALUE_TYPE(eventRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString day MEMBER day FINAL)
    Q_PROPERTY(QString date MEMBER date FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString glyph MEMBER glyph FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString chip MEMBER chip FINAL)
    Q_PROPERTY(bool lesson MEMBER lesson FINAL)
public:
    QString key;
    QString day;   ///< "Tomorrow", on the first of each day; else empty
    QString date;  ///< 2026-10-13
    QString title;
    QString line;  ///< "4:00 pm, City Library"
    QString glyph;
    int hue = 0;
    QString chip;  ///< "Called off"
    bool lesson = false;
    bool operator==(const EventRow&) const = default;
};

}  // namespace waymark::viewmodels
