// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <charconv>
#include <istream>
#include <iterator>

#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/export/section_names.h"
#include "app/export/value_json.h"
#include "app/services/bin_service.h"
#include "app/services/erase_service.h"
#include "app/services/rows.h"
#include "app/services/text_fields.h"

namespace waymark::cli {
namespace {

using exports::SectionNames;
using exports::toJson;

Status setLife(Invocation& run, records::EditKind kind, const char* word)
{
    const std::string& id = run.args().positionals[0];
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_TRY(services::Rows(context).setLife(id, kind));
    run.print({{"id", id}, {word, true}});
    return {};
}

struct DraftPlace {
    records::RowRef row;
    const records::Column* column;
};

Result<DraftPlace> draftPlace(Invocation& run)
{
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto row, services::Rows(context).named(run.args().positionals[0]));
    WAYMARK_ASSIGN(const auto* column, services::columnNamed(row.table, run.args().positionals[1]));
    return DraftPlace{row, column};
}

Status printDraft(Invocation& run, const DraftPlace& place, const records::Value& value)
{
    run.print({{"id", place.row.row.hex()}, {"field", place.column->name}, {"value", toJson(*place.column, value)}});
    return {};
}

}  // namespace

Status archiveRecord(Invocation& run)
{
    return setLife(run, records::EditKind::archive, "archived");
}

Status unarchiveRecord(Invocation& run)
{
    return setLife(run, records::EditKind::restore, "restored");
}

Status eraseRecord(Invocation& run)
{
    if (!run.args().has("--for-good")) {
        return setLife(run, records::EditKind::erase, "erased");
    }
    const std::string& id = run.args().positionals[0];
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_TRY(services::EraseService(context).eraseNow(id));
    run.print({{"id", id}, {"erased", true}, {"for_good", true}});
    return {};
}

Status binErasing(Invocation& run)
{
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto erasing, services::EraseService(context).erasing(space));
    Json object{{"waiting", erasing.waiting}};
    if (erasing.since) {
        object["since"] = toRfc3339(*erasing.since);
    }
    run.print(object);
    return {};
}

Status binList(Invocation& run)
{
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto entries, context.store.reader().bin());
    SectionNames names(context.circles);
    for (const auto& entry : entries) {
        run.print({{"number", entry.id},
                   {"erased_at", toRfc3339(entry.erasedAt)},
                   {"record", toJson(entry.row, names.of(entry.row.ref.section))}});
    }
    return {};
}

Status binPutBack(Invocation& run)
{
    const std::string& text = run.args().positionals[0];
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return fail(ErrorCode::bad_usage, "a number from bin list is needed");
    }
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_ASSIGN(const auto id, services::BinService(core->context()).takeBack(number));
    run.print({{"id", id}});
    return {};
}

Status draftOpen(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_ASSIGN(const auto place, draftPlace(run));
    WAYMARK_ASSIGN(const auto draft, core->store().openDraft(place.row, place.column->id));
    return printDraft(run, place, draft.value);
}

Status draftKeep(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_ASSIGN(const auto place, draftPlace(run));
    const records::Value value = std::string(std::istreambuf_iterator<char>(run.in()), {});
    WAYMARK_TRY(core->store().keepDraft(place.row, place.column->id, value));
    return printDraft(run, place, value);
}

Status draftSave(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_ASSIGN(const auto place, draftPlace(run));
    WAYMARK_ASSIGN(const auto draft, core->store().reader().draft(place.row, place.column->id));
    if (!draft) {
        return fail(ErrorCode::not_found, "no draft");
    }
    const records::Edit edit{.row = place.row, .column = place.column->id, .value = draft->value, .fromDraft = true};
    WAYMARK_TRY(core->store().save(std::span(&edit, 1)));
    return printDraft(run, place, draft->value);
}

}  // namespace waymark::cli
