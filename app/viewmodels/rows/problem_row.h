// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// Something that keeps sharing from going on, in words.
struct ProblemRow {
    Q_GADGET
    QML_VALUE_TYPE(problemRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(QString circle MEMBER circle FINAL)
    Q_PROPERTY(QString since MEMBER since FINAL)
    Q_PROPERTY(QString action MEMBER action FINAL)
public:
    QString key;
    QString words;
    QString circle;  ///< its name; empty: all of them
    QString since;
    QString action;  ///< what the reader can do, or empty
    bool operator==(const ProblemRow&) const = default;
};

}  // namespace waymark::viewmodels
