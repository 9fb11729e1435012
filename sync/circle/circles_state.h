// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "sync/circle/circles.h"
#include "sync/circle/space.h"

namespace waymark::database {
class Database;
}

namespace waymark::circle {

/// What Circles holds in memory; the store is behind all of it.
struct Circles::State {
    State(database::Database& database, const crypto::SecretKey& homeKey, const Clock& theClock)
        : store(database, homeKey), clock(theClock), around{theClock, 0, {}, {}}
    {
    }

    CircleStore store;
    const Clock& clock;
    Surroundings around;
    std::map<SpaceId, std::unique_ptr<Space>> spaces;
    std::map<SpaceId, SaidOver> saidOver;
    std::vector<Invitation> invitations;  ///< newest first
    std::vector<Join> joins;              ///< newest first
    std::function<void(const SpaceId&)> changed;

    [[nodiscard]] Status load();
    /// not_member. Also those whose join is under way.
    [[nodiscard]] Result<Space*> any(const SpaceId& space) const;
    /// not_member, also for those.
    [[nodiscard]] Result<Space*> here(const SpaceId& space) const;
    [[nodiscard]] Result<Invitation*> invitation(const InviteId& id);
    [[nodiscard]] Join* join(const JoinId& id);

    /// Runs `work` in one transaction. After an error memory is read anew, so that it is what the database says.
    [[nodiscard]] Status change(const SpaceId& space, const std::function<Status()>& work);
    /// The same for what shows nowhere: no view reads differently.
    [[nodiscard]] Status inStore(const std::function<Status()>& work);
    /// Moves invitations and joins on by what the ledger says.
    [[nodiscard]] Status followLedger(const Space& space);
    [[nodiscard]] Status followRenewal(Space& space);
    [[nodiscard]] Status makeOffer(Invitation& invitation, const Space& space);
    [[nodiscard]] Status makeWelcome(Invitation& invitation, const Space& space);
    void addSteps(std::vector<SlotStep>& to, const Invitation& invitation) const;
    void addSteps(std::vector<SlotStep>& to, const Join& join) const;
    [[nodiscard]] Status answered(Invitation& invitation, const SlotStep& step, const Result<Bytes>& answer);
    [[nodiscard]] Status answered(Join& join, const SlotStep& step, const Result<Bytes>& answer);
    [[nodiscard]] Status readOffer(Join& join, const Bytes& value);
    [[nodiscard]] Status admit(Join& join, const Welcome* welcome);
    [[nodiscard]] Status refuse(Join& join, ErrorCode code);
    [[nodiscard]] CircleView viewOf(Space& space) const;
    [[nodiscard]] InvitationView viewOf(const Invitation& invitation) const;
    [[nodiscard]] JoinView viewOf(const Join& join) const;
};

}  // namespace waymark::circle
