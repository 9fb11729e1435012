// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/late_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/schema/declaration.h"
#include "app/services/rows.h"
#include "platform/crypto/blake2b.h"
#include "sync/records/op.h"

namespace waymark::services {
namespace {

using records::LateChange;
using records::OpKind;

/// Which late changes somebody has written in, as the circle's own records say.
Result<std::set<std::string>> takenChanges(const ServiceContext& context, const SpaceId& space)
{
    std::set<std::string> taken;
    WAYMARK_ASSIGN(const auto rows, Rows(context).list(space, schema::taken::kTable));
    for (const auto& row : rows) {
        const auto* field = row.field(schema::taken::kChanges);
        for (const auto& version : field == nullptr ? std::vector<records::Version>{} : field->versions) {
            if (const auto* text = std::get_if<std::string>(&version.value)) {
                taken.insert(*text);
            }
        }
    }
    return taken;
}

bool isSet(const LateChange& change)
{
    const auto* table = schema::schema().table(change.row.table);
    const auto* column = table == nullptr ? nullptr : table->column(change.column);
    return column != nullptr && column->merge == records::MergeKind::set;
}

bool aboutTheSame(const LateChange& one, const LateChange& other)
{
    const bool make = static_cast<std::uint8_t>(OpKind::make) == one.kind;
    return one.column == other.column && make == (static_cast<std::uint8_t>(OpKind::make) == other.kind) &&
           (!isSet(one) || one.value == other.value);
}

/// The time of the old id, and bits that anyone can work out again.
RowId follows(const RowId& from, std::string_view what, PersonNumber author)
{
    const auto hash = crypto::blake2b({viewOf("waymark/1/late"), from.view(), viewOf(what)});
    std::int64_t ms = 0;
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        ms = ms << 8 | from.bytes[i];
    }
    for (std::size_t i = 0; i < 7; ++i) {
        bits = bits << 8 | hash.bytes[i];
    }
    return records::makeRowId(ms, author, bits);
}

}  // namespace

Result<std::vector<LateRow>> lateRows(const ServiceContext& context, const SpaceId& space)
{
    WAYMARK_ASSIGN(auto changes, records::lateChanges(context.database, space));
    if (changes.empty()) {
        return std::vector<LateRow>{};
    }
    WAYMARK_ASSIGN(const auto taken, takenChanges(context, space));
    WAYMARK_ASSIGN(const auto* ledger, context.circles.ledger(space));
    std::vector<LateRow> rows;
    std::map<std::tuple<StreamId, records::RowRef, bool>, std::size_t> places;
    for (auto& change : changes) {
        const auto id = change.dot.toText();
        const bool isTaken = taken.contains(id);
        const auto [place, fresh] = places.try_emplace({change.dot.stream, change.row, isTaken}, rows.size());
        if (fresh) {
            rows.push_back({.id = id, .row = change.row, .person = change.person, .taken = isTaken, .changes = {}});
        }
        auto& row = rows[place->second];
        const auto* stream = ledger->access().stream(change.dot.stream);
        row.refused = row.refused || (stream != nullptr && !stream->isPastCut(change.dot.seq));
        row.when = std::max(row.when, change.when);
        row.makes = row.makes || change.kind == static_cast<std::uint8_t>(OpKind::make);
        row.changes.push_back(std::move(change));
    }
    return rows;
}

std::vector<LateChange> newestOf(const LateRow& late)
{
    std::vector<LateChange> newest;
    for (const auto& change : late.changes) {
        std::erase_if(newest, [&](const LateChange& older) { return aboutTheSame(older, change); });
        newest.push_back(change);
    }
    return newest;
}

records::ShownRow shownOf(const LateRow& late)
{
    records::ShownRow shown;
    shown.ref = late.row;
    shown.author = records::authorOf(late.row.row);
    shown.changedAt = late.when;
    for (const auto& change : newestOf(late)) {
        if (change.column == 0 || change.kind != static_cast<std::uint8_t>(OpKind::put) ||
            std::holds_alternative<std::monostate>(change.value)) {
            continue;
        }
        auto field = std::ranges::find(shown.fields, change.column, &records::ShownField::column);
        if (field == shown.fields.end()) {
            field = shown.fields.insert(field, {change.column, {}, {}});
        }
        field->versions.push_back({change.value, change.dot, change.person, change.when, false});
    }
    return shown;
}

RowId madeAnew(const RowId& late, PersonNumber taker)
{
    return follows(late, "record", taker);
}

RowId noteOf(const LateRow& late, PersonNumber taker)
{
    return follows(late.row.row, late.id, taker);
}

}  // namespace waymark::services
