// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "platform/crypto/sign.h"
#include "sync/client/async.h"
#include "sync/client/loop.h"
#include "sync/wire/api.h"

namespace waymark::client {

/// The relay of a home: what it said about itself, and its time, carried on by the monotonic clock in between.
/// It is known by its pin. Where only a certificate authority vouched for it, the pin it names counts once its own
/// connection has shown that key, and is held from then on.
class Relay {
public:
    using KeepPin = std::function<Status(const Hash32&)>;

    /// `keepPin` gets a pin that was learnt, to keep it for good.
    Relay(Loop& loop, const Hash32& knownPin, KeepPin keepPin)
        : m_loop(loop), m_knownPin(knownPin), m_keepPin(std::move(keepPin))
    {
    }

    /// Asks who it is, once. relay_untrusted when it is another than the one that is known, or names another key than
    /// it has.
    Async<Status> learn();
    [[nodiscard]] const std::optional<wire::RelayInfo>& info() const { return m_info; }
    void forget() { m_info.reset(); }

    void noteTime(UnixMs time);
    [[nodiscard]] std::optional<UnixMs> time() const;

    [[nodiscard]] Loop& loop() { return m_loop; }

private:
    Async<Result<wire::RelayInfo>> ask();
    Async<Status> learnPin(const Hash32& named);

    Loop& m_loop;
    Hash32 m_knownPin;
    KeepPin m_keepPin;
    std::optional<wire::RelayInfo> m_info;
    std::optional<UnixMs> m_time;
    std::int64_t m_timeTakenAt = 0;
};

/// An answer and the bytes its views point into.
template <class Message>
struct Answer {
    Bytes body;
    Message message;
};

/// Requests of one space, under its device's session. One request at a time.
class RelayLink {
public:
    RelayLink(Relay& relay, const SpaceId& space) : m_relay(relay), m_space(space) {}

    Async<Status> logIn(const crypto::SigningKeyPair* device);
    void logOut() { m_token.reset(); }
    [[nodiscard]] const std::optional<wire::SessionToken>& token() const { return m_token; }

    /// The body of a good answer; the relay's own code for a refusal; relay_garbage for what is neither.
    Async<Result<Bytes>> send(wire::Method method, std::string path, Bytes body,
                              std::optional<std::int64_t> lingerMs = {});

    template <class Message>
    Async<Result<Answer<Message>>> ask(wire::Method method, std::string path, Bytes body,
                                       std::optional<std::int64_t> lingerMs = {})
    {
        auto sent = send(method, std::move(path), std::move(body), lingerMs);
        WAYMARK_CO_ASSIGN(Bytes answer, co_await sent);
        auto message = Message::decode(answer);
        if (!message) {
            co_return fail(ErrorCode::relay_garbage, "an answer does not decode");
        }
        co_return Answer<Message>{std::move(answer), std::move(*message)};
    }

    /// What the relay asked to wait at its last refusal; 0 for nothing.
    [[nodiscard]] std::int64_t retryAfterMs() const { return m_retryAfterMs; }
    [[nodiscard]] Relay& relay() { return m_relay; }

private:
    [[nodiscard]] Error refusal(const Reply& reply);

    Relay& m_relay;
    SpaceId m_space;
    std::optional<wire::SessionToken> m_token;
    std::int64_t m_retryAfterMs = 0;
};

}  // namespace waymark::client
