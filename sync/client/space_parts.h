// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/clock.h"
#include "sync/circle/circles.h"
#include "sync/client/problem_list.h"
#include "sync/client/relay_link.h"
#include "sync/client/relay_settings.h"
#include "sync/client/space_record.h"
#include "sync/records/store.h"

namespace waymark::client {

/// What the parts of one space's sync share. Made and owned by SpaceSync.
struct SpaceParts {
    database::Database& database;
    records::Store& records;
    circle::Circles& circles;
    const RelaySettings& settings;
    RelayLink& link;
    SpaceRecord& record;
    ProblemList& problems;
    SpaceId space;
    const Clock& clock;

    /// By the ledger the relay has confirmed: nothing is sealed or brought any more.
    [[nodiscard]] bool isClosed() const
    {
        const auto ledger = circles.ledger(space);
        return ledger && (*ledger)->access().closed().has_value();
    }
    /// The relay shows that it has not what it had.
    [[nodiscard]] Status noteForgot() const;
};

}  // namespace waymark::client
