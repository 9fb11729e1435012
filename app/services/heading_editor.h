// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/heading_view.h"

namespace waymark::services {

/// Writing in a heading. An open editor keeps what it saw when it was opened, on disk, so a text that arrives meanwhile
/// stands beside what is written, also over a kill. Fields are named as in TextField.
class HeadingEditor {
public:
    explicit HeadingEditor(const ServiceContext& context) : m_context(context) {}

    /// The draft's text: what was kept, else what is shown now.
    [[nodiscard]] Result<std::string> open(const SpaceId& space, int heading, std::string_view field);
    /// As it is typed. Durable.
    [[nodiscard]] Status keep(const SpaceId& space, int heading, std::string_view field, const std::string& text);
    [[nodiscard]] Status discard(const SpaceId& space, int heading, std::string_view field);
    /// Saves and closes. True when it became a suggestion, because the text is the owner's.
    [[nodiscard]] Result<bool> save(const SpaceId& space, int heading, std::string_view field, const std::string& text);

    [[nodiscard]] Status setReadiness(const SpaceId& space, int heading, Readiness readiness);
    [[nodiscard]] Result<std::string> addSkill(const SpaceId& space, int heading, const std::string& name);
    [[nodiscard]] Status setSkill(std::string_view id, Readiness level);

private:
    struct Place {
        records::RowRef row;
        records::ColumnId column = 0;
    };
    [[nodiscard]] Result<Place> find(const SpaceId& space, int heading, std::string_view field) const;

    ServiceContext m_context;
};

}  // namespace waymark::services
