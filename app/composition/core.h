// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <set>

#include "app/composition/home.h"
#include "app/composition/sharing.h"
#include "app/services/circle_service.h"
#include "app/services/lock_service.h"
#include "app/services/service_context.h"
#include "app/services/settings.h"
#include "platform/base/progress.h"

namespace waymark::composition {

/// What reads differently since one was told last.
struct Moved {
    std::set<records::TableId> kinds;  ///< of the rows that changed
    bool circles = false;              ///< who is in them, who may read what, invitations
    bool sharing = false;              ///< how the relay is doing
    bool drafts = false;               ///< what somebody is writing and has not saved

    [[nodiscard]] bool empty() const { return kinds.empty() && !circles && !sharing && !drafts; }
    void add(const Moved& more);
};

/// Where a Core gets its time from. All of it outlives the Core.
struct CoreParts {
    Home& home;  ///< its vault is open
    const Clock& clock;
    services::ToLocal toLocal;
};

/// One open home: database, records, circles, sharing, put together by constructor. The window keeps it on its worker
/// thread, the command line uses it directly; all calls are for one thread but Sharing::wakeup. Dropping it closes the
/// database; locking is dropping it and then the vault's lock().
class Core {
public:
    /// Makes the database when there is none. database_newer, database_damaged, wrong_key, read_only, disk_full …;
    /// nothing is written when a module's tables are newer than this build.
    [[nodiscard]] static Result<std::unique_ptr<Core>> open(const CoreParts& parts);
    ~Core();
    Core(const Core&) = delete;
    Core& operator=(const Core&) = delete;

    /// What every use case is made with.
    [[nodiscard]] services::ServiceContext context();
    [[nodiscard]] services::CircleService circleService();
    [[nodiscard]] services::LockService lockService();

    [[nodiscard]] database::Database& database() { return m_database; }
    [[nodiscard]] records::Store& store() { return *m_store; }
    [[nodiscard]] circle::Circles& circles() { return *m_circles; }
    [[nodiscard]] services::Settings& settings() { return m_settings; }
    [[nodiscard]] Sharing& sharing() { return *m_sharing; }

    /// Called after every commit that makes some view read differently, with what did.
    void onChange(const std::function<void(const Moved&)>& changed);

    /// An encrypted copy of the whole home in one file.
    [[nodiscard]] Status backup(const std::filesystem::path& file, const Progress& progress = {});

    /// Takes a circle that is over off this home: everything of it goes, and it cannot be undone. circle_open while it
    /// goes on.
    [[nodiscard]] Status takeOff(const SpaceId& space);

private:
    Core(const CoreParts& parts, database::Database database, crypto::SecretKey wrappingKey);
    [[nodiscard]] Status build();
    [[nodiscard]] records::Actor actorIn(const records::SectionRef& section) const;

    CoreParts m_parts;
    database::Database m_database;
    crypto::SecretKey m_wrappingKey;
    services::Settings m_settings;
    std::unique_ptr<circle::Circles> m_circles;
    std::unique_ptr<records::Store> m_store;
    std::unique_ptr<Sharing> m_sharing;
};

}  // namespace waymark::composition
