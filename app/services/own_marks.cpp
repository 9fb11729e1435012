// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/own_marks.h"

namespace waymark::services {
namespace {

/// A number this build does not know reads as none.
domain::Remind remindOf(std::int64_t number)
{
    return number > 0 && number <= static_cast<std::int64_t>(domain::Remind::dayBefore)
               ? static_cast<domain::Remind>(number)
               : domain::Remind::none;
}

}  // namespace

Result<OwnMark> OwnMarks::of(std::string_view record) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT remind, note FROM app_mark WHERE record = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(record));
    OwnMark mark{std::string(record), {}, {}};
    if (found) {
        mark.remind = remindOf(select.row().integer(0));
        mark.note = select.row().text(1);
    }
    return mark;
}

Result<std::vector<OwnMark>> OwnMarks::toRemind() const
{
    std::vector<OwnMark> marks;
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT record, remind FROM app_mark WHERE remind > 0 ORDER BY record"));
    WAYMARK_TRY(select.each([&](const database::Row& row) -> Status {
        marks.push_back({std::string(row.text(0)), remindOf(row.integer(1)), {}});
        return {};
    }));
    return marks;
}

Status OwnMarks::setRemind(std::string_view record, domain::Remind remind)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT INTO app_mark (record, remind) VALUES (?1, ?2) "
                                                  "ON CONFLICT (record) DO UPDATE SET remind = excluded.remind"));
    return put.run(record, static_cast<std::int64_t>(remind));
}

Status OwnMarks::setNote(std::string_view record, std::string_view note)
{
    WAYMARK_ASSIGN(auto put, m_database.statement("INSERT INTO app_mark (record, note) VALUES (?1, ?2) "
                                                  "ON CONFLICT (record) DO UPDATE SET note = excluded.note"));
    return put.run(record, note);
}

}  // namespace waymark::services
