// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <QTemporaryDir>

#include "platform/database/cipher_connection.h"
#include "platform/database/database.h"
#include "platform/database/pragmas.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::database;

class Damage : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
    crypto::SecretKey m_key;

    ErrorCode codeOfOpening(const crypto::SecretKey& key)
    {
        const auto opened = Database::open(m_file, key, Database::Mode::write);
        return opened ? ErrorCode::cancelled : opened.error().code;
    }

    QByteArray bytes() const
    {
        QFile raw(QString::fromStdString(m_file.string()));
        return raw.open(QIODevice::ReadOnly) ? raw.readAll() : QByteArray();
    }

    void overwrite(const QByteArray& with)
    {
        QFile raw(QString::fromStdString(m_file.string()));
        QVERIFY(raw.open(QIODevice::WriteOnly | QIODevice::Truncate));
        raw.write(with);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::filesystem::path(m_folder->path().toStdString()) / "home.db";
        m_key = crypto::SecretKey::random();
        auto database = Database::open(m_file, m_key, Database::Mode::create);
        QVERIFY(database);
        QVERIFY(database->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT)"));
        QVERIFY(
            database->execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                              "INSERT INTO t SELECT i, 'the canary sings number ' || i FROM n"));
    }

    void opensWithItsKeyAndHoldsNoPlainText()
    {
        QCOMPARE(codeOfOpening(m_key), ErrorCode::cancelled);
        QVERIFY(!bytes().contains("canary"));
        QVERIFY(!bytes().startsWith("SQLite format 3"));
    }

    void tellsAWrongKeyFromDamage()
    {
        QCOMPARE(codeOfOpening(crypto::SecretKey::random()), ErrorCode::wrong_key);
        auto raw = bytes();
        raw[100] = static_cast<char>(raw[100] ^ 1);
        overwrite(raw);
        QCOMPARE(codeOfOpening(m_key), ErrorCode::database_damaged);
    }

    void noticesATruncatedFile_data()
    {
        QTest::addColumn<int>("keep");
        QTest::newRow("nothing") << 0;
        QTest::newRow("half a page") << 2048;
        QTest::newRow("a page and a half") << 6144;
        QTest::newRow("one page") << 4096;
        QTest::newRow("three pages") << 12288;
    }

    void noticesATruncatedFile()
    {
        QFETCH(int, keep);
        overwrite(bytes().left(keep));
        QCOMPARE(codeOfOpening(m_key), ErrorCode::database_damaged);
    }

    void namesEveryFlippedPageWhenVerifying()
    {
        const auto whole = bytes();
        for (qsizetype page = 1; page < whole.size() / 4096; ++page) {
            auto raw = whole;
            raw[page * 4096 + 77] = static_cast<char>(raw[page * 4096 + 77] ^ 0x10);
            overwrite(raw);
            auto database = Database::open(m_file, m_key, Database::Mode::readOnly);
            if (!database) {
                QCOMPARE(database.error().code, ErrorCode::database_damaged);
                continue;
            }
            const auto problems = database->verify();
            QVERIFY(problems && !problems->empty());
            auto all = database->statement("SELECT sum(length(word)) FROM t");
            if (all) {
                const auto read = all->first();
                QVERIFY(read || read.error().code == ErrorCode::database_damaged);
            } else {
                QCOMPARE(all.error().code, ErrorCode::database_damaged);
            }
        }
    }

    void verifiesAWholeDatabase()
    {
        auto database = Database::open(m_file, m_key, Database::Mode::write);
        QVERIFY(database);
        const auto problems = database->verify();
        QVERIFY(problems && problems->empty());
    }

    void copiesConsistentlyUnderAnotherKey()
    {
        const auto copy = m_file.parent_path() / "copy.db";
        const auto other = crypto::SecretKey::random();
        {
            auto database = Database::open(m_file, m_key, Database::Mode::write);
            QVERIFY(database && database->backupTo(copy, other));
            const auto again = database->backupTo(copy, other);
            QVERIFY(!again && again.error().code == ErrorCode::bad_input);
        }
        m_file = copy;
        QCOMPARE(codeOfOpening(m_key), ErrorCode::wrong_key);
        auto database = Database::open(copy, other, Database::Mode::write);
        QVERIFY(database && database->verify()->empty());
        auto count = database->statement("SELECT count(*) FROM t");
        QVERIFY(count && *count->first());
        QCOMPARE(count->row().integer(0), 2000);
        QVERIFY(!bytes().contains("canary"));
    }

    void refusesAnotherFormatBeforeWritingAnything()
    {
        {
            auto database = Database::open(m_file, m_key, Database::Mode::write);
            QVERIFY(database && database->execute("PRAGMA user_version = 2") && database->checkpoint());
        }
        const auto before = bytes();
        QCOMPARE(codeOfOpening(m_key), ErrorCode::database_newer);
        QCOMPARE(bytes(), before);
    }

    void refusesAMissingFile()
    {
        m_file += ".none";
        QCOMPARE(codeOfOpening(m_key), ErrorCode::not_found);
        QVERIFY(!std::filesystem::exists(m_file));
    }

    void refusesAPragmaThatDoesNotReadBack()
    {
        auto memory = Connection::openMemory();
        QVERIFY(memory);
        // An in-memory database cannot be WAL, so what makes a save durable does not hold.
        const auto refused = apply(**memory, durabilityPragmas());
        QVERIFY(!refused && refused.error().code == ErrorCode::database_unsafe);
        QCOMPARE(refused.error().detail, std::string("PRAGMA journal_mode"));
        constexpr Pragma kUnknown{"PRAGMA cipher_unheard_of = 1", "PRAGMA cipher_unheard_of", "1"};
        QVERIFY(!apply(**memory, {&kUnknown, 1}));
    }

    void readsBackWhatTheDesignAsks()
    {
        auto database = Database::open(m_file, m_key, Database::Mode::write);
        QVERIFY(database);
        const std::array<std::pair<const char*, const char*>, 6> asked{{{"PRAGMA journal_mode", "wal"},
                                                                        {"PRAGMA synchronous", "2"},
                                                                        {"PRAGMA temp_store", "2"},
                                                                        {"PRAGMA secure_delete", "1"},
                                                                        {"PRAGMA cipher_memory_security", "0"},
                                                                        {"PRAGMA cipher_log_level", "NONE"}}};
        for (const auto& [pragma, expected] : asked) {
            auto statement = database->statement(pragma);
            QVERIFY(statement && *statement->first());
            QCOMPARE(statement->row().text(0), std::string_view(expected));
        }
    }
};

WAYMARK_TEST(Damage);
#include "tst_damage.moc"
