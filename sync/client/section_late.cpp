// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/database/transaction.h"
#include "sync/client/section_care.h"
#include "sync/records/late_changes.h"

namespace waymark::client {

/// What this phone has of a stream past its cut: envelopes it can open later, and what it had merged of them, which
/// may be all there is.
Status SectionCare::setAsidePast(const ledger::StreamRow& stream)
{
    if (!stream.cut) {
        return {};
    }
    WAYMARK_ASSIGN(auto keep,
                   m_database.statement("INSERT INTO cli_late (space, stream, seq, channel, branch, envelope) "
                                        "SELECT space, stream, seq, channel, zeroblob(32), envelope FROM cli_own "
                                        "WHERE space = ?1 AND stream = ?2 AND seq > ?3 UNION ALL "
                                        "SELECT space, stream, seq, channel, zeroblob(32), envelope FROM cli_staged "
                                        "WHERE space = ?1 AND stream = ?2 AND seq > ?3 ON CONFLICT DO NOTHING"));
    WAYMARK_TRY(keep.run(m_space, stream.id, stream.cut->seq));
    WAYMARK_TRY(records::setAsideMerged(m_database, {m_space, stream.channel}, {stream.id, stream.cut->seq, {}}));
    WAYMARK_ASSIGN(auto own, m_database.statement("DELETE FROM cli_own WHERE space = ?1 AND stream = ?2 AND seq > ?3"));
    return own.run(m_space, stream.id, stream.cut->seq);
}

/// What came before its turn, from past a cut that was not known yet, waits for nothing any more.
Status SectionCare::setAsideParked(const ledger::StreamRow& stream)
{
    WAYMARK_ASSIGN(auto keep,
                   m_database.statement("INSERT INTO cli_late (space, stream, seq, channel, branch, envelope) "
                                        "SELECT space, stream, seq, channel, zeroblob(32), envelope FROM cli_parked "
                                        "WHERE space = ?1 AND stream = ?2 AND seq > ?3 ON CONFLICT DO NOTHING"));
    WAYMARK_TRY(keep.run(m_space, stream.id, stream.cut->seq));
    WAYMARK_ASSIGN(auto drop,
                   m_database.statement("DELETE FROM cli_parked WHERE space = ?1 AND stream = ?2 AND seq > ?3"));
    return drop.run(m_space, stream.id, stream.cut->seq);
}

/// Before a section is given up: what its person sealed there and nobody else has, or counts, stays theirs.
Status SectionCare::setAsideOwn(const ChannelId& channel, PersonNumber me)
{
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    for (const auto& [id, stream] : ledger->access().streams()) {
        if (stream.channel != channel || stream.person != me) {
            continue;
        }
        WAYMARK_ASSIGN(auto select, m_database.statement("SELECT min(seq) - 1 FROM cli_own WHERE space = ?1 AND "
                                                         "stream = ?2 AND acknowledged = 0"));
        WAYMARK_TRY(select.first(m_space, id));
        const bool allTaken = select.row().isNull(0);
        if (!stream.cut && allTaken) {
            continue;
        }
        const auto after = stream.cut ? stream.cut->seq : select.row().unsignedInteger(0);
        WAYMARK_TRY(records::setAsideMerged(m_database, {m_space, channel}, {id, after, {}}));
    }
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM cli_late WHERE space = ?1 AND channel = ?2"));
    WAYMARK_TRY(drop.run(m_space, channel));
    return records::forgetLateOfOthers(m_database, {m_space, channel}, me);
}

/// Envelopes are kept only until they are opened; one whose key is not here waits for it.
Status SectionCare::readLate()
{
    std::vector<WaitingLate> waiting;
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT id, branch, envelope FROM cli_late WHERE space = ?1 ORDER BY id"));
    WAYMARK_TRY(select.each(
        [&](const database::Row& row) -> Status {
            const auto bytes = row.blob(2);
            waiting.push_back({row.integer(0), row.fixed<Hash32>(1), Bytes(bytes.begin(), bytes.end())});
            return {};
        },
        m_space));
    if (waiting.empty()) {
        return {};
    }
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    for (const auto& one : waiting) {
        WAYMARK_TRY(readLateOne(one));
    }
    WAYMARK_TRY(transaction.commit());
    records::Changes changes;
    changes.pendingChanged = true;
    m_records.publish(changes);
    return {};
}

Status SectionCare::readLateOne(const WaitingLate& one)
{
    WAYMARK_ASSIGN(const auto envelope, wire::parseEnvelope(one.envelope));
    const auto& header = envelope.header;
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    const auto* stream = ledger->access().stream(header.stream);
    const auto key = m_circles.epochKey(m_space, header.channel, header.epoch);
    if (stream == nullptr || !key) {
        return {};
    }
    const auto payload = wire::openEnvelope(envelope, m_space, **key).and_then([&](const Bytes& plain) {
        return records::decodePayload(plain, header.stream);
    });
    if (!payload && payload.error().code == ErrorCode::update_needed) {
        return {};
    }
    if (payload) {
        WAYMARK_TRY(records::setAside(
            m_database,
            {{m_space, header.channel}, header.stream, header.seq, payload->ledgerHeight, stream->person, false},
            *payload, one.branch));
    }
    WAYMARK_ASSIGN(auto drop, m_database.statement("DELETE FROM cli_late WHERE id = ?1"));
    return drop.run(one.id);
}

}  // namespace waymark::client
