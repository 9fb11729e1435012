// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/padme.h"

#include <algorithm>
#include <bit>

#include "platform/base/byte_reader.h"
#include "sync/wire/limits.h"

namespace waymark::wire {
namespace {

constexpr std::size_t kLengthBytes = 4;

}  // namespace

std::size_t padmeSize(std::size_t size)
{
    if (size <= kPaddingFloor) {
        return kPaddingFloor;
    }
    const auto exponent = static_cast<std::size_t>(std::bit_width(size) - 1);
    const auto kept = static_cast<std::size_t>(std::bit_width(exponent));
    const std::size_t mask = (std::size_t{1} << (exponent - kept)) - 1;
    return (size + mask) & ~mask;
}

Bytes padded(ByteView body)
{
    Bytes plain;
    plain.reserve(padmeSize(kLengthBytes + body.size()));
    appendU32(plain, static_cast<std::uint32_t>(body.size()));
    append(plain, body);
    plain.resize(padmeSize(plain.size()));
    return plain;
}

Result<ByteView> unpadded(ByteView plain)
{
    ByteReader reader(plain);
    const auto body = reader.take(reader.u32());
    if (!reader.ok() || padmeSize(kLengthBytes + body.size()) != plain.size() ||
        std::ranges::any_of(reader.rest(), [](std::uint8_t byte) { return byte != 0; })) {
        return fail(ErrorCode::bad_seal, "padding");
    }
    return body;
}

}  // namespace waymark::wire
