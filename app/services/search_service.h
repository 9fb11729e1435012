// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/lock_view.h"

namespace waymark::services {

/// Search as you type over everything this home may read. Masked fields are in no index and no snippet.
class SearchService {
public:
    explicit SearchService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<SearchView> search(std::string_view words, const std::optional<SpaceId>& space = {}) const;

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
