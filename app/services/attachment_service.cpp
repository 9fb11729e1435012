// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/attachment_service.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/attachment_care.h"
#include "app/services/directory.h"
#include "app/services/rows.h"
#include "platform/database/transaction.h"
#include "platform/vault/file_io.h"
#include "sync/wire/limits.h"

namespace waymark::services {
namespace {

using blobs::BlobWay;
using records::RowLife;
using records::ShownRow;

/// One that is too large is none.
Bytes thumbnailOf(const files::CleanedFile& cleaned, const MakeThumbnail& make)
{
    if (!make || !files::isPhoto(cleaned.kind)) {
        return {};
    }
    Bytes photo;
    photo.reserve(cleaned.size());
    for (const auto part : cleaned.parts) {
        append(photo, part);
    }
    auto small = make(photo);
    return small.size() <= kMostThumbnail ? std::move(small) : Bytes{};
}

bool canHold(records::TableId table)
{
    return table != schema::attachment::kTable && table != schema::taken::kTable;
}

Result<bool> mayWrite(const ServiceContext& context, const records::SectionRef& section)
{
    WAYMARK_ASSIGN(const auto sections, context.circles.sections(section.space));
    const auto found = std::ranges::find(sections, section.channel, &circle::SectionView::channel);
    return found != sections.end() && found->mine == circle::Access::write;
}

Result<std::vector<ShownRow>> rowsOf(const ServiceContext& context, const records::RowRef& record, RowLife life)
{
    records::ListFilter filter;
    filter.table = schema::attachment::kTable;
    filter.space = record.section.space;
    filter.channel = record.section.channel;
    filter.life = life;
    WAYMARK_ASSIGN(auto rows, context.store.reader().list(filter));
    std::erase_if(rows,
                  [&](const ShownRow& row) { return textOf(row, schema::attachment::kRecord) != record.row.hex(); });
    return rows;
}

bool allTheirOwn(const ShownRow& row, PersonNumber person)
{
    return row.author == person && std::ranges::all_of(row.fields, [&](const records::ShownField& field) {
               return std::ranges::all_of(field.versions, [&](const auto& one) { return one.person == person; });
           });
}

}  // namespace

AttachmentService::AttachmentService(const ServiceContext& context)
    : m_context(context), m_files(context.database), m_blobs(context.database)
{
}

Result<std::string> AttachmentService::attach(std::string_view record, const NewFile& file)
{
    WAYMARK_ASSIGN(const auto target, Rows(m_context).shown(record));
    if (!canHold(target.ref.table) || target.life == RowLife::erased) {
        return fail(ErrorCode::bad_input, "nothing can be attached to that");
    }
    WAYMARK_ASSIGN(const bool writes, mayWrite(m_context, target.ref.section));
    if (!writes) {
        return fail(ErrorCode::not_allowed, "section");
    }
    if (file.bytes.size() > wire::kMaxBlobFile) {
        return fail(ErrorCode::file_too_large);
    }
    WAYMARK_ASSIGN(const auto cleaned, files::cleaned(file.bytes, file.name));
    const auto key = crypto::SecretKey::random();
    AttachedFile made;
    made.row = {target.ref.section, schema::attachment::kTable, m_context.store.newRowId(target.ref.section)};
    made.target = target.ref;
    made.name = safeFileName(file.name, cleaned.kind);
    made.kind = cleaned.kind;
    made.size = cleaned.size();
    made.key = Bytes(key.view().begin(), key.view().end());
    made.thumbnail = thumbnailOf(cleaned, file.thumbnail);
    WAYMARK_TRY(keep(made, key, cleaned));
    return made.row.row.hex();
}

/// The bytes and what their record will say, or neither.
Status AttachmentService::keep(AttachedFile& made, const crypto::SecretKey& key, const files::CleanedFile& cleaned)
{
    const auto read = [&](wire::BlobSealer& into) -> Status {
        for (const auto part : cleaned.parts) {
            WAYMARK_TRY(into.add(part));
        }
        return {};
    };
    const auto& section = made.row.section;
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_context.database));
    WAYMARK_ASSIGN(const auto ref, m_blobs.seal(section.space, section.channel, key, made.size, read));
    made.blob = ref.blob;
    WAYMARK_TRY(m_files.wait(made));
    return transaction.commit();
}

Result<std::vector<AttachmentItem>> AttachmentService::list(std::string_view record) const
{
    WAYMARK_ASSIGN(const auto ref, Rows(m_context).named(record));
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, ref.section.space));
    WAYMARK_ASSIGN(auto rows, rowsOf(m_context, ref, RowLife::live));
    std::ranges::stable_sort(rows, {}, &ShownRow::madeAt);
    std::vector<AttachmentItem> items;
    for (const auto& row : rows) {
        if (const auto file = attachedFile(row)) {
            WAYMARK_ASSIGN(auto one, shown(*file, &row, directory));
            items.push_back(std::move(one));
        }
    }
    WAYMARK_ASSIGN(const auto all, m_files.all());
    for (const auto& known : all) {
        if (known.waits && known.file.target == ref) {
            WAYMARK_ASSIGN(auto one, shown(known.file, nullptr, directory));
            items.push_back(std::move(one));
        }
    }
    return items;
}

Result<AttachmentItem> AttachmentService::item(std::string_view id) const
{
    WAYMARK_ASSIGN(const auto file, fileOf(id));
    WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, file.row.section.space));
    const auto row = m_context.store.reader().get(file.row);
    return shown(file, row ? &*row : nullptr, directory);
}

Result<std::vector<AttachedFile>> AttachmentService::waiting(const SpaceId& space) const
{
    std::vector<AttachedFile> waiting;
    WAYMARK_ASSIGN(auto all, m_files.all());
    for (auto& known : all) {
        if (known.waits && known.file.row.section.space == space) {
            waiting.push_back(std::move(known.file));
        }
    }
    return waiting;
}

/// One that waits, or by its record, put away or not.
Result<AttachedFile> AttachmentService::fileOf(std::string_view id) const
{
    const auto row = RowId::fromHexText(id);
    if (!row) {
        return fail(ErrorCode::not_found);
    }
    WAYMARK_ASSIGN(auto known, m_files.find(*row));
    if (known && known->waits) {
        return std::move(known->file);
    }
    WAYMARK_ASSIGN(const auto shownRow, Rows(m_context).shown(id));
    auto file = shownRow.ref.table == schema::attachment::kTable ? attachedFile(shownRow) : std::nullopt;
    return file ? Result<AttachedFile>(std::move(*file)) : fail(ErrorCode::not_found, "no attachment");
}

Result<AttachmentItem> AttachmentService::shown(const AttachedFile& file, const ShownRow* row,
                                                const Directory& directory) const
{
    AttachmentItem item;
    item.id = file.row.row.hex();
    item.record = file.target.row.hex();
    item.name = file.name;
    item.kind = file.kind;
    item.size = file.size;
    item.thumbnail = file.thumbnail.size() <= kMostThumbnail ? file.thumbnail : Bytes{};
    item.at = row == nullptr ? 0 : row->madeAt;
    item.who = directory.tag(records::authorOf(file.row.row));
    WAYMARK_ASSIGN(item.canRemove, mayWrite(m_context, file.row.section));
    item.state = row == nullptr ? FileState::waiting : FileState::away;
    item.problem = row == nullptr && !item.canRemove ? std::optional(ErrorCode::not_allowed) : std::nullopt;
    WAYMARK_TRY(place(item, file));
    return item;
}

/// How far it is, by the bytes that are here.
Status AttachmentService::place(AttachmentItem& item, const AttachedFile& file) const
{
    const auto size = wire::blobSize(file.size);
    item.chunks = size ? wire::blobChunks(*size) : 0;
    WAYMARK_ASSIGN(const auto found, m_blobs.find(file.ref()));
    if (!found) {
        return {};
    }
    if (item.state != FileState::waiting) {
        item.state = found->isHere() ? FileState::here : FileState::coming;
    }
    const bool rises = found->way == BlobWay::bring;
    item.done = rises && item.state == FileState::waiting ? found->there : found->here;
    item.problem = found->problem ? found->problem : item.problem;
    return {};
}

Status AttachmentService::fetch(std::string_view id)
{
    WAYMARK_ASSIGN(const auto file, fileOf(id));
    const auto size = wire::blobSize(file.size);
    if (!size) {
        return fail(ErrorCode::file_too_large);
    }
    WAYMARK_ASSIGN(const auto found, m_blobs.find(file.ref()));
    if (found && found->isHere()) {
        return {};
    }
    return database::inTransaction(m_context.database, [&]() -> Status {
        WAYMARK_TRY(m_files.note(file));
        return m_blobs.fetch(file.ref(), *size);
    });
}

Status AttachmentService::stopFetching(std::string_view id)
{
    WAYMARK_ASSIGN(const auto file, fileOf(id));
    return m_blobs.stopFetching(file.ref());
}

Result<Bytes> AttachmentService::read(std::string_view id)
{
    WAYMARK_ASSIGN(const auto file, fileOf(id));
    return read(file);
}

Result<Bytes> AttachmentService::read(const AttachedFile& file)
{
    WAYMARK_ASSIGN(const auto key, crypto::SecretKey::from(file.key));
    Bytes whole;
    WAYMARK_TRY(m_blobs.open(file.ref(), key, [&](ByteView part) -> Status {
        append(whole, part);
        return {};
    }));
    return whole;
}

Status AttachmentService::save(std::string_view id, const std::filesystem::path& to)
{
    WAYMARK_ASSIGN(const auto bytes, read(id));
    return vault::replaceFile(std::filesystem::absolute(to), bytes);
}

Result<std::filesystem::path> AttachmentService::saveIn(std::string_view id, const std::filesystem::path& folder)
{
    WAYMARK_ASSIGN(const auto file, fileOf(id));
    auto to = freeName(folder, safeFileName(file.name, file.kind));
    WAYMARK_TRY(save(id, to));
    return to;
}

Status AttachmentService::remove(std::string_view id)
{
    WAYMARK_ASSIGN(const auto file, fileOf(id));
    WAYMARK_ASSIGN(const auto known, m_files.find(file.row.row));
    if (!known || !known->waits) {
        return setLife(id, records::EditKind::archive);
    }
    return database::inTransaction(m_context.database, [&]() -> Status {
        // Part of it, or all but its record, may be at the relay.
        WAYMARK_TRY(m_blobs.letGo(file.ref()));
        WAYMARK_TRY(m_blobs.drop(file.ref()));
        return m_files.forget(file.row.row);
    });
}

Status AttachmentService::putBack(std::string_view id)
{
    return setLife(id, records::EditKind::restore);
}

Status AttachmentService::setLife(std::string_view id, records::EditKind kind)
{
    WAYMARK_ASSIGN(const auto file, fileOf(id));
    WAYMARK_TRY(Rows(m_context).setLife(id, kind));
    WAYMARK_TRY(m_files.note(file));
    return AttachmentCare(m_context).follow();
}

std::filesystem::path freeName(const std::filesystem::path& folder, const std::string& wanted)
{
    const std::filesystem::path path(wanted);
    std::filesystem::path free = folder / path;
    std::error_code none;
    for (int count = 2; std::filesystem::exists(free, none); ++count) {
        free = folder / (path.stem().string() + "-" + std::to_string(count) + path.extension().string());
    }
    return free;
}

Result<std::vector<AttachedFile>> attachmentsOf(const ServiceContext& context, const records::RowRef& record)
{
    std::vector<AttachedFile> files;
    const auto take = [&](const ShownRow& row) {
        if (auto file = attachedFile(row)) {
            files.push_back(std::move(*file));
        }
    };
    for (const auto life : {RowLife::live, RowLife::archived}) {
        WAYMARK_ASSIGN(const auto rows, rowsOf(context, record, life));
        std::ranges::for_each(rows, take);
    }
    WAYMARK_ASSIGN(const auto bin, context.store.reader().bin());
    for (const auto& entry : bin) {
        const auto& row = entry.row;
        if (row.ref.table == schema::attachment::kTable && row.ref.section == record.section &&
            textOf(row, schema::attachment::kRecord) == record.row.hex()) {
            take(row);
        }
    }
    return files;
}

Result<std::vector<records::Edit>> erasingAttachments(const ServiceContext& context, const records::RowRef& record)
{
    std::vector<records::Edit> edits;
    WAYMARK_ASSIGN(const auto circle, context.circles.circle(record.section.space));
    for (const auto life : {RowLife::live, RowLife::archived}) {
        WAYMARK_ASSIGN(const auto rows, rowsOf(context, record, life));
        for (const auto& row : rows) {
            if (circle.myLevel == circle::Level::owner || allTheirOwn(row, circle.me)) {
                edits.push_back({.row = row.ref, .kind = records::EditKind::erase, .value = {}});
            }
        }
    }
    return edits;
}

}  // namespace waymark::services
