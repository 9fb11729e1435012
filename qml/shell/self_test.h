// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>

namespace waymark::viewmodels {
class AppViewModel;
}

namespace waymark::shell {

/// Shows every stage and page of a loaded window once, light and dark, small and wide, letters at 100 and 200 %.
/// Returns how many pages it could not show; warnings are counted by whoever listens to Qt's messages.
int showEverything(QObject& window, viewmodels::AppViewModel& app);

}  // namespace waymark::shell
