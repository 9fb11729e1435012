// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QTemporaryDir>

#include "platform/base/ids.h"
#include "platform/database/transaction.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::database;

namespace {

Database withTable()
{
    auto made = Database::openMemory().value();
    if (!made.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT, body BLOB)")) {
        qFatal("no table");
    }
    return made;
}

std::int64_t count(Database& database)
{
    auto asked = database.statement("SELECT count(*) FROM t").value();
    return asked.first().value() ? asked.row().integer(0) : -1;
}

Status add(Database& database, int id)
{
    WAYMARK_ASSIGN(auto insert, database.statement("INSERT INTO t (id) VALUES (?1)"));
    return insert.run(id);
}

}  // namespace

class Statements : public QObject {
    Q_OBJECT

private slots:
    void givesBackEveryTypeItTook()
    {
        auto database = withTable();
        auto asked = database.statement("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8");
        QVERIFY(asked);
        SpaceId space;
        space.bytes.fill(7);
        const Bytes body{1, 0, 2};
        const auto found = asked->first(std::int64_t{-5}, std::uint64_t{0xffff'ffff'ffff'ffffU}, true, "it's", body,
                                        space, nullptr, std::optional<int>());
        QVERIFY(found && *found);
        const auto row = asked->row();
        QCOMPARE(row.integer(0), -5);
        QCOMPARE(row.unsignedInteger(1), 0xffff'ffff'ffff'ffffU);
        QVERIFY(row.boolean(2));
        QCOMPARE(row.text(3), std::string_view("it's"));
        QVERIFY(std::ranges::equal(row.blob(4), body));
        QVERIFY(row.fixed<SpaceId>(5) == space);
        QVERIFY(row.fixed<Hash32>(5).isZero());
        QVERIFY(row.isNull(6) && row.isNull(7));
    }

    void keepsAnEmptyBlobAndAnEmptyTextApartFromNull()
    {
        auto database = withTable();
        auto asked = database.statement("SELECT typeof(?1), typeof(?2)");
        QVERIFY(asked);
        const auto found = asked->first(ByteView(), std::string_view());
        QVERIFY(found && *found);
        QCOMPARE(asked->row().text(0), std::string_view("blob"));
        QCOMPARE(asked->row().text(1), std::string_view("text"));
    }

    void refusesTheWrongNumberOfParameters()
    {
        auto database = withTable();
        auto insert = database.statement("INSERT INTO t (id, word) VALUES (?1, ?2)");
        QVERIFY(insert);
        const auto few = insert->run(1);
        QVERIFY(!few && few.error().code == ErrorCode::internal);
        QVERIFY(!insert->run(1, "a", "b"));
        QCOMPARE(count(database), 0);
    }

    void lendsTheSameTextTwice()
    {
        auto database = withTable();
        for (int i = 1; i <= 3; ++i) {
            QVERIFY(add(database, i));
        }
        std::vector<std::int64_t> pairs;
        auto outer = database.statement("SELECT id FROM t ORDER BY id");
        QVERIFY(outer);
        const auto visited = outer->each([&](const Row& a) -> Status {
            WAYMARK_ASSIGN(auto inner, database.statement("SELECT id FROM t ORDER BY id"));
            return inner.each([&](const Row& b) -> Status {
                pairs.push_back(a.integer(0) * 10 + b.integer(0));
                return {};
            });
        });
        QVERIFY(visited);
        QCOMPARE(pairs, (std::vector<std::int64_t>{11, 12, 13, 21, 22, 23, 31, 32, 33}));
    }

    void stopsAtTheVisitorsError()
    {
        auto database = withTable();
        QVERIFY(add(database, 1) && add(database, 2));
        int seen = 0;
        auto all = database.statement("SELECT id FROM t");
        QVERIFY(all);
        const auto visited = all->each([&](const Row&) -> Status {
            ++seen;
            return fail(ErrorCode::cancelled);
        });
        QCOMPARE(seen, 1);
        QVERIFY(!visited && visited.error().code == ErrorCode::cancelled);
    }

    void neverPutsAValueIntoAnError()
    {
        auto database = withTable();
        QVERIFY(database.execute("CREATE TABLE u (word TEXT UNIQUE CHECK (word <> 'canary'))"));
        auto insert = database.statement("INSERT INTO u VALUES (?1)");
        QVERIFY(insert);
        const auto refused = insert->run("canary");
        QVERIFY(!refused);
        QVERIFY(!QByteArray::fromStdString(refused.error().detail).contains("canary"));
    }

    void rollsBackWhatWasNotCommitted()
    {
        auto database = withTable();
        {
            auto transaction = Transaction::begin(database);
            QVERIFY(transaction && add(database, 1));
        }
        QCOMPARE(count(database), 0);
        QVERIFY(!database.inTransaction());
    }

    void keepsTheOuterWhenAnInnerOneIsRolledBack()
    {
        auto database = withTable();
        auto outer = Transaction::begin(database);
        QVERIFY(outer && add(database, 1));
        {
            auto inner = Transaction::begin(database);
            QVERIFY(inner && add(database, 2));
            auto innermost = Transaction::begin(database);
            QVERIFY(innermost && add(database, 3));
            QVERIFY(innermost->commit());
        }
        {
            auto inner = Transaction::begin(database);
            QVERIFY(inner && add(database, 4));
            QVERIFY(inner->commit());
        }
        QVERIFY(outer->commit());
        auto asked = database.statement("SELECT group_concat(id) FROM t");
        QVERIFY(asked && *asked->first());
        QCOMPARE(asked->row().text(0), std::string_view("1,4"));
    }

    void refusesToCommitAnOuterOneFirst()
    {
        auto database = withTable();
        auto outer = Transaction::begin(database);
        auto inner = Transaction::begin(database);
        QVERIFY(outer && inner);
        const auto early = outer->commit();
        QVERIFY(!early && early.error().code == ErrorCode::internal);
        QVERIFY(inner->commit());
        QVERIFY(outer->commit());
    }

    void runsWorkInATransaction()
    {
        auto database = withTable();
        QVERIFY(inTransaction(database, [&] { return add(database, 1); }));
        QVERIFY(!inTransaction(database, [&]() -> Status {
            WAYMARK_TRY(add(database, 2));
            return fail(ErrorCode::cancelled);
        }));
        QCOMPARE(count(database), 1);
    }

    void givesAReaderAStableViewBesideTheWriter()
    {
        QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "home ?#%.db";
        const auto key = crypto::SecretKey::random();
        auto writer = Database::open(file, key, Database::Mode::create);
        QVERIFY(writer && writer->execute("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT, body BLOB)"));
        auto reader = Database::open(file, key, Database::Mode::readOnly);
        QVERIFY(reader);
        QVERIFY(add(*writer, 1));
        {
            auto view = Transaction::begin(*reader, Transaction::Kind::read);
            QVERIFY(view);
            QCOMPARE(count(*reader), 1);
            QVERIFY(add(*writer, 2));
            QCOMPARE(count(*reader), 1);
        }
        QCOMPARE(count(*reader), 2);
        const auto refused = add(*reader, 3);
        QVERIFY(!refused && refused.error().code == ErrorCode::read_only);
    }
};

WAYMARK_TEST(Statements);
#include "tst_statements.moc"
