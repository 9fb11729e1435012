// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/wire/purge.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

/// The first byte chooses the reader.
void check(ByteView input)
{
    if (input.empty()) {
        return;
    }
    const auto bytes = input.subspan(1);
    if (input[0] % 2 == 0) {
        if (const auto purge = wire::Purge::decode(bytes)) {
            fuzz::require(std::ranges::equal(purge->encode(), bytes));
            for (const auto& place : purge->places) {
                fuzz::require(purge->names(place.stream, place.seq));
            }
        }
    } else if (const auto place = wire::emptyPlaceOf(bytes)) {
        fuzz::require(std::ranges::equal(wire::emptyPlace(*place), bytes));
        fuzz::require(!wire::isPurge(bytes));
    } else if (const auto made = wire::SignedPurge::parse(bytes)) {
        fuzz::require(wire::isPurge(bytes));
        fuzz::require(!made->verify({}));
    }
}

WAYMARK_FUZZ("purge", check);

}  // namespace
