// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

namespace waymark::viewmodels {

/// One of two or more versions of a text.
struct VersionRow {
    Q_GADGET
    QML_VALUE_TYPE(versionRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString who MEMBER who FINAL)
    Q_PROPERTY(QString when MEMBER when FINAL)
    Q_PROPERTY(QVariantList parts MEMBER parts FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
public:
    QString key;  ///< names the version when it is chosen
    QString letters;
    int hue = 0;
    QString who;         ///< "Your words", "Priya's words"
    QString when;        ///< "Today, 8:12 am"
    QVariantList parts;  ///< the text in order, of {text, differs}
    QString text;
    bool mine = false;
    bool operator==(const VersionRow&) const = default;
};

}  // namespace waymark::viewmodels
