// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/result.h"

namespace waymark::vault {

/// First thing in every main(): no core dumps (RLIMIT_CORE 0) and no peeking by other processes of the same user
/// (PR_SET_DUMPABLE 0). Neither can be undone by a child of ours that is started later without knowing.
[[nodiscard]] Status hardenProcess();

}  // namespace waymark::vault
