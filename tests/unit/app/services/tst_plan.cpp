// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/heading_editor.h"
#include "app/services/plan_service.h"
#include "app/services/promise_service.h"
#include "app/services/search_service.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"

using namespace waymark;
using namespace waymark::services;
using waymark::tests::OpenHome;

class PlanTest : public QObject {
    Q_OBJECT

private slots:
    void aNewCircleHasTenHeadingsThatAreNotStarted()
    {
        OpenHome home;
        QVERIFY(home.ok());
        const auto plan = PlanService(home.context()).plan(home.space());
        QVERIFY(plan.has_value());
        QCOMPARE(plan->headings.size(), std::size_t{10});
        QCOMPARE(plan->hiddenCount, 0);
        QCOMPARE(plan->owner.name, std::string("Sam"));
        for (const auto& row : plan->headings) {
            QVERIFY(row.shared && !row.started);
        }
    }

    void wordsNeedsAndADatedPromiseSettleAHeading()
    {
        OpenHome home;
        HeadingEditor editor(home.context());
        QVERIFY(editor.save(home.space(), 7, "my_words", "I can cook injera for ten people.").has_value());
        QVERIFY(editor.save(home.space(), 7, "needs", "Heating and bills.").has_value());
        PromiseService promises(home.context());
        QVERIFY(
            promises.add(home.space(), 7, {"Show me how to read the meter", "Dawn", domain::parseDate("2026-10-20")})
                .has_value());
        const auto plan = PlanService(home.context()).plan(home.space());
        QCOMPARE(plan->headings[6].step, domain::Settledness::settled);
        QCOMPARE(plan->headings[6].openPromises, 1);
        QCOMPARE(domain::printDate(*plan->headings[6].nextDue), std::string("2026-10-20"));
        QCOMPARE(plan->headings[0].step, domain::Settledness::notStarted);
        const auto heading = PlanService(home.context()).heading(home.space(), 7);
        QCOMPARE(heading->myWords.text, std::string("I can cook injera for ten people."));
        QVERIFY(heading->myWords.writable && heading->changedBy.me);
        QCOMPARE(heading->promises.at(0).who.name, std::string("Dawn"));
        QCOMPARE(heading->promises.at(0).status.days, 7);
        QCOMPARE(heading->audience.people.size(), std::size_t{1});
    }

    void anUnknownHeadingOrFieldIsRefused()
    {
        OpenHome home;
        QCOMPARE(PlanService(home.context()).heading(home.space(), 11).error().code, ErrorCode::bad_input);
        HeadingEditor editor(home.context());
        QCOMPARE(editor.save(home.space(), 7, "secret", "x").error().code, ErrorCode::not_found);
        QCOMPARE(editor.save(home.space(), 7, "readiness", "x").error().code, ErrorCode::bad_input);
        QCOMPARE(PromiseService(home.context()).add(home.space(), 0, {"x", "", {}}).error().code, ErrorCode::bad_input);
        QCOMPARE(PromiseService(home.context()).add(home.space(), 1, {"", "", {}}).error().code, ErrorCode::bad_input);
    }

    void aDraftOutlivesTheApp()
    {
        OpenHome home;
        {
            HeadingEditor editor(home.context());
            QCOMPARE(editor.open(home.space(), 1, "needs").value(), std::string());
            QVERIFY(editor.keep(home.space(), 1, "needs", "half a sent").has_value());
        }
        QVERIFY(home.reopen());
        const auto heading = PlanService(home.context()).heading(home.space(), 1);
        QCOMPARE(heading->needs.draft.value(), std::string("half a sent"));
        QVERIFY(heading->needs.text.empty());
        HeadingEditor editor(home.context());
        QVERIFY(editor.save(home.space(), 1, "needs", "half a sentence").has_value());
        const auto saved = PlanService(home.context()).heading(home.space(), 1);
        QVERIFY(!saved->needs.draft);
        QCOMPARE(saved->needs.text, std::string("half a sentence"));
    }

    void promisesAreKeptLetGoAndPutAway()
    {
        OpenHome home;
        PromiseService promises(home.context());
        const auto id = promises.add(home.space(), 1, {"Ring the college", "m1", domain::parseDate("2026-10-10")});
        QVERIFY(id.has_value());
        auto all = promises.all(home.space(), 10);
        QCOMPARE(all->rows.at(0).status.standing, domain::PromiseStanding::late);
        QCOMPARE(all->rows.at(0).status.days, 3);
        QVERIFY(all->rows.at(0).who.me && all->rows.at(0).writable);
        QVERIFY(promises.setState(*id, domain::PromiseState::kept).has_value());
        QCOMPARE(promises.all(home.space(), 10)->rows.at(0).status.standing, domain::PromiseStanding::kept);
        QVERIFY(promises.archive(*id).has_value());
        QCOMPARE(promises.all(home.space(), 0)->count, std::size_t{0});
        QVERIFY(promises.all(home.space(), 10)->rows.empty());
        QVERIFY(promises.restore(*id).has_value());
        QCOMPARE(promises.all(home.space(), 10)->rows.size(), std::size_t{1});
    }

    void searchFindsWordsAndSaysWhichHeading()
    {
        OpenHome home;
        QVERIFY(HeadingEditor(home.context()).save(home.space(), 9, "needs", "A dentist near college").has_value());
        const auto found = SearchService(home.context()).search("dent");
        QCOMPARE(found->hits.size(), std::size_t{1});
        QCOMPARE(found->hits[0].heading, 9);
        QCOMPARE(found->hits[0].kind, std::string("heading"));
    }
};

WAYMARK_TEST(PlanTest);
#include "tst_plan.moc"
