// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/export/section_names.h"

namespace waymark::exports {

std::string SectionNames::of(const records::SectionRef& section)
{
    if (!m_names.contains(section)) {
        if (const auto sections = m_circles.sections(section.space)) {
            for (const auto& held : *sections) {
                m_names[{section.space, held.channel}] = held.name;
            }
        }
        m_names.try_emplace(section);
    }
    return m_names.at(section);
}

}  // namespace waymark::exports
