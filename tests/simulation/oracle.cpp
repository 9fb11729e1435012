// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/simulation/oracle.h"

namespace waymark::simulation {

void Oracle::wrote(const Cell& cell, const std::string& word, const std::vector<std::string>& replaced)
{
    auto& words = m_words[cell];
    ++words.written[word];
    words.replaced.insert(replaced.begin(), replaced.end());
}

void Oracle::suggested(const Cell& cell, const std::string& word)
{
    m_words[cell].suggested.insert(word);
}

bool Oracle::isRemoved(const Cell& cell, const std::string& element) const
{
    const auto found = m_removed.find(cell);
    return found != m_removed.end() && found->second.contains(element);
}

}  // namespace waymark::simulation
