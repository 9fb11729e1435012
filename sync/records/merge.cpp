// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/merge.h"

#include "sync/records/merge_state.h"

namespace waymark::records {

Merge::Merge(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Merge::Merge(Merge&&) noexcept = default;
Merge& Merge::operator=(Merge&&) noexcept = default;
Merge::~Merge() = default;

Status Merge::apply(const ChangesetContext& context, const Payload& payload)
{
    WAYMARK_ASSIGN(auto* stream, m_state->stream(context));
    if (context.seq <= stream->head) {
        return {};
    }
    WAYMARK_TRY(m_state->advance(*stream, context));
    return m_state->take(context, *stream, payload, true);
}

Status Merge::passOver(const ChangesetContext& context)
{
    WAYMARK_ASSIGN(auto* stream, m_state->stream(context));
    return context.seq <= stream->head ? Status{} : m_state->advance(*stream, context);
}

Status Merge::sealed(const ChangesetContext& context, const SealBatch& batch)
{
    WAYMARK_ASSIGN(auto* stream, m_state->stream(context));
    WAYMARK_TRY(m_state->advance(*stream, context));
    WAYMARK_TRY(m_state->unqueue(context, *stream, batch));
    return m_state->take(context, *stream, batch.payload, false);
}

Status Merge::beginAnew(const SectionRef& section)
{
    return m_state->empty(section, [](const RowId&) { return true; });
}

Status Merge::keepOwn(const SectionRef& section, PersonNumber person)
{
    return m_state->empty(section, [&](const RowId& row) { return authorOf(row) != person; });
}

Result<Changes> Merge::finish()
{
    return m_state->finish();
}

}  // namespace waymark::records
