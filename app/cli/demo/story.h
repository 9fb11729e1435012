// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/demo/phone.h"

namespace waymark::demo {

/// The invented people of the demo and what they wrote, each on their own phone: shapes as in real circles, no real
/// person. Days are counted from the clock's today.
class Story {
public:
    explicit Story(const Place& place) : m_place(place) {}

    /// Six phones: Sam's circle joined by four, Mia's by Dawn and Grace, Grace's constellation of eight homes joined by
    /// Dawn; and everything they wrote, shared.
    [[nodiscard]] Status tell();

private:
    [[nodiscard]] Status makePhones();
    [[nodiscard]] Status joinCircles();
    [[nodiscard]] Status introduce();
    [[nodiscard]] Status writePlan();
    [[nodiscard]] Status promise();
    [[nodiscard]] Status fillCalendar();
    [[nodiscard]] Status learn();
    [[nodiscard]] Status disagree();
    [[nodiscard]] Status tellOfMia();
    [[nodiscard]] Status fillMiasWeek();
    [[nodiscard]] Status noteTheDays();
    [[nodiscard]] Status writeHomesDown();
    [[nodiscard]] Status share();

    [[nodiscard]] domain::LocalTime at(int days, int hour, int minute);
    [[nodiscard]] Status write(Phone& by, int heading, std::string_view field, const std::string& text);
    [[nodiscard]] Status promised(Phone& by, int heading, const std::string& what, std::string_view who, int inDays,
                                  bool kept = false);

    Place m_place;
    std::unique_ptr<Phone> m_sam, m_mia, m_priya, m_dawn, m_grace, m_tom;
    SpaceId m_circle;
    SpaceId m_mias;
    SpaceId m_homes;
};

}  // namespace waymark::demo
