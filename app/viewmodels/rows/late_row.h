// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

namespace waymark::viewmodels {

/// What somebody wrote in one record after their time there was over.
struct LateRow {
    Q_GADGET
    QML_VALUE_TYPE(lateRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString glyph MEMBER glyph FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QVariantList changes MEMBER changes FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
    Q_PROPERTY(bool taken MEMBER taken FINAL)
    Q_PROPERTY(bool canTake MEMBER canTake FINAL)
public:
    QString key;
    QString title;  ///< of the record: "Call the college"
    QString glyph;
    int hue = -1;
    QString line;          ///< "Promise. Dawn, 5 Oct, 2:30 pm"
    QVariantList changes;  ///< of {what, now, late, words}: a field, what stands there, what was written; words: long
    bool mine = false;
    bool taken = false;  ///< written in, here or on another phone
    bool canTake = false;
    bool operator==(const LateRow&) const = default;
};

}  // namespace waymark::viewmodels
