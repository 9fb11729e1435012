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
    Q_PROPERTY(QString circle MEMBER circle FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString spoken MEMBER spoken FINAL)
    Q_PROPERTY(QString glyph MEMBER glyph FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
public:
    QString key;
    QString page;    ///< where it opens: heading, person, promises, event, learning, helplines
    QString target;  ///< what to open there
    QString circle;  ///< whose it is; empty: nobody's
    QString title;   ///< escaped; <b> marks what was found
    QString line;    ///< likewise
    QString spoken;  ///< both, plain
    QString glyph;   ///< empty: a person's letters
    QString letters;
    int hue = -1;
    bool operator==(const ResultRow&) const = default;
};

}  // namespace waymark::viewmodels
