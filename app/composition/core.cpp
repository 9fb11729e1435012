// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/composition/core.h"

#include <algorithm>

#include "app/schema/declaration.h"
#include "app/services/attachment_care.h"
#include "app/services/late_service.h"
#include "platform/vault/backup.h"
#include "platform/vault/reserve.h"

namespace waymark::composition {
namespace {

using database::Database;

Status migrateAll(Database& database)
{
    WAYMARK_TRY(services::Settings::migrate(database));
    WAYMARK_TRY(records::Store::migrate(database));
    WAYMARK_TRY(circle::Circles::migrate(database));
    return client::Engine::migrate(database);
}

}  // namespace

Result<std::unique_ptr<Core>> Core::open(const CoreParts& parts)
{
    WAYMARK_ASSIGN(const auto databaseKey, parts.home.vault().databaseKey());
    WAYMARK_ASSIGN(auto wrappingKey, parts.home.vault().wrappingKey());
    const auto& folder = parts.home.folder();
    const auto mode = folder.isReadOnly() ? Database::Mode::readOnly : Database::Mode::create;
    WAYMARK_ASSIGN(auto database, Database::open(folder.databaseFile(), databaseKey, mode));
    std::unique_ptr<Core> core(new Core(parts, std::move(database), std::move(wrappingKey)));
    WAYMARK_TRY(core->build());
    return core;
}

void Moved::add(const Moved& more)
{
    kinds.insert(more.kinds.begin(), more.kinds.end());
    circles = circles || more.circles;
    sharing = sharing || more.sharing;
    drafts = drafts || more.drafts;
}

Core::Core(const CoreParts& parts, Database database, crypto::SecretKey wrappingKey)
    : m_parts(parts), m_database(std::move(database)), m_wrappingKey(std::move(wrappingKey)), m_settings(m_database)
{
}

Core::~Core() = default;

Status Core::build()
{
    // A home on read-only storage is shown as it is: its tables are those of the build that wrote it last.
    if (!m_parts.home.folder().isReadOnly()) {
        WAYMARK_TRY(migrateAll(m_database));
    }
    WAYMARK_ASSIGN(m_circles, circle::Circles::open(m_database, m_wrappingKey, m_parts.clock));
    m_store = std::make_unique<records::Store>(m_database, schema::schema(), m_parts.clock,
                                               [this](const records::SectionRef& section) { return actorIn(section); });
    if (!m_parts.home.folder().isReadOnly()) {
        WAYMARK_TRY(m_store->catchUp());
        // Without room for it the home opens all the same.
        static_cast<void>(vault::keepReserve(m_parts.home.folder()));
    }
    m_sharing = std::make_unique<Sharing>(
        SharingParts{m_database, *m_store, *m_circles, m_parts.clock,
                     [this] { return services::AttachmentCare(context()).follow(); },
                     [this](const SpaceId& space) { return services::LateService(context()).takeRefused(space); }});
    return m_sharing->load();
}

records::Actor Core::actorIn(const records::SectionRef& section) const
{
    const auto circle = m_circles->circle(section.space);
    const auto sections = m_circles->sections(section.space);
    if (!circle || !sections) {
        return {};
    }
    const auto found = std::ranges::find(*sections, section.channel, &circle::SectionView::channel);
    return {.person = circle->me,
            .isOwner = circle->myLevel == circle::Level::owner,
            .mayWrite = found != sections->end() && found->mine == circle::Access::write};
}

services::ServiceContext Core::context()
{
    return {m_database, *m_store, *m_circles, m_parts.clock, m_parts.toLocal};
}

services::CircleService Core::circleService()
{
    services::InviteBasis basis;
    if (const auto relay = m_sharing->relay()) {
        basis.relay = circle::RelayAddress{relay->url, relay->pin};
    }
    basis.heads = [this](const SpaceId& space) { return m_sharing->heads(space); };
    return services::CircleService(context(), std::move(basis));
}

services::LockService Core::lockService()
{
    return services::LockService(m_parts.home.vault(), m_settings);
}

void Core::onChange(const std::function<void(const Moved&)>& changed)
{
    m_store->onChange([changed](const records::Changes& changes) {
        Moved moved{.kinds = {}, .sharing = changes.pendingChanged};
        for (const auto& change : changes.rows) {
            moved.kinds.insert(change.row.table);
        }
        changed(moved);
    });
    m_circles->onChange([changed](const SpaceId&) { changed({.kinds = {}, .circles = true}); });
    m_sharing->onChange([changed] { changed({.kinds = {}, .sharing = true}); });
}

Status Core::backup(const std::filesystem::path& file, const Progress& progress)
{
    return vault::writeBackup(m_parts.home.folder(), m_parts.home.vault(), m_database, file, client::Engine::markCopy,
                              progress);
}

}  // namespace waymark::composition
