// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// Words somebody else offers for a text that only its owner writes.
struct SuggestionRow {
    Q_GADGET
    QML_VALUE_TYPE(suggestionRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString who MEMBER who FINAL)
    Q_PROPERTY(QString when MEMBER when FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
public:
    QString key;
    QString letters;
    int hue = 0;
    QString who;
    QString when;
    QString text;
    bool operator==(const SuggestionRow&) const = default;
};

}  // namespace waymark::viewmodels
