// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDir>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "platform/crypto/blake2b.h"
#include "platform/crypto/secret_stream.h"
#include "platform/vault/backup.h"
#include "platform/vault/backup_format.h"
#include "platform/vault/file_io.h"
#include "platform/vault/key_wrap.h"
#include "tests/support/test_main.h"
#include "tests/unit/platform/vault/test_home.h"

using namespace waymark;
using namespace waymark::vault;
using database::Database;
using tests::TestHome;

namespace {

const ByteView kPassphrase = viewOf("green tea at nine");
constexpr std::size_t kMost = 10'000'000;

template <class T>
ErrorCode codeOf(const T& result)
{
    return result ? ErrorCode::cancelled : result.error().code;
}

Database openedIn(TestHome& home, const Vault& vault)
{
    return Database::open(home.home.databaseFile(), vault.databaseKey().value(), Database::Mode::create).value();
}

std::int64_t countIn(Database& database)
{
    auto asked = database.statement("SELECT count(*) FROM t");
    return asked && asked->first().value_or(false) ? asked->row().integer(0) : -1;
}

}  // namespace

class Backups : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TestHome> m_source;
    std::string m_words;
    std::filesystem::path m_file;

    HeaderOpener bySecret(TestHome& home, ByteView secret)
    {
        return [&home, secret](const VaultHeader& header) { return openWithSecret(header, secret, home.keystore); };
    }

    static QStringList filesIn(const TestHome& home)
    {
        return QDir(QString::fromStdString(home.home.path().string())).entryList(QDir::Files, QDir::Name);
    }

    void makeSource(bool hasKeystore)
    {
        m_source = std::make_unique<TestHome>(hasKeystore);
        auto vault = m_source->vault();
        m_words = vault.create(SecretKind::passphrase, kPassphrase).value().text();
        auto database = openedIn(*m_source, vault);
        QVERIFY(database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT)"));
        QVERIFY(
            database.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
                             "INSERT INTO t SELECT i, 'the canary sings number ' || i FROM n"));
        m_file = m_source->folder.path().toStdString() + "/backup";
        QVERIFY(writeBackup(m_source->home, vault, database, m_file));
    }

private slots:
    void init() { makeSource(false); }

    void comeBackInANewHomeByThePassphrase()
    {
        TestHome target;
        QVERIFY(restoreBackup(target.home, m_file, bySecret(target, kPassphrase)));
        auto vault = target.vault();
        QVERIFY(vault.unlock(kPassphrase));
        auto database = openedIn(target, vault);
        QCOMPARE(countIn(database), 4000);
        QVERIFY(database.verify()->empty());
        QCOMPARE(vault.words()->text(), m_words);
    }

    void comeBackByTheWordsWhenAKeystoreIsLeftBehind()
    {
        makeSource(true);
        TestHome target;
        QCOMPARE(codeOf(restoreBackup(target.home, m_file, bySecret(target, kPassphrase))), ErrorCode::keystore_lost);
        const auto words = RecoveryWords::fromText(m_words).value();
        QVERIFY(restoreBackup(target.home, m_file,
                              [&](const VaultHeader& header) { return openWithWords(header, words); }));
        auto vault = target.vault();
        QVERIFY(vault.unlockWithWords(words));
        QVERIFY(vault.setSecret(SecretKind::passphrase, kPassphrase));
        QVERIFY(target.vault().unlock(kPassphrase));
    }

    void takeThePlaceOfWhatIsThereOrChangeNothing()
    {
        TestHome target;
        auto vault = target.vault();
        QVERIFY(vault.create(SecretKind::passphrase, viewOf("a home before it")));
        {
            auto database = openedIn(target, vault);
            QVERIFY(database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT)"));
        }
        QCOMPARE(codeOf(replaceByBackup(target.home, m_file, bySecret(target, viewOf("not its words")))),
                 ErrorCode::wrong_passphrase);
        {
            auto database = openedIn(target, vault);
            QCOMPARE(countIn(database), 0);
        }
        QVERIFY(replaceByBackup(target.home, m_file, bySecret(target, kPassphrase)));
        QCOMPARE(filesIn(target), QStringList({"home.db", "lock", "vault"}));
        auto after = target.vault();
        QVERIFY(after.unlock(kPassphrase));
        auto database = openedIn(target, after);
        QCOMPARE(countIn(database), 4000);
    }

    /// The moments a kill can hit once it is decided: nothing moved, the old database gone, the new one in its place.
    void areFinishedAfterAKill_data()
    {
        QTest::addColumn<int>("done");
        for (int done = 0; done < 3; ++done) {
            QTest::addRow("%d", done) << done;
        }
    }

    void areFinishedAfterAKill()
    {
        QFETCH(int, done);
        TestHome restored;
        QVERIFY(restoreBackup(restored.home, m_file, bySecret(restored, kPassphrase)));
        TestHome target;
        {
            auto vault = target.vault();
            QVERIFY(vault.create(SecretKind::passphrase, viewOf("a home before it")));
            openedIn(target, vault);
        }
        const auto path = target.home.path();
        std::filesystem::copy_file(restored.home.vaultFile(), path / "vault.restored");
        std::filesystem::copy_file(restored.home.databaseFile(), path / "restore.db");
        if (done > 0) {
            std::filesystem::remove(target.home.databaseFile());
        }
        if (done > 1) {
            std::filesystem::rename(path / "restore.db", target.home.databaseFile());
        }
        QVERIFY(finishRestore(target.home));
        QVERIFY(finishRestore(target.home));  // nothing left to do
        QCOMPARE(filesIn(target), QStringList({"home.db", "lock", "vault"}));
        auto vault = target.vault();
        QVERIFY(vault.unlock(kPassphrase));
        auto database = openedIn(target, vault);
        QCOMPARE(countIn(database), 4000);
    }

    void leaveNothingBesideThem()
    {
        QCOMPARE(filesIn(*m_source).filter("backup"), QStringList());
        QVERIFY(!std::filesystem::exists(m_file.string() + ".part"));
        const auto bytes = readFile(m_file, kMost).value();
        QVERIFY(textOf(bytes).find("canary") == std::string::npos);
    }

    void areConsistentWhileOthersWrite()
    {
        auto vault = m_source->vault();
        QVERIFY(vault.unlock(kPassphrase));
        auto database = openedIn(*m_source, vault);
        auto other = openedIn(*m_source, vault);
        QVERIFY(other.execute("BEGIN IMMEDIATE; DELETE FROM t WHERE id % 2 = 0"));
        const auto file = m_file.string() + "2";
        QVERIFY(writeBackup(m_source->home, vault, database, file));
        QVERIFY(other.execute("COMMIT"));
        TestHome target;
        QVERIFY(restoreBackup(target.home, file, bySecret(target, kPassphrase)));
        auto restored = target.vault();
        QVERIFY(restored.unlock(kPassphrase));
        auto copy = openedIn(target, restored);
        QCOMPARE(countIn(copy), 4000);
    }

    void leaveNothingWhenTheyAreStopped()
    {
        auto vault = m_source->vault();
        QVERIFY(vault.unlock(kPassphrase));
        auto database = openedIn(*m_source, vault);
        const auto before = filesIn(*m_source);
        const std::filesystem::path file = m_file.string() + "3";
        double last = 0;
        int told = 0;
        const auto stopAt = [&](int most) {
            told = 0;
            return writeBackup(m_source->home, vault, database, file, {}, [&, most](double part) -> Status {
                last = part;
                return ++told < most ? Status() : Status(fail(ErrorCode::cancelled));
            });
        };
        for (const int most : {1, 2}) {
            QCOMPARE(stopAt(most).error().code, ErrorCode::cancelled);
            QVERIFY(!std::filesystem::exists(file) && !std::filesystem::exists(file.string() + ".part"));
            QCOMPARE(filesIn(*m_source), before);
        }
        QVERIFY(stopAt(1000).has_value());
        QVERIFY(told > 1 && last > 0.2 && last <= 1);
    }

    void areNeverWrittenOverAnotherFile()
    {
        auto vault = m_source->vault();
        QVERIFY(vault.unlock(kPassphrase));
        auto database = openedIn(*m_source, vault);
        const auto before = readFile(m_file, kMost).value();
        QCOMPARE(codeOf(writeBackup(m_source->home, vault, database, m_file)), ErrorCode::bad_input);
        QVERIFY(readFile(m_file, kMost).value() == before);
    }

    void needAnOpenVault()
    {
        auto vault = m_source->vault();
        QVERIFY(vault.unlock(kPassphrase));
        auto database = openedIn(*m_source, vault);
        vault.lock();
        QCOMPARE(codeOf(writeBackup(m_source->home, vault, database, m_file.string() + "2")), ErrorCode::locked);
    }

    void areRefusedInAHomeThatExists()
    {
        QCOMPARE(codeOf(restoreBackup(m_source->home, m_file, bySecret(*m_source, kPassphrase))),
                 ErrorCode::home_exists);
    }

    void changeNothingWhenDamaged_data()
    {
        QTest::addColumn<int>("cutTo");
        QTest::addColumn<int>("flipAt");
        QTest::newRow("empty") << 0 << -1;
        QTest::newRow("half a head") << 100 << -1;
        QTest::newRow("head only") << 293 << -1;
        QTest::newRow("no chunk") << 317 << -1;
        QTest::newRow("half a chunk") << 4000 << -1;
        QTest::newRow("one chunk") << 317 + 65553 << -1;
        QTest::newRow("last byte gone") << -1 << -1;
        QTest::newRow("magic") << -2 << 0;
        QTest::newRow("vault header") << -2 << 100;
        QTest::newRow("salt") << -2 << 280;
        QTest::newRow("stream header") << -2 << 300;
        QTest::newRow("first chunk") << -2 << 400;
        QTest::newRow("second chunk") << -2 << 70000;
        QTest::newRow("a byte more") << -3 << -1;
    }

    void changeNothingWhenDamaged()
    {
        QFETCH(int, cutTo);
        QFETCH(int, flipAt);
        auto bytes = readFile(m_file, kMost).value();
        if (cutTo >= -1) {
            bytes.resize(cutTo < 0 ? bytes.size() - 1 : static_cast<std::size_t>(cutTo));
        } else if (cutTo == -3) {
            bytes.push_back(0);
        }
        if (flipAt >= 0) {
            bytes[static_cast<std::size_t>(flipAt)] ^= 1;
        }
        QVERIFY(replaceFile(m_file, bytes));
        TestHome target;
        const auto before = filesIn(target);
        QCOMPARE(codeOf(restoreBackup(target.home, m_file, bySecret(target, kPassphrase))), ErrorCode::backup_damaged);
        QCOMPARE(filesIn(target), before);
    }

    /// Not only by the database in it, which lacks pages then.
    void noticeThatTheirEndIsMissing()
    {
        auto bytes = readFile(m_file, kMost).value();
        bytes.resize(317 + 65553);
        QVERIFY(replaceFile(m_file, bytes));
        TestHome target;
        const auto done = restoreBackup(target.home, m_file, bySecret(target, kPassphrase));
        QCOMPARE(done.error().detail, std::string("cut short"));
    }

    void changeNothingWithAWrongPassphraseOrAMissingFile()
    {
        TestHome target;
        const auto before = filesIn(target);
        QCOMPARE(codeOf(restoreBackup(target.home, m_file, bySecret(target, viewOf("not this one")))),
                 ErrorCode::wrong_passphrase);
        QCOMPARE(codeOf(restoreBackup(target.home, m_file.string() + "x", bySecret(target, kPassphrase))),
                 ErrorCode::not_found);
        QCOMPARE(filesIn(target), before);
    }

    void openTheBackupOfThePage()
    {
        const auto vector = nlohmann::json::parse(std::ifstream(WAYMARK_SOURCE_DIR "/tests/vectors/backup.json"));
        const auto bytes = fromHex(vector.at("file").get<std::string>()).value();
        const auto head = BackupHead::decode(ByteView(bytes).first(kBackupHeadSize)).value();
        QCOMPARE(head.salt.hex(), vector.at("salt").get<std::string>());
        QVERIFY(std::ranges::equal(head.encode(), ByteView(bytes).first(kBackupHeadSize)));
        device::FakeKeystore keystore;
        const auto homeKey = openWithSecret(head.vault, kPassphrase, keystore).value();
        const auto key = crypto::deriveKey(homeKey, kBackupLabel, {head.salt.view()});
        QCOMPARE(toHex(key.view()), vector.at("key").get<std::string>());
        const auto rest = ByteView(bytes).subspan(kBackupHeadSize);
        crypto::StreamOpener opener(key, *crypto::StreamHeader::from(rest.first(crypto::StreamHeader::kSize)));
        const auto chunk =
            opener.open(rest.subspan(crypto::StreamHeader::kSize), ByteView(bytes).first(kBackupHeadSize));
        QVERIFY(chunk && chunk->last);
        QCOMPARE(toHex(chunk->plain), vector.at("plain").get<std::string>());
    }

    void sayWhenTheyAreFromANewerApp()
    {
        auto bytes = readFile(m_file, kMost).value();
        bytes[8] = 2;
        QVERIFY(replaceFile(m_file, bytes));
        TestHome target;
        QCOMPARE(codeOf(restoreBackup(target.home, m_file, bySecret(target, kPassphrase))), ErrorCode::database_newer);
    }
};

WAYMARK_TEST(Backups);
#include "tst_backup.moc"
