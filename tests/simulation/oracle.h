// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "sync/records/declaration.h"
#include "sync/records/refs.h"

namespace waymark::simulation {

/// What people were told is saved, and what each had on screen when they wrote. From it follows what must be there in
/// the end, whatever phones and network did meanwhile. Every written text is a word of its own.
class Oracle {
public:
    using Cell = std::pair<records::RowRef, records::ColumnId>;

    /// `replaced` are the words its writer saw in that field.
    void wrote(const Cell& cell, const std::string& word, const std::vector<std::string>& replaced);
    void suggested(const Cell& cell, const std::string& word);
    /// An element that is added once only.
    void added(const Cell& cell, const std::string& element) { m_sets[cell].insert(element); }
    void removed(const Cell& cell, const std::string& element) { m_removed[cell].insert(element); }
    void erased(const records::RowRef& row) { m_erased.insert(row); }
    /// Nobody is to have anything of it.
    void erasedForGood(const records::RowRef& row)
    {
        m_erased.insert(row);
        m_forGood.insert(row);
    }

    /// Made by somebody who had been taken out: it does not count, and is nobody's to see.
    void notMade(const records::RowRef& row) { m_notMade.insert(row); }
    [[nodiscard]] bool isMade(const records::RowRef& row) const { return !m_notMade.contains(row); }

    struct Words {
        std::map<std::string, int> written;  ///< how often; a settled text may be written alike by two
        std::set<std::string> replaced;
        std::set<std::string> suggested;
    };
    [[nodiscard]] const std::map<Cell, Words>& words() const { return m_words; }
    [[nodiscard]] const std::map<Cell, std::set<std::string>>& elements() const { return m_sets; }
    [[nodiscard]] bool isRemoved(const Cell& cell, const std::string& element) const;
    [[nodiscard]] bool isForGood(const records::RowRef& row) const { return m_forGood.contains(row); }
    [[nodiscard]] bool isErased(const records::RowRef& row) const { return m_erased.contains(row); }

private:
    std::map<Cell, Words> m_words;
    std::map<Cell, std::set<std::string>> m_sets;
    std::map<Cell, std::set<std::string>> m_removed;
    std::set<records::RowRef> m_erased;
    std::set<records::RowRef> m_forGood;
    std::set<records::RowRef> m_notMade;
};

}  // namespace waymark::simulation
