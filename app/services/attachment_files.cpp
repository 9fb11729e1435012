// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/attachment_files.h"

#include <algorithm>
#include <iterator>

#include "app/schema/declaration.h"

namespace waymark::services {
namespace {

namespace attachment = schema::attachment;

constexpr std::string_view kSelect =
    "SELECT row, space, channel, record_kind, record, blob, size, waits, type, name, key, thumbnail FROM app_file";

const Bytes* bytesOf(const records::ShownRow& row, records::ColumnId column)
{
    return std::get_if<Bytes>(&row.value(column));
}

bool isKind(std::int64_t number)
{
    return number >= static_cast<std::int64_t>(files::FileKind::jpeg) &&
           number <= static_cast<std::int64_t>(files::FileKind::text);
}

/// Many systems allow 255 bytes, and some of them put a number behind.
constexpr std::size_t kMostName = 200;

/// In small letters or large ones.
bool endsAs(std::string_view name, std::string_view ending)
{
    if (name.size() < ending.size()) {
        return false;
    }
    return std::ranges::equal(name.substr(name.size() - ending.size()), ending, [](char one, char other) {
        return (one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one) == other;
    });
}

AttachmentFiles::Known knownIn(const database::Row& row)
{
    const auto bytes = [&](int column) {
        const auto view = row.blob(column);
        return Bytes(view.begin(), view.end());
    };
    const records::SectionRef section{row.fixed<SpaceId>(1), row.fixed<ChannelId>(2)};
    AttachmentFiles::Known known;
    known.file.row = {section, attachment::kTable, row.fixed<RowId>(0)};
    known.file.target = {section, static_cast<records::TableId>(row.integer(3)), row.fixed<RowId>(4)};
    known.file.blob = row.fixed<Hash32>(5);
    known.file.size = row.unsignedInteger(6);
    known.waits = row.boolean(7);
    known.file.kind = static_cast<files::FileKind>(row.integer(8));
    known.file.name = row.text(9);
    known.file.key = bytes(10);
    known.file.thumbnail = bytes(11);
    return known;
}

}  // namespace

std::string safeFileName(std::string_view name, files::FileKind kind)
{
    name.remove_prefix(std::min(name.find_last_of("/\\") + 1, name.size()));
    std::string plain;
    std::ranges::copy_if(name, std::back_inserter(plain),
                         [](char sign) { return static_cast<unsigned char>(sign) >= 0x20 && sign != 0x7F; });
    plain.erase(0, std::min(plain.find_first_not_of(". "), plain.size()));
    const auto ending = files::fileEnding(kind);
    const bool hasEnding = endsAs(plain, ending) || (kind == files::FileKind::jpeg && endsAs(plain, ".jpeg"));
    auto stem = hasEnding ? plain.substr(0, plain.find_last_of('.')) : plain;
    if (stem.size() > kMostName) {
        // Not in the middle of a letter.
        auto end = kMostName;
        while (end > 0 && (static_cast<unsigned char>(stem[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        stem.resize(end);
    }
    return (stem.empty() ? "file" : stem) + std::string(ending);
}

std::optional<AttachedFile> attachedFile(const records::ShownRow& row)
{
    const auto* key = bytesOf(row, attachment::kKey);
    const auto* blob = bytesOf(row, attachment::kBlob);
    const auto* thumbnail = bytesOf(row, attachment::kThumbnail);
    const auto id = blob == nullptr ? std::nullopt : Hash32::from(*blob);
    const auto target = RowId::fromHexText(textOf(row, attachment::kRecord));
    const auto kind = numberOf(row, attachment::kType).value_or(0);
    const auto size = numberOf(row, attachment::kSize).value_or(-1);
    if (key == nullptr || !id || !target || !isKind(kind) || size < 0) {
        return std::nullopt;
    }
    AttachedFile file;
    file.row = row.ref;
    file.target = {row.ref.section, static_cast<records::TableId>(numberOf(row, attachment::kRecordKind).value_or(0)),
                   *target};
    file.name = textOf(row, attachment::kName);
    file.kind = static_cast<files::FileKind>(kind);
    file.size = static_cast<std::uint64_t>(size);
    file.blob = *id;
    file.key = *key;
    file.thumbnail = thumbnail == nullptr ? Bytes{} : *thumbnail;
    return file;
}

RowEdits editsOf(const AttachedFile& file)
{
    RowEdits edits(file.row);
    edits.make();
    edits.putText(attachment::kRecord, file.target.row.hex());
    edits.put(attachment::kRecordKind, std::int64_t{file.target.table});
    edits.putText(attachment::kName, file.name);
    edits.putChoice(attachment::kType, file.kind);
    edits.put(attachment::kSize, static_cast<std::int64_t>(file.size));
    edits.put(attachment::kKey, file.key);
    edits.put(attachment::kBlob, Bytes(file.blob.bytes.begin(), file.blob.bytes.end()));
    if (!file.thumbnail.empty()) {
        edits.put(attachment::kThumbnail, file.thumbnail);
    }
    return edits;
}

Result<std::vector<AttachmentFiles::Known>> AttachmentFiles::all() const
{
    std::vector<Known> all;
    WAYMARK_ASSIGN(auto select, m_database.statement(std::string(kSelect) + " ORDER BY id"));
    WAYMARK_TRY(select.each([&](const database::Row& row) -> Status {
        all.push_back(knownIn(row));
        return {};
    }));
    return all;
}

Result<std::optional<AttachmentFiles::Known>> AttachmentFiles::find(const RowId& row) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement(std::string(kSelect) + " WHERE row = ?1"));
    WAYMARK_ASSIGN(const bool found, select.first(row));
    return found ? std::optional(knownIn(select.row())) : std::nullopt;
}

Status AttachmentFiles::wait(const AttachedFile& file)
{
    return put(file, true);
}

/// What the record says is not kept twice.
Status AttachmentFiles::note(const AttachedFile& file)
{
    auto known = file;
    known.name.clear();
    known.key.clear();
    known.thumbnail.clear();
    return put(known, false);
}

Status AttachmentFiles::put(const AttachedFile& file, bool waits)
{
    WAYMARK_ASSIGN(auto insert,
                   m_database.statement("INSERT OR REPLACE INTO app_file (row, space, channel, record_kind, record, "
                                        "blob, size, waits, type, name, key, thumbnail) VALUES "
                                        "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"));
    return insert.run(file.row.row, file.row.section.space, file.row.section.channel, file.target.table,
                      file.target.row, file.blob, static_cast<std::int64_t>(file.size), waits, file.kind, file.name,
                      ByteView(file.key), ByteView(file.thumbnail));
}

Status AttachmentFiles::forget(const RowId& row)
{
    WAYMARK_ASSIGN(auto remove, m_database.statement("DELETE FROM app_file WHERE row = ?1"));
    return remove.run(row);
}

Status AttachmentFiles::follow(const RowId& was, const RowId& now)
{
    WAYMARK_ASSIGN(auto update, m_database.statement("UPDATE app_file SET record = ?2 WHERE record = ?1 AND waits"));
    return update.run(was, now);
}

}  // namespace waymark::services
