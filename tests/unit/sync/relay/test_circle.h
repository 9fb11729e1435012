// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>

#include "platform/crypto/box.h"
#include "sync/ledger/ledger.h"
#include "sync/relay/relay_core.h"
#include "sync/relay/sqlcipher_store.h"

namespace waymark::tests {

/// A phone as the relay meets it: keys in one space, a session, one chain a channel.
struct Phone {
    crypto::SigningKeyPair sign = crypto::SigningKeyPair::generate();
    crypto::BoxKeyPair box = crypto::BoxKeyPair::generate();
    wire::SessionToken token;
    std::map<ChannelId, wire::StreamHead> heads;

    [[nodiscard]] const SignKey& key() const { return sign.publicKey; }
    [[nodiscard]] std::string authorization() const { return wire::authorizationOf(token); }
};

/// A relay without sockets, over a store in memory or the one given, with a clock that stands still.
class TestRelay {
public:
    explicit TestRelay(relay::RelayConfig config = {});
    TestRelay(relay::RelayConfig config, database::Database database);

    [[nodiscard]] relay::Answer ask(std::string_view method, const std::string& target, const Bytes& body = {},
                                    std::string_view authorization = {}, std::string_view address = {});
    /// The code of an error answer, nullopt for success.
    [[nodiscard]] static std::optional<ErrorCode> codeOf(const relay::Answer& answer);

    /// As an older copy of its store has it: its ledger had so many entries, its log was the same. Sessions are gone.
    void goBackTo(const SpaceId& space, std::uint64_t size);

    relay::RelayConfig config;
    crypto::SigningKeyPair key = crypto::SigningKeyPair::generate();
    Hash32 pin;
    FakeClock clock{1'795'000'000'000};
    std::unique_ptr<relay::SqlCipherStore> store;
    std::unique_ptr<relay::RelayCore> core;

private:
    void start();
};

/// The bytes with one of them, anywhere, another; one in four also loses its end.
[[nodiscard]] Bytes damaged(const Bytes& good);

/// A circle that keeps its own full copy of the ledger and talks to the relay as phones do. Throws when a step that
/// must work is refused.
class TestCircle {
public:
    explicit TestCircle(TestRelay& relay);

    void login(Phone& phone);
    [[nodiscard]] std::optional<ErrorCode> tryLogin(Phone& phone, const wire::SessionRequest& request);
    [[nodiscard]] wire::SessionRequest loginRequest(const Phone& phone);

    /// A signed entry on top of the circle's ledger, not sent.
    [[nodiscard]] ledger::Entry draft(const Phone& author, const std::vector<ledger::Body>& bodies) const;
    [[nodiscard]] static Bytes appendBody(const ledger::Entry& entry, const Bytes& receipt = {});
    [[nodiscard]] relay::Answer post(const Phone& author, const ledger::Entry& entry);
    /// post() that must be taken, here too.
    void append(const Phone& author, const std::vector<ledger::Body>& bodies);

    void addPerson(PersonNumber number, const Phone& phone);
    ChannelId addSection();
    void grant(const ChannelId& channel, PersonNumber person, const Phone& phone, ledger::Access access);

    /// The next envelope of that phone in that channel, by the stream its grant makes.
    [[nodiscard]] Bytes seal(Phone& phone, const ChannelId& channel, ByteView payload);
    [[nodiscard]] wire::PushResponse push(const Phone& phone, const std::vector<Bytes>& envelopes);
    [[nodiscard]] relay::Answer tryPush(const Phone& phone, const std::vector<Bytes>& envelopes);
    [[nodiscard]] relay::Answer tryPull(const Phone& phone, const std::vector<wire::Cursor>& cursors,
                                        const wire::Incarnation& incarnation = {});
    [[nodiscard]] std::string path(wire::Route route) const { return wire::pathOf(route, space); }

    TestRelay& relay;
    SpaceId space;
    ledger::Ledger chain;
    wire::Incarnation incarnation;
    crypto::SecretKey epochKey = crypto::SecretKey::random();
    Phone owner;
    Bytes createBody;  ///< the request that made the space

private:
    void create();
    void take(const ledger::Entry& entry, ByteView response);
    std::uint8_t m_made = 0;
};

}  // namespace waymark::tests
