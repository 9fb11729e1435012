// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/circles_state.h"

namespace waymark::circle {

Status Circles::deleteAtRelay(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    const auto& access = here->confirmed().access();
    if (!access.closed()) {
        return fail(ErrorCode::circle_open);
    }
    if (!access.isOwner(here->me())) {
        return fail(ErrorCode::not_allowed, "the owner's");
    }
    const bool gone = here->closing() && here->closing()->deleted;
    return gone ? Status{} : m_state->change(space, [&] { return m_state->store.wantDeletion(space, true); });
}

Result<bool> Circles::wantsDeletion(const SpaceId& space) const
{
    return m_state->store.wantsDeletion(space);
}

Status Circles::checkOver(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    const bool over = here->confirmed().access().closed() || here->isFormer() || m_state->saidOver.contains(space);
    WAYMARK_ASSIGN(const bool deleting, wantsDeletion(space));
    return over && !deleting ? Status{} : fail(ErrorCode::circle_open);
}

Status Circles::noteSaidOver(const SpaceId& space, std::optional<ErrorCode> said)
{
    auto& all = m_state->saidOver;
    const auto known = all.find(space);
    if (known == all.end() ? !said : said == known->second.code) {
        return {};
    }
    WAYMARK_TRY(m_state->any(space));
    const auto since = known == all.end() ? m_state->around.clock.now() : known->second.since;
    const auto now = said ? std::optional(SaidOver{*said, since}) : std::nullopt;
    return m_state->change(space, [&]() -> Status {
        WAYMARK_TRY(m_state->store.putSaidOver(space, now));
        WAYMARK_ASSIGN(all, m_state->store.saidOver());
        return {};
    });
}

Status Circles::forgetCircle(const SpaceId& space)
{
    WAYMARK_TRY(checkOver(space));
    return m_state->change(space, [&]() -> Status {
        for (const auto& one : m_state->invitations) {
            WAYMARK_TRY(one.space == space ? m_state->store.removeInvitation(one.id()) : Status{});
        }
        for (const auto& one : m_state->joins) {
            const bool ours = one.offer && one.offer->space == space;
            WAYMARK_TRY(ours ? m_state->store.removeJoin(one.id()) : Status{});
        }
        WAYMARK_TRY(m_state->store.removeSpace(space));
        return m_state->load();
    });
}

}  // namespace waymark::circle
