// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/wire/api_log.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"

/// The map of cursors in a pull (channel → [rseq, item]) and in a wait (channel → rseq); used by this folder's .cpp
/// files only.
namespace waymark::wire {

enum class CursorForm : std::uint8_t { pull, wait };

void writeCursors(CborWriter& writer, const std::vector<Cursor>& cursors, CursorForm form);
[[nodiscard]] std::vector<Cursor> readCursors(CborReader& reader, CursorForm form);

}  // namespace waymark::wire
