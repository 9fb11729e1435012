// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/crypto/secret_stream.h"

#include <sodium.h>

namespace waymark::crypto {
namespace {

using State = crypto_secretstream_xchacha20poly1305_state;

State* stateIn(std::array<std::byte, 64>& raw)
{
    static_assert(sizeof(State) <= 64 && alignof(State) <= 16);
    static_assert(crypto_secretstream_xchacha20poly1305_HEADERBYTES == StreamHeader::kSize);
    static_assert(crypto_secretstream_xchacha20poly1305_ABYTES == kStreamChunkOverhead);
    return reinterpret_cast<State*>(raw.data());
}

}  // namespace

StreamSealer::StreamSealer(const SecretKey& key)
{
    crypto_secretstream_xchacha20poly1305_init_push(stateIn(m_state), m_header.bytes.data(), key.view().data());
}

StreamSealer::~StreamSealer()
{
    sodium_memzero(m_state.data(), m_state.size());
}

Bytes StreamSealer::seal(ByteView chunk, bool last, ByteView aad)
{
    Bytes out(chunk.size() + kStreamChunkOverhead);
    crypto_secretstream_xchacha20poly1305_push(
        stateIn(m_state), out.data(), nullptr, chunk.data(), chunk.size(), aad.data(), aad.size(),
        last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return out;
}

StreamOpener::StreamOpener(const SecretKey& key, const StreamHeader& header)
{
    // Fails only for a header of a later secretstream version, of which there is none.
    crypto_secretstream_xchacha20poly1305_init_pull(stateIn(m_state), header.bytes.data(), key.view().data());
}

StreamOpener::~StreamOpener()
{
    sodium_memzero(m_state.data(), m_state.size());
}

Result<StreamOpener::Chunk> StreamOpener::open(ByteView sealed, ByteView aad)
{
    if (m_ended || sealed.size() < kStreamChunkOverhead) {
        return fail(ErrorCode::bad_seal, m_ended ? "after the last chunk" : "short chunk");
    }
    Bytes plain(sealed.size() - kStreamChunkOverhead);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(stateIn(m_state), plain.data(), nullptr, &tag, sealed.data(),
                                                   sealed.size(), aad.data(), aad.size()) != 0) {
        return fail(ErrorCode::bad_seal);
    }
    m_ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return Chunk{std::move(plain), m_ended};
}

}  // namespace waymark::crypto
