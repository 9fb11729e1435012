// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <algorithm>

#include "platform/database/database.h"
#include "sync/ledger/close_receipt.h"
#include "sync/relay/data_directory.h"
#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::tests;

/// A circle is closed: three homes over a real relay with TLS that is killed, altered, set back, wiped and taken a
/// month ahead, every command a process of its own.
class CloseTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QDateTime m_start = QDateTime::currentDateTimeUtc();
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Phone> m_sam, m_dawn, m_priya;
    QString m_circle;
    QByteArray m_good;  ///< the relay's receipt, hex

    void must(const Ran& ran) { QVERIFY2(ran.ok(), ran.why()); }
    [[nodiscard]] QString relayData() const { return m_dir.filePath("relay"); }
    [[nodiscard]] std::vector<Phone*> phones() const { return {m_sam.get(), m_dawn.get(), m_priya.get()}; }

    /// The same moment on the relay and all phones, so many hours after the beginning.
    void at(int hours)
    {
        const auto now = m_start.addSecs(3600LL * hours).toString(Qt::ISODate);
        QVERIFY(m_relay->stop());
        m_relay->setNow(now);
        QVERIFY(m_relay->start());
        for (auto* phone : phones()) {
            phone->setNow(now);
        }
    }
    static void copy(const QString& from, const QString& to)
    {
        QVERIFY(QDir(to).removeRecursively() && QDir().mkpath(to));
        QDirIterator files(from, QDir::Files | QDir::Hidden);
        while (files.hasNext()) {
            const QString file = files.next();
            QVERIFY(QFile::copy(file, to + file.mid(from.size())));
        }
    }
    [[nodiscard]] database::Database store() const
    {
        const auto data = relay::DataDirectory::open(relayData().toStdString()).value();
        return database::Database::open(data.databaseFile(), data.storeKey().value(), database::Database::Mode::create)
            .value();
    }
    void byHand(const std::string& sql) const
    {
        auto database = store();
        QVERIFY(database.statement(sql)->run().has_value());
        QVERIFY(database.changes() > 0);
    }
    /// Rows in all tables of a relay that is down, those that say that a circle was closed aside.
    [[nodiscard]] std::int64_t rows() const
    {
        auto database = store();
        std::int64_t all = 0;
        auto named = database.statement(
            "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c "
            "WHERE m.type = 'table' AND c.name IN ('space_id', 'file')");
        const auto counted = named->each([&](const database::Row& row) -> Status {
            const std::string table(row.text(0));
            WAYMARK_ASSIGN(auto count, database.statement("SELECT count(*) FROM " + table));
            WAYMARK_ASSIGN([[maybe_unused]] const bool found, count.first());
            all += table == "closed" ? 0 : count.row().integer(0);
            return {};
        });
        return counted ? all : -1;
    }
    [[nodiscard]] QJsonObject receipt(const Phone& phone) const
    {
        return phone.run({"circle", "receipt", m_circle}).one();
    }
    [[nodiscard]] static bool tells(const Ran& ran, const QString& code)
    {
        const auto problems = ran.one().value("problems").toArray();
        return std::ranges::any_of(problems,
                                   [&](const QJsonValue& one) { return one.toObject().value("code") == code; });
    }
    void promise(const Phone& phone, const QString& what)
    {
        must(phone.put("promise", {{{"heading", 1}, {"what", what}, {"by", "2026-12-24"}}}));
    }
    [[nodiscard]] bool sees(const Phone& phone, const QString& what) const
    {
        return !phone.find("promise", "what", what).isEmpty();
    }

private slots:
    void initTestCase()
    {
        m_relay = std::make_unique<RelayProcess>(relayData());
        QVERIFY(m_relay->start());
        m_sam = std::make_unique<Phone>(m_dir.path(), "Sam");
        m_dawn = std::make_unique<Phone>(m_dir.path(), "Dawn");
        m_priya = std::make_unique<Phone>(m_dir.path(), "Priya");
        must(m_sam->createProfile("young-person"));
        must(m_dawn->createProfile("foster-carer"));
        must(m_priya->createProfile("personal-adviser"));
        for (const Phone* phone : phones()) {
            must(phone->useRelay(m_relay->url(), m_relay->pin()));
        }
        m_circle = m_sam->run({"circle", "create", "--name", "Sam's circle"}).one().value("id").toString();
        QVERIFY(letJoin(*m_sam, *m_dawn, "foster-carer", {"plan:write"}).isEmpty());
        QVERIFY(letJoin(*m_sam, *m_priya, "personal-adviser", {"plan:write"}).isEmpty());
        promise(*m_sam, "Before it closes");
        for (int round = 0; round < 2; ++round) {
            for (const Phone* phone : phones()) {
                must(phone->run({"sync"}));
            }
        }
        QVERIFY(sees(*m_dawn, "Before it closes") && sees(*m_priya, "Before it closes"));
    }

    void onlyTheOwnerAndOnlyForGood()
    {
        QCOMPARE(m_sam->run({"circle", "close", m_circle}).exit, 2);
        QCOMPARE(m_dawn->run({"circle", "close", m_circle, "--for-good"}).code(), QString("not_allowed"));
        QCOMPARE(m_sam->run({"circle", "receipt", m_circle}).code(), QString("not_found"));
    }

    void wishedOfflineItIsSaidThroughAKilledRelay()
    {
        promise(*m_priya, "Priya was offline");
        m_relay->kill();
        promise(*m_sam, "Sam's last words");
        must(m_sam->run({"circle", "close", m_circle, "--for-good"}));
        QCOMPARE(m_sam->run({"circle", "close", m_circle, "--for-good"}).code(), QString("circle_closed"));
        QVERIFY(receipt(*m_sam).value("waits").toBool());
        QVERIFY(m_relay->start());
        const Ran said = m_sam->run({"sync"});
        QVERIFY2(said.ok() && said.one().value("problems").toArray().isEmpty(), said.why());
        m_relay->kill();
        QVERIFY(m_relay->start());
        const auto sams = receipt(*m_sam);
        QVERIFY(!sams.value("waits").toBool());
        m_good = sams.value("receipt").toString().toLatin1();
        const auto good = ledger::decodeCloseReceipt(fromHex(m_good.toStdString()).value());
        QVERIFY(good.has_value());
        QCOMPARE(good->deletes - good->closed, ledger::kDeleteWithinMs);
        QVERIFY(m_relay->stop());
        const auto key = relay::DataDirectory::open(relayData().toStdString())->signingKey().value().publicKey;
        QVERIFY(crypto::verifyLabelled(key, crypto::SignKind::closed, good->space, ledger::closeReceiptBytes(*good),
                                       good->signature)
                    .has_value());
    }

    void anAlteredReceiptIsRefusedAndTold()
    {
        byHand("UPDATE closed SET closing = CAST(substr(closing, 1, length(closing) - 1) || x'7f' AS BLOB)");
        QVERIFY(m_relay->start());
        const Ran synced = m_dawn->run({"sync"});
        QVERIFY2(tells(synced, "close_unsigned"), synced.why());
        QCOMPARE(receipt(*m_dawn).value("by").toString(), QString("Sam"));
        QVERIFY(receipt(*m_dawn).value("receipt").isNull());
        QVERIFY(m_dawn->run({"verify"}).rawOut.contains("close_unsigned"));
        QVERIFY(m_relay->stop());
        byHand("UPDATE closed SET closing = x'" + m_good.toStdString() + "'");
        QVERIFY(m_relay->start());
        const Ran again = m_dawn->run({"sync"});
        QVERIFY2(again.ok() && again.one().value("problems").toArray().isEmpty(), again.why());
        QCOMPARE(receipt(*m_dawn).value("receipt").toString().toLatin1(), m_good);
        QVERIFY(sees(*m_dawn, "Sam's last words") && sees(*m_dawn, "Before it closes"));
    }

    /// What was never shared is still its author's; nobody else gets it any more.
    void whatIsWrittenAfterStaysWhereItIs()
    {
        promise(*m_dawn, "Dawn wrote later");
        must(m_dawn->run({"sync"}));
        must(m_sam->run({"sync"}));
        QVERIFY(sees(*m_dawn, "Dawn wrote later") && !sees(*m_sam, "Dawn wrote later"));
    }

    void aMonthLaterNothingIsLeftAtTheRelay()
    {
        QVERIFY(m_relay->stop());
        QVERIFY(rows() > 20);
        copy(relayData(), m_dir.filePath("copy"));
        QVERIFY(m_relay->start());
        at(30 * 24);
        QVERIFY(m_relay->stop());
        QCOMPARE(rows(), std::int64_t{0});
        QVERIFY(m_relay->start());
    }

    void whoComesOnlyThenHearsItAndKeepsTheirWords()
    {
        const Ran synced = m_priya->run({"sync"});
        QVERIFY2(synced.ok() && synced.one().value("problems").toArray().isEmpty(), synced.why());
        const auto priyas = receipt(*m_priya);
        QCOMPARE(priyas.value("by").toString(), QString("Sam"));
        QVERIFY(priyas.value("deleted").toBool());
        QCOMPARE(priyas.value("receipt").toString().toLatin1(), m_good);
        QVERIFY(sees(*m_priya, "Priya was offline") && sees(*m_priya, "Before it closes"));
        const QString file = m_dir.filePath("priya.json");
        must(m_priya->run({"export", "json", "--out", file}));
        QFile exported(file);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const auto words = exported.readAll();
        QVERIFY(words.contains("Priya was offline") && words.contains("Before it closes"));
    }

    void nobodyBringsItBack()
    {
        for (const Phone* phone : phones()) {
            const Ran synced = phone->run({"sync"});
            QVERIFY2(synced.ok() && synced.one().value("problems").toArray().isEmpty(), synced.why());
            QVERIFY(sees(*phone, "Before it closes"));
        }
        QVERIFY(m_relay->stop());
        QCOMPARE(rows(), std::int64_t{0});
    }

    void aRelayThatIsSetBackDeletesAgain()
    {
        copy(m_dir.filePath("copy"), relayData());
        QVERIFY(rows() > 20);
        QVERIFY(m_relay->start());
        QVERIFY(m_relay->stop());
        QCOMPARE(rows(), std::int64_t{0});
    }

    void aRelayThatLostAllIsToldThatItIsClosed()
    {
        for (const char* end : {"", "-wal", "-shm"}) {
            QFile::remove(relayData() + "/relay.db" + end);
        }
        QVERIFY(m_relay->start());
        for (int round = 0; round < 2; ++round) {
            for (const Phone* phone : phones()) {
                phone->run({"sync"});
            }
        }
        // Taken anew, it is closed anew, and gone a month from now at the latest.
        at(61 * 24);
        QVERIFY(m_relay->stop());
        QCOMPARE(rows(), std::int64_t{0});
        byHand("UPDATE closed SET deleted = deleted WHERE deleted = 1");
        QVERIFY(m_relay->start());
        for (const Phone* phone : phones()) {
            QVERIFY(sees(*phone, "Before it closes"));
            QVERIFY(phone->run({"circle", "list"}).one().value("closed").toBool());
        }
    }
};

WAYMARK_TEST(CloseTest);
#include "tst_close.moc"
