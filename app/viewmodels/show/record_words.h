// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

#include "app/services/views/history_view.h"
#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

/// How records of any kind, their fields and what stands in them are named.
class RecordWords {
    Q_DECLARE_TR_FUNCTIONS(RecordWords)

public:
    [[nodiscard]] static QString kind(const std::string& kind);  ///< "Promise"
    [[nodiscard]] static QString title(const services::RecordName& record);
    [[nodiscard]] static QString glyph(const std::string& kind, int heading);
    /// "By when"; empty for a field nobody reads.
    [[nodiscard]] static QString field(const std::string& kind, const std::string& field);
    [[nodiscard]] static QString value(const services::FieldValue& value, const std::string& field,
                                       const SpokenTime& time);
};

}  // namespace waymark::viewmodels
