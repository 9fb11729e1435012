// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/circles_state.h"

namespace waymark::circle {
namespace {

/// The words a person may be shown for what the ledger's rules say.
Status forThePerson(Status done)
{
    if (!done && done.error().code == ErrorCode::ledger_person) {
        return fail(ErrorCode::not_found, "the ledger's rules");
    }
    const bool rule = !done && done.error().code == ErrorCode::ledger_refused;
    return rule ? Status(fail(ErrorCode::not_allowed, "the ledger's rules")) : done;
}

std::vector<OwnerNotice> noticesIn(const ledger::AccessTable& access, UnixMs now)
{
    std::vector<OwnerNotice> notices;
    for (const auto& [person, voices] : access.replacements()) {
        OwnerNotice notice{person, {}, access.replaceableFrom(person, now)};
        for (const auto& [admin, at] : voices) {
            if (now < at + ledger::kReplaceLapseMs) {
                notice.admins.push_back(admin);
            }
        }
        if (!notice.admins.empty()) {
            notices.push_back(std::move(notice));
        }
    }
    return notices;
}

std::vector<AskedGrant> askedIn(const ledger::AccessTable& access)
{
    std::vector<AskedGrant> asked;
    for (const auto& [channel, row] : access.channels()) {
        for (const auto& [person, grant] : row.grants) {
            if (grant.asked != Access::none && access.person(person) != nullptr) {
                asked.push_back({channel, person, grant.asked, grant.askedUntil});
            }
        }
    }
    return asked;
}

}  // namespace

Result<OwnershipView> Circles::ownership(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    const auto& access = here->shown();
    OwnershipView view;
    view.owner = access.owner();
    if (const auto& acting = access.acting()) {
        view.acting = true;
        view.ends = acting->ends;
        view.successor = acting->successor;
        view.mayClaim = acting->successor == here->me() && here->latest() >= acting->ends;
    }
    view.notices = noticesIn(access, here->relayTime());
    if (view.owner == here->me()) {
        view.asked = askedIn(access);
        // What a branch of the ledger that lost had given is asked in the same way.
        WAYMARK_ASSIGN(const auto gifts, lostGifts(space));
        for (const auto& gift : gifts) {
            if (access.person(gift.person) != nullptr && access.access(gift.person, gift.channel) < gift.access) {
                view.asked.push_back({gift.channel, gift.person, gift.access, gift.until});
            }
        }
    }
    view.minSchema = access.minSchema();
    return view;
}

Status Circles::handOver(const SpaceId& space, PersonNumber successor, UnixMs ends)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    Intent intent;
    intent.kind = Intent::Kind::acting;
    intent.bodies = {ledger::Acting{ends, successor}};
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

Status Circles::claim(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    Intent intent;
    intent.kind = Intent::Kind::claim;
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

Status Circles::replaceOwner(const SpaceId& space, PersonNumber person)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    Intent intent;
    intent.kind = Intent::Kind::replaceOwner;
    intent.bodies = {ledger::ReplaceOwner{person}};
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

Status Circles::requireSchema(const SpaceId& space, std::uint32_t version)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    Intent intent;
    intent.kind = Intent::Kind::minSchema;
    intent.bodies = {ledger::MinSchema{version}};
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

Status Circles::close(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    Intent intent;
    intent.kind = Intent::Kind::close;
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

Result<std::optional<ledger::CloseReceipt>> Circles::closeReceipt(const SpaceId& space) const
{
    WAYMARK_ASSIGN(const auto* here, m_state->here(space));
    return here->closing() ? std::optional(here->closing()->receipt) : std::nullopt;
}

}  // namespace waymark::circle
