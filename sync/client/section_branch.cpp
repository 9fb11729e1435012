// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <array>

#include "sync/client/section_care.h"
#include "sync/records/late_changes.h"

namespace waymark::client {

/// Streams that were merged here and that only a branch of the ledger makes which lost.
Result<std::vector<std::pair<StreamId, ChannelId>>> SectionCare::lostStreams() const
{
    std::vector<std::pair<StreamId, ChannelId>> lost;
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT stream, channel FROM cli_head WHERE space = ?1"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            const auto stream = row.fixed<StreamId>(0);
            if (ledger->access().stream(stream) == nullptr) {
                lost.emplace_back(stream, row.fixed<ChannelId>(1));
            }
            return {};
        },
        m_space));
    return lost;
}

Result<bool> SectionCare::isSetAside(const StreamId& stream) const
{
    WAYMARK_ASSIGN(auto select, m_database.statement("SELECT 1 FROM cli_lost WHERE space = ?1 AND stream = ?2"));
    return select.first(m_space, stream);
}

/// A section in which something of such a stream was merged is rebuilt without it, and what nobody takes or brings any
/// more is not waited for. All of it stays, in case that branch comes to stand.
Status SectionCare::followBranch(const std::vector<ChannelId>& held)
{
    WAYMARK_ASSIGN(const bool hadBranch, m_record.hadBranch());
    if (!hadBranch) {
        return {};
    }
    WAYMARK_ASSIGN(const auto lost, lostStreams());
    for (const auto& [stream, channel] : lost) {
        WAYMARK_ASSIGN(const bool aside, isSetAside(stream));
        WAYMARK_TRY(!aside && std::ranges::find(held, channel) != held.end() ? mark(channel, false) : Status{});
        constexpr std::array kNotWaitedFor{
            "UPDATE cli_own SET acknowledged = 1 WHERE space = ?1 AND stream = ?2 AND "
            "acknowledged = 0",
            "DELETE FROM cli_parked WHERE space = ?1 AND stream = ?2",
            "DELETE FROM cli_seen WHERE space = ?1 AND stream = ?2"};
        for (const std::string_view sql : kNotWaitedFor) {
            WAYMARK_ASSIGN(auto done, m_database.statement(sql));
            WAYMARK_TRY(done.run(m_space, stream));
        }
    }
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    for (const auto& [id, stream] : ledger->access().streams()) {
        WAYMARK_ASSIGN(const bool aside, isSetAside(id));
        if (aside) {
            WAYMARK_ASSIGN(auto back, m_database.statement("DELETE FROM cli_lost WHERE space = ?1 AND stream = ?2"));
            WAYMARK_TRY(back.run(m_space, id));
            WAYMARK_TRY(std::ranges::find(held, stream.channel) != held.end() ? mark(stream.channel, false) : Status{});
        }
        if (stream.cut) {
            WAYMARK_ASSIGN(auto past, m_database.statement("DELETE FROM cli_seen "
                                                           "WHERE space = ?1 AND stream = ?2 AND seq > ?3"));
            WAYMARK_TRY(past.run(m_space, id, stream.cut->seq));
        }
    }
    return {};
}

/// Late words, which whoever arranges the circle can write in for their author.
Status SectionCare::setAsideOffBranch(const ChannelId& channel)
{
    WAYMARK_ASSIGN(const auto lost, lostStreams());
    for (const auto& [stream, of] : lost) {
        WAYMARK_ASSIGN(const bool aside, isSetAside(stream));
        if (of != channel || aside) {
            continue;
        }
        WAYMARK_TRY(records::setAsideMerged(m_database, {m_space, channel}, {stream, 0, {}}));
        WAYMARK_ASSIGN(auto note, m_database.statement("INSERT INTO cli_lost (space, stream) VALUES (?1, ?2)"));
        WAYMARK_TRY(note.run(m_space, stream));
    }
    return {};
}

}  // namespace waymark::client
