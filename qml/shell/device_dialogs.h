// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

namespace waymark::shell {

/// Which dialogs the device draws itself.
class DeviceDialogs : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool forFiles READ forFiles CONSTANT FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] static bool forFiles();
};

}  // namespace waymark::shell
