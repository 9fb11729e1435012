// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/client/ledger_sync.h"

namespace waymark::client {

/// Only the owner and those who may confirm have anything to do with it.
Result<bool> LedgerSync::hasPartInRecovery() const
{
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    WAYMARK_ASSIGN(const auto* device, m_parts.circles.identity(m_parts.space));
    const auto& recovery = ledger->access().recovery();
    const auto* person = ledger->access().personOf(device->publicKey);
    if (!recovery || person == nullptr || m_parts.isClosed()) {
        return false;
    }
    const auto& people = recovery->setup.people;
    return person->number == recovery->person || std::ranges::find(people, person->number) != people.end();
}

Async<Status> LedgerSync::careForRecovery()
{
    WAYMARK_CO_ASSIGN(const bool hasPart, hasPartInRecovery());
    if (!hasPart) {
        co_return Status{};
    }
    auto asked = m_parts.link.ask<wire::RecoveryAsks>(wire::Method::get,
                                                      wire::pathOf(wire::Route::recoveryAsks, m_parts.space), {});
    const auto answer = co_await asked;
    if (!answer) {
        // A relay of before this knows nothing of it; all else goes on there.
        const auto code = answer.error().code;
        const bool isOlder = code == ErrorCode::not_found || code == ErrorCode::unsupported;
        co_return isOlder ? Status{} : Status(fail(answer.error()));
    }
    m_parts.link.relay().noteTime(answer->message.time);
    WAYMARK_CO_TRY(noteAsks(answer->message.asks));
    WAYMARK_CO_ASSIGN(const auto share, m_parts.circles.relayShare(m_parts.space));
    if (answer->message.hasShare || !share) {
        co_return Status{};
    }
    auto sent = m_parts.link.send(wire::Method::put, wire::pathOf(wire::Route::sharePut, m_parts.space),
                                  wire::RelayShare{*share}.encode());
    const auto put = co_await sent;
    co_return put ? Status{} : Status(fail(put.error()));
}

/// A question that its phone did not sign is none.
Status LedgerSync::noteAsks(const std::vector<wire::RecoveryAsk>& asks)
{
    std::vector<std::pair<SignKey, BoxKey>> genuine;
    for (const auto& ask : asks) {
        if (crypto::verifyLabelled(ask.device, crypto::SignKind::join, m_parts.space,
                                   wire::askBytes(ask.device, ask.box), ask.signature)) {
            genuine.emplace_back(ask.device, ask.box);
        }
    }
    return m_parts.circles.noteAsks(m_parts.space, genuine);
}

}  // namespace waymark::client
