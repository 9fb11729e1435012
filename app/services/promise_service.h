// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/promise_view.h"

namespace waymark::services {

/// What a promise says. `who` is a member's key ("m2") or the name of someone who is not in the circle; `to` a member's
/// key, empty for the young person.
struct PromiseWords {
    std::string what;
    std::string who;
    std::optional<domain::Date> by;
    std::string to = {};
    std::string note = {};  ///< more about it, for all who see it
};

/// Promises: what somebody said they will do about a heading. Durable when a call returns.
class PromiseService {
public:
    explicit PromiseService(const ServiceContext& context) : m_context(context) {}

    /// Every open one, and the `done` newest of the rest.
    [[nodiscard]] Result<PromisesView> all(const SpaceId& space, std::size_t done) const;

    [[nodiscard]] Result<PromiseView> promise(const SpaceId& space, std::string_view id) const;

    /// Returns the new record's id. bad_input for empty words or an unknown heading; not_found when the heading is not
    /// shared with this home; not_allowed.
    [[nodiscard]] Result<std::string> add(const SpaceId& space, int heading, const PromiseWords& words);
    /// Writes only what differs from what its writer had seen, so that two people changing two things keep both.
    [[nodiscard]] Status edit(std::string_view id, const PromiseWords& words, const PromiseWords& seen);
    [[nodiscard]] Status setState(std::string_view id, domain::PromiseState state);
    /// Out of sight, not gone; `restore` brings it back.
    [[nodiscard]] Status archive(std::string_view id);
    [[nodiscard]] Status restore(std::string_view id);

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
