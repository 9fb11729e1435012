// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/services/profile.h"
#include "platform/crypto/wipe.h"
#include "platform/vault/backup.h"
#include "platform/vault/key_wrap.h"

namespace waymark::cli {
namespace {

Result<services::Profile> profileFrom(const Arguments& args)
{
    services::Profile profile;
    profile.name = args.text("--name");
    profile.deviceName = args.text("--device");
    const auto role = domain::roleNamed(args.text("--role"));
    if (!role) {
        return fail(ErrorCode::bad_input, "role");
    }
    profile.role = *role;
    if (args.has("--born")) {
        profile.born = domain::parseDate(args.text("--born"));
        if (!profile.born) {
            return fail(ErrorCode::bad_input, "born");
        }
    }
    return profile.name.empty() ? fail(ErrorCode::bad_input, "name") : Result<services::Profile>(std::move(profile));
}

Json profileJson(const services::Profile& profile)
{
    Json object = {{"name", profile.name}, {"role", domain::roleName(profile.role)}, {"device", profile.deviceName}};
    if (profile.born) {
        object["born"] = domain::printDate(*profile.born);
    }
    return object;
}

}  // namespace

Status profileCreate(Invocation& run)
{
    WAYMARK_ASSIGN(const auto profile, profileFrom(run.args()));
    WAYMARK_ASSIGN(auto* home, run.home());
    if (home->exists()) {
        return fail(ErrorCode::home_exists);
    }
    WAYMARK_ASSIGN(std::string secret, run.passphrase());
    const auto words = home->vault().create(vault::SecretKind::passphrase, viewOf(secret));
    crypto::wipe(secret);
    if (!words) {
        return fail(words.error());
    }
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_TRY(services::writeProfile(core->settings(), profile));
    WAYMARK_ASSIGN(const auto saved, services::readProfile(core->settings()));
    Json object = profileJson(saved);
    object["recovery_words"] = words->text();
    run.print(object);
    return {};
}

Status profileShow(Invocation& run)
{
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_ASSIGN(const auto profile, services::readProfile(core->settings()));
    run.print(profileJson(profile));
    return {};
}

Status backupHome(Invocation& run)
{
    const std::string& file = run.args().positionals[0];
    WAYMARK_ASSIGN(auto* core, run.core());
    WAYMARK_TRY(core->backup(file));
    std::error_code ignored;
    run.print({{"file", file}, {"bytes", std::filesystem::file_size(file, ignored)}});
    return {};
}

Status restoreHome(Invocation& run)
{
    const std::string& file = run.args().positionals[0];
    WAYMARK_ASSIGN(auto* home, run.home());
    WAYMARK_ASSIGN(std::string secret, run.passphrase());
    const Status restored = vault::restoreBackup(home->folder(), file, [&](const vault::VaultHeader& header) {
        return vault::openWithSecret(header, viewOf(secret), run.keystore());
    });
    crypto::wipe(secret);
    WAYMARK_TRY(restored);
    run.print({{"restored", true}});
    return {};
}

Status passphraseChange(Invocation& run)
{
    WAYMARK_ASSIGN(auto* home, run.home());
    if (!home->exists()) {
        return fail(ErrorCode::home_missing);
    }
    WAYMARK_ASSIGN(std::string before, run.passphrase());
    auto after = readPassphrase(run.args().text("--new-passphrase-file"), "New passphrase: ");
    if (!after) {
        crypto::wipe(before);
        return fail(after.error());
    }
    const Status changed = home->vault().changeSecret(viewOf(before), vault::SecretKind::passphrase, viewOf(*after));
    crypto::wipe(before);
    crypto::wipe(*after);
    WAYMARK_TRY(changed);
    run.print({{"changed", true}});
    return {};
}

}  // namespace waymark::cli
