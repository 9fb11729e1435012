// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

namespace waymark::viewmodels {

/// A person as lists, avatars and call tiles show them.
struct PersonRow {
    Q_GADGET
    QML_VALUE_TYPE(personRow)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString role MEMBER role FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString phone MEMBER phone FINAL)
    Q_PROPERTY(QString textTo MEMBER textTo FINAL)
    Q_PROPERTY(bool onCall MEMBER onCall FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
public:
    QString key;  ///< the person's or contact's id
    QString name;
    QString role;     ///< in words: "My personal adviser"
    QString letters;  ///< of the avatar
    int hue = 0;      ///< 0-9, the same everywhere
    QString phone;    ///< empty: cannot be called
    QString textTo;   ///< empty: cannot be texted
    bool onCall = false;
    bool mine = false;  ///< the one who holds this phone
    bool operator==(const PersonRow&) const = default;
};

}  // namespace waymark::viewmodels
