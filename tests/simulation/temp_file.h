// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "platform/database/database.h"

namespace waymark::simulation {

/// A file that goes when its owner does.
class TempFile {
public:
    TempFile();
    ~TempFile();
    TempFile(const TempFile&) = delete;
    TempFile& operator=(const TempFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    /// The database in it, made when there is none. Power never fails here, so nothing in it waits for the disk.
    [[nodiscard]] database::Database database(const crypto::SecretKey& key) const;

private:
    std::filesystem::path m_path;
};

}  // namespace waymark::simulation
