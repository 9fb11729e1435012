// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <string>

#include "platform/crypto/seeded_random.h"
#include "tests/simulation/must.h"
#include "tests/simulation/world.h"

namespace waymark::tests {

/// Two phones in one circle that can both write everything.
struct Pair {
    simulation::World world{7};

    explicit Pair(simulation::SimDevice::Home second = simulation::SimDevice::Home::memory)
    {
        crypto::seedRandomForSimulation(7);
        world.buildPair(second);
    }

    [[nodiscard]] records::SectionRef section() const { return {world.space(), world.channels().front()}; }

    records::RowRef write(std::size_t phone, const std::string& word) { return write(phone, word, section().channel); }
    records::RowRef write(std::size_t phone, const std::string& word, const ChannelId& channel)
    {
        auto& device = world.device(phone);
        const records::SectionRef into{world.space(), channel};
        const records::RowRef row{into, simulation::kNote, device.store().newRowId(into)};
        records::Edit make;
        make.row = row;
        make.kind = records::EditKind::make;
        records::Edit put;
        put.row = row;
        put.column = simulation::kBody;
        put.value = word;
        if (!device.save({make, put})) {
            simulation::broken("not saved");
        }
        return row;
    }

    bool shows(std::size_t phone, const records::RowRef& row, const std::string& word)
    {
        const auto shown = world.device(phone).store().reader().get(row);
        return shown && shown->value(simulation::kBody) == records::Value(word);
    }

    bool hasProblem(std::size_t phone, ErrorCode code)
    {
        const auto all = world.device(phone).engine().status();
        return std::ranges::any_of(all, [&](const client::SpaceStatus& status) {
            return std::ranges::any_of(status.problems, [&](const auto& problem) { return problem.code == code; });
        });
    }

    Hash32 state(std::size_t phone)
    {
        return simulation::must(world.device(phone).store().reader().stateHash(section()), "hash");
    }
};

}  // namespace waymark::tests
