// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/hostile/hostile_history.h"

#include "platform/crypto/seeded_random.h"
#include "tests/hostile/liar.h"
#include "tests/simulation/checks.h"
#include "tests/simulation/must.h"
#include "tests/simulation/people.h"

namespace waymark::hostile {
namespace {

using namespace waymark::simulation;

constexpr std::size_t kEdits = 16;
constexpr std::int64_t kSettleMs = 4LL * 3'600'000;

/// Counts on one phone that only ever grow.
struct Had {
    std::int64_t merged = 0;
    std::int64_t sealed = 0;
    std::size_t entries = 0;
};

Had had(World& world, std::size_t device)
{
    auto& phone = world.device(device);
    return {phone.count("SELECT coalesce(sum(seq), 0) FROM cli_head"), phone.count("SELECT count(*) FROM cli_own"),
            must(phone.circles().ledger(world.space()), "ledger")->size()};
}

void nothingIsLost(World& world, std::vector<Had>& before)
{
    before.resize(world.devices());
    for (std::size_t i = 0; i < world.devices(); ++i) {
        const auto now = had(world, i);
        if (now.merged < before[i].merged || now.sealed < before[i].sealed || now.entries < before[i].entries) {
            broken("a phone has less than before");
        }
        before[i] = now;
    }
}

/// Whatever a phone was told first, it has the receipts all others have.
void receiptsAreEqual(World& world, const Liar& liar)
{
    const auto* first = must(world.device(0).circles().ledger(world.space()), "ledger");
    for (std::size_t i = 1; i < world.devices(); ++i) {
        const auto* other = must(world.device(i).circles().ledger(world.space()), "ledger");
        for (std::uint64_t height = 0; height < first->size(); ++height) {
            if (other->receipt(height) == nullptr || *other->receipt(height) != *first->receipt(height)) {
                broken("another receipt on phone " + std::to_string(i) + " among" + liar.told());
            }
        }
    }
}

}  // namespace

Lies runHistory(std::uint64_t seed)
{
    crypto::seedRandomForSimulation(seed);
    World world(seed, SimRelay::Data::disk);
    world.build();
    world.setSnapshotLimits({2 + world.dice().below(3), 1 << 20});
    Oracle oracle;
    People people(world, oracle);
    people.neverEraseForGood();
    Liar liar(world);
    std::vector<Had> before;
    liar.begin();
    for (std::size_t tries = 0; people.edits() < kEdits; ++tries) {
        if (tries > 100 * kEdits) {
            broken("nobody could edit");
        }
        people.edit();
        liar.happen();
        nothingIsLost(world, before);
    }
    checkOnlyWritten(world, oracle);
    liar.end();
    if (!world.settle(kSettleMs)) {
        broken("the phones did not come to rest after" + liar.told() + troubles(world));
    }
    nothingIsLost(world, before);
    checkAll(world, oracle);
    // A relay that lost its ledger signs anew for whoever gives it back.
    const auto& lies = liar.lies();
    if (!lies.had(Lie::wiped) && !lies.had(Lie::rolledBack) && !lies.had(Lie::forkedView)) {
        receiptsAreEqual(world, liar);
    }
    liar.checkToldOff();
    return lies;
}

}  // namespace waymark::hostile
