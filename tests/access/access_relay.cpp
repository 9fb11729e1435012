// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/access/access_relay.h"

#include "sync/relay/space_cache.h"
#include "sync/relay/sqlcipher_store.h"
#include "tests/simulation/must.h"

namespace waymark::access {

using namespace waymark::circle;
using simulation::must;

ledger::RelayChosen AccessRelay::name() const
{
    Hash32 pin;
    pin.bytes.fill(9);
    return {m_key.publicKey, "https://relay.example", pin};
}

ledger::Ledger AccessRelay::startedAgain() const
{
    const auto store = must(relay::SqlCipherStore::over(must(database::Database::openMemory(), "database")), "store");
    for (std::uint64_t height = 0; height < m_ledger.size(); ++height) {
        const relay::StoredEntry entry{ledger::encodeEntry(*m_ledger.entry(height)),
                                       ledger::encodeReceipt(*m_ledger.receipt(height))};
        must(height == 0 ? store->createSpace(m_space, {}, entry) : store->appendEntry(m_space, height, entry), "keep");
    }
    return must(relay::SpaceCache(*store, 1).find(m_space), "relay's ledger")->ledger;
}

bool AccessRelay::answers(const SignKey& device) const
{
    return m_ledger.access().isActive(device);
}

Status AccessRelay::checkCuts(const ledger::Entry& entry) const
{
    for (const auto& bytes : entry.bodies) {
        const auto body = ledger::decodeBody(*bytes);
        const auto* cut = body ? std::get_if<ledger::Cut>(&*body) : nullptr;
        for (const auto& one : cut == nullptr ? std::vector<ledger::StreamCut>{} : cut->cuts) {
            const auto found = m_heads.find(one.stream);
            const auto head = found == m_heads.end() ? std::pair<std::uint64_t, Hash32>{} : found->second;
            if (one.seq < head.first || (one.seq == head.first && one.hash != head.second)) {
                return fail(ErrorCode::cut_behind);
            }
        }
    }
    return {};
}

Result<ReceivedEntry> AccessRelay::post(const PendingEntry& pending)
{
    WAYMARK_ASSIGN(const auto entry, ledger::entryOf(pending.signedHead, pending.bodies));
    if (!m_ledger.empty() && !answers(entry.head.author)) {
        return fail(ErrorCode::device_removed);
    }
    WAYMARK_TRY(m_ledger.admit(entry, m_clock.now()));
    WAYMARK_TRY(checkCuts(entry));
    ledger::Receipt receipt{m_space, entry.head.height, ledger::hashOf(entry.head), m_clock.now(), {}};
    receipt.signature = crypto::signLabelled(m_key, crypto::SignKind::receipt, m_space, ledger::receiptBytes(receipt));
    WAYMARK_TRY(m_ledger.append(entry, receipt));
    return ReceivedEntry{pending.signedHead, pending.bodies, ledger::encodeReceipt(receipt)};
}

std::vector<ReceivedEntry> AccessRelay::entries(const SignKey& device, std::uint64_t from) const
{
    std::vector<ReceivedEntry> page;
    for (auto height = from; answers(device) && height < m_ledger.size(); ++height) {
        const auto view = m_ledger.viewFor(device, height);
        page.push_back({ledger::signedHead(view), view.bodies, ledger::encodeReceipt(*m_ledger.receipt(height))});
    }
    return page;
}

std::optional<ErrorCode> AccessRelay::push(const SignKey& device, const Stored& envelope)
{
    if (!answers(device)) {
        return ErrorCode::device_removed;
    }
    if (const auto refused =
            m_ledger.access().refusal(device, envelope.channel, envelope.stream, envelope.seq, m_clock.now())) {
        return refused;
    }
    auto& head = m_heads[envelope.stream];
    if (envelope.seq != head.first + 1) {
        return ErrorCode::stream_gap;
    }
    head = {envelope.seq, envelope.hash};
    m_log.push_back(envelope);
    return std::nullopt;
}

std::optional<ErrorCode> AccessRelay::mayPull(const SignKey& device, const ChannelId& channel) const
{
    if (!answers(device)) {
        return ErrorCode::device_removed;
    }
    if (!m_ledger.access().mayRead(device, channel)) {
        return ErrorCode::relay_forbidden;
    }
    const bool over = !m_ledger.access().mayReadAt(device, channel, m_clock.now());
    return over ? std::optional(ErrorCode::grant_ended) : std::nullopt;
}

Result<Bytes> AccessRelay::slot(const SlotStep& step)
{
    if (step.kind == SlotStep::Kind::put) {
        return m_slots.try_emplace(step.slot, step.value).first->second == step.value ? Result<Bytes>(Bytes{})
                                                                                      : fail(ErrorCode::code_used);
    }
    const auto found = m_slots.find(step.slot);
    if (found == m_slots.end()) {
        return fail(ErrorCode::code_unknown);
    }
    return step.kind == SlotStep::Kind::erase ? Bytes{} : found->second;
}

}  // namespace waymark::access
