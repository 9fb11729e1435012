// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "platform/crypto/random.h"
#include "sync/wire/envelope.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"

using namespace waymark;
using namespace waymark::tests;
using ledger::Access;
using wire::Route;

namespace {

using Answers = std::vector<std::optional<ErrorCode>>;

wire::PullResponse pulled(TestCircle& circle, const Phone& phone, const std::vector<wire::Cursor>& cursors, Bytes& body)
{
    body = circle.tryPull(phone, cursors, circle.incarnation).response.body;
    return wire::PullResponse::decode(body).value();
}

/// All envelopes of a channel, page by page.
std::vector<Bytes> pullAll(TestCircle& circle, const Phone& phone, const ChannelId& channel)
{
    std::vector<Bytes> all;
    std::uint64_t after = 0;
    for (bool more = true; more;) {
        Bytes body;
        const auto page = pulled(circle, phone, {{channel, after}}, body).channels.at(0);
        for (const auto& item : page.envelopes) {
            all.emplace_back(item.envelope.begin(), item.envelope.end());
            after = item.rseq;
        }
        more = page.more;
    }
    return all;
}

std::vector<Bytes> sealMany(TestCircle& circle, Phone& phone, const ChannelId& channel, int count)
{
    std::vector<Bytes> envelopes;
    for (int i = 0; i < count; ++i) {
        envelopes.push_back(circle.seal(phone, channel, Bytes(20, static_cast<std::uint8_t>(i))));
    }
    return envelopes;
}

}  // namespace

class TestRelayLog : public QObject {
    Q_OBJECT

private slots:
    void whatIsPushedIsPulledInOrder();
    void pushingAgainIsAnsweredAlike();
    void onlyTheValidPrefixOfAStreamIsTaken();
    void anotherEnvelopeUnderASeqIsAFork();
    void oneBadStreamDoesNotStopAnother();
    void onlyTheStreamsOwnDeviceWithAWriteGrantPushes();
    void tenThousandChangedEnvelopesAreAllRefused();
    void tenThousandChangedPushesAreAllRefused();
    void readersPullOnlyWhatTheyAreGranted();
    void pagesEndAtTheirLimitsAndGoOn();
    void cursorsOfAnotherLogAreBad();
    void headsTellEveryReadableStream();
    void quotaStopsPushesButNotPullsOrTheLedger();
    void everyChannelCountsForItself();
    void anyInterleavingOfRetriesStoresEachEnvelopeOnce();
};

void TestRelayLog::whatIsPushedIsPulledInOrder()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    const auto envelopes = sealMany(circle, circle.owner, channel, 5);
    QCOMPARE(circle.push(circle.owner, envelopes).answers, Answers(5));
    QCOMPARE(pullAll(circle, circle.owner, channel), envelopes);
}

void TestRelayLog::pushingAgainIsAnsweredAlike()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    const auto envelopes = sealMany(circle, circle.owner, channel, 3);
    QCOMPARE(circle.push(circle.owner, envelopes).answers, Answers(3));
    QCOMPARE(circle.push(circle.owner, envelopes).answers, Answers(3));
    QCOMPARE(circle.push(circle.owner, {envelopes[1]}).answers, Answers(1));
    QCOMPARE(pullAll(circle, circle.owner, channel).size(), std::size_t{3});
}

void TestRelayLog::onlyTheValidPrefixOfAStreamIsTaken()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    const auto all = sealMany(circle, circle.owner, channel, 5);
    const Answers wanted{std::nullopt, std::nullopt, ErrorCode::stream_gap, ErrorCode::stream_gap};
    QCOMPARE(circle.push(circle.owner, {all[0], all[1], all[3], all[4]}).answers, wanted);
    QCOMPARE(pullAll(circle, circle.owner, channel).size(), std::size_t{2});
    auto broken = all[2];
    broken.back() = static_cast<std::uint8_t>(broken.back() ^ 1);
    const Answers signature{ErrorCode::bad_signature, ErrorCode::stream_gap};
    QCOMPARE(circle.push(circle.owner, {broken, all[3]}).answers, signature);
    QCOMPARE(circle.push(circle.owner, {all[2], all[3], all[4]}).answers, Answers(3));
    QCOMPARE(pullAll(circle, circle.owner, channel), all);
}

void TestRelayLog::anotherEnvelopeUnderASeqIsAFork()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    const auto first = circle.seal(circle.owner, channel, Bytes(20, 1));
    const auto before = circle.owner.heads[channel];
    const auto second = circle.seal(circle.owner, channel, Bytes(20, 2));
    QCOMPARE(circle.push(circle.owner, {first, second}).answers, Answers(2));
    circle.owner.heads[channel] = before;
    const auto clone = circle.seal(circle.owner, channel, Bytes(20, 3));
    const auto afterClone = circle.seal(circle.owner, channel, Bytes(20, 4));
    QCOMPARE(circle.push(circle.owner, {clone}).answers, Answers{ErrorCode::stream_fork});
    QCOMPARE(circle.push(circle.owner, {afterClone}).answers, Answers{ErrorCode::stream_fork});
    const std::vector<Bytes> kept{first, second};
    QCOMPARE(pullAll(circle, circle.owner, channel), kept);
}

void TestRelayLog::oneBadStreamDoesNotStopAnother()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto bad = circle.addSection();
    const auto good = circle.addSection();
    static_cast<void>(circle.seal(circle.owner, bad, Bytes(20, 1)));
    const auto gap = circle.seal(circle.owner, bad, Bytes(20, 2));
    const auto fine = sealMany(circle, circle.owner, good, 2);
    const Answers wanted{std::nullopt, ErrorCode::stream_gap, std::nullopt, ErrorCode::malformed};
    QCOMPARE(circle.push(circle.owner, {fine[0], gap, fine[1], Bytes(500, 7)}).answers, wanted);
}

void TestRelayLog::onlyTheStreamsOwnDeviceWithAWriteGrantPushes()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    Phone reader;
    Phone writer;
    circle.addPerson(2, reader);
    circle.addPerson(3, writer);
    circle.grant(channel, 2, reader, Access::read);
    circle.grant(channel, 3, writer, Access::write);
    circle.login(reader);
    circle.login(writer);
    const auto own = circle.seal(writer, channel, Bytes(20, 1));
    QCOMPARE(circle.push(reader, {own}).answers, Answers{ErrorCode::relay_forbidden});
    QCOMPARE(circle.push(circle.owner, {own}).answers, Answers{ErrorCode::relay_forbidden});
    QCOMPARE(circle.push(writer, {own}).answers, Answers(1));
    const auto unGranted = circle.seal(reader, channel, Bytes(20, 1));
    QCOMPARE(circle.push(reader, {unGranted}).answers, Answers{ErrorCode::relay_forbidden});
    // Her own stream, but the envelope names another channel.
    const auto other = circle.addSection();
    writer.heads[other] = writer.heads[channel];
    QCOMPARE(circle.push(writer, {circle.seal(writer, other, Bytes(20, 2))}).answers,
             Answers{ErrorCode::relay_forbidden});
}

void TestRelayLog::tenThousandChangedEnvelopesAreAllRefused()
{
    relay::RelayConfig config;
    config.deviceEnvelopes = {100'000, 1};
    config.deviceRequests = {100'000, 1};
    TestRelay relay(config);
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    const auto good = circle.seal(circle.owner, channel, Bytes(20, 1));
    int accepted = 0;
    for (int i = 0; i < 10'000; i += 50) {
        std::vector<Bytes> changed(50, good);
        for (auto& envelope : changed) {
            const auto place = crypto::randomBelow(static_cast<std::uint32_t>(envelope.size()));
            envelope[place] = static_cast<std::uint8_t>(envelope[place] ^ (1 + crypto::randomBelow(255)));
        }
        for (const auto& answer : circle.push(circle.owner, changed).answers) {
            accepted += answer ? 0 : 1;
        }
    }
    QCOMPARE(accepted, 0);
    QVERIFY(pullAll(circle, circle.owner, channel).empty());
    QCOMPARE(circle.push(circle.owner, {good}).answers, Answers(1));
}

void TestRelayLog::tenThousandChangedPushesAreAllRefused()
{
    relay::RelayConfig config;
    config.deviceEnvelopes = {100'000, 1};
    config.deviceRequests = {100'000, 1};
    TestRelay relay(config);
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    const auto envelope = circle.seal(circle.owner, channel, Bytes(20, 1));
    const auto good = wire::PushRequest{{envelope}}.encode();
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i) {
        const auto answer = relay.ask("POST", circle.path(Route::push), damaged(good), circle.owner.authorization());
        if (answer.response.status == 200) {
            const auto response = wire::PushResponse::decode(answer.response.body).value();
            for (const auto& refused : response.answers) {
                accepted += refused ? 0 : 1;
            }
        }
    }
    QCOMPARE(accepted, 0);
    QVERIFY(pullAll(circle, circle.owner, channel).empty());
    QCOMPARE(circle.push(circle.owner, {envelope}).answers, Answers(1));
}

void TestRelayLog::readersPullOnlyWhatTheyAreGranted()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto plan = circle.addSection();
    const auto health = circle.addSection();
    Phone carer;
    circle.addPerson(2, carer);
    circle.grant(plan, 2, carer, Access::read);
    circle.login(carer);
    static_cast<void>(circle.push(circle.owner, sealMany(circle, circle.owner, plan, 2)));
    static_cast<void>(circle.push(circle.owner, sealMany(circle, circle.owner, health, 2)));
    Bytes body;
    for (const auto& other : {health, crypto::randomId<ChannelId>()}) {
        QCOMPARE(TestRelay::codeOf(circle.tryPull(carer, {{plan, 0}, {other, 0}})), ErrorCode::relay_forbidden);
    }
    const auto response = pulled(circle, carer, {{plan, 0}}, body);
    QCOMPARE(response.channels.size(), std::size_t{1});
    QCOMPARE(response.channels[0].channel, plan);
    const auto heads = wire::HeadsResponse::decode(
        relay.ask("GET", circle.path(Route::heads), {}, carer.authorization()).response.body);
    for (const auto& channel : heads->channels) {
        QVERIFY(channel.channel != health);
    }
}

void TestRelayLog::pagesEndAtTheirLimitsAndGoOn()
{
    relay::RelayConfig config;
    config.pageEnvelopes = 3;
    TestRelay relay(config);
    TestCircle circle(relay);
    const auto first = circle.addSection();
    const auto second = circle.addSection();
    const auto inFirst = sealMany(circle, circle.owner, first, 4);
    const auto inSecond = sealMany(circle, circle.owner, second, 4);
    static_cast<void>(circle.push(circle.owner, inFirst));
    static_cast<void>(circle.push(circle.owner, inSecond));
    Bytes body;
    const auto page = pulled(circle, circle.owner, {{first, 0}, {second, 0}}, body);
    std::size_t served = 0;
    for (const auto& channel : page.channels) {
        served += channel.envelopes.size();
        QVERIFY(channel.more);
    }
    QCOMPARE(served, std::size_t{3});
    QCOMPARE(pullAll(circle, circle.owner, first), inFirst);
    QCOMPARE(pullAll(circle, circle.owner, second), inSecond);

    std::vector<Bytes> large;
    for (int i = 0; i < 6; ++i) {
        large.push_back(circle.seal(circle.owner, first, crypto::randomBytes(wire::kMaxPlaintext)));
        QCOMPARE(circle.push(circle.owner, {large.back()}).answers, Answers(1));
    }
    const auto big = pulled(circle, circle.owner, {{first, 4}}, body);
    QVERIFY(body.size() <= wire::kMaxPageBytes);
    QCOMPARE(big.channels.at(0).envelopes.size(), std::size_t{3});
    QVERIFY(big.channels.at(0).more);
    QCOMPARE(pullAll(circle, circle.owner, first).size(), std::size_t{10});
}

void TestRelayLog::cursorsOfAnotherLogAreBad()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    static_cast<void>(circle.push(circle.owner, sealMany(circle, circle.owner, channel, 2)));
    const auto code = [&](std::uint64_t after, const wire::Incarnation& incarnation) {
        return TestRelay::codeOf(circle.tryPull(circle.owner, {{channel, after}}, incarnation));
    };
    QVERIFY(!code(2, circle.incarnation));
    QVERIFY(!code(0, {}));
    QCOMPARE(code(3, circle.incarnation), ErrorCode::bad_cursor);
    QCOMPARE(code(0, crypto::randomId<wire::Incarnation>()), ErrorCode::bad_cursor);
    // Where another item is, the phone was told of another log.
    const auto named = [&](std::uint64_t after, const Hash32& item) {
        return TestRelay::codeOf(circle.tryPull(circle.owner, {{channel, after, item}}, circle.incarnation));
    };
    const auto second = relay.store->itemAt(circle.space, channel, 2).value().value();
    QVERIFY(!named(2, second));
    QCOMPARE(named(1, second), ErrorCode::bad_cursor);
    QCOMPARE(named(2, crypto::randomId<Hash32>()), ErrorCode::bad_cursor);
}

void TestRelayLog::headsTellEveryReadableStream()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    const auto envelopes = sealMany(circle, circle.owner, channel, 3);
    static_cast<void>(circle.push(circle.owner, envelopes));
    const auto heads = wire::HeadsResponse::decode(
        relay.ask("GET", circle.path(Route::heads), {}, circle.owner.authorization()).response.body);
    QCOMPARE(heads->incarnation, circle.incarnation);
    QCOMPARE(heads->ledgerSize, circle.chain.size());
    QCOMPARE(heads->ledgerHash, circle.chain.head().hash);
    const auto found = std::ranges::find(heads->channels, channel, &wire::ChannelHeads::channel);
    QVERIFY(found != heads->channels.end());
    QCOMPARE(found->last, std::uint64_t{3});
    QCOMPARE(found->streams.size(), std::size_t{1});
    QCOMPARE(found->streams[0].seq, std::uint64_t{3});
    QCOMPARE(found->streams[0].hash, wire::envelopeHash(envelopes.back()));
}

void TestRelayLog::quotaStopsPushesButNotPullsOrTheLedger()
{
    relay::RelayConfig config;
    config.quotaBytes = 482 * 2;
    TestRelay relay(config);
    TestCircle circle(relay);
    const auto channel = circle.addSection();
    const auto envelopes = sealMany(circle, circle.owner, channel, 4);
    const Answers wanted{std::nullopt, std::nullopt, ErrorCode::relay_full, ErrorCode::stream_gap};
    QCOMPARE(circle.push(circle.owner, envelopes).answers, wanted);
    const auto full = circle.tryPush(circle.owner, {envelopes[2]});
    QCOMPARE(full.response.status, 507);
    QCOMPARE(TestRelay::codeOf(full), ErrorCode::relay_full);
    QCOMPARE(circle.push(circle.owner, {envelopes[0]}).answers, Answers(1));
    QCOMPARE(pullAll(circle, circle.owner, channel).size(), std::size_t{2});
    static_cast<void>(circle.addSection());
}

void TestRelayLog::everyChannelCountsForItself()
{
    TestRelay relay;
    TestCircle circle(relay);
    const auto first = circle.addSection();
    const auto second = circle.addSection();
    static_cast<void>(circle.push(circle.owner, sealMany(circle, circle.owner, first, 5)));
    static_cast<void>(circle.push(circle.owner, sealMany(circle, circle.owner, second, 1)));
    Bytes body;
    QCOMPARE(pulled(circle, circle.owner, {{second, 0}}, body).channels.at(0).envelopes.at(0).rseq, std::uint64_t{1});
}

void TestRelayLog::anyInterleavingOfRetriesStoresEachEnvelopeOnce()
{
    TestRelay relay;
    TestCircle circle(relay);
    QVERIFY(rc::check("retries in any cut", [&] {
        circle.login(circle.owner);
        relay.clock.advance(3'600'000 / 2);
        circle.login(circle.owner);
        const auto channel = circle.addSection();
        const auto all = sealMany(circle, circle.owner, channel, 6);
        for (std::size_t sent = 0; sent < all.size();) {
            const auto from = *rc::gen::inRange<std::size_t>(0, sent + 1);
            const auto until = *rc::gen::inRange<std::size_t>(sent + 1, all.size() + 1);
            const std::vector<Bytes> part(all.begin() + static_cast<std::ptrdiff_t>(from),
                                          all.begin() + static_cast<std::ptrdiff_t>(until));
            RC_ASSERT(circle.push(circle.owner, part).answers == Answers(part.size()));
            sent = until;
        }
        RC_ASSERT(pullAll(circle, circle.owner, channel) == all);
    }));
}

WAYMARK_TEST(TestRelayLog);
#include "tst_relay_log.moc"
