// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/intake.h"

#include "platform/database/transaction.h"

namespace waymark::client {

Intake::Intake(database::Database& database, records::Store& records, circle::Circles& circles, const SpaceId& space)
    : m_database(database),
      m_records(records),
      m_circles(circles),
      m_space(space),
      m_chains(database, space),
      m_forks(database, space),
      m_outbox(database, space),
      m_snapshots(database, space),
      m_care(database, records, circles, space),
      m_places(database, circles, m_care, space),
      m_purged(database, space),
      m_purges(database, records, circles, space)
{
}

Result<Intake::Taken> Intake::take(const ChannelId& channel, std::span<const wire::PulledEnvelope> group,
                                   bool moveCursor)
{
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    WAYMARK_TRY(stageFor(channel, group));
    auto merge = m_records.beginMerge();
    Taken taken;
    for (const auto& pulled : group) {
        WAYMARK_TRY(takeItem(merge, channel, pulled.envelope, taken));
        if (moveCursor && !taken.holds()) {
            WAYMARK_TRY(setCursor(channel, pulled));
        }
    }
    WAYMARK_TRY(mergeParked(merge, taken));
    WAYMARK_ASSIGN(const auto changes, merge.finish());
    WAYMARK_TRY(transaction.commit());
    m_records.publish(changes);
    return taken;
}

Status Intake::takeItem(records::Merge& merge, const ChannelId& channel, ByteView item, Taken& taken)
{
    const auto place = wire::emptyPlaceOf(item);
    if (!place) {
        return wire::isPurge(item) ? Status{} : takeOne(merge, channel, item, taken);
    }
    WAYMARK_ASSIGN(const bool lacks, m_places.lacks(channel, *place));
    if (lacks) {
        taken.refused.insert(ErrorCode::stream_gap);
    }
    return {};
}

Result<Intake::Taken> Intake::takePurge(const ChannelId& channel, ByteView bytes)
{
    Taken taken;
    WAYMARK_ASSIGN(const auto refused, m_purges.take(channel, bytes));
    if (refused) {
        (*refused == ErrorCode::purge_void ? taken.voided : taken.refused).insert(*refused);
    }
    return taken;
}

/// What was erased for good is not taken again. A relay that has lost the purge may have it once more.
Result<bool> Intake::isPurged(const wire::EnvelopeHeader& header, const Hash32& hash, Taken& taken) const
{
    WAYMARK_ASSIGN(const auto place, m_purged.at(header.stream, header.seq));
    if (!place || place->hash != hash) {
        return false;
    }
    if (place->posted) {
        taken.voided.insert(ErrorCode::purge_undone);
    }
    return true;
}

/// A section that is rebuilt needs its whole log again, also what was merged long ago.
Status Intake::stageFor(const ChannelId& channel, std::span<const wire::PulledEnvelope> group)
{
    WAYMARK_ASSIGN(const bool rebuilding, m_care.isRebuilding(channel));
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    for (const auto& pulled : rebuilding ? group : std::span<const wire::PulledEnvelope>{}) {
        const auto envelope = wire::parseEnvelope(pulled.envelope);
        const auto* stream = envelope ? ledger->access().stream(envelope->header.stream) : nullptr;
        if (stream != nullptr && stream->channel == channel && envelope->header.channel == channel &&
            wire::verifyEnvelope(*envelope, m_space, stream->device)) {
            WAYMARK_ASSIGN(const auto purged, m_purged.at(envelope->header.stream, envelope->header.seq));
            if (purged) {
                continue;
            }
            WAYMARK_TRY(m_care.stage(envelope->header, pulled.envelope));
        }
    }
    return {};
}

Result<Intake::Taken> Intake::takeParked()
{
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    auto merge = m_records.beginMerge();
    Taken taken;
    WAYMARK_TRY(mergeParked(merge, taken));
    WAYMARK_ASSIGN(const auto changes, merge.finish());
    WAYMARK_TRY(transaction.commit());
    m_records.publish(changes);
    return taken;
}

/// Whatever now follows its stream's head, and what follows that, until a group is full.
Status Intake::mergeParked(records::Merge& merge, Taken& taken)
{
    const auto most = taken.merged + kGroup;
    for (bool moved = true; moved && taken.merged < most;) {
        const auto before = taken.merged;
        WAYMARK_ASSIGN(const auto parked, m_chains.parkedNext());
        for (const auto& envelope : parked) {
            WAYMARK_TRY(takeOne(merge, std::nullopt, envelope, taken));
        }
        moved = taken.merged != before;
    }
    return {};
}

Status Intake::takeOne(records::Merge& merge, const std::optional<ChannelId>& channel, ByteView bytes, Taken& taken)
{
    WAYMARK_ASSIGN(const auto found, place(channel, bytes, taken));
    if (!found) {
        return {};
    }
    if (found->envelope.header.seq > found->head.seq + 1) {
        return park(*found, ErrorCode::stream_gap, taken);
    }
    if (found->envelope.header.seq <= found->head.seq || found->envelope.header.prev != found->head.hash) {
        return noteFork(*found, taken);
    }
    return judge(merge, *found, taken);
}

/// Finds the envelope's stream in the ledger and its place there. Nothing when it is known already or not genuine. One
/// that stands where another was merged is of another branch.
Result<std::optional<Intake::Found>> Intake::place(const std::optional<ChannelId>& channel, ByteView bytes,
                                                   Taken& taken)
{
    const auto refuse = [&](ErrorCode code) {
        taken.refused.insert(code);
        return std::optional<Found>();
    };
    const auto envelope = wire::parseEnvelope(bytes);
    if (!envelope) {
        return refuse(envelope.error().code);
    }
    const auto& header = envelope->header;
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    const auto* stream = ledger->access().stream(header.stream);
    if (stream == nullptr) {
        return refuse(ErrorCode::ledger_behind);
    }
    if (header.channel != stream->channel || channel.value_or(header.channel) != header.channel) {
        return refuse(ErrorCode::malformed);
    }
    WAYMARK_ASSIGN(const auto head, m_chains.head(header.stream));
    const auto hash = wire::envelopeHash(bytes);
    WAYMARK_ASSIGN(const bool purged, isPurged(header, hash, taken));
    if (purged) {
        return std::optional<Found>();
    }
    if (header.seq <= head.seq) {
        WAYMARK_ASSIGN(const auto merged, m_chains.link(header.stream, header.seq));
        if (!merged || *merged == hash) {
            return std::optional<Found>();
        }
    }
    if (!wire::verifyEnvelope(*envelope, m_space, stream->device)) {
        return refuse(ErrorCode::bad_signature);
    }
    // A relay takes nothing past a cut: this one serves on who was taken out, or went back to before it heard of that.
    if (stream->isPastCut(header.seq)) {
        WAYMARK_TRY(m_care.setAside(header, bytes));
        WAYMARK_TRY(m_chains.dropParked(header.stream, header.seq));
        taken.voided.insert(ErrorCode::ledger_fork);
        return std::optional<Found>();
    }
    return Found{*envelope, *stream, head, hash};
}

/// It directly follows its stream's head and its device signed it. What its author made wrong is void for every phone
/// alike, and the chain goes on behind it.
Status Intake::judge(records::Merge& merge, const Found& found, Taken& taken)
{
    const auto& header = found.envelope.header;
    const auto key = m_circles.epochKey(m_space, header.channel, header.epoch);
    if (!key) {
        return waitForKey(found, key.error(), taken);
    }
    auto payload = wire::openEnvelope(found.envelope, m_space, **key).and_then([&](const Bytes& plain) {
        return records::decodePayload(plain, header.stream);
    });
    if (!payload) {
        if (payload.error().code == ErrorCode::update_needed) {
            return park(found, ErrorCode::update_needed, taken);
        }
        taken.voided.insert(payload.error().code);
        return mergeOne(merge, found, {}, taken);
    }
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    const auto counts = ledger->countsAt({payload->ledgerHeight, payload->ledgerHash}, found.head.height);
    if (!counts) {
        const bool isAhead = payload->ledgerHeight >= ledger->size();
        return park(found, isAhead ? ErrorCode::ledger_behind : ErrorCode::ledger_fork, taken);
    }
    payload->ledgerHeight = *counts;
    if (payload->ledgerHeight < found.head.height || !found.stream.counts(payload->ledgerHeight)) {
        taken.voided.insert(ErrorCode::not_allowed);
        payload = records::Payload{};
    }
    return mergeOne(merge, found, *payload, taken);
}

/// The ledger makes every key. One that it does not name is of an entry that has not come.
Status Intake::waitForKey(const Found& found, const Error& why, Taken& taken)
{
    if (why.code != ErrorCode::key_missing) {
        return why.code == ErrorCode::grant_ended ? park(found, why.code, taken) : fail(why);
    }
    const auto& header = found.envelope.header;
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    const auto& access = ledger->access();
    const bool named = access.epoch(header.channel, header.epoch) != nullptr ||
                       access.keptEpoch(header.channel, header.epoch) != nullptr;
    return park(found, named ? ErrorCode::key_missing : ErrorCode::ledger_behind, taken);
}

Status Intake::mergeOne(records::Merge& merge, const Found& found, const records::Payload& payload, Taken& taken)
{
    const auto& header = found.envelope.header;
    const records::ChangesetContext context{{m_space, header.channel}, header.stream,       header.seq,
                                            payload.ledgerHeight,      found.stream.person, found.stream.ofOwner};
    WAYMARK_TRY(merge.apply(context, payload));
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    WAYMARK_TRY(m_purges.noteTouched(header.channel, payload));
    for (const auto& seen : payload.seen) {
        // On a branch that lost a stream may have begun, or gone on, that nobody has here.
        const auto* stream = ledger->access().stream(seen.stream);
        const bool mayCome = stream != nullptr && !stream->isPastCut(seen.seq);
        WAYMARK_TRY(mayCome ? noteSeen(found, seen, taken) : Status{});
    }
    const auto height = std::max(found.head.height, payload.ledgerHeight);
    WAYMARK_TRY(m_chains.setHead(header.channel, header.stream, {header.seq, found.hash, height}));
    WAYMARK_TRY(m_chains.unpark(header.stream, header.seq));
    WAYMARK_TRY(m_snapshots.addVolume(header.channel, found.envelope.bytes.size()));
    ++taken.merged;
    WAYMARK_ASSIGN(const auto* device, m_circles.identity(m_space));
    if (found.stream.device != device->publicKey) {
        return {};
    }
    // A home restored from a backup learns here what it had sealed since, and keeps it to heal the relay with.
    const auto bytes = found.envelope.bytes;
    return m_outbox.add({0, header.stream, header.seq, header.channel, Bytes(bytes.begin(), bytes.end())}, found.hash,
                        true);
}

/// What others name speaks for a branch, also for one that has lost. One that the relay never gave is kept back.
Status Intake::noteSeen(const Found& found, const records::StreamHead& seen, Taken& taken)
{
    const auto& channel = found.envelope.header.channel;
    WAYMARK_TRY(m_chains.noteSeen(channel, seen));
    WAYMARK_ASSIGN(const auto merged, m_chains.link(seen.stream, seen.seq));
    if (!merged || *merged == seen.hash) {
        return {};
    }
    WAYMARK_ASSIGN(const bool lost, m_forks.isLost(seen.stream, seen.hash));
    if (!lost) {
        taken.voided.insert(ErrorCode::relay_withholds);
    }
    return lost ? m_forks.note(channel, seen.stream) : Status{};
}

/// Which branch stands is decided when all that the relay has of the section is here.
Status Intake::noteFork(const Found& found, Taken& taken)
{
    const auto& header = found.envelope.header;
    WAYMARK_TRY(m_chains.dropParked(header.stream, header.seq));
    WAYMARK_ASSIGN(const bool lost, m_forks.isLost(header.stream, found.hash));
    if (lost) {
        return {};
    }
    WAYMARK_ASSIGN(const auto code, forkOf(found.stream));
    taken.voided.insert(code);
    return m_forks.note(header.channel, header.stream);
}

/// Somebody else's two stories, or somebody with this phone's own keys.
Result<ErrorCode> Intake::forkOf(const ledger::StreamRow& stream) const
{
    WAYMARK_ASSIGN(const auto* device, m_circles.identity(m_space));
    return stream.device == device->publicKey ? ErrorCode::device_copied : ErrorCode::stream_fork;
}

Status Intake::park(const Found& found, ErrorCode reason, Taken& taken)
{
    const auto& header = found.envelope.header;
    WAYMARK_ASSIGN(const bool lost, m_forks.isLost(header.stream, found.hash));
    if (lost) {
        return {};
    }
    auto parked = m_chains.park({header.channel, header.stream, header.seq, found.hash}, reason, found.envelope.bytes);
    return !parked && parked.error().code == ErrorCode::stream_fork ? noteFork(found, taken) : parked;
}

Result<wire::Cursor> Intake::cursor(const ChannelId& channel) const
{
    WAYMARK_ASSIGN(auto select,
                   m_database.statement("SELECT after, item FROM cli_channel WHERE space = ?1 AND channel = ?2"));
    WAYMARK_ASSIGN(const bool found, select.first(m_space, channel));
    wire::Cursor cursor{channel, 0, {}};
    if (found) {
        cursor.after = select.row().unsignedInteger(0);
        cursor.item = select.row().isNull(1) ? Hash32{} : select.row().fixed<Hash32>(1);
    }
    return cursor;
}

Status Intake::setCursor(const ChannelId& channel, const wire::PulledEnvelope& last)
{
    WAYMARK_ASSIGN(auto insert, m_database.statement("INSERT OR REPLACE INTO cli_channel (space, channel, after, item) "
                                                     "VALUES (?1, ?2, ?3, ?4)"));
    return insert.run(m_space, channel, last.rseq, wire::itemHash(last.envelope));
}

}  // namespace waymark::client
