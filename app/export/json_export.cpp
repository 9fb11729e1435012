// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/export/json_export.h"

#include <algorithm>
#include <array>

#include "app/export/file_export.h"
#include "app/export/section_names.h"
#include "app/export/value_json.h"
#include "app/schema/declaration.h"
#include "app/services/late_rows.h"
#include "platform/vault/file_io.h"

namespace waymark::exports {
namespace {

using records::RowLife;

/// How much of the job is reading; what is left is one file written whole.
constexpr double kRead = 0.9;

/// Takes masked fields out of a record, and says which.
std::uint64_t hide(Json& record, const records::Table& table)
{
    std::uint64_t hidden = 0;
    for (const auto& column : table.columns) {
        if (column.masked && record.erase(std::string(column.name)) > 0) {
            record["hidden"].push_back(column.name);
            ++hidden;
        }
    }
    return hidden;
}

/// Writes the file of an attachment and names it in the record.
Status addFile(Json& record, FileExport& files, const std::optional<services::AttachedFile>& file)
{
    if (!file || !files.wanted()) {
        return {};
    }
    WAYMARK_ASSIGN(const auto name, files.write(*file));
    if (name) {
        record["file"] = *name;
    }
    return {};
}

/// What was attached here and is not shared yet, so that no record speaks of it.
Result<Json> waitingOf(const services::ServiceContext& context, const SpaceId& space, FileExport& files)
{
    Json all = Json::array();
    WAYMARK_ASSIGN(const auto waiting, services::AttachmentService(context).waiting(space));
    for (const auto& file : waiting) {
        Json record = {{"id", file.row.row.hex()}, {"record", file.target.row.hex()}, {"name", file.name}};
        WAYMARK_TRY(addFile(record, files, file));
        all.push_back(std::move(record));
    }
    return all;
}

/// `from` and `part`: how far the job was before this circle, and how much of it this circle is.
Result<Json> recordsOf(const services::ServiceContext& context, const SpaceId& space, const JsonWish& wish,
                       FileExport& files, Exported& exported, double from, double part)
{
    double kinds = 0;
    SectionNames names(context.circles);
    Json all = Json::array();
    for (const auto& table : schema::schema().tables) {
        const double here = from + part * kinds / static_cast<double>(schema::schema().tables.size());
        WAYMARK_TRY(tell(wish.progress, here));
        kinds += 1;
        for (const RowLife life : {RowLife::live, RowLife::archived}) {
            records::ListFilter filter;
            filter.table = table.id;
            filter.space = space;
            filter.life = life;
            WAYMARK_ASSIGN(const auto rows, context.store.reader().list(filter));
            for (const auto& row : rows) {
                Json record = toJson(row, names.of(row.ref.section));
                exported.hidden += wish.withHidden ? 0 : hide(record, table);
                const auto file = services::attachedFile(row);
                // A photo takes longer than all the words.
                WAYMARK_TRY(file ? tell(wish.progress, here) : Status{});
                WAYMARK_TRY(addFile(record, files, file));
                all.push_back(std::move(record));
            }
        }
    }
    exported.records += all.size();
    return all;
}

/// What was written after its author's access had ended, and nobody has written in since: for its author it may be all
/// there is.
Result<Json> lateOf(const services::ServiceContext& context, const SpaceId& space, const JsonWish& wish,
                    Exported& exported)
{
    SectionNames names(context.circles);
    Json all = Json::array();
    WAYMARK_ASSIGN(const auto rows, services::lateRows(context, space));
    for (const auto& late : rows) {
        const auto* table = schema::schema().table(late.row.table);
        if (late.taken || table == nullptr) {
            continue;
        }
        Json record = toJson(services::shownOf(late), names.of(late.row.section));
        exported.hidden += wish.withHidden ? 0 : hide(record, *table);
        record["person"] = late.person;
        record["at"] = toRfc3339(late.when);
        all.push_back(std::move(record));
    }
    return all;
}

}  // namespace

Result<Exported> exportJson(const services::ServiceContext& context, const std::filesystem::path& file,
                            const JsonWish& wish)
{
    Exported exported;
    FileExport files(context, wish.files);
    Json circles = Json::array();
    const auto all = context.circles.circles();
    const double part = kRead / static_cast<double>(std::max(all.size(), std::size_t{1}));
    for (std::size_t at = 0; at < all.size(); ++at) {
        const auto& circle = all[at];
        if (wish.circle && circle.space != *wish.circle) {
            continue;
        }
        WAYMARK_ASSIGN(auto rows,
                       recordsOf(context, circle.space, wish, files, exported, static_cast<double>(at) * part, part));
        WAYMARK_ASSIGN(auto late, lateOf(context, circle.space, wish, exported));
        WAYMARK_ASSIGN(auto waiting, waitingOf(context, circle.space, files));
        circles.push_back({{"id", circle.space.hex()},
                           {"name", circle.name},
                           {"records", std::move(rows)},
                           {"late", std::move(late)},
                           {"waiting", std::move(waiting)}});
    }
    const Json document = {{"exported_at", toRfc3339(context.clock.now())},
                           {"schema_version", schema::schema().version},
                           {"circles", std::move(circles)}};
    const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    WAYMARK_TRY(tell(wish.progress, kRead));
    WAYMARK_TRY(vault::replaceFile(file, viewOf(text)));
    files.keep();
    exported.files = files.written();
    exported.missing = files.missing();
    return exported;
}

}  // namespace waymark::exports
