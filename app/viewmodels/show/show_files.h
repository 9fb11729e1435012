// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "app/services/views/attachment_view.h"
#include "app/viewmodels/files_view_model.h"

namespace waymark::viewmodels {

/// What is attached to one record.
void show(FilesViewModel& on, const QString& record, const std::vector<services::AttachmentItem>& items);

/// A picture in memory as an address that an Image takes; empty for none.
[[nodiscard]] QString pictureAddress(const Bytes& jpeg);

}  // namespace waymark::viewmodels
