// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "platform/device/keystore.h"
#include "platform/vault/home_folder.h"
#include "platform/vault/vault.h"

namespace waymark::composition {

/// A home's folder, held by this process, and its lock. What the lock page works with; a Core needs it open. One
/// thread.
class Home {
public:
    /// home_in_use, read_only. The keystore outlives it.
    [[nodiscard]] static Result<std::unique_ptr<Home>> open(const std::filesystem::path& directory,
                                                            device::Keystore& keystore, crypto::Argon2Cost cost = {});

    /// After an error: when the disk is full, gives up the room that was put by for that, once. True when the same may
    /// work now; even to open a home needs a little room.
    [[nodiscard]] bool giveRoom(const Error& error) const;

    [[nodiscard]] bool exists() const { return m_folder.hasVault(); }
    [[nodiscard]] const vault::HomeFolder& folder() const { return m_folder; }
    [[nodiscard]] vault::Vault& vault() { return m_vault; }
    [[nodiscard]] const vault::Vault& vault() const { return m_vault; }

private:
    Home(vault::HomeFolder folder, device::Keystore& keystore, crypto::Argon2Cost cost);

    vault::HomeFolder m_folder;
    vault::Vault m_vault;
};

}  // namespace waymark::composition
