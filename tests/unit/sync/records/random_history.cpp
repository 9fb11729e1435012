// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sync/records/random_history.h"

#include <algorithm>
#include <cstdlib>

#include "sync/records/refs.h"

namespace waymark::records::tests {
namespace {

// More cases a property than RapidCheck's hundred, unless the caller says otherwise.
[[maybe_unused]] const int kCasesSet = setenv("RC_PARAMS", "max_success=300", 0);

constexpr std::size_t kDevices = 4;
// Devices 0 and 1 are the owner's and author's, 2 and 3 two other people's.
constexpr PersonNumber kPersons[kDevices] = {7, 7, 8, 9};

struct Device {
    RowState view;
    std::vector<std::size_t> taken = std::vector<std::size_t>(kDevices, 0);
    HybridClock clock;
};

struct Maker {
    RandomHistory history;
    std::vector<Device> devices = std::vector<Device>(kDevices);
    bool withErase = true;

    void pull(std::size_t to, std::size_t from, std::size_t count)
    {
        auto& device = devices[to];
        const auto& stream = history.streams[from];
        for (; count > 0 && device.taken[from] < stream.size(); --count, ++device.taken[from]) {
            const auto& placed = stream[device.taken[from]];
            applyOp(device.view, placed.op, placed.origin);
            device.clock.see(placed.op.stamp);
        }
    }

    Dots dotsOf(const Device& device, ColumnWord word, const Value* element, bool removals)
    {
        Dots dots;
        if (const auto* cell = device.view.cell(word)) {
            for (const auto& entry : cell->entries) {
                if (entry.removal == removals && (element == nullptr || entry.value == *element)) {
                    dots.push_back(device.view.dotAt(entry.place));
                }
            }
        }
        return dots;
    }

    Dots vectorOf(const Device& device)
    {
        Dots dots;
        for (const auto& stream : device.view.streams) {
            if (!stream.seen.none()) {
                dots.push_back({stream.id, stream.seen.seq, stream.seen.end - 1});
            }
        }
        return dots;
    }

    Op choose(const Device& device, std::uint32_t what, std::uint32_t more)
    {
        Op op;
        op.table = kTable;
        op.row = history.row;
        const Value element = static_cast<std::int64_t>(more % 3);
        const auto put = [&](ColumnWord word, Dots names = {}) {
            op.column = word;
            op.value = static_cast<std::int64_t>(more);
            op.names = std::move(names);
        };
        const auto onRow = [&](OpKind kind) { op.kind = static_cast<std::uint8_t>(kind); };
        const auto set = [&](ColumnWord word, bool removal) {
            op.column = word;
            op.value = element;
            op.names = dotsOf(device, word, &element, !removal);
            if (removal) {
                op.kind = static_cast<std::uint8_t>(OpKind::remove);
            }
        };
        switch (what % 24) {
            case 0:
            case 1:
                onRow(OpKind::make);
                break;
            case 2:
            case 3:
            case 4:
                put(kShort);
                break;
            case 5:
            case 6:
            case 7:
                put(kLong, dotsOf(device, kLong, nullptr, false));
                break;
            case 8:
                put(kLong);
                break;
            case 9:
            case 10:
                set(kTags, false);
                op.names.clear();
                break;
            case 11:
                set(kTags, true);
                break;
            case 12:
                set(kSafeTags, false);
                break;
            case 13:
                set(kSafeTags, true);
                break;
            case 14:
            case 15:
                put(kOwnersWords, dotsOf(device, kOwnersWords, nullptr, false));
                break;
            case 16:
                put(kOnce);
                break;
            case 17:
                put(kOwnersShort);
                break;
            case 18:
                onRow(OpKind::archive);
                op.names = vectorOf(device);
                break;
            case 19:
                onRow(OpKind::restore);
                break;
            case 20:
                put(kUnheard);
                break;
            case 21:
                // Names something of another column, or not written yet: must do nothing, or count when it comes.
                put(kLong,
                    {{streamCalled(static_cast<std::uint8_t>(1 + more % kDevices)), 1 + more / 7 % 20, more % 3}});
                break;
            default:
                onRow(withErase && more % 4 == 0 ? OpKind::erase : OpKind::restore);
                if (op.kind == static_cast<std::uint8_t>(OpKind::erase)) {
                    op.names = vectorOf(device);
                }
        }
        return op;
    }

    void step(std::uint32_t random)
    {
        const std::size_t who = random % kDevices;
        const auto what = static_cast<std::uint32_t>(random / kDevices);
        auto& device = devices[who];
        if (what % 5 == 0) {
            pull(who, what / 5 % kDevices, 1 + what / 20 % 5);
            return;
        }
        auto op = choose(device, what / 5, what / 120);
        // Clocks up to ten years wrong, one of them past the ceiling.
        static constexpr std::int64_t kYear = 365LL * 24 * 3600 * 1000;
        static constexpr std::int64_t kSkew[kDevices] = {0, -10 * kYear, 10 * kYear, 200 * kYear};
        op.stamp = device.clock.next(1'800'000'000'000 + static_cast<std::int64_t>(random % 1000) + kSkew[who]);
        auto& stream = history.streams[who];
        const bool together = !stream.empty() && random % 3 != 0;
        Dot dot{streamCalled(static_cast<std::uint8_t>(who + 1)), 1, 0};
        if (!stream.empty()) {
            const auto& last = stream.back().origin.dot;
            dot.seq = together ? last.seq : last.seq + 1;
            dot.op = together ? last.op + 1 : 0;
        }
        const bool isOwner = kPersons[who] == 7;
        stream.push_back({op, {dot, dot.seq, kPersons[who], isOwner}});
        pull(who, who, 1);
    }
};

}  // namespace

StreamId streamCalled(std::uint8_t name)
{
    StreamId id;
    id.bytes.fill(static_cast<std::uint8_t>(name * 37));
    return id;
}

RandomHistory makeHistory(const std::vector<std::uint32_t>& steps, bool withErase)
{
    Maker maker;
    maker.withErase = withErase;
    maker.history.streams.resize(kDevices);
    maker.history.row = makeRowId(1'800'000'000'000, 7, 42);
    for (const auto step : steps) {
        maker.step(step);
    }
    return maker.history;
}

RowState deliver(const RandomHistory& history, const std::vector<std::uint32_t>& order, const MergeRules& rules)
{
    RowState state;
    std::vector<std::size_t> taken(history.streams.size(), 0);
    const auto take = [&](std::size_t stream) {
        if (taken[stream] < history.streams[stream].size()) {
            const auto& placed = history.streams[stream][taken[stream]++];
            applyOp(state, placed.op, placed.origin, rules);
        }
    };
    for (const auto random : order) {
        const auto stream = random % history.streams.size();
        take(stream);
        if (random % 5 == 0 && taken[stream] > 0) {
            const auto& again = history.streams[stream][random / 5 % taken[stream]];
            applyOp(state, again.op, again.origin, rules);
        }
    }
    for (std::size_t stream = 0; stream < history.streams.size(); ++stream) {
        while (taken[stream] < history.streams[stream].size()) {
            take(stream);
        }
    }
    return state;
}

}  // namespace waymark::records::tests
