// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <optional>

#include "platform/base/bytes.h"
#include "sync/records/value.h"

namespace waymark::records {

/// Writes the numbers and values of the home's own blobs: unsigned LEB128, zigzag for signed, length before strings.
class CompactWriter {
public:
    explicit CompactWriter(Bytes& to) : m_to(to) {}
    void byte(std::uint8_t value) { m_to.push_back(value); }
    void number(std::uint64_t value);
    void fixed64(std::uint64_t value) { appendU64(m_to, value); }
    void raw(ByteView bytes) { append(m_to, bytes); }
    void string(ByteView bytes);
    void value(const Value& value);

private:
    Bytes& m_to;
};

/// Reads what CompactWriter wrote; bounded, and after the first error everything reads as zero.
class CompactReader {
public:
    explicit CompactReader(ByteView bytes) : m_rest(bytes) {}
    [[nodiscard]] std::uint8_t byte();
    [[nodiscard]] std::uint64_t number();
    [[nodiscard]] std::uint32_t number32();
    [[nodiscard]] std::uint64_t fixed64();
    [[nodiscard]] ByteView raw(std::size_t count);
    [[nodiscard]] ByteView string();
    [[nodiscard]] Value value();
    /// A count of items that take at least one byte each.
    [[nodiscard]] std::size_t count();

    void reject() { m_ok = false; }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool finished() const { return m_ok && m_rest.empty(); }

    template <class Id>
    [[nodiscard]] Id id()
    {
        Id made;
        const auto view = raw(Id::kSize);
        if (view.size() == Id::kSize) {
            std::ranges::copy(view, made.bytes.begin());
        }
        return made;
    }

private:
    ByteView m_rest;
    bool m_ok = true;
};

}  // namespace waymark::records
