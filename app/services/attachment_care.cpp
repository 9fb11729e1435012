// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/attachment_care.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "platform/database/transaction.h"
#include "sync/wire/blob.h"

namespace waymark::services {

using blobs::BlobWay;
using records::RowLife;

Status AttachmentCare::follow()
{
    m_bin.reset();
    WAYMARK_ASSIGN(const auto all, m_files.all());
    if (all.empty()) {
        return {};
    }
    WAYMARK_ASSIGN(const auto going, m_blobs.lettingGo());
    for (const auto& known : all) {
        WAYMARK_TRY(known.waits ? finish(known.file) : keepInStep(known.file, going));
    }
    return makeRoom();
}

/// Where a circle is over, the relay has deleted its files, or may at any time: what is here is all there is.
Status AttachmentCare::makeRoom()
{
    std::vector<SpaceId> over;
    for (const auto& circle : m_context.circles.circles()) {
        if (circle.former || circle.closed) {
            over.push_back(circle.space);
        }
    }
    return m_blobs.makeRoom(m_mostHere, over);
}

/// Its id was given out when it was attached, so a kill between the two saves makes no second record.
Status AttachmentCare::finish(const AttachedFile& file)
{
    if (isErased(file.target)) {
        WAYMARK_ASSIGN(const bool inBin, isInBin(file));
        return inBin ? Status{} : clear(file);
    }
    const auto made = m_context.store.reader().get(file.row);
    if (made) {
        return m_files.note(file);
    }
    WAYMARK_ASSIGN(const auto place, m_blobs.find(file.ref()));
    if (!place || place->way != BlobWay::rest) {
        return {};
    }
    const auto saved = m_context.store.save(editsOf(file).all());
    if (!saved && saved.error().code != ErrorCode::not_allowed) {
        return fail(saved.error());
    }
    // Who may not write there any more keeps the file, and is told.
    return saved ? m_files.note(file) : Status{};
}

/// A record that is not shown is no record that is gone: its section may be hidden, or on its way.
Status AttachmentCare::keepInStep(const AttachedFile& file, const std::vector<blobs::BlobStore::LettingGo>& going)
{
    if (isErased(file.row) || isErased(file.target)) {
        return afterErasing(file, going);
    }
    const auto row = m_context.store.reader().get(file.row);
    if (!row) {
        return {};
    }
    const auto leaving = std::ranges::find_if(going, [&](const auto& one) { return one.ref == file.ref(); });
    if (row->life == RowLife::archived) {
        return leaving == going.end() && mayLetGo(file) ? m_blobs.letGo(file.ref()) : Status{};
    }
    return leaving == going.end() ? Status{} : takeBack(file, leaving->asked);
}

/// The relay takes a chunk as the word that it is wanted after all, so the file has to be here for that.
Status AttachmentCare::takeBack(const AttachedFile& file, bool asked)
{
    WAYMARK_ASSIGN(const auto place, m_blobs.find(file.ref()));
    const auto size = wire::blobSize(file.size);
    const bool isLost = place && place->problem == ErrorCode::file_missing;
    if (!asked || isLost || !size || (place && place->isHere())) {
        return m_blobs.keepAfterAll(file.ref());
    }
    return m_blobs.fetch(file.ref(), *size);
}

/// What the owner erased can be taken back for 30 days, its files too. Its record is another then.
Status AttachmentCare::afterErasing(const AttachedFile& file, const std::vector<blobs::BlobStore::LettingGo>& going)
{
    WAYMARK_ASSIGN(const auto next, successor(file));
    if (next) {
        WAYMARK_TRY(m_files.note(*next));
        WAYMARK_TRY(m_files.forget(file.row.row));
        return keepInStep(*next, going);
    }
    WAYMARK_ASSIGN(const bool inBin, isInBin(file));
    if (!inBin) {
        return clear(file);
    }
    const bool isLeaving = std::ranges::find(going, file.ref(), &blobs::BlobStore::LettingGo::ref) != going.end();
    return !isLeaving && mayLetGo(file) ? m_blobs.letGo(file.ref()) : Status{};
}

Result<bool> AttachmentCare::isInBin(const AttachedFile& file)
{
    if (!m_bin) {
        WAYMARK_ASSIGN(const auto bin, m_context.store.reader().bin());
        m_bin.emplace();
        for (const auto& entry : bin) {
            m_bin->push_back(entry.row.ref);
        }
    }
    const auto has = [&](const records::RowRef& row) { return std::ranges::find(*m_bin, row) != m_bin->end(); };
    return has(file.row) || has(file.target);
}

/// Another record that names the same bytes: taken back from the bin, here or on another phone.
Result<std::optional<AttachedFile>> AttachmentCare::successor(const AttachedFile& file) const
{
    records::ListFilter filter;
    filter.table = schema::attachment::kTable;
    filter.space = file.row.section.space;
    filter.channel = file.row.section.channel;
    for (const auto life : {RowLife::live, RowLife::archived}) {
        filter.life = life;
        WAYMARK_ASSIGN(const auto rows, m_context.store.reader().list(filter));
        for (const auto& row : rows) {
            auto other = attachedFile(row);
            if (other && other->blob == file.blob && !isErased(other->target)) {
                return other;
            }
        }
    }
    return std::optional<AttachedFile>();
}

Status AttachmentCare::clear(const AttachedFile& file)
{
    return database::inTransaction(m_context.database, [&]() -> Status {
        WAYMARK_TRY(mayLetGo(file) ? m_blobs.letGo(file.ref()) : Status{});
        WAYMARK_TRY(m_blobs.drop(file.ref()));
        return m_files.forget(file.row.row);
    });
}

bool AttachmentCare::isErased(const records::RowRef& row) const
{
    const auto shown = m_context.store.reader().get(row);
    return shown && shown->life == RowLife::erased;
}

bool AttachmentCare::mayLetGo(const AttachedFile& file) const
{
    const auto circle = m_context.circles.circle(file.row.section.space);
    return circle && (circle->myLevel == circle::Level::owner || records::authorOf(file.row.row) == circle->me);
}

}  // namespace waymark::services
