// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "platform/base/result.h"
#include "platform/crypto/secret_key.h"

namespace waymark::device {

/// The system's store of keys that hardware or the login protects. Any error counts as "there is none": nothing ever
/// falls back to a weaker place. One thread.
class Keystore {
public:
    virtual ~Keystore() = default;

    [[nodiscard]] virtual bool isAvailable() const = 0;

    /// not_found when there is none of that name; unsupported without a keystore.
    [[nodiscard]] virtual Result<crypto::SecretKey> load(std::string_view name) = 0;
    [[nodiscard]] virtual Status save(std::string_view name, const crypto::SecretKey& key) = 0;
    [[nodiscard]] virtual Status remove(std::string_view name) = 0;
};

}  // namespace waymark::device
