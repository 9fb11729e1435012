// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "platform/crypto/secret_key.h"
#include "sync/relay/relay_identity.h"
#include "sync/relay/tls_identity.h"

namespace waymark::relay {

/// Everything a relay keeps on disk, in one folder (0700): store.key, signing.key, tls.key, tls.pem (each 0600, made at
/// the first start), relay.db and the lock. The keys beside the database guard backups of the database, not a seizure.
class DataDirectory {
public:
    /// home_in_use when another relay holds it; database_unsafe when a key is readable by others or of the wrong size.
    [[nodiscard]] static Result<DataDirectory> open(const std::filesystem::path& folder);

    ~DataDirectory();
    DataDirectory(DataDirectory&& other) noexcept;
    DataDirectory& operator=(DataDirectory&&) = delete;
    DataDirectory(const DataDirectory&) = delete;
    DataDirectory& operator=(const DataDirectory&) = delete;

    [[nodiscard]] std::filesystem::path databaseFile() const { return m_folder / "relay.db"; }
    [[nodiscard]] std::filesystem::path certificateFile() const { return m_folder / "tls.pem"; }

    /// Each reads the key, or makes it when it is not there.
    [[nodiscard]] Result<crypto::SecretKey> storeKey() const;
    [[nodiscard]] Result<crypto::SigningKeyPair> signingKey() const;
    [[nodiscard]] Result<TlsIdentity> tls() const;

private:
    DataDirectory(std::filesystem::path folder, int lock) : m_folder(std::move(folder)), m_lock(lock) {}
    [[nodiscard]] Result<crypto::SecretKey> keyIn(const char* name) const;

    std::filesystem::path m_folder;
    int m_lock;
};

}  // namespace waymark::relay
