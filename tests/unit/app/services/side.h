// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/schema/declaration.h"
#include "app/services/settings.h"
#include "tests/unit/app/services/open_home.h"
#include "tests/unit/sync/circle/circle_world.h"

namespace waymark::tests {

/// What the services see of one home of a world.
struct Side {
    explicit Side(Home& of) : home(of)
    {
        must(services::Settings::migrate(home.database));
        must(records::Store::migrate(home.database));
        store = std::make_unique<records::Store>(home.database, schema::schema(), home.clock,
                                                 [](const records::SectionRef&) { return records::Actor{}; });
    }
    [[nodiscard]] services::ServiceContext context()
    {
        return {home.database, *store, *home.circles, home.clock, utcOf};
    }

    Home& home;
    std::unique_ptr<records::Store> store;
};

}  // namespace waymark::tests
