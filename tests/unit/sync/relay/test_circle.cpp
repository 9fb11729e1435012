// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sync/relay/test_circle.h"

#include <stdexcept>

#include "platform/crypto/random.h"
#include "sync/wire/envelope.h"

namespace waymark::tests {

using namespace waymark::ledger;
using relay::Answer;
using wire::Route;

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result) {
        throw std::runtime_error("circle: " + std::string(errorName(result.error().code)) + " " +
                                 result.error().detail);
    }
    return std::move(*result);
}

void must(const Status& status)
{
    if (!status) {
        throw std::runtime_error("circle: " + std::string(errorName(status.error().code)) + " " +
                                 status.error().detail);
    }
}

const Bytes& mustAnswer(const Answer& answer)
{
    if (const auto code = TestRelay::codeOf(answer)) {
        throw std::runtime_error("relay: " + std::string(errorName(*code)));
    }
    return answer.response.body;
}

wire::LedgerItem itemOf(const Entry& entry, const Bytes& head)
{
    wire::LedgerItem item{head, {}, {}};
    for (const auto& body : entry.bodies) {
        item.bodies.push_back(body ? std::optional<ByteView>(*body) : std::nullopt);
    }
    return item;
}

}  // namespace

TestRelay::TestRelay(relay::RelayConfig limits) : TestRelay(std::move(limits), must(database::Database::openMemory()))
{
}

TestRelay::TestRelay(relay::RelayConfig limits, database::Database database)
    : config(std::move(limits)),
      pin(crypto::randomId<Hash32>()),
      store(must(relay::SqlCipherStore::over(std::move(database))))
{
    start();
}

void TestRelay::start()
{
    relay::RelayIdentity identity{crypto::SigningKeyPair::fromSeed(key.seed.clone()), pin};
    core = std::make_unique<relay::RelayCore>(*store, std::move(identity), config, clock);
}

void TestRelay::goBackTo(const SpaceId& space, std::uint64_t size)
{
    const auto stored = must(store->space(space));
    Ledger before(space);
    for (std::uint64_t height = 0; height < size; ++height) {
        const auto& one = stored->ledger[height];
        must(before.append(must(decodeEntry(one.entry)), must(decodeReceipt(one.receipt))));
    }
    relay::BranchChange change;
    change.incarnation = stored->incarnation;
    change.split = size;
    for (const auto& [id, row] : before.access().streams()) {
        change.streams.insert(id);
    }
    must(store->changeBranch(space, stored->ledger.size(), change));
    core.reset();
    start();
}

Answer TestRelay::ask(std::string_view method, const std::string& target, const Bytes& body,
                      std::string_view authorization, std::string_view address)
{
    return core->handle({method, target, authorization, body, address});
}

std::optional<ErrorCode> TestRelay::codeOf(const Answer& answer)
{
    if (answer.response.status < 400) {
        return std::nullopt;
    }
    return must(wire::RelayError::decode(answer.response.body)).code;
}

Bytes damaged(const Bytes& good)
{
    auto bytes = good;
    const auto size = static_cast<std::uint32_t>(bytes.size());
    auto& byte = bytes[crypto::randomBelow(size)];
    byte = static_cast<std::uint8_t>(byte ^ (1 + crypto::randomBelow(255)));
    if (crypto::randomBelow(4) == 0) {
        bytes.resize(crypto::randomBelow(size));
    }
    return bytes;
}

TestCircle::TestCircle(TestRelay& theRelay) : relay(theRelay), space(crypto::randomId<SpaceId>()), chain(space)
{
    create();
    login(owner);
}

void TestCircle::create()
{
    const RelayChosen chosen{relay.core->signKey(), "https://relay.example", relay.core->pin()};
    const auto entry = draft(
        owner, {Create{CircleKind::youngPerson, {1}}, AddPerson{1, Level::owner, owner.key(), owner.box.publicKey, {2}},
                chosen, Rotate{kSpaceChannel, 1, crypto::randomId<Hash32>(), {}, {owner.key()}},
                Keyring{owner.key(), Bytes(80, 3)}});
    const auto head = signedHead(entry);
    createBody = wire::CreateSpaceRequest{space, {}, itemOf(entry, head)}.encode();
    take(entry, mustAnswer(relay.ask("POST", wire::pathOf(Route::createSpace), createBody)));
}

void TestCircle::take(const Entry& entry, ByteView response)
{
    const auto appended = must(wire::AppendResponse::decode(response));
    const auto receipt = must(decodeReceipt(appended.receipt));
    must(verifySignature(receipt, relay.core->signKey()));
    incarnation = appended.incarnation;
    must(chain.append(entry, receipt));
}

wire::SessionRequest TestCircle::loginRequest(const Phone& phone)
{
    const auto asked =
        relay.ask("POST", wire::pathOf(Route::challenge), wire::ChallengeRequest{space, phone.key()}.encode());
    const auto challenge = must(wire::ChallengeResponse::decode(mustAnswer(asked)));
    wire::SessionRequest request{space, phone.key(), challenge.nonce, challenge.expires, {}};
    request.signature =
        crypto::signLabelled(phone.sign, crypto::SignKind::auth, space,
                             wire::authBytes(relay.core->pin(), phone.key(), request.nonce, request.expires));
    return request;
}

std::optional<ErrorCode> TestCircle::tryLogin(Phone& phone, const wire::SessionRequest& request)
{
    const auto answer = relay.ask("POST", wire::pathOf(Route::session), request.encode());
    if (const auto code = TestRelay::codeOf(answer)) {
        return code;
    }
    phone.token = must(wire::SessionResponse::decode(answer.response.body)).token;
    return std::nullopt;
}

void TestCircle::login(Phone& phone)
{
    if (const auto code = tryLogin(phone, loginRequest(phone))) {
        throw std::runtime_error("login: " + std::string(errorName(*code)));
    }
}

Entry TestCircle::draft(const Phone& author, const std::vector<Body>& bodies) const
{
    auto entry = must(draftEntry(space, chain.size(), chain.head().hash, author.key(), bodies));
    entry.signature = crypto::signLabelled(author.sign, crypto::SignKind::ledger, space, headBytes(entry.head));
    return entry;
}

Bytes TestCircle::appendBody(const Entry& entry, const Bytes& receipt)
{
    const auto head = signedHead(entry);
    auto item = itemOf(entry, head);
    item.receipt = receipt;
    return wire::AppendRequest{item}.encode();
}

Answer TestCircle::post(const Phone& author, const Entry& entry)
{
    return relay.ask("POST", path(Route::ledgerAppend), appendBody(entry), author.authorization());
}

void TestCircle::append(const Phone& author, const std::vector<Body>& bodies)
{
    const auto entry = draft(author, bodies);
    take(entry, mustAnswer(post(author, entry)));
}

void TestCircle::addPerson(PersonNumber number, const Phone& phone)
{
    const auto invite = crypto::randomId<InviteId>();
    append(owner, {Invite{invite, InvitePurpose::person, Level::member}});
    append(owner, {InviteConsumed{invite}, AddPerson{number, Level::member, phone.key(), phone.box.publicKey, {4}},
                   Keyring{phone.key(), Bytes(80, 3)}});
}

ChannelId TestCircle::addSection()
{
    const auto channel = crypto::randomId<ChannelId>();
    append(owner,
           {Section{channel, false, {5}, crypto::randomId<Salt>()},
            Grant{channel, 1, Access::write, crypto::randomId<Salt>()},
            Rotate{channel, 1, crypto::randomId<Hash32>(), {}, {owner.key()}}, Keyring{owner.key(), Bytes(80, 3)}});
    return channel;
}

void TestCircle::grant(const ChannelId& channel, PersonNumber person, const Phone& phone, Access access)
{
    append(owner, {Grant{channel, person, access, crypto::randomId<Salt>()}, Keyring{phone.key(), Bytes(80, 3)}});
}

Bytes TestCircle::seal(Phone& phone, const ChannelId& channel, ByteView payload)
{
    const auto* const stream = chain.access().streamOf(phone.key(), channel);
    auto& head = phone.heads[channel];
    head.stream = stream != nullptr ? stream->id : head.stream;
    const wire::EnvelopeDraft draft{
        .channel = channel, .stream = head.stream, .epoch = {}, .seq = head.seq + 1, .prev = head.hash};
    auto bytes = must(wire::sealEnvelope(draft, space, payload, epochKey, phone.sign));
    head.seq = draft.seq;
    head.hash = wire::envelopeHash(bytes);
    return bytes;
}

Answer TestCircle::tryPush(const Phone& phone, const std::vector<Bytes>& envelopes)
{
    const wire::PushRequest request{{envelopes.begin(), envelopes.end()}};
    return relay.ask("POST", path(Route::push), request.encode(), phone.authorization());
}

wire::PushResponse TestCircle::push(const Phone& phone, const std::vector<Bytes>& envelopes)
{
    return must(wire::PushResponse::decode(mustAnswer(tryPush(phone, envelopes))));
}

Answer TestCircle::tryPull(const Phone& phone, const std::vector<wire::Cursor>& cursors, const wire::Incarnation& known)
{
    auto named = cursors;
    for (auto& cursor : named) {
        const auto item = must(relay.store->itemAt(space, cursor.channel, cursor.after));
        cursor.item = cursor.item.isZero() ? item.value_or(Hash32{}) : cursor.item;
    }
    return relay.ask("POST", path(Route::pull), wire::PullRequest{known, named}.encode(), phone.authorization());
}

}  // namespace waymark::tests
