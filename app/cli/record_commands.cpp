// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/record_input.h"
#include "app/export/section_names.h"
#include "app/export/value_json.h"
#include "app/schema/declaration.h"
#include "app/services/rows.h"

namespace waymark::cli {
namespace {

using exports::SectionNames;
using exports::toJson;

/// Names of the fields whose edits became suggestions only.
Json suggestedFields(const std::vector<records::Edit>& edits, const records::SaveOutcome& outcome)
{
    Json names = Json::array();
    for (const std::size_t at : outcome.suggested) {
        const auto* table = schema::schema().table(edits[at].row.table);
        names.push_back(table->column(edits[at].column)->name);
    }
    return names;
}

Json savedJson(const RecordInput& record, const records::SaveOutcome& outcome)
{
    Json object = {{"id", record.row.row.hex()}};
    if (!outcome.suggested.empty()) {
        object["suggested"] = suggestedFields(record.edits, outcome);
    }
    return object;
}

}  // namespace

Status putRecords(Invocation& run)
{
    const std::string& kind = run.args().positionals[0];
    WAYMARK_ASSIGN(auto* core, run.core());
    while (true) {
        WAYMARK_ASSIGN(const auto object, nextObject(run));
        if (!object) {
            return {};
        }
        WAYMARK_ASSIGN(const auto record, readRecord(run, kind, *object, run.args().text("--circle")));
        WAYMARK_ASSIGN(const auto outcome, core->store().save(record.edits));
        run.print(savedJson(record, outcome));
    }
}

Status transact(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    std::vector<records::Edit> edits;
    Json ids = Json::array();
    while (true) {
        WAYMARK_ASSIGN(const auto object, nextObject(run));
        if (!object) {
            break;
        }
        const auto kind = object->find("kind");
        if (kind == object->end() || !kind->is_string()) {
            return fail(ErrorCode::bad_input, "kind");
        }
        WAYMARK_ASSIGN(const auto record,
                       readRecord(run, kind->get<std::string>(), *object, run.args().text("--circle")));
        edits.insert(edits.end(), record.edits.begin(), record.edits.end());
        ids.push_back(record.row.row.hex());
    }
    WAYMARK_ASSIGN(const auto outcome, core->store().save(edits));
    Json object = {{"ids", std::move(ids)}};
    if (!outcome.suggested.empty()) {
        object["suggested"] = suggestedFields(edits, outcome);
    }
    run.print(object);
    return {};
}

Status getRecord(Invocation& run)
{
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto row, services::Rows(context).shown(run.args().positionals[0]));
    SectionNames names(context.circles);
    run.print(toJson(row, names.of(row.ref.section)));
    return {};
}

Status listRecords(Invocation& run)
{
    const auto* table = schema::schema().table(std::string_view(run.args().positionals[0]));
    if (table == nullptr) {
        return fail(ErrorCode::bad_input, "no such kind");
    }
    WAYMARK_ASSIGN(const auto context, run.context());
    records::ListFilter filter;
    filter.table = table->id;
    filter.life = run.args().has("--archived") ? records::RowLife::archived : records::RowLife::live;
    if (run.args().has("--circle")) {
        WAYMARK_ASSIGN(filter.space, run.circle(run.args().text("--circle")));
    }
    WAYMARK_ASSIGN(const auto rows, context.store.reader().list(filter));
    SectionNames names(context.circles);
    for (const auto& row : rows) {
        run.print(toJson(row, names.of(row.ref.section)));
    }
    return {};
}

}  // namespace waymark::cli
