// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/bin_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/directory.h"
#include "app/services/erase_service.h"
#include "app/services/form_drafts.h"
#include "app/services/record_name.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "sync/records/bin.h"
#include "sync/records/op.h"

namespace waymark::services {
namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;

bool allTheirOwn(const records::ShownRow& row, PersonNumber person)
{
    return row.author == person && std::ranges::all_of(row.fields, [&](const records::ShownField& field) {
               return std::ranges::all_of(field.versions, [&](const auto& one) { return one.person == person; });
           });
}

Result<BinRow> archivedRow(const ServiceContext& context, const Directory& directory, const records::ShownRow& row)
{
    BinRow shown;
    shown.record = nameOf(context, directory, row);
    WAYMARK_ASSIGN(const auto history, context.store.reader().history(row.ref));
    const auto archive =
        std::ranges::find(history, static_cast<std::uint8_t>(records::OpKind::archive), &records::HistoryEntry::kind);
    if (archive != history.end()) {
        shown.who = directory.tag(archive->person);
        shown.when = archive->wallTime;
    }
    shown.canPutBack = directory.mayWrite(shown.record.section);
    shown.canEraseNow = shown.canPutBack && directory.isOwner();
    shown.canErase = shown.canPutBack && (directory.isOwner() || allTheirOwn(row, directory.circle().me));
    return shown;
}

BinRow erasedRow(const ServiceContext& context, const Directory& directory, const records::BinEntry& entry)
{
    BinRow shown;
    shown.record = nameOf(context, directory, entry.row);
    shown.number = entry.id;
    shown.when = entry.erasedAt;
    const auto left = entry.erasedAt + records::kBinMs - context.clock.now();
    shown.canEraseNow = directory.isOwner();
    shown.daysLeft = static_cast<int>(std::max<std::int64_t>(0, (left + kDayMs - 1) / kDayMs));
    shown.canPutBack = directory.mayWrite(shown.record.section);
    return shown;
}

}  // namespace

Result<BinView> BinService::bin(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, space));
    const auto& reader = m_context.store.reader();
    BinView view;
    records::ListFilter filter;
    filter.space = space;
    filter.life = records::RowLife::archived;
    WAYMARK_ASSIGN(const auto archived, reader.list(filter));
    for (const auto& row : archived) {
        WAYMARK_ASSIGN(auto shown, archivedRow(m_context, directory, row));
        view.putAway.push_back(std::move(shown));
    }
    std::ranges::stable_sort(view.putAway, std::ranges::greater{},
                             [](const BinRow& row) { return row.when.value_or(0); });
    if (!directory.isOwner()) {
        return view;
    }
    WAYMARK_ASSIGN(view.erasing, EraseService(m_context).erasing(space));
    WAYMARK_ASSIGN(const auto erased, reader.bin());
    for (const auto& entry : erased) {
        if (entry.row.ref.section.space == space) {
            view.erased.push_back(erasedRow(m_context, directory, entry));
        }
    }
    WAYMARK_ASSIGN(const auto bursts, reader.archiveBursts(space, m_context.clock.now() - kDayMs));
    for (const auto& burst : bursts) {
        PutAwayBurst shown{directory.tag(burst.person), {}};
        for (const auto& row : burst.rows) {
            shown.records.push_back(row.row.hex());
        }
        if (!shown.who.me) {
            view.bursts.push_back(std::move(shown));
        }
    }
    return view;
}

Status BinService::putAway(std::string_view recordId)
{
    return Rows(m_context).setLife(recordId, records::EditKind::archive);
}

Status BinService::putBack(std::string_view recordId)
{
    return Rows(m_context).setLife(recordId, records::EditKind::restore);
}

Status BinService::putAllBack(const std::vector<std::string>& recordIds)
{
    std::vector<records::Edit> edits;
    for (const auto& id : recordIds) {
        WAYMARK_ASSIGN(const auto row, Rows(m_context).named(id));
        edits.push_back({.row = row, .kind = records::EditKind::restore, .value = {}});
    }
    WAYMARK_TRY(m_context.store.save(edits));
    return {};
}

Status BinService::erase(std::string_view recordId)
{
    WAYMARK_ASSIGN(const auto row, Rows(m_context).named(recordId));
    WAYMARK_TRY(Rows(m_context).setLife(recordId, records::EditKind::erase));
    return FormDrafts(m_context).forget(row);
}

Result<std::string> BinService::takeBack(std::int64_t number)
{
    WAYMARK_ASSIGN(const auto row, m_context.store.putBack(number));
    return row.row.hex();
}

Result<std::int64_t> BinService::numberOf(std::string_view recordId) const
{
    WAYMARK_ASSIGN(const auto entries, m_context.store.reader().bin());
    const auto found =
        std::ranges::find(entries, recordId, [](const records::BinEntry& entry) { return entry.row.ref.row.hex(); });
    return found == entries.end() ? Result<std::int64_t>(fail(ErrorCode::not_found)) : found->id;
}

}  // namespace waymark::services
