// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include "app/services/service_context.h"
#include "app/services/views/late_view.h"

namespace waymark::services {

struct LateRow;

/// What was written after its author's access had ended: theirs on their own phone; elsewhere it counts for nothing
/// until somebody writes it in. Durable when a call returns.
class LateService {
public:
    explicit LateService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<LateView> late(const SpaceId& space) const;

    /// Writes it in as the reader's own edit, noting whose words they were. Own late words need a grant to write, those
    /// of others an admin's level too. The id of the record they are in now. What was taken already, here or on another
    /// phone, is left as it is. not_found; not_allowed, also for what only its author could write.
    [[nodiscard]] Result<std::string> take(const SpaceId& space, std::string_view id);
    /// Own words that count nowhere because a copy of this phone was in use: all of them, each in its record, which
    /// keeps its id. What may not be written any more stays as it is.
    [[nodiscard]] Status takeRefused(const SpaceId& space);
    /// All that can be taken; how many were.
    [[nodiscard]] Result<std::size_t> takeAll(const SpaceId& space);

private:
    [[nodiscard]] Result<std::size_t> takeThose(const std::vector<LateRow>& rows,
                                                const std::function<bool(const LateRow&)>& wanted);
    [[nodiscard]] Result<std::string> takeRow(const LateRow& late, const std::vector<LateRow>& all);

    ServiceContext m_context;
};

}  // namespace waymark::services
