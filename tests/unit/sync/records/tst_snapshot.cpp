// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include <algorithm>

#include "sync/records/history_log.h"
#include "sync/records/snapshot_rules.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/records/random_history.h"
#include "tests/unit/sync/records/snapshots.h"

using namespace waymark;
using namespace waymark::records;
using namespace waymark::records::tests;

namespace {

/// Three phones of two people work on a few rows; what each does next is drawn.
class Circle {
public:
    Phone owner{1, 7, true};
    Phone tablet{2, 7, true};
    Phone carer{3, 8, false};
    std::vector<Phone*> phones{&owner, &tablet, &carer};

    void step(std::uint32_t drawn)
    {
        auto& phone = *phones[drawn % 3];
        const auto what = drawn / 3 % 16;
        const auto more = drawn / 48;
        if (rows.empty() || what == 0) {
            rows.push_back(phone.make(more % 3 == 0 ? kAllergy : more % 3 == 1 ? kDiary : kNote));
        } else if (what == 1) {
            phone.seal();
        } else if (what == 2) {
            phone.pull(*phones[more % 3]);
        } else {
            edit(phone, rows[more % rows.size()], what, more);
        }
    }

    void edit(Phone& phone, const RowRef& row, std::uint32_t what, std::uint32_t more)
    {
        const auto word = "word " + std::to_string(more % 5);
        const auto column = row.table == kAllergy ? kLabels : row.table == kDiary ? kTitle : ColumnId(1 + more % 4);
        // What may not be done here or is not there yet is refused, and that is that.
        Result<SaveOutcome> done;
        if (what == 3) {
            done = phone.onRow(row, more % 9 == 0 ? EditKind::erase : EditKind::archive);
        } else if (what == 4) {
            done = phone.onRow(row, EditKind::restore);
        } else if (column == kLabels && what < 8) {
            phone.clock.advance(1000);
            done = phone.save({{.row = row, .kind = EditKind::remove, .column = column, .value = word}});
        } else {
            done = phone.put(row, column, word);
        }
        static_cast<void>(done.has_value());
    }

    void run(const std::vector<std::uint32_t>& steps)
    {
        for (const auto drawn : steps) {
            step(drawn);
        }
    }

private:
    std::vector<RowRef> rows;
};

std::vector<std::uint32_t> steps(std::size_t count)
{
    return *rc::gen::container<std::vector<std::uint32_t>>(count, rc::gen::inRange<std::uint32_t>(0, 0xFFFFFFFF));
}

SnapshotContent filled(Circle& circle)
{
    circle.run(steps(50));
    shareAll(circle.phones);
    return snapshotOf(circle.owner).value();
}

}  // namespace

class SnapshotTest : public QObject {
    Q_OBJECT
private slots:
    void whatMergedTheSameWritesTheSame()
    {
        QVERIFY(rc::check("canonical", [] {
            Circle circle;
            const auto content = filled(circle);
            for (auto* phone : circle.phones) {
                const auto theirs = snapshotOf(*phone).value();
                RC_ASSERT(theirs.state == content.state);
                RC_ASSERT(theirs.history == content.history);
            }
        }));
    }

    void aNewPhoneThatLoadsIsAsIfItHadMergedAll()
    {
        QVERIFY(rc::check("loaded = merged", [] {
            Circle circle;
            circle.run(steps(40));
            circle.owner.seal();
            const auto streams = streamsOf(circle.owner);
            const auto content = snapshotOf(circle.owner).value();
            Phone fresh{4, 9, false};
            RC_ASSERT(load(fresh, streams, content).has_value());
            RC_ASSERT(fresh.hash() == circle.owner.hash());
            const auto again = snapshotOf(fresh).value();
            RC_ASSERT(again.state == content.state);
            RC_ASSERT(again.history == content.history);

            circle.run(steps(40));
            shareAll(circle.phones);
            for (const auto* phone : circle.phones) {
                fresh.pull(*phone);
            }
            RC_ASSERT(fresh.hash() == circle.owner.hash());
            const auto late = snapshotOf(fresh).value();
            const auto direct = snapshotOf(circle.owner).value();
            RC_ASSERT(late.state == direct.state);
            RC_ASSERT(late.history == direct.history);
        }));
    }

    void aPhoneThatWasOffLosesNothingItTyped()
    {
        QVERIFY(rc::check("behind", [] {
            Circle circle;
            circle.run(steps(40));
            circle.owner.seal();
            circle.owner.pull(circle.tablet);
            const auto streams = streamsOf(circle.owner);
            const auto content = snapshotOf(circle.owner).value();
            auto& carer = circle.carer;
            const auto waiting = carer.store->reader().stats().value();
            RC_ASSERT(load(carer, streams, content).has_value());
            RC_ASSERT(carer.store->reader().stats().value().front().pendingEdits ==
                      (waiting.empty() ? 0 : waiting.front().pendingEdits));
            // What it had sealed and nobody has seen goes on top.
            carer.pull(carer);
            shareAll(circle.phones);
            RC_ASSERT(carer.hash() == circle.owner.hash());
            RC_ASSERT(snapshotOf(carer).value().state == snapshotOf(circle.owner).value().state);
        }));
    }

    void searchAndTheParentFollowALoad()
    {
        Phone owner{1, 7, true};
        const auto row = owner.make();
        QVERIFY(owner.put(row, kTitle, std::string("Swimming on Tuesday")));
        owner.seal();
        Phone fresh{4, 9, false};
        QVERIFY(load(fresh, streamsOf(owner), snapshotOf(owner).value()));
        QCOMPARE(fresh.title(row), std::string("Swimming on Tuesday"));
        QCOMPARE(fresh.found("swim").size(), std::size_t{1});
        QCOMPARE(fresh.store->reader().history(row).value().size(), owner.store->reader().history(row).value().size());
    }

    void aRowThatIsNotInTheSnapshotGoes()
    {
        Phone owner{1, 7, true};
        Phone carer{3, 8, false};
        const auto row = owner.make();
        owner.seal();
        const auto streams = streamsOf(owner);
        const auto content = snapshotOf(owner).value();
        const auto other = carer.make();
        carer.seal();
        QVERIFY(carer.put(other, kTitle, std::string("still typed")));
        QVERIFY(load(carer, streams, content));
        QVERIFY(carer.store->reader().get(row));
        // What waits unsealed is kept, even where its row is gone.
        QCOMPARE(carer.store->pending().value().size(), std::size_t{1});
    }

    void onlyWhoHasAllOfItWritesOne()
    {
        Phone owner{1, 7, true};
        QVERIFY(owner.make().table != 0);
        owner.seal();
        auto streams = streamsOf(owner);
        ++streams.front().seq;
        const auto wrong = writeSnapshot(*owner.database, testSchema(), Phone::section(), streams, kMade);
        QCOMPARE(wrong.error().code, ErrorCode::stream_gap);
        QCOMPARE(writeSnapshot(*owner.database, testSchema(), Phone::section(), {}, kMade).error().code,
                 ErrorCode::stream_gap);
    }

    void aBuildThatDoesNotKnowAllOfItWritesNone()
    {
        Phone owner{1, 7, true};
        const auto row = owner.make();
        QVERIFY(owner.put(row, kState, std::int64_t{1}));
        owner.seal();
        Phone young{4, 9, false, youngSchema()};
        young.pull(owner);
        QCOMPARE(snapshotOf(young).error().code, ErrorCode::update_needed);
    }

    void historyOlderThanItsTimeIsLeftOut()
    {
        Phone owner{1, 7, true};
        const auto row = owner.make();
        QVERIFY(owner.put(row, kTitle, std::string("one")));
        QVERIFY(owner.put(row, kStory, std::string("two")));
        owner.seal();
        const auto all = snapshotOf(owner, owner.clock.now()).value();
        const auto later = snapshotOf(owner, owner.clock.now() + kHistoryMs + 2000).value();
        QCOMPARE(all.state, later.state);
        const auto lines = [&](const Bytes& history) {
            std::size_t count = 0;
            const auto read = readSnapshotHistory(streamsOf(owner), history, [&](SnapshotLine&&) -> Status {
                ++count;
                return {};
            });
            return read ? count : 0;
        };
        QCOMPARE(lines(all.history), std::size_t{3});
        QCOMPARE(lines(later.history), std::size_t{2});  // a text and that it was made
    }

    void aForgedStateIsMalformed()
    {
        QVERIFY(rc::check("forged", [] {
            Circle circle;
            const auto content = filled(circle);
            const auto streams = streamsOf(circle.owner);
            const auto ignore = [](SnapshotRow&&) { return Status{}; };
            bool anySeen = false;
            const auto whole = readSnapshotRows(streams, content.state, [&](SnapshotRow&& row) {
                anySeen = anySeen || !row.state.streams.empty();
                return Status{};
            });
            RC_ASSERT(whole.has_value());
            RC_PRE(anySeen);
            auto strangers = streams;
            auto behind = streams;
            for (std::size_t i = 0; i < streams.size(); ++i) {
                ++strangers[i].person;
                behind[i].seq = 0;
            }
            RC_ASSERT(!readSnapshotRows({}, content.state, ignore));
            RC_ASSERT(!readSnapshotRows(strangers, content.state, ignore));
            RC_ASSERT(!readSnapshotRows(behind, content.state, ignore));
            auto twice = content.state;
            twice.insert(twice.end(), content.state.begin() + 1, content.state.end());
            RC_ASSERT(!readSnapshotRows(streams, twice, ignore));
        }));
    }

    void settlingTwiceChangesNothing()
    {
        QVERIFY(rc::check("settle", [] {
            const auto history = makeHistory(steps(100), false);
            std::vector<SnapshotStream> streams;
            for (const auto& stream : history.streams) {
                if (!stream.empty()) {
                    const auto& last = stream.back().origin;
                    streams.push_back({last.dot.stream, last.person, last.dot.seq});
                }
            }
            std::ranges::sort(streams, {}, &SnapshotStream::stream);
            auto state = deliver(history, steps(100));
            state.later.clear();
            settle(state, streams);
            auto again = state;
            settle(again, streams);
            RC_ASSERT(again == state);
            RC_ASSERT(state == RowState{} || isSettled(state, streams));
        }));
    }
};

WAYMARK_TEST(SnapshotTest);
#include "tst_snapshot.moc"
