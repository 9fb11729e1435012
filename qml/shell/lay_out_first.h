// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

namespace waymark::shell {

/// While it lives, lays out what waits in every window before an item is deleted. Without it a layout of Qt 6.4 holds a
/// cell that a Repeater let go until the next frame, and a resize that comes sooner (a phone turned, a window brought
/// back) ends the app in the deleted cell. GUI thread.
class LayOutFirst : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit LayOutFirst(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace waymark::shell
