// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/schema/choices.h"

// Photos and papers that belong to another record and live in its section; their bytes are sealed apart
// (docs/formats/blob.md). Numbers are permanent: never reuse one, never give one another meaning.
namespace waymark::schema {

using records::Column;
using records::ColumnId;
using records::MergeKind;
using records::TableId;
using records::ValueType;

namespace attachment {
inline constexpr TableId kTable = 16;
inline constexpr ColumnId kRecord = 1;
inline constexpr ColumnId kRecordKind = 2;
inline constexpr ColumnId kName = 3;
inline constexpr ColumnId kType = 4;
inline constexpr ColumnId kSize = 5;
inline constexpr ColumnId kKey = 6;
inline constexpr ColumnId kBlob = 7;
inline constexpr ColumnId kThumbnail = 8;
inline constexpr std::array kColumns = {
    Column{.id = kRecord, .name = "record", .about = "id of the record it belongs to"},
    Column{.id = kRecordKind,
           .name = "record_kind",
           .type = ValueType::integer,
           .merge = MergeKind::insertOnly,
           .about = "number of that record's kind"},
    Column{.id = kName, .name = "name", .searchable = true, .about = "what the file is called"},
    Column{.id = kType,
           .name = "type",
           .type = ValueType::choice,
           .merge = MergeKind::insertOnly,
           .choices = kFileKinds,
           .about = "what kind of file it is"},
    Column{.id = kSize,
           .name = "size",
           .type = ValueType::integer,
           .merge = MergeKind::insertOnly,
           .about = "how many bytes it has"},
    Column{.id = kKey,
           .name = "key",
           .type = ValueType::bytes,
           .merge = MergeKind::insertOnly,
           .masked = true,
           .about = "the key of that one file"},
    Column{.id = kBlob,
           .name = "blob",
           .type = ValueType::bytes,
           .merge = MergeKind::insertOnly,
           .about = "its id at the relay, sealed"},
    Column{.id = kThumbnail,
           .name = "thumbnail",
           .type = ValueType::bytes,
           .merge = MergeKind::insertOnly,
           .about = "a photo made small, as JPEG of at most 16 KiB"},
};
}  // namespace attachment

}  // namespace waymark::schema
