// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::wire {

/// Appends deterministic CBOR (docs/formats/cbor.md) to a buffer of the caller's: shortest heads, definite lengths, no
/// tags, no floats. Collections are announced with their count and close by themselves when it is reached.
/// Misuse (a wrong count, keys unsorted or repeated, nesting beyond kMaxDepth, text that is not UTF-8) is remembered
/// and told by finish(). The buffer must outlive the writer; what it held before stays in front.
class CborWriter {
public:
    static constexpr std::size_t kMaxDepth = 16;

    explicit CborWriter(Bytes& to) : m_to(to) {}

    void unsignedInt(std::uint64_t value);
    void signedInt(std::int64_t value);
    void bytes(ByteView value);
    void text(std::string_view value);
    void boolean(bool value);
    void null();
    void array(std::size_t count);
    /// `pairs` keys, each followed by its value. Keys must rise in the bytewise order of their encodings.
    void map(std::size_t pairs);
    /// One item that is encoded already. It is trusted to be one deterministic item.
    void encoded(ByteView item);

    template <class Tag, std::size_t N>
    void bytes(const FixedBytes<Tag, N>& value)
    {
        bytes(value.view());
    }

    /// internal unless exactly whole items were written and every collection is complete.
    [[nodiscard]] Status finish() const;

private:
    struct Frame {
        std::size_t left;  ///< items still to come
        bool isMap;
        bool hasKey;           ///< a key was written before
        std::size_t keyBegin;  ///< where the last key stands in the buffer
        std::size_t keyEnd;
    };

    void completed(std::size_t at);
    void open(std::uint8_t major, std::uint64_t count, std::size_t items, bool isMap);
    void head(std::uint8_t major, std::uint64_t value);
    void noteKey(Frame& frame, std::size_t at);

    Bytes& m_to;
    std::array<Frame, kMaxDepth> m_frames;
    std::size_t m_depth = 0;
    bool m_ok = true;
};

}  // namespace waymark::wire
