// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>

#include "platform/crypto/blake2b.h"
#include "platform/crypto/secret_stream.h"

/// A file that a record names, sealed under a key of its own (docs/formats/blob.md). Both ways in small pieces: neither
/// holds more than a chunk.
namespace waymark::wire {

/// What `length` bytes of a file are once sealed; nullopt above kMaxBlobFile.
[[nodiscard]] std::optional<std::uint64_t> blobSize(std::uint64_t length);
/// Whether any file is so large once sealed.
[[nodiscard]] bool isBlobSize(std::uint64_t size);
/// How many chunks that many sealed bytes are, and how large each of them is; 0 behind the last.
[[nodiscard]] std::uint32_t blobChunks(std::uint64_t size);
[[nodiscard]] std::size_t blobChunkSize(std::uint64_t size, std::uint64_t number);

/// Seals one file. One thread.
class BlobSealer {
public:
    /// `take` gets the chunks in their order; its first error ends it. `length` is checked: too_large.
    using Take = std::function<Status(ByteView chunk)>;
    BlobSealer(const crypto::SecretKey& key, const SpaceId& space, std::uint64_t length, Take take);
    ~BlobSealer();
    BlobSealer(const BlobSealer&) = delete;
    BlobSealer& operator=(const BlobSealer&) = delete;

    /// The file's bytes in any pieces.
    [[nodiscard]] Status add(ByteView part);
    struct Made {
        Hash32 id;  ///< BLAKE2b-256 of all chunks
        std::uint64_t size = 0;
    };
    /// bad_input unless exactly `length` bytes came.
    [[nodiscard]] Result<Made> finish();

private:
    [[nodiscard]] Status plain(ByteView part);
    [[nodiscard]] Status zeros(std::uint64_t count);
    [[nodiscard]] Status sealMessage();
    [[nodiscard]] Status give();

    crypto::StreamSealer m_sealer;
    Bytes m_aad;
    Take m_take;
    std::uint64_t m_left;    ///< of the file
    std::uint64_t m_padded;  ///< plain bytes still to be sealed, padding too
    std::uint64_t m_padding;
    Bytes m_message;
    Bytes m_chunk;
    crypto::Blake2b m_hash;
    std::uint64_t m_size = 0;
    Status m_state;
};

/// Opens what a BlobSealer made. Nothing it gives away is to be believed before finish(). One thread.
class BlobOpener {
public:
    /// `take` gets the file's bytes in pieces of at most kBlobMessage; its first error ends it.
    using Take = std::function<Status(ByteView part)>;
    BlobOpener(const crypto::SecretKey& key, const SpaceId& space, Take take);
    ~BlobOpener();
    BlobOpener(const BlobOpener&) = delete;
    BlobOpener& operator=(const BlobOpener&) = delete;

    /// The sealed bytes in any pieces. malformed, update_needed, bad_seal.
    [[nodiscard]] Status add(ByteView sealed);
    /// bad_seal unless the file is whole and its chunks have that id.
    [[nodiscard]] Status finish(const Hash32& id);

private:
    [[nodiscard]] Status begin();
    [[nodiscard]] Status openMessage();
    [[nodiscard]] Status takePlain(ByteView plain);

    crypto::Blake2b m_hash;  // first: it asks for a whole cache line
    std::optional<crypto::StreamOpener> m_opener;
    const crypto::SecretKey& m_key;
    std::uint64_t m_size = 0;
    std::uint64_t m_plain = 0;              ///< plain bytes so far, length and padding too
    std::optional<std::uint64_t> m_length;  ///< of the file, as its first bytes say
    Bytes m_aad;
    Bytes m_held;  ///< sealed, not a whole message yet
    Take m_take;
    Status m_state;
    bool m_whole = false;
    SpaceId m_space;
};

}  // namespace waymark::wire
