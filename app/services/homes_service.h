// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/homes_view.h"

namespace waymark::services {

/// What is written about a home; what is unset stays as it is. `members`: keys of those who have a phone in the
/// constellation.
struct HomeWords {
    std::string name;
    std::string who;
    bool hub = false;
    std::string phone;
    std::optional<std::string> textTo = std::nullopt;
    std::optional<std::string> hours = std::nullopt;
    std::string note;
    std::vector<std::string> members;
};

/// The directory of a constellation: its homes, and who is on call.
class HomesService {
public:
    explicit HomesService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<ConstellationsView> constellations() const;

    /// bad_input without a name, and for hours that cannot be read.
    [[nodiscard]] Result<std::string> add(const SpaceId& space, const HomeWords& words);
    /// Writes only what differs from what its writer had seen, so that two people changing two things keep both.
    [[nodiscard]] Status edit(std::string_view id, const HomeWords& words, const HomeWords& seen);
    [[nodiscard]] Status archive(std::string_view id);
    [[nodiscard]] Status restore(std::string_view id);
    /// Says until when the reader is on call; nullopt: no longer.
    [[nodiscard]] Status setOnCall(const SpaceId& space, std::optional<domain::LocalTime> until);

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
