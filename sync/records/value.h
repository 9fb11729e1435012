// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "platform/base/bytes.h"

namespace waymark::records {

/// What one cell or set element holds. Null is "nothing here" (a cleared field). No floats: money is in pence, a date
/// in days since 1970-01-01, an instant in UnixMs, a choice its permanent number, a reference the 16 bytes of a RowId.
using Value = std::variant<std::monostate, bool, std::int64_t, std::string, Bytes>;

[[nodiscard]] inline bool isNull(const Value& value)
{
    return std::holds_alternative<std::monostate>(value);
}

/// Bytes the value takes on the wire without its head; what kMaxValue bounds.
[[nodiscard]] std::size_t sizeOf(const Value& value);

/// Deterministic CBOR of the value alone: what "sorted by raw bytes" sorts by.
void appendCanonical(Bytes& to, const Value& value);
[[nodiscard]] Bytes canonical(const Value& value);

}  // namespace waymark::records
