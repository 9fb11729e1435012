// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/search_service.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/content/content.h"
#include "app/domain/typed_words.h"
#include "app/schema/declaration.h"
#include "app/services/agenda_rows.h"
#include "app/services/directory.h"
#include "app/services/people_rows.h"
#include "app/services/promise_rows.h"
#include "app/services/record_name.h"
#include "app/services/row_fields.h"

namespace waymark::services {
namespace {

constexpr std::array<std::string_view, 4> kNeverQuoted = {"home", "identity", "documents", "private"};

bool mayQuote(const RecordName& name)
{
    return name.kind != schema::schema().table(schema::setting::kTable)->name &&
           std::ranges::find(kNeverQuoted, name.section) == kNeverQuoted.end();
}

HitGroup groupOf(records::TableId table)
{
    switch (table) {
        case schema::profile::kTable:
        case schema::person::kTable:
        case schema::contact::kTable:
        case schema::home::kTable:
            return HitGroup::people;
        case schema::promise::kTable:
            return HitGroup::promises;
        case schema::event::kTable:
        case schema::answer::kTable:
        case schema::note::kTable:
            return HitGroup::dates;
        case schema::setting::kTable:
        case schema::target::kTable:
        case schema::tuition::kTable:
        case schema::session::kTable:
            return HitGroup::learning;
        default:
            return HitGroup::plan;
    }
}

std::optional<domain::LocalTime> whenOf(const records::ShownRow& row)
{
    const bool event = row.ref.table == schema::event::kTable;
    if (!event && row.ref.table != schema::session::kTable) {
        return std::nullopt;
    }
    const auto start = startOf(textOf(row, event ? schema::event::kStarts : schema::session::kStarts));
    return start ? std::optional(start->time) : std::nullopt;
}

SearchHit hitFrom(const ServiceContext& context, const Directory& directory, const records::ShownRow& row,
                  const records::SearchHit& found)
{
    const auto* column = schema::schema().table(row.ref.table)->column(found.column);
    RecordName name = nameOf(context, directory, row);
    SearchHit hit;
    hit.group = groupOf(row.ref.table);
    hit.recordId = name.id;
    hit.kind = name.kind;
    hit.heading = name.heading;
    hit.field = column == nullptr ? std::string_view{} : column->name;
    hit.person = name.person;
    hit.when = whenOf(row);
    if (mayQuote(name)) {
        hit.snippet = found.snippet;
    }
    if (mayQuote(name) || row.ref.table == schema::heading::kTable) {
        hit.title = std::move(name.title);
    }
    if (row.ref.table == schema::promise::kTable) {
        hit.person = promiseRowFrom(row, directory, context.today()).who;
    } else if (row.ref.table == schema::profile::kTable) {
        hit.person = directory.young();
    }
    return hit;
}

/// People of the circle whose names stand in its ledger only, and parts of the plan by what they are called.
void addNamed(std::vector<SearchHit>& hits, const Directory& directory, std::string_view words)
{
    for (const auto& member : directory.members()) {
        const PersonTag tag = directory.tag(member.number);
        const bool found = std::ranges::any_of(
            hits, [&](const SearchHit& hit) { return hit.person.id == tag.id && hit.heading == 0; });
        if (!found && domain::holdsTyped(tag.name, words)) {
            SearchHit hit;
            hit.group = HitGroup::people;
            hit.kind = "member";
            hit.title = tag.name;
            hit.person = tag;
            hits.push_back(std::move(hit));
        }
    }
    for (const auto& heading : content::headings()) {
        const bool found = std::ranges::any_of(
            hits, [&](const SearchHit& hit) { return hit.kind == "heading" && hit.heading == heading.number; });
        const bool shared = !directory.constellation() && directory.section(heading.section) != nullptr;
        if (shared && !found && domain::holdsTyped(heading.title, words)) {
            SearchHit hit;
            hit.kind = "heading";
            hit.heading = heading.number;
            hit.title = heading.title;
            hits.push_back(std::move(hit));
        }
    }
}

void addHelplines(std::vector<SearchHit>& hits, std::string_view words)
{
    for (const auto& line : content::helplines().lines) {
        if (domain::holdsTyped(line.name + ' ' + line.purpose + ' ' + line.phone, words)) {
            SearchHit hit;
            hit.group = HitGroup::helplines;
            hit.recordId = line.id;
            hit.kind = "helpline";
            hit.title = line.name;
            hit.snippet = line.purpose;
            hits.push_back(std::move(hit));
        }
    }
}

}  // namespace

Result<std::vector<SearchHit>> SearchService::records(std::string_view words, const std::optional<SpaceId>& space) const
{
    records::SearchQuery query;
    query.words = words;
    query.space = space;
    WAYMARK_ASSIGN(const auto found, m_context.store.reader().search(query));
    std::map<SpaceId, Directory> directories;
    std::vector<SearchHit> hits;
    for (const auto& one : found) {
        const SpaceId& circle = one.row.section.space;
        auto known = directories.find(circle);
        if (known == directories.end()) {
            WAYMARK_ASSIGN(Directory loaded, Directory::load(m_context, circle));
            known = directories.emplace(circle, std::move(loaded)).first;
        }
        WAYMARK_ASSIGN(const auto row, m_context.store.reader().get(one.row));
        if (row.life == records::RowLife::live) {
            hits.push_back(hitFrom(m_context, known->second, row, one));
            hits.back().circle = circle.hex();
        }
    }
    return hits;
}

Result<SearchView> SearchService::search(std::string_view words) const
{
    SearchView view{std::string(words), {}};
    const auto circles = m_context.circles.circles();
    for (const auto& circle : circles) {
        WAYMARK_ASSIGN(auto hits, records(words, circle.space));
        WAYMARK_ASSIGN(const Directory directory, Directory::load(m_context, circle.space));
        addNamed(hits, directory, words);
        for (SearchHit& hit : hits) {
            hit.circle = circle.space.hex();
            hit.whose = circles.size() > 1 ? circle.name : std::string{};
            view.hits.push_back(std::move(hit));
        }
    }
    addHelplines(view.hits, words);
    std::ranges::stable_sort(view.hits, {}, &SearchHit::group);
    return view;
}

}  // namespace waymark::services
