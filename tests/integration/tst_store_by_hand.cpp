// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>

#include "platform/database/database.h"
#include "sync/relay/data_directory.h"
#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::tests;

/// The relay's own store, edited by hand while it is down: every phone ends with what was written, or says what is
/// wrong, and none deletes anything. Separate processes, real TLS.
class StoreByHandTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QDateTime m_start = QDateTime::currentDateTimeUtc();
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Phone> m_sam, m_dawn, m_priya;
    QString m_circle;
    int m_newcomers = 0;

    void must(const Ran& ran) { QVERIFY2(ran.ok(), ran.why()); }
    [[nodiscard]] QString relayData() const { return m_dir.filePath("now/relay"); }

    /// The same moment on the relay and all phones, so many hours after the beginning.
    void at(int hours)
    {
        const auto now = m_start.addSecs(3600LL * hours).toString(Qt::ISODate);
        QVERIFY(m_relay->stop());
        m_relay->setNow(now);
        QVERIFY(m_relay->start());
        for (auto* phone : {m_sam.get(), m_dawn.get(), m_priya.get()}) {
            phone->setNow(now);
        }
    }
    static void copy(const QString& from, const QString& to)
    {
        QVERIFY(QDir().mkpath(to));
        QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = to + file.mid(from.size());
            QVERIFY(QDir().mkpath(QFileInfo(target).path()));
            QVERIFY(QFile::copy(file, target));
        }
    }
    static void replace(const QString& folder, const QString& with)
    {
        QVERIFY(QDir(folder).removeRecursively());
        copy(with, folder);
    }
    /// One statement on the store of a relay that is down. Returns how many rows it changed.
    [[nodiscard]] int byHand(const std::string& sql) const
    {
        const auto data = relay::DataDirectory::open(relayData().toStdString());
        auto key = data ? data->storeKey() : Result<crypto::SecretKey>(fail(data.error()));
        auto store = key ? database::Database::open(data->databaseFile(), *key, database::Database::Mode::create)
                         : Result<database::Database>(fail(key.error()));
        if (!store) {
            return -1;
        }
        auto statement = store->statement(sql);
        const bool done = statement && statement->run().has_value();
        return done ? static_cast<int>(store->changes()) : -1;
    }
    /// From the next start on, for each circle's changes.
    void room(int bytes) const
    {
        QFile file(m_dir.filePath("relay.json"));
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        file.write("{\"quotaBytes\": " + QByteArray::number(bytes) + "}");
        m_relay->kill();
    }
    void wrote(const Phone& phone, const QString& what)
    {
        must(phone.put("promise", {{{"heading", 1}, {"what", what}, {"by", "2026-12-24"}}}));
        must(phone.run({"sync"}));
    }
    /// What the phone says is wrong, of this sync and written down before.
    [[nodiscard]] static QStringList said(const Phone& phone)
    {
        const Ran synced = phone.run({"sync"});
        QStringList codes(synced.ok() ? QString() : synced.code());
        for (const auto& one : synced.one().value("problems").toArray()) {
            codes << one.toObject().value("code").toString();
        }
        for (const auto& one : phone.run({"verify"}).one().value("wrong").toArray()) {
            codes << one.toObject().value("what").toString();
        }
        return codes;
    }
    void syncAll()
    {
        for (int round = 0; round < 3; ++round) {
            for (const Phone* phone : {m_sam.get(), m_dawn.get(), m_priya.get()}) {
                phone->run({"sync"});
            }
        }
    }
    [[nodiscard]] static qsizetype promises(const Phone& phone)
    {
        return static_cast<qsizetype>(phone.run({"list", "promise"}).out.size());
    }
    /// Nothing is gone anywhere, and the circle goes on.
    void goesOn(qsizetype atLeast = 6)
    {
        wrote(*m_sam, "And on it goes");
        wrote(*m_dawn, "For Dawn too");
        syncAll();
        for (const Phone* phone : {m_sam.get(), m_dawn.get(), m_priya.get()}) {
            QCOMPARE(promises(*phone), atLeast + 2);
        }
        QCOMPARE(m_dawn->stateHash().value("plan"), m_sam->stateHash().value("plan"));
    }
    /// A phone that has everything from the relay alone.
    [[nodiscard]] std::unique_ptr<Phone> newcomer()
    {
        auto made = std::make_unique<Phone>(m_dir.filePath("now"), "Tom" + QString::number(++m_newcomers));
        made->setNow(m_start.addSecs(3600LL * 3).toString(Qt::ISODate));
        [[maybe_unused]] const auto created = made->createProfile("friend");
        [[maybe_unused]] const auto set = made->useRelay(m_relay->url(), m_relay->pin());
        const auto why = letJoin(*m_sam, *made, "friend", {"plan"});
        if (!why.isEmpty()) {
            qWarning("%s", why.constData());
        }
        made->run({"sync"});
        return made;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_dir.path()).mkdir("now"));
        m_relay = std::make_unique<RelayProcess>(relayData(), m_dir.filePath("relay.json"));
        room(50 << 20);
        m_relay->setNow(m_start.toString(Qt::ISODate));
        QVERIFY(m_relay->start());
        m_sam = std::make_unique<Phone>(m_dir.filePath("now"), "Sam");
        m_dawn = std::make_unique<Phone>(m_dir.filePath("now"), "Dawn");
        m_priya = std::make_unique<Phone>(m_dir.filePath("now"), "Priya");
        at(0);
        must(m_sam->createProfile("young-person"));
        must(m_dawn->createProfile("foster-carer"));
        must(m_priya->createProfile("personal-adviser"));
        for (const Phone* phone : {m_sam.get(), m_dawn.get(), m_priya.get()}) {
            must(phone->useRelay(m_relay->url(), m_relay->pin()));
        }
        const Ran made = m_sam->run({"circle", "create", "--name", "Sam's circle"});
        must(made);
        m_circle = made.one().value("id").toString();
        QVERIFY(letJoin(*m_sam, *m_dawn, "foster-carer", {"plan:write", "health:write"}).isEmpty());
        QVERIFY(letJoin(*m_sam, *m_priya, "personal-adviser", {"plan"}).isEmpty());
        for (int turn = 0; turn < 3; ++turn) {
            wrote(*m_sam, "Sam " + QString::number(turn));
            wrote(*m_dawn, "Dawn " + QString::number(turn));
        }
        // Something was lent for an hour, and something was taken back: the ledger has times and cuts in it.
        must(m_sam->run({"share", m_circle, "learning", "--with", "Priya", "--write", "--until",
                         m_start.addSecs(3600).toString(Qt::ISODate)}));
        must(m_sam->run({"unshare", m_circle, "health", "--with", "Dawn"}));
        syncAll();
        at(2);
        syncAll();
        at(3);
        QVERIFY(m_relay->stop());
        copy(m_dir.filePath("now"), m_dir.filePath("before"));
        QVERIFY(m_relay->start());
    }

    void init()
    {
        m_relay->kill();
        replace(m_dir.filePath("now"), m_dir.filePath("before"));
    }

    /// A hole below a stream's head: only a newcomer can see it, and is told.
    void aRowDeletedFromTheMiddle()
    {
        QCOMPARE(
            byHand("DELETE FROM envelope WHERE seq = 2 AND stream = (SELECT stream FROM head WHERE seq >= 3 LIMIT 1)"),
            1);
        QVERIFY(m_relay->start());
        goesOn();
        const auto tom = newcomer();
        QVERIFY(promises(*tom) >= 1);
        const auto codes = said(*tom);
        QVERIFY2(codes.contains("stream_gap"), qPrintable(codes.join(' ')));
    }

    void theNewestRowsDeleted()
    {
        QVERIFY(byHand("DELETE FROM envelope WHERE seq >= 2") > 1);
        QVERIFY(byHand("DELETE FROM head WHERE seq >= 2") > 1);
        QVERIFY(
            byHand("INSERT INTO head SELECT space_id, channel, stream, seq, hash FROM envelope WHERE seq = 1 AND NOT "
                   "EXISTS (SELECT 1 FROM head WHERE head.stream = envelope.stream)") > 1);
        QVERIFY(m_relay->start());
        QVERIFY(said(*m_priya).contains("relay_forgot"));
        syncAll();
        goesOn();
        QCOMPARE(promises(*newcomer()), 8);
    }

    /// The relay's order is nobody's word: what is turned about inside a section comes to the same.
    void rowsSwapped()
    {
        QVERIFY(byHand("CREATE TABLE turned AS SELECT channel, rseq, bytes FROM envelope") >= 0);
        QVERIFY(
            byHand("UPDATE envelope SET bytes = (SELECT t.bytes FROM turned AS t WHERE t.channel = envelope.channel "
                   "AND t.rseq = (SELECT max(rseq) + min(rseq) FROM turned AS a WHERE a.channel = "
                   "envelope.channel) - envelope.rseq)") > 5);
        QVERIFY(m_relay->start());
        goesOn();
        QCOMPARE(promises(*newcomer()), 8);
    }

    void rowsOfAnotherSectionInTheirPlace()
    {
        QVERIFY(byHand("UPDATE envelope SET bytes = (SELECT o.bytes FROM envelope AS o WHERE o.channel <> "
                       "envelope.channel LIMIT 1) WHERE seq = 2 AND stream = (SELECT stream FROM head WHERE seq >= 3 "
                       "LIMIT 1)") == 1);
        QVERIFY(m_relay->start());
        goesOn();
        const auto codes = said(*newcomer());
        QVERIFY2(codes.contains("stream_gap") && codes.contains("relay_withholds"), qPrintable(codes.join(' ')));
    }

    void rowsCopiedFromAnotherSpace()
    {
        QVERIFY(m_relay->start());
        must(m_dawn->run({"circle", "create", "--name", "Dawn's own"}));
        m_dawn->run({"sync"});
        const auto other = m_dawn->run({"circle", "list"}).one().value("id").toString();
        must(m_dawn->run({"put", "promise", "--circle", other}, R"({"heading": 1, "what": "Elsewhere"})"));
        m_dawn->run({"sync"});
        QVERIFY(m_relay->stop());
        QVERIFY(byHand("UPDATE envelope SET bytes = (SELECT o.bytes FROM envelope AS o WHERE o.space_id <> "
                       "envelope.space_id LIMIT 1) WHERE seq = 3 AND space_id = x'" +
                       m_circle.toStdString() + "'") > 0);
        QVERIFY(m_relay->start());
        const auto tom = newcomer();
        const auto codes = said(*tom);
        QVERIFY2(codes.contains("relay_withholds"), qPrintable(codes.join(' ')));
        QVERIFY(promises(*tom) >= 2 && tom->find("promise", "what", "Elsewhere").isEmpty());
    }

    void theNewestEntriesOfTheLedgerDeleted()
    {
        const auto space = "x'" + m_circle.toStdString() + "'";
        QVERIFY(byHand("DELETE FROM ledger WHERE space_id = " + space +
                       " AND height >= (SELECT ledger_size - 3 FROM space WHERE space_id = " + space + ")") == 3);
        QCOMPARE(byHand("UPDATE space SET ledger_size = ledger_size - 3 WHERE space_id = " + space), 1);
        QVERIFY(m_relay->start());
        QVERIFY(said(*m_sam).contains("relay_forgot"));
        syncAll();
        goesOn();
        QCOMPARE(promises(*newcomer()), 8);
    }

    /// A relay whose ledger does not fold gives nothing out; what is written stays on the phones until it is mended.
    void anEntryOverwritten()
    {
        QVERIFY(byHand("UPDATE ledger SET entry = (SELECT entry FROM ledger WHERE height = 2) WHERE height = 3") > 0);
        QVERIFY(m_relay->start());
        QVERIFY(said(*m_sam).contains("relay_busy"));
        must(m_sam->put("promise", {{{"heading", 1}, {"what", "Meanwhile"}, {"by", "2026-12-24"}}}));
        QCOMPARE(promises(*m_sam), 7);
        QVERIFY(m_relay->stop());
        for (const char* table : {"ledger", "space", "channel", "head", "envelope"}) {
            QVERIFY(byHand(std::string("DELETE FROM ") + table) > 0);
        }
        QVERIFY(m_relay->start());
        syncAll();
        goesOn(7);
    }

    void receiptsOfOtherEntries()
    {
        QVERIFY(
            byHand("UPDATE ledger SET receipt = (SELECT receipt FROM ledger AS l WHERE l.height = 2 AND l.space_id = "
                   "ledger.space_id) WHERE height = 4") > 0);
        QVERIFY(m_relay->start());
        goesOn();
        const auto codes = said(*newcomer());
        QVERIFY2(codes.contains("bad_signature"), qPrintable(codes.join(' ')));
    }

    void anOlderCopyPutBack()
    {
        QVERIFY(m_relay->start());
        wrote(*m_sam, "After the copy");
        must(m_sam->run({"share", m_circle, "money", "--with", "Dawn"}));
        must(m_sam->run({"unshare", m_circle, "plan", "--with", "Priya"}));
        syncAll();
        QVERIFY(m_relay->stop());
        replace(relayData(), m_dir.filePath("before/relay"));
        QVERIFY(m_relay->start());
        QVERIFY(said(*m_sam).contains("relay_forgot"));
        syncAll();
        wrote(*m_sam, "Not for Priya");
        syncAll();
        QCOMPARE(promises(*m_dawn), 8);
        QCOMPARE(m_dawn->stateHash().value("plan"), m_sam->stateHash().value("plan"));
        QVERIFY(m_priya->find("promise", "what", "Not for Priya").isEmpty());
    }

    /// An older copy is put back, and a phone that was away since goes on there before those that have more come back:
    /// the circle is one again, with everybody's words and without who was taken out.
    void anOlderCopyGoneOnWith()
    {
        QVERIFY(m_relay->start());
        must(m_sam->run({"remove", m_circle, "Priya"}));
        wrote(*m_sam, "Said on the one");
        QVERIFY(m_relay->stop());
        replace(relayData(), m_dir.filePath("before/relay"));
        QVERIFY(m_relay->start());
        must(m_dawn->run({"device", "invite"}));
        wrote(*m_dawn, "Said on the other");
        must(m_priya->run({"sync"}));
        QVERIFY(!m_priya->find("promise", "what", "Said on the other").isEmpty());
        syncAll();
        wrote(*m_sam, "Not for Priya");
        syncAll();
        for (const Phone* phone : {m_sam.get(), m_dawn.get()}) {
            QCOMPARE(promises(*phone), 9);
            QVERIFY(said(*phone).contains("ledger_branch"));
        }
        QCOMPARE(m_dawn->stateHash().value("plan"), m_sam->stateHash().value("plan"));
        QVERIFY(m_priya->find("promise", "what", "Not for Priya").isEmpty());
        QCOMPARE(promises(*newcomer()), 9);
    }

    /// What was lent and is over, and where things were cut, comes back with the times it had.
    void theStoreWiped()
    {
        for (const char* file : {"relay.db", "relay.db-wal", "relay.db-shm"}) {
            QFile::remove(relayData() + "/" + file);
        }
        QVERIFY(m_relay->start());
        QVERIFY(said(*m_dawn).contains("ledger_behind"));
        QVERIFY(said(*m_sam).contains("relay_forgot"));
        syncAll();
        goesOn();
        QCOMPARE(promises(*newcomer()), 8);
    }

    /// One home on two phones that both go on: the second one to bring something is refused, and goes on as a new phone
    /// with all it wrote.
    void aHomeCopiedToAnotherPhone()
    {
        // No room at the relay: what both seal now lies where it was sealed.
        room(1'000);
        copy(m_dawn->home(), m_dir.filePath("now/Copy"));
        Phone copied(m_dir.filePath("now"), "Copy");
        QFile::remove(copied.passphraseFile());
        QVERIFY(QFile::copy(m_dawn->passphraseFile(), copied.passphraseFile()));
        copied.setNow(m_start.addSecs(3600LL * 3).toString(Qt::ISODate));
        QVERIFY(m_relay->start());
        const auto promised = [](const char* what) { return QJsonObject{{"heading", 1}, {"what", what}}; };
        must(m_dawn->put("promise", {promised("Of the phone")}));
        must(copied.put("promise", {promised("Of the copy")}));
        QVERIFY(said(*m_dawn).contains("relay_full") && said(copied).contains("relay_full"));
        must(copied.put("promise", {promised("Of the copy, unsealed")}));
        room(50 << 20);
        QVERIFY(m_relay->start());
        must(m_dawn->run({"sync"}));
        QVERIFY(said(copied).contains("device_copied"));
        // It is all there to be read and to be exported, and waits.
        QCOMPARE(promises(copied), 9);
        QVERIFY(m_sam->run({"sync"}).ok());
        QVERIFY(m_sam->find("promise", "what", "Of the copy").isEmpty());
        // Dawn's phone says nothing of it: it is not the one that has to change.
        QVERIFY(!said(*m_dawn).contains("device_copied"));

        const Ran renewed = copied.run({"device", "renew"});
        must(renewed);
        QVERIFY(!renewed.one().value("waits").toBool());
        must(copied.run({"sync"}));
        syncAll();
        must(copied.run({"sync"}));
        for (const char* what : {"Of the phone", "Of the copy", "Of the copy, unsealed"}) {
            for (const Phone* phone : {m_sam.get(), m_dawn.get(), m_priya.get(), &copied}) {
                QVERIFY2(!phone->find("promise", "what", what).isEmpty(), what);
            }
        }
        QCOMPARE(copied.stateHash().value("plan"), m_sam->stateHash().value("plan"));
        // Two phones of Dawn's now; each can be taken out.
        QCOMPARE(m_dawn->run({"device", "list"}).out.size(), std::size_t{2});
        goesOn(9);
        must(copied.run({"sync"}));
        QCOMPARE(promises(copied), 11);
    }

    /// Another relay with other keys: nobody gives it anything before it is chosen, and then all is there.
    void theRelayReplaced()
    {
        QVERIFY(QDir(relayData()).removeRecursively());
        QVERIFY(m_relay->start());
        for (const Phone* phone : {m_sam.get(), m_dawn.get()}) {
            QVERIFY(said(*phone).contains("relay_untrusted"));
        }
        must(m_dawn->useRelay(m_relay->url(), m_relay->pin()));
        QVERIFY(!said(*m_dawn).isEmpty());
        must(m_sam->useRelay(m_relay->url(), m_relay->pin()));
        must(m_priya->useRelay(m_relay->url(), m_relay->pin()));
        syncAll();
        goesOn();
        QCOMPARE(promises(*newcomer()), 8);
    }
};

WAYMARK_TEST(StoreByHandTest);
#include "tst_store_by_hand.moc"
