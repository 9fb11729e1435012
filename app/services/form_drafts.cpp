// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/form_drafts.h"

#include "app/schema/declaration.h"
#include "app/services/rows.h"
#include "platform/database/transaction.h"

namespace waymark::services {
namespace {

std::vector<records::ColumnId> textsOf(records::TableId kind)
{
    std::vector<records::ColumnId> texts;
    if (const auto* table = schema::schema().table(kind); table != nullptr) {
        for (const auto& column : table->columns) {
            if (column.merge == records::MergeKind::text) {
                texts.push_back(column.id);
            }
        }
    }
    return texts;
}

/// The record a form changes; none when it is about something new.
std::optional<records::RowRef> recordOf(const ServiceContext& context, const std::string& form,
                                        const std::string& about)
{
    const auto row = Rows(context).named(about);
    const auto* table = schema::schema().table(form);
    return row && table != nullptr && row->table == table->id ? std::optional(*row) : std::nullopt;
}

Status dropFields(database::Database& database, const SpaceId& space, const std::string& form, const std::string& about)
{
    WAYMARK_ASSIGN(auto drop, database.statement("DELETE FROM app_form WHERE space = ?1 AND form = ?2 AND about = ?3"));
    return drop.run(space, form, about);
}

}  // namespace

Result<std::vector<FormDraft>> FormDrafts::all(const SpaceId& space) const
{
    std::vector<FormDraft> drafts;
    WAYMARK_ASSIGN(auto select,
                   m_context.database.statement("SELECT form, about, field, words, seen FROM app_form "
                                                "WHERE space = ?1 OR form = 'home' ORDER BY form, about, field"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            if (drafts.empty() || drafts.back().form != row.text(0) || drafts.back().about != row.text(1)) {
                drafts.push_back({std::string(row.text(0)), std::string(row.text(1)), {}});
            }
            drafts.back().fields.push_back(
                {std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4))});
            return {};
        },
        space));
    return drafts;
}

Status FormDrafts::open(const SpaceId& space, const std::string& form, const std::string& about)
{
    WAYMARK_ASSIGN(auto select, m_context.database.statement("SELECT 1 FROM app_form "
                                                             "WHERE space = ?1 AND form = ?2 AND about = ?3"));
    WAYMARK_ASSIGN(const bool begun, select.first(space, form, about));
    if (!begun) {
        // Whatever an earlier one saw is old by now: it was left as it was.
        WAYMARK_TRY(dropTexts(form, about));
    }
    if (const auto row = recordOf(m_context, form, about)) {
        for (const auto column : textsOf(row->table)) {
            WAYMARK_TRY(m_context.store.openDraft(*row, column));
        }
    }
    return {};
}

Status FormDrafts::keep(const SpaceId& space, const FormDraft& draft)
{
    return database::inTransaction(m_context.database, [&]() -> Status {
        WAYMARK_TRY(dropFields(m_context.database, space, draft.form, draft.about));
        WAYMARK_ASSIGN(auto put,
                       m_context.database.statement("INSERT INTO app_form (space, form, about, field, words, seen) "
                                                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"));
        for (const auto& field : draft.fields) {
            WAYMARK_TRY(put.run(space, draft.form, draft.about, field.name, field.words, field.seen));
        }
        return {};
    });
}

Status FormDrafts::drop(const SpaceId& space, const std::string& form, const std::string& about)
{
    WAYMARK_TRY(dropTexts(form, about));
    return dropFields(m_context.database, space, form, about);
}

Status FormDrafts::forget(const records::RowRef& row)
{
    for (const auto column : textsOf(row.table)) {
        WAYMARK_TRY(m_context.store.dropDraft(row, column));
    }
    WAYMARK_ASSIGN(auto drop, m_context.database.statement("DELETE FROM app_form WHERE about = ?1"));
    return drop.run(row.row.hex());
}

Status FormDrafts::dropTexts(const std::string& form, const std::string& about)
{
    if (const auto row = recordOf(m_context, form, about)) {
        for (const auto column : textsOf(row->table)) {
            WAYMARK_TRY(m_context.store.dropDraft(*row, column));
        }
    }
    return {};
}

}  // namespace waymark::services
