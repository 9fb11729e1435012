// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/closing_routes.h"

#include "sync/ledger/close_receipt.h"

namespace waymark::relay {
namespace {

Result<Bytes> answer(const StoredClosing& closing)
{
    WAYMARK_ASSIGN(const auto entry, ledger::decodeEntry(closing.last.entry));
    const auto head = ledger::signedHead(entry);
    wire::LedgerItem item{head, {}, closing.last.receipt};
    for (const auto& body : entry.bodies) {
        item.bodies.push_back(body ? std::optional<ByteView>(*body) : std::nullopt);
    }
    return wire::ClosedSpace{closing.deleted, closing.closing, std::move(item)}.encode();
}

}  // namespace

Result<bool> ClosingRoutes::isDeleted(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto closing, m_parts.store.closing(space));
    return closing && closing->deleted;
}

Bytes ClosingRoutes::signedReceipt(const ledger::Receipt& taken, UnixMs deletes) const
{
    ledger::CloseReceipt receipt{taken.space, taken.hash, taken.time, deletes, {}};
    receipt.signature = crypto::signLabelled(m_parts.identity.signingKey, crypto::SignKind::closed, receipt.space,
                                             ledger::closeReceiptBytes(receipt));
    return ledger::encodeCloseReceipt(receipt);
}

StoredClosing ClosingRoutes::closingOf(const ledger::Entry& entry, const ledger::Receipt& receipt) const
{
    const auto deletes = receipt.time + m_parts.config.closedMs;
    return {
        {ledger::encodeEntry(entry), ledger::encodeReceipt(receipt)}, signedReceipt(receipt, deletes), deletes, false};
}

Reply ClosingRoutes::state(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto closing, m_parts.store.closing(space));
    return closing ? answer(*closing) : fail(ErrorCode::relay_forbidden);
}

Reply ClosingRoutes::deleteNow(const Caller& caller)
{
    const auto& access = caller.access();
    const auto space = caller.space.ledger.space();
    if (!access.isOwner(access.personOf(caller.device)->number)) {
        return fail(ErrorCode::relay_forbidden);
    }
    WAYMARK_ASSIGN(auto closing, m_parts.store.closing(space));
    if (!closing) {
        return fail(ErrorCode::relay_conflict, "not closed");
    }
    WAYMARK_ASSIGN(const auto taken, ledger::decodeReceipt(closing->last.receipt));
    closing->deletes = std::min(closing->deletes, relayTime(m_parts.clock, caller.space));
    closing->closing = signedReceipt(taken, closing->deletes);
    closing->deleted = true;
    WAYMARK_TRY(end(space, closing->closing, closing->deletes));
    return answer(*closing);
}

Status ClosingRoutes::tidy()
{
    WAYMARK_ASSIGN(const auto due, m_parts.store.closingsDue(m_parts.clock.now() + m_parts.config.tidyMs));
    for (const auto& space : due) {
        WAYMARK_ASSIGN(const auto closing, m_parts.store.closing(space));
        WAYMARK_TRY(end(space, closing->closing, closing->deletes));
    }
    return {};
}

/// Phones that wait for news of it are answered, and hear that it is gone when they ask again.
Status ClosingRoutes::end(const SpaceId& space, ByteView closing, UnixMs deletes)
{
    WAYMARK_TRY(m_parts.store.deleteSpace(space, closing, deletes));
    m_parts.spaces.forget(space);
    if (m_parts.onSpaceNews) {
        m_parts.onSpaceNews(space);
    }
    return {};
}

}  // namespace waymark::relay
