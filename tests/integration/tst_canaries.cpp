// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <QRegularExpression>

#include "app/schema/declaration.h"
#include "sync/relay/data_directory.h"
#include "tests/integration/home_bytes.h"
#include "tests/integration/phone.h"
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

    static QString freshWord(const records::Table& table, const records::Column& column)
    {
        return QString("canary%1x%2q").arg(table.id).arg(column.id) + "zvw" + QString(column.name.data()).remove('_');
    }

    /// One row of the kind with a word in every text column of its own.
    QJsonObject rowOf(const records::Table& table)
    {
        QJsonObject object{{"kind", table.name.data()}};
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
        std::vector<QJsonObject> rows;
        for (const auto& table : schema::schema().tables) {
            rows.push_back(rowOf(table));
        }
        QVERIFY(m_words.size() > 40);
        const Ran saved = m_sam->transact(rows);
        QVERIFY2(saved.ok(), saved.why());
        const QByteArray joined =
            letJoin(*m_sam, *m_dawn, "foster-carer", {"about:write", "plan:write", "learning:write"});
        QVERIFY2(joined.isEmpty(), joined);
        QVERIFY(m_sam->run({"sync"}).ok());
        QVERIFY(m_dawn->run({"sync"}).ok());
    }

    void everyWordArrivedAndIsFoundWhereItMayBeRead()
    {
        const QByteArray dawns = decryptedHome(m_dawn->home(), m_dawn->passphraseFile());
        for (const QByteArray& word : m_words) {
            QVERIFY2(dawns.contains(word) || word == "canarycirclename", word);
        }
        QVERIFY(!m_dawn->run({"search", "canary4x2qzvwmywords"}).out.empty());
    }

    void noFileOfAHomeHoldsOneInPlaintext()
    {
        nothingReadableUnder(m_sam->home());
        nothingReadableUnder(m_dawn->home());
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

    void noWriteOfTheProgramHoldsOneDuringASortAndASearch()
    {
        if (QProcess::execute("strace", {"-o", "/dev/null", "true"}) != 0) {
            QSKIP("strace is not here or may not trace");
        }
        std::vector<QJsonObject> many;
        for (int at = 0; at < 400; ++at) {
            many.push_back({{"kind", "promise"}, {"heading", 1}, {"what", "canarysortword " + QString::number(at)}});
        }
        m_words << "canarysortword";
        const QString trace = m_dir.filePath("trace");
        const QStringList traced = {
            "-f", "-s", "100000", "-o", trace, "-e", "trace=openat,write,pwrite64,writev,pwritev"};
        QProcess process;
        process.start("strace", traced + QStringList{cliProgram()} + m_sam->common() + QStringList{"transact"});
        process.write(lines(many));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(120'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        const QByteArray calls = fileBytes(trace);
        QVERIFY(calls.contains("home.db"));
        for (const auto& call : calls.split('\n')) {
            for (const QByteArray& word : m_words) {
                QVERIFY2(!call.contains(word), call.left(300));
            }
            QVERIFY2(!call.contains("etilqs_"), call.left(300));
        }
        const auto killed = m_sam->start({"transact"});
        killed->write(lines(many));
        killed->closeWriteChannel();
        killed->waitForReadyRead(40);
        killed->kill();
        QVERIFY(killed->waitForFinished());
        nothingReadableUnder(m_sam->home());
        QVERIFY(m_sam->run({"verify"}).ok());
    }
};

WAYMARK_TEST(CanariesTest);
#include "tst_canaries.moc"
