// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/services/directory.h"
#include "app/services/profile.h"

namespace waymark::cli {
namespace {

std::string_view kindName(circle::CircleKind kind)
{
    return kind == circle::CircleKind::constellation ? "constellation" : "young-person";
}

std::string_view levelName(circle::Level level)
{
    switch (level) {
        case circle::Level::reader:
            return "reader";
        case circle::Level::member:
            return "member";
        case circle::Level::admin:
            return "admin";
        case circle::Level::owner:
            return "owner";
    }
    return "reader";
}

std::string_view accessName(circle::Access access)
{
    switch (access) {
        case circle::Access::none:
            return "none";
        case circle::Access::read:
            return "read";
        case circle::Access::write:
            return "write";
    }
    return "none";
}

Json circleJson(const circle::CircleView& circle)
{
    const auto& said = circle.saidOver;
    return {{"id", circle.space.hex()},
            {"name", circle.name},
            {"kind", kindName(circle.kind)},
            {"me", circle.me},
            {"level", levelName(circle.myLevel)},
            {"shared", circle.shared},
            {"former", circle.former},
            {"closed", circle.closed.has_value()},
            {"relay_says", said ? Json(errorName(said->code)) : Json()},
            {"waiting", circle.waitingEntries}};
}

}  // namespace

Status circleCreate(Invocation& run)
{
    const std::string kind = run.args().has("--kind") ? run.args().text("--kind") : "young-person";
    if (kind != "young-person" && kind != "constellation") {
        return fail(ErrorCode::bad_input, "kind");
    }
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_ASSIGN(const auto profile, services::readProfile(core->settings()));
    UnixMs until = 0;
    if (run.args().has("--looked-after-until")) {
        until = fromRfc3339(run.args().text("--looked-after-until")).value_or(0);
        if (until <= 0 || kind == "constellation") {
            return fail(ErrorCode::bad_input, "looked-after-until");
        }
    }
    WAYMARK_ASSIGN(const SpaceId space,
                   core->circleService().create(run.args().text("--name"), kind == "constellation", profile, until));
    WAYMARK_ASSIGN(const auto circle, core->circles().circle(space));
    run.print(circleJson(circle));
    return {};
}

Status circleList(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    for (const auto& circle : core->circles().circles()) {
        run.print(circleJson(circle));
    }
    return {};
}

Status circleMembers(Invocation& run)
{
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto directory, services::Directory::load(context, space));
    for (const auto& member : directory.members()) {
        run.print({{"person", member.number},
                   {"name", directory.tag(member.number).name},
                   {"role", member.role},
                   {"level", levelName(member.level)},
                   {"me", member.isMe},
                   {"devices", member.devices.size()}});
    }
    return {};
}

Status circleSections(Invocation& run)
{
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_ASSIGN(const auto sections, core->circles().sections(space));
    for (const auto& section : sections) {
        Json seenBy = Json::object();
        for (const auto& [person, access] : section.whoSeesThis) {
            seenBy[std::to_string(person)] = accessName(access);
        }
        Json ends = Json::object();
        for (const auto& [person, until] : section.seesUntil) {
            ends[std::to_string(person)] = toRfc3339(until);
        }
        run.print({{"section", section.name},
                   {"access", accessName(section.mine)},
                   {"own_devices_only", section.ownDevicesOnly},
                   {"key_missing", section.keyMissing},
                   {"seen_by", std::move(seenBy)},
                   {"until", std::move(ends)}});
    }
    return {};
}

Status shareSection(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const SpaceId space, run.circle(words[0]));
    WAYMARK_ASSIGN(auto* core, run.core());
    const auto access = run.args().has("--write") ? services::Access::write : services::Access::read;
    const std::string who = run.args().text("--with");
    std::optional<UnixMs> until;
    if (run.args().has("--until")) {
        until = fromRfc3339(run.args().text("--until"));
        if (!until || *until <= 0) {
            return fail(ErrorCode::bad_input, "until");
        }
    }
    WAYMARK_TRY(core->circleService().share(space, words[1], who, access, until));
    run.shareNow();
    Json said{{"section", words[1]}, {"with", who}, {"access", access == services::Access::read ? "read" : "write"}};
    if (until) {
        said["until"] = toRfc3339(*until);
    }
    run.print(said);
    return {};
}

Status unshareSection(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const SpaceId space, run.circle(words[0]));
    WAYMARK_ASSIGN(auto* core, run.core());
    const std::string who = run.args().text("--with");
    WAYMARK_TRY(core->circleService().unshare(space, words[1], who));
    run.shareNow();
    run.print({{"section", words[1]}, {"with", who}, {"access", "none"}});
    return {};
}

Status removePerson(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const SpaceId space, run.circle(words[0]));
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_TRY(core->circleService().remove(space, words[1]));
    run.shareNow();
    run.print({{"removed", words[1]}});
    return {};
}

Status leaveCircle(Invocation& run)
{
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_TRY(core->circleService().leave(space));
    run.shareNow();
    run.print({{"left", space.hex()}});
    return {};
}

}  // namespace waymark::cli
