// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/composition/sharing.h"

#include "platform/http/message.h"
#include "sync/circle/invite_code.h"
#include "sync/client/chain_store.h"
#include "sync/wire/api.h"

namespace waymark::composition {
namespace {

constexpr std::uint32_t kTestLimitMs = 10'000;

http::Request testRequest(const client::RelaySettings& relay)
{
    http::Request request;
    request.url = relay.url + wire::pathOf(wire::Route::relay);
    request.trust.caFile = relay.caFile;
    if (!relay.pin.isZero()) {
        request.trust.pins.push_back(toBase64(relay.pin.view()));
    }
    request.limits.connectMs = kTestLimitMs;
    request.limits.totalMs = kTestLimitMs;
    return request;
}

}  // namespace

Sharing::~Sharing() = default;

Status Sharing::load()
{
    WAYMARK_ASSIGN(const auto saved, client::loadRelay(m_parts.database));
    if (saved) {
        useRelay(*saved);
    }
    return {};
}

std::optional<client::RelaySettings> Sharing::relay() const
{
    auto relay = m_relay;
    if (relay && m_engine) {
        relay->pin = m_engine->relayPin();
    }
    return relay;
}

Status Sharing::takeRelayOf(std::string_view code)
{
    const auto parsed = circle::parseCode(code);
    if (m_relay || !parsed || !parsed->place || parsed->place->relay.url.empty()) {
        return {};
    }
    WAYMARK_ASSIGN(auto relay, relaySettings(parsed->place->relay.url, {}, {}));
    relay.pin = parsed->place->relay.pin;
    return setRelay(std::move(relay));
}

Status Sharing::setRelay(client::RelaySettings relay)
{
    const auto before = this->relay();
    if (relay.pin.isZero() && before && before->url == relay.url) {
        relay.pin = before->pin;
    }
    WAYMARK_TRY(client::saveRelay(m_parts.database, relay));
    useRelay(relay);
    return {};
}

void Sharing::useRelay(const client::RelaySettings& relay)
{
    m_engine.reset();
    m_transport = std::make_unique<client::CurlTransport>(m_http, relay);
    m_relay = relay;
    m_lastTest.reset();
    m_engine = std::make_unique<client::Engine>(client::EngineParts{m_parts.database,
                                                                    m_parts.records,
                                                                    m_parts.circles,
                                                                    *m_transport,
                                                                    m_parts.clock,
                                                                    relay,
                                                                    m_parts.brought,
                                                                    {},
                                                                    m_parts.refused});
    if (m_changed) {
        m_engine->onStatus(m_changed);
    }
}

Status Sharing::withoutEngine(const std::function<Status()>& work)
{
    m_engine.reset();
    auto done = work();
    if (m_relay) {
        useRelay(*m_relay);
    }
    return done;
}

services::RelayTest Sharing::test(const client::RelaySettings& relay)
{
    services::RelayTest result;
    const auto started = m_parts.clock.monotonicMs();
    const auto answer = m_http.perform(testRequest(relay));
    result.milliseconds = static_cast<int>(m_parts.clock.monotonicMs() - started);
    if (!answer) {
        result.problem = answer.error().code;
        result.reached = *result.problem == ErrorCode::relay_untrusted;
    } else {
        result.reached = true;
        result.trusted = true;
        if (answer->status != 200 || !wire::RelayInfo::decode(answer->body)) {
            result.problem = ErrorCode::relay_garbage;
        }
    }
    m_lastTest = result;
    return result;
}

Result<client::SyncReport> Sharing::syncOnce(const std::function<bool()>& keepOn)
{
    if (!m_engine) {
        return fail(ErrorCode::relay_missing);
    }
    return m_engine->syncOnce(keepOn);
}

std::int64_t Sharing::turn()
{
    return m_engine ? m_engine->turn() : -1;
}

void Sharing::poll(std::int64_t timeoutMs)
{
    m_http.poll(static_cast<int>(timeoutMs));
}

void Sharing::saved()
{
    if (m_engine) {
        m_engine->saved();
    }
}

void Sharing::retryNow()
{
    if (m_engine) {
        m_engine->retryNow();
    }
}

void Sharing::pause(bool paused)
{
    if (m_engine) {
        m_engine->pause(paused);
    }
}

std::vector<circle::StreamHead> Sharing::heads(const SpaceId& space) const
{
    std::vector<circle::StreamHead> all;
    const auto ledger = m_parts.circles.ledger(space);
    if (!ledger) {
        return all;
    }
    const client::ChainStore chains(m_parts.database, space);
    for (const auto& [id, row] : (*ledger)->access().streams()) {
        if (const auto head = chains.head(id); head && head->seq > 0) {
            all.push_back({id, head->seq, head->hash});
        }
    }
    return all;
}

void Sharing::onChange(std::function<void()> changed)
{
    m_changed = std::move(changed);
    if (m_engine) {
        m_engine->onStatus(m_changed);
    }
}

Result<client::RelaySettings> relaySettings(std::string_view url, std::string_view pin, std::string_view caFile)
{
    while (url.ends_with('/')) {
        url.remove_suffix(1);
    }
    if (!url.starts_with("https://") || url.size() == std::string_view("https://").size()) {
        return fail(ErrorCode::bad_input, "relay: an https address is needed");
    }
    client::RelaySettings relay{std::string(url), {}, std::string(caFile)};
    if (!pin.empty()) {
        auto known = Hash32::fromHexText(pin);
        if (const auto base64 = known ? std::nullopt : http::pinFromText(pin)) {
            known = Hash32::from(fromBase64(*base64).value_or(Bytes{}));
        }
        if (!known) {
            return fail(ErrorCode::bad_input, "pin: sha256//BASE64 of 32 bytes is needed");
        }
        relay.pin = *known;
    }
    return relay;
}

std::string pinText(const Hash32& pin)
{
    return pin.isZero() ? std::string{} : "sha256//" + toBase64(pin.view());
}

}  // namespace waymark::composition
