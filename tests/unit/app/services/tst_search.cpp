// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/agenda_service.h"
#include "app/services/heading_editor.h"
#include "app/services/learning_service.h"
#include "app/services/people_service.h"
#include "app/services/promise_service.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "app/services/search_service.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"

using namespace waymark;
using namespace waymark::services;
using waymark::tests::OpenHome;

namespace {

std::vector<SearchHit> find(OpenHome& home, std::string_view words)
{
    return SearchService(home.context()).search(words).value_or(SearchView{}).hits;
}

bool quotes(const std::vector<SearchHit>& hits, std::string_view word)
{
    return std::ranges::any_of(hits, [&](const SearchHit& hit) {
        return hit.title.find(word) != std::string::npos || hit.snippet.find(word) != std::string::npos;
    });
}

}  // namespace

class SearchTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindOfThingIsFoundByTypingAndSaysWhatItIs()
    {
        OpenHome home;
        PeopleService people(home.context());
        PersonWords hanna;
        hanna.name = "Hanna";
        hanna.line = "My sister, in Leeds";
        QVERIFY(people.addContact(home.space(), hanna).has_value());
        QVERIFY(PromiseService(home.context()).add(home.space(), 7, {"Hang the curtains", "m1", {}}).has_value());
        EventWords event;
        event.title = "Hangout with the choir";
        event.starts = *domain::parseLocalTime("2026-10-20T18:00");
        QVERIFY(AgendaService(home.context()).add(home.space(), event).has_value());
        QVERIFY(LearningService(home.context()).addTarget(home.space(), {"Hang in there", {}, {}}).has_value());
        const auto hits = find(home, "han");
        QCOMPARE(hits.size(), std::size_t{5});
        QCOMPARE(hits[0].group, HitGroup::people);
        QCOMPARE(hits[0].title, std::string("Hanna"));
        QCOMPARE(hits[1].group, HitGroup::promises);
        QVERIFY(hits[1].person.me);
        QCOMPARE(hits[2].group, HitGroup::dates);
        QCOMPARE(domain::printDate(hits[2].when->date), std::string("2026-10-20"));
        QCOMPARE(hits[3].group, HitGroup::learning);
        QCOMPARE(hits[4].title, std::string("Help at Hand, Children's Commissioner"));
    }

    void membersPartsAndHelplinesAreFoundThoughTheyAreNoRecords()
    {
        OpenHome home;
        QCOMPARE(find(home, "sam").at(0).person.id, std::string("m1"));
        const auto part = find(home, "mon");
        QVERIFY(
            std::ranges::any_of(part, [](const SearchHit& hit) { return hit.heading == 8 && hit.kind == "heading"; }));
        const auto line = find(home, "childl");
        QCOMPARE(line.size(), std::size_t{1});
        QCOMPARE(line[0].group, HitGroup::helplines);
    }

    void nothingTypedFindsNothing()
    {
        OpenHome home;
        QVERIFY(find(home, "").empty());
        QVERIFY(find(home, " ,.").empty());
        QVERIFY(find(home, "zzyzx").empty());
    }

    void maskedColumnsAreNeitherFoundNorQuoted()
    {
        OpenHome home;
        int masked = 0;
        for (const auto& table : schema::schema().tables) {
            const std::optional<int> heading = schema::followsHeading(table.id) ? std::optional(1) : std::nullopt;
            if (!schema::sectionFor(table.id, heading, false)) {
                continue;  // of a constellation
            }
            const auto row = Rows(home.context()).fresh(home.space(), table.id, heading);
            QVERIFY(row.has_value());
            RowEdits edits(*row);
            edits.make();
            bool wrote = false;
            for (const auto& column : table.columns) {
                if (column.type == records::ValueType::text && column.merge != records::MergeKind::insertOnly) {
                    edits.put(column.id, std::string(column.masked ? "kestrel" : "sparrow"));
                    wrote = wrote || column.masked;
                }
            }
            QVERIFY(home.context().store.save(edits.all()).has_value());
            QVERIFY(find(home, "kestrel").empty());
            QVERIFY2(!quotes(find(home, "sparrow"), "kestrel"), std::string(table.name).c_str());
            masked += wrote ? 1 : 0;
        }
        QVERIFY(masked >= 2);  // where somebody studies, where somebody will be
    }

    void whereSomebodyLivesAndWhoTheyAreIsFoundButNotQuoted()
    {
        OpenHome home;
        HeadingEditor editor(home.context());
        PromiseService promises(home.context());
        QVERIFY(LearningService(home.context())
                    .setSetting(home.space(), {"Hill College", "Plumbing", "Ms Kestrel", {}}, {})
                    .has_value());
        for (const int heading : {5, 10}) {
            QVERIFY(editor.save(home.space(), heading, "my_words", "12 Kestrel Street").has_value());
            QVERIFY(promises.add(home.space(), heading, {"Write to the kestrel office", "m1", {}}).has_value());
        }
        const auto hits = find(home, "kestrel");
        QCOMPARE(hits.size(), std::size_t{5});
        QVERIFY(!quotes(hits, "estrel"));
        QVERIFY(editor.save(home.space(), 7, "my_words", "A kestrel nested here").has_value());
        QVERIFY(quotes(find(home, "kestrel"), "estrel"));
    }

    void whatWasPutAwayIsNotFound()
    {
        OpenHome home;
        PromiseService promises(home.context());
        const auto id = promises.add(home.space(), 7, {"Buy a kettle", "m1", {}});
        QCOMPARE(find(home, "kettle").size(), std::size_t{1});
        QVERIFY(promises.archive(*id).has_value());
        QVERIFY(find(home, "kettle").empty());
    }
};

WAYMARK_TEST(SearchTest);
#include "tst_search.moc"
