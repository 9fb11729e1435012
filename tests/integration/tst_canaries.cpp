// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "app/composition/core.h"
#include "app/composition/system_time.h"
#include "app/schema/declaration.h"
#include "platform/device/linux/linux_devices.h"
#include "sync/relay/data_directory.h"
#include "tests/integration/home_bytes.h"
#include "tests/integration/phone.h"
#include "tests/integration/recording_transport.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::tests;

/// A fresh word for every text column of every kind appears nowhere in plaintext.
class CanariesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Phone> m_sam, m_dawn;
    QList<QByteArray> m_words;
    QString m_circle, m_homes;

    static QString freshWord(const records::Table& table, const records::Column& column)
    {
        return QString("canary%1x%2q").arg(table.id).arg(column.id) + "zvw" + QString(column.name.data()).remove('_');
    }

    /// A kind that lives in a constellation only, where Dawn is not.
    static bool isOfHomes(const records::Table& table) { return !schema::sectionFor(table.id, 1, false); }

    static bool reachesDawn(const records::Table& table)
    {
        const auto section = schema::sectionFor(table.id, 1, false);
        return section && (*section == "about" || *section == "plan" || *section == "learning");
    }

    /// All that somebody can write; what the app itself adds beside late words holds ids and none of theirs.
    static std::vector<const records::Table*> kinds()
    {
        std::vector<const records::Table*> all;
        for (const auto& table : schema::schema().tables) {
            if (schema::sectionFor(table.id, 1, isOfHomes(table))) {
                all.push_back(&table);
            }
        }
        return all;
    }

    std::vector<QJsonObject> oneRowOfEachKind()
    {
        std::vector<QJsonObject> rows;
        for (const auto& table : kinds()) {
            rows.push_back(rowOf(*table));
        }
        return rows;
    }

    /// One row of the kind with a word in every text column of its own.
    QJsonObject rowOf(const records::Table& table)
    {
        QJsonObject object{{"kind", table.name.data()}, {"circle", isOfHomes(table) ? m_homes : m_circle}};
        if (schema::followsHeading(table.id)) {
            object.insert(table.id == schema::heading::kTable ? "number" : "heading", 1);
        }
        for (const auto& column : table.columns) {
            if (column.type == records::ValueType::text) {
                const QString word = freshWord(table, column);
                m_words << word.toUtf8();
                const QJsonValue value = column.merge == records::MergeKind::set ? QJsonValue(QJsonArray{word}) : word;
                object.insert(column.name.data(), value);
            }
        }
        return object;
    }

    /// Runs a command of Sam's and reads every byte it writes anywhere but to whoever asked it.
    void nothingReadableIsWritten(const QStringList& command, const QByteArray& in)
    {
        const QString trace = m_dir.filePath("trace");
        const QStringList traced = {
            "-f", "-s", "100000", "-o", trace, "-e", "trace=openat,write,pwrite64,writev,pwritev"};
        QProcess process;
        process.start("strace", traced + QStringList{cliProgram()} + m_sam->common() + command);
        process.write(in);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(120'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        const QByteArray calls = fileBytes(trace);
        QVERIFY(calls.contains("home.db"));
        for (const auto& call : calls.split('\n')) {
            QVERIFY2(!call.contains("etilqs_"), call.left(300));
            for (const QByteArray& word : m_words) {
                QVERIFY2(call.contains("write(1, ") || !call.contains(word), call.left(300));
            }
        }
    }

    /// Shares a home from within this process. All that went to the transport and came from it.
    QByteArray sharedBytes(const Phone& phone)
    {
        device::LinuxKeystore keystore;
        const auto home = composition::Home::open(phone.home().toStdString(), keystore);
        const auto secret = fileBytes(phone.passphraseFile()).trimmed().toStdString();
        if (!home || !(*home)->vault().unlock(viewOf(secret))) {
            return {};
        }
        const RealClock clock;
        const auto core = composition::Core::open({**home, clock, composition::systemToLocal()});
        if (!core || !(*core)->sharing().relay()) {
            return {};
        }
        const auto relay = *(*core)->sharing().relay();
        http::Client client;
        RecordingTransport transport(client, relay);
        client::Engine engine({(*core)->database(), (*core)->store(), (*core)->circles(), transport, clock, relay});
        const auto report = engine.syncOnce();
        return report && report->complete() ? transport.up + transport.down : QByteArray{};
    }

    void nothingReadableUnder(const QString& directory)
    {
        for (const QByteArray& word : m_words) {
            QVERIFY2(filesHolding(directory, word).isEmpty(),
                     word + " in " + filesHolding(directory, word).join(' ').toUtf8());
        }
    }

private slots:
    void initTestCase()
    {
        m_relay = std::make_unique<RelayProcess>(m_dir.filePath("relay"));
        QVERIFY(m_relay->start());
        m_sam = std::make_unique<Phone>(m_dir.path(), "Sam");
        m_dawn = std::make_unique<Phone>(m_dir.path(), "Dawn");
        QVERIFY(m_sam->createProfile("young-person").ok());
        QVERIFY(m_dawn->createProfile("foster-carer").ok());
        QVERIFY(m_sam->useRelay(m_relay->url(), m_relay->pin()).ok());
        QVERIFY(m_dawn->useRelay(m_relay->url(), m_relay->pin()).ok());
        QVERIFY(m_sam->run({"circle", "create", "--name", "canarycirclename"}).ok());
        m_words << "canarycirclename";
        const QByteArray joined =
            letJoin(*m_sam, *m_dawn, "foster-carer", {"about:write", "plan:write", "learning:write"});
        QVERIFY2(joined.isEmpty(), joined);
        m_circle = m_dawn->run({"circle", "list"}).one().value("id").toString();
        m_homes = m_sam->run({"circle", "create", "--name", "canaryhomesname", "--kind", "constellation"})
                      .one()
                      .value("id")
                      .toString();
        m_words << "canaryhomesname";
        const Ran saved = m_sam->transact(oneRowOfEachKind());
        QVERIFY2(saved.ok(), saved.why());
        QVERIFY(m_words.size() > 40);
        QVERIFY(m_sam->run({"sync"}).ok());
        QVERIFY(m_dawn->run({"sync"}).ok());
    }

    void everyWordArrivedAndIsFoundWhereItMayBeRead()
    {
        const QByteArray dawns = decryptedHome(m_dawn->home(), m_dawn->passphraseFile());
        const QByteArray sams = decryptedHome(m_sam->home(), m_sam->passphraseFile());
        for (const auto* table : kinds()) {
            for (const auto& column : table->columns) {
                const QByteArray word = freshWord(*table, column).toUtf8();
                const bool there = (reachesDawn(*table) ? dawns : sams).contains(word);
                QVERIFY2(there || column.type != records::ValueType::text, word);
            }
        }
        QVERIFY(!m_dawn->run({"search", "canary4x2qzvwmywords"}).out.empty());
    }

    void noFileOfAHomeHoldsOneInPlaintext()
    {
        nothingReadableUnder(m_sam->home());
        nothingReadableUnder(m_dawn->home());
    }

    void nothingHandedToTheTransportHoldsOneInPlaintext()
    {
        const Ran saved = m_sam->transact(oneRowOfEachKind());
        QVERIFY2(saved.ok(), saved.why());
        const QByteArray sent = sharedBytes(*m_sam);
        const QByteArray got = sharedBytes(*m_dawn);
        QVERIFY(sent.contains("/push") && sent.size() > 5'000);
        QVERIFY2(got.contains("/pull") && got.size() > 2'000, QByteArray::number(got.size()) + " bytes");
        for (const QByteArray& word : m_words) {
            QVERIFY2(!sent.contains(word), word);
            QVERIFY2(!got.contains(word), word);
        }
    }

    void nothingTheRelayWasSentHoldsOneInPlaintext()
    {
        QVERIFY(m_relay->stop());
        nothingReadableUnder(m_relay->data());
        const QByteArray log = m_relay->log();
        auto data = relay::DataDirectory::open(m_relay->data().toStdString());
        QVERIFY(data.has_value());
        const auto key = data->storeKey();
        QVERIFY(key.has_value());
        auto database = database::Database::open(data->databaseFile(), *key, database::Database::Mode::write);
        QVERIFY(database.has_value());
        const QByteArray everything = everyValue(*database);
        QVERIFY(everything.size() > 5'000);
        for (const QByteArray& word : m_words) {
            QVERIFY2(!log.contains(word), word);
            QVERIFY2(!everything.contains(word), word);
        }
    }

    void noWriteOfTheProgramHoldsOneDuringASortASearchAndAfterACrash()
    {
        if (QProcess::execute("strace", {"-o", "/dev/null", "true"}) != 0) {
            QSKIP("strace is not here or may not trace");
        }
        std::vector<QJsonObject> many;
        for (int at = 0; at < 400; ++at) {
            many.push_back({{"kind", "promise"},
                            {"circle", m_circle},
                            {"heading", 1},
                            {"what", "canarysortword " + QString::number(at)}});
        }
        m_words << "canarysortword";
        nothingReadableIsWritten({"transact"}, lines(many));

        // More than the page cache holds, so that a sort which spills has to spill.
        std::vector<QJsonObject> large;
        for (int at = 0; at < 170; ++at) {
            large.push_back({{"circle", m_circle},
                             {"heading", 1},
                             {"what", QString("canarylargeword%1 ").arg(at).repeated(3'000)}});
        }
        m_words << "canarylargeword";
        QVERIFY(m_sam->put("promise", large).ok());
        nothingReadableIsWritten({"list", "promise"}, {});
        nothingReadableIsWritten({"search", "canarylargeword"}, {});
        nothingReadableIsWritten({"verify"}, {});

        const auto killed = m_sam->start({"transact"});
        killed->write(lines(many));
        killed->closeWriteChannel();
        killed->waitForReadyRead(40);
        killed->kill();
        QVERIFY(killed->waitForFinished());
        nothingReadableUnder(m_sam->home());
        nothingReadableIsWritten({"verify"}, {});
    }
};

WAYMARK_TEST(CanariesTest);
#include "tst_canaries.moc"
