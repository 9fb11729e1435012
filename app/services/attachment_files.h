// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/files/cleaned_file.h"
#include "app/services/row_fields.h"
#include "platform/crypto/secret_key.h"
#include "sync/blobs/blob_store.h"

namespace waymark::services {

/// All that a record says of its file.
struct AttachedFile {
    records::RowRef row;     ///< the attachment's
    records::RowRef target;  ///< of what it belongs to; in the same section
    std::string name;
    files::FileKind kind = files::FileKind::pdf;
    std::uint64_t size = 0;
    Hash32 blob;
    Bytes key;
    Bytes thumbnail;

    [[nodiscard]] blobs::BlobRef ref() const { return {row.section.space, row.section.channel, blob}; }
};

/// A name that is safe to write under: the last part of a path, no control characters, not hidden, not too long, and
/// with the ending of its kind, whatever somebody called it.
[[nodiscard]] std::string safeFileName(std::string_view name, files::FileKind kind);

/// As a record has it. nullopt when it names no file, or one of a kind this build does not know.
[[nodiscard]] std::optional<AttachedFile> attachedFile(const records::ShownRow& row);
/// What makes the record.
[[nodiscard]] RowEdits editsOf(const AttachedFile& file);

/// The files this phone has to do with: those that wait for the relay before their record is made, with all it will
/// say, and those whose bytes are or were here, with what it takes to clear up behind their record. In the home's own
/// tables, never shared. Works in the caller's transaction where there is one; durable when a call returns.
class AttachmentFiles {
public:
    explicit AttachmentFiles(database::Database& database) : m_database(database) {}

    struct Known {
        AttachedFile file;  ///< of one that does not wait without name, key and thumbnail
        bool waits = false;
    };
    [[nodiscard]] Result<std::vector<Known>> all() const;
    [[nodiscard]] Result<std::optional<Known>> find(const RowId& row) const;

    /// Its record is to be made once the relay has it.
    [[nodiscard]] Status wait(const AttachedFile& file);
    /// Its record is there.
    [[nodiscard]] Status note(const AttachedFile& file);
    [[nodiscard]] Status forget(const RowId& row);
    /// Those that wait belong to `now`, which took the place of `was`.
    [[nodiscard]] Status follow(const RowId& was, const RowId& now);

private:
    [[nodiscard]] Status put(const AttachedFile& file, bool waits);

    database::Database& m_database;
};

}  // namespace waymark::services
