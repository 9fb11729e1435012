// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/search_view.h"

namespace waymark::services {

/// Search as you type over everything this home may read. Masked fields are in no index and no snippet; words of where
/// somebody lives and who they are, and of their school, are found but never quoted. Nothing that was typed is kept.
class SearchService {
public:
    explicit SearchService(const ServiceContext& context) : m_context(context) {}

    /// Records alone, newest first.
    [[nodiscard]] Result<std::vector<SearchHit>> records(std::string_view words,
                                                         const std::optional<SpaceId>& space = {}) const;
    /// For the page: records of all circles, members, parts of the plan and helplines, by group.
    [[nodiscard]] Result<SearchView> search(std::string_view words) const;

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
