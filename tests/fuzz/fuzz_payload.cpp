// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <cstdlib>

#include "sync/records/payload.h"
#include "sync/records/row_state_codec.h"

using namespace waymark;

namespace {

/// What decodes has one encoding, and merging it gives a row that survives its own codec.
void check(ByteView bytes)
{
    const StreamId own;
    const auto payload = records::decodePayload(bytes, own);
    if (!payload) {
        return;
    }
    const auto again = records::encodePayload(*payload, own);
    if (!again || !std::ranges::equal(*again, bytes)) {
        std::abort();
    }
    records::RowState state;
    std::uint32_t number = 0;
    for (const auto& transaction : payload->transactions) {
        for (const auto& op : transaction.ops) {
            applyOp(state, op, {{own, 1, number++}, 1, 7, number % 3 == 0});
        }
    }
    const auto back = records::decodeRowState(records::encodeRowState(state));
    if (!back || *back != state) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    check({data, size});
    static_cast<void>(records::decodeRowState({data, size}));
    return 0;
}
