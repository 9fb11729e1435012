// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/value.h"

#include "sync/records/value_cbor.h"
#include "sync/wire/cbor_writer.h"

namespace waymark::records {

std::size_t sizeOf(const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) {
        return text->size();
    }
    if (const auto* bytes = std::get_if<Bytes>(&value)) {
        return bytes->size();
    }
    return sizeof(std::int64_t);
}

void appendCanonical(Bytes& to, const Value& value)
{
    wire::CborWriter writer(to);
    writeValue(writer, value);
}

Bytes canonical(const Value& value)
{
    Bytes bytes;
    appendCanonical(bytes, value);
    return bytes;
}

}  // namespace waymark::records
