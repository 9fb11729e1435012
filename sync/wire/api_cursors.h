// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/wire/api_log.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"

/// The map channel → rseq that pull and wait share; used by this folder's .cpp files only.
namespace waymark::wire {

void writeCursors(CborWriter& writer, const std::vector<Cursor>& cursors);
[[nodiscard]] std::vector<Cursor> readCursors(CborReader& reader);

}  // namespace waymark::wire
