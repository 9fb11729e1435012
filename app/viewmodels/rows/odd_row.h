// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// Something odd, in words: what happened, what it means, what one can do.
struct OddRow {
    Q_GADGET
    QML_VALUE_TYPE(oddRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString glyph MEMBER glyph FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString means MEMBER means FINAL)
    Q_PROPERTY(QString todo MEMBER todo FINAL)
    Q_PROPERTY(QString leadsTo MEMBER leadsTo FINAL)
    Q_PROPERTY(QString leadsWords MEMBER leadsWords FINAL)
public:
    QString key;
    QString glyph;
    QString title;
    QString line;  ///< when, where: "Yesterday. Plan, Health"
    QString means;
    QString todo;
    QString leadsTo;     ///< the page that helps; empty: none does
    QString leadsWords;  ///< what leads there
    bool operator==(const OddRow&) const = default;
};

}  // namespace waymark::viewmodels
