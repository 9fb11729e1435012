// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/invite_code.h"
#include "sync/circle/slots.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

/// A code that parses is one this build would have shown; values of slots never open without their secret.
void check(ByteView bytes)
{
    if (const auto parsed = circle::parseCode(textOf(bytes))) {
        const auto again = parsed->place ? circle::parseCode(circle::qrOf(parsed->secret, *parsed->place))
                                         : circle::parseCode(circle::digitsOf(parsed->secret));
        fuzz::require(again && again->secret == parsed->secret && again->place == parsed->place);
    }
    const circle::InviteSecret secret;
    fuzz::require(!circle::openOffer(secret, bytes) && !circle::openRequest(secret, {}, bytes));
    fuzz::require(!circle::openWelcome(secret, bytes));
}

WAYMARK_FUZZ("joining_code", check);

}  // namespace
