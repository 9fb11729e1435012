// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/http/client.h"

#include <algorithm>
#include <limits>
#include <new>
#include <optional>
#include <unordered_map>
#include <vector>

#include "platform/http/transfer.h"

namespace waymark::http {
namespace {

constexpr long kMostKeptConnections = 8;

/// curl's process-wide state, made before the first handle and kept: tearing it down would race other threads' TLS.
void startCurl()
{
    static const CURLcode kStarted = curl_global_init(CURL_GLOBAL_DEFAULT);
    static_cast<void>(kStarted);
}

bool isHttps(std::string_view url)
{
    return url.starts_with("https://");
}

bool hasLineBreak(const Request& request)
{
    return std::ranges::any_of(request.headers, [](const Header& header) {
        return (header.name + header.value).find_first_of("\r\n") != std::string::npos;
    });
}

}  // namespace

struct Client::State {
    struct Running {
        std::unique_ptr<Transfer> transfer;
        Callback callback;
    };
    struct Refused {
        RequestId id;
        Callback callback;
    };

    CURLM* multi = nullptr;
    RequestId lastId = 0;
    std::unordered_map<RequestId, Running> running;
    std::unordered_map<CURL*, RequestId> ids;
    std::vector<Refused> refused;

    int runRefused();
    int runFinished();
    std::optional<Running> take(RequestId id);
};

Client::Client() : m_state(std::make_unique<State>())
{
    startCurl();
    m_state->multi = curl_multi_init();
    if (m_state->multi == nullptr) {
        throw std::bad_alloc();
    }
    curl_multi_setopt(m_state->multi, CURLMOPT_MAXCONNECTS, kMostKeptConnections);
}

Client::~Client()
{
    for (auto& [id, running] : m_state->running) {
        curl_multi_remove_handle(m_state->multi, running.transfer->handle());
    }
    m_state->running.clear();
    curl_multi_cleanup(m_state->multi);
}

RequestId Client::start(Request request, Callback callback)
{
    const auto id = ++m_state->lastId;
    if (!isHttps(request.url) || hasLineBreak(request)) {
        m_state->refused.push_back({id, std::move(callback)});
        return id;
    }
    auto transfer = std::make_unique<Transfer>(std::move(request));
    m_state->ids[transfer->handle()] = id;
    curl_multi_add_handle(m_state->multi, transfer->handle());
    m_state->running[id] = {std::move(transfer), std::move(callback)};
    return id;
}

void Client::cancel(RequestId id)
{
    std::erase_if(m_state->refused, [&](const auto& refused) { return refused.id == id; });
    static_cast<void>(m_state->take(id));
}

int Client::poll(int timeoutMs)
{
    if (const int ran = m_state->runRefused() + m_state->runFinished(); ran > 0) {
        return ran;
    }
    curl_multi_poll(m_state->multi, nullptr, 0, timeoutMs < 0 ? std::numeric_limits<int>::max() : timeoutMs, nullptr);
    return m_state->runFinished();
}

void Client::wakeup()
{
    curl_multi_wakeup(m_state->multi);
}

std::size_t Client::underWay() const
{
    return m_state->running.size() + m_state->refused.size();
}

Result<Response> Client::perform(Request request, const CancelToken& token)
{
    std::optional<Result<Response>> answer;
    const auto id = start(std::move(request), [&](Result<Response> result) { answer = std::move(result); });
    token.onCancel([this] { wakeup(); });
    while (!answer && !token.isCancelled()) {
        poll(-1);
    }
    token.onCancel({});
    if (!answer) {
        cancel(id);
        return fail(ErrorCode::cancelled);
    }
    return std::move(*answer);
}

int Client::State::runRefused()
{
    int ran = 0;
    while (!refused.empty()) {
        const auto first = std::move(refused.front());
        refused.erase(refused.begin());
        first.callback(fail(ErrorCode::bad_input, "url or header"));
        ++ran;
    }
    return ran;
}

int Client::State::runFinished()
{
    int ignored = 0;
    curl_multi_perform(multi, &ignored);
    int ran = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &ignored)) {
        if (message->msg != CURLMSG_DONE) {
            continue;
        }
        const auto code = message->data.result;  // the message goes with its handle
        auto done = take(ids.at(message->easy_handle));
        done->callback(done->transfer->finish(code));
        ++ran;
    }
    return ran;
}

std::optional<Client::State::Running> Client::State::take(RequestId id)
{
    auto found = running.extract(id);
    if (found.empty()) {
        return std::nullopt;
    }
    auto taken = std::move(found.mapped());
    ids.erase(taken.transfer->handle());
    curl_multi_remove_handle(multi, taken.transfer->handle());
    return taken;
}

}  // namespace waymark::http
