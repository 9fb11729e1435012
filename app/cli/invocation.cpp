// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/invocation.h"

#include <iostream>

#include "app/composition/system_time.h"
#include "platform/base/shifted_clock.h"
#include "platform/crypto/wipe.h"

namespace waymark::cli {
namespace {

std::unique_ptr<Clock> clockFrom(const Arguments& arguments)
{
    const auto now = fromRfc3339(arguments.text("--now"));
    if (now) {
        return std::make_unique<ShiftedClock>(*now);
    }
    return std::make_unique<RealClock>();
}

}  // namespace

Invocation::Invocation(Arguments arguments, Streams streams)
    : m_arguments(std::move(arguments)), m_streams(streams), m_clock(clockFrom(m_arguments))
{
}

void Invocation::print(const Json& object)
{
    m_streams.out << object.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n' << std::flush;
}

void Invocation::printText(std::string_view text)
{
    m_streams.out << text << std::flush;
}

Result<composition::Home*> Invocation::home()
{
    if (!m_home) {
        const std::string directory = m_arguments.text("--home");
        if (directory.empty()) {
            return fail(ErrorCode::bad_usage, "--home is needed");
        }
        if (m_arguments.has("--now") && !fromRfc3339(m_arguments.text("--now"))) {
            return fail(ErrorCode::bad_usage, "--now: a time like 2026-11-21T09:41:00Z is needed");
        }
        crypto::Argon2Cost cost;
        if (m_arguments.has("--light-lock")) {
            cost = crypto::kLeastArgon2Cost;
        }
        WAYMARK_ASSIGN(m_home, composition::Home::open(directory, m_keystore, cost));
    }
    return m_home.get();
}

Result<composition::Core*> Invocation::core()
{
    if (!m_core) {
        WAYMARK_ASSIGN(auto* opened, home());
        if (!opened->exists()) {
            return fail(ErrorCode::home_missing);
        }
        if (!opened->vault().isOpen()) {
            WAYMARK_ASSIGN(std::string secret, passphrase());
            auto unlocked = opened->vault().unlock(viewOf(secret));
            // A full disk has no room even for the note of a try.
            if (!unlocked && opened->giveRoom(unlocked.error())) {
                unlocked = opened->vault().unlock(viewOf(secret));
            }
            crypto::wipe(secret);
            WAYMARK_TRY(unlocked);
        }
        WAYMARK_ASSIGN(m_core, composition::Core::open({*opened, *m_clock, composition::systemToLocal()}));
        WAYMARK_TRY(takeRelay());
    }
    return m_core.get();
}

/// --relay and --ca lead this run; a home that has no relay yet keeps what it was given.
Status Invocation::takeRelay()
{
    composition::Sharing& sharing = m_core->sharing();
    const std::string url = m_arguments.text("--relay");
    const std::string ca = m_arguments.text("--ca");
    const auto saved = sharing.relay();
    if (url.empty() && (ca.empty() || !saved)) {
        return {};
    }
    WAYMARK_ASSIGN(auto wanted, composition::relaySettings(url.empty() ? saved->url : url, "", ca));
    if (!saved) {
        return sharing.setRelay(wanted);
    }
    if (wanted.url == saved->url) {
        wanted.pin = saved->pin;
        wanted.caFile = ca.empty() ? saved->caFile : ca;
    }
    if (wanted != *saved) {
        sharing.useRelay(wanted);
    }
    return {};
}

void Invocation::giveRoom(const Error& error)
{
    if (m_home) {
        static_cast<void>(m_home->giveRoom(error));
    }
}

Result<services::ServiceContext> Invocation::context()
{
    WAYMARK_ASSIGN(auto* opened, core());
    return opened->context();
}

Result<std::string> Invocation::passphrase() const
{
    return readPassphrase(m_arguments.text("--passphrase-file"), "Passphrase: ");
}

Result<SpaceId> Invocation::circle(std::string_view name)
{
    WAYMARK_ASSIGN(auto* opened, core());
    return opened->circleService().named(name);
}

void Invocation::shareNow()
{
    if (m_core && m_core->sharing().relay()) {
        // What is in the way shows in `sync`; here the command itself has already succeeded.
        static_cast<void>(m_core->sharing().syncOnce());
    }
}

}  // namespace waymark::cli
