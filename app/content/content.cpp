// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/content/content.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/content/json_fields.h"
#include "app/content/pack.h"

namespace waymark::content {
namespace {

constexpr int kHeadingCount = 10;

Result<nlohmann::json> listIn(std::string_view json, const char* name)
{
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    if (!parsed.is_object() || !parsed.contains(name) || !parsed[name].is_array()) {
        return fail(ErrorCode::malformed, std::string("no list ") + name);
    }
    return parsed[name];
}

Result<Heading> readHeading(const nlohmann::json& object)
{
    JsonFields fields(object);
    Heading heading{.id = fields.words("id"),
                    .number = fields.number("number", 1, kHeadingCount),
                    .title = fields.words("title"),
                    .icon = fields.words("icon"),
                    .section = fields.words("section"),
                    .hue = fields.number("hue", 0, kHeadingCount - 1),
                    .law = fields.words("law"),
                    .plain = fields.words("plain"),
                    .reference = fields.words("reference"),
                    .provenance = fields.provenance()};
    if (!fields.ok()) {
        return fail(ErrorCode::malformed, fields.id());
    }
    return heading;
}

Result<Helpline> readHelpline(const nlohmann::json& object)
{
    JsonFields fields(object);
    Helpline line{.id = fields.words("id"),
                  .name = fields.words("name"),
                  .group = fields.words("group"),
                  .phone = fields.text("phone"),
                  .textWord = fields.text("text_word"),
                  .textTo = fields.text("text_to"),
                  .purpose = fields.words("purpose"),
                  .hours = fields.text("hours"),
                  .audience = fields.words("audience"),
                  .free = fields.flag("free"),
                  .alwaysOpen = fields.flag("always_open"),
                  .provenance = fields.provenance()};
    if (!fields.ok() || (line.phone.empty() && line.textTo.empty())) {
        return fail(ErrorCode::malformed, fields.id());
    }
    return line;
}

}  // namespace

Result<std::vector<Heading>> readHeadings(std::string_view json)
{
    WAYMARK_ASSIGN(const nlohmann::json list, listIn(json, "headings"));
    std::vector<Heading> all;
    for (const auto& object : list) {
        WAYMARK_ASSIGN(Heading heading, readHeading(object));
        if (heading.number != static_cast<int>(all.size()) + 1) {
            return fail(ErrorCode::malformed, heading.id);
        }
        all.push_back(std::move(heading));
    }
    if (all.size() != kHeadingCount) {
        return fail(ErrorCode::malformed, "not ten headings");
    }
    return all;
}

Result<Helplines> readHelplines(std::string_view json)
{
    Helplines made;
    WAYMARK_ASSIGN(const nlohmann::json groups, listIn(json, "groups"));
    for (const auto& object : groups) {
        JsonFields fields(object);
        made.groups.push_back({fields.words("id"), fields.words("title")});
        if (!fields.ok()) {
            return fail(ErrorCode::malformed, fields.id());
        }
    }
    WAYMARK_ASSIGN(const nlohmann::json lines, listIn(json, "helplines"));
    for (const auto& object : lines) {
        WAYMARK_ASSIGN(Helpline line, readHelpline(object));
        const auto inGroup = [&](const HelplineGroup& group) { return group.id == line.group; };
        if (std::ranges::none_of(made.groups, inGroup)) {
            return fail(ErrorCode::malformed, line.id);
        }
        made.lines.push_back(std::move(line));
    }
    return made;
}

const std::vector<Heading>& headings()
{
    // The pack is part of the build and tested with it, so a failed read means an empty list, never an exit.
    static const auto all = readHeadings(headingsJson()).value_or(std::vector<Heading>{});
    return all;
}

const Helplines& helplines()
{
    static const auto all = readHelplines(helplinesJson()).value_or(Helplines{});
    return all;
}

const Heading* headingNumbered(int number)
{
    const auto found = std::ranges::find(headings(), number, &Heading::number);
    return found == headings().end() ? nullptr : &*found;
}

}  // namespace waymark::content
