// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QTemporaryDir>

#include "platform/device/fake/fake_devices.h"
#include "platform/vault/vault.h"

namespace waymark::tests {

/// A home in a temporary directory, with the cheapest Argon2 that is accepted and a boot clock that moves when told.
struct TestHome {
    QTemporaryDir folder;
    device::FakeKeystore keystore;
    vault::BootTime boot{vault::BootId{{1}}, 1'000'000};
    vault::HomeFolder home;

    explicit TestHome(bool hasKeystore = false) : home(vault::HomeFolder::open(path()).value())
    {
        keystore.available = hasKeystore;
    }

    [[nodiscard]] std::filesystem::path path() const { return folder.path().toStdString() + "/profile"; }

    [[nodiscard]] vault::Vault vault()
    {
        return vault::Vault({home, keystore, crypto::kLeastArgon2Cost, [this] { return boot; }});
    }
};

}  // namespace waymark::tests
