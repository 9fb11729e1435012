// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/records/store.h"

#include "platform/crypto/random.h"
#include "platform/database/transaction.h"
#include "sync/records/bin.h"
#include "sync/records/catch_up.h"
#include "sync/records/drafts.h"
#include "sync/records/erasing.h"
#include "sync/records/history_log.h"
#include "sync/records/merge_state.h"
#include "sync/records/record_tables.h"
#include "sync/records/save.h"
#include "sync/records/versions.h"

namespace waymark::records {

Store::Store(database::Database& database, const Schema& schema, const Clock& clock, Actors actors)
    : m_database(database), m_schema(schema), m_clock(clock), m_actors(std::move(actors)), m_reader(database, schema)
{
}

Store::~Store() = default;

Status Store::migrate(database::Database& database)
{
    return migrateTables(database);
}

Status Store::catchUp()
{
    return database::inTransaction(m_database, [&] { return records::catchUp(m_database, m_schema); });
}

RowId Store::newRowId(const SectionRef& section) const
{
    return makeRowId(m_clock.now(), m_actors(section).person, crypto::randomU64());
}

Result<SaveOutcome> Store::save(std::span<const Edit> edits)
{
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    Save save(m_database, m_schema, m_clock.now(), m_actors);
    WAYMARK_ASSIGN(auto outcome, save.take(edits));
    WAYMARK_ASSIGN(const auto changes, save.finish());
    WAYMARK_TRY(transaction.commit());
    publish(changes);
    return outcome;
}

Status Store::eraseNow(std::span<const EraseNow> rows)
{
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    Save save(m_database, m_schema, m_clock.now(), m_actors);
    WAYMARK_TRY(save.eraseNow(rows));
    WAYMARK_ASSIGN(const auto changes, save.finish());
    WAYMARK_TRY(emptySearch(m_database));
    WAYMARK_TRY(transaction.commit());
    publish(changes);
    return {};
}

Result<std::vector<Version>> Store::versions(const RowRef& ref, ColumnId column) const
{
    WAYMARK_ASSIGN(const auto row, m_reader.get(ref));
    const auto* field = row.field(column);
    return field != nullptr ? field->versions : std::vector<Version>{};
}

Result<SaveOutcome> Store::choose(const RowRef& ref, ColumnId column, const Dot& chosen)
{
    WAYMARK_ASSIGN(const auto all, versions(ref, column));
    Dots wanted{chosen};
    WAYMARK_TRY(resolveLocals(m_database, wanted));
    WAYMARK_ASSIGN(const auto edit, settleWith(ref, column, all, wanted.front()));
    return save({&edit, 1});
}

Result<SaveOutcome> Store::keepAll(const RowRef& ref, ColumnId column)
{
    WAYMARK_ASSIGN(const auto all, versions(ref, column));
    WAYMARK_ASSIGN(const auto edit, settleKeepingAll(ref, column, all));
    return save({&edit, 1});
}

Result<Draft> Store::openDraft(const RowRef& ref, ColumnId column)
{
    const auto* table = m_schema.table(ref.table);
    if (table == nullptr || table->column(column) == nullptr) {
        return fail(ErrorCode::bad_input, "column");
    }
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    WAYMARK_ASSIGN(const auto section, makeSection(m_database, ref.section));
    WAYMARK_ASSIGN(auto open, findDraft(m_database, section, wordOf(*table), ref, column));
    if (open) {
        return std::move(*open);
    }
    const auto shown = m_reader.get(ref);
    const auto now = m_clock.now();
    Draft draft{ref, column, {}, {}, now, now};
    if (const auto* field = shown ? shown->field(column) : nullptr) {
        for (const auto& version : field->versions) {
            draft.over.push_back(version.dot);
        }
        draft.value = shown->value(column);
    }
    WAYMARK_TRY(writeDraft(m_database, section, wordOf(*table), draft));
    WAYMARK_TRY(transaction.commit());
    return draft;
}

Status Store::keepDraft(const RowRef& ref, ColumnId column, const Value& value)
{
    const auto* table = m_schema.table(ref.table);
    const auto* found = table != nullptr ? table->column(column) : nullptr;
    if (found == nullptr) {
        return fail(ErrorCode::bad_input, "column");
    }
    WAYMARK_TRY(checkValue(*found, value));
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(const auto section, findSection(m_database, ref.section));
        WAYMARK_ASSIGN(auto open, findDraft(m_database, section, wordOf(*table), ref, column));
        if (!open) {
            return fail(ErrorCode::not_found, "draft");
        }
        open->value = value;
        open->changedAt = m_clock.now();
        return writeDraft(m_database, section, wordOf(*table), *open);
    });
}

Status Store::dropDraft(const RowRef& ref, ColumnId column)
{
    const auto* table = m_schema.table(ref.table);
    if (table == nullptr) {
        return fail(ErrorCode::bad_input, "table");
    }
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(const auto section, findSection(m_database, ref.section));
        return deleteDraft(m_database, section, wordOf(*table), ref.row, column);
    });
}

Status Store::putBack(std::span<const std::int64_t> binEntries, std::span<const Edit> edits)
{
    return database::inTransaction(m_database, [&]() -> Status {
        for (const auto entry : binEntries) {
            WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM rec_bin WHERE id = ?1 RETURNING id"));
            WAYMARK_ASSIGN(const bool found, drop.first(entry));
            if (!found) {
                return fail(ErrorCode::not_found, "bin entry");
            }
        }
        WAYMARK_TRY(save(edits));
        return {};
    });
}

Status Store::forgetOld()
{
    return database::inTransaction(m_database, [&]() -> Status {
        WAYMARK_ASSIGN(auto bin, m_database.statement("DELETE FROM rec_bin WHERE erased < ?1"));
        WAYMARK_TRY(bin.run(m_clock.now() - kBinMs));
        return forgetOldHistory(m_database, m_clock.now());
    });
}

Result<std::vector<SectionRef>> Store::pending() const
{
    std::vector<SectionRef> sections;
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT s.space, s.channel FROM rec_transaction t "
                                                     "JOIN rec_section s ON s.id = t.section "
                                                     "GROUP BY t.section ORDER BY min(t.id)"));
    WAYMARK_TRY(select.each([&](const database::Row& row) -> Status {
        sections.push_back({row.fixed<SpaceId>(0), row.fixed<ChannelId>(1)});
        return {};
    }));
    return sections;
}

Result<std::optional<SealBatch>> Store::nextBatch(const SealInput& input) const
{
    return records::nextBatch(m_database, m_schema, input);
}

Merge Store::beginMerge()
{
    return Merge(std::make_unique<Merge::State>(m_database, m_schema, m_clock.now(), m_actors));
}

void Store::publish(const Changes& changes) const
{
    if (m_feed && !changes.empty()) {
        m_feed(changes);
    }
}

}  // namespace waymark::records
