// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <array>

#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/services/late_service.h"

namespace waymark::cli {
namespace {

/// A field's value as `get` prints it.
struct Printed {
    Json operator()(std::monostate /*none*/) const { return nullptr; }
    Json operator()(const std::string& text) const { return text; }
    Json operator()(std::int64_t number) const { return number; }
    Json operator()(bool flag) const { return flag; }
    Json operator()(const services::ChoiceValue& choice) const { return choice.name; }
    Json operator()(const domain::Date& date) const { return domain::printDate(date); }
    Json operator()(const domain::LocalTime& time) const { return domain::printLocalTime(time); }
    Json operator()(const services::PersonTag& person) const { return person.name; }
};

std::string_view changeName(services::ChangeKind kind)
{
    static constexpr std::array<std::string_view, 6> kNames = {"made",     "wrote",    "added",
                                                               "took-out", "put-away", "put-back"};
    return kNames.at(static_cast<std::size_t>(kind));
}

Json itemJson(const services::LateItem& item)
{
    Json fields = Json::array();
    for (const auto& field : item.fields) {
        Json object = {{"change", changeName(field.kind)}};
        if (!field.field.empty()) {
            object["field"] = field.field;
            object["now"] = std::visit(Printed{}, field.now);
            object["late"] = std::visit(Printed{}, field.late);
        }
        fields.push_back(std::move(object));
    }
    return {{"id", item.id},
            {"record", item.record.id},
            {"kind", item.record.kind},
            {"section", item.record.section},
            {"person", item.person},
            {"name", item.who.name},
            {"at", toRfc3339(item.when)},
            {"new", item.isNew},
            {"mine", item.mine},
            {"taken", item.taken},
            {"can_take", item.canTake},
            {"changes", std::move(fields)}};
}

}  // namespace

Status lateList(Invocation& run)
{
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto view, services::LateService(context).late(space));
    for (const auto& item : view.items) {
        run.print(itemJson(item));
    }
    return {};
}

Status lateTake(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const SpaceId space, run.circle(words[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    services::LateService late(context);
    if (words[1] == "all") {
        WAYMARK_ASSIGN(const auto count, late.takeAll(space));
        run.print({{"taken", count}});
        return {};
    }
    WAYMARK_ASSIGN(const auto record, late.take(space, words[1]));
    run.print({{"taken", words[1]}, {"record", record}});
    return {};
}

}  // namespace waymark::cli
