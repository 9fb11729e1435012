// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/vault/home_folder.h"

namespace waymark::vault {

/// A full disk refuses even a deletion, because that needs room in the WAL. So 4 MiB are put by while there is room and
/// given up when there is none: on disk_full call releaseReserve() once and let the person save, delete or export.

/// Puts the room by, if it is not yet. disk_full when there is too little; nothing is left behind then.
[[nodiscard]] Status keepReserve(const HomeFolder& home);

/// Gives it up; false when there was none. keepReserve() puts it by again, at a start that finds more room.
[[nodiscard]] Result<bool> releaseReserve(const HomeFolder& home);

}  // namespace waymark::vault
