// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

#include "platform/base/result.h"

namespace waymark::viewmodels {

/// What the user is told about a failure, in the app's language.
[[nodiscard]] QString errorWords(ErrorCode code);

}  // namespace waymark::viewmodels
