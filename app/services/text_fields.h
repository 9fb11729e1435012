// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/directory.h"
#include "app/services/views/heading_view.h"

namespace waymark::services {

/// One text of a row as an editor needs it, its draft included. `sectionWritable`: the reader may write the section.
[[nodiscard]] Result<TextField> textFieldFrom(const ServiceContext& context, const Directory& directory,
                                              const records::ShownRow& row, records::ColumnId column,
                                              bool sectionWritable);

/// The declared column of that name; not_found.
[[nodiscard]] Result<const records::Column*> columnNamed(records::TableId table, std::string_view name);

/// A value in words for people: a choice's name, a date as 2026-10-13, a yes or no. References and bytes give "".
[[nodiscard]] std::string valueText(const records::Column& column, const records::Value& value);

}  // namespace waymark::services
