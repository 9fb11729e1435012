// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <string>

#include "sync/relay/http_codec.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

/// A head that is taken has a method and a target without blanks; all else is malformed.
void check(ByteView bytes)
{
    const auto head = relay::parseHead(textOf(bytes));
    if (!head) {
        return fuzz::require(head.error().code == ErrorCode::malformed);
    }
    fuzz::require(!head->method.empty() && !head->target.empty());
    fuzz::require(head->target.find_first_of(" \r\n") == std::string::npos);
}

WAYMARK_FUZZ("http_head", check);

}  // namespace
