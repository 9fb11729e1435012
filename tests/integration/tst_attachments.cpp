// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include "tests/integration/home_bytes.h"
#include "tests/integration/phone.h"
#include "tests/support/chaos_proxy.h"
#include "tests/support/test_main.h"

using namespace waymark::tests;

/// Photos and papers between two phones over a real relay: equal at the other end, cut and killed on the way, refused,
/// taken away, and never in the clear.
class AttachmentsTest : public QObject {
    Q_OBJECT

    static constexpr auto kWord = "canaryinafile";
    static constexpr int kLarge = 6'000'000;

    QTemporaryDir m_dir, m_files;  ///< homes and relay; what people have outside them
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<ChaosProxy> m_proxy;
    std::unique_ptr<Phone> m_sam, m_dawn, m_tom;
    QRandomGenerator m_random{20261123};
    QString m_circle, m_promise;
    int m_made = 0;

    void must(const Ran& ran) { QVERIFY2(ran.ok(), ran.why()); }

    /// A PDF for Waymark; to everybody else noise with the word in it.
    QString newFile(int size)
    {
        QByteArray bytes("%PDF-1.7\n");
        bytes += kWord;
        while (bytes.size() < size) {
            const auto number = m_random.generate();
            bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
        }
        bytes += kWord;
        return write(QString("file%1.pdf").arg(++m_made), bytes);
    }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_files.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    QString newPromise(const Phone& phone, const QString& what) const
    {
        return phone.put("promise", {{{"heading", 1}, {"what", what}}}).one().value("id").toString();
    }
    QJsonObject item(const Phone& phone, const QString& record, const QString& id) const
    {
        for (const auto& one : phone.run({"attachment", "list", record}).out) {
            if (one.value("id") == id) {
                return one;
            }
        }
        return {};
    }
    /// What that phone saves of it.
    QByteArray saved(const Phone& phone, const QString& id) const
    {
        const QString to = m_files.filePath(phone.name() + id);
        return phone.run({"attachment", "save", id, to}).ok() ? fileBytes(to) : QByteArray();
    }
    QString attached(const Phone& phone, const QString& record, const QString& file) const
    {
        return phone.run({"attach", record, file}).one().value("id").toString();
    }
    void syncBoth()
    {
        m_proxy->use({});
        must(m_sam->run({"sync"}));
        must(m_dawn->run({"sync"}));
    }
    /// When the relay would have let go of what was put away or erased, had nobody taken that back.
    void thirtyDaysLater(const std::function<void()>& look)
    {
        const auto restartAt = [this](const QString& now) {
            QVERIFY(m_relay->stop());
            m_relay->setNow(now);
            QVERIFY(m_relay->start());
            m_proxy->pointAt(m_relay->port());
        };
        restartAt(QDateTime::currentDateTimeUtc().addDays(31).toString(Qt::ISODate));
        look();
        restartAt({});
    }
    qsizetype homeSize(const Phone& phone) const { return decryptedHome(phone.home(), phone.passphraseFile()).size(); }
    /// Kills a sync once so many bytes went by; false when it was done before.
    bool killedAfter(const Phone& phone, const std::function<std::uint64_t()>& bytes, std::uint64_t many)
    {
        const auto before = bytes();
        const auto process = phone.start({"sync"});
        while (bytes() - before < many && !process->waitForFinished(1)) {
        }
        const bool running = process->state() != QProcess::NotRunning;
        process->kill();
        process->waitForFinished(30'000);
        return running;
    }

private slots:
    void initTestCase()
    {
        m_relay = std::make_unique<RelayProcess>(m_dir.filePath("relay"));
        QVERIFY(m_relay->start());
        m_proxy = std::make_unique<ChaosProxy>(m_relay->port());
        const QString url = "https://127.0.0.1:" + QString::number(m_proxy->port());
        m_sam = std::make_unique<Phone>(m_dir.path(), "Sam");
        m_dawn = std::make_unique<Phone>(m_dir.path(), "Dawn");
        m_tom = std::make_unique<Phone>(m_dir.path(), "Tom");
        must(m_sam->createProfile("young-person"));
        must(m_dawn->createProfile("foster-carer"));
        must(m_tom->createProfile("tutor"));
        for (const auto* phone : {m_sam.get(), m_dawn.get(), m_tom.get()}) {
            must(phone->useRelay(url, m_relay->pin()));
        }
        must(m_sam->run({"circle", "create", "--name", "Sam"}));
        QCOMPARE(letJoin(*m_sam, *m_dawn, "foster-carer", {"plan:write"}), QByteArray());
        QCOMPARE(letJoin(*m_sam, *m_tom, "tutor", {"learning:write"}), QByteArray());
        m_circle = m_dawn->run({"circle", "list"}).one().value("id").toString();
        m_promise = newPromise(*m_sam, "Ask about the bike");
        QVERIFY(!m_promise.isEmpty());
        syncBoth();
    }

    void aFileComesOutAsItWentIn()
    {
        const QString file = newFile(2'500'000);
        const Ran added = m_sam->run({"attach", m_promise, file, "--name", "../Tenancy.pdf"});
        must(added);
        const QString id = added.one().value("id").toString();
        QCOMPARE(added.one().value("state").toString(), "waiting");
        QCOMPARE(added.one().value("name").toString(), "Tenancy.pdf");
        QVERIFY(m_sam->run({"list", "attachment"}).out.empty());  // nobody is told of what they could not have
        syncBoth();
        const auto there = item(*m_dawn, m_promise, id);
        QCOMPARE(there.value("state").toString(), "away");
        QCOMPARE(there.value("by").toString(), "Sam");
        QCOMPARE(item(*m_sam, m_promise, id).value("state").toString(), "here");
        QCOMPARE(saved(*m_dawn, id), fileBytes(file));
        QCOMPARE(item(*m_dawn, m_promise, id).value("state").toString(), "here");
        const auto mode = QFileInfo(m_files.filePath("Dawn" + id)).permissions();
        QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeUser)));
        QCOMPARE(m_dawn->stateHash().value("plan"), m_sam->stateHash().value("plan"));
    }

    void aPhotoLosesWhereItWasTaken()
    {
        const QByteArray exif = "Exif" + QByteArray(2, '\0') + kWord + " 53.8N 1.5W";
        QByteArray photo = QByteArray::fromHex("ffd8ffe1");
        photo += static_cast<char>(0);
        photo += static_cast<char>(exif.size() + 2);
        photo += exif + QByteArray::fromHex("ffda0003000011223344ffd9");
        const QString id = attached(*m_sam, m_promise, write("photo.jpg", photo));
        QVERIFY(!id.isEmpty());
        const QByteArray kept = saved(*m_sam, id);
        QVERIFY(kept.size() > 10 && kept.size() < photo.size());
        QVERIFY(!kept.contains(kWord));
        must(m_sam->run({"attachment", "remove", id}));
        QVERIFY(item(*m_sam, m_promise, id).isEmpty());
    }

    void whatCannotBeAttachedIsSaidAndLeavesNothing()
    {
        const auto before = m_sam->run({"attachment", "list", m_promise}).out.size();
        QCOMPARE(m_sam->run({"attach", m_promise, write("page.html", "<html>")}).code(), "file_kind");
        QCOMPARE(m_sam->run({"attach", m_promise, write("letter.txt", "caf\xE9")}).code(), "file_kind");
        QByteArray large("%PDF-");
        large.resize(25 * 1024 * 1024 + 1);
        QCOMPARE(m_sam->run({"attach", m_promise, write("large.pdf", large)}).code(), "file_too_large");
        QCOMPARE(m_sam->run({"attach", m_promise, m_files.filePath("none.pdf")}).code(), "not_found");
        QCOMPARE(m_sam->run({"attachment", "save", m_promise, m_files.filePath("x")}).code(), "not_found");
        const auto id = m_sam->run({"list", "attachment"}).one().value("id").toString();
        QCOMPARE(m_sam->run({"attach", id, newFile(100)}).code(), "bad_input");
        QCOMPARE(m_sam->run({"attachment", "list", m_promise}).out.size(), before);
    }

    void whoDoesNotReadTheSectionGetsNothing()
    {
        must(m_tom->run({"sync"}));
        QCOMPARE(m_tom->run({"attachment", "list", m_promise}).code(), "not_found");
        const auto id = m_sam->run({"list", "attachment"}).one().value("id").toString();
        QCOMPARE(m_tom->run({"attachment", "save", id, m_files.filePath("tom")}).code(), "not_found");
        const QByteArray all = decryptedHome(m_tom->home(), m_tom->passphraseFile());
        QVERIFY(!all.isEmpty() && !all.contains("Tenancy") && !all.contains(kWord));
    }

    void aConnectionCutAnywhereLosesNoFileAndRepeatsLittle()
    {
        QStringList files, ids;
        for (const std::uint64_t bytes : {3'000U, 30'000U, 600'000U, 1'200'000U, 2'200'000U}) {
            files << newFile(2'400'000);
            ids << attached(*m_sam, m_promise, files.back());
            QVERIFY(!ids.back().isEmpty());
            m_proxy->use({.cutUpAfter = bytes});
            m_sam->run({"sync"});
        }
        QVERIFY(m_proxy->cuts() >= 5);
        syncBoth();
        const std::vector<std::uint64_t> cuts = {3'000, 30'000, 600'000, 1'200'000, 2'200'000};
        for (std::size_t at = 0; at < cuts.size(); ++at) {
            m_proxy->use({.cutDownAfter = cuts[at]});
            m_dawn->run({"attachment", "save", ids[static_cast<int>(at)], m_files.filePath("never")});
        }
        m_proxy->use({});
        for (int at = 0; at < ids.size(); ++at) {
            QVERIFY2(saved(*m_dawn, ids[at]) == fileBytes(files[at]), qPrintable(ids[at]));
        }
    }

    void aKillOnTheWayUpCostsAChunkAtMost()
    {
        m_proxy->use({});
        const QString record = newPromise(*m_sam, "killed up");
        const QString file = newFile(kLarge);
        const QString id = attached(*m_sam, record, file);
        const auto up = [&] { return m_proxy->bytesUp(); };
        const auto before = up();
        QVERIFY(killedAfter(*m_sam, up, 1'500'000));
        QVERIFY(killedAfter(*m_sam, up, 1'500'000));
        QCOMPARE(item(*m_sam, record, id).value("state").toString(), "waiting");
        QVERIFY(item(*m_sam, record, id).value("done").toInt() > 0);
        syncBoth();
        QCOMPARE(item(*m_sam, record, id).value("state").toString(), "here");
        QVERIFY2(up() - before < kLarge * 3 / 2, qPrintable(QString::number(up() - before)));
        QCOMPARE(m_dawn->run({"list", "attachment"}).one().isEmpty(), false);
        QVERIFY(!item(*m_dawn, record, id).isEmpty());
    }

    void aKillOnTheWayDownCostsAChunkAtMost()
    {
        const QString record = m_sam->find("promise", "what", "killed up").value("id").toString();
        const QString id = m_sam->run({"attachment", "list", record}).one().value("id").toString();
        const auto down = [&] { return m_proxy->bytesDown(); };
        const auto before = down();
        const auto process = m_dawn->start({"attachment", "save", id, m_files.filePath("cut")});
        while (down() - before < 2'500'000 && !process->waitForFinished(1)) {
        }
        QVERIFY(process->state() != QProcess::NotRunning);
        process->kill();
        QVERIFY(process->waitForFinished(30'000));
        QVERIFY(!QFile::exists(m_files.filePath("cut")));
        QCOMPARE(item(*m_dawn, record, id).value("state").toString(), "coming");
        must(m_dawn->run({"sync"}));  // any sync goes on with it
        QVERIFY2(down() - before < kLarge * 3 / 2, qPrintable(QString::number(down() - before)));
        m_relay->kill();
        QCOMPARE(saved(*m_dawn, id), fileBytes(m_files.filePath(QString("file%1.pdf").arg(m_made))));
        QVERIFY(m_relay->start());
        m_proxy->pointAt(m_relay->port());
    }

    void offlineItIsSaidThatItIsNotHereAndItWaitsOverAKill()
    {
        const QString file = newFile(300'000);
        const QString id = attached(*m_sam, m_promise, file);
        syncBoth();
        m_relay->kill();
        QCOMPARE(m_dawn->run({"attachment", "save", id, m_files.filePath("no")}).code(), "offline");
        QVERIFY(!QFile::exists(m_files.filePath("no")));
        const QString mine = attached(*m_dawn, m_promise, file);
        QCOMPARE(m_dawn->run({"sync"}).code(), "offline");
        QCOMPARE(item(*m_dawn, m_promise, mine).value("state").toString(), "waiting");
        QCOMPARE(saved(*m_dawn, mine), fileBytes(file));
        QVERIFY(m_relay->start());
        m_proxy->pointAt(m_relay->port());
        must(m_dawn->run({"sync"}));
        must(m_sam->run({"sync"}));
        QCOMPARE(saved(*m_sam, mine), fileBytes(file));
        QCOMPARE(saved(*m_dawn, id), fileBytes(file));
    }

    void aFullQuotaIsSaidAndTheFileStaysHere()
    {
        QVERIFY(m_relay->stop());
        const QString config = write("small.json", R"({"deviceBlobBytes": 1000000})");
        auto small = std::make_unique<RelayProcess>(m_relay->data(), config);
        QVERIFY(small->start());
        m_proxy->pointAt(small->port());
        const QString file = newFile(1'400'000);
        const QString id = attached(*m_sam, m_promise, file);
        must(m_sam->run({"sync"}));
        const auto full = item(*m_sam, m_promise, id);
        QCOMPARE(full.value("state").toString(), "waiting");
        QCOMPARE(full.value("problem").toString(), "relay_full");
        QCOMPARE(saved(*m_sam, id), fileBytes(file));
        // Words go on.
        const QString after = newPromise(*m_sam, "after the quota");
        syncBoth();
        QVERIFY(!m_dawn->find("promise", "what", "after the quota").isEmpty());
        QVERIFY(item(*m_dawn, m_promise, id).isEmpty());
        small.reset();
        QVERIFY(m_relay->start());
        m_proxy->pointAt(m_relay->port());
        syncBoth();
        QCOMPARE(saved(*m_dawn, id), fileBytes(file));
    }

    void whatIsPutAwayComesBack()
    {
        const QString file = newFile(200'000);
        const QString id = attached(*m_dawn, m_promise, file);
        must(m_dawn->run({"sync"}));
        must(m_sam->run({"sync"}));
        must(m_dawn->run({"attachment", "remove", id}));
        must(m_dawn->run({"sync"}));
        must(m_sam->run({"sync"}));
        QVERIFY(item(*m_sam, m_promise, id).isEmpty());
        must(m_dawn->run({"unarchive", id}));
        must(m_dawn->run({"sync"}));
        must(m_sam->run({"sync"}));
        thirtyDaysLater([&] { QCOMPARE(saved(*m_sam, id), fileBytes(file)); });
    }

    /// The owner's bin keeps it, so that it can be taken back with its record.
    void withItsRecordTheFileIsErasedAndTakenBack()
    {
        const QString record = newPromise(*m_sam, "to be erased");
        const QString file = newFile(1'000'000);
        const QString id = attached(*m_sam, record, file);
        syncBoth();
        QCOMPARE(saved(*m_dawn, id), fileBytes(file));
        const auto dawns = homeSize(*m_dawn);
        must(m_sam->run({"erase", record}));
        syncBoth();
        QVERIFY(homeSize(*m_dawn) < dawns - 900'000);
        QCOMPARE(m_dawn->run({"attachment", "save", id, m_files.filePath("x")}).code(), "not_found");
        QString number;
        for (const auto& entry : m_sam->run({"bin", "list"}).out) {
            const bool isIt = entry.value("record").toObject().value("id") == record;
            number = isIt ? QString::number(entry.value("number").toInt()) : number;
        }
        const Ran back = m_sam->run({"bin", "put-back", number});
        must(back);
        const QString again = back.one().value("id").toString();
        syncBoth();
        const auto items = m_dawn->run({"attachment", "list", again}).out;
        QCOMPARE(items.size(), 1);
        const QString now = items.front().value("id").toString();
        QVERIFY(now != id);
        QCOMPARE(saved(*m_sam, now), fileBytes(file));
        thirtyDaysLater([&] { QCOMPARE(saved(*m_dawn, now), fileBytes(file)); });
    }

    void aBackupBringsTheFilesAndAnExportWritesThem()
    {
        const auto items = m_dawn->run({"attachment", "list", m_promise}).out;
        const auto here = std::find_if(items.begin(), items.end(),
                                       [](const auto& one) { return one.value("state").toString() == "here"; });
        QVERIFY(here != items.end());
        const QString id = here->value("id").toString();
        must(m_dawn->run({"backup", m_files.filePath("dawn.backup")}));
        QVERIFY(QDir(m_dir.path()).mkdir("again"));
        const Phone again(m_dir.path() + "/again", "Dawn");
        must(again.run({"restore", m_files.filePath("dawn.backup")}));
        const QByteArray file = saved(*m_dawn, id);
        QVERIFY(!file.isEmpty());
        QFile::remove(m_files.filePath("Dawn" + id));
        QCOMPARE(saved(again, id), file);

        const Ran out =
            m_dawn->run({"export", "json", "--out", m_files.filePath("all.json"), "--files", m_files.filePath("out")});
        must(out);
        QVERIFY(out.one().value("files").toInt() > 0);
        QVERIFY(!filesHolding(m_files.filePath("out"), kWord).isEmpty());
        const auto document = QJsonDocument::fromJson(fileBytes(m_files.filePath("all.json"))).object();
        bool named = false;
        for (const auto& one : document.value("circles").toArray().at(0).toObject().value("records").toArray()) {
            const auto record = one.toObject();
            named = named || (record.value("id") == id &&
                              fileBytes(m_files.filePath("out/" + record.value("file").toString())) == file);
        }
        QVERIFY(named);
    }

    void withTheSectionTheFilesGo()
    {
        const auto before = homeSize(*m_dawn);
        QVERIFY(before > 3'000'000);
        must(m_sam->run({"unshare", m_circle, "plan", "--with", "Dawn"}));
        syncBoth();
        QVERIFY2(homeSize(*m_dawn) < 1'500'000, qPrintable(QString::number(homeSize(*m_dawn))));
    }

    void noFileOfAHomeNorOfTheRelayHoldsAWordOfOne()
    {
        QVERIFY(!filesHolding(m_files.path(), kWord).isEmpty());
        QCOMPARE(filesHolding(m_dir.path(), kWord), QStringList());
        QVERIFY(m_relay->stop());
        QCOMPARE(filesHolding(m_dir.path(), kWord), QStringList());
        QVERIFY(!m_relay->log().contains(kWord));
    }

    void nothingIsWrittenInTheClearButWhereItIsSaved()
    {
        if (QProcess::execute("strace", {"-o", "/dev/null", "true"}) != 0) {
            QSKIP("strace is not here or may not trace");
        }
        const QString trace = m_files.filePath("trace");
        const auto traced = [&](const QStringList& command) {
            const QStringList strace = {
                "-f", "-s", "2000000", "-o", trace, "-e", "trace=write,pwrite64,writev,pwritev"};
            QProcess::execute("strace", strace + QStringList{cliProgram()} + m_sam->common() + command);
            return fileBytes(trace).count(kWord);
        };
        const QString file = newFile(300'000);
        QCOMPARE(traced({"attach", m_promise, file}), 0);
        const auto id = m_sam->run({"attachment", "list", m_promise}).one().value("id").toString();
        QCOMPARE(traced({"attachment", "save", id, m_files.filePath("traced")}), 2);
        QCOMPARE(fileBytes(m_files.filePath("traced")), fileBytes(file));
    }
};

WAYMARK_TEST(AttachmentsTest);
#include "tst_attachments.moc"
