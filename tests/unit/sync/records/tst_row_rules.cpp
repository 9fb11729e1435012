// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/support/test_main.h"

#include "sync/records/refs.h"
#include "tests/unit/sync/records/random_history.h"

using namespace waymark;
using namespace waymark::records;
using namespace waymark::records::tests;

namespace {

constexpr PersonNumber kSam = 7;    // the owner, and the author of the row
constexpr PersonNumber kPriya = 8;  // another person
constexpr Stamp kNoon = stampOf(1'800'000'000'000);

/// A row, and people writing in it by their own streams.
struct SharedRow {
    RowState state;
    RowId row = makeRowId(1'800'000'000'000, kSam, 1);
    std::uint64_t seq[16] = {};

    Effect take(const Op& op, PersonNumber person, Dot dot, std::uint64_t height = 1)
    {
        return applyOp(state, op, {dot, height, person, person == kSam});
    }
    Effect write(PersonNumber person, Op op, std::uint64_t height = 1)
    {
        op.table = op.table == 0 ? kTable : op.table;
        op.row = row;
        last = {streamCalled(static_cast<std::uint8_t>(person)), ++seq[person], 0};
        return take(op, person, last, height);
    }
    Effect put(PersonNumber person, ColumnWord word, Value value, Stamp stamp = kNoon, Dots names = {},
               std::uint64_t height = 1)
    {
        return write(person, {0, {}, word, 0, stamp, std::move(names), std::move(value)}, height);
    }
    Effect onRow(PersonNumber person, OpKind kind, Dots names = {}, TableWord word = 0)
    {
        return write(person, {word, {}, 0, static_cast<std::uint8_t>(kind), kNoon, std::move(names), {}});
    }
    std::vector<Value> shown(ColumnWord word) const
    {
        std::vector<Value> values;
        if (const auto* cell = state.cell(word)) {
            for (const auto* entry : shownEntries(state, *cell)) {
                values.push_back(entry->value);
            }
        }
        return values;
    }
    Dots vector() const
    {
        Dots dots;
        for (const auto& stream : state.streams) {
            dots.push_back({stream.id, stream.seen.seq, stream.seen.end - 1});
        }
        return dots;
    }
    Dot last;
};

using Values = std::vector<Value>;

Value words(const char* text)
{
    return std::string(text);
}

}  // namespace

class RowRules : public QObject {
    Q_OBJECT
private slots:
    void onlyTheAuthorMakesARow()
    {
        SharedRow table;
        QVERIFY(table.onRow(kPriya, OpKind::make) == Effect::voided);
        QVERIFY(!table.state.made);
        QVERIFY(table.onRow(kSam, OpKind::make) == Effect::merged);
        QVERIFY(table.state.made);
    }

    void writesToARowNotMadeYetAreHeld()
    {
        SharedRow table;
        table.put(kPriya, kShort, words("early"));
        QVERIFY(!table.state.made);
        table.onRow(kSam, OpKind::make);
        QVERIFY(table.shown(kShort) == Values{words("early")});
    }

    void anothersWriteToAnOwnersColumnBecomesASuggestion()
    {
        SharedRow table;
        QVERIFY(table.put(kPriya, kOwnersWords, words("you should say this")) == Effect::suggested);
        const auto* cell = table.state.cell(kOwnersWords);
        QVERIFY(table.shown(kOwnersWords).empty());
        QCOMPARE(cell->suggestions.size(), std::size_t{1});
        table.put(kSam, kOwnersWords, words("mine"), kNoon + 1);
        QVERIFY(table.state.cell(kOwnersWords)->suggestions.empty());
        QVERIFY(table.shown(kOwnersWords) == Values{words("mine")});
    }

    void aSuggestionNamesNothing()
    {
        SharedRow table;
        table.put(kSam, kOwnersWords, words("mine"));
        table.put(kPriya, kOwnersWords, words("better"), kNoon + 5, {table.last});
        QVERIFY(table.shown(kOwnersWords) == Values{words("mine")});
        QCOMPARE(table.state.cell(kOwnersWords)->suggestions.size(), std::size_t{1});
    }

    void aTablesWritersBoundEveryOpOfItsRows()
    {
        constexpr TableWord authors = 9 * 4 + 1;
        SharedRow table;
        table.onRow(kSam, OpKind::make, {}, authors);
        QVERIFY(table.onRow(kPriya, OpKind::archive, table.vector(), authors) == Effect::voided);
        QVERIFY(table.write(kPriya, {authors, {}, kShort, 0, kNoon, {}, words("no")}) == Effect::voided);
        QVERIFY(table.state.life() == RowLife::live);
    }

    void twoWhoDidNotSeeEachOtherKeepBothTexts()
    {
        SharedRow table;
        table.put(kSam, kLong, words("a first"));
        const auto first = table.last;
        table.put(kSam, kLong, words("sam's"), kNoon + 1, {first});
        table.put(kPriya, kLong, words("priya's"), kNoon + 2, {first});
        QVERIFY((table.shown(kLong) == Values{words("sam's"), words("priya's")}));
    }

    void aNameThatComesFirstCounts()
    {
        SharedRow table;
        const Dot early{streamCalled(kSam), 1, 0};
        table.put(kPriya, kLong, words("over yours"), kNoon, {early});
        table.put(kSam, kLong, words("mine"));
        QVERIFY(table.shown(kLong) == Values{words("over yours")});
        QVERIFY(table.state.cell(kLong)->gone.empty());
    }

    void aSafetyElementIsInOnlyIfNoRemovalStands()
    {
        SharedRow table;
        const Op add{0, {}, kSafeTags, 0, kNoon, {}, words("nuts")};
        table.write(kSam, add);
        const auto added = table.last;
        QVERIFY(table.shown(kSafeTags) == Values{words("nuts")});
        Op removal = add;
        removal.kind = static_cast<std::uint8_t>(OpKind::remove);
        removal.names = {added};
        table.write(kPriya, removal);
        const auto removed = table.last;
        table.write(kSam, add);  // concurrent: does not name the removal
        QVERIFY(table.shown(kSafeTags).empty());
        Op again = add;
        again.names = {removed};
        table.write(kSam, again);
        QVERIFY(table.shown(kSafeTags) == Values{words("nuts")});
    }

    void anArchiveThatSawEverythingHides()
    {
        SharedRow table;
        table.onRow(kSam, OpKind::make);
        table.put(kPriya, kShort, words("x"));
        table.onRow(kSam, OpKind::archive, table.vector());
        QVERIFY(table.state.life() == RowLife::archived);
        table.onRow(kPriya, OpKind::restore);
        QVERIFY(table.state.life() == RowLife::live);
    }

    void aConcurrentEditBringsAnArchivedRowBack()
    {
        SharedRow table;
        table.onRow(kSam, OpKind::make);
        const auto seen = table.vector();
        table.put(kPriya, kShort, words("did not know"));
        table.onRow(kSam, OpKind::archive, seen);
        QVERIFY(table.state.life() == RowLife::live);
    }

    void theOwnersEraseAbsorbs()
    {
        SharedRow table;
        table.onRow(kSam, OpKind::make);
        table.put(kPriya, kLong, words("words"));
        table.onRow(kSam, OpKind::erase);
        QVERIFY(table.state.life() == RowLife::erased);
        QVERIFY(table.put(kPriya, kLong, words("again")) == Effect::absorbed);
        RowState bare;
        bare.ownerErased = true;
        QVERIFY(table.state == bare);
    }

    void anyoneElsesEraseReachesOnlyTheirOwn()
    {
        SharedRow table;
        table.onRow(kSam, OpKind::make);
        table.put(kSam, kLong, words("sam's"));
        table.put(kPriya, kLong, words("priya's"));
        table.onRow(kPriya, OpKind::erase, table.vector());
        QVERIFY(table.state.life() == RowLife::live);
        QVERIFY(table.shown(kLong) == Values{words("sam's")});
    }

    void aWriteTheEraseDidNotNameBringsTheRowBackWithIt()
    {
        // Priya made a row of her own, wrote and erased; Sam wrote meanwhile, with an older stamp.
        SharedRow table;
        table.row = makeRowId(1'800'000'000'000, kPriya, 2);
        table.onRow(kPriya, OpKind::make);
        table.put(kSam, kShort, words("sam's"), kNoon);
        table.put(kPriya, kShort, words("priya's"), kNoon + 9);
        table.onRow(kPriya, OpKind::erase);
        QVERIFY(table.state.life() == RowLife::live);
        QVERIFY(table.shown(kShort) == Values{words("sam's")});
    }

    void ownOpsAllErasedHideTheRow()
    {
        SharedRow table;
        table.row = makeRowId(1'800'000'000'000, kPriya, 2);
        table.onRow(kPriya, OpKind::make);
        table.put(kPriya, kShort, words("x"));
        table.onRow(kPriya, OpKind::erase);
        QVERIFY(table.state.life() == RowLife::erased);
        QVERIFY(table.shown(kShort).empty());
    }

    void onlyTheFirstInsertStands()
    {
        SharedRow table;
        table.put(kSam, kOnce, words("later"), kNoon + 3);
        table.put(kSam, kOnce, words("earlier"), kNoon + 1);
        QVERIFY(table.put(kPriya, kOnce, words("not hers"), kNoon) == Effect::voided);
        QVERIFY(table.shown(kOnce) == Values{words("earlier")});
    }

    void atTheCeilingTheHigherLedgerHeightWins()
    {
        SharedRow table;
        const auto beyond = ~Stamp{0};
        table.put(kPriya, kShort, words("stuck clock"), beyond, {}, 5);
        table.put(kSam, kShort, words("after a change of the circle"), kCeiling, {}, 6);
        QVERIFY(table.shown(kShort) == Values{words("after a change of the circle")});
        table.put(kSam, kLong, words("text"), beyond);
        QCOMPARE(table.state.cell(kLong)->entries.front().stamp, kCeiling);
    }

    void aClearedFieldIsANull()
    {
        SharedRow table;
        table.put(kSam, kShort, words("x"));
        table.put(kSam, kShort, {}, kNoon + 1);
        QVERIFY(table.shown(kShort) == Values{Value{}});
    }

    void theClockNeverGoesBackAndStopsAtTheCeiling()
    {
        HybridClock clock;
        const auto first = clock.next(1000);
        QVERIFY(clock.next(500) > first);
        clock.see(~Stamp{0});
        QCOMPARE(clock.latest(), kCeiling);
        QCOMPARE(clock.next(1000), kCeiling);
    }
};

WAYMARK_TEST(RowRules);
#include "tst_row_rules.moc"
