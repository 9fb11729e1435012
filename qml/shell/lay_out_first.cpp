// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/shell/lay_out_first.h"

#include <private/qquickwindow_p.h>

#include <QEvent>
#include <QGuiApplication>

namespace waymark::shell {

LayOutFirst::LayOutFirst(QObject* parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool LayOutFirst::eventFilter(QObject* watched, QEvent* event)
{
    // The item left its layout before this event was posted, so the layout is among those that wait. Later versions of
    // Qt do the same within the resize.
    if (event->type() == QEvent::DeferredDelete && watched->isQuickItemType()) {
        for (QWindow* window : QGuiApplication::topLevelWindows()) {
            if (auto* quick = qobject_cast<QQuickWindow*>(window)) {
                QQuickWindowPrivate::get(quick)->polishItems();
            }
        }
    }
    return false;
}

}  // namespace waymark::shell
