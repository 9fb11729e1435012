// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_main.h"

#include <algorithm>
#include <array>

#include "sync/records/row_summary.h"
#include "sync/records/versions.h"
#include "sync/wire/limits.h"
#include "tests/unit/sync/records/phone.h"

using namespace waymark;
using namespace waymark::records;
using namespace waymark::records::tests;
using Texts = std::vector<std::string>;

class RecordStore : public QObject {
    Q_OBJECT
private slots:
    void aSavedRowIsShownAtOnceAndPending()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kTitle, std::string("Find a flat")).has_value());
        const auto shown = sam.store->reader().get(row).value();
        QVERIFY(shown.pending && shown.life == RowLife::live && shown.author == 7);
        QVERIFY(shown.value(kTitle) == Value(std::string("Find a flat")));
        QVERIFY(shown.field(kTitle)->versions.front().pending);
        sam.seal();
        const auto after = sam.store->reader().get(row).value();
        QVERIFY(!after.pending && !after.field(kTitle)->versions.front().pending);
        QVERIFY(after.value(kTitle) == shown.value(kTitle));
    }

    void aTransactionIsAllOrNothing()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        const auto before = sam.feed.size();
        const auto saved = sam.save({{.row = row, .column = kTitle, .value = std::string("kept?")},
                                     {.row = row, .column = kStarted, .value = std::string("not a date")}});
        QVERIFY(!saved && saved.error().code == ErrorCode::bad_input);
        QCOMPARE(sam.title(row), std::string());
        QCOMPARE(sam.feed.size(), before);
    }

    void oneTransactionMaySpanSections()
    {
        Phone sam(1, 7, true);
        const auto here = sam.ref(sam.store->newRowId(Phone::section(1)), kNote, 1);
        const auto there = sam.ref(sam.store->newRowId(Phone::section(2)), kNote, 2);
        QVERIFY(sam.save({{.row = here, .kind = EditKind::make, .value = {}},
                          {.row = there, .kind = EditKind::make, .value = {}},
                          {.row = here, .column = kTitle, .value = std::string("a")},
                          {.row = there, .column = kTitle, .value = std::string("b")}})
                    .has_value());
        QCOMPARE(sam.store->pending()->size(), std::size_t{2});
        sam.seal();
        QCOMPARE(sam.title(here) + sam.title(there), std::string("ab"));
    }

    void withoutAWriteGrantNothingIsSaved()
    {
        Phone priya(2, 8, false);
        const auto row = priya.make();
        priya.mayWrite = false;
        QVERIFY(priya.put(row, kTitle, std::string("x")).error().code == ErrorCode::not_allowed);
    }

    void anothersWriteToAnOwnersFieldIsSaidToBeASuggestion()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = sam.make();
        shareAll({&sam, &priya});
        const auto saved = priya.save({{.row = row, .column = kTitle, .value = std::string("t")},
                                       {.row = row, .column = kMyWords, .value = std::string("try this")}});
        QVERIFY(saved && saved->suggested == std::vector<std::size_t>{1});
        shareAll({&sam, &priya});
        const auto shown = sam.store->reader().get(row).value();
        QVERIFY(shown.field(kMyWords)->versions.empty());
        QVERIFY(shown.field(kMyWords)->suggestions.front().value == Value(std::string("try this")));
        QCOMPARE(shown.field(kMyWords)->suggestions.front().person, PersonNumber{8});
    }

    void anotherPersonsDiaryIsNotForWriting()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = priya.make(kDiary);
        shareAll({&sam, &priya});
        QVERIFY(sam.put(row, kTitle, std::string("x")).error().code == ErrorCode::not_allowed);
    }

    void tooMuchIsRefusedAndNothingKept()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        const std::string big(wire::kMaxValue + 1, 'x');
        QVERIFY(sam.put(row, kStory, big).error().code == ErrorCode::too_large);
        std::vector<Edit> edits;
        for (int i = 0; i < 4; ++i) {
            edits.push_back({.row = row, .column = kTitle, .value = std::string(wire::kMaxValue, 'x')});
        }
        QVERIFY(sam.save(edits).error().code == ErrorCode::too_large);
        edits.pop_back();
        QVERIFY(sam.save(edits).has_value());
        sam.seal();
        QVERIFY(sam.sealed.back().payload.size() <= wire::kMaxPlaintext);
    }

    void bigTransactionsGoInSeveralEnvelopesAndAreNeverJoined()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        for (int i = 0; i < 9; ++i) {
            QVERIFY(sam.put(row, kTitle, std::string(wire::kMaxValue, static_cast<char>('a' + i))).has_value());
        }
        sam.seal();
        QVERIFY(sam.sealed.size() >= 3);
        std::size_t transactions = 0;
        for (const auto& envelope : sam.sealed) {
            transactions += decodePayload(envelope.payload, envelope.context.stream)->transactions.size();
        }
        QCOMPARE(transactions, std::size_t{10});
    }

    void whatIsNotThereIsNotFound()
    {
        Phone sam(1, 7, true);
        const auto nowhere = sam.ref(sam.store->newRowId(Phone::section()));
        QVERIFY(sam.put(nowhere, kTitle, std::string("x")).error().code == ErrorCode::not_found);
        QVERIFY(sam.store->reader().get(nowhere).error().code == ErrorCode::not_found);
        const auto row = sam.make();
        QVERIFY(sam.put(row, 99, std::string("x")).error().code == ErrorCode::bad_input);
        QVERIFY(sam.onRow(row, EditKind::make).error().code == ErrorCode::bad_input);
    }

    void listsFilterByTableSpaceParentAndLife()
    {
        Phone sam(1, 7, true);
        const auto parent = sam.make();
        const auto child = sam.make();
        const auto other = sam.make(kAllergy);
        QVERIFY(sam.put(child, kBelongsTo, Bytes(parent.row.bytes.begin(), parent.row.bytes.end())).has_value());
        const auto& reader = sam.store->reader();
        QCOMPARE(reader.list({.table = kNote})->size(), std::size_t{2});
        QCOMPARE(reader.list({.table = kNote})->front().ref.row, child.row);
        QCOMPARE(reader.list({})->size(), std::size_t{3});
        QCOMPARE(reader.list({.parent = parent.row})->front().ref.row, child.row);
        SpaceId elsewhere;
        QVERIFY(reader.list({.space = elsewhere})->empty());
        QVERIFY(sam.onRow(other, EditKind::archive).has_value());
        QVERIFY(reader.list({.table = kAllergy})->empty());
        QCOMPARE(reader.list({.life = RowLife::archived})->size(), std::size_t{1});
        QCOMPARE(reader.list({.limit = 1})->size(), std::size_t{1});
        QVERIFY(*reader.find(child.row) == std::vector<RowRef>{child});
    }

    void aRangeOfRanksIsListedAndCounted()
    {
        Phone sam(1, 7, true);
        const auto none = sam.make();
        const auto open = sam.make();
        const auto done = sam.make();
        const Value one = std::int64_t{1};
        const Value two = std::int64_t{2};
        QVERIFY(sam.put(open, kState, one).has_value());
        QVERIFY(sam.put(done, kState, two).has_value());
        const auto& reader = sam.store->reader();
        const auto rowsOf = [&](const ListFilter& filter) {
            std::vector<RowRef> refs;
            const auto listed = *reader.list(filter);
            std::ranges::transform(listed, std::back_inserter(refs), &ShownRow::ref);
            return refs;
        };
        QVERIFY(rowsOf({.table = kNote, .to = one}) == (std::vector{open, none}));
        QVERIFY(rowsOf({.table = kNote, .from = two}) == std::vector{done});
        QVERIFY(rowsOf({.table = kNote, .from = one, .to = two, .limit = 1}) == std::vector{done});
        QCOMPARE(*reader.count({.table = kNote, .from = one, .limit = 1}), std::size_t{2});
        QVERIFY(reader.list({.table = kAllergy, .from = one}).error().code == ErrorCode::bad_input);
        sam.seal();
        QVERIFY(sam.put(open, kState, two).has_value());
        QVERIFY(rowsOf({.table = kNote, .from = two}) == (std::vector{done, open}));
        QVERIFY(sam.onRow(done, EditKind::archive).has_value());
        QCOMPARE(*reader.count({.table = kNote, .from = two}), std::size_t{1});
    }

    void ranksSortAsTheirValuesDo()
    {
        const auto before = [](const Value& left, const Value& right) { return rankOf(left) < rankOf(right); };
        QVERIFY(before({}, std::int64_t{-5}));
        QVERIFY(before(std::int64_t{-5}, std::int64_t{-1}));
        QVERIFY(before(std::int64_t{-1}, std::int64_t{0}));
        QVERIFY(before(std::int64_t{255}, std::int64_t{256}));
        QVERIFY(before(std::string("2026-09-30"), std::string("2026-10-01T09:00")));
    }

    void historyTellsEveryValueNewestFirst()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kTitle, std::string("one")).has_value());
        sam.seal();
        QVERIFY(sam.put(row, kTitle, std::string("two")).has_value());
        const auto history = *sam.store->reader().history(row);
        QCOMPARE(history.size(), std::size_t{3});
        QVERIFY(history[0].value == Value(std::string("two")) && history[0].pending);
        QVERIFY(history[1].value == Value(std::string("one")) && !history[1].pending);
        QVERIFY(history[2].column == 0 && history[2].person == 7);
    }

    void oldHistoryGoesAndTextsStay()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kTitle, std::string("short")).has_value());
        QVERIFY(sam.put(row, kStory, std::string("long")).has_value());
        sam.seal();
        sam.clock.advance(401LL * 24 * 3600 * 1000);
        QVERIFY(sam.store->forgetOld().has_value());
        const auto history = *sam.store->reader().history(row);
        QCOMPARE(history.size(), std::size_t{2});
        QVERIFY(history[0].column == kStory);
        QCOMPARE(sam.title(row), std::string("short"));
    }

    void searchFindsAsYouTypeAndForgetsWhatWasReplaced()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kTitle, std::string("Tuition on Tuesday, don’t be late")).has_value());
        QVERIFY(sam.put(row, kStory, std::string("The café is \"new\" — nice")).has_value());
        for (const auto* typed :
             {"t", "tu", "tuit", "TUESDAY late", "cafe", "café nic", "don’t", "new\" ni", "don't"}) {
            QVERIFY2(sam.found(typed).size() == 1, typed);
        }
        for (const auto* typed : {"", "   ", "\"", "*", "uition", "tuition wednesday", "NEAR(a b)"}) {
            QVERIFY2(sam.found(typed).empty(), typed);
        }
        sam.seal();
        QVERIFY(sam.put(row, kTitle, std::string("Bed")).has_value());
        QVERIFY(sam.found("tuition").empty());
        QCOMPARE(sam.found("bed").front(), std::string("Bed"));
        QVERIFY(sam.onRow(row, EditKind::archive).has_value());
        QVERIFY(sam.found("bed").empty());
        QVERIFY(sam.onRow(row, EditKind::restore).has_value());
        QCOMPARE(sam.found("bed").size(), std::size_t{1});
    }

    void aMaskedColumnIsNeitherFoundNorShownInASnippet()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kAddress, std::string("Hidden Lane")).has_value());
        QVERIFY(sam.put(row, kTitle, std::string("Home")).has_value());
        QVERIFY(sam.found("hidden").empty());
        QCOMPARE(sam.found("home"), Texts{"Home"});
    }

    void aSnippetIsCutAroundTheWord()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        std::string story(300, 'a');
        story.insert(150, " needle ");
        QVERIFY(sam.put(row, kStory, story).has_value());
        const auto hits = *sam.store->reader().search({.words = "NEED"});
        const auto& hit = hits.front();
        QCOMPARE(hit.snippet.substr(hit.begin, hit.size), std::string("need"));
        QVERIFY(hit.snippet.size() < 200 && hit.column == kStory);
    }

    void anEditorKeepsWhatItSawOverAKill()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kStory, std::string("first")).has_value());
        shareAll({&sam, &priya});
        QVERIFY(sam.store->openDraft(row, kStory).has_value());
        QVERIFY(sam.store->keepDraft(row, kStory, std::string("sam typed")).has_value());
        QVERIFY(priya.put(row, kStory, std::string("priya's")).has_value());
        shareAll({&sam, &priya});
        // The app is killed and opened again: a new store over the same database.
        Store again(*sam.database, testSchema(), sam.clock, [](const SectionRef&) { return Actor{7, true, true}; });
        const auto draft = *again.openDraft(row, kStory);
        QVERIFY(draft.value == Value(std::string("sam typed")));
        const Edit edit{.row = row, .column = kStory, .value = std::string("sam saved"), .fromDraft = true};
        QVERIFY(again.save({&edit, 1}).has_value());
        QCOMPARE(sam.texts(row, kStory).size(), std::size_t{2});
        QVERIFY(sam.store->reader().drafts()->empty());
        shareAll({&sam, &priya});
        QCOMPARE(priya.texts(row, kStory).size(), std::size_t{2});
        QVERIFY(sam.hash() == priya.hash());
    }

    void aDraftOverAnUnsealedTextStillNamesItAfterSealing()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kStory, std::string("first")).has_value());
        QVERIFY(sam.store->openDraft(row, kStory).has_value());
        sam.seal();
        QVERIFY(!sam.store->reader().draft(row, kStory)->value().over.front().isLocal());
        QVERIFY(
            sam.save({{.row = row, .column = kStory, .value = std::string("second"), .fromDraft = true}}).has_value());
        QCOMPARE(sam.texts(row, kStory), Texts{"second"});
        sam.seal();
        QCOMPARE(sam.texts(row, kStory), Texts{"second"});
    }

    void aDraftNotOpenedCannotBeKept()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        QVERIFY(sam.store->keepDraft(row, kStory, std::string("x")).error().code == ErrorCode::not_found);
        QVERIFY(sam.store->openDraft(row, kStory).has_value());
        QVERIFY(sam.store->dropDraft(row, kStory).has_value());
        QVERIFY(sam.store->reader().drafts()->empty());
    }

    void theOwnersBinGivesAnErasedRowBackUnderANewId()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kTitle, std::string("precious")).has_value());
        sam.seal();
        QVERIFY(sam.onRow(row, EditKind::erase).has_value());
        QVERIFY(sam.store->reader().get(row)->life == RowLife::erased);
        QVERIFY(sam.found("precious").empty());
        sam.seal();
        const auto bin = *sam.store->reader().bin();
        QCOMPARE(bin.size(), std::size_t{1});
        auto back = row;
        back.row = sam.store->newRowId(row.section);
        const auto edits = remake(sam.store->schema(), bin.front().row, back);
        const std::array entries{bin.front().id, bin.front().id + 1};
        QCOMPARE(sam.store->putBack(entries, edits).error().code, ErrorCode::not_found);
        QCOMPARE(sam.store->reader().bin()->size(), std::size_t{1});
        QVERIFY(sam.store->putBack(std::span(entries).first(1), edits).has_value());
        QCOMPARE(sam.title(back), std::string("precious"));
        QVERIFY(sam.store->reader().bin()->empty());
    }

    void theBinEmptiesAfterThirtyDays()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        QVERIFY(sam.onRow(row, EditKind::erase).has_value());
        sam.clock.advance(31LL * 24 * 3600 * 1000);
        QVERIFY(sam.store->forgetOld().has_value());
        QVERIFY(sam.store->reader().bin()->empty());
    }

    void othersWordsCannotBeErased()
    {
        Phone sam(1, 7, true);
        Phone priya(2, 8, false);
        const auto row = priya.make();
        shareAll({&sam, &priya});
        QVERIFY(sam.put(row, kTitle, std::string("sam's")).has_value());
        shareAll({&sam, &priya});
        QVERIFY(priya.onRow(row, EditKind::erase).error().code == ErrorCode::not_allowed);
        QVERIFY(sam.onRow(row, EditKind::erase).has_value());
    }

    void statsCountWhatWaitsAndWhatConflicts()
    {
        Phone sam(1, 7, true);
        const auto row = sam.make();
        QVERIFY(sam.put(row, kTitle, std::string("x")).has_value());
        const auto stats = sam.store->reader().stats()->front();
        QCOMPARE(stats.rows, std::uint64_t{1});
        QCOMPARE(stats.pendingTransactions, std::uint64_t{2});
        QCOMPARE(stats.pendingEdits, std::uint64_t{2});
        QVERIFY(!stats.updateNeeded);
    }
};

WAYMARK_TEST(RecordStore);
#include "tst_store.moc"
