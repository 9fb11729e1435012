// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "tests/simulation/oracle.h"
#include "tests/simulation/world.h"

namespace waymark::hostile {

/// Somebody whom the circle takes out, and whom the relay goes on serving as if it had not: on a relay of their own,
/// with the circle as it was. They write before and after.
class Guest {
public:
    /// Joins, writes, and all have that.
    Guest(simulation::World& world, simulation::Oracle& oracle);

    [[nodiscard]] std::size_t device() const { return m_device; }
    [[nodiscard]] const SignKey& key() const { return m_key; }
    /// Something that counts for nobody else.
    void write() { m_oracle.notMade(writeRow().first.first); }
    /// The owner takes them out.
    void remove();
    [[nodiscard]] bool isRemoved() const { return m_person != 0; }
    [[nodiscard]] bool knowsRemoval(std::size_t device) const;
    /// To be called now and then: when all others know, what they write is not for the guest any more.
    void noteRemovalKnown();

    /// The relay that serves them; nullptr before and after.
    [[nodiscard]] simulation::SimRelay* relay() const { return m_relay.get(); }
    /// Of what the other side sealed the first envelope that this phone was not given; once it had all, any of it.
    [[nodiscard]] std::optional<Bytes> newFor(std::size_t device, const ChannelId& channel);
    /// From now on the true relay answers them.
    void serveNoMore();

    /// They have all of their own, and nothing that was not for them. Throws.
    void checkPhone() const;
    /// Nobody shows what they sealed once they were out. Throws.
    void checkOthers() const;

private:
    std::pair<simulation::Oracle::Cell, std::string> writeRow();
    [[nodiscard]] std::set<std::string> allWords() const;

    simulation::World& m_world;
    simulation::Oracle& m_oracle;
    std::size_t m_device = 0;
    SignKey m_key;
    PersonNumber m_person = 0;                      ///< once they are out
    std::map<std::string, records::RowRef> m_rows;  ///< by the word they wrote there
    std::unique_ptr<simulation::SimRelay> m_relay;
    std::map<std::size_t, std::set<Bytes>> m_given;  ///< to each phone of what the other side sealed
    std::optional<std::set<std::string>> m_forThem;  ///< all that was written before all others knew
};

}  // namespace waymark::hostile
