// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QVariantList>

#include "app/services/views/parts.h"
#include "app/services/views/people_view.h"
#include "app/viewmodels/rows/access_row.h"
#include "app/viewmodels/rows/person_row.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// How people, and what they may see, are named.
class PeopleWords {
    Q_DECLARE_TR_FUNCTIONS(PeopleWords)

public:
    [[nodiscard]] static QString name(const services::PersonTag& person);  ///< "Priya", "You", "Someone"
    [[nodiscard]] static QString role(const services::PersonTag& person);  ///< "Personal adviser"
    [[nodiscard]] static QString role(domain::Role role);
    [[nodiscard]] static QString promised(const services::PersonTag& person);  ///< "Priya said she will"
    [[nodiscard]] static QString seenBy(const services::Audience& audience);   ///< "You, Priya and Dawn"
    [[nodiscard]] static QString section(const std::string& section);          ///< "Where I live"
    [[nodiscard]] static QString sectionGlyph(const std::string& section);
    [[nodiscard]] static QString access(services::Access access);
    [[nodiscard]] static QString access(const services::SectionAccess& may,
                                        const SpokenTime& time);  ///< "Can read until 18 Oct"
};

[[nodiscard]] AccessRow rowOf(const services::SectionAccess& may, const SpokenTime& time);
/// The avatar's part of a row; nothing to ring.
[[nodiscard]] PersonRow rowOf(const services::PersonTag& person);
[[nodiscard]] PersonRow rowOf(const services::CallTile& tile);
/// For the row of avatars in "Who sees this": of {letters, hue}.
[[nodiscard]] QVariantList watchers(const services::Audience& audience);

}  // namespace waymark::viewmodels
