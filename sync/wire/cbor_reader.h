// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::wire {

/// What a document may hold at most, whatever its own counts claim.
struct CborLimits {
    std::size_t depth = 8;            ///< open collections at once, up to CborReader::kMaxDepth
    std::size_t items = 1024 * 1024;  ///< items in all, keys and collections included
};

enum class CborType : std::uint8_t { none, unsignedInt, negativeInt, bytes, text, array, map, boolean, null };

/// Reads deterministic CBOR (docs/formats/cbor.md) from a buffer it does not own. It allocates nothing; strings are
/// views into the buffer. Anything not in the one canonical form is an error: long heads, indefinite lengths, tags,
/// floats, undefined, unsorted or repeated keys, text that is not UTF-8. Errors are sticky: after the first, every
/// read gives zero or empty, so a parser may check once with finish(). One thread.
class CborReader {
public:
    static constexpr std::size_t kMaxDepth = 16;

    explicit CborReader(ByteView bytes, CborLimits limits = {}) : m_rest(bytes), m_itemsLeft(limits.items)
    {
        m_maxDepth = limits.depth < kMaxDepth ? limits.depth : kMaxDepth;
    }

    [[nodiscard]] std::uint64_t unsignedInt(std::uint64_t most = std::numeric_limits<std::uint64_t>::max());
    [[nodiscard]] std::int64_t signedInt();
    [[nodiscard]] bool boolean();
    void null();
    /// At most `most` bytes. The view lives as long as the buffer.
    [[nodiscard]] ByteView bytes(std::size_t most);
    [[nodiscard]] std::string_view text(std::size_t most);

    /// Enters a collection of at most `most` items or pairs; leave it with end() after reading them all.
    [[nodiscard]] std::size_t array(std::size_t most);
    [[nodiscard]] std::size_t map(std::size_t most);
    /// Enters an array that must have exactly `count` items.
    void arrayOf(std::size_t count);
    /// Leaves the collection entered last; an error unless all of it was read.
    void end();

    /// Whether every item of the collection entered last was read (for optional items at the end).
    [[nodiscard]] bool atEnd() const;

    /// Kind of the next item by its first byte, none at the end or after an error. Reads nothing.
    [[nodiscard]] CborType peek() const;
    /// The next item whole, still encoded, checked like everything else.
    [[nodiscard]] ByteView encoded();

    /// A byte string of exactly the id's size.
    template <class Id>
    [[nodiscard]] Id id()
    {
        Id made;
        const auto view = bytes(Id::kSize);
        if (view.size() != Id::kSize) {
            reject();
            return made;
        }
        std::ranges::copy(view, made.bytes.begin());
        return made;
    }

    /// For the caller's own checks: remembers that the document is malformed.
    void reject() { m_ok = false; }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] std::size_t bytesLeft() const { return m_rest.size(); }

    /// malformed unless everything was well-formed and read to the last byte.
    [[nodiscard]] Status finish() const;

private:
    struct Item {
        CborType type = CborType::none;
        std::uint64_t value = 0;  ///< integer, count or boolean; -1 - value for a negative
        ByteView string;
    };
    struct Frame {
        std::size_t left;  ///< items still to come
        bool isMap;
        const std::uint8_t* lastKey;
        std::size_t lastKeySize;
    };
    struct Sink;

    Item next(CborType wanted);
    bool decode(Item& item, ByteView& encoding);
    bool account(const Item& item, ByteView encoding);
    std::size_t enter(CborType type, std::size_t most);
    void push(const Item& item);

    ByteView m_rest;
    std::size_t m_itemsLeft;
    std::size_t m_maxDepth;
    std::array<Frame, kMaxDepth> m_frames;
    std::size_t m_depth = 0;
    bool m_ok = true;
};

}  // namespace waymark::wire
