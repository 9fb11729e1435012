// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::database {
class Database;
}

namespace waymark::client {

/// Which relay a home shares through. The pin is the SHA-256 of its TLS key's SPKI; zero only until the first contact
/// when nothing but a CA vouches for it.
struct RelaySettings {
    std::string url;     ///< "https://host:port", nothing after it
    Hash32 pin;          ///< zero: none
    std::string caFile;  ///< empty: the system's CAs
    auto operator<=>(const RelaySettings&) const = default;
};

/// nullopt while none is chosen.
[[nodiscard]] Result<std::optional<RelaySettings>> loadRelay(database::Database& database);
[[nodiscard]] Status saveRelay(database::Database& database, const RelaySettings& relay);
/// Keeps the pin of the relay at that address, unless one is kept already.
[[nodiscard]] Status keepPin(database::Database& database, const std::string& url, const Hash32& pin);

}  // namespace waymark::client
