// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <variant>

#include "app/services/views/record_view.h"

namespace waymark::services {

/// A value of a field, as something that can be put into words. A choice is its name: "kept", "call-or-text".
struct ChoiceValue {
    std::string name;
    bool operator==(const ChoiceValue&) const = default;
};
using FieldValue = std::variant<std::monostate, std::string, std::int64_t, bool, ChoiceValue, domain::Date,
                                domain::LocalTime, PersonTag>;

enum class ChangeKind : std::uint8_t { made, wrote, added, tookOut, putAway, putBack };

/// One change of a record, newest first.
struct HistoryRow {
    std::string version;  ///< names the change
    ChangeKind kind = ChangeKind::wrote;
    std::string field;
    FieldValue before;  ///< what stood there; empty for the first and for sets
    FieldValue now;
    PersonTag author;
    UnixMs at = 0;
    std::string phone;  ///< the name of the phone it was written on, if its person gave it one
    bool onThisPhone = false;
    bool longText = false;    ///< words rather than a line
    bool current = false;     ///< it is what is shown now
    bool suggestion = false;  ///< written by someone who is not a writer of this field
    bool canBringBack = false;
};

struct HistoryView {
    RecordName record;
    std::vector<HistoryRow> rows;
};

}  // namespace waymark::services
