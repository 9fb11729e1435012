// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0

#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/section_names.h"
#include "app/cli/value_json.h"
#include "app/schema/declaration.h"
#include "platform/vault/file_io.h"

namespace waymark::cli {
namespace {

Result<Json> sectionRows(composition::Core& core, const SpaceId& space)
{
    SectionNames names(core.circles());
    Json rows = Json::array();
    for (const auto& table : schema::schema().tables) {
        records::ListFilter filter;
        filter.table = table.id;
        filter.space = space;
        WAYMARK_ASSIGN(const auto found, core.store().reader().list(filter));
        for (const auto& row : found) {
            rows.push_back(toJson(row, names.of(row.ref.section)));
        }
    }
    return rows;
}

}  // namespace

Status verifyHome(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    Json wrong = Json::array();
    WAYMARK_ASSIGN(const auto pages, core->database().verify());
    for (const auto& words : pages) {
        wrong.push_back({{"part", "database"}, {"what", words}});
    }
    for (const auto& alarm : core->circles().alarms()) {
        wrong.push_back({{"part", "circle"}, {"circle", alarm.space.hex()}, {"what", errorName(alarm.code)}});
    }
    // A Core opens only when every pragma reads back as set and every ledger folds again, so these are true here.
    run.print(
        {{"ok", wrong.empty()}, {"settings", true}, {"circles", core->circles().circles().size()}, {"wrong", wrong}});
    return pages.empty() ? Status{} : fail(ErrorCode::database_damaged);
}

Status homeStats(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    SectionNames names(core->circles());
    WAYMARK_ASSIGN(const auto stats, core->store().reader().stats());
    Json sections = Json::array();
    std::uint64_t rows = 0;
    std::uint64_t pending = 0;
    for (const auto& section : stats) {
        rows += section.rows;
        pending += section.pendingEdits;
        sections.push_back({{"circle", section.section.space.hex()},
                            {"section", names.of(section.section)},
                            {"rows", section.rows},
                            {"conflicts", section.conflicts},
                            {"pending_transactions", section.pendingTransactions},
                            {"pending_edits", section.pendingEdits},
                            {"update_needed", section.updateNeeded}});
    }
    run.print({{"circles", core->circles().circles().size()},
               {"rows", rows},
               {"pending_edits", pending},
               {"sections", std::move(sections)}});
    return {};
}

Status exportJson(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    Json circles = Json::array();
    std::optional<SpaceId> only;
    if (run.args().has("--circle")) {
        WAYMARK_ASSIGN(only, run.circle(run.args().text("--circle")));
    }
    std::size_t count = 0;
    for (const auto& circle : core->circles().circles()) {
        if (only && circle.space != *only) {
            continue;
        }
        WAYMARK_ASSIGN(Json rows, sectionRows(*core, circle.space));
        count += rows.size();
        circles.push_back({{"id", circle.space.hex()}, {"name", circle.name}, {"records", std::move(rows)}});
    }
    const Json document = {{"exported_at", toRfc3339(run.clock().now())},
                           {"schema_version", schema::schema().version},
                           {"circles", std::move(circles)}};
    const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    const std::string file = run.args().text("--out");
    WAYMARK_TRY(vault::replaceFile(file, viewOf(text)));
    run.print({{"file", file}, {"records", count}});
    return {};
}

}  // namespace waymark::cli
