// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/records/erasing.h"
#include "sync/records/late_changes.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/records/phone.h"

using namespace waymark;
using namespace waymark::records;
using namespace waymark::records::tests;

namespace {

constexpr std::string_view kWord = "canaryforgood";

/// Whether any value of any table holds the word.
bool knows(const Phone& phone, std::string_view word = kWord)
{
    std::vector<std::string> columns;
    auto tables = *phone.database->statement(
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table'");
    bool found = false;
    std::vector<std::pair<std::string, std::string>> places;
    static_cast<void>(tables.each([&](const database::Row& row) -> Status {
        places.emplace_back(row.text(0), row.text(1));
        return {};
    }));
    for (const auto& [table, column] : places) {
        auto select = phone.database->statement("SELECT 1 FROM \"" + table + "\" WHERE instr(CAST(\"" + column +
                                                "\" AS BLOB), CAST(?1 AS BLOB)) > 0");
        found = found || (select && select->first(word).value_or(false));
    }
    return found;
}

std::vector<ErasingRow> waiting(const Phone& phone)
{
    return *erasing(*phone.database, Phone::section());
}

/// What the others do once they hear of it.
ForgottenRows forget(Phone& phone, const RowRef& row)
{
    auto transaction = *database::Transaction::begin(*phone.database);
    auto forgotten = *forgetErased(*phone.database, phone.store->schema(), Phone::section(), phone.person,
                                   [&](const RowId& one) { return one == row.row; });
    static_cast<void>(transaction.commit());
    return forgotten;
}

Status eraseNow(Phone& phone, const RowRef& row)
{
    const EraseNow one{row};
    return phone.store->eraseNow({&one, 1});
}

}  // namespace

class TestErasing : public QObject {
    Q_OBJECT

private slots:
    void itIsGoneHereBeforeItIsSealed();
    void othersHearOfItLikeOfAnyErase();
    void whatWasNeverSealedNeverLeaves();
    void theRestOfATransactionStays();
    void onlyTheOwnerMay();
    void theBinIsEmptiedOfIt();
    void theIndexForgetsTheWord();
    void leftoversGoAndOwnWordsStayWithTheirPerson();
    void anOpenEditorIsNobodysWords();
    void itWaitsUntilItIsToldDone();
};

void TestErasing::itIsGoneHereBeforeItIsSealed()
{
    Phone sam(1, 7, true);
    const auto row = sam.make();
    QVERIFY(sam.put(row, kTitle, std::string(kWord)));
    sam.seal();
    QVERIFY(sam.put(row, kStory, std::string(kWord) + " again"));
    QVERIFY(sam.store->openDraft(row, kTitle));
    QVERIFY(knows(sam));
    QVERIFY(eraseNow(sam, row));
    QVERIFY(!knows(sam));
    QVERIFY(sam.store->reader().get(row)->life == RowLife::erased);
    const auto past = sam.store->reader().history(row).value_or(std::vector<HistoryEntry>{});
    QVERIFY(std::ranges::all_of(past, [](const HistoryEntry& one) { return isNull(one.value); }));
    QCOMPARE(waiting(sam).size(), 1U);
    QVERIFY(!waiting(sam)[0].sealed);
    sam.seal();
    QVERIFY(waiting(sam)[0].sealed);
    QVERIFY(!knows(sam));
}

void TestErasing::othersHearOfItLikeOfAnyErase()
{
    Phone sam(1, 7, true);
    Phone kim(2, 8, false);
    const auto row = sam.make();
    QVERIFY(sam.put(row, kTitle, std::string(kWord)));
    shareAll({&sam, &kim});
    QVERIFY(kim.put(row, kStory, std::string("mine")));
    QVERIFY(eraseNow(sam, row));
    shareAll({&sam, &kim});
    QVERIFY(kim.store->reader().get(row)->life == RowLife::erased);
    QVERIFY(!knows(sam));
    QCOMPARE(sam.hash(), kim.hash());
    QCOMPARE(forget(kim, row).rows.size(), 1U);
    QVERIFY(!knows(kim));
    QCOMPARE(sam.hash(), kim.hash());
}

void TestErasing::whatWasNeverSealedNeverLeaves()
{
    Phone sam(1, 7, true);
    Phone kim(2, 8, false);
    const auto row = sam.make();
    QVERIFY(sam.put(row, kTitle, std::string(kWord)));
    QVERIFY(eraseNow(sam, row));
    shareAll({&sam, &kim});
    for (const auto& envelope : sam.sealed) {
        QVERIFY(std::ranges::search(envelope.payload, viewOf(kWord)).empty());
    }
    QCOMPARE(sam.hash(), kim.hash());
}

void TestErasing::theRestOfATransactionStays()
{
    Phone sam(1, 7, true);
    Phone kim(2, 8, false);
    const auto row = sam.make();
    const auto other = sam.make();
    QVERIFY(sam.save({{.row = row, .column = kTitle, .value = std::string(kWord)},
                      {.row = other, .column = kTitle, .value = std::string("stays")}}));
    QVERIFY(eraseNow(sam, row));
    shareAll({&sam, &kim});
    QCOMPARE(kim.title(other), "stays");
    QVERIFY(!knows(kim));
    QVERIFY(sam.store->pending().value().empty());
}

void TestErasing::onlyTheOwnerMay()
{
    Phone sam(1, 7, true);
    Phone kim(2, 8, false);
    const auto row = kim.make();
    QVERIFY(kim.put(row, kTitle, std::string(kWord)));
    shareAll({&sam, &kim});
    QCOMPARE(eraseNow(kim, row).error().code, ErrorCode::not_allowed);
    QCOMPARE(kim.title(row), kWord);
    const auto nobodys = sam.ref(RowId{});
    QCOMPARE(eraseNow(sam, nobodys).error().code, ErrorCode::not_found);
    const std::vector<EraseNow> both{{row}, {nobodys}};
    QVERIFY(!sam.store->eraseNow(both));
    QCOMPARE(sam.title(row), kWord);  // all or nothing
    QVERIFY(waiting(sam).empty());
}

void TestErasing::theBinIsEmptiedOfIt()
{
    Phone sam(1, 7, true);
    Phone tablet(3, 7, true);
    const auto row = sam.make();
    QVERIFY(sam.put(row, kTitle, std::string(kWord)));
    shareAll({&sam, &tablet});
    QVERIFY(sam.onRow(row, EditKind::erase));
    shareAll({&sam, &tablet});
    QCOMPARE(sam.store->reader().bin().value().size(), 1U);
    QCOMPARE(tablet.store->reader().bin().value().size(), 1U);
    QVERIFY(eraseNow(sam, row));
    QVERIFY(sam.store->reader().bin().value().empty());
    QVERIFY(!knows(sam));
    QVERIFY(waiting(sam)[0].sealed);  // its erase left long ago
    QCOMPARE(forget(tablet, row).rows.size(), 1U);
    QVERIFY(tablet.store->reader().bin().value().empty());
    QVERIFY(!knows(tablet));
}

void TestErasing::theIndexForgetsTheWord()
{
    Phone sam(1, 7, true);
    Phone kim(2, 8, false);
    const auto row = sam.make();
    QVERIFY(sam.put(row, kTitle, std::string(kWord)));
    for (int i = 0; i < 40; ++i) {
        QVERIFY(sam.put(sam.make(), kTitle, "other words " + std::to_string(i)));
    }
    shareAll({&sam, &kim});
    const auto inIndex = [](const Phone& phone) {
        auto select = *phone.database->statement(
            "SELECT count(*) FROM rec_words_data WHERE instr(block, "
            "CAST('anaryforgood' AS BLOB)) > 0");
        static_cast<void>(select.first());
        return select.row().integer(0);
    };
    QVERIFY(inIndex(kim) > 0);
    QVERIFY(eraseNow(sam, row));
    QCOMPARE(inIndex(sam), 0);
    shareAll({&sam, &kim});
    forget(kim, row);
    QCOMPARE(inIndex(kim), 0);
    QCOMPARE(kim.found("other").size(), 40U);
}

void TestErasing::leftoversGoAndOwnWordsStayWithTheirPerson()
{
    Phone sam(1, 7, true);
    Phone kim(2, 8, false);
    const auto row = sam.make();
    QVERIFY(sam.put(row, kTitle, std::string(kWord)));
    shareAll({&sam, &kim});
    QVERIFY(eraseNow(sam, row));
    sam.seal();
    const auto other = kim.make();
    QVERIFY(kim.save({{.row = row, .column = kTitle, .value = std::string("kims own words")},
                      {.row = other, .column = kTitle, .value = std::string("stays")}}));
    const auto draft = kim.store->openDraft(row, kStory);
    kim.clock.advance(1000);
    QVERIFY(draft && kim.store->keepDraft(row, kStory, std::string("kim was typing")));
    kim.pull(sam);
    QCOMPARE(forget(kim, row).rows.size(), 1U);
    QVERIFY(!knows(kim));
    QVERIFY(kim.store->reader().drafts().value().empty());
    const auto late = lateChanges(*kim.database, Phone::section().space).value();
    QCOMPARE(late.size(), 2U);
    QVERIFY(std::ranges::all_of(late, [&](const LateChange& one) { return one.person == 8 && one.row == row; }));
    shareAll({&sam, &kim});
    QVERIFY(!knows(sam, "kims own words") && !knows(sam, "kim was typing"));
    for (const auto& envelope : kim.sealed) {
        QVERIFY(std::ranges::search(envelope.payload, viewOf("kims own words")).empty());
    }
    QCOMPARE(sam.title(other), "stays");
    QCOMPARE(sam.hash(), kim.hash());
    // Again it changes nothing.
    forget(kim, row);
    QCOMPARE(lateChanges(*kim.database, Phone::section().space).value().size(), 2U);
}

void TestErasing::anOpenEditorIsNobodysWords()
{
    Phone sam(1, 7, true);
    Phone kim(2, 8, false);
    const auto row = sam.make();
    QVERIFY(sam.put(row, kTitle, std::string(kWord)));
    shareAll({&sam, &kim});
    QVERIFY(kim.store->openDraft(row, kTitle));
    QVERIFY(eraseNow(sam, row));
    shareAll({&sam, &kim});
    QVERIFY(knows(kim));
    forget(kim, row);
    QVERIFY(!knows(kim));
    QVERIFY(lateChanges(*kim.database, Phone::section().space).value().empty());
}

void TestErasing::itWaitsUntilItIsToldDone()
{
    Phone sam(1, 7, true);
    const auto row = sam.make();
    QVERIFY(sam.put(row, kTitle, std::string(kWord)));
    Hash32 file;
    file.bytes.fill(9);
    const EraseNow one{row, file};
    QVERIFY(sam.store->eraseNow({&one, 1}));
    QVERIFY(eraseNow(sam, row));  // asked again: the file is still known
    QCOMPARE(waiting(sam).size(), 1U);
    QVERIFY(waiting(sam)[0].file == file);
    QCOMPARE(erasingSections(*sam.database, Phone::section().space).value().size(), 1U);
    QVERIFY(endErasing(*sam.database, waiting(sam)[0]));
    QVERIFY(waiting(sam).empty());
}

WAYMARK_TEST(TestErasing);
#include "tst_erasing.moc"
