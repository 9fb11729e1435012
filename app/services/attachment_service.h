// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "app/services/attachment_files.h"
#include "app/services/service_context.h"
#include "app/services/views/attachment_view.h"

namespace waymark::services {

class Directory;

/// Makes a photo small: of the bytes as they are kept, a JPEG of at most kMostThumbnail bytes; empty for none.
using MakeThumbnail = std::function<Bytes(ByteView photo)>;

/// A file somebody chose, whole in memory.
struct NewFile {
    std::string name;  ///< as it was called; a path in it is taken off
    ByteView bytes;
    MakeThumbnail thumbnail = {};  ///< asked for photos only
};

inline constexpr std::size_t kMostThumbnail = 16 * 1024;

/// Photos and papers of any record. They lie sealed on this phone, in the section of their record, and nowhere in the
/// clear but where somebody saves one.
class AttachmentService {
public:
    explicit AttachmentService(const ServiceContext& context);

    /// Keeps it, durably, to go to the relay; its record is made and shared when it is there. A photo loses what it
    /// says of place and time. The id it has from now on. file_kind, file_too_large; not_found, not_allowed for the
    /// record; bad_input where none can be attached.
    [[nodiscard]] Result<std::string> attach(std::string_view record, const NewFile& file);

    /// Those of a record, oldest first, those that wait last.
    [[nodiscard]] Result<std::vector<AttachmentItem>> list(std::string_view record) const;
    [[nodiscard]] Result<AttachmentItem> item(std::string_view id) const;
    /// All of a circle that wait.
    [[nodiscard]] Result<std::vector<AttachedFile>> waiting(const SpaceId& space) const;

    /// Wants it here; it comes with the next sync. Nothing when it is.
    [[nodiscard]] Status fetch(std::string_view id);
    [[nodiscard]] Status stopFetching(std::string_view id);

    /// The file as it was kept. file_missing unless it is here; bad_seal.
    [[nodiscard]] Result<Bytes> read(std::string_view id);
    [[nodiscard]] Result<Bytes> read(const AttachedFile& file);
    /// In the clear where somebody chose: whole or not at all, mode 0600. What stood there is replaced.
    [[nodiscard]] Status save(std::string_view id, const std::filesystem::path& to);

    /// The same into a folder, under its own name and beside what is there. Where it is then.
    [[nodiscard]] Result<std::filesystem::path> saveIn(std::string_view id, const std::filesystem::path& folder);

    /// Puts it away; the relay keeps it for 30 days more. One that waits is gone.
    [[nodiscard]] Status remove(std::string_view id);
    /// After remove(). not_found for one that waited.
    [[nodiscard]] Status putBack(std::string_view id);

private:
    [[nodiscard]] Status keep(AttachedFile& made, const crypto::SecretKey& key, const files::CleanedFile& cleaned);
    [[nodiscard]] Result<AttachedFile> fileOf(std::string_view id) const;
    [[nodiscard]] Result<AttachmentItem> shown(const AttachedFile& file, const records::ShownRow* row,
                                               const Directory& directory) const;
    [[nodiscard]] Status place(AttachmentItem& item, const AttachedFile& file) const;
    [[nodiscard]] Status setLife(std::string_view id, records::EditKind kind);

    ServiceContext m_context;
    AttachmentFiles m_files;
    blobs::BlobStore m_blobs;
};

/// "Letter.pdf", or "Letter-2.pdf" where there is one in the folder.
[[nodiscard]] std::filesystem::path freeName(const std::filesystem::path& folder, const std::string& wanted);

/// All that was ever attached to a record and has a record of its own here, put away or in the owner's bin included.
[[nodiscard]] Result<std::vector<AttachedFile>> attachmentsOf(const ServiceContext& context,
                                                              const records::RowRef& record);

/// The edits that erase what belongs to a record with it, as far as the reader may: all for the owner, else what is
/// theirs alone.
[[nodiscard]] Result<std::vector<records::Edit>> erasingAttachments(const ServiceContext& context,
                                                                    const records::RowRef& record);

}  // namespace waymark::services
