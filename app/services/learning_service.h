// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/learning_view.h"

namespace waymark::services {

struct SettingWords {
    std::string name;
    std::string course;
    std::string contact;
    std::string phone;
    std::optional<domain::Date> from = {};
    std::optional<domain::Date> until = {};
};

struct TargetWords {
    std::string title;
    std::string progress;
    std::optional<domain::Date> by;
};

/// `tutor`: a member's key or a name.
struct TuitionWords {
    std::string subject;
    std::string funder;
    std::string tutor;
    int minutes = 0;
    std::optional<domain::Date> until = {};
};

struct SessionWords {
    domain::LocalTime starts;
    int minutes = 60;
    std::string place;
    std::string topic;
};

/// Where someone studies, what they aim at, and their tuition. Durable when a call returns.
class LearningService {
public:
    explicit LearningService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<LearningView> learning(const SpaceId& space) const;

    // A change writes only what differs from what its writer had seen, so that two people changing two things keep
    // both.

    /// The newest setting, or a first one.
    [[nodiscard]] Status setSetting(const SpaceId& space, const SettingWords& words, const SettingWords& seen);
    [[nodiscard]] Result<std::string> addTarget(const SpaceId& space, const TargetWords& words);
    [[nodiscard]] Status editTarget(std::string_view id, const TargetWords& words, const TargetWords& seen);
    [[nodiscard]] Status setMet(std::string_view targetId, bool met);

    [[nodiscard]] Result<std::string> addTuition(const SpaceId& space, const TuitionWords& words);
    [[nodiscard]] Status editTuition(std::string_view id, const TuitionWords& words, const TuitionWords& seen);
    [[nodiscard]] Result<std::string> bookSession(std::string_view tuitionId, const SessionWords& words);
    [[nodiscard]] Status editSession(std::string_view id, const SessionWords& words, const SessionWords& seen);
    /// What became of it; `charged` matters when it was missed or cancelled.
    [[nodiscard]] Status setSession(std::string_view id, domain::SessionState state, bool charged);
    /// The young person's own: how it went, in their words.
    [[nodiscard]] Status sayHowItWent(std::string_view id, domain::SessionFeeling feeling, const std::string& words);
    /// A target, a lesson or a block: out of sight, not gone; `restore` brings it back.
    [[nodiscard]] Status archive(std::string_view id);
    [[nodiscard]] Status restore(std::string_view id);

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
