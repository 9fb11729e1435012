// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/http/transfer.h"

#include <new>
#include <string_view>

namespace waymark::http {
namespace {

constexpr std::size_t kMostHeaderBytes = 32 * 1024;
constexpr long kStalledBytesPerSecond = 64;

std::string pinList(const std::vector<std::string>& pins)
{
    std::string list;
    for (const auto& pin : pins) {
        list += (list.empty() ? "sha256//" : ";sha256//") + pin;
    }
    return list;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace

Transfer::Transfer(Request request) : m_request(std::move(request)), m_easy(curl_easy_init())
{
    if (m_easy == nullptr) {
        throw std::bad_alloc();
    }
    setUp();
    setTrust();
    setMethod();
    setLimits();
}

Transfer::~Transfer()
{
    curl_easy_cleanup(m_easy);
    curl_slist_free_all(m_headers);
}

void Transfer::setUp()
{
    curl_easy_setopt(m_easy, CURLOPT_URL, m_request.url.c_str());
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(m_easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_easy, CURLOPT_PROXY, "");  // also keeps curl from reading the environment
    curl_easy_setopt(m_easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_USERAGENT, "Waymark");
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    // Waiting for "100 Continue" costs a round trip before every larger push.
    m_headers = curl_slist_append(m_headers, "Expect:");
    for (const auto& header : m_request.headers) {
        m_headers = curl_slist_append(m_headers, (header.name + ": " + header.value).c_str());
    }
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
}

void Transfer::setTrust()
{
    const auto& trust = m_request.trust;
    curl_easy_setopt(m_easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_3));
    if (!trust.caFile.empty()) {
        curl_easy_setopt(m_easy, CURLOPT_CAINFO, trust.caFile.c_str());
        curl_easy_setopt(m_easy, CURLOPT_CAPATH, nullptr);
    }
    if (!trust.pins.empty()) {
        curl_easy_setopt(m_easy, CURLOPT_PINNEDPUBLICKEY, pinList(trust.pins).c_str());
    }
    const bool pinDecides = trust.caFile.empty() && !trust.pins.empty();
    curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYPEER, pinDecides ? 0L : 1L);
    curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYHOST, pinDecides ? 0L : 2L);
}

void Transfer::setMethod()
{
    const bool hasBody = m_request.method == Method::post || m_request.method == Method::put;
    if (hasBody) {
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS,
                         m_request.body.empty() ? "" : reinterpret_cast<const char*>(m_request.body.data()));
    }
    switch (m_request.method) {
        case Method::get:
        case Method::post:
            break;
        case Method::head:
            curl_easy_setopt(m_easy, CURLOPT_NOBODY, 1L);
            break;
        case Method::put:
            curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, "PUT");
            break;
        case Method::del:
            curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, "DELETE");
            break;
    }
}

void Transfer::setLimits()
{
    const auto& limits = m_request.limits;
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connectMs));
    curl_easy_setopt(m_easy, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.totalMs));
    curl_easy_setopt(m_easy, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(limits.maxResponse));
    if (limits.stalledMs > 0) {
        curl_easy_setopt(m_easy, CURLOPT_LOW_SPEED_LIMIT, kStalledBytesPerSecond);
        curl_easy_setopt(m_easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>((limits.stalledMs + 999) / 1000));
    }
}

std::size_t Transfer::onBody(char* data, std::size_t /*one*/, std::size_t size, void* self)
{
    auto& transfer = *static_cast<Transfer*>(self);
    // A length that is not announced is only seen here.
    if (transfer.m_response.body.size() + size > transfer.m_request.limits.maxResponse) {
        transfer.m_tooLarge = true;
        return CURL_WRITEFUNC_ERROR;
    }
    append(transfer.m_response.body, viewOf({data, size}));
    return size;
}

std::size_t Transfer::onHeader(char* data, std::size_t /*one*/, std::size_t size, void* self)
{
    auto& transfer = *static_cast<Transfer*>(self);
    transfer.m_headerBytes += size;
    if (transfer.m_headerBytes > kMostHeaderBytes) {
        transfer.m_tooLarge = true;
        return CURL_WRITEFUNC_ERROR;
    }
    const std::string_view line(data, size);
    if (line.starts_with("HTTP/")) {
        transfer.m_response.headers.clear();  // those before belonged to an interim answer
    } else if (const auto colon = line.find(':'); colon != std::string_view::npos) {
        transfer.m_response.headers.push_back(
            {std::string(trimmed(line.substr(0, colon))), std::string(trimmed(line.substr(colon + 1)))});
    }
    return size;
}

Result<Response> Transfer::finish(CURLcode code)
{
    if (code != CURLE_OK) {
        return fail(codeOf(code),
                    std::string("curl ") + std::to_string(static_cast<int>(code)) + ": " + curl_easy_strerror(code));
    }
    long status = 0;
    curl_easy_getinfo(m_easy, CURLINFO_RESPONSE_CODE, &status);
    m_response.status = static_cast<int>(status);
    return std::move(m_response);
}

ErrorCode Transfer::codeOf(CURLcode code) const
{
    const std::string_view words(m_words.data());
    switch (code) {
        case CURLE_OPERATION_TIMEDOUT:
            return ErrorCode::timeout;
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_INVALIDCERTSTATUS:
            return ErrorCode::relay_untrusted;
        case CURLE_SSL_CONNECT_ERROR:
            // One curl code for three things: no TLS there at all, TLS we do not speak, and a line that broke.
            if (words.find("wrong version number") != std::string_view::npos ||
                words.find("packet length") != std::string_view::npos) {
                return ErrorCode::relay_garbage;
            }
            return words.find("alert") != std::string_view::npos || words.find("protocol") != std::string_view::npos
                       ? ErrorCode::relay_untrusted
                       : ErrorCode::offline;
        case CURLE_URL_MALFORMAT:
            return ErrorCode::bad_input;
        case CURLE_UNSUPPORTED_PROTOCOL:  // also HTTP/0.9, a body without a head
        case CURLE_WEIRD_SERVER_REPLY:
        case CURLE_FILESIZE_EXCEEDED:
        case CURLE_WRITE_ERROR:
        case CURLE_BAD_CONTENT_ENCODING:
        case CURLE_TOO_MANY_REDIRECTS:
            return ErrorCode::relay_garbage;
        case CURLE_OUT_OF_MEMORY:
        case CURLE_FAILED_INIT:
            return ErrorCode::internal;
        default:
            return m_tooLarge ? ErrorCode::relay_garbage : ErrorCode::offline;
    }
}

}  // namespace waymark::http
