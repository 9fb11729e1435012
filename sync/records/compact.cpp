// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/compact.h"

#include <limits>

#include "sync/wire/utf8.h"

namespace waymark::records {
namespace {

enum Tag : std::uint8_t { kNull, kFalse, kTrue, kInteger, kText, kBytes };

}  // namespace

void CompactWriter::number(std::uint64_t value)
{
    while (value >= 0x80) {
        m_to.push_back(static_cast<std::uint8_t>(value | 0x80));
        value >>= 7;
    }
    m_to.push_back(static_cast<std::uint8_t>(value));
}

void CompactWriter::string(ByteView bytes)
{
    number(bytes.size());
    append(m_to, bytes);
}

void CompactWriter::value(const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) {
        byte(kText);
        string(viewOf(*text));
    } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        byte(kInteger);
        const auto bits = static_cast<std::uint64_t>(*integer);
        number(*integer < 0 ? ~(bits << 1) : bits << 1);
    } else if (const auto* flag = std::get_if<bool>(&value)) {
        byte(*flag ? kTrue : kFalse);
    } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
        byte(kBytes);
        string(*bytes);
    } else {
        byte(kNull);
    }
}

std::uint8_t CompactReader::byte()
{
    if (!m_ok || m_rest.empty()) {
        m_ok = false;
        return 0;
    }
    const auto value = m_rest.front();
    m_rest = m_rest.subspan(1);
    return value;
}

std::uint64_t CompactReader::number()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const auto next = byte();
        const std::uint64_t bits = next & 0x7FU;
        if ((shift == 63 && bits > 1) || (shift != 0 && next == 0)) {
            break;
        }
        value |= bits << shift;
        if ((next & 0x80U) == 0) {
            return m_ok ? value : 0;
        }
    }
    m_ok = false;
    return 0;
}

std::uint32_t CompactReader::number32()
{
    const auto value = number();
    m_ok = m_ok && value <= std::numeric_limits<std::uint32_t>::max();
    return m_ok ? static_cast<std::uint32_t>(value) : 0;
}

std::uint64_t CompactReader::fixed64()
{
    std::uint64_t value = 0;
    for (const auto part : raw(sizeof value)) {
        value = value << 8 | part;
    }
    return value;
}

ByteView CompactReader::raw(std::size_t count)
{
    if (!m_ok || m_rest.size() < count) {
        m_ok = false;
        return {};
    }
    const auto view = m_rest.first(count);
    m_rest = m_rest.subspan(count);
    return view;
}

ByteView CompactReader::string()
{
    return raw(count());
}

std::size_t CompactReader::count()
{
    const auto value = number();
    m_ok = m_ok && value <= m_rest.size();
    return m_ok ? static_cast<std::size_t>(value) : 0;
}

Value CompactReader::value()
{
    switch (byte()) {
        case kNull:
            return std::monostate{};
        case kFalse:
            return false;
        case kTrue:
            return true;
        case kInteger: {
            const auto bits = number();
            return static_cast<std::int64_t>((bits & 1U) != 0 ? ~(bits >> 1) : bits >> 1);
        }
        case kText: {
            auto text = textOf(string());
            m_ok = m_ok && wire::isUtf8(text);
            return text;
        }
        case kBytes: {
            const auto view = string();
            return Bytes(view.begin(), view.end());
        }
        default:
            m_ok = false;
            return std::monostate{};
    }
}

}  // namespace waymark::records
