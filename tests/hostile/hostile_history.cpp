// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/hostile/hostile_history.h"

#include "platform/crypto/seeded_random.h"
#include "tests/hostile/liar.h"
#include "tests/hostile/lie_codes.h"
#include "tests/simulation/checks.h"
#include "tests/simulation/must.h"
#include "tests/simulation/people.h"

namespace waymark::hostile {
namespace {

using namespace waymark::simulation;

constexpr std::size_t kEdits = 16;

/// Counts on one phone that only ever grow.
struct Had {
    std::int64_t merged = 0;
    std::int64_t sealed = 0;
    std::size_t entries = 0;  ///< of its ledger, and of branches of it that do not stand
};

Had had(World& world, const Liar& liar, std::size_t device)
{
    auto& phone = world.device(device);
    const auto* ledger = must(phone.circles().ledger(world.space()), "ledger");
    std::string counted = "stream NOT IN (x''";
    for (const auto& [id, stream] : ledger->access().streams()) {
        counted += liar.isGuests(stream.device) ? ", x'" + id.hex() + "'" : "";
    }
    return {phone.count("SELECT coalesce(sum(seq), 0) FROM cli_head WHERE " + counted + ")"),
            phone.count("SELECT count(*) FROM cli_own"),
            ledger->size() + static_cast<std::size_t>(phone.count("SELECT count(*) FROM cir_lost"))};
}

/// What came of somebody whose end was not known yet is late once it is; all else only ever grows.
void nothingIsLost(World& world, const Liar& liar, std::vector<Had>& before)
{
    before.resize(world.devices());
    for (std::size_t i = 0; i < world.devices(); ++i) {
        if (!world.device(i).isOpen()) {
            continue;
        }
        const auto now = had(world, liar, i);
        if (now.merged < before[i].merged || now.sealed < before[i].sealed || now.entries < before[i].entries) {
            broken("a phone has less than before");
        }
        before[i] = now;
    }
}

/// Whatever a phone was told first, it has the receipts all others have. The first entry's counts for nobody: whose key
/// signs receipts is said in the next.
void receiptsAreEqual(World& world, const Liar& liar)
{
    const auto* first = must(world.device(0).circles().ledger(world.space()), "ledger");
    for (std::size_t i = 1; i < world.devices(); ++i) {
        if (world.isGuest(i)) {
            continue;
        }
        const auto* other = must(world.device(i).circles().ledger(world.space()), "ledger");
        for (std::uint64_t height = 1; height < first->size(); ++height) {
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
    Liar liar(world, oracle);
    std::vector<Had> before;
    liar.begin();
    for (std::size_t tries = 0; people.edits() < kEdits; ++tries) {
        if (tries > 100 * kEdits) {
            broken("nobody could edit");
        }
        people.edit();
        liar.happen();
        nothingIsLost(world, liar, before);
    }
    checkOnlyWritten(world, oracle);
    liar.end();
    if (!world.settle(kSettleMs)) {
        broken("the phones did not come to rest after" + liar.told() + troubles(world));
    }
    nothingIsLost(world, liar, before);
    checkAll(world, oracle);
    receiptsAreEqual(world, liar);
    liar.checkToldOff();
    liar.checkGuestsWords();
    return liar.lies();
}

}  // namespace waymark::hostile
