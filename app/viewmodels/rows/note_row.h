// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// A note about a day.
struct NoteRow {
    Q_GADGET
    QML_VALUE_TYPE(noteRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
public:
    QString key;
    QString text;
    QString line;  ///< who and when: "Dawn, today, 6:30 pm"
    int hue = 0;   ///< of who wrote it
    bool mine = false;
    bool operator==(const NoteRow&) const = default;
};

}  // namespace waymark::viewmodels
