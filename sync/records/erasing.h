// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "sync/records/change_feed.h"
#include "sync/records/declaration.h"
#include "sync/records/op.h"
#include "sync/records/wire_word.h"

/// Erasing for good ("erase now"): what is left of a row besides its state, and what waits to be told to others. All
/// inside a transaction of the caller's where there is one.
namespace waymark::records {

/// A row of which the relay and the others still have something.
struct ErasingRow {
    std::int64_t section = 0;
    TableWord table = 0;
    RowId row;
    UnixMs asked = 0;
    std::optional<Hash32> file = std::nullopt;  ///< that it named
    bool sealed = false;                        ///< its erase left this home; read only
};

[[nodiscard]] Status noteErasing(database::Database& database, const ErasingRow& row);
/// Of one section, in the order of their ids.
[[nodiscard]] Result<std::vector<ErasingRow>> erasing(database::Database& database, const SectionRef& section);
/// Sections that have any.
[[nodiscard]] Result<std::vector<SectionRef>> erasingSections(database::Database& database, const SpaceId& space);
[[nodiscard]] Status endErasing(database::Database& database, const ErasingRow& row);

/// History, late work, bin and drafts of a row. Its state is the caller's.
[[nodiscard]] Status forgetPast(database::Database& database, std::int64_t section, TableWord table, const RowId& row);
/// The search index drops the words of rows that are not shown any more only when its parts are put together.
[[nodiscard]] Status emptySearch(database::Database& database);
/// Of transactions that waited to be sealed and hold nothing any more.
[[nodiscard]] Status dropEmptyTransactions(database::Database& database, std::int64_t section);

/// A word of `person` that was typed here and that nobody has seen, as their own late work, to be read by them alone.
/// Once for each stamp of this phone's.
[[nodiscard]] Status keepOwnWord(database::Database& database, const SectionRef& section, PersonNumber person,
                                 const Op& op);

struct ForgottenRows {
    Changes changes;
    std::vector<ErasingRow> rows;  ///< those that were found, erased
};
/// What this home has of erased rows of which somebody erased the rest: all that forgetPast() takes, and unsealed
/// edits. What `person` typed here and nobody has seen is set aside as late work, to be read by them alone. Rows that
/// are not erased here yet are left as they are.
[[nodiscard]] Result<ForgottenRows> forgetErased(database::Database& database, const Schema& schema,
                                                 const SectionRef& section, PersonNumber person,
                                                 const std::function<bool(const RowId&)>& which);

}  // namespace waymark::records
