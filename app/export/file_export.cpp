// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/export/file_export.h"

#include "platform/vault/file_io.h"

namespace waymark::exports {

namespace fs = std::filesystem;

FileExport::FileExport(const services::ServiceContext& context, std::optional<fs::path> folder)
    : m_service(context), m_folder(std::move(folder))
{
}

FileExport::~FileExport()
{
    if (m_kept) {
        return;
    }
    for (const auto& file : m_written) {
        static_cast<void>(vault::removeFile(file));
    }
    if (m_made) {
        std::error_code stays;
        fs::remove(*m_folder, stays);
    }
}

Result<std::optional<std::string>> FileExport::write(const services::AttachedFile& file)
{
    if (m_written.empty()) {
        std::error_code failed;
        m_made = fs::create_directories(*m_folder, failed) || m_made;
        if (failed) {
            return fail(vault::errorOfErrno(failed.value(), "folder for files"));
        }
        m_folder = fs::absolute(*m_folder);
    }
    const auto bytes = m_service.read(file);
    if (!bytes && bytes.error().code == ErrorCode::file_missing) {
        ++m_missing;
        return std::nullopt;
    }
    if (!bytes) {
        return fail(bytes.error());
    }
    const auto to = services::freeName(*m_folder, services::safeFileName(file.name, file.kind));
    WAYMARK_TRY(vault::replaceFile(to, *bytes));
    m_written.push_back(to);
    return to.filename().string();
}

}  // namespace waymark::exports
