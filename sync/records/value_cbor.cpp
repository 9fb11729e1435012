// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/value_cbor.h"

#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"
#include "sync/wire/limits.h"

namespace waymark::records {

void writeValue(wire::CborWriter& writer, const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) {
        writer.text(*text);
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
        writer.signedInt(*number);
    } else if (const auto* flag = std::get_if<bool>(&value)) {
        writer.boolean(*flag);
    } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
        writer.bytes(*bytes);
    } else {
        writer.null();
    }
}

Value readValue(wire::CborReader& reader)
{
    switch (reader.peek()) {
        case wire::CborType::text:
            return std::string(reader.text(wire::kMaxValue));
        case wire::CborType::unsignedInt:
        case wire::CborType::negativeInt:
            return reader.signedInt();
        case wire::CborType::boolean:
            return reader.boolean();
        case wire::CborType::bytes: {
            const auto view = reader.bytes(wire::kMaxValue);
            return Bytes(view.begin(), view.end());
        }
        case wire::CborType::null:
            reader.null();
            return std::monostate{};
        default:
            reader.reject();
            return std::monostate{};
    }
}

}  // namespace waymark::records
