// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/files/orientation.h"

#include <algorithm>
#include <cstddef>

namespace waymark::files {
namespace {

constexpr std::uint32_t kUpright = 1;
constexpr std::uint32_t kMost = 8;
constexpr std::uint32_t kTag = 0x0112;
constexpr std::uint32_t kShort = 3;
constexpr std::size_t kEntry = 12;

/// Numbers of a TIFF structure in either byte order; 0 past its end.
class Tiff {
public:
    explicit Tiff(ByteView bytes) : m_bytes(bytes), m_isLittle(bytes.size() > 1 && bytes[0] == 'I' && bytes[1] == 'I')
    {
    }

    [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size) const
    {
        std::uint32_t value = 0;
        if (at > m_bytes.size() || size > m_bytes.size() - at) {
            return 0;
        }
        for (std::size_t i = 0; i < size; ++i) {
            value = value << 8U | m_bytes[at + (m_isLittle ? size - 1 - i : i)];
        }
        return value;
    }

private:
    ByteView m_bytes;
    bool m_isLittle;
};

}  // namespace

int orientationOf(ByteView tiff)
{
    const Tiff reader(tiff);
    const auto directory = static_cast<std::size_t>(reader.number(4, 4));
    const auto entries = static_cast<std::size_t>(reader.number(directory, 2));
    auto found = kUpright;
    // At most as many as there are bytes for.
    const auto most = std::min(entries, tiff.size() / kEntry);
    for (std::size_t i = 0; i < most && reader.number(2, 2) == 42; ++i) {
        const auto at = directory + 2 + i * kEntry;
        if (reader.number(at, 2) == kTag && reader.number(at + 2, 2) == kShort) {
            found = reader.number(at + 8, 2);
        }
    }
    return static_cast<int>(found >= kUpright && found <= kMost ? found : kUpright);
}

Bytes orientationOnly(int orientation)
{
    Bytes tiff{'M', 'M', 0, 42, 0, 0, 0, 8};
    appendU16(tiff, 1);
    appendU16(tiff, kTag);
    appendU16(tiff, kShort);
    appendU32(tiff, 1);
    appendU16(tiff, static_cast<std::uint16_t>(orientation));
    appendU16(tiff, 0);
    appendU32(tiff, 0);
    return tiff;
}

}  // namespace waymark::files
