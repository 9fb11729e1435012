// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/records/payload.h"
#include "sync/records/row_state_codec.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

/// What decodes has one encoding, and merging it gives a row that survives its own codec.
void checkPayload(ByteView bytes)
{
    const StreamId own;
    const auto payload = records::decodePayload(bytes, own);
    if (!payload) {
        return;
    }
    const auto again = records::encodePayload(*payload, own);
    fuzz::require(again && std::ranges::equal(*again, bytes));
    records::RowState state;
    std::uint32_t number = 0;
    for (const auto& transaction : payload->transactions) {
        for (const auto& op : transaction.ops) {
            applyOp(state, op, {{own, 1, number++}, 1, 7, number % 3 == 0});
        }
    }
    const auto back = records::decodeRowState(records::encodeRowState(state));
    fuzz::require(back && *back == state);
}

/// A row's bytes in the database are the home's own: any bytes may be read, no form is promised.
void check(ByteView bytes)
{
    checkPayload(bytes);
    static_cast<void>(records::decodeRowState(bytes));
}

WAYMARK_FUZZ("payload", check);

}  // namespace
