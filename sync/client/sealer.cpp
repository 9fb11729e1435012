// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/sealer.h"

#include <algorithm>

#include "platform/database/transaction.h"
#include "sync/wire/envelope.h"

namespace waymark::client {

Sealer::Sealer(database::Database& database, records::Store& records, circle::Circles& circles, const SpaceId& space)
    : m_database(database),
      m_records(records),
      m_circles(circles),
      m_space(space),
      m_chains(database, space),
      m_outbox(database, space),
      m_snapshots(database, space)
{
}

Result<bool> Sealer::sealNext(const ChannelId& channel, std::optional<UnixMs> relayTime)
{
    WAYMARK_ASSIGN(const auto stream, m_circles.ownStream(m_space, channel));
    WAYMARK_ASSIGN(const auto head, m_chains.head(stream));
    WAYMARK_ASSIGN(const auto input, inputFor(channel, head, stream, relayTime));
    WAYMARK_ASSIGN(const auto batch, m_records.nextBatch(input));
    if (!batch) {
        return false;
    }
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    if (ledger->access().minSchema() > m_records.schema().version) {
        return fail(ErrorCode::update_to_share);
    }
    WAYMARK_ASSIGN(const auto key, m_circles.sealingKey(m_space, channel));
    WAYMARK_ASSIGN(const auto* device, m_circles.identity(m_space));
    const wire::EnvelopeDraft draft{wire::EnvelopeKind::changeset, channel, stream, key.epoch, input.seq, head.hash};
    WAYMARK_ASSIGN(auto envelope, wire::sealEnvelope(draft, m_space, batch->bytes, *key.key, *device));
    WAYMARK_TRY(keep(input, *batch, std::move(envelope)));
    return true;
}

Result<records::SealInput> Sealer::inputFor(const ChannelId& channel, const Head& head, const StreamId& stream,
                                            std::optional<UnixMs> relayTime) const
{
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    WAYMARK_ASSIGN(auto seen, m_chains.untold(channel, stream));
    records::SealInput input;
    input.section = {m_space, channel};
    input.stream = stream;
    input.seq = head.seq + 1;
    input.ledgerHeight = ledger->head().height;
    input.ledgerHash = ledger->head().hash;
    // A relay that sets its clock back cannot pull stamps below what it has signed already.
    if (relayTime || ledger->newestReceiptTime() > 0) {
        input.relayTime = std::max(relayTime.value_or(0), ledger->newestReceiptTime());
    }
    input.seen = std::move(seen);
    return input;
}

Status Sealer::keep(const records::SealInput& input, const records::SealBatch& batch, Bytes envelope)
{
    const auto& channel = input.section.channel;
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    const auto* stream = ledger->access().stream(input.stream);
    if (stream == nullptr) {
        return fail(ErrorCode::internal, "no stream of our own");
    }
    const records::ChangesetContext context{input.section,      input.stream,   input.seq,
                                            input.ledgerHeight, stream->person, stream->ofOwner};
    const auto hash = wire::envelopeHash(envelope);
    WAYMARK_ASSIGN(auto transaction, database::Transaction::begin(m_database));
    auto merge = m_records.beginMerge();
    WAYMARK_TRY(merge.sealed(context, batch));
    WAYMARK_ASSIGN(const auto changes, merge.finish());
    WAYMARK_TRY(m_snapshots.addVolume(channel, envelope.size()));
    WAYMARK_TRY(m_outbox.add({0, input.stream, input.seq, channel, std::move(envelope)}, hash, false));
    WAYMARK_TRY(m_chains.setHead(channel, input.stream, {input.seq, hash, input.ledgerHeight}));
    WAYMARK_TRY(m_chains.noteTold(channel, input.seen));
    WAYMARK_TRY(transaction.commit());
    m_records.publish(changes);
    return {};
}

}  // namespace waymark::client
