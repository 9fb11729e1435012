// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>

#include "sync/circle/circles.h"
#include "sync/records/refs.h"

namespace waymark::exports {

/// The names of the sections this home holds, looked up once a circle.
class SectionNames {
public:
    explicit SectionNames(const circle::Circles& circles) : m_circles(circles) {}

    /// Empty for one that is not held.
    [[nodiscard]] std::string of(const records::SectionRef& section);

private:
    const circle::Circles& m_circles;
    std::map<records::SectionRef, std::string> m_names;
};

}  // namespace waymark::exports
