// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/base/byte_reader.h"

namespace waymark {

ByteView ByteReader::take(std::size_t count)
{
    if (!m_ok || count > m_rest.size()) {
        m_ok = false;
        return {};
    }
    const auto taken = m_rest.first(count);
    m_rest = m_rest.subspan(count);
    return taken;
}

std::uint64_t ByteReader::bigEndian(std::size_t width)
{
    std::uint64_t value = 0;
    for (const auto byte : take(width)) {
        value = value << 8 | byte;
    }
    return value;
}

std::uint8_t ByteReader::u8()
{
    return static_cast<std::uint8_t>(bigEndian(1));
}
std::uint16_t ByteReader::u16()
{
    return static_cast<std::uint16_t>(bigEndian(2));
}
std::uint32_t ByteReader::u32()
{
    return static_cast<std::uint32_t>(bigEndian(4));
}
std::uint64_t ByteReader::u64()
{
    return bigEndian(8);
}

}  // namespace waymark
