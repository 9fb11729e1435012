// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/hostile/guest.h"

#include <algorithm>

#include "tests/hostile/lie_codes.h"
#include "tests/simulation/checks.h"
#include "tests/simulation/must.h"

namespace waymark::hostile {

using simulation::must;

Guest::Guest(simulation::World& world, simulation::Oracle& oracle)
    : m_world(world), m_oracle(oracle), m_device(world.addGuest())
{
    m_key = must(m_world.device(m_device).circles().identity(m_world.space()), "identity")->publicKey;
    const auto [cell, word] = writeRow();
    m_oracle.wrote(cell, word, {});
    if (!m_world.settle(kSettleMs)) {
        simulation::broken("what the guest wrote did not arrive");
    }
}

std::pair<simulation::Oracle::Cell, std::string> Guest::writeRow()
{
    auto& phone = m_world.device(m_device);
    const records::SectionRef section{m_world.space(), m_world.channels().front()};
    const simulation::Oracle::Cell cell{{section, simulation::kNote, phone.store().newRowId(section)},
                                        simulation::kBody};
    const auto word = "guest" + std::to_string(m_rows.size() + 1);
    records::Edit make;
    make.row = cell.first;
    make.kind = records::EditKind::make;
    records::Edit put;
    put.row = cell.first;
    put.column = cell.second;
    put.value = word;
    if (!phone.save({make, put})) {
        simulation::broken("a phone that was told nothing may not write");
    }
    m_rows.emplace(word, cell.first);
    return {cell, word};
}

void Guest::remove()
{
    m_person = must(m_world.device(m_device).circles().circle(m_world.space()), "circle").me;
    m_relay = m_world.relay().fork();
    m_world.network().dropWaits();
    must(m_world.device(0).circles().remove(m_world.space(), m_person), "remove");
    m_world.device(0).engine().saved();
    m_world.device(0).touch();
}

bool Guest::knowsRemoval(std::size_t device) const
{
    const auto* ledger = must(m_world.device(device).circles().ledger(m_world.space()), "ledger");
    return isRemoved() && ledger->access().person(m_person) == nullptr;
}

void Guest::noteRemovalKnown()
{
    bool all = isRemoved() && !m_forThem;
    for (std::size_t i = 0; i < m_world.devices() && all; ++i) {
        all = i == m_device || knowsRemoval(i);
    }
    if (all) {
        m_forThem = allWords();
    }
}

std::set<std::string> Guest::allWords() const
{
    std::set<std::string> all;
    for (const auto& [cell, words] : m_oracle.words()) {
        for (const auto& [word, times] : words.written) {
            all.insert(word);
        }
    }
    return all;
}

std::optional<Bytes> Guest::newFor(std::size_t device, const ChannelId& channel)
{
    const auto& here = device == m_device ? *m_relay : m_world.relay();
    const auto& there = device == m_device ? m_world.relay() : *m_relay;
    const auto known = here.envelopes(m_world.space(), channel);
    auto items = there.envelopes(m_world.space(), channel);
    std::erase_if(items, [&](const Bytes& one) { return std::ranges::find(known, one) != known.end(); });
    if (items.empty()) {
        return std::nullopt;
    }
    auto& given = m_given[device];
    const auto fresh = std::ranges::find_if(items, [&](const Bytes& one) { return !given.contains(one); });
    auto item = fresh != items.end() ? *fresh : m_world.dice().oneOf(items);
    given.insert(item);
    return item;
}

void Guest::serveNoMore()
{
    m_relay.reset();
    m_world.network().dropWaits();
}

void Guest::checkPhone() const
{
    auto& phone = m_world.device(m_device);
    for (const auto& [word, row] : m_rows) {
        if (!m_oracle.isErased(row) && !simulation::holds(phone, word)) {
            simulation::broken("who was taken out has lost their own words");
        }
    }
    for (const auto& word : m_forThem ? allWords() : std::set<std::string>()) {
        if (!m_forThem->contains(word) && simulation::holds(phone, word)) {
            simulation::broken("who was taken out reads on");
        }
    }
}

void Guest::checkOthers() const
{
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        for (const auto& [word, row] : m_rows) {
            if (i != m_device && !m_oracle.isMade(row) && simulation::holds(m_world.device(i), word)) {
                simulation::broken("who was taken out writes on, on phone " + std::to_string(i));
            }
        }
    }
}

}  // namespace waymark::hostile
