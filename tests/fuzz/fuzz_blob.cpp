// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <numeric>

#include "sync/wire/api_blob.h"
#include "sync/wire/blob.h"
#include "sync/wire/limits.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

/// Under the key and in the space of the golden file.
void open(ByteView bytes)
{
    const auto key = crypto::SecretKey::madeBy(
        [](std::span<std::uint8_t> fill) { std::iota(fill.begin(), fill.end(), std::uint8_t{0x20}); });
    SpaceId space;
    std::iota(space.bytes.begin(), space.bytes.end(), std::uint8_t{0});
    std::size_t length = 0;
    wire::BlobOpener opener(key, space, [&](ByteView part) {
        fuzz::require(!part.empty() && part.size() <= wire::kBlobMessage);
        length += part.size();
        return Status{};
    });
    // The same bytes in two pieces, whatever they are.
    const auto half = bytes.size() / 2;
    const bool opened = opener.add(bytes.first(half)) && opener.add(bytes.subspan(half)) &&
                        opener.finish(crypto::blake2b<Hash32>({bytes}));
    fuzz::require(length <= bytes.size());
    fuzz::require(!opened || wire::blobSize(length) == bytes.size());
}

template <class Message>
void rewrite(ByteView bytes)
{
    if (const auto message = Message::decode(bytes)) {
        fuzz::require(std::ranges::equal(message->encode(), bytes));
    }
}

/// The first byte chooses the reader.
void check(ByteView input)
{
    if (input.empty()) {
        return;
    }
    const auto bytes = input.subspan(1);
    switch (input[0] % 3) {
        case 0:
            open(bytes);
            break;
        case 1:
            rewrite<wire::BlobChunk>(bytes);
            break;
        default:
            rewrite<wire::BlobState>(bytes);
            break;
    }
}

WAYMARK_FUZZ("blob", check);

}  // namespace
