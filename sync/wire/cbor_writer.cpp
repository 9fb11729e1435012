// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/cbor_writer.h"

#include <algorithm>
#include <limits>

#include "sync/wire/utf8.h"

namespace waymark::wire {
namespace {

constexpr std::uint8_t kUnsigned = 0x00;
constexpr std::uint8_t kNegative = 0x20;
constexpr std::uint8_t kByteString = 0x40;
constexpr std::uint8_t kTextString = 0x60;
constexpr std::uint8_t kArray = 0x80;
constexpr std::uint8_t kMap = 0xA0;
constexpr std::uint8_t kFalse = 0xF4;
constexpr std::uint8_t kTrue = 0xF5;
constexpr std::uint8_t kNull = 0xF6;

}  // namespace

void CborWriter::head(std::uint8_t major, std::uint64_t value)
{
    if (value < 24) {
        m_to.push_back(static_cast<std::uint8_t>(major | value));
        return;
    }
    const int width = value <= 0xFF ? 1 : value <= 0xFFFF ? 2 : value <= 0xFFFFFFFF ? 4 : 8;
    const int info = width == 1 ? 24 : width == 2 ? 25 : width == 4 ? 26 : 27;
    m_to.push_back(static_cast<std::uint8_t>(major | info));
    for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
        m_to.push_back(static_cast<std::uint8_t>(value >> shift));
    }
}

void CborWriter::noteKey(Frame& frame, std::size_t at)
{
    const ByteView all = m_to;
    const auto key = all.subspan(at);
    if (frame.hasKey) {
        const auto last = all.subspan(frame.keyBegin, frame.keyEnd - frame.keyBegin);
        m_ok = m_ok && std::ranges::lexicographical_compare(last, key);
    }
    frame.hasKey = true;
    frame.keyBegin = at;
    frame.keyEnd = m_to.size();
}

void CborWriter::completed(std::size_t at)
{
    if (m_depth > 0) {
        auto& frame = m_frames[m_depth - 1];
        if (frame.isMap && frame.left % 2 == 0) {
            noteKey(frame, at);
        }
        --frame.left;
    }
    while (m_depth > 0 && m_frames[m_depth - 1].left == 0) {
        --m_depth;
    }
}

void CborWriter::open(std::uint8_t major, std::uint64_t count, std::size_t items, bool isMap)
{
    const bool asKey = m_depth > 0 && m_frames[m_depth - 1].isMap && m_frames[m_depth - 1].left % 2 == 0;
    head(major, count);
    if (asKey || m_depth == kMaxDepth) {
        m_ok = false;
        return;
    }
    if (items == 0) {
        completed(m_to.size());
        return;
    }
    if (m_depth > 0) {
        --m_frames[m_depth - 1].left;
    }
    m_frames[m_depth] = {items, isMap, false, 0, 0};
    ++m_depth;
}

void CborWriter::unsignedInt(std::uint64_t value)
{
    const auto at = m_to.size();
    head(kUnsigned, value);
    completed(at);
}

void CborWriter::signedInt(std::int64_t value)
{
    const auto at = m_to.size();
    const auto bits = static_cast<std::uint64_t>(value);
    value < 0 ? head(kNegative, ~bits) : head(kUnsigned, bits);
    completed(at);
}

void CborWriter::bytes(ByteView value)
{
    const auto at = m_to.size();
    head(kByteString, value.size());
    append(m_to, value);
    completed(at);
}

void CborWriter::text(std::string_view value)
{
    m_ok = m_ok && isUtf8(value);
    const auto at = m_to.size();
    head(kTextString, value.size());
    append(m_to, viewOf(value));
    completed(at);
}

void CborWriter::boolean(bool value)
{
    m_to.push_back(value ? kTrue : kFalse);
    completed(m_to.size() - 1);
}

void CborWriter::null()
{
    m_to.push_back(kNull);
    completed(m_to.size() - 1);
}

void CborWriter::array(std::size_t count)
{
    open(kArray, count, count, false);
}

void CborWriter::map(std::size_t pairs)
{
    m_ok = m_ok && pairs <= std::numeric_limits<std::size_t>::max() / 2;
    open(kMap, pairs, pairs * 2, true);
}

void CborWriter::encoded(ByteView item)
{
    m_ok = m_ok && !item.empty();
    const auto at = m_to.size();
    append(m_to, item);
    completed(at);
}

Status CborWriter::finish() const
{
    if (!m_ok || m_depth != 0) {
        return fail(ErrorCode::internal, "CBOR writer misused");
    }
    return {};
}

}  // namespace waymark::wire
