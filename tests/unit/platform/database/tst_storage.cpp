// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>

#include <csignal>
#include <filesystem>

#include "platform/database/transaction.h"
#include "tests/support/test_main.h"
#include "tests/unit/platform/database/small_disk.h"

using namespace waymark;
using namespace waymark::database;
namespace fs = std::filesystem;

namespace {

template <class T>
ErrorCode codeOf(const T& result)
{
    return result ? ErrorCode::cancelled : result.error().code;
}

std::int64_t count(Database& database)
{
    auto asked = database.statement("SELECT count(*) FROM t");
    return asked && asked->first().value_or(false) ? asked->row().integer(0) : -1;
}

Status add(Database& database, int id, std::size_t size)
{
    WAYMARK_ASSIGN(auto insert, database.statement("INSERT INTO t (id, body) VALUES (?1, ?2)"));
    return insert.run(id, Bytes(size, 7));
}

/// Files this process holds open whose name says they are SQLite's temporary ones.
int openTemporaryFiles()
{
    int found = 0;
    for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
        std::error_code error;
        const auto target = fs::read_symlink(entry.path(), error).string();
        found += target.find("etilqs") != std::string::npos ? 1 : 0;
    }
    return found;
}

}  // namespace

class Storage : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    crypto::SecretKey m_key;

    fs::path folder() const { return m_folder->path().toStdString(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_key = crypto::SecretKey::random();
    }

    void saysWhenTheDiskIsFullAndKeepsWhatWasSaved()
    {
        WAYMARK_ON_SMALL_DISK(folder(), 1024, [&](const fs::path& disk) -> int {
            auto opened = Database::open(disk / "home.db", m_key, Database::Mode::create);
            WAYMARK_CHECK(opened && opened->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, body BLOB)"));
            int saved = 0;
            Status last;
            while ((last = add(*opened, saved + 1, 20'000))) {
                WAYMARK_CHECK(++saved < 100);
            }
            WAYMARK_CHECK(codeOf(last) == ErrorCode::disk_full);
            WAYMARK_CHECK(saved > 5 && count(*opened) == saved);
            {
                auto transaction = Transaction::begin(*opened);
                WAYMARK_CHECK(transaction);
                // Small enough for the page cache: only the commit finds out.
                for (int i = 0; i < 50; ++i) {
                    WAYMARK_CHECK(add(*opened, 1000 + i, 20'000));
                }
                WAYMARK_CHECK(codeOf(transaction->commit()) == ErrorCode::disk_full);
            }
            WAYMARK_CHECK(!opened->inTransaction() && count(*opened) == saved);
            auto again = Database::open(disk / "home.db", m_key, Database::Mode::readOnly);
            WAYMARK_CHECK(again && count(*again) == saved && again->verify()->empty());
            return 0;
        });
    }

    void readsFromReadOnlyStorageAndSaysWhyItCannotSave()
    {
        WAYMARK_ON_SMALL_DISK(folder(), 4096, [&](const fs::path& disk) -> int {
            const auto file = disk / "home.db";
            {
                auto opened = Database::open(file, m_key, Database::Mode::create);
                WAYMARK_CHECK(opened && opened->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, body BLOB)"));
                WAYMARK_CHECK(add(*opened, 1, 10));
            }
            WAYMARK_CHECK(tests::makeReadOnly(disk));
            WAYMARK_CHECK(codeOf(Database::open(file, m_key, Database::Mode::write)) == ErrorCode::read_only);
            WAYMARK_CHECK(codeOf(Database::open(disk / "new.db", m_key, Database::Mode::create)) ==
                          ErrorCode::read_only);
            auto opened = Database::open(file, m_key, Database::Mode::readOnly);
            WAYMARK_CHECK(opened && count(*opened) == 1);
            WAYMARK_CHECK(codeOf(add(*opened, 2, 10)) == ErrorCode::read_only);
            WAYMARK_CHECK(opened->verify()->empty());
            return 0;
        });
    }

    void saysWhenStorageTurnsReadOnlyUnderIt()
    {
        WAYMARK_ON_SMALL_DISK(folder(), 4096, [&](const fs::path& disk) -> int {
            const auto file = disk / "home.db";
            {
                auto opened = Database::open(file, m_key, Database::Mode::create);
                WAYMARK_CHECK(opened && opened->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, body BLOB)"));
            }
            fs::copy_file(file, disk / "copy.db");
            {
                auto opened = Database::open(file, m_key, Database::Mode::write);
                WAYMARK_CHECK(opened && add(*opened, 1, 10));
                fs::copy_file(file.string() + "-wal", disk / "copy.db-wal");
            }
            WAYMARK_CHECK(tests::makeReadOnly(disk));
            // Its WAL holds a save that reading the file alone would miss: refused, not shown older than it is.
            WAYMARK_CHECK(codeOf(Database::open(disk / "copy.db", m_key, Database::Mode::readOnly)) ==
                          ErrorCode::read_only);
            return 0;
        });
    }

    void writesNoTemporaryFileForASortOrAnIndex()
    {
        auto opened = Database::open(folder() / "home.db", m_key, Database::Mode::create);
        QVERIFY(opened);
        const auto mostSeenWhileSorting = [&] {
            int most = 0;
            auto sorted = opened->statement(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
                "SELECT hex(randomblob(200)) AS word FROM n ORDER BY word");
            if (!sorted || !sorted->each([&](const Row&) -> Status {
                    if (most == 0) {
                        most = openTemporaryFiles();
                        return fail(ErrorCode::cancelled);
                    }
                    return {};
                })) {
                return most;
            }
            return most;
        };
        QCOMPARE(mostSeenWhileSorting(), 0);
        // The same look finds them when the setting is taken away, so it would have found them above.
        QVERIFY(opened->execute("PRAGMA temp_store = FILE"));
        QVERIFY(mostSeenWhileSorting() > 0);
    }

    void losesNothingAcknowledgedToAKill()
    {
        const auto file = folder() / "home.db";
        {
            auto opened = Database::open(file, m_key, Database::Mode::create);
            QVERIFY(opened && opened->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, body BLOB)"));
        }
        int acknowledged = 0;
        for (int run = 1; run <= 40; ++run) {
            int pipe[2];
            QCOMPARE(::pipe(pipe), 0);
            const pid_t writer = ::fork();
            if (writer == 0) {
                auto opened = Database::open(file, m_key, Database::Mode::write);
                for (int id = acknowledged + 1; opened; ++id) {
                    auto saved = inTransaction(*opened, [&]() -> Status {
                        WAYMARK_TRY(add(*opened, 2 * id, 3000));
                        return add(*opened, 2 * id + 1, 3000);
                    });
                    if (!saved || ::write(pipe[1], &id, sizeof id) != sizeof id) {
                        ::_exit(1);
                    }
                }
                ::_exit(1);
            }
            ::close(pipe[1]);
            int id = 0;
            for (int i = 0; i < run % 7 + 1; ++i) {
                QCOMPARE(::read(pipe[0], &id, sizeof id), static_cast<ssize_t>(sizeof id));
            }
            ::kill(writer, SIGKILL);
            while (::read(pipe[0], &acknowledged, sizeof acknowledged) == static_cast<ssize_t>(sizeof acknowledged)) {
                id = acknowledged;
            }
            ::waitpid(writer, nullptr, 0);
            ::close(pipe[0]);
            auto opened = Database::open(file, m_key, Database::Mode::write);
            QVERIFY(opened);
            const auto rows = count(*opened);
            QVERIFY2(rows == 2 * id || rows == 2 * (id + 1), qPrintable(QString("%1 of %2").arg(rows).arg(id)));
            acknowledged = static_cast<int>(rows / 2);
            if (run % 10 == 0) {
                QVERIFY(opened->verify()->empty());
            }
        }
    }
};

WAYMARK_TEST(Storage);
#include "tst_storage.moc"
