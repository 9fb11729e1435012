// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <QTemporaryDir>

#include <array>

#include "platform/database/migrate.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::database;

namespace {

constexpr std::array kFirst{Migration{1, "CREATE TABLE a (x)"}};
constexpr std::array kSecond{Migration{1, "CREATE TABLE a (x)"}, Migration{2, "ALTER TABLE a ADD COLUMN y"}};
constexpr std::array kBroken{Migration{1, "CREATE TABLE b (x)"}, Migration{2, "CREATE TABEL c (x)"}};

}  // namespace

class Migrations : public QObject {
    Q_OBJECT

private slots:
    void runsEachStepOnce()
    {
        auto database = Database::openMemory();
        QVERIFY(database && migrate(*database, "a", kFirst));
        QVERIFY(migrate(*database, "a", kFirst));
        QVERIFY(migrate(*database, "a", kSecond));
        QVERIFY(database->execute("INSERT INTO a (x, y) VALUES (1, 2)"));
        QCOMPARE(moduleVersion(*database, "a").value(), 2);
        QCOMPARE(moduleVersion(*database, "other").value(), 0);
    }

    void leavesNothingOfAStepThatFails()
    {
        auto database = Database::openMemory();
        QVERIFY(database && migrate(*database, "a", kFirst));
        QVERIFY(!migrate(*database, "b", kBroken));
        QVERIFY(!database->execute("SELECT * FROM b"));
        QCOMPARE(moduleVersion(*database, "b").value(), 0);
    }

    void refusesANewerModuleBeforeWritingAnything()
    {
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "home.db";
        const auto key = crypto::SecretKey::random();
        {
            auto database = Database::open(file, key, Database::Mode::create);
            QVERIFY(database && migrate(*database, "a", kSecond) && database->checkpoint());
        }
        QFile raw(QString::fromStdString(file.string()));
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const auto before = raw.readAll();
        {
            auto database = Database::open(file, key, Database::Mode::write);
            QVERIFY(database);
            const std::array modules{Module{"new", kBroken}, Module{"a", kFirst}};
            const auto refused = migrate(*database, modules);
            QVERIFY(!refused && refused.error().code == ErrorCode::database_newer);
        }
        raw.seek(0);
        QCOMPARE(raw.readAll(), before);
    }
};

WAYMARK_TEST(Migrations);
#include "tst_migrations.moc"
