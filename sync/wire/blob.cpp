// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/blob.h"

#include <algorithm>

#include "platform/base/byte_reader.h"
#include "platform/crypto/wipe.h"
#include "sync/wire/limits.h"
#include "sync/wire/padme.h"

namespace waymark::wire {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint8_t kSuite = 1;
constexpr std::uint8_t kKind = 3;
constexpr std::size_t kMagicBytes = 6;
constexpr std::size_t kHeadBytes = kMagicBytes + crypto::StreamHeader::kSize;
constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kSealedMessage = kBlobMessage + crypto::kStreamChunkOverhead;

constexpr std::uint64_t pieces(std::uint64_t size, std::uint64_t piece)
{
    return (size + piece - 1) / piece;
}

std::uint64_t sealedSize(std::uint64_t padded)
{
    return kHeadBytes + padded + pieces(padded, kBlobMessage) * crypto::kStreamChunkOverhead;
}

Bytes magic()
{
    return {'W', 'M', kVersion, kSuite, kKind, 0};
}

Bytes associatedData(const SpaceId& space)
{
    auto aad = magic();
    append(aad, space.view());
    return aad;
}

bool allZero(ByteView bytes)
{
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; });
}

}  // namespace

std::optional<std::uint64_t> blobSize(std::uint64_t length)
{
    return length > kMaxBlobFile ? std::nullopt : std::optional(sealedSize(padmeSize(kLengthBytes + length)));
}

bool isBlobSize(std::uint64_t size)
{
    if (size <= kHeadBytes || size > kMaxBlobSize) {
        return false;
    }
    const auto overhead = kHeadBytes + pieces(size - kHeadBytes, kSealedMessage) * crypto::kStreamChunkOverhead;
    const auto padded = size - std::min(size, overhead);
    return padded >= kPaddingFloor && padmeSize(padded) == padded && sealedSize(padded) == size;
}

std::uint32_t blobChunks(std::uint64_t size)
{
    return static_cast<std::uint32_t>(pieces(size, kBlobChunk));
}

std::size_t blobChunkSize(std::uint64_t size, std::uint64_t number)
{
    const auto before = std::min(size, number * kBlobChunk);
    return static_cast<std::size_t>(std::min<std::uint64_t>(kBlobChunk, size - before));
}

BlobSealer::BlobSealer(const crypto::SecretKey& key, const SpaceId& space, std::uint64_t length, Take take)
    : m_sealer(key),
      m_aad(associatedData(space)),
      m_take(std::move(take)),
      m_left(length),
      m_padded(padmeSize(kLengthBytes + length)),
      m_padding(m_padded - kLengthBytes - length)
{
    if (length > kMaxBlobFile) {
        m_state = fail(ErrorCode::too_large, "file");
        return;
    }
    m_message.reserve(kBlobMessage);
    m_chunk.reserve(kBlobChunk);
    append(m_chunk, magic());
    append(m_chunk, m_sealer.header().view());
    Bytes first;
    appendU32(first, static_cast<std::uint32_t>(length));
    m_state = plain(first);
}

BlobSealer::~BlobSealer()
{
    crypto::wipe(m_message);
}

Status BlobSealer::add(ByteView part)
{
    WAYMARK_TRY(m_state);
    if (part.size() > m_left) {
        return m_state = fail(ErrorCode::bad_input, "more than its length");
    }
    m_left -= part.size();
    return m_state = plain(part);
}

Result<BlobSealer::Made> BlobSealer::finish()
{
    WAYMARK_TRY(m_state);
    if (m_left > 0) {
        return fail(ErrorCode::bad_input, "less than its length");
    }
    WAYMARK_TRY(zeros(m_padding));
    if (!m_chunk.empty()) {
        WAYMARK_TRY(give());
    }
    return Made{m_hash.finishAs<Hash32>(), m_size};
}

Status BlobSealer::zeros(std::uint64_t count)
{
    const Bytes none(static_cast<std::size_t>(std::min<std::uint64_t>(count, kBlobMessage)));
    while (count > 0) {
        const auto now = std::min<std::uint64_t>(count, none.size());
        WAYMARK_TRY(plain(ByteView(none).first(static_cast<std::size_t>(now))));
        count -= now;
    }
    return {};
}

Status BlobSealer::plain(ByteView part)
{
    while (!part.empty()) {
        const auto now = std::min(part.size(), kBlobMessage - m_message.size());
        append(m_message, part.first(now));
        part = part.subspan(now);
        m_padded -= now;
        if (m_message.size() == kBlobMessage || m_padded == 0) {
            WAYMARK_TRY(sealMessage());
        }
    }
    return {};
}

Status BlobSealer::sealMessage()
{
    const auto sealed = m_sealer.seal(m_message, m_padded == 0, m_aad);
    crypto::wipe(m_message);
    m_message.clear();
    ByteView rest(sealed);
    while (!rest.empty()) {
        const auto now = std::min(rest.size(), kBlobChunk - m_chunk.size());
        append(m_chunk, rest.first(now));
        rest = rest.subspan(now);
        if (m_chunk.size() == kBlobChunk) {
            WAYMARK_TRY(give());
        }
    }
    return {};
}

Status BlobSealer::give()
{
    m_hash.add(m_chunk);
    m_size += m_chunk.size();
    WAYMARK_TRY(m_take(m_chunk));
    m_chunk.clear();
    return {};
}

BlobOpener::BlobOpener(const crypto::SecretKey& key, const SpaceId& space, Take take)
    : m_key(key), m_take(std::move(take)), m_space(space)
{
}

BlobOpener::~BlobOpener() = default;

Status BlobOpener::add(ByteView sealed)
{
    WAYMARK_TRY(m_state);
    m_hash.add(sealed);
    m_size += sealed.size();
    while (m_state && !sealed.empty()) {
        const auto whole = m_opener ? kSealedMessage : kHeadBytes;
        const auto now = std::min(sealed.size(), whole - m_held.size());
        append(m_held, sealed.first(now));
        sealed = sealed.subspan(now);
        if (m_held.size() == whole) {
            m_state = m_opener ? openMessage() : begin();
        }
    }
    return m_state;
}

Status BlobOpener::begin()
{
    const auto known = magic();
    if (m_held[0] != known[0] || m_held[1] != known[1]) {
        return fail(ErrorCode::malformed, "sealed file");
    }
    if (!std::equal(known.begin(), known.end(), m_held.begin())) {
        return fail(ErrorCode::update_needed, "sealed file");
    }
    m_opener.emplace(m_key, crypto::StreamHeader::from(ByteView(m_held).subspan(kMagicBytes)).value());
    m_aad = associatedData(m_space);
    m_held.clear();
    return {};
}

Status BlobOpener::openMessage()
{
    WAYMARK_ASSIGN(auto opened, m_opener->open(m_held, m_aad));
    m_held.clear();
    m_whole = opened.last;
    const crypto::WipedBytes plain(std::move(opened.plain));
    return takePlain(plain.view());
}

Status BlobOpener::takePlain(ByteView plain)
{
    const auto before = m_plain;
    m_plain += plain.size();
    if (!m_length) {
        ByteReader reader(plain);
        m_length = reader.u32();
        if (!reader.ok() || *m_length > kMaxBlobFile) {
            return fail(ErrorCode::bad_seal, "length");
        }
    }
    const auto end = kLengthBytes + *m_length;
    if (m_plain > padmeSize(static_cast<std::size_t>(end))) {
        return fail(ErrorCode::bad_seal, "padding");
    }
    const auto from = std::clamp<std::uint64_t>(kLengthBytes, before, m_plain);
    const auto to = std::clamp<std::uint64_t>(end, before, m_plain);
    if (!allZero(plain.subspan(static_cast<std::size_t>(to - before)))) {
        return fail(ErrorCode::bad_seal, "padding");
    }
    const auto file = plain.subspan(static_cast<std::size_t>(from - before), static_cast<std::size_t>(to - from));
    return file.empty() ? Status{} : m_take(file);
}

Status BlobOpener::finish(const Hash32& id)
{
    if (m_state && m_opener && !m_held.empty()) {
        m_state = openMessage();
    }
    WAYMARK_TRY(m_state);
    if (!m_whole || m_plain != padmeSize(static_cast<std::size_t>(kLengthBytes + m_length.value_or(0)))) {
        return m_state = fail(ErrorCode::bad_seal, "cut short");
    }
    if (m_hash.finishAs<Hash32>() != id) {
        return m_state = fail(ErrorCode::bad_seal, "another file");
    }
    return {};
}

}  // namespace waymark::wire
