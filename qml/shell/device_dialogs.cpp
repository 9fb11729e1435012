// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/shell/device_dialogs.h"

#include <private/qguiapplication_p.h>
#include <qpa/qplatformtheme.h>

namespace waymark::shell {

bool DeviceDialogs::forFiles()
{
    const QPlatformTheme* theme = QGuiApplicationPrivate::platformTheme();
    return theme != nullptr && theme->usePlatformNativeDialog(QPlatformTheme::FileDialog);
}

}  // namespace waymark::shell
