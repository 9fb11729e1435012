// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdlib>
#include <limits>

#include "platform/base/clock.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"

/// What the API messages share; used by this folder's .cpp files only.
namespace waymark::wire {

/// The bytes that `write(CborWriter&)` makes. A message of a fixed shape cannot misuse the writer; if it does, it is a
/// mistake in the code and aborts.
template <class Write>
[[nodiscard]] Bytes bodyOf(Write&& write)
{
    Bytes body;
    CborWriter writer(body);
    write(writer);
    if (!writer.finish()) {
        std::abort();
    }
    return body;
}

/// Times on the wire are never before 1970.
inline void writeTime(CborWriter& writer, UnixMs time)
{
    writer.unsignedInt(time < 0 ? 0 : static_cast<std::uint64_t>(time));
}

[[nodiscard]] inline std::int64_t readTime(CborReader& reader)
{
    return static_cast<std::int64_t>(reader.unsignedInt(std::numeric_limits<std::int64_t>::max()));
}

[[nodiscard]] inline Bytes copyOf(ByteView view)
{
    return {view.begin(), view.end()};
}

}  // namespace waymark::wire
