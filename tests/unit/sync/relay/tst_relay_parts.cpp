// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "platform/crypto/random.h"
#include "sync/relay/chain_rule.h"
#include "sync/relay/counters.h"
#include "sync/relay/header_check.h"
#include "sync/relay/http_codec.h"
#include "sync/relay/relay_config.h"
#include "sync/relay/tls_identity.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::relay;

namespace {

NewEnvelope envelopeAt(std::uint64_t seq, const Hash32& prev)
{
    return {.channel = {}, .stream = {}, .seq = seq, .prev = prev, .hash = crypto::randomId<Hash32>(), .bytes = {}};
}

}  // namespace

class TestRelayParts : public QObject {
    Q_OBJECT

private slots:
    void everyKeyOfTheConfigurationIsRead();
    void wrongConfigurationsAreRefusedByName();
    void theChainRuleKnowsEveryPlace();
    void aHeaderBlockHasOneMeaning();
    void noBytesMakeTheHeaderParserFail();
    void lengthsHaveOneSpelling();
    void countersHoldRoutesAndCodesOnly();
    void everyMadeCertificateHasItsOwnPin();
};

void TestRelayParts::everyKeyOfTheConfigurationIsRead()
{
    const auto config = parseRelayConfig(R"({
        "openSpaces": false, "quotaBytes": 1000, "sessionMs": 1, "pageEnvelopes": 7, "limitLoopback": true,
        "deviceEnvelopes": {"burst": 64, "everyMs": 9}, "connections": 3, "drainMs": 0,
        "inviteTokens": ["00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"]})")
                            .value();
    QVERIFY(!config.openSpaces);
    QCOMPARE(config.quotaBytes, std::int64_t{1000});
    QCOMPARE(config.sessionMs, std::int64_t{1});
    QCOMPARE(config.pageEnvelopes, std::size_t{7});
    QVERIFY(config.limitLoopback);
    QCOMPARE(config.deviceEnvelopes.burst, std::int64_t{64});
    QCOMPARE(config.deviceEnvelopes.everyMs, std::int64_t{9});
    QCOMPARE(config.connections, std::size_t{3});
    QCOMPARE(config.inviteTokens.size(), std::size_t{1});
    QVERIFY(parseRelayConfig("{}").has_value());
}

void TestRelayParts::wrongConfigurationsAreRefusedByName()
{
    const std::vector<std::pair<const char*, const char*>> rows = {
        {R"({"quotaByte": 1})", "quotaByte"},
        {R"({"quotaBytes": -1})", "quotaBytes"},
        {R"({"quotaBytes": "1"})", "quotaBytes"},
        {R"({"quotaBytes": 1.5})", "quotaBytes"},
        {R"({"openSpaces": 1})", "openSpaces"},
        {R"({"deviceRequests": {"burst": 1}})", "deviceRequests"},
        {R"({"deviceEnvelopes": {"burst": 63, "everyMs": 1}})", "deviceEnvelopes"},
        {R"({"inviteTokens": ["zz"]})", "inviteTokens"},
        {R"({"pageBytes": 1000})", "pageBytes"},
        {R"({"pageBytes": 1048577})", "pageBytes"},
        {R"({"pageEnvelopes": 0})", "pageEnvelopes"},
        {R"({"connections": 0})", "a limit of 0"},
    };
    for (const auto& [json, name] : rows) {
        const auto config = parseRelayConfig(json);
        QVERIFY2(!config, json);
        QCOMPARE(config.error().code, ErrorCode::bad_input);
        QCOMPARE(config.error().detail, std::string(name));
    }
    for (const auto* json : {"", "[]", "{", "null"}) {
        QCOMPARE(parseRelayConfig(json).error().code, ErrorCode::bad_input);
    }
}

void TestRelayParts::theChainRuleKnowsEveryPlace()
{
    const auto hash = crypto::randomId<Hash32>();
    const wire::StreamHead head{{}, 5, hash};
    QCOMPARE(placeOf(std::nullopt, std::nullopt, envelopeAt(1, {})), Place::follows);
    QCOMPARE(placeOf(std::nullopt, std::nullopt, envelopeAt(2, hash)), Place::gap);
    QCOMPARE(placeOf(head, std::nullopt, envelopeAt(6, hash)), Place::follows);
    QCOMPARE(placeOf(head, std::nullopt, envelopeAt(6, {})), Place::fork);
    QCOMPARE(placeOf(head, std::nullopt, envelopeAt(7, hash)), Place::gap);
    QCOMPARE(placeOf(head, std::nullopt, envelopeAt(5, hash)), Place::gap);
    QCOMPARE(placeOf(head, hash, envelopeAt(5, {})), Place::fork);
    auto same = envelopeAt(5, {});
    same.hash = hash;
    QCOMPARE(placeOf(head, hash, same), Place::stored);
    // What a snapshot covers has gone: it counts as stored, and only the newest can be told from a fork.
    QCOMPARE(placeOf(head, std::nullopt, same, true), Place::stored);
    QCOMPARE(placeOf(head, std::nullopt, envelopeAt(5, {}), true), Place::fork);
    QCOMPARE(placeOf(head, std::nullopt, envelopeAt(4, {}), true), Place::stored);
    QCOMPARE(placeOf(head, std::nullopt, envelopeAt(7, hash), true), Place::gap);
}

void TestRelayParts::aHeaderBlockHasOneMeaning()
{
    QVERIFY(isPlainHeaderBlock("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
    QVERIFY(isPlainHeaderBlock("GET / HTTP/1.1\r\n\r\n"));
    for (const auto* block :
         {"", "\r\n", "\r\n\r\n", "GET / HTTP/1.1", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: a\r\n",
          "GET / HTTP/1.1\r\nHost: a\r\n\r\nmore", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n",
          "GET / HTTP/1.1\r\n Host: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n",
          "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\n: a\r\n\r\n", "GET / HTTP/1.1\r\nX: \x7f\r\n\r\n",
          "GET / HTTP/1.1\r\nX: \xc3\xa9\r\n\r\n"}) {
        QVERIFY2(!isPlainHeaderBlock(block), block);
    }
}

void TestRelayParts::noBytesMakeTheHeaderParserFail()
{
    const std::string good =
        "POST /v1/wait HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nAuthorization: Bearer x\r\n\r\n";
    const auto head = parseHead(good).value();
    QCOMPARE(head.method, std::string("POST"));
    QCOMPARE(head.target, std::string("/v1/wait"));
    QCOMPARE(head.authorization, std::string("Bearer x"));
    QCOMPARE(head.contentLength, std::size_t{5});
    QVERIFY(rc::check("any change gives a head or malformed", [&] {
        auto block = good;
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
            block[*rc::gen::inRange<std::size_t>(0, block.size())] = *rc::gen::arbitrary<char>();
        }
        const auto parsed = parseHead(block);
        RC_ASSERT(parsed.has_value() || parsed.error().code == ErrorCode::malformed);
    }));
}

void TestRelayParts::lengthsHaveOneSpelling()
{
    QCOMPARE(readContentLength("0"), std::optional<std::size_t>(0));
    QCOMPARE(readContentLength("1048576"), std::optional<std::size_t>(1048576));
    for (const auto* text : {"", "00", "01", "+1", "-1", " 1", "1 ", "1,1", "0x1", "18446744073709551616"}) {
        QVERIFY2(!readContentLength(text), text);
    }
}

void TestRelayParts::countersHoldRoutesAndCodesOnly()
{
    Counters counters;
    QVERIFY(counters.takeLine().empty());
    counters.add("/v1/relay", std::nullopt);
    counters.add("/v1/relay", std::nullopt);
    counters.add("", ErrorCode::malformed);
    QCOMPARE(counters.takeLine(), std::string(R"({"counts": {"/v1/relay ok": 2, "other malformed": 1}})"));
    QVERIFY(counters.takeLine().empty());
}

void TestRelayParts::everyMadeCertificateHasItsOwnPin()
{
    const auto first = TlsIdentity::makeSelfSigned().value();
    const auto second = TlsIdentity::makeSelfSigned().value();
    QVERIFY(pinOf(first.certificatePem).value() != pinOf(second.certificatePem).value());
    QCOMPARE(pinOf("not a certificate").error().code, ErrorCode::bad_input);
    QVERIFY(pinText(Hash32{}).starts_with("sha256//AAAA"));
}

WAYMARK_TEST(TestRelayParts);
#include "tst_relay_parts.moc"
