// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/heading_view.h"
#include "app/services/views/versions_view.h"

namespace waymark::services {

/// Texts that stood side by side, to put them there again.
struct KeptVersions {
    records::RowRef row;
    records::ColumnId column = 0;
    std::vector<records::Value> values;  ///< oldest first
};

/// Texts that have two versions, and words offered for one.
class VersionService {
public:
    explicit VersionService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<VersionsView> versions(std::string_view recordId, std::string_view field) const;

    /// Writes the chosen version over all that stand there. `version` as in TextVersion.
    [[nodiscard]] Status choose(std::string_view recordId, std::string_view field, std::string_view version);
    /// One under the other, oldest first.
    [[nodiscard]] Status keepBoth(std::string_view recordId, std::string_view field);
    /// What stands there now.
    [[nodiscard]] Result<KeptVersions> keep(std::string_view recordId, std::string_view field) const;
    /// Takes a choice back: the texts stand side by side again, as its reader's.
    [[nodiscard]] Status putBack(const KeptVersions& kept);
    /// The owner takes up what someone suggested for one of their texts.
    [[nodiscard]] Status takeUp(std::string_view recordId, std::string_view field, std::string_view suggestion);

private:
    ServiceContext m_context;
};

}  // namespace waymark::services
