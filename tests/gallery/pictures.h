// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDir>

#include "tests/gallery/stage.h"

namespace waymark::gallery {

/// Draws the pages whose name begins with `only` in the look of that name, or in all when it is empty; how many, or -1
/// when one could not be written.
[[nodiscard]] int drawPages(Stage& stage, const QDir& directory, const QString& only, const QString& look);

/// index.html beside the pictures: a row for each page, a column for each look, for whoever wants to see them at once.
[[nodiscard]] bool writeIndex(const Stage& stage, const QDir& directory);

/// The one picture of the README: a few pages on phones, and the plan on a tablet under them.
[[nodiscard]] bool drawReadme(Stage& stage, const QString& file);

}  // namespace waymark::gallery
