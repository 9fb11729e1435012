// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/search_service.h"

#include "app/schema/declaration.h"
#include "app/services/row_fields.h"

namespace waymark::services {
namespace {

int headingOf(const ServiceContext& context, const records::RowRef& ref)
{
    // The three kinds that follow a heading all keep its number in their first column.
    static_assert(schema::heading::kNumber == 1 && schema::promise::kHeading == 1 && schema::skill::kHeading == 1);
    if (!schema::followsHeading(ref.table)) {
        return 0;
    }
    const auto row = context.store.reader().get(ref);
    return row ? static_cast<int>(numberOf(*row, 1).value_or(0)) : 0;
}

}  // namespace

Result<SearchView> SearchService::search(std::string_view words, const std::optional<SpaceId>& space) const
{
    records::SearchQuery query;
    query.words = words;
    query.space = space;
    WAYMARK_ASSIGN(const auto hits, m_context.store.reader().search(query));
    SearchView view{std::string(words), {}};
    for (const auto& hit : hits) {
        const auto* table = schema::schema().table(hit.row.table);
        const auto* column = table == nullptr ? nullptr : table->column(hit.column);
        if (column != nullptr) {
            view.hits.push_back({.recordId = hit.row.row.hex(),
                                 .kind = std::string(table->name),
                                 .heading = headingOf(m_context, hit.row),
                                 .field = std::string(column->name),
                                 .snippet = hit.snippet});
        }
    }
    return view;
}

}  // namespace waymark::services
