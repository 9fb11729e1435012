// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <vector>

#include "platform/base/clock.h"
#include "sync/records/edit.h"
#include "sync/records/row_cache.h"
#include "sync/records/stamp.h"

namespace waymark::records {

/// One save: edits become pending ops and the rows are written. Inside a transaction of the caller's, once.
class Save {
public:
    Save(database::Database& database, const Schema& schema, UnixMs now, const Actors& actors)
        : m_database(database), m_schema(schema), m_now(now), m_actors(actors), m_rows(database, schema)
    {
    }

    [[nodiscard]] Result<SaveOutcome> take(std::span<const Edit> edits);
    /// Takes rows and all that this home has of them away, before anybody else has heard of it. Instead of take().
    [[nodiscard]] Status eraseNow(std::span<const EraseNow> rows);
    [[nodiscard]] Result<Changes> finish();

private:
    /// The edits of one section; local numbers in a row.
    struct Section {
        std::int64_t number = 0;
        Actor actor;
        HybridClock clock;
        std::uint64_t first = 0;
        std::size_t bytes = 0;
    };

    [[nodiscard]] Result<Section> begin(const SectionRef& ref);
    /// True when the edit only became a suggestion.
    [[nodiscard]] Result<bool> takeEdit(const Edit& edit, Section& section);
    [[nodiscard]] Status keep(Section& section, CachedRow& row, Op op);
    [[nodiscard]] Status eraseOne(const EraseNow& erased, Section& section);
    [[nodiscard]] Status dropWaiting(CachedRow& row);
    [[nodiscard]] Status close(const Section& section);
    [[nodiscard]] Status readCounter();

    database::Database& m_database;
    const Schema& m_schema;
    UnixMs m_now;
    const Actors& m_actors;
    RowCache m_rows;
    std::uint64_t m_local = 0;  ///< the next local number
};

}  // namespace waymark::records
