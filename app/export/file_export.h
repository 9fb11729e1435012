// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/services/attachment_service.h"

namespace waymark::exports {

/// Writes attachments in the clear into one folder, made for the first of them. What it wrote goes again unless keep()
/// is called: an export is whole or leaves nothing behind.
class FileExport {
public:
    /// Without a folder it writes nothing.
    FileExport(const services::ServiceContext& context, std::optional<std::filesystem::path> folder);
    ~FileExport();
    FileExport(const FileExport&) = delete;
    FileExport& operator=(const FileExport&) = delete;

    /// The name it has in the folder, another than any file there had; nullopt when its bytes are not here.
    [[nodiscard]] Result<std::optional<std::string>> write(const services::AttachedFile& file);
    void keep() { m_kept = true; }

    [[nodiscard]] bool wanted() const { return m_folder.has_value(); }
    [[nodiscard]] std::uint64_t written() const { return m_written.size(); }
    [[nodiscard]] std::uint64_t missing() const { return m_missing; }

private:
    services::AttachmentService m_service;
    std::optional<std::filesystem::path> m_folder;
    std::vector<std::filesystem::path> m_written;
    std::uint64_t m_missing = 0;
    bool m_made = false;  ///< the folder
    bool m_kept = false;
};

}  // namespace waymark::exports
