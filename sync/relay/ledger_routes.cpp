// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/ledger_routes.h"

#include "platform/crypto/blake2b.h"
#include "platform/crypto/random.h"
#include "sync/relay/served_entry.h"

namespace waymark::relay {
namespace {

constexpr std::size_t kPageOverhead = 512;

/// What admission says, as the relay says it: whoever was overtaken pulls and signs again.
ErrorCode relayCodeOf(ErrorCode code)
{
    return code == ErrorCode::ledger_height || code == ErrorCode::ledger_prev ? ErrorCode::relay_conflict : code;
}

}  // namespace

Status LedgerRoutes::checkInviteToken(ByteView token) const
{
    const auto hash = crypto::blake2b<Hash32>({token});
    const auto& known = m_parts.config.inviteTokens;
    if (!m_parts.config.openSpaces && std::ranges::find(known, hash) == known.end()) {
        return fail(ErrorCode::relay_forbidden);
    }
    return {};
}

/// What a relay of this circle took once, and then lost, keeps the time it had: what was good then is good, though its
/// time is over now and what it cuts has not come back yet.
std::optional<ledger::Receipt> LedgerRoutes::heldReceipt(const ledger::Ledger& ledger, const ledger::Entry& entry,
                                                         ByteView bytes) const
{
    const auto held =
        bytes.empty() ? Result<ledger::Receipt>(fail(ErrorCode::malformed)) : ledger::decodeReceipt(bytes);
    const bool good = held && held->time >= ledger.newestReceiptTime() && ledger.isReceipted(entry, *held) &&
                      ledger.admit(entry, held->time);
    return good ? std::optional(*held) : std::nullopt;
}

Result<ledger::Receipt> LedgerRoutes::makeReceipt(const ledger::Ledger& ledger, const ledger::Entry& entry) const
{
    const auto now = std::max(m_parts.clock.now(), ledger.newestReceiptTime());
    if (const auto admitted = ledger.admit(entry, now); !admitted) {
        return fail(relayCodeOf(admitted.error().code));
    }
    ledger::Receipt receipt{ledger.space(), entry.head.height, ledger::hashOf(entry.head), now, {}};
    receipt.signature = crypto::signLabelled(m_parts.identity.signingKey, crypto::SignKind::receipt, receipt.space,
                                             ledger::receiptBytes(receipt));
    return receipt;
}

/// A cut stands only at the newest envelope there is. One that was overtaken is said again, and nothing overtakes it
/// meanwhile. One past that names what was here once, since phones merge what a relay gave them: a log that was lost
/// keeps nobody in.
Status LedgerRoutes::checkCuts(const ledger::Ledger& ledger, const ledger::Entry& entry)
{
    Status fits;
    for (const auto& bytes : entry.bodies) {
        const auto body = bytes ? ledger::decodeBody(*bytes) : Result<ledger::Body>(fail(ErrorCode::malformed));
        const auto* cut = body ? std::get_if<ledger::Cut>(&*body) : nullptr;
        if (cut == nullptr) {
            continue;
        }
        WAYMARK_ASSIGN(const auto heads, m_parts.store.heads(ledger.space(), cut->channel));
        for (const auto& one : cut->cuts) {
            const auto found = std::ranges::find(heads.streams, one.stream, &wire::StreamHead::stream);
            const auto there = found != heads.streams.end() ? *found : wire::StreamHead{one.stream, 0, {}};
            if (one.seq < there.seq || (one.seq == there.seq && one.hash != there.hash)) {
                m_parts.frozen.freeze(ledger.space(), one.stream, m_parts.clock.monotonicMs());
                fits = fail(ErrorCode::cut_behind);
            }
        }
    }
    return fits;
}

Reply LedgerRoutes::answer(const Space& space, std::uint64_t height) const
{
    const auto* const receipt = space.ledger.receipt(height);
    if (receipt == nullptr) {
        return fail(ErrorCode::internal, "receipt");
    }
    return wire::AppendResponse{space.incarnation, ledger::encodeReceipt(*receipt)}.encode();
}

Reply LedgerRoutes::createSpace(ByteView body)
{
    WAYMARK_ASSIGN(const auto request, wire::CreateSpaceRequest::decode(body));
    WAYMARK_TRY(checkInviteToken(request.inviteToken));
    WAYMARK_ASSIGN(const auto entry, entryIn(request.entry));
    WAYMARK_ASSIGN(const auto* existing, m_parts.spaces.find(request.space));
    if (existing != nullptr) {
        const bool same = existing->ledger.hashAt(0) == ledger::hashOf(entry.head);
        return same ? answer(*existing, 0) : fail(ErrorCode::relay_conflict);
    }
    WAYMARK_ASSIGN(const bool deleted, m_closings.isDeleted(request.space));
    if (deleted) {
        return fail(ErrorCode::circle_closed);
    }
    WAYMARK_ASSIGN(const auto receipt, makeReceipt(ledger::Ledger(request.space), entry));
    WAYMARK_TRY(m_parts.store.createSpace(request.space, crypto::randomId<wire::Incarnation>(),
                                          {ledger::encodeEntry(entry), ledger::encodeReceipt(receipt)}));
    WAYMARK_ASSIGN(const auto* made, m_parts.spaces.find(request.space));
    return made != nullptr ? answer(*made, 0) : fail(ErrorCode::internal, "space");
}

/// What closes the space stands alone in its entry.
Status LedgerRoutes::keep(const ledger::Ledger& ledger, const ledger::Entry& entry, const ledger::Receipt& receipt)
{
    const auto& first = entry.bodies.front();
    const auto body = first ? ledger::decodeBody(*first) : Result<ledger::Body>(fail(ErrorCode::malformed));
    if (body && std::holds_alternative<ledger::Close>(*body)) {
        return m_parts.store.closeSpace(ledger.space(), ledger.size(), m_closings.closingOf(entry, receipt));
    }
    return m_parts.store.appendEntry(ledger.space(), ledger.size(),
                                     {ledger::encodeEntry(entry), ledger::encodeReceipt(receipt)});
}

Reply LedgerRoutes::append(const Caller& caller, ByteView body)
{
    WAYMARK_ASSIGN(const auto request, wire::AppendRequest::decode(body));
    WAYMARK_ASSIGN(const auto entry, entryIn(request.entry));
    auto& chain = caller.space.ledger;
    if (chain.hashAt(entry.head.height) == ledger::hashOf(entry.head)) {
        return answer(caller.space, entry.head.height);
    }
    auto receipt = heldReceipt(chain, entry, request.entry.receipt);
    if (!receipt) {
        WAYMARK_ASSIGN(receipt, makeReceipt(chain, entry));
        WAYMARK_TRY(checkCuts(chain, entry));
    }
    WAYMARK_TRY(keep(chain, entry, *receipt));
    const auto space = chain.space();
    if (!chain.append(entry, receipt)) {
        m_parts.spaces.forget(space);
        return fail(ErrorCode::internal, "admitted entry");
    }
    if (m_parts.onSpaceNews) {
        m_parts.onSpaceNews(space);
    }
    return answer(caller.space, entry.head.height);
}

Reply LedgerRoutes::read(const Caller& caller, std::uint64_t from) const
{
    const auto& chain = caller.space.ledger;
    if (from > chain.size()) {
        return fail(ErrorCode::bad_cursor);
    }
    std::vector<ServedEntry> served;
    std::size_t total = kPageOverhead;
    for (auto height = from; height < chain.size(); ++height) {
        served.emplace_back(chain.viewFor(caller.device, height), chain.receipt(height));
        total += served.back().size();
        if (total > m_parts.config.pageBytes) {
            served.pop_back();
            break;
        }
    }
    wire::LedgerPage page{
        caller.space.incarnation, relayTime(m_parts.clock, caller.space), chain.size(), chain.head().hash, {}};
    std::ranges::transform(served, std::back_inserter(page.items), &ServedEntry::item);
    return page.encode();
}

}  // namespace waymark::relay
