// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0

#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/export/json_export.h"
#include "app/export/section_names.h"

namespace waymark::cli {
namespace {

using exports::SectionNames;

/// Told like what is wrong, and something that people did as the rules let them.
bool isNews(ErrorCode code)
{
    return code == ErrorCode::owner_changed || code == ErrorCode::owner_notice;
}

}  // namespace

Status verifyHome(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    Json wrong = Json::array();
    Json news = Json::array();
    WAYMARK_ASSIGN(const auto pages, core->database().verify());
    for (const auto& words : pages) {
        wrong.push_back({{"part", "database"}, {"what", words}});
    }
    for (const auto& alarm : core->circles().alarms()) {
        Json one{{"part", "circle"}, {"circle", alarm.space.hex()}, {"what", errorName(alarm.code)}};
        (isNews(alarm.code) ? news : wrong).push_back(std::move(one));
    }
    // A Core opens only when every pragma reads back as set and every ledger folds again, so these are true here.
    run.print({{"ok", wrong.empty()},
               {"settings", true},
               {"circles", core->circles().circles().size()},
               {"wrong", std::move(wrong)},
               {"news", std::move(news)}});
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
    WAYMARK_ASSIGN(const auto context, run.context());
    exports::JsonWish wish;
    wish.withHidden = run.args().has("--hidden");
    if (run.args().has("--circle")) {
        WAYMARK_ASSIGN(wish.circle, run.circle(run.args().text("--circle")));
    }
    if (run.args().has("--files")) {
        wish.files = run.args().text("--files");
    }
    const std::string file = run.args().text("--out");
    WAYMARK_ASSIGN(const auto done, exports::exportJson(context, file, wish));
    Json said = {{"file", file}, {"records", done.records}, {"hidden", done.hidden}};
    if (wish.files) {
        said["files"] = done.files;
        said["missing"] = done.missing;
    }
    run.print(said);
    return {};
}

}  // namespace waymark::cli
