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
    Q_PROPERTY(QString number MEMBER number FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString dial MEMBER dial FINAL)
    Q_PROPERTY(bool isText MEMBER isText FINAL)
    Q_PROPERTY(QString group MEMBER group FINAL)
public:
    QString key;
    QString name;
    QString number;       ///< as people read it: "116 123"
    QString line;         ///< "Any age. Day or night. Free."
    QString dial;         ///< for tel: or sms:
    bool isText = false;  ///< dialled as a text message
    QString group;
    bool operator==(const HelplineRow&) const = default;
};

}  // namespace waymark::viewmodels
