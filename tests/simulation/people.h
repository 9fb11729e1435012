// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/simulation/oracle.h"
#include "tests/simulation/world.h"

namespace waymark::simulation {

/// What people do with their phones: one random edit at a time, told to the oracle once the phone says it is saved.
class People {
public:
    People(World& world, Oracle& oracle);

    /// Some edit by somebody; false when there was nothing they could do.
    bool edit();
    [[nodiscard]] std::size_t edits() const { return m_edits; }
    /// Some record of what that phone's person writes; false when there is none or it is not theirs to erase.
    bool eraseForGood(std::size_t device);
    /// After a kill: what of that phone's open editors must still be there.
    void reopened(std::size_t device);
    [[nodiscard]] bool hasEditorOpen(std::size_t device) const { return m_editors.contains(device); }

private:
    struct Editor {
        Oracle::Cell cell;
        std::vector<std::string> seen;
    };

    std::string word(std::size_t device);
    std::optional<records::ShownRow> someRow(std::size_t device, records::TableId table, records::RowLife life);
    std::vector<std::string> shown(std::size_t device, const Oracle::Cell& cell);
    bool saveWords(std::size_t device, const std::vector<records::Edit>& edits);

    bool makeRow(std::size_t device);
    bool makeInTwoSections(std::size_t device);
    bool writeTitle(std::size_t device);
    bool writeText(std::size_t device);
    bool openEditor(std::size_t device);
    bool saveEditor(std::size_t device);
    bool settleVersions(std::size_t device);
    bool changeSet(std::size_t device);
    bool changeLife(std::size_t device);
    std::vector<records::Edit> newRow(std::size_t device, const ChannelId& channel, records::TableId table);

    World& m_world;
    Oracle& m_oracle;
    Dice& m_dice;
    std::size_t m_edits = 0;
    std::size_t m_words = 0;
    std::map<std::size_t, Editor> m_editors;
};

}  // namespace waymark::simulation
