// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "platform/base/clock.h"
#include "platform/base/result.h"
#include "sync/records/dot.h"
#include "sync/records/refs.h"
#include "sync/records/value.h"

namespace waymark::database {
class Database;
}

namespace waymark::records {

struct Payload;

/// One change past the cut of its stream, or of a branch of it that does not stand. It counts nowhere and is part of no
/// row; it is kept to be read, so that somebody may write it in for its author.
struct LateChange {
    std::int64_t id = 0;  ///< of this home
    RowRef row;
    Dot dot;
    PersonNumber person = 0;
    ColumnId column = 0;    ///< 0: about the row
    std::uint8_t kind = 0;  ///< OpKind
    Value value;
    UnixMs when = 0;  ///< by its stamp; by its author's own clock where it was merged here before the cut was known
};

// All inside a transaction of the caller. What is kept already stays as it is.

/// Where in a stream what does not count begins.
struct LateFrom {
    StreamId stream;
    std::uint64_t after = 0;  ///< the last changeset that counts
    Hash32 branch;            ///< the first that does not, of a branch; zero: past the stream's cut
};

/// What was merged of a stream past there: before its section is merged anew, or given up.
[[nodiscard]] Status setAsideMerged(database::Database& database, const SectionRef& section, const LateFrom& from);
/// What an envelope that does not count holds; of the context section, stream, seq and person.
[[nodiscard]] Status setAside(database::Database& database, const ChangesetContext& context, const Payload& payload,
                              const Hash32& branch = {});
/// That branch stands after all, or what was set aside of it is part of its rows just the same.
[[nodiscard]] Status forgetBranch(database::Database& database, const StreamId& stream, const Hash32& branch);
[[nodiscard]] Status forgetWhatStands(database::Database& database, const SectionRef& section, const StreamId& stream);
/// The home may not read the section any more: what others wrote late goes with all else they wrote.
[[nodiscard]] Status forgetLateOfOthers(database::Database& database, const SectionRef& section, PersonNumber person);

/// A space's late changes in sections that are shown, in their streams' order.
[[nodiscard]] Result<std::vector<LateChange>> lateChanges(database::Database& database, const SpaceId& space);

}  // namespace waymark::records
