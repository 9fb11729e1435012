// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/http_codec.h"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/write.hpp>
#include <sstream>

#include "sync/relay/header_check.h"

namespace waymark::relay {
namespace {

namespace http = boost::beast::http;

using Fields = http::request<http::empty_body>;

constexpr unsigned kHttp11 = 11;

bool isSane(const Fields& fields, bool takesBody)
{
    return fields.version() == kHttp11 && fields.count(http::field::host) == 1 &&
           fields.count(http::field::transfer_encoding) == 0 && fields.count(http::field::content_encoding) == 0 &&
           fields.count(http::field::authorization) <= 1 &&
           fields.count(http::field::content_length) <= (takesBody ? 1U : 0U);
}

std::string textOfField(const Fields& fields, http::field field)
{
    const auto value = fields[field];
    return {value.data(), value.size()};
}

}  // namespace

Result<RequestHead> parseHead(std::string_view block)
{
    if (!isPlainHeaderBlock(block)) {
        return fail(ErrorCode::malformed, "header block");
    }
    http::request_parser<http::empty_body> parser;
    boost::system::error_code error;
    parser.header_limit(static_cast<std::uint32_t>(block.size()));
    parser.body_limit(boost::none);
    parser.put(boost::asio::const_buffer(block.data(), block.size()), error);
    if (!parser.is_header_done()) {
        return fail(ErrorCode::malformed, "header");
    }
    const auto& fields = parser.get();
    RequestHead head;
    head.method = std::string(fields.method_string());
    head.target = std::string(fields.target());
    head.authorization = textOfField(fields, http::field::authorization);
    head.keepAlive = parser.keep_alive();
    head.expectsContinue = textOfField(fields, http::field::expect) == "100-continue";
    const bool takesBody = head.method == "POST" || head.method == "PUT";
    // A length of 0 on a request without a body means the same in every reading.
    const auto length = textOfField(fields, http::field::content_length);
    const auto read = length.empty() ? std::optional<std::size_t>(0) : readContentLength(length);
    if (!isSane(fields, takesBody || length == "0") || !read || (takesBody && length.empty())) {
        return fail(ErrorCode::malformed, "header fields");
    }
    head.contentLength = *read;
    return head;
}

std::string headOf(const Response& response, bool keepAlive)
{
    http::response<http::empty_body> head(static_cast<http::status>(response.status), kHttp11);
    head.set(http::field::cache_control, "no-store");
    head.set(http::field::strict_transport_security, "max-age=31536000");
    head.set("X-Content-Type-Options", "nosniff");
    if (response.retryAfterMs > 0) {
        head.set(http::field::retry_after, std::to_string((response.retryAfterMs + 999) / 1'000));
    }
    if (!response.allow.empty()) {
        head.set(http::field::allow, response.allow);
    }
    if (response.status != 204) {
        head.set(http::field::content_type, "application/octet-stream");
        head.set(http::field::content_length, std::to_string(response.body.size()));
    }
    head.keep_alive(keepAlive);
    std::ostringstream text;
    text << head.base();
    return text.str();
}

}  // namespace waymark::relay
