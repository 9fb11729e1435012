// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/bin_service.h"
#include "app/services/heading_editor.h"
#include "app/services/history_service.h"
#include "app/services/people_service.h"
#include "app/services/plan_service.h"
#include "app/services/promise_service.h"
#include "app/services/row_fields.h"
#include "app/services/rows.h"
#include "app/services/sharing_service.h"
#include "app/services/version_service.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"

using namespace waymark;
using namespace waymark::services;
using waymark::tests::OpenHome;

namespace {

std::string textOf(const FieldValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::string{} : *text;
}

}  // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void anEarlierTextComesBackInOneStepAndCanBeUndone()
    {
        OpenHome home;
        HeadingEditor editor(home.context());
        QVERIFY(editor.save(home.space(), 5, "needs", "one").has_value());
        QVERIFY(editor.save(home.space(), 5, "needs", "two").has_value());
        const auto heading = PlanService(home.context()).heading(home.space(), 5);
        HistoryService histories(home.context());
        const auto history = histories.history(heading->id);
        QVERIFY(history.has_value());
        QCOMPARE(history->record.heading, 5);
        QCOMPARE(history->record.section, std::string("home"));
        const auto& newest = history->rows.at(0);
        QVERIFY(newest.current && !newest.canBringBack && newest.longText && newest.author.me);
        QCOMPARE(textOf(newest.now), std::string("two"));
        QCOMPARE(textOf(newest.before), std::string("one"));
        const auto& older = history->rows.at(1);
        QVERIFY(!older.current && older.canBringBack);
        QVERIFY(std::holds_alternative<std::monostate>(older.before));

        const auto before = histories.bringBack(heading->id, older.version);
        QVERIFY(before.has_value());
        QCOMPARE(PlanService(home.context()).heading(home.space(), 5)->needs.text, std::string("one"));
        QVERIFY(histories.write(*before).has_value());
        QCOMPARE(PlanService(home.context()).heading(home.space(), 5)->needs.text, std::string("two"));
        QCOMPARE(histories.bringBack(heading->id, "local.999").error().code, ErrorCode::not_found);
    }

    void settlingCanBeTakenBack()
    {
        OpenHome home;
        HeadingEditor editor(home.context());
        const auto id = PlanService(home.context()).heading(home.space(), 5)->id;
        QVERIFY(editor.open(home.space(), 5, "needs").has_value());
        RowEdits meanwhile(*Rows(home.context()).named(id));
        meanwhile.putText(schema::heading::kNeeds, "A lamp");
        QVERIFY(Rows(home.context()).save(meanwhile).has_value());
        QVERIFY(editor.save(home.space(), 5, "needs", "A desk").has_value());
        VersionService versions(home.context());
        const auto texts = [&] {
            std::vector<std::string> all;
            const auto view = versions.versions(id, "needs");
            for (const auto& version : view->versions) {
                all.push_back(version.text);
            }
            std::ranges::sort(all);
            return all;
        };
        const std::vector<std::string> both{"A desk", "A lamp"};
        QCOMPARE(texts(), both);
        const auto before = versions.keep(id, "needs");
        QVERIFY(before.has_value());
        QVERIFY(versions.keepBoth(id, "needs").has_value());
        QCOMPARE(texts().size(), std::size_t{1});
        QVERIFY(versions.putBack(*before).has_value());
        QCOMPARE(texts(), both);
        QVERIFY(versions.choose(id, "needs", versions.versions(id, "needs")->versions.at(0).version).has_value());
        QVERIFY(versions.putBack(*before).has_value());
        QCOMPARE(texts(), both);
    }

    void aPromiseSaysWhatChangedFromWhatToWhat()
    {
        OpenHome home;
        PromiseService promises(home.context());
        const auto id = promises.add(home.space(), 1, {"Ring the college", "m1", domain::parseDate("2026-10-10")});
        QVERIFY(promises.setState(*id, domain::PromiseState::kept).has_value());
        QVERIFY(promises.archive(*id).has_value());
        const auto history = HistoryService(home.context()).history(*id);
        QCOMPARE(history->record.title, std::string("Ring the college"));
        QCOMPARE(history->rows.front().kind, ChangeKind::putAway);
        QCOMPARE(history->rows.back().kind, ChangeKind::made);
        const auto& state = history->rows.at(1);
        QCOMPARE(state.field, std::string("state"));
        QVERIFY(std::get<ChoiceValue>(state.now).name == "kept");
        QVERIFY(!state.canBringBack);  // a record that was put away is brought back first
        bool person = false;
        bool day = false;
        for (const auto& row : history->rows) {
            person = person || std::holds_alternative<PersonTag>(row.now);
            day = day || std::holds_alternative<domain::Date>(row.now);
        }
        QVERIFY(person && day);
    }

    void whatWasPutAwayStandsInTheBinAndComesBack()
    {
        OpenHome home;
        PromiseService promises(home.context());
        BinService bin(home.context());
        const auto id = promises.add(home.space(), 1, {"Ring the college", "m1", {}});
        QVERIFY(bin.bin(home.space())->putAway.empty());
        QVERIFY(bin.putAway(*id).has_value());
        const auto view = bin.bin(home.space());
        QCOMPARE(view->putAway.size(), std::size_t{1});
        QCOMPARE(view->putAway[0].record.title, std::string("Ring the college"));
        QVERIFY(view->putAway[0].who.me && view->putAway[0].when && view->putAway[0].canErase);
        QVERIFY(view->bursts.empty());
        QVERIFY(bin.putAllBack({*id}).has_value());
        QVERIFY(bin.bin(home.space())->putAway.empty());
        QCOMPARE(promises.all(home.space(), 10)->rows.size(), std::size_t{1});
    }

    void theOwnerErasesAndHasThirtyDaysToTakeItBack()
    {
        OpenHome home;
        PromiseService promises(home.context());
        BinService bin(home.context());
        const auto id = promises.add(home.space(), 1, {"Ring the college", "m1", {}});
        QVERIFY(bin.putAway(*id).has_value());
        QVERIFY(bin.erase(*id).has_value());
        const auto view = bin.bin(home.space());
        QVERIFY(view->putAway.empty());
        QCOMPARE(view->erased.size(), std::size_t{1});
        QCOMPARE(view->erased[0].daysLeft, 30);
        QCOMPARE(view->erased[0].record.title, std::string("Ring the college"));
        QCOMPARE(HistoryService(home.context()).history(*id).error().code, ErrorCode::not_found);
        const auto number = bin.numberOf(*id);
        QVERIFY(number.has_value() && bin.takeBack(*number).has_value());
        QCOMPARE(bin.bin(home.space())->erased.size(), std::size_t{0});
    }

    void whoSeesWhatComesFromTheLedger()
    {
        OpenHome home;
        SharingService sharing(home.context());
        const auto view = sharing.sharing(home.space());
        QVERIFY(view->mine && view->people.empty());
        QCOMPARE(view->sections.size(), std::size_t{10});
        QCOMPARE(view->sections.front().section, std::string("about"));
        QVERIFY(view->sections.back().ownOnly);
        QCOMPARE(view->sections.front().watchers.at(0).may.access, Access::owner);
        QVERIFY(!view->sections.front().watchers.at(0).since);  // never shared: no relay took it yet
        PromiseService promises(home.context());
        QVERIFY(promises.add(home.space(), 1, {"Ring the college", "m1", {}}).has_value());
        QVERIFY(promises.add(home.space(), 9, {"Find a dentist", "m1", {}}).has_value());
        const auto plan = sharing.contents(home.space(), "plan");
        QCOMPARE(plan->promises, 1);
        QCOMPARE(plan->parts.size(), std::size_t{4});
        QCOMPARE(sharing.contents(home.space(), "attic").error().code, ErrorCode::not_found);
    }
};

WAYMARK_TEST(HistoryTest);
#include "tst_history.moc"
