// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/records/value.h"

namespace waymark::wire {
class CborReader;
class CborWriter;
}  // namespace waymark::wire

namespace waymark::records {

/// A value as one CBOR item: null, boolean, integer, text or bytes.
void writeValue(wire::CborWriter& writer, const Value& value);
/// Rejects any other item and strings above kMaxValue.
[[nodiscard]] Value readValue(wire::CborReader& reader);

}  // namespace waymark::records
