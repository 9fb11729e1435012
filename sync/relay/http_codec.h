// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "platform/base/result.h"
#include "sync/relay/relay_core.h"

namespace waymark::relay {

/// What the relay needs of a request's head.
struct RequestHead {
    std::string method;
    std::string target;
    std::string authorization;
    std::size_t contentLength = 0;
    bool keepAlive = true;
    bool expectsContinue = false;
};

/// Reads a header block that ends with its empty line. malformed for whatever could be read in two ways: no or two Host
/// fields, any Transfer-Encoding or Content-Encoding, repeated fields that matter, a body where none belongs, or a
/// version other than HTTP/1.1.
[[nodiscard]] Result<RequestHead> parseHead(std::string_view block);

/// Status line and headers of an answer, to be followed by its body.
[[nodiscard]] std::string headOf(const Response& response, bool keepAlive);

}  // namespace waymark::relay
