// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>

#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/export/value_json.h"
#include "app/schema/declaration.h"
#include "app/services/rows.h"
#include "app/services/search_service.h"
#include "app/services/text_fields.h"
#include "app/services/version_service.h"

namespace waymark::cli {
namespace {

using exports::toJson;

std::string_view opName(std::uint8_t kind)
{
    static constexpr std::array<std::string_view, 6> kNames = {"put", "make", "remove", "archive", "restore", "erase"};
    return kind < kNames.size() ? kNames[kind] : "unknown";
}

Json versionJson(const records::Column& column, const records::Version& version)
{
    return {{"version", version.dot.toText()},
            {"value", toJson(column, version.value)},
            {"author", version.person},
            {"at", toRfc3339(version.when)},
            {"pending", version.pending}};
}

}  // namespace

Status recordHistory(Invocation& run)
{
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto row, services::Rows(context).named(run.args().positionals[0]));
    WAYMARK_ASSIGN(const auto entries, context.store.reader().history(row));
    const auto* table = schema::schema().table(row.table);
    for (const auto& entry : entries) {
        Json object = {{"op", opName(entry.kind)},
                       {"version", entry.dot.toText()},
                       {"author", entry.person},
                       {"at", toRfc3339(entry.wallTime)},
                       {"pending", entry.pending}};
        if (const auto* column = table->column(entry.column); column != nullptr) {
            object["field"] = column->name;
            object["value"] = toJson(*column, entry.value);
        }
        if (entry.suggestion) {
            object["suggestion"] = true;
        }
        run.print(object);
    }
    return {};
}

Status searchRecords(Invocation& run)
{
    WAYMARK_ASSIGN(const auto context, run.context());
    std::optional<SpaceId> space;
    if (run.args().has("--circle")) {
        WAYMARK_ASSIGN(space, run.circle(run.args().text("--circle")));
    }
    WAYMARK_ASSIGN(const auto found, services::SearchService(context).records(run.args().positionals[0], space));
    for (const auto& hit : found) {
        Json object = {{"id", hit.recordId}, {"kind", hit.kind}, {"field", hit.field}, {"snippet", hit.snippet}};
        if (hit.heading > 0) {
            object["heading"] = hit.heading;
        }
        run.print(object);
    }
    return {};
}

Status fieldVersions(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto row, services::Rows(context).shown(words[0]));
    WAYMARK_ASSIGN(const auto* column, services::columnNamed(row.ref.table, words[1]));
    const auto* field = row.field(column->id);
    if (field == nullptr) {
        return {};
    }
    for (const auto& version : run.args().has("--suggestions") ? field->suggestions : field->versions) {
        run.print(versionJson(*column, version));
    }
    return {};
}

Status chooseVersion(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const auto context, run.context());
    services::VersionService versions(context);
    Status settled;
    if (words[2] == "all") {
        settled = versions.keepBoth(words[0], words[1]);
    } else {
        settled = versions.choose(words[0], words[1], words[2]);
        if (!settled && settled.error().code == ErrorCode::not_found) {
            settled = versions.takeUp(words[0], words[1], words[2]);
        }
    }
    WAYMARK_TRY(settled);
    run.print({{"id", words[0]}, {"field", words[1]}, {"settled", true}});
    return {};
}

}  // namespace waymark::cli
