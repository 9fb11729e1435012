// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/compression.h"

#include <zstd.h>

#include <memory>

namespace waymark::wire {
namespace {

constexpr int kLevel = 3;

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

}  // namespace

Result<Bytes> deflate(ByteView plain)
{
    // A context costs more to make than a changeset to compress.
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    Bytes frame(ZSTD_compressBound(plain.size()));
    const auto size = ZSTD_compressCCtx(context.get(), frame.data(), frame.size(), plain.data(), plain.size(), kLevel);
    if (ZSTD_isError(size) != 0) {
        return fail(ErrorCode::internal, "zstd");
    }
    frame.resize(size);
    return frame;
}

Result<Bytes> inflate(ByteView frame, std::size_t most)
{
    thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
    const auto claimed = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (claimed == ZSTD_CONTENTSIZE_UNKNOWN || claimed == ZSTD_CONTENTSIZE_ERROR || claimed == 0) {
        return fail(ErrorCode::malformed, "zstd frame");
    }
    if (claimed > most) {
        return fail(ErrorCode::too_large, "inflated payload");
    }
    if (ZSTD_findFrameCompressedSize(frame.data(), frame.size()) != frame.size()) {
        return fail(ErrorCode::malformed, "zstd frame");
    }
    Bytes plain(static_cast<std::size_t>(claimed));
    const auto size = ZSTD_decompressDCtx(context.get(), plain.data(), plain.size(), frame.data(), frame.size());
    if (ZSTD_isError(size) != 0 || size != plain.size()) {
        return fail(ErrorCode::malformed, "zstd frame");
    }
    return plain;
}

}  // namespace waymark::wire
