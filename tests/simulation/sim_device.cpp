// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/simulation/sim_device.h"

#include <algorithm>
#include <limits>

#include "sync/circle/circle_store.h"
#include "tests/simulation/must.h"

namespace waymark::simulation {
SimDevice::SimDevice(SimTime& time, SimNetwork& network, const Hash32& relayPin, std::function<void(std::int64_t)> run,
                     Home home)
    : m_clock(time),
      m_network(network),
      m_relayPin(relayPin),
      m_run(std::move(run)),
      m_homeKey(crypto::SecretKey::random()),
      m_homeFile(home == Home::disk ? std::make_unique<TempFile>() : nullptr),
      m_database(m_homeFile ? m_homeFile->database(m_homeKey)
                            : must(database::Database::openMemory(), "home database")),
      m_time(time)
{
    must(records::Store::migrate(m_database), "records tables");
    must(circle::Circles::migrate(m_database), "circle tables");
    must(client::Engine::migrate(m_database), "client tables");
    open();
}

SimDevice::SimDevice(SimTime& time, SimNetwork& network, SimDevice& from)
    : m_clock(time),
      m_network(network),
      m_relayPin(from.m_relayPin),
      m_run(from.m_run),
      m_homeKey(from.m_homeKey.clone()),
      m_homeFile(std::make_unique<TempFile>()),
      m_database([&] {
          must(from.m_database.backupTo(m_homeFile->path(), m_homeKey), "copy");
          return m_homeFile->database(m_homeKey);
      }()),
      m_time(time)
{
    open();
}

void SimDevice::open()
{
    m_circles = must(circle::Circles::open(m_database, m_homeKey, m_clock), "circles");
    m_store = std::make_unique<records::Store>(m_database, kSchema, m_clock,
                                               [this](const records::SectionRef& section) { return actor(section); });
    must(m_store->catchUp(), "catch up");
    m_store->onChange(m_feed);
    touch();
    m_transport = std::make_unique<LoopbackTransport>(m_network, m_run);
    m_transport->setOnline(m_online);
    const client::RelaySettings relay{"https://relay.example", m_relayPin, {}};
    m_engine = std::make_unique<client::Engine>(
        client::EngineParts{m_database, *m_store, *m_circles, *m_transport, m_clock, relay, {}, m_snapshots});
}

void SimDevice::kill()
{
    m_engine.reset();
    m_transport.reset();
    m_store.reset();
    m_circles.reset();
}

void SimDevice::reopenKnowing(const Hash32& relayPin)
{
    kill();
    m_relayPin = relayPin;
    must(client::saveRelay(m_database, {"https://relay.example", relayPin, "ca.pem"}), "relay");
    open();
}

void SimDevice::backUp()
{
    m_backupFile = std::make_unique<TempFile>();
    must(m_database.backupTo(m_backupFile->path(), m_homeKey), "back up");
    auto copy = m_backupFile->database(m_homeKey);
    must(client::Engine::markCopy(copy), "mark the copy");
}

void SimDevice::restoreBackup()
{
    kill();
    m_database = m_backupFile->database(m_homeKey);
    open();
}

SimDevice::Keys SimDevice::keysIn(const SpaceId& space)
{
    circle::CircleStore store(m_database, m_homeKey);
    auto identities = must(store.identities(), "identities");
    const auto found = std::ranges::find(identities, space, &circle::Identity::space);
    if (found == identities.end()) {
        broken("no identity");
    }
    return {found->sign.publicKey, std::move(found->box)};
}

bool SimDevice::wantsTurn() const
{
    return isOpen() && (m_transport->inbox().touched || m_dueAt <= m_time.elapsed);
}

void SimDevice::turn()
{
    m_transport->inbox().touched = false;
    const auto due = m_engine->turn();
    m_dueAt = due < 0 ? std::numeric_limits<std::int64_t>::max() : m_time.elapsed + due;
}

bool SimDevice::save(const std::vector<records::Edit>& edits, records::SaveOutcome* outcome)
{
    auto saved = m_store->save(edits);
    if (!saved && (saved.error().code == ErrorCode::not_allowed || saved.error().code == ErrorCode::not_found)) {
        return false;
    }
    const auto what = must(std::move(saved), "save");
    if (outcome != nullptr) {
        *outcome = what;
    }
    m_engine->saved();
    touch();
    return true;
}

bool SimDevice::eraseNow(const std::vector<records::EraseNow>& rows)
{
    const auto erased = m_store->eraseNow(rows);
    if (!erased && (erased.error().code == ErrorCode::not_allowed || erased.error().code == ErrorCode::not_found)) {
        return false;
    }
    must(erased, "erase");
    m_engine->saved();
    touch();
    return true;
}

void SimDevice::onChange(std::function<void(const records::Changes&)> feed)
{
    m_feed = std::move(feed);
    m_store->onChange(m_feed);
}

void SimDevice::setOnline(bool online)
{
    m_online = online;
    m_transport->setOnline(online);
    if (online) {
        m_engine->retryNow();
    }
    touch();
}

records::Actor SimDevice::actor(const records::SectionRef& section) const
{
    records::Actor actor;
    if (const auto view = m_circles->circle(section.space)) {
        actor.person = view->me;
        actor.isOwner = view->myLevel == circle::Level::owner;
    }
    if (const auto sections = m_circles->sections(section.space)) {
        for (const auto& one : *sections) {
            actor.mayWrite = actor.mayWrite || (one.channel == section.channel && one.mine == circle::Access::write);
        }
    }
    return actor;
}

std::int64_t SimDevice::count(std::string_view sql)
{
    auto select = must(m_database.statement(sql), "count");
    must(select.first(), "count");
    return select.row().integer(0);
}

}  // namespace waymark::simulation
