// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/history_service.h"

#include <algorithm>
#include <map>

#include "app/schema/declaration.h"
#include "app/services/change_kind.h"
#include "app/services/directory.h"
#include "app/services/field_value.h"
#include "app/services/record_name.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "app/services/text_fields.h"
#include "sync/records/op.h"

namespace waymark::services {
namespace {

using records::Column;
using records::HistoryEntry;
using records::OpKind;

/// The value that stood in the same field before; null for the first and for sets.
const records::Value& valueBefore(const std::vector<HistoryEntry>& entries, std::size_t at)
{
    static const records::Value kNone;
    const auto older = std::ranges::find_if(entries.begin() + static_cast<std::ptrdiff_t>(at) + 1, entries.end(),
                                            [&](const HistoryEntry& one) {
                                                return one.column == entries[at].column && !one.suggestion &&
                                                       one.kind == static_cast<std::uint8_t>(OpKind::put);
                                            });
    return older == entries.end() ? kNone : older->value;
}

/// Which phones wrote, each looked up once.
class Phones {
public:
    Phones(const circle::Circles& circles, const SpaceId& space) : m_circles(circles), m_space(space) {}

    const circle::DeviceView& writerOf(const StreamId& stream)
    {
        const auto known = m_phones.find(stream);
        if (known != m_phones.end()) {
            return known->second;
        }
        auto device = m_circles.writerOf(m_space, stream);
        return m_phones.emplace(stream, device && *device ? std::move(**device) : circle::DeviceView{}).first->second;
    }

private:
    const circle::Circles& m_circles;
    SpaceId m_space;
    std::map<StreamId, circle::DeviceView> m_phones;
};

/// What a page about the record needs to know of it.
struct Past {
    const records::ShownRow& shown;
    const records::Table& table;
    const Directory& directory;
    bool writable;
};

HistoryRow rowOf(const std::vector<HistoryEntry>& entries, std::size_t at, const Past& past)
{
    const HistoryEntry& entry = entries[at];
    const auto* column = past.table.column(entry.column);
    HistoryRow row;
    row.version = entry.dot.toText();
    row.kind = changeKindOf(entry.kind, column);
    row.author = past.directory.tag(entry.person);
    row.at = entry.wallTime;
    row.onThisPhone = entry.pending;
    row.suggestion = entry.suggestion;
    if (column == nullptr) {
        return row;
    }
    row.field = column->name;
    row.longText = column->merge == records::MergeKind::text;
    row.now = fieldValue(past.directory, past.table.id, *column, entry.value);
    const auto* field = past.shown.field(entry.column);
    row.current = field != nullptr &&
                  std::ranges::find(field->versions, entry.dot, &records::Version::dot) != field->versions.end();
    if (row.kind != ChangeKind::wrote || row.suggestion) {
        return row;
    }
    row.before = fieldValue(past.directory, past.table.id, *column, valueBefore(entries, at));
    const bool mine = column->writers != records::Writers::owner || past.directory.isOwner();
    const bool settled = field == nullptr || field->versions.size() <= 1;
    const bool same =
        field != nullptr && settled && !field->versions.empty() && field->versions[0].value == entry.value;
    row.canBringBack = past.writable && mine && settled && !row.current && !same &&
                       column->merge != records::MergeKind::insertOnly &&
                       !std::holds_alternative<std::monostate>(row.now);
    return row;
}

}  // namespace

Result<HistoryView> HistoryService::history(std::string_view recordId) const
{
    WAYMARK_ASSIGN(const auto shown, Rows(m_context).shown(recordId));
    const auto* table = schema::schema().table(shown.ref.table);
    if (table == nullptr || shown.life == records::RowLife::erased) {
        return fail(ErrorCode::not_found);
    }
    const SpaceId& space = shown.ref.section.space;
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    WAYMARK_ASSIGN(const auto entries, m_context.store.reader().history(shown.ref));
    HistoryView view;
    view.record = nameOf(m_context, directory, shown);
    const bool writers = table->writers == records::Writers::anyone ||
                         (table->writers == records::Writers::owner && directory.isOwner()) ||
                         (table->writers == records::Writers::author && shown.author == directory.circle().me);
    const Past past{shown, *table, directory,
                    writers && directory.mayWrite(view.record.section) && shown.life == records::RowLife::live};
    Phones phones(m_context.circles, space);
    for (std::size_t at = 0; at < entries.size(); ++at) {
        HistoryRow row = rowOf(entries, at, past);
        if (!entries[at].pending) {
            const auto& phone = phones.writerOf(entries[at].dot.stream);
            row.phone = phone.name;
            row.onThisPhone = phone.isThis;
        }
        view.rows.push_back(std::move(row));
    }
    return view;
}

Result<Kept> HistoryService::bringBack(std::string_view recordId, std::string_view version)
{
    WAYMARK_ASSIGN(const auto shown, Rows(m_context).shown(recordId));
    WAYMARK_ASSIGN(const auto entries, m_context.store.reader().history(shown.ref));
    const auto dot = records::Dot::fromText(version);
    const auto entry = std::ranges::find_if(
        entries, [&](const HistoryEntry& one) { return dot && one.dot == *dot && one.column != 0; });
    if (entry == entries.end()) {
        return fail(ErrorCode::not_found, "no such change");
    }
    Kept before{shown.ref, entry->column, shown.value(entry->column)};
    WAYMARK_TRY(write({shown.ref, entry->column, entry->value}));
    return before;
}

Result<Kept> HistoryService::keep(std::string_view recordId, std::string_view field) const
{
    WAYMARK_ASSIGN(const auto shown, Rows(m_context).shown(recordId));
    WAYMARK_ASSIGN(const auto* column, columnNamed(shown.ref.table, field));
    return Kept{shown.ref, column->id, shown.value(column->id)};
}

Status HistoryService::write(const Kept& kept)
{
    WAYMARK_TRY(m_context.store.save(RowEdits(kept.row).put(kept.column, kept.value).all()));
    return {};
}

}  // namespace waymark::services
