// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/bin_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/attachment_care.h"
#include "app/services/attachment_service.h"
#include "app/services/directory.h"
#include "app/services/erase_service.h"
#include "app/services/form_drafts.h"
#include "app/services/record_name.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "platform/database/transaction.h"
#include "sync/records/bin.h"
#include "sync/records/op.h"
#include "sync/records/versions.h"

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

/// An attachment's; nullopt for any other record.
std::optional<AttachedFile> fileIn(const records::BinEntry& entry)
{
    return entry.row.ref.table == schema::attachment::kTable ? attachedFile(entry.row) : std::nullopt;
}

/// A file whose record lies in the bin too comes back with it.
bool goesWithAnother(const records::BinEntry& entry, const std::vector<records::BinEntry>& bin)
{
    const auto file = fileIn(entry);
    return file && std::ranges::any_of(bin, [&](const auto& other) { return other.row.ref == file->target; });
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
        if (entry.row.ref.section.space == space && !goesWithAnother(entry, erased)) {
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
    auto& store = m_context.store;
    WAYMARK_ASSIGN(const auto bin, store.reader().bin());
    const auto entry = std::ranges::find(bin, number, &records::BinEntry::id);
    if (entry == bin.end()) {
        return fail(ErrorCode::not_found, "bin entry");
    }
    const auto& was = entry->row.ref;
    auto now = was;
    now.row = store.newRowId(was.section);
    std::vector<std::int64_t> entries{number};
    auto edits = records::remake(store.schema(), entry->row, now);
    WAYMARK_ASSIGN(auto attached, attachmentsOf(m_context, was));
    for (auto& file : attached) {
        // What somebody else attached was not erased with the record, and what it belongs to can't be changed.
        const auto erased = std::ranges::find(bin, file.row, [](const auto& one) { return one.row.ref; });
        if (erased != bin.end()) {
            entries.push_back(erased->id);
        }
        file.row.row = store.newRowId(was.section);
        file.target = now;
        const auto made = editsOf(file).all();
        edits.insert(edits.end(), made.begin(), made.end());
    }
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_context.database));
    WAYMARK_TRY(store.putBack(entries, edits));
    WAYMARK_TRY(AttachmentFiles(m_context.database).follow(was.row, now.row));
    WAYMARK_TRY(transaction.commit());
    WAYMARK_TRY(AttachmentCare(m_context).follow());
    return now.row.hex();
}

Result<std::int64_t> BinService::numberOf(std::string_view recordId) const
{
    WAYMARK_ASSIGN(const auto entries, m_context.store.reader().bin());
    const auto found =
        std::ranges::find(entries, recordId, [](const records::BinEntry& entry) { return entry.row.ref.row.hex(); });
    return found == entries.end() ? Result<std::int64_t>(fail(ErrorCode::not_found)) : found->id;
}

Status BinService::dropOld()
{
    WAYMARK_TRY(m_context.store.forgetOld());
    return AttachmentCare(m_context).follow();
}

}  // namespace waymark::services
