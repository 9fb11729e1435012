// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/http/client.h"
#include "tests/support/test_main.h"
#include "tests/unit/platform/http/tls_server.h"

using namespace waymark;
using namespace waymark::http;
using namespace waymark::tests;

namespace {

void serveOk(TlsConnection& connection)
{
    while (!connection.readRequest().empty()) {
        connection.write(answer("ok"));
    }
}

ErrorCode codeOf(const Result<Response>& result)
{
    return result ? ErrorCode::internal : result.error().code;
}

}  // namespace

class RelayTrust : public QObject {
    Q_OBJECT

private:
    const Certificate m_certificate;
    const Certificate m_stranger;
    Client m_client;

    Result<Response> get(const TlsServer& server, Trust trust)
    {
        Request request;
        request.url = server.url();
        request.trust = std::move(trust);
        return m_client.perform(std::move(request));
    }

private slots:
    void takesThePinAlone()
    {
        const TlsServer server(m_certificate, serveOk);
        const auto answered = get(server, {{}, {m_certificate.pin()}});
        QVERIFY(answered);
        QCOMPARE(answered->status, 200);
        QCOMPARE(textOf(answered->body), std::string("ok"));
    }

    void takesAnyOfSeveralPins()
    {
        const TlsServer server(m_certificate, serveOk);
        QVERIFY(get(server, {{}, {m_stranger.pin(), m_certificate.pin()}}));
    }

    void refusesAnotherPin()
    {
        const TlsServer server(m_certificate, serveOk);
        QCOMPARE(codeOf(get(server, {{}, {m_stranger.pin()}})), ErrorCode::relay_untrusted);
    }

    void takesTheCaFileAlone()
    {
        const TlsServer server(m_certificate, serveOk);
        QVERIFY(get(server, {m_certificate.file(), {}}));
    }

    void refusesAnotherCa()
    {
        const TlsServer server(m_certificate, serveOk);
        QCOMPARE(codeOf(get(server, {m_stranger.file(), {}})), ErrorCode::relay_untrusted);
    }

    void asksForBothWhenBothAreGiven()
    {
        const TlsServer server(m_certificate, serveOk);
        QVERIFY(get(server, {m_certificate.file(), {m_certificate.pin()}}));
        QCOMPARE(codeOf(get(server, {m_certificate.file(), {m_stranger.pin()}})), ErrorCode::relay_untrusted);
        QCOMPARE(codeOf(get(server, {m_stranger.file(), {m_certificate.pin()}})), ErrorCode::relay_untrusted);
    }

    void asksTheSystemWhenNothingIsGiven()
    {
        const TlsServer server(m_certificate, serveOk);
        QCOMPARE(codeOf(get(server, {})), ErrorCode::relay_untrusted);
    }

    void refusesACaFileThatIsNotThere()
    {
        const TlsServer server(m_certificate, serveOk);
        QCOMPARE(codeOf(get(server, {"/nowhere/ca.pem", {}})), ErrorCode::relay_untrusted);
    }

    void refusesAnotherHostsCertificateUnlessItIsPinned()
    {
        const Certificate elsewhere("DNS:elsewhere.example");
        const TlsServer server(elsewhere, serveOk);
        QCOMPARE(codeOf(get(server, {elsewhere.file(), {}})), ErrorCode::relay_untrusted);
        QVERIFY(get(server, {{}, {elsewhere.pin()}}));
    }

    void refusesOlderTls()
    {
        const TlsServer server(m_certificate, serveOk, TlsServer::Speaks::tls12);
        QCOMPARE(codeOf(get(server, {{}, {m_certificate.pin()}})), ErrorCode::relay_untrusted);
    }

    void neverReusesAConnectionThatWasMadeOnOtherTerms()
    {
        const TlsServer server(m_certificate, serveOk);
        QVERIFY(get(server, {{}, {m_certificate.pin()}}));
        QCOMPARE(codeOf(get(server, {{}, {m_stranger.pin()}})), ErrorCode::relay_untrusted);
        QCOMPARE(codeOf(get(server, {})), ErrorCode::relay_untrusted);
    }

    void readsPinsAsTheRelayPrintsThem()
    {
        QCOMPARE(pinFromText("sha256//" + m_certificate.pin()), std::optional(m_certificate.pin()));
        QCOMPARE(pinFromText(m_certificate.pin()), std::optional(m_certificate.pin()));
        for (const char* text : {"", "sha256//", "sha256//AAAA", "not base64", "sha1//AAAA"}) {
            QVERIFY2(!pinFromText(text), text);
        }
    }
};

WAYMARK_TEST(RelayTrust);
#include "tst_trust.moc"
