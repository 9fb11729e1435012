// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/wire/api_auth.h"

namespace waymark::wire {

/// PUT and GET /v1/s/{space}/blob/{channel}/{blob}/{from}: one chunk of a sealed file (docs/formats/blob.md). Chunks
/// come in any order; with the last that was missing the whole is held against its id: bad_input, and it is dropped,
/// when it is another. relay_full above a quota, counted from the first chunk. What is whole stays as it is.
struct BlobChunk {
    std::uint64_t size = 0;  ///< of the whole sealed file
    ByteView bytes;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<BlobChunk> decode(ByteView body);
};

/// GET /v1/s/{space}/blob/{channel}/{blob}: what the relay has of it; the chunks of one that is not whole are those
/// that this device brought. not_found without any. DELETE lets go of it: by its uploader or the owner, else
/// relay_forbidden.
struct BlobState {
    std::uint64_t size = 0;
    bool whole = false;
    UnixMs goes = 0;                    ///< somebody let go of it: when it is gone; 0: it stays
    std::vector<std::uint32_t> chunks;  ///< rising

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<BlobState> decode(ByteView body);
};

}  // namespace waymark::wire
