// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <charconv>

#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/export/section_names.h"
#include "app/services/directory.h"

namespace waymark::cli {
namespace {

Json noticeJson(const circle::OwnerNotice& notice, const services::Directory& directory)
{
    Json admins = Json::array();
    for (const auto admin : notice.admins) {
        admins.push_back(directory.tag(admin).name);
    }
    Json object{{"person", directory.tag(notice.person).name}, {"admins", std::move(admins)}};
    if (notice.from) {
        object["from"] = toRfc3339(*notice.from);
    }
    return object;
}

Json askedJson(const circle::AskedGrant& asked, const services::Directory& directory, std::string section)
{
    Json object{{"section", std::move(section)},
                {"person", directory.tag(asked.person).name},
                {"access", asked.access == circle::Access::write ? "write" : "read"}};
    if (asked.until != 0) {
        object["until"] = toRfc3339(asked.until);
    }
    return object;
}

}  // namespace

Status circleOwner(Invocation& run)
{
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto view, context.circles.ownership(space));
    WAYMARK_ASSIGN(const auto directory, services::Directory::load(context, space));
    exports::SectionNames names(context.circles);
    Json notices = Json::array();
    for (const auto& notice : view.notices) {
        notices.push_back(noticeJson(notice, directory));
    }
    Json asked = Json::array();
    for (const auto& one : view.asked) {
        asked.push_back(askedJson(one, directory, names.of({space, one.channel})));
    }
    Json object{{"owner", directory.tag(view.owner).name}, {"acting", view.acting},     {"may_claim", view.mayClaim},
                {"notices", std::move(notices)},           {"asked", std::move(asked)}, {"needs", view.minSchema}};
    WAYMARK_ASSIGN(const auto gifts, context.circles.lostGifts(space));
    for (const auto& gift : gifts) {
        if (gift.person == 0) {
            // They had joined while the circle went two ways, and are to be invited again.
            object["left_out"].push_back(gift.name);
        }
    }
    if (view.acting) {
        object["until"] = toRfc3339(view.ends);
        object["for"] = view.successor == 0 ? Json() : Json(directory.tag(view.successor).name);
    }
    run.print(std::move(object));
    return {};
}

Status circleHandOver(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const SpaceId space, run.circle(words[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto view, context.circles.ownership(space));
    WAYMARK_ASSIGN(const auto directory, services::Directory::load(context, space));
    WAYMARK_ASSIGN(const auto person, directory.named(words[1]));
    UnixMs ends = view.ends;
    if (run.args().has("--at")) {
        ends = fromRfc3339(run.args().text("--at")).value_or(0);
        if (ends <= 0) {
            return fail(ErrorCode::bad_input, "at");
        }
    }
    if (!view.acting) {
        return fail(ErrorCode::not_allowed, "nobody looks after it");
    }
    WAYMARK_TRY(context.circles.handOver(space, person, ends));
    run.shareNow();
    run.print({{"for", directory.tag(person).name}, {"until", toRfc3339(ends)}});
    return {};
}

Status circleClaim(Invocation& run)
{
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_TRY(context.circles.claim(space));
    run.shareNow();
    run.print({{"claimed", space.hex()}});
    return {};
}

Status circleReplaceOwner(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const SpaceId space, run.circle(words[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto directory, services::Directory::load(context, space));
    WAYMARK_ASSIGN(const auto person, directory.named(words[1]));
    WAYMARK_TRY(context.circles.replaceOwner(space, person));
    run.shareNow();
    run.print({{"person", directory.tag(person).name}});
    return {};
}

Status circleNeed(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const SpaceId space, run.circle(words[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    std::uint32_t version = 0;
    const auto [end, error] = std::from_chars(words[1].data(), words[1].data() + words[1].size(), version);
    const bool whole = error == std::errc{} && end == words[1].data() + words[1].size();
    if (!whole || version == 0 || version > context.store.schema().version) {
        return fail(ErrorCode::bad_input, "version");
    }
    WAYMARK_TRY(context.circles.requireSchema(space, version));
    run.shareNow();
    run.print({{"needs", version}});
    return {};
}

}  // namespace waymark::cli
