// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "app/services/service_context.h"

namespace waymark::services {

class RowEdits;

/// Finding and making rows by what people and the command line call them.
class Rows {
public:
    explicit Rows(const ServiceContext& context) : m_context(context) {}

    /// A row by its id in hex. not_found, also for rows of sections that are not shared with this home.
    [[nodiscard]] Result<records::RowRef> named(std::string_view id) const;
    [[nodiscard]] Result<records::ShownRow> shown(std::string_view id) const;

    /// Where a new row of a kind goes. bad_input without a heading where one is needed; not_found when the section is
    /// not shared with this home or the circle has none such.
    [[nodiscard]] Result<records::SectionRef> sectionFor(const SpaceId& space, records::TableId table,
                                                         std::optional<int> heading = {}) const;
    /// A fresh id in that section; the row is still to be made.
    [[nodiscard]] Result<records::RowRef> fresh(const SpaceId& space, records::TableId table,
                                                std::optional<int> heading = {}) const;

    /// The circle's row of a heading: the first made, when two phones made one. nullopt when there is none here.
    [[nodiscard]] Result<std::optional<records::ShownRow>> heading(const SpaceId& space, int number) const;

    /// One transaction; no edits at all are no harm.
    [[nodiscard]] Status save(const RowEdits& edits) const;
    /// Archives, restores or erases a row; what is attached to it is erased with it.
    [[nodiscard]] Status setLife(std::string_view id, records::EditKind kind) const;

    [[nodiscard]] Result<std::vector<records::ShownRow>> list(const SpaceId& space, records::TableId table) const;
    /// Only those of whose rank (the one column of a kind that app/schema names so) the value lies in between, both
    /// included; without a bound, that side is open. So a page reads what is to come, not all that ever was.
    [[nodiscard]] Result<std::vector<records::ShownRow>> ranged(const SpaceId& space, records::TableId table,
                                                                const std::optional<records::Value>& from,
                                                                const std::optional<records::Value>& to,
                                                                std::size_t limit = records::ListFilter{}.limit) const;

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
