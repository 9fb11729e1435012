// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

void copyItem(wire::CborReader& from, wire::CborWriter& to)
{
    using wire::CborType;
    switch (from.peek()) {
        case CborType::unsignedInt:
            return to.unsignedInt(from.unsignedInt());
        case CborType::bytes:
            return to.bytes(from.bytes(SIZE_MAX));
        case CborType::text:
            return to.text(from.text(SIZE_MAX));
        case CborType::boolean:
            return to.boolean(from.boolean());
        case CborType::null:
            from.null();
            return to.null();
        case CborType::array:
        case CborType::map: {
            const bool isMap = from.peek() == CborType::map;
            const auto count = isMap ? from.map(SIZE_MAX) : from.array(SIZE_MAX);
            isMap ? to.map(count) : to.array(count);
            for (std::size_t left = isMap ? count * 2 : count; left > 0 && from.ok(); --left) {
                copyItem(from, to);
            }
            return from.end();
        }
        // The lowest negatives fit no 64-bit integer; they are copied as they are.
        case CborType::negativeInt:
            return to.encoded(from.encoded());
        case CborType::none:
            return from.reject();
    }
}

/// What is accepted is the one form: written again, it is the same bytes.
void check(ByteView bytes)
{
    wire::CborReader whole(bytes, {.depth = 16});
    const bool accepted = whole.encoded().size() == bytes.size() && whole.finish().has_value();
    wire::CborReader reader(bytes, {.depth = 16});
    Bytes copied;
    wire::CborWriter writer(copied);
    copyItem(reader, writer);
    const bool read = reader.finish().has_value();
    fuzz::require(read == (accepted && !bytes.empty()));
    fuzz::require(!read || (writer.finish() && std::ranges::equal(copied, bytes)));
}

WAYMARK_FUZZ("cbor", check);

}  // namespace
