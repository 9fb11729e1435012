// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/http_connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "sync/relay/serve_connection.h"
#include "sync/wire/api.h"

namespace waymark::relay {
namespace {

namespace asio = boost::asio;
using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::int64_t kBusyRetryMs = 1'000;

/// Runs `work` on the core's thread and comes back. It is no coroutine itself, and callers hand it a named function:
/// GCC 12 loses what a lambda captured when the lambda is made inside a co_await expression.
asio::awaitable<void> onCore(ServerState& state, std::function<void()> work)
{
    return asio::async_initiate<const asio::use_awaitable_t<>&, void()>(
        [&state](auto handler, std::function<void()> job) {
            asio::post(state.coreThread, [&state, job = std::move(job), handler = std::move(handler)]() mutable {
                job();
                asio::post(state.io, std::move(handler));
            });
        },
        asio::use_awaitable, std::move(work));
}

Answer errorAnswer(ErrorCode code, int status, std::int64_t retryAfterMs = 0)
{
    Answer answer;
    answer.code = code;
    answer.response = {status, wire::RelayError{code, retryAfterMs}.encode(), retryAfterMs, {}};
    return answer;
}

}  // namespace

/// A long poll that waits. `id` belongs to the core's thread, the rest to the connection's.
struct HttpConnection::Parked {
    explicit Parked(asio::io_context& context) : io(context), timer(context) {}

    asio::io_context& io;
    asio::steady_timer timer;
    bool woken = false;
    std::uint64_t id = 0;
    std::vector<SignKey> devices;
};

HttpConnection::HttpConnection(ServerState& state, asio::ip::tcp::socket socket, std::string address, bool refused)
    : m_state(state),
      m_stream(std::move(socket), state.tls, state.core.config()),
      m_address(std::move(address)),
      m_refused(refused)
{
    m_state.connections.emplace(this, [this] { wind(); });
    ++m_state.perAddress[m_address];
}

HttpConnection::~HttpConnection()
{
    m_state.connections.erase(this);
    if (const auto found = m_state.perAddress.find(m_address); --found->second == 0) {
        m_state.perAddress.erase(found);
    }
    if (m_state.onLastGone && m_state.connections.empty()) {
        m_state.onLastGone();
    }
}

void HttpConnection::wind()
{
    m_stream.cancelIdle();
    if (m_parked) {
        m_parked->timer.cancel();
    }
}

asio::awaitable<void> HttpConnection::serve()
{
    bool goesOn = co_await m_stream.handshake();
    while (goesOn) {
        goesOn = co_await serveOne();
    }
    co_await m_stream.close();
}

/// One request and its answer; false when the connection is to be closed.
asio::awaitable<bool> HttpConnection::serveOne()
{
    // GCC 12 miscompiles co_await inside conditions and && of member coroutines, so each stands alone.
    std::string block;
    const std::optional<ErrorCode> wrong = co_await m_stream.readBlock(block, m_state.stopping);
    if (wrong == ErrorCode::cancelled) {
        co_return false;
    }
    const auto head = parseHead(block);
    const auto refusal = refusalOf(wrong, head);
    if (refusal) {
        co_await refuse(*refusal);
        co_return false;
    }
    if (head->expectsContinue && head->contentLength > 0) {
        co_await m_stream.askForBody();
    }
    Bytes body;
    const bool complete = co_await m_stream.readBody(head->contentLength, body);
    if (!complete) {
        m_state.counters.add({}, ErrorCode::timeout);
        co_return false;
    }
    const auto answer = co_await ask(*head, body);
    const bool keepAlive = head->keepAlive && !m_state.stopping;
    const bool sent = co_await m_stream.send(answer, keepAlive);
    co_return sent&& keepAlive;
}

asio::awaitable<Answer> HttpConnection::ask(const RequestHead& head, ByteView body)
{
    if (m_state.queued >= m_state.core.config().queueDepth) {
        co_return errorAnswer(ErrorCode::relay_busy, 503, kBusyRetryMs);
    }
    const Request request{head.method, head.target, head.authorization, body, m_address};
    auto parked = std::make_shared<Parked>(m_state.io);
    auto answer = co_await askCore(request, parked);
    if (!answer.watch) {
        co_return answer;
    }
    const auto deadline = SteadyClock::now() + milliseconds(answer.watch->timeoutMs);
    while (answer.watch) {
        co_await waitForNews(parked, deadline);
        co_await leave(parked);
        const bool goesOn = parked->woken && !m_state.stopping && SteadyClock::now() < deadline;
        parked = goesOn ? std::make_shared<Parked>(m_state.io) : nullptr;
        answer = co_await askCore(request, parked);
        if (!goesOn) {
            break;
        }
    }
    co_return answer;
}

/// Asks on the core's thread. With `parked`, a long poll without news is registered there and then, so that none that
/// comes in between is missed.
asio::awaitable<Answer> HttpConnection::askCore(const Request& request, std::shared_ptr<Parked> parked)
{
    Answer answer;
    std::function<void()> work = [&] {
        answer = m_state.core.handle(request);
        if (answer.watch && parked && !park(parked, *answer.watch)) {
            answer = errorAnswer(ErrorCode::relay_busy, 429, kBusyRetryMs);
        }
    };
    ++m_state.queued;
    co_await onCore(m_state, std::move(work));
    --m_state.queued;
    m_state.counters.add(answer.route, answer.code);
    co_return answer;
}

/// On the core's thread; false when the device has too many polls already.
bool HttpConnection::park(const std::shared_ptr<Parked>& parked, const Watch& watch)
{
    if (!m_state.core.enterWait(watch.devices)) {
        return false;
    }
    parked->devices = watch.devices;
    parked->id = m_state.waits.add(watch, [weak = std::weak_ptr(parked)] {
        if (const auto poll = weak.lock()) {
            asio::post(poll->io, [poll] {
                poll->woken = true;
                poll->timer.cancel();
            });
        }
    });
    return true;
}

asio::awaitable<void> HttpConnection::waitForNews(std::shared_ptr<Parked> parked,
                                                  asio::steady_timer::time_point deadline)
{
    using namespace asio::experimental::awaitable_operators;
    parked->timer.expires_at(deadline);
    if (parked->woken || m_state.stopping) {
        co_return;
    }
    m_parked = parked;
    // Whatever the client sends now, or its leaving, ends the wait: it gets its answer, if it is still there.
    co_await (parked->timer.async_wait(kTuple) || m_stream.anythingFromPeer());
    m_parked = nullptr;
}

asio::awaitable<void> HttpConnection::leave(std::shared_ptr<Parked> parked)
{
    std::function<void()> work = [&] {
        m_state.waits.remove(parked->id);
        m_state.core.leaveWait(parked->devices);
    };
    co_await onCore(m_state, std::move(work));
}

/// Why a request never reaches the core.
std::optional<HttpConnection::Refusal> HttpConnection::refusalOf(const std::optional<ErrorCode>& wrong,
                                                                 const Result<RequestHead>& head) const
{
    if (wrong == ErrorCode::too_large) {
        return Refusal{ErrorCode::too_large, 431};
    }
    if (wrong || !head) {
        return Refusal{ErrorCode::malformed, 400};
    }
    if (m_refused) {
        return Refusal{ErrorCode::relay_busy, 503};
    }
    if (head->contentLength > m_state.core.config().bodyBytes) {
        return Refusal{ErrorCode::too_large, 413};
    }
    return std::nullopt;
}

/// The connection goes afterwards.
asio::awaitable<void> HttpConnection::refuse(Refusal refusal)
{
    const auto retryAfterMs = refusal.code == ErrorCode::relay_busy ? kBusyRetryMs : 0;
    const auto answer = errorAnswer(refusal.code, refusal.status, retryAfterMs);
    m_state.counters.add({}, refusal.code);
    co_await m_stream.send(answer, false);
}

asio::awaitable<void> serveConnection(ServerState& state, asio::ip::tcp::socket socket, std::string address,
                                      bool refused)
{
    HttpConnection connection(state, std::move(socket), std::move(address), refused);
    co_await connection.serve();
}

}  // namespace waymark::relay
