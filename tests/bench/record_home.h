// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "platform/database/database.h"
#include "sync/records/store.h"

namespace waymark::bench {

inline constexpr records::ColumnId kTitle = 1;
inline constexpr records::ColumnId kStory = 2;

struct Changeset {
    records::ChangesetContext context;
    Bytes payload;
};

/// A home on disk in a folder of its own, gone at the end.
class RecordHome {
public:
    RecordHome();
    ~RecordHome();
    RecordHome(const RecordHome&) = delete;
    RecordHome& operator=(const RecordHome&) = delete;

    /// `count` rows with a title, 100 a transaction.
    std::vector<records::RowRef> makeRows(std::size_t count);
    /// The same invented words for the same number.
    [[nodiscard]] static std::string words(std::size_t number, std::size_t count);
    /// Seals what waits, as many changesets as it takes.
    void seal(std::vector<Changeset>& into);
    /// One SQL transaction.
    void merge(const std::vector<Changeset>& changesets, std::size_t from, std::size_t count);

    std::filesystem::path folder;
    RealClock clock;
    std::unique_ptr<database::Database> database;
    std::unique_ptr<records::Store> store;

private:
    std::uint64_t m_seq = 0;
};

}  // namespace waymark::bench
