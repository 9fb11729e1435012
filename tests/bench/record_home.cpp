// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/bench/record_home.h"

#include <array>
#include <cstdlib>

#include "platform/crypto/random.h"
#include "platform/database/transaction.h"

namespace waymark::bench {
namespace {

using namespace records;

constexpr std::array kColumns = {Column{.id = kTitle, .name = "title", .searchable = true},
                                 Column{.id = kStory, .name = "story", .merge = MergeKind::text, .searchable = true}};
constexpr std::array kTables = {Table{.id = 1, .name = "note", .columns = kColumns}};
constexpr Schema kSchema{.version = 1, .tables = kTables};
constexpr Actor kSam{7, true, true};

SectionRef section()
{
    SectionRef ref;
    ref.space.bytes.fill(1);
    ref.channel.bytes.fill(2);
    return ref;
}

template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::abort();
    }
    return std::move(*result);
}

void must(Status status)
{
    if (!status) {
        std::abort();
    }
}

}  // namespace

RecordHome::RecordHome()
    : folder(std::filesystem::temp_directory_path() / ("waymark-bench-" + toHex(crypto::randomBytes(8))))
{
    std::filesystem::create_directories(folder);
    const auto key = crypto::SecretKey::random();
    database = std::make_unique<database::Database>(
        must(database::Database::open(folder / "home.db", key, database::Database::Mode::create)));
    must(Store::migrate(*database));
    store = std::make_unique<Store>(*database, kSchema, clock, [](const SectionRef&) { return kSam; });
    must(store->catchUp());
}

RecordHome::~RecordHome()
{
    store.reset();
    database.reset();
    std::filesystem::remove_all(folder);
}

std::string RecordHome::words(std::size_t number, std::size_t count)
{
    static constexpr std::array kSyllables = {"ta", "ri",  "mo",  "sel", "quo", "ben", "ly",  "dar", "fen", "gow",
                                              "hu", "ist", "jor", "ka",  "lum", "ne",  "ova", "pri", "rus", "shi"};
    std::string text;
    std::uint64_t state = number * 0x9E3779B97F4A7C15ULL + 1;
    for (std::size_t word = 0; word < count; ++word) {
        for (int part = 0; part < 3; ++part) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            text += kSyllables[(state >> 33) % kSyllables.size()];
        }
        text += ' ';
    }
    return text;
}

std::vector<RowRef> RecordHome::makeRows(std::size_t count)
{
    std::vector<RowRef> rows;
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < count; ++i) {
        const RowRef row{section(), 1, store->newRowId(section())};
        rows.push_back(row);
        edits.push_back({.row = row, .kind = EditKind::make});
        edits.push_back({.row = row, .column = kTitle, .value = words(i, 6)});
        if (edits.size() >= 200 || i + 1 == count) {
            must(store->save(edits));
            edits.clear();
        }
    }
    return rows;
}

void RecordHome::seal(std::vector<Changeset>& into)
{
    while (true) {
        SealInput input;
        input.section = section();
        input.stream.bytes.fill(9);
        input.seq = m_seq + 1;
        input.ledgerHeight = 1;
        auto batch = must(store->nextBatch(input));
        if (!batch) {
            return;
        }
        const ChangesetContext context{section(), input.stream, ++m_seq, 1, kSam.person, kSam.isOwner};
        auto transaction = must(database::Transaction::begin(*database));
        auto merge = store->beginMerge();
        must(merge.sealed(context, *batch));
        must(merge.finish());
        must(transaction.commit());
        into.push_back({context, std::move(batch->bytes)});
    }
}

void RecordHome::merge(const std::vector<Changeset>& changesets, std::size_t from, std::size_t count)
{
    auto transaction = must(database::Transaction::begin(*database));
    auto merge = store->beginMerge();
    for (std::size_t i = from; i < from + count && i < changesets.size(); ++i) {
        const auto& changeset = changesets[i];
        must(merge.apply(changeset.context, must(decodePayload(changeset.payload, changeset.context.stream))));
    }
    must(merge.finish());
    must(transaction.commit());
}

}  // namespace waymark::bench
