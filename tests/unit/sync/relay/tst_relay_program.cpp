// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <csignal>
#include <filesystem>

#include "platform/crypto/random.h"
#include "sync/relay/data_directory.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/relay/test_circle.h"
#include "tests/unit/sync/relay/tls_client.h"

using namespace waymark;
using namespace waymark::tests;
using wire::Route;

namespace {

/// The program in a process of its own.
class Program {
public:
    explicit Program(const QString& folder, const QStringList& more = {})
    {
        m_process.start(QStringLiteral(WAYMARK_BINARY_DIR "/bin/waymark-relay"),
                        QStringList{QStringLiteral("--data"), folder} + more);
        while (m_process.waitForReadyRead(30'000) && !m_process.canReadLine()) {
        }
        m_line = m_process.readLine();
        const auto url = listening().value(QStringLiteral("listening")).toString();
        m_port = url.mid(url.lastIndexOf(QLatin1Char(':')) + 1).toUShort();
    }
    ~Program() { kill(); }

    [[nodiscard]] QJsonObject listening() const { return QJsonDocument::fromJson(m_line).object(); }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] int terminate()
    {
        m_process.terminate();
        m_process.waitForFinished();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    /// Waits for the end of a start that cannot work.
    [[nodiscard]] int exitCode()
    {
        m_process.waitForFinished();
        return m_process.exitCode();
    }
    [[nodiscard]] QByteArray errors() { return m_process.readAllStandardError(); }
    [[nodiscard]] QString errorCode()
    {
        return QJsonDocument::fromJson(errors()).object().value(QStringLiteral("error")).toString();
    }

private:
    QProcess m_process;
    QByteArray m_line;
    std::uint16_t m_port = 0;
};

/// A circle made in a relay of this process, and replayed into the program's: its entries hold no receipts.
struct Replayed {
    TestRelay local;
    TestCircle circle{local};
    ChannelId channel = circle.addSection();

    void create(TlsClient& client)
    {
        QCOMPARE(client.ask("POST", wire::pathOf(Route::createSpace), circle.createBody).status, 200);
    }
    [[nodiscard]] bool login(TlsClient& client)
    {
        const auto info = wire::RelayInfo::decode(client.ask("GET", wire::pathOf(Route::relay)).body).value();
        const auto& phone = circle.owner;
        const auto asked = client.ask("POST", wire::pathOf(Route::challenge),
                                      wire::ChallengeRequest{circle.space, phone.key()}.encode());
        const auto challenge = wire::ChallengeResponse::decode(asked.body).value();
        wire::SessionRequest request{circle.space, phone.key(), challenge.nonce, challenge.expires, {}};
        request.signature =
            crypto::signLabelled(phone.sign, crypto::SignKind::auth, circle.space,
                                 wire::authBytes(info.pin, phone.key(), request.nonce, request.expires));
        const auto answer = client.ask("POST", wire::pathOf(Route::session), request.encode());
        if (answer.status != 200) {
            return false;
        }
        circle.owner.token = wire::SessionResponse::decode(answer.body)->token;
        return true;
    }
    [[nodiscard]] HttpAnswer ask(TlsClient& client, std::string_view method, const std::string& path,
                                 const Bytes& body = {}) const
    {
        return client.ask(method, path, body, "Authorization: " + circle.owner.authorization() + "\r\n");
    }
    [[nodiscard]] bool append(TlsClient& client, std::uint64_t height) const
    {
        const auto body = TestCircle::appendBody(*circle.chain.entry(height));
        return ask(client, "POST", circle.path(Route::ledgerAppend), body).status == 200;
    }
    [[nodiscard]] bool push(TlsClient& client, const Bytes& envelope) const
    {
        const auto answer = ask(client, "POST", circle.path(Route::push), wire::PushRequest{{envelope}}.encode());
        const auto response = wire::PushResponse::decode(answer.body);
        return answer.status == 200 && response && response->answers == std::vector<std::optional<ErrorCode>>(1);
    }
    [[nodiscard]] std::size_t stored(TlsClient& client) const
    {
        const auto answer = ask(client, "GET", circle.path(Route::heads));
        const auto heads = wire::HeadsResponse::decode(answer.body).value();
        const auto found = std::ranges::find(heads.channels, channel, &wire::ChannelHeads::channel);
        return found == heads.channels.end() ? 0 : found->last;
    }
};

/// Every byte of every file in the folder, and of what the process said.
std::string everythingIn(const QString& folder)
{
    std::string all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            all += file.fileName().toStdString() + file.readAll().toStdString();
        }
    }
    return all;
}

QString fileIn(const QTemporaryDir& folder, const char* name)
{
    return folder.filePath(QString::fromLatin1(name));
}

}  // namespace

class TestRelayProgram : public QObject {
    Q_OBJECT

private slots:
    void saysWhereItListensAndItsPin();
    void keepsItsKeysOverRestarts();
    void whatWasAcknowledgedOutlivesKills();
    void filesAndLogsHoldNoIdsOrAddresses();
    void stopsOnSigterm();
    void refusesToStartOnUnsafeKeys_data();
    void refusesToStartOnUnsafeKeys();
    void twoRelaysDoNotShareAFolder();
    void badConfigurationsAndUsageAreTold();
};

void TestRelayProgram::saysWhereItListensAndItsPin()
{
    const QTemporaryDir folder;
    const Program program(folder.path());
    const auto said = program.listening();
    QVERIFY(said.value(QStringLiteral("listening")).toString().startsWith(QStringLiteral("https://127.0.0.1:")));
    QFile certificate(said.value(QStringLiteral("certificate")).toString());
    QVERIFY(certificate.open(QIODevice::ReadOnly));
    const auto pin = relay::pinOf(certificate.readAll().toStdString()).value();
    QCOMPARE(said.value(QStringLiteral("pin")).toString().toStdString(), relay::pinText(pin));
    TlsClient client(program.port());
    QCOMPARE(wire::RelayInfo::decode(client.ask("GET", wire::pathOf(Route::relay)).body)->pin, pin);
}

void TestRelayProgram::keepsItsKeysOverRestarts()
{
    const QTemporaryDir folder;
    std::optional<wire::RelayInfo> first;
    for (int i = 0; i < 2; ++i) {
        Program program(folder.path());
        TlsClient client(program.port());
        const auto info = wire::RelayInfo::decode(client.ask("GET", wire::pathOf(Route::relay)).body).value();
        QVERIFY(!first || (first->pin == info.pin && first->signKey == info.signKey));
        first = info;
    }
    for (const auto* name : {"store.key", "signing.key", "tls.key"}) {
        const auto mode = std::filesystem::status(fileIn(folder, name).toStdString()).permissions();
        QCOMPARE(static_cast<int>(mode), 0600);
    }
}

void TestRelayProgram::whatWasAcknowledgedOutlivesKills()
{
    const QTemporaryDir folder;
    Replayed replayed;
    std::size_t acknowledged = 0;
    for (int run = 0; run < 25; ++run) {
        Program program(folder.path());
        TlsClient client(program.port());
        if (run == 0) {
            replayed.create(client);
        }
        QVERIFY(replayed.login(client));
        QVERIFY(run > 0 || replayed.append(client, 1));
        QCOMPARE(replayed.stored(client), acknowledged);
        for (auto left = crypto::randomBelow(6) + 1; left > 0; --left) {
            QVERIFY(replayed.push(client, replayed.circle.seal(replayed.circle.owner, replayed.channel, Bytes(9, 1))));
            ++acknowledged;
        }
        program.kill();
    }
    QVERIFY(acknowledged >= 25);
}

void TestRelayProgram::filesAndLogsHoldNoIdsOrAddresses()
{
    const QTemporaryDir folder;
    Replayed replayed;
    Program program(folder.path());
    TlsClient client(program.port());
    replayed.create(client);
    QVERIFY(replayed.login(client) && replayed.append(client, 1));
    const auto envelope = replayed.circle.seal(replayed.circle.owner, replayed.channel, Bytes(9, 1));
    QVERIFY(replayed.push(client, envelope));
    const auto slot = crypto::randomId<SlotId>();
    const std::string canary = "canary-of-a-slot";
    const wire::SlotPutRequest put{60'000, viewOf(canary)};
    QCOMPARE(client.ask("PUT", wire::pathOf(Route::slotPut, slot), put.encode()).status, 200);
    QCOMPARE(client.ask("GET", "/v1/nowhere/" + replayed.circle.space.hex()).status, 404);

    const auto running = everythingIn(folder.path());
    QCOMPARE(program.terminate(), 0);
    const auto all = running + everythingIn(folder.path()) + program.errors().toStdString();
    const auto& circle = replayed.circle;
    for (const auto id : {circle.space.view(), circle.owner.key().view(), replayed.channel.view(),
                          circle.owner.heads.at(replayed.channel).stream.view(), circle.owner.token.view(), slot.view(),
                          ByteView(envelope).subspan(150, 64)}) {
        QVERIFY(all.find(textOf(id)) == std::string::npos);
        QVERIFY(all.find(toHex(id)) == std::string::npos);
    }
    for (const std::string& word : {canary, std::string("127.0.0.1"), std::to_string(program.port())}) {
        QVERIFY2(all.find(word) == std::string::npos, word.c_str());
    }
}

void TestRelayProgram::stopsOnSigterm()
{
    const QTemporaryDir folder;
    Program program(folder.path());
    TlsClient idle(program.port());
    QCOMPARE(idle.ask("GET", wire::pathOf(Route::relay)).status, 200);
    QCOMPARE(program.terminate(), 0);
    QVERIFY(idle.isEnded());
}

void TestRelayProgram::refusesToStartOnUnsafeKeys_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const auto* name : {"store.key", "signing.key", "tls.key"}) {
        QTest::newRow(name) << QByteArray(name);
    }
}

void TestRelayProgram::refusesToStartOnUnsafeKeys()
{
    QFETCH(QByteArray, name);
    const QTemporaryDir folder;
    QCOMPARE(Program(folder.path()).terminate(), 0);
    std::filesystem::permissions(fileIn(folder, name.constData()).toStdString(), std::filesystem::perms::group_read,
                                 std::filesystem::perm_options::add);
    Program again(folder.path());
    QCOMPARE(again.exitCode(), 1);
    QCOMPARE(again.errorCode(), QStringLiteral("database_unsafe"));
}

void TestRelayProgram::twoRelaysDoNotShareAFolder()
{
    const QTemporaryDir folder;
    const Program first(folder.path());
    Program second(folder.path());
    QCOMPARE(second.exitCode(), 1);
    QCOMPARE(second.errorCode(), QStringLiteral("home_in_use"));
}

void TestRelayProgram::badConfigurationsAndUsageAreTold()
{
    const QTemporaryDir folder;
    QFile config(fileIn(folder, "relay.json"));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(R"({"connectoins": 5})");
    config.close();
    Program misspelt(folder.path(), {QStringLiteral("--config"), config.fileName()});
    QCOMPARE(misspelt.exitCode(), 1);
    QCOMPARE(misspelt.errorCode(), QStringLiteral("bad_input"));
    Program unknown(folder.path(), {QStringLiteral("--verbose"), QStringLiteral("1")});
    QCOMPARE(unknown.exitCode(), 2);
    Program badAddress(folder.path(), {QStringLiteral("--listen"), QStringLiteral("nowhere:0")});
    QCOMPARE(badAddress.exitCode(), 1);
}

WAYMARK_TEST(TestRelayProgram);
#include "tst_relay_program.moc"
