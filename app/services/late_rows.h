// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "sync/records/late_changes.h"

namespace waymark::services {

/// Late changes of one phone in one record, put together: what is listed, and taken, as one.
struct LateRow {
    std::string id;  ///< the first change, as a version; the same on every phone
    records::RowRef row;
    PersonNumber person = 0;
    UnixMs when = 0;     ///< the newest
    bool makes = false;  ///< the record itself was made late
    bool taken = false;
    bool refused = false;                      ///< of a branch that does not stand, not past an end
    std::vector<records::LateChange> changes;  ///< in the order they were made
};

/// All of a circle that this home may see, oldest stream first.
[[nodiscard]] Result<std::vector<LateRow>> lateRows(const ServiceContext& context, const SpaceId& space);

/// What would stand in the record if there were nothing else in it.
[[nodiscard]] records::ShownRow shownOf(const LateRow& late);

/// The newest change of each field, each element of a set and of the record's life.
[[nodiscard]] std::vector<records::LateChange> newestOf(const LateRow& late);

/// A record that was made late is made anew by whoever takes it in. Its id follows from the old one, so that two phones
/// of a person make the same, and so that what refers to it can be pointed there.
[[nodiscard]] RowId madeAnew(const RowId& late, PersonNumber taker);

/// Of the note that says these words were taken in.
[[nodiscard]] RowId noteOf(const LateRow& late, PersonNumber taker);

}  // namespace waymark::services
