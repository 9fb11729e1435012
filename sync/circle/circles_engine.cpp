// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/circles_state.h"

namespace waymark::circle {
namespace {

bool isForEver(ErrorCode code)
{
    switch (code) {
        case ErrorCode::ledger_body:
        case ErrorCode::ledger_refused:
        case ErrorCode::ledger_person:
        case ErrorCode::ledger_device:
        case ErrorCode::ledger_channel:
        case ErrorCode::ledger_grant:
        case ErrorCode::ledger_epoch:
        case ErrorCode::ledger_recipients:
        case ErrorCode::ledger_cut:
        case ErrorCode::not_yet:
        case ErrorCode::invite_unknown:
        case ErrorCode::code_used:
        case ErrorCode::code_expired:
            return true;
        default:
            return false;
    }
}

}  // namespace

Result<const crypto::SigningKeyPair*> Circles::identity(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    return &here->identity().sign;
}

Result<const ledger::Ledger*> Circles::ledger(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    return &here->confirmed();
}

Result<std::vector<PendingEntry>> Circles::pendingEntries(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    WAYMARK_TRY(m_state->inStore([&] { return here->refresh(); }));
    std::vector<PendingEntry> pending;
    for (const auto& intent : here->intents()) {
        if (intent.entry.empty()) {
            continue;
        }
        WAYMARK_ASSIGN(const auto entry, ledger::decodeEntry(intent.entry));
        pending.push_back({entry.head.height, ledger::signedHead(entry), entry.bodies});
    }
    return pending;
}

void Circles::headsFrom(std::function<Result<StreamHead>(const SpaceId&, const StreamId&)> headOf)
{
    m_state->around.headOf = std::move(headOf);
}

Status Circles::noteTime(const SpaceId& space, UnixMs relayTime)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    m_state->around.relayTime = std::max(m_state->around.relayTime, relayTime);
    return m_state->inStore([&] { return here->endGrants(); });
}

Status Circles::giveUp(const SpaceId& space, std::uint64_t height, ErrorCode code)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    if (!isForEver(code)) {
        return fail(code);
    }
    return m_state->change(space, [&]() -> Status {
        WAYMARK_TRY(here->giveUp(height, code));
        return m_state->followLedger(*here);
    });
}

Result<LedgerNews> Circles::applyLedger(const SpaceId& space, std::span<const ReceivedEntry> received)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    Space::Applied applied;
    const auto done = m_state->change(space, [&]() -> Status {
        WAYMARK_ASSIGN(applied, here->apply(received));
        WAYMARK_TRY(m_state->followRenewal(*here));
        return m_state->followLedger(*here);
    });
    WAYMARK_TRY(done);
    if (!applied.taken) {
        return fail(applied.taken.error());
    }
    return std::move(applied.news);
}

Result<std::vector<ChannelId>> Circles::held(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    const auto& access = here->confirmed().access();
    auto channels = access.readableBy(here->device());
    std::erase_if(channels,
                  [&](const ChannelId& channel) { return !access.mayReadAt(here->device(), channel, here->latest()); });
    return channels;
}

Result<std::vector<ChannelId>> Circles::lost(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    std::vector<ChannelId> lost;
    for (const auto& [channel, row] : here->confirmed().access().channels()) {
        if (!here->confirmed().access().mayReadAt(here->device(), channel, here->relayTime())) {
            lost.push_back(channel);
        }
    }
    return lost;
}

Result<std::vector<ChannelId>> Circles::overHere(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    const auto& access = here->confirmed().access();
    auto channels = access.readableBy(here->device());
    std::erase_if(channels, [&](const ChannelId& channel) {
        return access.mayReadAt(here->device(), channel, here->latest()) ||
               !access.mayReadAt(here->device(), channel, here->relayTime());
    });
    return channels;
}

Result<std::optional<UnixMs>> Circles::nextEnd(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    WAYMARK_ASSIGN(const auto channels, held(space));
    std::optional<UnixMs> next;
    for (const auto& channel : channels) {
        for (const auto& [person, grant] : here->confirmed().access().channel(channel)->grants) {
            const bool ends = grant.access != Access::none && grant.until > m_state->around.clock.now();
            next = ends ? std::min(next.value_or(grant.until), grant.until) : next;
        }
    }
    return next;
}

Status Circles::forgetSection(const SpaceId& space, const ChannelId& channel)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    return m_state->inStore([&] { return here->forget(channel); });
}

Status Circles::takeClosing(const SpaceId& space, ByteView receipt, bool deleted)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    const auto decoded = ledger::decodeCloseReceipt(receipt);
    if (!decoded) {
        return fail(ErrorCode::close_unsigned, "does not decode");
    }
    return m_state->change(space, [&]() -> Status {
        WAYMARK_TRY(here->takeClosing({*decoded, deleted}));
        return deleted ? m_state->store.wantDeletion(space, false) : Status{};
    });
}

Result<PersonNumber> Circles::everMe(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    const auto& access = here->confirmed().access();
    const auto former = access.formerDevices().find(here->device());
    return former != access.formerDevices().end() ? former->second.person : here->me();
}

Result<SealingKey> Circles::sealingKey(const SpaceId& space, const ChannelId& channel)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    const auto& access = here->confirmed().access();
    const auto* epoch = access.newestEpoch(channel);
    if (access.closed()) {
        return fail(ErrorCode::circle_closed);
    }
    if (!access.mayWrite(here->device(), channel)) {
        return fail(ErrorCode::not_allowed, "section");
    }
    if (!access.mayWriteAt(here->device(), channel, here->latest())) {
        return fail(ErrorCode::grant_ended);
    }
    if (here->waitsForSettling()) {
        return fail(ErrorCode::key_missing, "a branch is not settled");
    }
    if (epoch == nullptr || access.channel(channel)->stale || !access.overIn(channel, here->relayTime()).empty()) {
        return fail(ErrorCode::key_missing, "stale");
    }
    if (!access.overIn(channel, here->latest()).empty()) {
        return fail(ErrorCode::clock_disagrees);
    }
    WAYMARK_ASSIGN(const auto* key, here->key(channel, epoch->number));
    return SealingKey{epoch->id, key};
}

Result<const crypto::SecretKey*> Circles::epochKey(const SpaceId& space, const ChannelId& channel, const EpochId& epoch)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    // Whoever wants to leave is in until the relay has taken that: what comes before it is still to be opened.
    const auto& access = here->confirmed().empty() ? here->shown() : here->confirmed().access();
    const auto* row = access.epoch(channel, epoch);
    if (!access.mayRead(here->device(), channel)) {
        return fail(ErrorCode::key_missing);
    }
    if (!access.mayReadAt(here->device(), channel, here->latest())) {
        return fail(ErrorCode::grant_ended);
    }
    return row == nullptr ? here->lostKey(channel, epoch) : here->key(channel, row->number);
}

Result<StreamId> Circles::ownStream(const SpaceId& space, const ChannelId& channel) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    if (const auto* row = here->confirmed().access().streamOf(here->device(), channel)) {
        return row->id;
    }
    const bool waits = here->shown().mayWrite(here->device(), channel);
    return fail(waits ? ErrorCode::ledger_behind : ErrorCode::not_allowed);
}

}  // namespace waymark::circle
