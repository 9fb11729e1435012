// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/curl_transport.h"

#include <algorithm>
#include <limits>

namespace waymark::client {
namespace {

constexpr std::int64_t kLongPollMs = 40'000;

http::Method methodOf(wire::Method method)
{
    switch (method) {
        case wire::Method::put:
            return http::Method::put;
        case wire::Method::post:
            return http::Method::post;
        case wire::Method::del:
            return http::Method::del;
        case wire::Method::get:
            break;
    }
    return http::Method::get;
}

}  // namespace

CurlTransport::CurlTransport(http::Client& client, const RelaySettings& relay) : m_client(client), m_url(relay.url)
{
    m_trust.caFile = relay.caFile;
    holdPin(relay.pin);
    while (m_url.ends_with('/')) {
        m_url.pop_back();
    }
}

void CurlTransport::holdPin(const Hash32& pin)
{
    m_trust.pins.clear();
    if (!pin.isZero()) {
        m_trust.pins.push_back(toBase64(pin.view()));
    }
}

CurlTransport::~CurlTransport()
{
    for (const auto& [id, request] : m_underWay) {
        m_client.cancel(request);
    }
}

CallId CurlTransport::start(Call call, Done done)
{
    m_up += call.path.size() + call.authorization.size() + call.body.size();
    const auto id = ++m_last;
    m_underWay[id] = m_client.start(requestOf(std::move(call)), [this, id, done = std::move(done)](auto answered) {
        m_underWay.erase(id);
        if (!answered) {
            done(fail(std::move(answered).error()));
            return;
        }
        m_down += answered->body.size();
        done(Reply{answered->status, std::move(answered->body)});
    });
    return id;
}

void CurlTransport::cancel(CallId id)
{
    if (const auto found = m_underWay.find(id); found != m_underWay.end()) {
        m_client.cancel(found->second);
        m_underWay.erase(found);
    }
}

void CurlTransport::poll(std::int64_t timeoutMs)
{
    const auto most = static_cast<std::int64_t>(std::numeric_limits<int>::max());
    m_client.poll(static_cast<int>(std::clamp<std::int64_t>(timeoutMs, -1, most)));
}

http::Request CurlTransport::requestOf(Call call) const
{
    http::Request request;
    request.method = methodOf(call.method);
    request.url = m_url + call.path;
    if (!call.authorization.empty()) {
        request.headers.push_back({"Authorization", std::move(call.authorization)});
    }
    if (!call.body.empty()) {
        request.headers.push_back({"Content-Type", "application/octet-stream"});
    }
    request.body = std::move(call.body);
    request.trust = m_trust;
    request.limits.totalMs = static_cast<std::uint32_t>(call.answerWithinMs);
    if (call.answerWithinMs >= kLongPollMs) {
        request.limits.stalledMs = 0;
    }
    return request;
}

}  // namespace waymark::client
