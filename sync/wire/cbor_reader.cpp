// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/cbor_reader.h"

#include <cbor/callbacks.h>
#include <cbor/streaming.h>

#include "sync/wire/utf8.h"

namespace waymark::wire {
namespace {

constexpr std::uint64_t kMostSigned = std::numeric_limits<std::int64_t>::max();

std::size_t headSize(std::uint64_t value)
{
    return value < 24 ? 1 : value <= 0xFF ? 2 : value <= 0xFFFF ? 3 : value <= 0xFFFFFFFF ? 5 : 9;
}

bool isCollection(CborType type)
{
    return type == CborType::array || type == CborType::map;
}

}  // namespace

/// What libcbor calls back. An item of a kind we do not take leaves the type at none.
struct CborReader::Sink {
    static void number(void* item, CborType type, std::uint64_t value)
    {
        auto& target = *static_cast<Item*>(item);
        target.type = type;
        target.value = value;
    }
    static void string(void* item, CborType type, cbor_data data, std::size_t size)
    {
        number(item, type, size);
        static_cast<Item*>(item)->string = {data, size};
    }
    template <class Width>
    static void positive(void* item, Width value)
    {
        number(item, CborType::unsignedInt, value);
    }
    template <class Width>
    static void negative(void* item, Width value)
    {
        number(item, CborType::negativeInt, value);
    }

    static cbor_callbacks make()
    {
        cbor_callbacks calls = cbor_empty_callbacks;
        calls.uint8 = positive<std::uint8_t>;
        calls.uint16 = positive<std::uint16_t>;
        calls.uint32 = positive<std::uint32_t>;
        calls.uint64 = positive<std::uint64_t>;
        calls.negint8 = negative<std::uint8_t>;
        calls.negint16 = negative<std::uint16_t>;
        calls.negint32 = negative<std::uint32_t>;
        calls.negint64 = negative<std::uint64_t>;
        calls.byte_string = [](void* item, cbor_data data, std::size_t size) {
            string(item, CborType::bytes, data, size);
        };
        calls.string = [](void* item, cbor_data data, std::size_t size) { string(item, CborType::text, data, size); };
        calls.array_start = [](void* item, std::size_t count) { number(item, CborType::array, count); };
        calls.map_start = [](void* item, std::size_t count) { number(item, CborType::map, count); };
        calls.boolean = [](void* item, bool value) { number(item, CborType::boolean, value ? 1 : 0); };
        calls.null = [](void* item) { number(item, CborType::null, 0); };
        return calls;
    }
};

bool CborReader::decode(Item& item, ByteView& encoding)
{
    static const cbor_callbacks calls = Sink::make();
    if (m_rest.empty()) {
        return false;
    }
    const auto result = cbor_stream_decode(m_rest.data(), m_rest.size(), &calls, &item);
    if (result.status != CBOR_DECODER_FINISHED || item.type == CborType::none) {
        return false;
    }
    const std::size_t shortest = headSize(item.value) + item.string.size();
    if (result.read != shortest) {
        return false;
    }
    encoding = m_rest.first(result.read);
    m_rest = m_rest.subspan(result.read);
    return true;
}

/// Counts the item in its collection and, when it is a key, holds it against the key before.
bool CborReader::account(const Item& item, ByteView encoding)
{
    if (m_itemsLeft == 0) {
        return false;
    }
    --m_itemsLeft;
    if (m_depth == 0) {
        return true;
    }
    auto& frame = m_frames[m_depth - 1];
    if (frame.left == 0) {
        return false;
    }
    if (frame.isMap && frame.left % 2 == 0) {
        const ByteView last{frame.lastKey, frame.lastKeySize};
        if (isCollection(item.type) || !std::ranges::lexicographical_compare(last, encoding)) {
            return false;
        }
        frame.lastKey = encoding.data();
        frame.lastKeySize = encoding.size();
    }
    --frame.left;
    return true;
}

CborReader::Item CborReader::next(CborType wanted)
{
    Item item;
    ByteView encoding;
    m_ok =
        m_ok && decode(item, encoding) && (wanted == CborType::none || item.type == wanted) && account(item, encoding);
    if (m_ok && item.type == CborType::text) {
        m_ok = isUtf8({reinterpret_cast<const char*>(item.string.data()), item.string.size()});
    }
    return m_ok ? item : Item{};
}

std::uint64_t CborReader::unsignedInt(std::uint64_t most)
{
    const auto value = next(CborType::unsignedInt).value;
    m_ok = m_ok && value <= most;
    return m_ok ? value : 0;
}

std::int64_t CborReader::signedInt()
{
    const auto item = next(peek() == CborType::negativeInt ? CborType::negativeInt : CborType::unsignedInt);
    m_ok = m_ok && item.value <= kMostSigned;
    if (!m_ok) {
        return 0;
    }
    const auto value = static_cast<std::int64_t>(item.value);
    return item.type == CborType::negativeInt ? -1 - value : value;
}

bool CborReader::boolean()
{
    return next(CborType::boolean).value != 0;
}

void CborReader::null()
{
    next(CborType::null);
}

ByteView CborReader::bytes(std::size_t most)
{
    const auto item = next(CborType::bytes);
    m_ok = m_ok && item.string.size() <= most;
    return m_ok ? item.string : ByteView{};
}

std::string_view CborReader::text(std::size_t most)
{
    const auto item = next(CborType::text);
    m_ok = m_ok && item.string.size() <= most;
    return m_ok ? std::string_view{reinterpret_cast<const char*>(item.string.data()), item.string.size()}
                : std::string_view{};
}

/// Opens a frame. Every item needs a byte at least, so a count above the bytes left is a lie.
void CborReader::push(const Item& item)
{
    const bool isMap = item.type == CborType::map;
    if (m_depth >= m_maxDepth || item.value > m_rest.size() / (isMap ? 2 : 1)) {
        m_ok = false;
        return;
    }
    m_frames[m_depth] = {static_cast<std::size_t>(item.value) * (isMap ? 2 : 1), isMap, nullptr, 0};
    ++m_depth;
}

std::size_t CborReader::enter(CborType type, std::size_t most)
{
    const auto item = next(type);
    m_ok = m_ok && item.value <= most;
    if (m_ok) {
        push(item);
    }
    return m_ok ? static_cast<std::size_t>(item.value) : 0;
}

std::size_t CborReader::array(std::size_t most)
{
    return enter(CborType::array, most);
}

std::size_t CborReader::map(std::size_t most)
{
    return enter(CborType::map, most);
}

void CborReader::arrayOf(std::size_t count)
{
    m_ok = enter(CborType::array, count) == count && m_ok;
}

void CborReader::end()
{
    m_ok = m_ok && m_depth > 0 && m_frames[m_depth - 1].left == 0;
    if (m_ok) {
        --m_depth;
    }
}

bool CborReader::atEnd() const
{
    return !m_ok || (m_depth == 0 ? m_rest.empty() : m_frames[m_depth - 1].left == 0);
}

CborType CborReader::peek() const
{
    static constexpr std::array kMajor{CborType::unsignedInt, CborType::negativeInt, CborType::bytes,
                                       CborType::text,        CborType::array,       CborType::map};
    if (atEnd() || m_rest.empty()) {
        return CborType::none;
    }
    const auto first = m_rest.front();
    if (const auto major = static_cast<std::size_t>(first >> 5); major < kMajor.size()) {
        return kMajor[major];
    }
    return first == 0xF4 || first == 0xF5 ? CborType::boolean : first == 0xF6 ? CborType::null : CborType::none;
}

ByteView CborReader::encoded()
{
    const ByteView before = m_rest;
    const std::size_t outside = m_depth;
    do {
        const auto item = next(CborType::none);
        if (m_ok && isCollection(item.type)) {
            push(item);
        }
        while (m_ok && m_depth > outside && m_frames[m_depth - 1].left == 0) {
            --m_depth;
        }
    } while (m_ok && m_depth > outside);
    return m_ok ? before.first(before.size() - m_rest.size()) : ByteView{};
}

Status CborReader::finish() const
{
    if (!m_ok || m_depth != 0 || !m_rest.empty()) {
        return fail(ErrorCode::malformed, "CBOR");
    }
    return {};
}

}  // namespace waymark::wire
