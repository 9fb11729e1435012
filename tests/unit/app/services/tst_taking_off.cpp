// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"

using namespace waymark;
using namespace waymark::tests;

namespace {

struct Column {
    std::string table, name, type;
};

/// Of every table of the home, full-text ones and their parts left out.
std::vector<Column> columns(database::Database& home)
{
    std::vector<Column> all;
    auto select = home.statement(
                          "SELECT m.name, c.name, c.type FROM sqlite_master m "
                          "JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE "
                          "'rec_words%' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid")
                      .value();
    const Status done = select.each([&](const database::Row& row) -> Status {
        all.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2))});
        return {};
    });
    return done ? all : std::vector<Column>{};
}

std::string literal(const Column& column, const std::string& space, std::int64_t section)
{
    if (column.name == "space") {
        return "x'" + space + "'";
    }
    if (column.name == "section") {
        return std::to_string(section);
    }
    return column.type == "BLOB" ? "randomblob(32)" : column.type == "TEXT" ? "'x'" : "1000 + abs(random() % 1000000)";
}

}  // namespace

/// A circle that is taken off leaves no row in any table of the home, also of one that is added later.
class TakingOffTest : public QObject {
    Q_OBJECT

    OpenHome m_home;
    std::vector<Column> m_columns;

    [[nodiscard]] std::int64_t number(const std::string& sql)
    {
        auto select = m_home.core().database().statement(sql);
        return select && select->first().value_or(false) ? select->row().integer(0) : -1;
    }
    [[nodiscard]] std::vector<std::string> tablesWith(const std::string& column) const
    {
        std::vector<std::string> tables;
        for (const auto& one : m_columns) {
            if (one.name == column) {
                tables.push_back(one.table);
            }
        }
        return tables;
    }
    /// One more row that belongs to the circle.
    void fill(const std::string& table, std::int64_t section)
    {
        std::string names, values;
        for (const auto& column : m_columns) {
            if (column.table == table) {
                names += (names.empty() ? "" : ", ") + column.name;
                values += (values.empty() ? "" : ", ") + literal(column, m_home.space().hex(), section);
            }
        }
        QVERIFY2(m_home.core().database().execute("INSERT INTO " + table + " (" + names + ") VALUES (" + values +
                                                  ") ON CONFLICT DO NOTHING"),
                 table.c_str());
    }
    [[nodiscard]] std::int64_t left(const std::string& table, const std::string& column, std::int64_t section)
    {
        const auto ours = column == "space" ? "x'" + m_home.space().hex() + "'" : std::to_string(section);
        return number("SELECT count(*) FROM " + table + " WHERE " + column + " = " + ours);
    }

private slots:
    void noTableKeepsARowOfIt()
    {
        QVERIFY(m_home.ok());
        m_columns = columns(m_home.core().database());
        const auto section = number("SELECT min(id) FROM rec_section");
        const auto bySpace = tablesWith("space");
        const auto bySection = tablesWith("section");
        QVERIFY(section > 0 && bySpace.size() > 20 && bySection.size() > 5);
        const auto& space = m_home.space();
        QVERIFY(m_home.core().circles().noteSaidOver(space, ErrorCode::relay_forbidden).has_value());
        for (const auto& table : bySpace) {
            fill(table, section);
            QVERIFY2(left(table, "space", section) > 0, table.c_str());
        }
        // One that waits for the relay to delete it stays until then.
        QVERIFY(m_home.core().database().execute("DELETE FROM cir_delete_now").has_value());
        for (const auto& table : bySection) {
            fill(table, section);
            QVERIFY2(left(table, "section", section) > 0, table.c_str());
        }
        const auto taken = m_home.core().takeOff(space);
        QVERIFY2(taken.has_value(), taken ? "" : taken.error().detail.c_str());
        for (const auto& table : bySpace) {
            QVERIFY2(left(table, "space", section) == 0, table.c_str());
        }
        for (const auto& table : bySection) {
            QVERIFY2(left(table, "section", section) == 0, table.c_str());
        }
    }
};

WAYMARK_TEST(TakingOffTest);
#include "tst_taking_off.moc"
