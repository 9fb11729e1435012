// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/carer_view.h"

namespace waymark::services {

/// Quick notes about a young person, in the part of their circle that is about life at home. One note at a time may be
/// begun in each circle; what was typed is on disk, and there again after a kill.
class NoteService {
public:
    explicit NoteService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<NotesView> notes(const SpaceId& space) const;

    /// As it is typed. Durable. An empty text is no draft. not_found where that part is not shared.
    [[nodiscard]] Status keep(const SpaceId& space, const std::string& text);
    [[nodiscard]] Status discard(const SpaceId& space);
    /// Makes the note, dated now; the draft is gone with it. bad_input for an empty text.
    [[nodiscard]] Result<std::string> save(const SpaceId& space, const std::string& text);
    [[nodiscard]] Status archive(std::string_view id);
    [[nodiscard]] Status restore(std::string_view id);

private:
    [[nodiscard]] Result<std::optional<records::Draft>> draft(const SpaceId& space) const;

    ServiceContext m_context;
};

}  // namespace waymark::services
