// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <cstdlib>

#include "sync/circle/invite_code.h"
#include "sync/circle/slots.h"

using namespace waymark;

/// A code that parses is one this build would have shown; values of slots never open without their secret.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto parsed = circle::parseCode(text);
    if (parsed) {
        const auto again = parsed->place ? circle::parseCode(circle::qrOf(parsed->secret, *parsed->place))
                                         : circle::parseCode(circle::digitsOf(parsed->secret));
        if (!again || again->secret != parsed->secret || again->place != parsed->place) {
            std::abort();
        }
    }
    const circle::InviteSecret secret;
    const ByteView bytes(data, size);
    if (circle::openOffer(secret, bytes) || circle::openRequest(secret, {}, bytes) ||
        circle::openWelcome(secret, bytes)) {
        std::abort();
    }
    return 0;
}
