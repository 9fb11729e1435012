// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/bytes.h"

namespace waymark::viewmodels {

/// A photo made small: upright, at most `edge` pixels long, a JPEG of at most `most` bytes without anything but its
/// pixels. Made in memory, any thread. Empty when it is no photo that this device can read, or one of too many pixels.
[[nodiscard]] Bytes smallPhoto(ByteView photo, int edge, std::size_t most);

}  // namespace waymark::viewmodels
