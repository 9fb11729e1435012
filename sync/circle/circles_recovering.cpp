// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/circles_state.h"

namespace waymark::circle {
namespace {

Result<Recovering> jobOf(CircleStore& store, const SpaceId& space)
{
    WAYMARK_ASSIGN(auto jobs, store.recovering());
    const auto found = std::ranges::find(jobs, space, &Recovering::space);
    return found == jobs.end() ? Result<Recovering>(fail(ErrorCode::not_found, "recovery")) : std::move(*found);
}

RecoveringView viewOf(const Space& space, const Recovering& job)
{
    RecoveringView view;
    view.space = job.space;
    view.device = space.device();
    view.sixWords = recoveryWords(job.space, view.device, space.identity().box.publicKey);
    view.byWords = !job.words.isEmpty();
    view.code = job.code;
    const auto& access = space.confirmed().access();
    const auto request = access.recoveryRequests().find(view.device);
    if (request != access.recoveryRequests().end()) {
        view.need = access.recovery()->setup.need;
        view.confirmed = request->second.attests.size();
        view.ripeFrom = access.ripeFrom(request->second);
        view.shares = space.sharesHere().size();
        view.state = access.isConfirmed(request->second) ? RecoveringState::waiting : RecoveringState::confirming;
        if (access.isVetoed(request->second, space.latest())) {
            view.state = RecoveringState::vetoed;
        }
    }
    view.state = job.code ? RecoveringState::refused : view.state;
    return view;
}

}  // namespace

Result<RecoveringView> Circles::recover(std::string_view code, const std::string& deviceName,
                                        const crypto::SecretKey& wordsSecret)
{
    WAYMARK_ASSIGN(const auto parsed, parseCode(code));
    if (!parsed.place || deviceName.size() > kMaxName) {
        return fail(ErrorCode::code_invalid, "no circle in it");
    }
    const auto& space = parsed.place->space;
    if (m_state->here(space)) {
        return fail(ErrorCode::already_member);
    }
    const auto done = m_state->change({}, [&]() -> Status {
        Recovering job{space, m_state->clock.now(), deviceName, {}, {}, {}};
        if (!wordsSecret.isEmpty()) {
            job.words = wordsSecret.clone();
        }
        WAYMARK_TRY(m_state->store.putRecovering(job));
        if (m_state->any(space)) {
            return {};
        }
        Identity identity{
            space, false, crypto::SigningKeyPair::generate(), crypto::BoxKeyPair::generate(), {parsed.place->head}, {}};
        WAYMARK_TRY(m_state->store.putIdentity(identity));
        WAYMARK_ASSIGN(auto made, Space::load(m_state->store, std::move(identity), m_state->around));
        m_state->spaces.insert_or_assign(space, std::move(made));
        return {};
    });
    WAYMARK_TRY(done);
    WAYMARK_ASSIGN(const auto job, jobOf(m_state->store, space));
    WAYMARK_ASSIGN(const auto* there, m_state->any(space));
    return viewOf(*there, job);
}

std::vector<RecoveringView> Circles::recovering() const
{
    std::vector<RecoveringView> views;
    const auto jobs = m_state->store.recovering();
    if (!jobs) {
        return views;
    }
    for (const auto& job : *jobs) {
        if (const auto space = m_state->any(job.space)) {
            views.push_back(viewOf(**space, job));
        }
    }
    return views;
}

Status Circles::abandonRecovery(const SpaceId& space)
{
    WAYMARK_ASSIGN(const auto job, jobOf(m_state->store, space));
    return m_state->change({}, [&]() -> Status {
        WAYMARK_TRY(m_state->store.removeRecovering(job.space));
        if (!m_state->here(space)) {
            WAYMARK_TRY(m_state->store.removeIdentity(space));
            m_state->spaces.erase(space);
        }
        return {};
    });
}

Result<const crypto::SigningKeyPair*> Circles::recoveringIdentity(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* there, m_state->any(space));
    return &there->identity().sign;
}

Result<BoxKey> Circles::recoveringBox(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* there, m_state->any(space));
    return there->identity().box.publicKey;
}

Result<std::uint64_t> Circles::recoveringHeight(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* there, m_state->any(space));
    return there->confirmed().size();
}

Status Circles::applyRecovering(const SpaceId& space, std::span<const ReceivedEntry> received)
{
    WAYMARK_ASSIGN(auto* const there, m_state->any(space));
    Status taken;
    const auto done = m_state->change(space, [&]() -> Status {
        WAYMARK_ASSIGN(const auto applied, there->apply(received));
        taken = applied.taken;
        if (!there->identity().admitted && there->confirmed().access().isActive(there->device())) {
            WAYMARK_TRY(there->admit(there->identity().anchors, {}));
            WAYMARK_TRY(m_state->store.removeRecovering(space));
        }
        return {};
    });
    WAYMARK_TRY(done);
    return taken;
}

Status Circles::takeRelayShare(const SpaceId& space, const Hash32& share)
{
    WAYMARK_ASSIGN(auto job, jobOf(m_state->store, space));
    WAYMARK_ASSIGN(job.share, crypto::SecretKey::from(share.view()));
    return m_state->inStore([&] { return m_state->store.putRecovering(job); });
}

Status Circles::refuseRecovery(const SpaceId& space, ErrorCode code)
{
    WAYMARK_ASSIGN(auto job, jobOf(m_state->store, space));
    job.code = code;
    return m_state->change(space, [&] { return m_state->store.putRecovering(job); });
}

Result<std::optional<RecoveryKeys>> Circles::recoveryKeys(const SpaceId& space)
{
    WAYMARK_ASSIGN(const auto job, jobOf(m_state->store, space));
    WAYMARK_ASSIGN(const auto* there, m_state->any(space));
    if (!job.words.isEmpty()) {
        return std::optional(recoveryKeysOf(job.words, space));
    }
    if (job.share.isEmpty()) {
        return std::optional<RecoveryKeys>();
    }
    WAYMARK_ASSIGN(const auto secret, joinShares(there->sharesHere(), job.share, space));
    return std::optional(recoveryKeysOf(secret, space));
}

Result<PendingEntry> Circles::recoveryEntry(const SpaceId& space, const RecoveryKeys& keys)
{
    WAYMARK_ASSIGN(const auto job, jobOf(m_state->store, space));
    WAYMARK_ASSIGN(const auto* there, m_state->any(space));
    return there->recoveryEntry(keys, job.deviceName);
}

}  // namespace waymark::circle
