// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/endings/endings_history.h"

#include "platform/crypto/seeded_random.h"
#include "tests/endings/changes.h"
#include "tests/endings/endings_checks.h"
#include "tests/endings/witness.h"
#include "tests/simulation/checks.h"
#include "tests/simulation/must.h"
#include "tests/simulation/people.h"

namespace waymark::endings {

using namespace simulation;

namespace {

constexpr std::size_t kSteps = 90;
constexpr std::int64_t kSettleMs = 4LL * 3'600'000;

/// A phone had merged more of its own stream than counts, and built the section anew without.
void noteRebuilds(World& world, Situations& had)
{
    for (std::size_t i = 0; i < world.devices(); ++i) {
        if (world.device(i).isOpen() &&
            world.device(i).count("SELECT count(*) FROM rec_late WHERE stream <> zeroblob(16)") > 0) {
            had.note(Situation::rebuilt);
        }
    }
}

}  // namespace

Situations runHistory(std::uint64_t seed)
{
    crypto::seedRandomForSimulation(seed);
    // Only a relay with its data on disk can go back.
    Dice plan(seed ^ 0xB4A2C4);
    const bool splits = plan.percent(35);
    World world(seed, splits ? SimRelay::Data::disk : SimRelay::Data::memory);
    world.build();
    world.setSnapshotLimits({2 + world.dice().below(7), 1 << 20});
    Situations had;
    Oracle oracle;
    People people(world, oracle);
    Witness witness(world, had);
    Changes changes(world, had);
    world.network().faults = {4, 4, 4, 0, 400};
    const auto splitsAt = splits ? kSteps / 3 + plan.below(kSteps / 2) : kSteps;
    const auto erasesAt = !splits && plan.percent(40) ? kSteps / 3 + plan.below(kSteps / 2) : kSteps;
    for (std::size_t step = 0; step < kSteps; ++step) {
        static_cast<void>(people.edit());
        changes.happen();
        if (step == splitsAt) {
            changes.splitLedger();
        } else if (step == erasesAt) {
            static_cast<void>(people.eraseForGood(0));
        }
    }
    changes.end();
    const bool rests = world.settle(kSettleMs);
    if (!rests && !splits) {
        broken("the phones did not come to rest" + troubles(world));
    }
    if (!rests) {
        // Where a body or a key of a branch is with nobody who may bring it any more, phones wait (ADR 17).
        witness.checkEnds();
        return had;
    }
    noteRebuilds(world, had);
    checkRest(world, had, splits);
    if (world.mayAddDevice(0)) {
        checkNewcomer(world, world.addOwnDevice(0));
    }
    witness.checkEnds();
    if (!splits) {
        // The log may have what was sealed on a branch that lost, under a key that is nowhere else.
        witness.checkHolders();
    }
    witness.checkErased(oracle);
    return had;
}

}  // namespace waymark::endings
