// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/database.h"
#include "platform/vault/backup.h"
#include "platform/vault/reserve.h"
#include "tests/support/test_main.h"
#include "tests/unit/platform/database/small_disk.h"
#include "tests/unit/platform/vault/test_home.h"

#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::vault;
using database::Database;

namespace {

const ByteView kPassphrase = viewOf("green tea at nine");
const ByteView kOther = viewOf("a walk along the pier");

template <class T>
ErrorCode codeOf(const T& result)
{
    return result ? ErrorCode::cancelled : result.error().code;
}

Vault vaultOf(const HomeFolder& home, device::Keystore& keystore)
{
    return Vault({home, keystore, crypto::kLeastArgon2Cost, systemBootTime});
}

/// Fills the disk but for less than a page.
void fill(const std::filesystem::path& file)
{
    std::FILE* out = std::fopen(file.c_str(), "w");
    const Bytes page(4096, 1);
    while (std::fwrite(page.data(), 1, page.size(), out) == page.size() && std::fflush(out) == 0) {
    }
    std::fclose(out);
}

}  // namespace

class FullOrReadOnly : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    device::FakeKeystore m_keystore;

    std::filesystem::path folder() const { return m_folder.path().toStdString(); }

private slots:
    void init() { m_keystore.available = false; }

    void keepsTheOldPassphraseWhenTheNewOneDoesNotFit()
    {
        WAYMARK_ON_SMALL_DISK(folder(), 256, [&](const std::filesystem::path& disk) -> int {
            const auto home = HomeFolder::open(disk / "profile");
            WAYMARK_CHECK(home && vaultOf(*home, m_keystore).create(SecretKind::passphrase, kPassphrase));
            fill(disk / "filler");
            WAYMARK_CHECK(
                codeOf(vaultOf(*home, m_keystore).changeSecret(kPassphrase, SecretKind::passphrase, kOther)) ==
                ErrorCode::disk_full);
            std::filesystem::remove(disk / "filler");
            WAYMARK_CHECK(vaultOf(*home, m_keystore).unlock(kPassphrase));
            return 0;
        });
    }

    void givesUpItsReserveSoThatAFullPhoneCanStillDelete()
    {
        WAYMARK_ON_SMALL_DISK(folder(), 8192, [&](const std::filesystem::path& disk) -> int {
            const auto home = HomeFolder::open(disk / "profile");
            auto vault = vaultOf(*home, m_keystore);
            WAYMARK_CHECK(vault.create(SecretKind::passphrase, kPassphrase) && keepReserve(*home) &&
                          keepReserve(*home));
            auto opened = Database::open(home->databaseFile(), vault.databaseKey().value(), Database::Mode::create);
            WAYMARK_CHECK(opened && opened->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, body BLOB)"));
            Status last;
            for (int i = 0; i < 1000 && last; ++i) {
                last = opened->execute("INSERT INTO t (body) VALUES (zeroblob(20000))");
            }
            WAYMARK_CHECK(codeOf(last) == ErrorCode::disk_full);
            WAYMARK_CHECK(codeOf(opened->execute("DELETE FROM t WHERE id < 10")) == ErrorCode::disk_full);
            WAYMARK_CHECK(releaseReserve(*home).value_or(false) && !releaseReserve(*home).value_or(true));
            WAYMARK_CHECK(codeOf(keepReserve(*home)) == ErrorCode::disk_full);
            WAYMARK_CHECK(opened->execute("DELETE FROM t WHERE id < 10") && opened->checkpoint());
            return 0;
        });
    }

    void leavesNoHalfBackupOnAFullDisk_data()
    {
        QTest::addColumn<int>("kibibytes");
        QTest::newRow("no room for the copy") << 1792;
        QTest::newRow("no room for the backup") << 2560;
    }

    void leavesNoHalfBackupOnAFullDisk()
    {
        QFETCH(int, kibibytes);
        WAYMARK_ON_SMALL_DISK(folder(), kibibytes, [&](const std::filesystem::path& disk) -> int {
            const auto home = HomeFolder::open(disk / "profile");
            auto vault = vaultOf(*home, m_keystore);
            WAYMARK_CHECK(vault.create(SecretKind::passphrase, kPassphrase));
            auto opened = Database::open(home->databaseFile(), vault.databaseKey().value(), Database::Mode::create);
            WAYMARK_CHECK(opened && opened->execute("CREATE TABLE t (body BLOB)"));
            for (int i = 0; i < 10; ++i) {
                WAYMARK_CHECK(opened->execute("INSERT INTO t VALUES (randomblob(100000))") && opened->checkpoint());
            }
            WAYMARK_CHECK(codeOf(writeBackup(*home, vault, *opened, disk / "backup")) == ErrorCode::disk_full);
            WAYMARK_CHECK(!std::filesystem::exists(disk / "backup") && !std::filesystem::exists(disk / "backup.part"));
            WAYMARK_CHECK(!std::filesystem::exists(disk / "profile" / "backup.db"));
            return 0;
        });
    }

    void opensOnReadOnlyStorageForReading()
    {
        WAYMARK_ON_SMALL_DISK(folder(), 4096, [&](const std::filesystem::path& disk) -> int {
            {
                const auto home = HomeFolder::open(disk / "profile");
                auto vault = vaultOf(*home, m_keystore);
                WAYMARK_CHECK(vault.create(SecretKind::passphrase, kPassphrase));
                WAYMARK_CHECK(
                    Database::open(home->databaseFile(), vault.databaseKey().value(), Database::Mode::create));
            }
            WAYMARK_CHECK(tests::makeReadOnly(disk));
            const auto home = HomeFolder::open(disk / "profile");
            WAYMARK_CHECK(home && home->isReadOnly());
            WAYMARK_CHECK(codeOf(HomeFolder::open(disk / "profile")) == ErrorCode::home_in_use);
            WAYMARK_CHECK(codeOf(HomeFolder::open(disk / "another")) == ErrorCode::read_only);
            auto vault = vaultOf(*home, m_keystore);
            WAYMARK_CHECK(codeOf(vault.unlock(kOther)) == ErrorCode::wrong_passphrase);
            WAYMARK_CHECK(vault.unlock(kPassphrase));
            WAYMARK_CHECK(Database::open(home->databaseFile(), vault.databaseKey().value(), Database::Mode::readOnly));
            WAYMARK_CHECK(codeOf(vault.setSecret(SecretKind::passphrase, kOther)) == ErrorCode::read_only);
            return 0;
        });
    }
};

WAYMARK_TEST(FullOrReadOnly);
#include "tst_full_or_read_only.moc"
