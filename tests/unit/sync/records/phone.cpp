// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sync/records/phone.h"

#include <array>
#include <map>

namespace waymark::records::tests {
namespace {

constexpr std::array kStates = {Choice{1, "open"}, Choice{2, "done"}};

constexpr std::array kNoteColumns = {
    Column{.id = kTitle, .name = "title", .searchable = true},
    Column{.id = kStory, .name = "story", .merge = MergeKind::text, .searchable = true},
    Column{.id = kLabels, .name = "labels", .merge = MergeKind::set},
    Column{.id = kMyWords, .name = "my_words", .merge = MergeKind::text, .writers = Writers::owner, .searchable = true},
    Column{.id = kAddress, .name = "address", .searchable = true, .masked = true},
    Column{.id = kStarted, .name = "started", .type = ValueType::date, .merge = MergeKind::insertOnly},
    Column{.id = kBelongsTo, .name = "belongs_to", .type = ValueType::reference, .table = kNote},
    Column{.id = kState, .name = "state", .type = ValueType::choice, .searchable = true, .choices = kStates},
};
constexpr std::array kAllergyColumns = {Column{.id = kLabels, .name = "allergens", .merge = MergeKind::set}};
constexpr std::array kDiaryColumns = {Column{.id = kTitle, .name = "day", .searchable = true}};

constexpr std::array kTables = {
    Table{.id = kNote, .name = "note", .columns = kNoteColumns, .parent = kBelongsTo, .rank = kState},
    Table{.id = kAllergy, .name = "allergy", .columns = kAllergyColumns, .safety = true},
    Table{.id = kDiary, .name = "diary", .columns = kDiaryColumns, .writers = Writers::author},
};
constexpr std::array kYoungTables = {
    Table{.id = kNote, .name = "note", .columns = std::span(kNoteColumns).first(7), .parent = kBelongsTo},
    kTables[1],
};
constexpr Schema kSchema{.version = 2, .tables = kTables};
constexpr Schema kYoung{.version = 1, .tables = kYoungTables};
static_assert(schemaProblem(kSchema).empty() && schemaProblem(kYoung).empty());

StreamId streamOf(std::uint8_t phone, const SectionRef& section)
{
    StreamId id;
    id.bytes.fill(static_cast<std::uint8_t>(phone * 16 + section.channel.bytes[0]));
    return id;
}

}  // namespace

const Schema& testSchema()
{
    return kSchema;
}

const Schema& youngSchema()
{
    return kYoung;
}

Phone::Phone(std::uint8_t numberOf, PersonNumber personOf, bool isOwnerOf, const Schema& schema)
    : number(numberOf), person(personOf), isOwner(isOwnerOf)
{
    database = std::make_unique<database::Database>(*database::Database::openMemory());
    if (!Store::migrate(*database)) {
        std::abort();
    }
    store = std::make_unique<Store>(*database, schema, clock,
                                    [this](const SectionRef&) { return Actor{person, isOwner, mayWrite}; });
    if (!store->catchUp()) {
        std::abort();
    }
    store->onChange([this](const Changes& changes) { feed.push_back(changes); });
}

SectionRef Phone::section(std::uint8_t name)
{
    SectionRef ref;
    ref.space.bytes.fill(1);
    ref.channel.bytes.fill(name);
    return ref;
}

RowRef Phone::ref(const RowId& row, TableId table, std::uint8_t name) const
{
    return {section(name), table, row};
}

RowRef Phone::make(TableId table, std::uint8_t name)
{
    const auto row = ref(store->newRowId(section(name)), table, name);
    return onRow(row, EditKind::make) ? row : RowRef{};
}

Result<SaveOutcome> Phone::put(const RowRef& row, ColumnId column, Value value)
{
    clock.advance(1000);
    return save({{.row = row, .column = column, .value = std::move(value)}});
}

Result<SaveOutcome> Phone::onRow(const RowRef& row, EditKind kind)
{
    clock.advance(1000);
    return save({{.row = row, .kind = kind, .value = {}}});
}

void Phone::seal(std::optional<UnixMs> relayTime)
{
    const auto sections = *store->pending();
    for (const auto& waiting : sections) {
        while (true) {
            std::uint64_t seq = 1;
            for (const auto& envelope : sealed) {
                seq += envelope.context.section == waiting ? 1 : 0;
            }
            SealInput input;
            input.section = waiting;
            input.stream = streamOf(number, waiting);
            input.seq = seq;
            input.ledgerHeight = 1;
            input.relayTime = relayTime;
            const auto batch = *store->nextBatch(input);
            if (!batch) {
                break;
            }
            const ChangesetContext context{waiting, input.stream, seq, 1, person, isOwner};
            auto transaction = *database::Transaction::begin(*database);
            auto merge = store->beginMerge();
            if (!merge.sealed(context, *batch)) {
                std::abort();
            }
            const auto changes = *merge.finish();
            if (!transaction.commit()) {
                std::abort();
            }
            store->publish(changes);
            sealed.push_back({context, batch->bytes});
        }
    }
}

Status Phone::take(const Envelope& envelope)
{
    WAYMARK_ASSIGN(const auto payload, decodePayload(envelope.payload, envelope.context.stream));
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(*database));
    auto merge = store->beginMerge();
    WAYMARK_TRY(merge.apply(envelope.context, payload));
    WAYMARK_ASSIGN(const auto changes, merge.finish());
    WAYMARK_TRY(transaction.commit());
    store->publish(changes);
    return {};
}

void Phone::pull(const Phone& other)
{
    for (const auto& envelope : other.sealed) {
        if (!take(envelope)) {
            std::abort();
        }
    }
}

std::string Phone::title(const RowRef& row) const
{
    const auto shown = store->reader().get(row);
    const auto* text = shown ? std::get_if<std::string>(&shown->value(kTitle)) : nullptr;
    return text != nullptr ? *text : "";
}

std::vector<std::string> Phone::texts(const RowRef& row, ColumnId column) const
{
    std::vector<std::string> all;
    const auto shown = store->reader().get(row);
    if (const auto* field = shown ? shown->field(column) : nullptr) {
        for (const auto& version : field->versions) {
            const auto* text = std::get_if<std::string>(&version.value);
            all.push_back(text != nullptr ? *text : "");
        }
    }
    return all;
}

std::vector<std::string> Phone::found(std::string_view words) const
{
    std::vector<std::string> snippets;
    const auto hits = *store->reader().search({.words = words});
    for (const auto& hit : hits) {
        snippets.push_back(hit.snippet);
    }
    return snippets;
}

void shareAll(const std::vector<Phone*>& phones)
{
    for (auto* phone : phones) {
        phone->seal();
    }
    for (auto* to : phones) {
        for (const auto* from : phones) {
            if (to != from) {
                to->pull(*from);
            }
        }
    }
}

}  // namespace waymark::records::tests
