// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/history_view.h"

namespace waymark::services {

/// What stood in a field, to write it there again.
struct Kept {
    records::RowRef row;
    records::ColumnId column = 0;
    records::Value value;
};

/// The past of any record, and taking a step back in it. A step back is an edit like any other. Durable when a call
/// returns.
class HistoryService {
public:
    explicit HistoryService(const ServiceContext& context) : m_context(context) {}

    /// not_found for a record that is not here, or was erased.
    [[nodiscard]] Result<HistoryView> history(std::string_view recordId) const;

    /// Writes again what a change wrote; what stood there until now. not_found when the past no longer has it.
    [[nodiscard]] Result<Kept> bringBack(std::string_view recordId, std::string_view version);
    /// What stands in a field now.
    [[nodiscard]] Result<Kept> keep(std::string_view recordId, std::string_view field) const;
    [[nodiscard]] Status write(const Kept& kept);

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
