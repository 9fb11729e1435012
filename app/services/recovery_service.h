// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/recovery_view.h"

namespace waymark::vault {
class RecoveryWords;
}

namespace waymark::services {

/// Getting back in when every phone is lost: by people who know the owner's voice, or by the printed words. Works
/// offline; carried out when a relay is reached. Durable when a call returns.
class RecoveryService {
public:
    explicit RecoveryService(const ServiceContext& context) : m_context(context) {}

    /// `people` by key, number or name; with none of them the words alone. not_allowed unless the owner, and while
    /// somebody is getting back in; bad_input for fewer than two, or more than five.
    [[nodiscard]] Status setUp(const SpaceId& space, const std::vector<std::string>& people, int need,
                               const vault::RecoveryWords& words);
    [[nodiscard]] Result<RecoveryView> recovery(const SpaceId& space) const;
    /// Requests the reader may confirm or, as the owner, veto, in all circles of this home.
    [[nodiscard]] Result<std::vector<RecoveryAsk>> asks() const;
    /// What the new phone is told so that it finds the circle; no secret.
    [[nodiscard]] Result<std::string> code(const SpaceId& space) const;
    /// The reader has compared the six words. not_found, not_allowed.
    [[nodiscard]] Status confirm(const SpaceId& space, std::string_view id);
    [[nodiscard]] Status veto(const SpaceId& space, std::string_view id);

    /// On the new phone; nullptr: people are asked.
    [[nodiscard]] Result<RecoveringView> ask(std::string_view code, std::string_view deviceName,
                                             const vault::RecoveryWords* words);
    [[nodiscard]] std::vector<RecoveringView> asked() const;
    [[nodiscard]] Status giveUp(const SpaceId& space);

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
