// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <atomic>
#include <future>
#include <thread>

#include "platform/http/client.h"
#include "tests/support/test_main.h"
#include "tests/unit/platform/http/tls_server.h"

using namespace waymark;
using namespace waymark::http;
using namespace waymark::tests;

namespace {

ErrorCode codeOf(const Result<Response>& result)
{
    return result ? ErrorCode::internal : result.error().code;
}

}  // namespace

class HttpClient : public QObject {
    Q_OBJECT

private:
    const Certificate m_certificate;
    Client m_client;

    Request to(const TlsServer& server, const std::string& path = "/")
    {
        Request request;
        request.url = server.url(path);
        request.trust.pins = {m_certificate.pin()};
        return request;
    }

    /// What comes of one GET when the server answers with these bytes and closes.
    Result<Response> answeredWith(const std::string& bytes, std::uint64_t maxResponse = 1000)
    {
        const TlsServer server(m_certificate, [&](TlsConnection& connection) {
            if (!connection.readRequest().empty()) {
                connection.write(bytes);
            }
        });
        auto request = to(server);
        request.limits.maxResponse = maxResponse;
        return m_client.perform(std::move(request));
    }

private slots:
    void cleanup() { QCOMPARE(m_client.underWay(), 0U); }

    void sendsWhatItWasGivenAndReadsTheAnswer_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("GET") << static_cast<int>(Method::get) << QByteArray("GET");
        QTest::newRow("POST") << static_cast<int>(Method::post) << QByteArray("POST");
        QTest::newRow("PUT") << static_cast<int>(Method::put) << QByteArray("PUT");
        QTest::newRow("DELETE") << static_cast<int>(Method::del) << QByteArray("DELETE");
    }

    void sendsWhatItWasGivenAndReadsTheAnswer()
    {
        QFETCH(int, method);
        QFETCH(QByteArray, verb);
        const bool hasBody = verb == "POST" || verb == "PUT";
        std::string seen;
        const TlsServer server(m_certificate, [&](TlsConnection& connection) {
            seen = connection.readRequest();
            connection.write("HTTP/1.1 418 Teapot\r\nContent-Length: 3\r\nRetry-After: 7\r\n\r\n" +
                             std::string("\1\0\2", 3));
        });
        auto request = to(server, "/v1/s/abc/push?x=1");
        request.method = static_cast<Method>(method);
        request.headers = {{"Authorization", "Bearer token"}, {"Content-Type", "application/cbor"}};
        request.body = hasBody ? Bytes{0, 1, 2, 255} : Bytes{};
        const auto answered = m_client.perform(std::move(request));
        QVERIFY(answered);
        QCOMPARE(answered->status, 418);
        QVERIFY(answered->header("retry-after") == std::string_view("7"));
        QVERIFY(!answered->header("etag"));
        QVERIFY(answered->body == (Bytes{1, 0, 2}));
        QVERIFY(seen.starts_with(verb.toStdString() + " /v1/s/abc/push?x=1 HTTP/1.1\r\n"));
        QVERIFY(seen.find("\r\nAuthorization: Bearer token\r\n") != std::string::npos);
        QVERIFY(seen.find("\r\nUser-Agent: Waymark\r\n") != std::string::npos);
        QCOMPARE(seen.ends_with(std::string("\0\1\2\xff", 4)), hasBody);
        for (const char* absent : {"Cookie", "Referer", "Expect", "Accept-Encoding"}) {
            QVERIFY2(seen.find(absent) == std::string::npos, absent);
        }
    }

    void asksForHeadersAlone()
    {
        const TlsServer server(m_certificate, [&](TlsConnection& connection) {
            if (connection.readRequest().starts_with("HEAD ")) {
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n");
                connection.waitForClose();
            }
        });
        auto request = to(server);
        request.method = Method::head;
        request.limits.maxResponse = 10'000'000;
        const auto answered = m_client.perform(std::move(request));
        QVERIFY(answered && answered->body.empty());
        QVERIFY(answered->header("Content-Length") == std::string_view("999999"));
    }

    void usesAConnectionAgain()
    {
        const TlsServer server(m_certificate, [](TlsConnection& connection) {
            while (!connection.readRequest().empty()) {
                connection.write(answer("ok"));
            }
        });
        for (int i = 0; i < 5; ++i) {
            QVERIFY(m_client.perform(to(server)));
        }
        QCOMPARE(server.connections(), 1);
    }

    void keepsNoCookiesAndFollowsNoRedirects()
    {
        std::vector<std::string> seen;
        const TlsServer server(m_certificate, [&](TlsConnection& connection) {
            for (auto request = connection.readRequest(); !request.empty(); request = connection.readRequest()) {
                seen.push_back(request);
                connection.write(
                    "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n");
            }
        });
        QCOMPARE(m_client.perform(to(server))->status, 302);
        QCOMPARE(m_client.perform(to(server))->status, 302);
        QCOMPARE(seen.size(), 2U);
        QVERIFY(seen[1].find("a=b") == std::string::npos);
    }

    void ignoresProxiesOfTheEnvironment()
    {
        ::setenv("https_proxy", "http://127.0.0.1:1", 1);
        ::setenv("ALL_PROXY", "http://127.0.0.1:1", 1);
        const auto answered = answeredWith(answer("ok"));
        ::unsetenv("https_proxy");
        ::unsetenv("ALL_PROXY");
        QVERIFY(answered);
    }

    void refusesWhatIsNotHttps()
    {
        for (const char* url : {"http://127.0.0.1/", "ftp://127.0.0.1/", "file:///etc/passwd", "127.0.0.1", ""}) {
            Request request;
            request.url = url;
            QCOMPARE(codeOf(m_client.perform(std::move(request))), ErrorCode::bad_input);
        }
        Request request;
        request.url = "https://127.0.0.1:1/";
        request.headers = {{"X", "a\r\nInjected: yes"}};
        QCOMPARE(codeOf(m_client.perform(std::move(request))), ErrorCode::bad_input);
    }

    void callsTooMuchGarbage()
    {
        QVERIFY(answeredWith(answer(std::string(1000, 'x'))));
        QCOMPARE(codeOf(answeredWith(answer(std::string(1001, 'x')))), ErrorCode::relay_garbage);
        const std::string chunk = "200\r\n" + std::string(512, 'x') + "\r\n";
        QCOMPARE(
            codeOf(answeredWith("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n")),
            ErrorCode::relay_garbage);
        QCOMPARE(codeOf(answeredWith("HTTP/1.1 200 OK\r\nX: " + std::string(40'000, 'x') + "\r\n\r\n")),
                 ErrorCode::relay_garbage);
    }

    void callsWhatIsNoHttpGarbage()
    {
        QCOMPARE(codeOf(answeredWith("hello, this is no web server\r\n\r\n")), ErrorCode::relay_garbage);
        QCOMPARE(codeOf(answeredWith("HTTP/9.9 what\r\n\r\n")), ErrorCode::relay_garbage);
        const TlsServer plain(
            m_certificate,
            [](TlsConnection& connection) { connection.write("220 mail.example ESMTP ready and willing\r\n"); },
            TlsServer::Speaks::plainText);
        QCOMPARE(codeOf(m_client.perform(to(plain))), ErrorCode::relay_garbage);
    }

    void callsABrokenLineOffline()
    {
        QCOMPARE(codeOf(answeredWith("")), ErrorCode::offline);
        QCOMPARE(codeOf(answeredWith("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")), ErrorCode::offline);
        const TlsServer closing(m_certificate, [](TlsConnection&) {}, TlsServer::Speaks::plainText);
        QCOMPARE(codeOf(m_client.perform(to(closing))), ErrorCode::offline);
    }

    void callsNobodyThereOffline()
    {
        Request request;
        request.url = "https://127.0.0.1:1/";
        QCOMPARE(codeOf(m_client.perform(std::move(request))), ErrorCode::offline);
        Request nameless;
        nameless.url = "https://nowhere.invalid/";
        QCOMPARE(codeOf(m_client.perform(std::move(nameless))), ErrorCode::offline);
    }

    void endsWhatTakesTooLong()
    {
        const TlsServer silent(m_certificate, [](TlsConnection& connection) { connection.waitForClose(); });
        auto request = to(silent);
        request.limits.totalMs = 200;
        QCOMPARE(codeOf(m_client.perform(std::move(request))), ErrorCode::timeout);
        auto stalled = to(silent);
        stalled.limits.stalledMs = 1000;
        QCOMPARE(codeOf(m_client.perform(std::move(stalled))), ErrorCode::timeout);
    }

    void endsAHandshakeThatTakesTooLong()
    {
        const TlsServer mute(
            m_certificate, [](TlsConnection& connection) { connection.waitForClose(); }, TlsServer::Speaks::plainText);
        auto request = to(mute);
        request.limits.connectMs = 200;
        QCOMPARE(codeOf(m_client.perform(std::move(request))), ErrorCode::timeout);
    }

    void stopsWhenTheTokenSaysSo()
    {
        std::promise<void> reached;
        const TlsServer silent(m_certificate, [&](TlsConnection& connection) {
            if (!connection.readRequest().empty()) {
                reached.set_value();
                connection.waitForClose();
            }
        });
        const CancelToken token;
        std::thread other([&] {
            reached.get_future().wait();
            token.cancel();
        });
        QCOMPARE(codeOf(m_client.perform(to(silent), token)), ErrorCode::cancelled);
        other.join();
        QCOMPARE(codeOf(m_client.perform(to(silent), token)), ErrorCode::cancelled);
    }

    void runsSeveralAtOnceAndForgetsTheCancelled()
    {
        const TlsServer server(m_certificate, [](TlsConnection& connection) {
            for (auto request = connection.readRequest(); !request.empty(); request = connection.readRequest()) {
                if (request.starts_with("GET /wait")) {
                    connection.waitForClose();
                    return;
                }
                connection.write(answer("ok"));
            }
        });
        int answered = 0;
        bool cancelledRan = false;
        const auto count = [&](const Result<Response>& result) { answered += result ? 1 : 0; };
        const auto waiting = m_client.start(to(server, "/wait"), [&](const auto&) { cancelledRan = true; });
        for (int i = 0; i < 3; ++i) {
            m_client.start(to(server), count);
        }
        while (answered < 3) {
            m_client.poll(-1);
        }
        QCOMPARE(m_client.underWay(), 1U);
        m_client.cancel(waiting);
        m_client.cancel(waiting);
        m_client.poll(0);
        QVERIFY(!cancelledRan);
    }

    void letsACallbackStartTheNext()
    {
        const TlsServer server(m_certificate, [](TlsConnection& connection) {
            while (!connection.readRequest().empty()) {
                connection.write(answer("ok"));
            }
        });
        int left = 4;
        std::function<void(Result<Response>)> again = [&](const Result<Response>& result) {
            QVERIFY(result);
            if (--left > 0) {
                m_client.start(to(server), again);
            }
        };
        m_client.start(to(server), again);
        while (left > 0) {
            m_client.poll(-1);
        }
        QCOMPARE(server.connections(), 1);
    }

    void wakesFromAnotherThread()
    {
        std::atomic<bool> said = false;
        std::thread other([&] {
            said = true;
            m_client.wakeup();
        });
        while (!said) {
            m_client.poll(-1);
        }
        other.join();
        m_client.wakeup();
        m_client.poll(-1);  // a wakeup before the poll is not lost
    }

    void endsQuietlyWithRequestsUnderWay()
    {
        const TlsServer silent(m_certificate, [](TlsConnection& connection) { connection.waitForClose(); });
        bool ran = false;
        {
            Client client;
            client.start(to(silent), [&](const auto&) { ran = true; });
            client.poll(0);
        }
        QVERIFY(!ran);
    }
};

WAYMARK_TEST(HttpClient);
#include "tst_client.moc"
