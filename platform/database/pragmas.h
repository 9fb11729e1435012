// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>

#include "platform/database/cipher_connection.h"

namespace waymark::database {

/// A setting, the question that reads it back, and the only answer that is accepted.
struct Pragma {
    const char* set;
    const char* ask;
    const char* expected;
};

/// The cipher's own, before the first page is read.
[[nodiscard]] std::span<const Pragma> cipherPragmas();
/// Of every connection, encrypted or in memory.
[[nodiscard]] std::span<const Pragma> commonPragmas();
/// What makes an acknowledged save survive a power cut.
[[nodiscard]] std::span<const Pragma> durabilityPragmas();

/// database_unsafe, naming the pragma, unless each reads back as expected.
[[nodiscard]] Status apply(Connection& connection, std::span<const Pragma> pragmas);

}  // namespace waymark::database
