// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>

#include "platform/base/ids.h"
#include "platform/crypto/secret_key.h"

namespace waymark::crypto {

using StreamHeader = FixedBytes<struct StreamHeaderTag, 24>;

inline constexpr std::size_t kStreamChunkOverhead = 17;

/// Seals a sequence of chunks (XChaCha20-Poly1305 secretstream): order, completeness and end are authenticated. Each
/// sealed chunk is 17 bytes longer. One thread.
class StreamSealer {
public:
    explicit StreamSealer(const SecretKey& key);
    ~StreamSealer();
    StreamSealer(const StreamSealer&) = delete;
    StreamSealer& operator=(const StreamSealer&) = delete;

    [[nodiscard]] const StreamHeader& header() const { return m_header; }
    [[nodiscard]] Bytes seal(ByteView chunk, bool last, ByteView aad = {});

private:
    StreamHeader m_header;
    alignas(16) std::array<std::byte, 64> m_state;
};

/// Opens what a StreamSealer made, chunk by chunk. The stream is complete only when a chunk says `last`.
class StreamOpener {
public:
    StreamOpener(const SecretKey& key, const StreamHeader& header);
    ~StreamOpener();
    StreamOpener(const StreamOpener&) = delete;
    StreamOpener& operator=(const StreamOpener&) = delete;

    struct Chunk {
        Bytes plain;
        bool last;
    };
    /// bad_seal for a changed, missing, doubled or moved chunk, and for anything after the last one.
    [[nodiscard]] Result<Chunk> open(ByteView sealed, ByteView aad = {});

private:
    bool m_ended = false;
    alignas(16) std::array<std::byte, 64> m_state;
};

}  // namespace waymark::crypto
