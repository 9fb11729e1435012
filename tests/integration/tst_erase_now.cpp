// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include "platform/database/database.h"
#include "sync/relay/data_directory.h"
#include "tests/integration/home_bytes.h"
#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::tests;

/// Erase now, between separate processes and a real relay: a word that everybody had is in no home, no relay, no export
/// and no backup any more, and nothing else is missing.
class EraseNowTest : public QObject {
    Q_OBJECT

    static constexpr auto kWord = "canaryforgood";

    QTemporaryDir m_dir;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Phone> m_sam, m_dawn, m_priya;
    QString m_circle;
    int m_newcomers = 0;

    void must(const Ran& ran) { QVERIFY2(ran.ok(), ran.why()); }
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath("now/" + name); }
    [[nodiscard]] std::vector<const Phone*> everybody() const { return {m_sam.get(), m_dawn.get(), m_priya.get()}; }

    static void replace(const QString& folder, const QString& with)
    {
        QDir(folder).removeRecursively();
        QVERIFY(QDir().mkpath(folder));
        QDirIterator files(with, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = folder + file.mid(with.size());
            QVERIFY(QDir().mkpath(QFileInfo(target).path()));
            QVERIFY(QFile::copy(file, target));
        }
    }
    [[nodiscard]] static QJsonObject promise(const QString& what) { return {{"heading", 1}, {"what", what}}; }
    /// Several at once share one envelope.
    QString wrote(const Phone& phone, const QStringList& what)
    {
        std::vector<QJsonObject> all;
        for (const auto& one : what) {
            all.push_back(promise(one));
        }
        const Ran put = phone.put("promise", all);
        return put.ok() ? put.out.front().value("id").toString() : QString();
    }
    void edit(const Phone& phone, const QString& id, const QString& what)
    {
        must(phone.put("promise", {{{"id", id}, {"what", what}}}));
    }
    void syncAll(int rounds = 2)
    {
        for (int round = 0; round < rounds; ++round) {
            for (const Phone* phone : everybody()) {
                phone->run({"sync"});
            }
        }
    }
    [[nodiscard]] static bool has(const Phone& phone, const QString& what)
    {
        return !phone.find("promise", "what", what).isEmpty();
    }
    [[nodiscard]] static bool knows(const Phone& phone, const QByteArray& word = kWord)
    {
        return decryptedHome(phone.home(), phone.passphraseFile()).contains(word);
    }
    [[nodiscard]] int waiting() const
    {
        return m_sam->run({"bin", "erasing", m_circle}).one().value("waiting").toInt(-1);
    }
    /// The envelopes the relay has. It is down meanwhile.
    [[nodiscard]] QSet<QByteArray> envelopes()
    {
        QSet<QByteArray> all;
        m_relay->kill();
        {
            const auto data = relay::DataDirectory::open(m_relay->data().toStdString());
            const auto key = data->storeKey();
            auto store = database::Database::open(data->databaseFile(), *key, database::Database::Mode::write);
            auto select = store->statement("SELECT bytes FROM envelope");
            static_cast<void>(select->each([&](const database::Row& row) -> Status {
                const auto bytes = row.blob(0);
                all.insert(QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())));
                return {};
            }));
        }
        [[maybe_unused]] const bool started = m_relay->start();
        return all;
    }
    /// A phone that has everything from the relay alone.
    [[nodiscard]] std::unique_ptr<Phone> newcomer()
    {
        auto made = std::make_unique<Phone>(m_dir.filePath("now"), "Tom" + QString::number(++m_newcomers));
        [[maybe_unused]] const auto created = made->createProfile("friend");
        [[maybe_unused]] const auto set = made->useRelay(m_relay->url(), m_relay->pin());
        const auto why = letJoin(*m_sam, *made, "friend", {"plan"});
        if (!why.isEmpty()) {
            qWarning("%s", why.constData());
        }
        made->run({"sync"});
        made->run({"sync"});
        return made;
    }
    void goesOn()
    {
        must(m_sam->put("promise", {promise("On it goes")}));
        must(m_dawn->put("promise", {promise("And on")}));
        syncAll();
        for (const Phone* phone : everybody()) {
            QVERIFY(has(*phone, "On it goes") && has(*phone, "And on"));
            QCOMPARE(phone->stateHash().value("plan"), m_sam->stateHash().value("plan"));
        }
    }
    void goneEverywhere()
    {
        for (const Phone* phone : everybody()) {
            QVERIFY2(!knows(*phone), qPrintable(phone->name()));
            QVERIFY(has(*phone, "Stays with it") && has(*phone, "Of Dawn"));
        }
        QCOMPARE(waiting(), 0);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_dir.path()).mkdir("now"));
        m_relay = std::make_unique<RelayProcess>(path("relay"));
        QVERIFY(m_relay->start());
        m_sam = std::make_unique<Phone>(m_dir.filePath("now"), "Sam");
        m_dawn = std::make_unique<Phone>(m_dir.filePath("now"), "Dawn");
        m_priya = std::make_unique<Phone>(m_dir.filePath("now"), "Priya");
        for (const auto* phone : everybody()) {
            must(phone->createProfile(phone == m_sam.get() ? "young-person" : "foster-carer"));
            must(phone->useRelay(m_relay->url(), m_relay->pin()));
        }
        const Ran made = m_sam->run({"circle", "create", "--name", "Sam's circle"});
        must(made);
        m_circle = made.one().value("id").toString();
        QVERIFY(letJoin(*m_sam, *m_dawn, "foster-carer", {"plan:write"}).isEmpty());
        QVERIFY(letJoin(*m_sam, *m_priya, "personal-adviser", {"plan:write"}).isEmpty());
        QVERIFY(!wrote(*m_dawn, {"Of Dawn"}).isEmpty());
        syncAll();
        QVERIFY(m_relay->stop());
        replace(m_dir.filePath("before"), m_dir.filePath("now"));
        QVERIFY(m_relay->start());
    }

    void init()
    {
        m_relay->kill();
        replace(m_dir.filePath("now"), m_dir.filePath("before"));
        QVERIFY(m_relay->start());
    }

    void aWordIsNowhereAnyMore()
    {
        const auto id = wrote(*m_sam, {kWord, "Stays with it"});
        syncAll();
        edit(*m_dawn, id, QString(kWord) + " by Dawn");
        syncAll();
        edit(*m_sam, id, "Now without it");
        QFile file(m_dir.filePath("paper.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.7\npaper of it\n%%EOF\n") > 0);
        file.close();
        const auto attached = m_dawn->run({"attach", id, file.fileName(), "--name", QString(kWord) + ".pdf"});
        must(attached);
        syncAll();
        for (const Phone* phone : everybody()) {
            QVERIFY(knows(*phone));
        }
        const auto before = envelopes();
        must(m_sam->run({"erase", id, "--for-good"}));
        QVERIFY(!knows(*m_sam));  // before anybody else has heard of it
        QVERIFY(waiting() >= 2);
        must(m_sam->run({"sync"}));
        QCOMPARE(waiting(), 0);
        const auto after = envelopes();
        const auto gone = before - after;
        QVERIFY2(gone.size() >= 3, qPrintable(QString::number(gone.size())));
        syncAll();
        goneEverywhere();
        for (const Phone* phone : everybody()) {
            const auto home = decryptedHome(phone->home(), phone->passphraseFile());
            for (const auto& envelope : gone) {
                QVERIFY(!home.contains(envelope));
            }
            QVERIFY(phone->run({"bin", "list"}).out.empty());
            QVERIFY(phone->run({"search", kWord}).out.empty());
            QVERIFY(phone->run({"verify"}).one().value("ok").toBool());
            const auto out = m_dir.filePath(phone->name() + ".json");
            must(phone->run({"export", "json", "--out", out, "--hidden"}));
            QVERIFY(!fileBytes(out).contains(kWord) && fileBytes(out).contains("Stays with it"));
        }
        must(m_sam->run({"backup", m_dir.filePath("backup")}));
        Phone restored(m_dir.filePath("now"), "Sam");
        QVERIFY(QDir(m_sam->home()).removeRecursively());
        must(restored.run({"restore", m_dir.filePath("backup")}));
        QVERIFY(!knows(restored) && has(restored, "Stays with it"));
        goesOn();
    }

    void aPhoneThatWasAway()
    {
        const auto id = wrote(*m_sam, {kWord, "Stays with it"});
        must(m_sam->run({"sync"}));
        must(m_dawn->run({"sync"}));
        const auto hers = wrote(*m_priya, {"Of Priya, not sent yet"});
        must(m_sam->run({"erase", id, "--for-good"}));
        must(m_sam->run({"sync"}));
        syncAll(3);
        goneEverywhere();
        QVERIFY(has(*m_sam, "Of Priya, not sent yet"));
        QCOMPARE(m_priya->find("promise", "what", "Of Priya, not sent yet").value("id").toString(), hers);
        goesOn();
    }

    void aNewPhoneBeginsFromWhatStays()
    {
        const auto id = wrote(*m_sam, {kWord, "Stays with it"});
        syncAll();
        must(m_sam->run({"erase", id, "--for-good"}));
        syncAll();
        const auto tom = newcomer();
        QVERIFY(has(*tom, "Stays with it") && has(*tom, "Of Dawn"));
        QVERIFY(!knows(*tom));
        QCOMPARE(tom->stateHash().value("plan"), m_sam->stateHash().value("plan"));
        QVERIFY(tom->run({"verify"}).one().value("ok").toBool());
        goesOn();
        tom->run({"sync"});
        QVERIFY(has(*tom, "And on"));
    }

    /// Her words are hers, on her phone alone; the record is gone.
    void whatSomebodyWroteMeanwhileStaysWithThem()
    {
        const auto id = wrote(*m_sam, {kWord, "Stays with it"});
        syncAll();
        edit(*m_dawn, id, "dawnsownwords");
        must(m_sam->run({"erase", id, "--for-good"}));
        must(m_sam->run({"sync"}));
        syncAll();
        goneEverywhere();
        QVERIFY(knows(*m_dawn, "dawnsownwords"));
        QCOMPARE(m_dawn->run({"late", "list", m_circle}).out.size(), 1U);
        QVERIFY(!knows(*m_sam, "dawnsownwords") && !knows(*m_priya, "dawnsownwords"));
        goesOn();
    }

    /// She had sent it before she heard: it is looked for again.
    void whatWasSentMeanwhileGoesToo()
    {
        const auto id = wrote(*m_sam, {kWord, "Stays with it"});
        syncAll();
        must(m_sam->run({"erase", id, "--for-good"}));
        edit(*m_dawn, id, "dawnssentwords");
        // Dawn's phone pushes before Sam's has told: what is erased by then absorbs it.
        must(m_dawn->run({"sync"}));
        must(m_sam->run({"sync"}));
        syncAll();
        const auto tom = newcomer();
        goneEverywhere();
        QVERIFY(!knows(*tom, "dawnssentwords"));
        for (const Phone* phone : everybody()) {
            QVERIFY2(!knows(*phone, "dawnssentwords"), qPrintable(phone->name()));
        }
        goesOn();
    }

    void whatWasInTheBin()
    {
        const auto id = wrote(*m_sam, {kWord, "Stays with it"});
        syncAll();
        must(m_sam->run({"erase", id}));
        syncAll();
        QCOMPARE(m_sam->run({"bin", "list"}).out.size(), 1U);
        QVERIFY(knows(*m_sam) && m_priya->run({"bin", "list"}).out.empty());
        must(m_sam->run({"erase", id, "--for-good"}));
        QVERIFY(m_sam->run({"bin", "list"}).out.empty());
        QVERIFY(!knows(*m_sam));
        const auto before = envelopes();
        syncAll();
        QVERIFY((before - envelopes()).size() == 1);
        goneEverywhere();
        goesOn();
    }

    void onlyTheOwner()
    {
        const auto id = wrote(*m_dawn, {kWord});
        syncAll();
        QCOMPARE(m_dawn->run({"erase", id, "--for-good"}).code(), QString("not_allowed"));
        QCOMPARE(m_sam->run({"erase", "00112233445566778899aabbccddeeff", "--for-good"}).code(), QString("not_found"));
        QVERIFY(has(*m_dawn, kWord) && has(*m_sam, kWord));
        QCOMPARE(waiting(), 0);
    }

    void withoutTheRelayItWaits()
    {
        const auto id = wrote(*m_sam, {kWord, "Stays with it"});
        syncAll();
        m_relay->kill();
        must(m_sam->run({"erase", id, "--for-good"}));
        QVERIFY(!m_sam->run({"sync"}).ok());
        QVERIFY(!knows(*m_sam));
        QCOMPARE(waiting(), 1);
        QVERIFY(has(*m_dawn, kWord));
        QVERIFY(m_relay->start());
        must(m_sam->run({"sync"}));
        QCOMPARE(waiting(), 0);
        syncAll();
        goneEverywhere();
        goesOn();
    }

    /// Phones give back everything but what was erased for good, and the relay deletes again what it has of that.
    void anOlderRelayComesBack()
    {
        const auto id = wrote(*m_sam, {kWord, "Stays with it"});
        syncAll();
        edit(*m_dawn, id, QString(kWord) + " by Dawn");
        syncAll();
        QVERIFY(m_relay->stop());
        replace(m_dir.filePath("old"), m_relay->data());
        QVERIFY(m_relay->start());
        const auto before = envelopes();
        must(m_sam->run({"erase", id, "--for-good"}));
        syncAll();
        QVERIFY((before - envelopes()).size() == 2);
        QVERIFY(m_relay->stop());
        replace(m_relay->data(), m_dir.filePath("old"));
        QVERIFY(m_relay->start());
        QVERIFY((before - envelopes()).empty());
        m_priya->run({"sync"});  // cannot have it deleted, and takes nothing of it
        QVERIFY(!knows(*m_priya));
        syncAll(3);
        QVERIFY((before - envelopes()).size() == 2);
        goneEverywhere();
        const auto tom = newcomer();
        QVERIFY(!knows(*tom) && has(*tom, "Stays with it"));
        goesOn();
    }

    void aRelayThatLostAllGetsNothingOfItBack()
    {
        const auto id = wrote(*m_sam, {kWord, "Stays with it"});
        syncAll();
        edit(*m_dawn, id, QString(kWord) + " by Dawn");
        QVERIFY(!wrote(*m_dawn, {"After it"}).isEmpty());
        syncAll();
        const auto before = envelopes();
        must(m_sam->run({"erase", id, "--for-good"}));
        syncAll();
        const auto gone = before - envelopes();
        QVERIFY(!gone.empty());
        QVERIFY(m_relay->stop());
        for (const char* file : {"relay.db", "relay.db-wal", "relay.db-shm"}) {
            QFile::remove(m_relay->data() + "/" + file);
        }
        QVERIFY(m_relay->start());
        syncAll(4);
        QVERIFY((gone & envelopes()).empty());
        QVERIFY(envelopes().size() > 3);
        goneEverywhere();
        const auto tom = newcomer();
        QVERIFY(!knows(*tom) && has(*tom, "Stays with it") && has(*tom, "After it"));
        goesOn();
    }
};

WAYMARK_TEST(EraseNowTest);
#include "tst_erase_now.moc"
