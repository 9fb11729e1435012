// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/relay_settings.h"

#include "platform/database/database.h"

namespace waymark::client {

Result<std::optional<RelaySettings>> loadRelay(database::Database& database)
{
    WAYMARK_ASSIGN(auto select, database.statement("SELECT url, pin, ca_file FROM cli_relay"));
    WAYMARK_ASSIGN(const bool found, select.first());
    if (!found) {
        return std::nullopt;
    }
    const auto row = select.row();
    return RelaySettings{std::string(row.text(0)), row.fixed<Hash32>(1), std::string(row.text(2))};
}

Status saveRelay(database::Database& database, const RelaySettings& relay)
{
    WAYMARK_ASSIGN(auto insert, database.statement("INSERT OR REPLACE INTO cli_relay (one, url, pin, ca_file) "
                                                   "VALUES (1, ?1, ?2, ?3)"));
    return insert.run(relay.url, relay.pin, relay.caFile);
}

Status keepPin(database::Database& database, const std::string& url, const Hash32& pin)
{
    WAYMARK_ASSIGN(auto update, database.statement("UPDATE cli_relay SET pin = ?2 WHERE url = ?1 AND pin = ?3"));
    return update.run(url, pin, Hash32{});
}

}  // namespace waymark::client
