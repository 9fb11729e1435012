// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <cstdlib>

#include "sync/relay/http_codec.h"

using namespace waymark;

/// A head that is taken has a method and a target without blanks; all else is malformed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto head = relay::parseHead({reinterpret_cast<const char*>(data), size});
    if (!head) {
        return head.error().code == ErrorCode::malformed ? 0 : (std::abort(), 0);
    }
    if (head->method.empty() || head->target.empty() || head->target.find_first_of(" \r\n") != std::string::npos) {
        std::abort();
    }
    return 0;
}
