// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>

#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/schema/declaration.h"
#include "app/services/attachment_service.h"
#include "platform/vault/file_io.h"
#include "sync/wire/limits.h"

namespace waymark::cli {
namespace {

using services::AttachmentService;
using services::FileState;

std::string_view stateName(FileState state)
{
    static constexpr std::array<std::string_view, 4> kNames = {"waiting", "here", "coming", "away"};
    return kNames.at(static_cast<std::size_t>(state));
}

std::string_view typeName(files::FileKind kind)
{
    const auto choice =
        std::ranges::find(schema::kFileKinds, static_cast<std::int64_t>(kind), &records::Choice::number);
    return choice->name;
}

Json itemJson(const services::AttachmentItem& item)
{
    Json object = {
        {"id", item.id},      {"record", item.record},          {"name", item.name},     {"type", typeName(item.kind)},
        {"size", item.size},  {"state", stateName(item.state)}, {"chunks", item.chunks}, {"done", item.done},
        {"by", item.who.name}};
    if (item.at > 0) {
        object["at"] = toRfc3339(item.at);
    }
    if (item.problem) {
        object["problem"] = errorName(*item.problem);
    }
    return object;
}

/// From the relay, if it is not here; the reason when it does not come.
Status bringHere(Invocation& run, AttachmentService& service, const std::string& id)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_ASSIGN(const auto before, service.item(id));
    if (before.state == FileState::here || before.state == FileState::waiting) {
        return {};
    }
    WAYMARK_TRY(service.fetch(id));
    if (!core->sharing().relay()) {
        return fail(ErrorCode::file_missing);
    }
    WAYMARK_ASSIGN(const auto report, core->sharing().syncOnce());
    WAYMARK_ASSIGN(const auto after, service.item(id));
    if (after.state == FileState::here) {
        return {};
    }
    const auto why = report.problems.empty() ? ErrorCode::file_missing : report.problems.front().code;
    return fail(after.problem.value_or(why));
}

}  // namespace

Status attachFile(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const auto context, run.context());
    const std::filesystem::path file = words[1];
    const auto bytes = vault::readFile(file, wire::kMaxBlobFile);
    if (!bytes) {
        const bool large = bytes.error().code == ErrorCode::too_large;
        return fail(large ? ErrorCode::file_too_large : bytes.error().code, bytes.error().detail);
    }
    const std::string name = run.args().has("--name") ? run.args().text("--name") : file.filename().string();
    WAYMARK_ASSIGN(const auto id, AttachmentService(context).attach(words[0], {name, *bytes}));
    WAYMARK_ASSIGN(const auto item, AttachmentService(context).item(id));
    run.print(itemJson(item));
    return {};
}

Status attachmentList(Invocation& run)
{
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_ASSIGN(const auto items, AttachmentService(context).list(run.args().positionals[0]));
    for (const auto& item : items) {
        run.print(itemJson(item));
    }
    return {};
}

Status attachmentSave(Invocation& run)
{
    const auto& words = run.args().positionals;
    WAYMARK_ASSIGN(const auto context, run.context());
    AttachmentService service(context);
    WAYMARK_TRY(bringHere(run, service, words[0]));
    WAYMARK_TRY(service.save(words[0], words[1]));
    WAYMARK_ASSIGN(const auto item, service.item(words[0]));
    run.print({{"id", item.id}, {"file", words[1]}, {"size", item.size}});
    return {};
}

Status attachmentRemove(Invocation& run)
{
    const auto& id = run.args().positionals[0];
    WAYMARK_ASSIGN(const auto context, run.context());
    WAYMARK_TRY(AttachmentService(context).remove(id));
    run.print({{"id", id}, {"removed", true}});
    return {};
}

}  // namespace waymark::cli
