// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// Something that was put away or erased.
struct BinRow {
    Q_GADGET
    QML_VALUE_TYPE(binRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString glyph MEMBER glyph FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(bool canPutBack MEMBER canPutBack FINAL)
    Q_PROPERTY(bool canErase MEMBER canErase FINAL)
    Q_PROPERTY(QString record MEMBER record FINAL)
    Q_PROPERTY(bool canEraseNow MEMBER canEraseNow FINAL)
public:
    QString key;    ///< the record's id, or its number among the erased
    QString title;  ///< "Ring the college"
    QString line;   ///< "Promise. Dawn put it away yesterday."
    QString glyph;
    int hue = -1;
    bool canPutBack = false;
    bool canErase = false;
    QString record;  ///< its id, also among the erased
    bool canEraseNow = false;
    bool operator==(const BinRow&) const = default;
};

}  // namespace waymark::viewmodels
