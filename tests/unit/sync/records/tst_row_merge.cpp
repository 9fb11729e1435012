// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include <algorithm>

#include "sync/records/cell_merge.h"
#include "sync/records/row_state_codec.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/records/random_history.h"

using namespace waymark;
using namespace waymark::records;
using namespace waymark::records::tests;

namespace {

using Randoms = std::vector<std::uint32_t>;

Randoms randoms(std::size_t most)
{
    return *rc::gen::resize(static_cast<int>(most), rc::gen::container<Randoms>(rc::gen::arbitrary<std::uint32_t>()));
}

Randoms full(std::size_t count)
{
    return *rc::gen::container<Randoms>(count, rc::gen::inRange<std::uint32_t>(0, 0xFFFFFFFF));
}

bool isStanding(const RowState& state, ColumnWord word, const Dot& dot)
{
    const auto* cell = state.cell(word);
    return cell != nullptr &&
           std::ranges::any_of(cell->entries, [&](const Entry& entry) { return state.dotAt(entry.place) == dot; });
}

}  // namespace

class RowMerge : public QObject {
    Q_OBJECT
private slots:
    void anyOrderOfDeliveryGivesTheSameBytes()
    {
        QVERIFY(rc::check("any order, any duplicates", [] {
            const auto history = makeHistory(full(60));
            const auto one = deliver(history, randoms(300));
            const auto other = deliver(history, full(300));
            RC_ASSERT(encodeRowState(one) == encodeRowState(other));
            RC_ASSERT(one == other);
        }));
    }

    void withoutAnEraseTheRowsAreRicherAndStillEqual()
    {
        QVERIFY(rc::check("any order, no erase", [] {
            const auto history = makeHistory(full(120), false);
            RC_ASSERT(deliver(history, full(400)) == deliver(history, full(400)));
        }));
    }

    void encodingGivesTheStateBack()
    {
        QVERIFY(rc::check("codec", [] {
            const auto state = deliver(makeHistory(full(80)), {});
            const auto bytes = encodeRowState(state);
            const auto back = decodeRowState(bytes);
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == state);
        }));
    }

    void noCutBlobDecodes()
    {
        QVERIFY(rc::check("cut", [] {
            const auto bytes = encodeRowState(deliver(makeHistory(full(60), false), {}));
            const auto size = *rc::gen::inRange<std::size_t>(0, bytes.size());
            RC_ASSERT(!decodeRowState(ByteView(bytes).first(size)).has_value());
        }));
    }

    void aTextValueStandsUntilAValidWriteNamesIt()
    {
        QVERIFY(rc::check("text", [] {
            const auto history = makeHistory(full(120), false);
            const auto state = deliver(history, full(200));
            Dots named;
            for (const auto& stream : history.streams) {
                for (const auto& placed : stream) {
                    if (placed.op.column == kLong && placed.op.kind == 0) {
                        for (const auto& name : placed.op.names) {
                            if (name != placed.origin.dot) {
                                named.push_back(name);
                            }
                        }
                    }
                }
            }
            for (const auto& stream : history.streams) {
                for (const auto& placed : stream) {
                    if (placed.op.column == kLong) {
                        const bool gone = std::ranges::find(named, placed.origin.dot) != named.end();
                        RC_ASSERT(isStanding(state, kLong, placed.origin.dot) == !gone);
                    }
                }
            }
        }));
    }

    void aShortFieldHasTheHighestOfTheStreamsNewest()
    {
        QVERIFY(rc::check("lww", [] {
            const auto history = makeHistory(full(120), false);
            const auto state = deliver(history, full(200));
            const PlacedOp* best = nullptr;
            const auto rank = [](const PlacedOp& placed) {
                const auto stamp = clipped(placed.op.stamp);
                return std::tuple(stamp, stamp == kCeiling ? placed.origin.height : 0, placed.origin.dot);
            };
            for (const auto& stream : history.streams) {
                for (const auto& placed : stream) {
                    if (placed.op.column == kShort && (best == nullptr || rank(*best) < rank(placed))) {
                        best = &placed;
                    }
                }
            }
            const auto* cell = state.cell(kShort);
            RC_ASSERT((cell != nullptr) == (best != nullptr));
            if (best != nullptr) {
                RC_ASSERT(standing(state, *cell)->value == best->op.value);
            }
        }));
    }

    void aConcurrentAddWinsOverARemoval()
    {
        QVERIFY(rc::check("add wins", [] {
            const auto history = makeHistory(full(160), false);
            const auto state = deliver(history, full(200));
            Dots removed;
            for (const auto& stream : history.streams) {
                for (const auto& placed : stream) {
                    if (placed.op.column == kTags) {
                        removed.insert(removed.end(), placed.op.names.begin(), placed.op.names.end());
                    }
                }
            }
            for (const auto& stream : history.streams) {
                for (const auto& placed : stream) {
                    if (placed.op.column == kTags && placed.op.kind == 0) {
                        const bool named = std::ranges::find(removed, placed.origin.dot) != removed.end();
                        RC_ASSERT(isStanding(state, kTags, placed.origin.dot) == !named);
                    }
                }
            }
        }));
    }

    void anOlderBuildCatchesUpToTheSameBytes()
    {
        QVERIFY(rc::check("older build", [] {
            const auto history = makeHistory(full(100));
            const auto lastKnown = static_cast<std::uint8_t>(*rc::gen::inRange(0, 5));
            auto older = deliver(history, full(200), MergeRules{lastKnown});
            replayLater(older, kTable, history.row);
            RC_ASSERT(encodeRowState(older) == encodeRowState(deliver(history, full(200))));
        }));
    }

    // Only an op kept for a later build comes out of its stream's order.
    void aLateWriteOfAStreamNeverReplacesItsNewerOne()
    {
        const Entry older{{0, 1, 0}, 10, 0, false, Value(std::string("older"))};
        const Entry newer{{0, 2, 0}, 20, 0, false, Value(std::string("newer"))};
        Cell cell;
        putNewest(cell, newer);
        putNewest(cell, older);
        QVERIFY(cell.entries == std::vector{newer});
    }

    void nothingOfAnUnheardKindIsDropped()
    {
        QVERIFY(rc::check("unheard", [] {
            const auto history = makeHistory(full(100), false);
            const auto state = deliver(history, full(100));
            std::size_t unheard = 0;
            for (const auto& stream : history.streams) {
                unheard += static_cast<std::size_t>(
                    std::ranges::count_if(stream, [](const PlacedOp& p) { return p.op.column == kUnheard; }));
            }
            RC_ASSERT(state.later.size() == unheard);
        }));
    }
};

WAYMARK_TEST(RowMerge);
#include "tst_row_merge.moc"
