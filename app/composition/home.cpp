// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/composition/home.h"

#include "platform/vault/reserve.h"

#include "platform/vault/backup.h"

namespace waymark::composition {

Result<std::unique_ptr<Home>> Home::open(const std::filesystem::path& directory, device::Keystore& keystore,
                                         crypto::Argon2Cost cost)
{
    WAYMARK_ASSIGN(auto folder, vault::HomeFolder::open(directory));
    WAYMARK_TRY(vault::finishRestore(folder));
    return std::unique_ptr<Home>(new Home(std::move(folder), keystore, cost));
}

bool Home::giveRoom(const Error& error) const
{
    return error.code == ErrorCode::disk_full && vault::releaseReserve(m_folder).value_or(false);
}

Home::Home(vault::HomeFolder folder, device::Keystore& keystore, crypto::Argon2Cost cost)
    : m_folder(std::move(folder)), m_vault({.home = m_folder, .keystore = keystore, .cost = cost})
{
}

}  // namespace waymark::composition
