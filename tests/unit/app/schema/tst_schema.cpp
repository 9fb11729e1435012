// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/content/content.h"
#include "app/domain/role.h"
#include "app/schema/declaration.h"
#include "tests/support/test_main.h"

using namespace waymark;
using records::MergeKind;
using records::Writers;

class SchemaTest : public QObject {
    Q_OBJECT

private slots:
    void numbersAreTheOnesThatWereGivenOut()
    {
        // Permanent: a row here may be added, never changed.
        const std::vector<std::pair<int, std::string_view>> given = {
            {1, "profile"}, {2, "person"}, {3, "contact"}, {4, "heading"},    {5, "promise"}, {6, "skill"},
            {7, "setting"}, {8, "target"}, {9, "tuition"}, {10, "session"},   {11, "event"},  {12, "answer"},
            {13, "note"},   {14, "home"},  {15, "taken"},  {16, "attachment"}};
        for (const auto& [number, name] : given) {
            const auto* table = schema::schema().table(static_cast<records::TableId>(number));
            QVERIFY(table != nullptr);
            QCOMPARE(table->name, name);
        }
        QCOMPARE(schema::schema().tables.size(), given.size());
    }

    void theYoungPersonsWordsAreTheOwners()
    {
        for (const auto& [table, column] : {std::pair{"heading", "my_words"},
                                            {"heading", "views"},
                                            {"heading", "readiness"},
                                            {"skill", "level"},
                                            {"session", "words"},
                                            {"session", "feeling"},
                                            {"person", "line"}}) {
            const auto* declared = schema::schema().table(std::string_view(table))->column(std::string_view(column));
            QVERIFY2(declared != nullptr && declared->writers == Writers::owner, column);
        }
    }

    void longTextsKeepBothVersions()
    {
        for (const char* name : {"my_words", "needs", "plan_b", "views"}) {
            QCOMPARE(schema::schema().table("heading")->column(std::string_view(name))->merge, MergeKind::text);
        }
    }

    void headingsAndPromisesFollowTheirHeadingsSection()
    {
        for (const auto& heading : content::headings()) {
            for (const auto table : {schema::heading::kTable, schema::promise::kTable, schema::skill::kTable}) {
                QCOMPARE(schema::sectionFor(table, heading.number, false).value(), std::string_view(heading.section));
            }
        }
        QVERIFY(!schema::sectionFor(schema::promise::kTable, std::nullopt, false));
        QVERIFY(!schema::sectionFor(schema::promise::kTable, 11, false));
        QVERIFY(!schema::sectionFor(schema::promise::kTable, 1, true));
    }

    void aConstellationHasHomesPeopleAndDatesOnly()
    {
        QCOMPARE(schema::sectionFor(schema::event::kTable, {}, true).value(), std::string_view("constellation"));
        QVERIFY(!schema::sectionFor(schema::tuition::kTable, {}, true));
        QVERIFY(!schema::sectionFor(schema::profile::kTable, {}, true));
        QCOMPARE(schema::sectionFor(schema::home::kTable, {}, true).value(), std::string_view("constellation"));
        QVERIFY(!schema::sectionFor(schema::home::kTable, {}, false));
        QVERIFY(!schema::sectionFor(schema::note::kTable, {}, true));
        QVERIFY(!schema::sectionFor(999, {}, false));
    }

    void everyKindAndFieldSaysWhatItIs()
    {
        for (const auto& table : schema::schema().tables) {
            QVERIFY2(!table.about.empty(), table.name.data());
            for (const auto& column : table.columns) {
                QVERIFY2(!column.about.empty(), column.name.data());
                QVERIFY2(!(column.masked && column.searchable), column.name.data());
            }
        }
    }

    void rolesOfTheDeclarationAreTheRolesOfTheRules()
    {
        QCOMPARE(schema::kRoles.size(), domain::roleNames().size());
        for (const auto& choice : schema::kRoles) {
            QCOMPARE(choice.name, domain::roleName(static_cast<domain::Role>(choice.number)));
        }
    }
};

WAYMARK_TEST(SchemaTest);
#include "tst_schema.moc"
