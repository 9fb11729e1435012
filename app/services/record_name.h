// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/record_view.h"

namespace waymark::services {

class Directory;

/// What a record is called, in a search, in its history and in the bin. Never from a masked field.
[[nodiscard]] RecordName nameOf(const ServiceContext& context, const Directory& directory,
                                const records::ShownRow& row);

/// The column whose text is the record's title; 0 for kinds that are named by something else.
[[nodiscard]] records::ColumnId titleColumn(records::TableId table);

}  // namespace waymark::services
