// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/bytes.h"

namespace waymark::files {

/// How a photo is to be turned, 1 to 8, by the TIFF structure in its Exif; 1 (upright) when it does not say so plainly.
[[nodiscard]] int orientationOf(ByteView tiff);

/// A TIFF structure that says this and nothing else.
[[nodiscard]] Bytes orientationOnly(int orientation);

}  // namespace waymark::files
