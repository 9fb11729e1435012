// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "sync/ledger/branch_choice.h"
#include "tests/access/observer.h"
#include "tests/endings/situations.h"
#include "tests/simulation/oracle.h"
#include "tests/simulation/world.h"

namespace waymark::endings {

/// Sees every sealed thing that any phone ever sends, whether the relay takes it or not, and tries in the end who can
/// open it: each phone with all it ever was sealed, whoever carries it now.
class Witness {
public:
    Witness(simulation::World& world, Situations& had);

    /// Nothing that was sealed by a phone that had the entry of an end opens for the one who was ended.
    void checkEnds();
    /// Whoever reads a section opens all of it, or this would see nothing.
    void checkHolders() const;
    /// Nothing that the relay still has, log or snapshots, opens for anybody to a word that was erased for good.
    void checkErased(const simulation::Oracle& oracle);

private:
    [[nodiscard]] bool isPurged(const simulation::Oracle& oracle, const records::RowRef& row) const;
    struct Sealed {
        ChannelId channel;
        ledger::Position named;  ///< the newest entry that its sealer had
    };
    struct Carrier {
        SignKey device;
        access::Observer observer;
    };
    void look(const client::Call& call, const client::Reply& reply);
    [[nodiscard]] std::vector<Carrier> carriers() const;
    [[nodiscard]] const ledger::Ledger* knownBy(const ledger::Position& named);
    [[nodiscard]] bool isGivenLater(const SignKey& device, const ChannelId& channel, const ledger::Ledger& known) const;
    void check(const std::vector<Carrier>& all, const Sealed& sealed,
               const std::function<bool(const access::Observer&)>& opens);

    simulation::World& m_world;
    Situations& m_had;
    std::set<Bytes> m_envelopes;
    std::map<Hash32, std::set<Bytes>> m_parts;    ///< by snapshot
    std::map<Hash32, Sealed> m_snapshots;         ///< what a snapshot's manifest says
    ledger::Ledger m_whole;                       ///< the relay's, in the end
    std::vector<ledger::AsideEntry> m_aside;      ///< of its branches that do not stand
    std::map<Hash32, ledger::Ledger> m_prefixes;  ///< ledgers as they were when they ended with that entry
};

}  // namespace waymark::endings
