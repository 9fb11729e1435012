// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/database/database.h"
#include "platform/database/transaction.h"
#include "sync/records/store.h"

namespace waymark::records::tests {

inline constexpr ColumnId kTitle = 1;      // lww, searchable
inline constexpr ColumnId kStory = 2;      // text, searchable
inline constexpr ColumnId kLabels = 3;     // set
inline constexpr ColumnId kMyWords = 4;    // text, owner
inline constexpr ColumnId kAddress = 5;    // lww, searchable by mistake but masked
inline constexpr ColumnId kStarted = 6;    // insertOnly date
inline constexpr ColumnId kBelongsTo = 7;  // reference, the parent
inline constexpr ColumnId kState = 8;      // choice
inline constexpr TableId kNote = 1;
inline constexpr TableId kAllergy = 2;  // a safety table
inline constexpr TableId kDiary = 3;    // author only

/// The declaration of these tests; `young` knows neither kState nor kDiary.
[[nodiscard]] const Schema& testSchema();
[[nodiscard]] const Schema& youngSchema();

/// One home in memory, and the changesets it has sealed.
class Phone {
public:
    struct Envelope {
        ChangesetContext context;
        Bytes payload;
    };

    explicit Phone(std::uint8_t number, PersonNumber person, bool isOwner, const Schema& schema = testSchema());

    static SectionRef section(std::uint8_t name = 1);
    [[nodiscard]] RowRef ref(const RowId& row, TableId table = kNote, std::uint8_t name = 1) const;

    RowRef make(TableId table = kNote, std::uint8_t name = 1);
    Result<SaveOutcome> put(const RowRef& row, ColumnId column, Value value);
    Result<SaveOutcome> onRow(const RowRef& row, EditKind kind);
    Result<SaveOutcome> save(std::vector<Edit> edits) { return store->save(edits); }

    /// Seals everything that waits, as envelopes of at most one batch each.
    void seal(std::optional<UnixMs> relayTime = std::nullopt);
    /// Merges what `other` has sealed and this has not seen yet.
    void pull(const Phone& other);
    Status take(const Envelope& envelope);

    std::string title(const RowRef& row) const;
    std::vector<std::string> texts(const RowRef& row, ColumnId column) const;
    Hash32 hash(std::uint8_t name = 1) const { return *store->reader().stateHash(section(name)); }
    std::vector<std::string> found(std::string_view words) const;

    std::uint8_t number;
    PersonNumber person;
    bool isOwner;
    bool mayWrite = true;
    FakeClock clock{1'800'000'000'000};
    std::unique_ptr<database::Database> database;
    std::unique_ptr<Store> store;
    std::vector<Envelope> sealed;
    std::vector<Changes> feed;
};

/// Everyone seals and pulls until all have everything.
void shareAll(const std::vector<Phone*>& phones);

}  // namespace waymark::records::tests
