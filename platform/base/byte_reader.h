// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/bytes.h"

namespace waymark {

/// Reads fixed-width fields from a buffer it does not own. Every read is bounded; after the first short read
/// `ok()` stays false and reads give zeros, so a parser may check once at the end.
class ByteReader {
public:
    explicit ByteReader(ByteView bytes) : m_rest(bytes) {}

    [[nodiscard]] std::uint8_t u8();
    [[nodiscard]] std::uint16_t u16();
    [[nodiscard]] std::uint32_t u32();
    [[nodiscard]] std::uint64_t u64();
    [[nodiscard]] ByteView take(std::size_t count);

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::size_t left() const { return m_rest.size(); }
    [[nodiscard]] ByteView rest() const { return m_rest; }

private:
    std::uint64_t bigEndian(std::size_t width);

    ByteView m_rest;
    bool m_ok = true;
};

}  // namespace waymark
