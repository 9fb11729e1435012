// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace waymark::tests {

/// Which situations one history had. Situation is an enum class that ends with `count`.
template <class Situation>
class SituationSet {
public:
    SituationSet() : m_had(static_cast<std::size_t>(Situation::count)) {}

    void note(Situation situation) { m_had[static_cast<std::size_t>(situation)] = true; }
    [[nodiscard]] bool had(Situation situation) const { return m_had[static_cast<std::size_t>(situation)]; }
    [[nodiscard]] const std::vector<bool>& all() const { return m_had; }

private:
    std::vector<bool> m_had;
};

}  // namespace waymark::tests
