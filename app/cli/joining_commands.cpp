// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/services/profile.h"

namespace waymark::cli {
namespace {

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

/// "plan" reads, "plan:write" reads and writes.
Result<services::Grant> grantFrom(const std::string& text)
{
    const auto colon = text.find(':');
    const std::string access = colon == std::string::npos ? "read" : text.substr(colon + 1);
    if (access != "read" && access != "write") {
        return fail(ErrorCode::bad_input, "section: S, S:read or S:write");
    }
    return services::Grant{text.substr(0, colon), access == "write" ? services::Access::write : services::Access::read};
}

Json inviteJson(const services::InviteView& invite)
{
    Json object = {{"code", joined(invite.words)}, {"digits", invite.digits}, {"qr", invite.qr}, {"id", invite.id}};
    if (invite.expires) {
        object["expires"] = toRfc3339(*invite.expires);
    }
    return object;
}

std::string_view stepName(services::JoinStep step)
{
    switch (step) {
        case services::JoinStep::enterCode:
        case services::JoinStep::waiting:
            return "waiting";
        case services::JoinStep::checkWords:
            return "check_words";
        case services::JoinStep::done:
            return "done";
        case services::JoinStep::failed:
            return "failed";
    }
    return "waiting";
}

Status printJoin(Invocation& run, const services::JoinView& join)
{
    if (join.step == services::JoinStep::failed) {
        return fail(join.problem.value_or(ErrorCode::internal));
    }
    Json object = {{"state", stepName(join.step)}, {"check_words", joined(join.checkWords)}};
    if (!join.circle.empty()) {
        object["circle"] = join.circle;
    }
    run.print(object);
    return {};
}

}  // namespace

Status invitePerson(Invocation& run)
{
    const auto role = domain::roleNamed(run.args().text("--role"));
    if (!role) {
        return fail(ErrorCode::bad_input, "role");
    }
    std::vector<services::Grant> grants;
    for (const auto& section : run.args().all("--section")) {
        WAYMARK_ASSIGN(const auto grant, grantFrom(section));
        grants.push_back(grant);
    }
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().positionals[0]));
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_ASSIGN(const auto invite,
                   core->circleService().invitePerson(space, *role, grants, run.args().text("--replaces")));
    run.shareNow();
    run.print(inviteJson(invite));
    return {};
}

Status deviceInvite(Invocation& run)
{
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().text("--circle")));
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_ASSIGN(const auto invite, core->circleService().inviteOwnDevice(space));
    run.shareNow();
    run.print(inviteJson(invite));
    return {};
}

Status invitePending(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    run.shareNow();
    for (const auto& request : core->circleService().waiting()) {
        run.print({{"id", request.id},
                   {"name", request.name},
                   {"role", domain::roleName(request.role)},
                   {"own_device", request.ownDevice},
                   {"check_words", joined(request.checkWords)}});
    }
    return {};
}

Status inviteApprove(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    const std::string& id = run.args().positionals[0];
    WAYMARK_TRY(core->circleService().approve(id));
    run.shareNow();
    run.print({{"id", id}, {"approved", true}});
    return {};
}

Status inviteDecline(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    const std::string& id = run.args().positionals[0];
    WAYMARK_TRY(core->circleService().decline(id));
    run.shareNow();
    run.print({{"id", id}, {"declined", true}});
    return {};
}

Status joinCircle(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_TRY(core->sharing().takeRelayOf(run.args().positionals[0]));
    if (!core->sharing().relay()) {
        return fail(ErrorCode::relay_missing);
    }
    WAYMARK_ASSIGN(const auto profile, services::readProfile(core->settings()));
    WAYMARK_TRY(core->circleService().join(run.args().positionals[0], profile));
    run.shareNow();
    WAYMARK_ASSIGN(const auto join, core->circleService().joining());
    return printJoin(run, join);
}

Status joinStatus(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    run.shareNow();
    WAYMARK_ASSIGN(const auto join, core->circleService().joining());
    return printJoin(run, join);
}

Status deviceList(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    const std::string only = run.args().text("--circle");
    std::optional<SpaceId> wanted;
    if (!only.empty()) {
        WAYMARK_ASSIGN(wanted, run.circle(only));
    }
    for (const auto& circle : core->circles().circles()) {
        if (wanted && circle.space != *wanted) {
            continue;
        }
        WAYMARK_ASSIGN(const auto members, core->circles().members(circle.space));
        for (const auto& member : members) {
            for (const auto& device : member.isMe ? member.devices : std::vector<circle::DeviceView>{}) {
                run.print({{"circle", circle.space.hex()},
                           {"id", device.key.hex()},
                           {"name", device.name},
                           {"this", device.isThis}});
            }
        }
    }
    return {};
}

Status deviceRenew(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().text("--circle")));
    WAYMARK_ASSIGN(const auto profile, services::readProfile(core->settings()));
    WAYMARK_TRY(core->circleService().renewDevice(space, profile.deviceName));
    run.shareNow();
    WAYMARK_ASSIGN(const bool waits, core->circles().isRenewing(space));
    WAYMARK_ASSIGN(const auto* device, core->circles().identity(space));
    run.print({{"device", device->publicKey.hex()}, {"waits", waits}});
    return {};
}

Status deviceRevoke(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    const auto device = SignKey::fromHexText(run.args().positionals[0]);
    if (!device) {
        return fail(ErrorCode::bad_input, "device id");
    }
    WAYMARK_ASSIGN(const SpaceId space, run.circle(run.args().text("--circle")));
    WAYMARK_TRY(core->circleService().revokeDevice(space, *device));
    run.shareNow();
    run.print({{"revoked", device->hex()}});
    return {};
}

}  // namespace waymark::cli
