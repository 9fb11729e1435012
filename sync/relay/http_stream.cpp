// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/http_stream.h"

#include <algorithm>
#include <boost/asio/write.hpp>

#include "sync/relay/http_codec.h"

namespace waymark::relay {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::string_view kBlockEnd = "\r\n\r\n";
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::size_t kReadBytes = 16 * 1024;
constexpr auto kCloseTime = 1s;

bool hasBareLineFeed(std::string_view text)
{
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        if (at == 0 || text[at - 1] != '\r') {
            return true;
        }
    }
    return false;
}

}  // namespace

HttpStream::HttpStream(asio::ip::tcp::socket socket, asio::ssl::context& tls, const RelayConfig& config)
    : m_tls(std::move(socket), tls), m_config(config)
{
}

asio::awaitable<bool> HttpStream::handshake()
{
    boost::beast::get_lowest_layer(m_tls).expires_after(milliseconds(m_config.handshakeMs));
    const auto [error] = co_await m_tls.async_handshake(asio::ssl::stream_base::server, kTuple);
    co_return !error;
}

asio::awaitable<bool> HttpStream::readMore()
{
    const auto before = m_input.size();
    m_input.resize(before + kReadBytes);
    const auto [error, count] =
        co_await m_tls.async_read_some(asio::buffer(m_input.data() + before, kReadBytes), kTuple);
    m_input.resize(before + count);
    co_return !error;
}

std::optional<ErrorCode> HttpStream::checkBlock() const
{
    const auto end = m_input.find(kBlockEnd);
    const std::string_view block = std::string_view(m_input).substr(0, end);
    const auto line = std::min(block.find('\r'), block.size());
    if (block.size() + kBlockEnd.size() > m_config.headerBytes || line > m_config.requestLineBytes) {
        return ErrorCode::too_large;
    }
    return hasBareLineFeed(block) ? std::optional(ErrorCode::malformed) : std::nullopt;
}

asio::awaitable<std::optional<ErrorCode>> HttpStream::readBlock(std::string& block, const bool& stop)
{
    auto& timeouts = boost::beast::get_lowest_layer(m_tls);
    m_idle = m_input.empty();
    timeouts.expires_after(milliseconds(m_idle ? m_config.idleMs : m_config.headerMs));
    while (m_input.find(kBlockEnd) == std::string::npos) {
        if (stop && m_input.empty()) {
            co_return ErrorCode::cancelled;
        }
        const bool received = co_await readMore();
        if (!received) {
            co_return ErrorCode::cancelled;
        }
        if (std::exchange(m_idle, false)) {
            timeouts.expires_after(milliseconds(m_config.headerMs));
        }
        if (const auto wrong = checkBlock()) {
            co_return wrong;
        }
    }
    const auto size = m_input.find(kBlockEnd) + kBlockEnd.size();
    const auto wrong = checkBlock();
    block = m_input.substr(0, size);
    m_input.erase(0, size);
    co_return wrong;
}

asio::awaitable<bool> HttpStream::readBody(std::size_t length, Bytes& body)
{
    const auto began = std::chrono::steady_clock::now();
    while (body.size() < length) {
        if (m_input.empty()) {
            // Grace, then no slower than the least rate.
            const auto earned =
                static_cast<std::int64_t>(body.size()) * 1'000 / std::max<std::int64_t>(m_config.bodyBytesPerSecond, 1);
            boost::beast::get_lowest_layer(m_tls).expires_at(began + milliseconds(m_config.headerMs + earned));
            const bool received = co_await readMore();
            if (!received) {
                co_return false;
            }
        }
        const auto part = std::min(m_input.size(), length - body.size());
        append(body, viewOf(m_input).first(part));
        m_input.erase(0, part);
    }
    co_return true;
}

asio::awaitable<void> HttpStream::askForBody()
{
    if (m_input.empty()) {
        co_await asio::async_write(m_tls, asio::buffer(kContinue), kTuple);
    }
}

asio::awaitable<bool> HttpStream::send(const Answer& answer, bool keepAlive)
{
    const auto head = headOf(answer.response, keepAlive);
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(answer.response.body)};
    const auto bytes = static_cast<std::int64_t>(head.size() + answer.response.body.size());
    const auto slowest = bytes * 1'000 / std::max<std::int64_t>(m_config.bodyBytesPerSecond, 1);
    boost::beast::get_lowest_layer(m_tls).expires_after(milliseconds(m_config.headerMs + slowest));
    const auto [error, count] = co_await asio::async_write(m_tls, parts, kTuple);
    co_return !error;
}

void HttpStream::cancelIdle()
{
    if (m_idle) {
        boost::beast::get_lowest_layer(m_tls).cancel();
    }
}

asio::awaitable<void> HttpStream::close()
{
    auto& lowest = boost::beast::get_lowest_layer(m_tls);
    lowest.expires_after(kCloseTime);
    co_await m_tls.async_shutdown(kTuple);
    boost::system::error_code ignored;
    static_cast<void>(lowest.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored));
}

}  // namespace waymark::relay
