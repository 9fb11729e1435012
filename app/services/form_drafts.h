// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/form_view.h"

namespace waymark::services {

/// Half-filled forms, so that nothing typed is lost over a lock or a kill. In the home's own tables, never shared.
/// Durable when a call returns.
class FormDrafts {
public:
    explicit FormDrafts(const ServiceContext& context) : m_context(context) {}

    /// Those of a circle, and those about homes: their pages are there whichever circle is shown.
    [[nodiscard]] Result<std::vector<FormDraft>> all(const SpaceId& space) const;
    /// A form is on screen. Long texts of its record remember what was seen, so that what another phone writes
    /// meanwhile stands beside what is saved.
    [[nodiscard]] Status open(const SpaceId& space, const std::string& form, const std::string& about);
    /// As it is filled in, all its changes each time.
    [[nodiscard]] Status keep(const SpaceId& space, const FormDraft& draft);
    /// It was saved, left as it was, or thrown away.
    [[nodiscard]] Status drop(const SpaceId& space, const std::string& form, const std::string& about);
    /// Its record is erased: so is what was begun about it.
    [[nodiscard]] Status forget(const records::RowRef& row);

private:
    [[nodiscard]] Status dropTexts(const std::string& form, const std::string& about);

    ServiceContext m_context;
};

}  // namespace waymark::services
