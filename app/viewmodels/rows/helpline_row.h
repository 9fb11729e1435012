// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// Somebody to ring or text, from the app's own content.
struct HelplineRow {
    Q_GADGET
    QML_VALUE_TYPE(helplineRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString terms MEMBER terms FINAL)
    Q_PROPERTY(QString warning MEMBER warning FINAL)
    Q_PROPERTY(QString dial MEMBER dial FINAL)
    Q_PROPERTY(QString textTo MEMBER textTo FINAL)
    Q_PROPERTY(QString group MEMBER group FINAL)
    Q_PROPERTY(QString head MEMBER head FINAL)
public:
    QString key;
    QString name;     ///< with its number as people read it: "Samaritans, 116 123"; "Shout, text 85258"
    QString line;     ///< whom it is for: "Whatever you are going through"
    QString terms;    ///< "Day or night. Free."
    QString warning;  ///< "Check first", when the number is not confirmed
    QString dial;     ///< for tel:; empty: cannot be called
    QString textTo;   ///< for sms:; empty: cannot be texted
    QString group;
    QString head;  ///< the group's name on its first row; empty on the others
    bool operator==(const HelplineRow&) const = default;
};

}  // namespace waymark::viewmodels
