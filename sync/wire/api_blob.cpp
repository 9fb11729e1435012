// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_blob.h"

#include "sync/wire/blob.h"
#include "sync/wire/cbor_body.h"
#include "sync/wire/limits.h"

namespace waymark::wire {
namespace {

std::uint64_t readSize(CborReader& reader)
{
    const auto size = reader.unsignedInt(kMaxBlobSize);
    if (!isBlobSize(size)) {
        reader.reject();
    }
    return size;
}

}  // namespace

Bytes BlobChunk::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(2);
        writer.unsignedInt(size);
        writer.bytes(bytes);
    });
}

Result<BlobChunk> BlobChunk::decode(ByteView body)
{
    CborReader reader(body);
    BlobChunk chunk;
    reader.arrayOf(2);
    chunk.size = readSize(reader);
    chunk.bytes = reader.bytes(kBlobChunk);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return chunk;
}

Bytes BlobState::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(4);
        writer.unsignedInt(size);
        writer.boolean(whole);
        writeTime(writer, goes);
        writer.array(chunks.size());
        for (const auto chunk : chunks) {
            writer.unsignedInt(chunk);
        }
    });
}

Result<BlobState> BlobState::decode(ByteView body)
{
    CborReader reader(body);
    BlobState state;
    reader.arrayOf(4);
    state.size = readSize(reader);
    state.whole = reader.boolean();
    state.goes = readTime(reader);
    for (auto left = reader.array(kMaxBlobChunks); left > 0 && reader.ok(); --left) {
        const auto chunk = reader.unsignedInt(kMaxBlobChunks - 1);
        if (!state.chunks.empty() && chunk <= state.chunks.back()) {
            reader.reject();
        }
        state.chunks.push_back(static_cast<std::uint32_t>(chunk));
    }
    reader.end();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return state;
}

}  // namespace waymark::wire
