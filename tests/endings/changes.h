// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/endings/situations.h"
#include "tests/simulation/world.h"

namespace waymark::endings {

/// What people do about who may see what, and what goes wrong meanwhile.
class Changes {
public:
    Changes(simulation::World& world, Situations& had) : m_world(world), m_dice(world.dice()), m_had(had) {}

    /// One of all that, or nothing.
    void happen();
    /// The relay goes back to an older copy of itself, and somebody else writes on there before Sam is back.
    void splitLedger();
    /// The network is good again, and whoever is still in the circle is online with a right clock. Others are off.
    void end();

private:
    void grant();
    void remove();
    void leave();
    void revoke();
    /// That phone dies with something sealed that the relay never got, and is off the line then.
    void interrupt(std::size_t device);
    void narrowInterrupted();
    void restart(std::size_t device);
    void letWaitingOut();
    void wake(std::size_t device);
    [[nodiscard]] bool isIn(std::size_t device);
    /// Somebody but Sam who is in the circle; 0: nobody.
    [[nodiscard]] std::size_t someoneElse();

    simulation::World& m_world;
    simulation::Dice& m_dice;
    Situations& m_had;
    std::size_t m_interrupted = 0;  ///< the person whose phone that was; 0: nobody
};

}  // namespace waymark::endings
