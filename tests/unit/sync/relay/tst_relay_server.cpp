// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <thread>

#include "platform/crypto/random.h"
#include "sync/relay/server.h"
#include "sync/wire/limits.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"
#include "tests/unit/sync/relay/tls_client.h"

using namespace waymark;
using namespace waymark::tests;
using wire::Route;

namespace {

/// A relay with a server in front. Circles are made before start(): afterwards the core belongs to the server.
struct TestServer {
    explicit TestServer(relay::RelayConfig config = {}) : relay(std::move(config)) {}
    ~TestServer() { stop(); }

    std::uint16_t start()
    {
        const auto tls = relay::TlsIdentity::makeSelfSigned().value();
        server = relay::Server::listen(*relay.core, tls, "127.0.0.1", 0).value();
        const auto port = server->port();
        thread = std::thread([this] { server->run(); });
        return port;
    }
    void stop()
    {
        if (thread.joinable()) {
            server->stop();
            thread.join();
        }
    }

    TestRelay relay;
    std::unique_ptr<relay::Server> server;
    std::thread thread;
};

/// A head whose body the relay waits for once it has said 100.
constexpr auto kSlowRequest =
    "POST /v1/auth/challenge HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n";

std::string authorize(const Phone& phone)
{
    return "Authorization: " + phone.authorization() + "\r\n";
}

std::optional<ErrorCode> codeOf(const HttpAnswer& answer)
{
    const auto error = wire::RelayError::decode(answer.body);
    return error ? std::optional(error->code) : std::nullopt;
}

Bytes waitBody(const TestCircle& circle, std::int64_t timeoutMs, const ChannelId& channel)
{
    const wire::WaitSpace seen{
        circle.space, circle.owner.token, circle.incarnation, circle.chain.size(), {{channel, 0}}};
    return wire::WaitRequest{timeoutMs, {seen}, {}}.encode();
}

}  // namespace

class TestRelayServer : public QObject {
    Q_OBJECT

private slots:
    void speaksTls13AndNothingOlder();
    void everyAnswerCarriesTheSameHeaders();
    void oneConnectionServesManyRequests();
    void requestsThatCouldBeReadTwoWaysEndTheConnection_data();
    void requestsThatCouldBeReadTwoWaysEndTheConnection();
    void headersEndAtTheirLimit();
    void bodiesEndAtTheirLimit();
    void slowPeersAreCut();
    void otherMethodsAreRefused();
    void expectedContinueIsGiven();
    void connectionsAboveTheCapAreToldSo();
    void connectionsOfOneAddressAreCapped();
    void aFullQueueSaysBusy();
    void aPushWakesAParkedPoll();
    void aPollEndsWithItsTime();
    void leavingAPollFreesItsPlace();
    void stoppingAnswersParkedPolls();
    void stoppingFinishesWhatIsUnderWay();
    void stoppingWaitsOnlySoLongForABody();
    void everyRouteWorksOverTheSocket();
};

void TestRelayServer::speaksTls13AndNothingOlder()
{
    TestServer server;
    const auto port = server.start();
    QVERIFY(TlsClient(port).isConnected());
    QVERIFY(!TlsClient(port, TlsClient::Version::tls12).isConnected());
}

void TestRelayServer::everyAnswerCarriesTheSameHeaders()
{
    TestServer server;
    TlsClient client(server.start());
    const auto slot = crypto::randomId<SlotId>();
    const std::map<std::string, std::string> wanted = {{"cache-control", "no-store"},
                                                       {"content-type", "application/octet-stream"},
                                                       {"strict-transport-security", "max-age=31536000"},
                                                       {"x-content-type-options", "nosniff"}};
    for (const auto& answer :
         {client.ask("GET", "/v1/relay"), client.ask("GET", "/v1/other"), client.ask("OPTIONS", "/v1/relay"),
          client.ask("POST", wire::pathOf(Route::session), Bytes(9)),
          client.ask("GET", wire::pathOf(Route::heads, crypto::randomId<SpaceId>())),
          client.ask("GET", wire::pathOf(Route::slotGet, slot))}) {
        auto headers = answer.headers;
        QCOMPARE(headers["content-length"], std::to_string(answer.body.size()));
        headers.erase("content-length");
        QCOMPARE(headers.erase("allow") == 1, answer.status == 405);
        QCOMPARE(headers, wanted);
    }
    const auto put =
        client.ask("PUT", wire::pathOf(Route::slotPut, slot), wire::SlotPutRequest{1'000, Bytes(9, 1)}.encode());
    QCOMPARE(put.status, 200);
    const auto emptied = client.ask("DELETE", wire::pathOf(Route::slotDelete, slot));
    QCOMPARE(emptied.status, 204);
    QVERIFY(!emptied.headers.contains("content-length"));
}

void TestRelayServer::oneConnectionServesManyRequests()
{
    TestServer server;
    TlsClient client(server.start());
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(client.ask("GET", "/v1/relay").status, 200);
    }
    // Sent together, answered in order.
    QVERIFY(client.send("GET /v1/relay HTTP/1.1\r\nHost: a\r\n\r\nGET /v1/other HTTP/1.1\r\nHost: a\r\n\r\n"));
    QCOMPARE(client.receive().status, 200);
    QCOMPARE(client.receive().status, 404);
    const auto last = client.ask("GET", "/v1/relay", {}, "Connection: close\r\n");
    QCOMPARE(last.headers.at("connection"), std::string("close"));
    QVERIFY(client.isEnded());
}

void TestRelayServer::requestsThatCouldBeReadTwoWaysEndTheConnection_data()
{
    using namespace std::string_literals;
    QTest::addColumn<QByteArray>("request");
    const std::string post = "POST /v1/auth/challenge HTTP/1.1\r\n";
    const std::string host = "Host: a\r\n";
    const std::vector<std::pair<const char*, std::string>> rows = {
        {"length and chunked", post + host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"chunked", post + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"chunk extension", post + host + "Transfer-Encoding: chunked\r\n\r\n1;a=b\r\nx\r\n0\r\n\r\n"},
        {"obscured chunked", post + host + "Transfer-Encoding: xchunked\r\n\r\n"},
        {"blank before colon", post + host + "Content-Length : 5\r\n\r\nhello"},
        {"two lengths", post + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"},
        {"equal lengths twice", post + host + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello"},
        {"list of lengths", post + host + "Content-Length: 5, 5\r\n\r\nhello"},
        {"signed length", post + host + "Content-Length: +5\r\n\r\nhello"},
        {"negative length", post + host + "Content-Length: -1\r\n\r\n"},
        {"hexadecimal length", post + host + "Content-Length: 0x5\r\n\r\nhello"},
        {"length with a leading zero", post + host + "Content-Length: 05\r\n\r\nhello"},
        {"length above 64 bits", post + host + "Content-Length: 18446744073709551616\r\n\r\n"},
        {"no length", post + host + "\r\n"},
        {"body where none belongs", "GET /v1/relay HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nhello"},
        {"bare line feeds", "GET /v1/relay HTTP/1.1\nHost: a\n\n"},
        {"one bare line feed", "GET /v1/relay HTTP/1.1\r\nHost: a\nX: b\r\n\r\n"},
        {"bare carriage return", "GET /v1/relay HTTP/1.1\r\nHost: a\rX: b\r\n\r\n"},
        {"folded line", "GET /v1/relay HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n"},
        {"line without a colon", "GET /v1/relay HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n"},
        {"zero byte", "GET /v1/relay HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n"s},
        {"no host", "GET /v1/relay HTTP/1.1\r\n\r\n"},
        {"two hosts", "GET /v1/relay HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
        {"two authorizations",
         "GET /v1/relay HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n"},
        {"HTTP/1.0", "GET /v1/relay HTTP/1.0\r\nHost: a\r\n\r\n"},
        {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
        {"HTTP/0.9", "GET /v1/relay\r\n\r\n"},
        {"compressed body", post + host + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello"},
        {"empty line first", "\r\nGET /v1/relay HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"two blanks", "GET  /v1/relay HTTP/1.1\r\nHost: a\r\n\r\n"},
        {"random bytes", std::string("\x16\x03\x01\x02\x00\x01\r\n\r\n", 10)},
    };
    for (const auto& [name, request] : rows) {
        QTest::newRow(name) << QByteArray(request.data(), static_cast<qsizetype>(request.size()));
    }
}

void TestRelayServer::requestsThatCouldBeReadTwoWaysEndTheConnection()
{
    QFETCH(QByteArray, request);
    static TestServer server;
    static const auto port = server.start();
    TlsClient client(port);
    QVERIFY(client.send({request.constData(), static_cast<std::size_t>(request.size())}));
    const auto answer = client.receive();
    QCOMPARE(answer.status, 400);
    QCOMPARE(codeOf(answer), ErrorCode::malformed);
    QCOMPARE(answer.headers.at("connection"), std::string("close"));
    QVERIFY(client.isEnded());
}

void TestRelayServer::headersEndAtTheirLimit()
{
    TestServer server;
    const auto port = server.start();
    const auto blockOf = [](std::size_t size) {
        const std::string start = "GET /v1/relay HTTP/1.1\r\nHost: a\r\nX: ";
        return start + std::string(size - start.size() - 4, 'x') + "\r\n\r\n";
    };
    const auto lineOf = [](std::size_t size) {
        return "GET /" + std::string(size - 14, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n";
    };
    const auto statusOf = [&](const std::string& request) {
        TlsClient client(port);
        client.send(request);
        return client.receive().status;
    };
    QCOMPARE(statusOf(blockOf(8'192)), 200);
    QCOMPARE(statusOf(blockOf(8'193)), 431);
    QCOMPARE(statusOf(lineOf(1'024)), 404);
    QCOMPARE(statusOf(lineOf(1'025)), 431);
    QCOMPARE(statusOf(std::string(20'000, 'x')), 431);
}

void TestRelayServer::bodiesEndAtTheirLimit()
{
    relay::RelayConfig config;
    config.bodyBytes = 10'000;
    TestServer server(config);
    const auto port = server.start();
    TlsClient client(port);
    QCOMPARE(client.ask("POST", wire::pathOf(Route::challenge), Bytes(10'000)).status, 400);
    // Refused by its announcement, before a byte of it was sent.
    QVERIFY(client.send("POST /v1/auth/challenge HTTP/1.1\r\nHost: a\r\nContent-Length: 10001\r\n\r\n"));
    const auto answer = client.receive();
    QCOMPARE(answer.status, 413);
    QCOMPARE(codeOf(answer), ErrorCode::too_large);
    QVERIFY(client.isEnded());
}

void TestRelayServer::slowPeersAreCut()
{
    relay::RelayConfig config;
    config.handshakeMs = 100;
    config.headerMs = 100;
    config.idleMs = 100;
    TestServer server(config);
    const auto port = server.start();
    QVERIFY(silentPeerIsCut(port));
    TlsClient idle(port);
    QVERIFY(idle.isEnded());
    TlsClient slowHeader(port);
    QVERIFY(slowHeader.send("GET /v1/relay HT"));
    QVERIFY(slowHeader.isEnded());
    TlsClient slowBody(port);
    QVERIFY(slowBody.send("POST /v1/auth/challenge HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\nhello"));
    QVERIFY(slowBody.isEnded());
}

void TestRelayServer::otherMethodsAreRefused()
{
    TestServer server;
    const auto port = server.start();
    for (const auto* method : {"OPTIONS", "TRACE", "PATCH", "PROPFIND", "CONNECT", "HEAD", "DELETE", "NONSENSE"}) {
        TlsClient client(port);
        QVERIFY(client.send(std::string(method) + " /v1/relay HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
        const auto answer = client.receive();
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.headers.at("allow"), std::string("GET"));
    }
}

void TestRelayServer::expectedContinueIsGiven()
{
    TestServer server;
    TlsClient client(server.start());
    QVERIFY(client.send(kSlowRequest));
    QCOMPARE(client.receive().status, 100);
    QVERIFY(client.send("hello"));
    QCOMPARE(client.receive().status, 400);
}

void TestRelayServer::connectionsAboveTheCapAreToldSo()
{
    relay::RelayConfig config;
    config.connections = 2;
    TestServer server(config);
    const auto port = server.start();
    TlsClient first(port);
    QCOMPARE(first.ask("GET", "/v1/relay").status, 200);
    TlsClient second(port);
    QCOMPARE(second.ask("GET", "/v1/relay").status, 200);
    TlsClient third(port);
    const auto refused = third.ask("GET", "/v1/relay");
    QCOMPARE(refused.status, 503);
    QCOMPARE(codeOf(refused), ErrorCode::relay_busy);
    QVERIFY(refused.headers.contains("retry-after"));
    QVERIFY(third.isEnded());
    QCOMPARE(first.ask("GET", "/v1/relay").status, 200);
}

void TestRelayServer::connectionsOfOneAddressAreCapped()
{
    relay::RelayConfig config;
    config.connectionsPerAddress = 1;
    config.limitLoopback = true;
    TestServer server(config);
    const auto port = server.start();
    TlsClient first(port);
    QCOMPARE(first.ask("GET", "/v1/relay").status, 200);
    TlsClient second(port);
    QCOMPARE(second.ask("GET", "/v1/relay").status, 503);
}

void TestRelayServer::aFullQueueSaysBusy()
{
    relay::RelayConfig config;
    config.queueDepth = 0;
    TestServer server(config);
    TlsClient client(server.start());
    const auto answer = client.ask("GET", "/v1/relay");
    QCOMPARE(answer.status, 503);
    QCOMPARE(codeOf(answer), ErrorCode::relay_busy);
}

void TestRelayServer::aPushWakesAParkedPoll()
{
    TestServer server;
    TestCircle circle(server.relay);
    const auto channel = circle.addSection();
    const auto envelope = circle.seal(circle.owner, channel, Bytes(9, 1));
    const auto port = server.start();
    TlsClient poll(port);
    TlsClient push(port);
    const auto body = waitBody(circle, wire::kMaxWaitMs, channel);
    QVERIFY(poll.send("POST /v1/wait HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
                      "\r\n\r\n" + textOf(body)));
    const auto pushed =
        push.ask("POST", circle.path(Route::push), wire::PushRequest{{envelope}}.encode(), authorize(circle.owner));
    QCOMPARE(pushed.status, 200);
    const auto answer = poll.receive();
    QCOMPARE(answer.status, 200);
    QCOMPARE(wire::WaitResponse::decode(answer.body)->news, std::vector{circle.space});
    QCOMPARE(poll.ask("GET", "/v1/relay").status, 200);
}

void TestRelayServer::aPollEndsWithItsTime()
{
    TestServer server;
    TestCircle circle(server.relay);
    const auto channel = circle.addSection();
    TlsClient client(server.start());
    const auto answer = client.ask("POST", wire::pathOf(Route::wait), waitBody(circle, 20, channel));
    QCOMPARE(answer.status, 200);
    QVERIFY(wire::WaitResponse::decode(answer.body)->news.empty());
    QCOMPARE(client.ask("GET", "/v1/relay").status, 200);
}

void TestRelayServer::leavingAPollFreesItsPlace()
{
    relay::RelayConfig config;
    config.waitsPerDevice = 1;
    TestServer server(config);
    TestCircle circle(server.relay);
    const auto channel = circle.addSection();
    const auto port = server.start();
    const auto parked = waitBody(circle, wire::kMaxWaitMs, channel);
    // Whichever of these came first was parked; each of them left at once.
    for (int i = 0; i < 20; ++i) {
        TlsClient leaves(port);
        QVERIFY(leaves.send("POST /v1/wait HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(parked.size()) +
                            "\r\n\r\n" + textOf(parked)));
    }
    const auto probe = waitBody(circle, 1, channel);
    TlsClient other(port);
    int status = 429;
    for (int tries = 0; tries < 1'000 && status != 200; ++tries) {
        status = other.ask("POST", wire::pathOf(Route::wait), probe).status;
    }
    QCOMPARE(status, 200);
}

void TestRelayServer::stoppingAnswersParkedPolls()
{
    TestServer server;
    TestCircle circle(server.relay);
    const auto channel = circle.addSection();
    const auto port = server.start();
    TlsClient poll(port);
    TlsClient idle(port);
    QCOMPARE(idle.ask("GET", "/v1/relay").status, 200);
    QCOMPARE(poll.ask("GET", "/v1/relay").status, 200);
    const auto body = waitBody(circle, wire::kMaxWaitMs, channel);
    QVERIFY(poll.send("POST /v1/wait HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
                      "\r\n\r\n" + textOf(body)));
    // The answer to this one comes after the poll has been read.
    QCOMPARE(idle.ask("GET", "/v1/relay").status, 200);
    server.stop();
    const auto answer = poll.receive();
    QVERIFY(answer.status == 200 || answer.status == 0);
    QVERIFY(idle.isEnded());
    QVERIFY(!TlsClient(port).isConnected());
}

void TestRelayServer::stoppingFinishesWhatIsUnderWay()
{
    TestServer server;
    TlsClient slow(server.start());
    QVERIFY(slow.send(kSlowRequest));
    QCOMPARE(slow.receive().status, 100);
    server.server->stop();
    QVERIFY(slow.send("hello"));
    const auto answer = slow.receive();
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.headers.at("connection"), std::string("close"));
    server.thread.join();
}

void TestRelayServer::stoppingWaitsOnlySoLongForABody()
{
    relay::RelayConfig config;
    config.drainMs = 20;
    config.headerMs = 3'600'000;
    TestServer server(config);
    TlsClient slow(server.start());
    QVERIFY(slow.send(kSlowRequest));
    QCOMPARE(slow.receive().status, 100);
    server.stop();  // ends, or the test runs out of time: the body never comes
    server.server.reset();
    QVERIFY(slow.isEnded());
}

void TestRelayServer::everyRouteWorksOverTheSocket()
{
    TestServer server;
    TestCircle circle(server.relay);
    const auto channel = circle.addSection();
    const auto envelope = circle.seal(circle.owner, channel, Bytes(9, 1));
    const auto entry = circle.draft(circle.owner, {ledger::Invite{crypto::randomId<ledger::InviteId>()}});
    TlsClient client(server.start());
    const auto auth = authorize(circle.owner);
    const auto ask = [&](std::string_view method, const std::string& target, const Bytes& body = {}) {
        return client.ask(method, target, body, auth).status;
    };
    QCOMPARE(ask("GET", wire::pathOf(Route::relay)), 200);
    QCOMPARE(
        ask("POST", wire::pathOf(Route::challenge), wire::ChallengeRequest{circle.space, circle.owner.key()}.encode()),
        200);
    QCOMPARE(ask("POST", wire::pathOf(Route::createSpace), circle.createBody), 200);
    QCOMPARE(ask("GET", wire::ledgerPath(circle.space, 0)), 200);
    QCOMPARE(ask("POST", circle.path(Route::ledgerAppend), TestCircle::appendBody(entry)), 200);
    QCOMPARE(ask("POST", circle.path(Route::push), wire::PushRequest{{envelope}}.encode()), 200);
    QCOMPARE(ask("POST", circle.path(Route::pull), wire::PullRequest{{}, {{channel, 0}}}.encode()), 200);
    QCOMPARE(ask("GET", circle.path(Route::heads)), 200);
    QCOMPARE(ask("POST", wire::pathOf(Route::wait), wire::WaitRequest{0, {}, {}}.encode()), 200);
}

WAYMARK_TEST(TestRelayServer);
#include "tst_relay_server.moc"
