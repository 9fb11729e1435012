// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/profile.h"
#include "app/services/service_context.h"
#include "app/services/views/circle_view.h"

namespace waymark::services {

/// A section and what to allow there.
struct Grant {
    std::string section;
    Access access = Access::read;  ///< read or write
};

/// What inviting takes from the sharing side of a home; empty members are left out of the code and the answer.
struct InviteBasis {
    std::optional<circle::RelayAddress> relay;  ///< stands in the QR while the ledger names none
    std::function<std::vector<circle::StreamHead>(const SpaceId&)> heads;  ///< told to an own device
};

/// Circles of this home: making one, who is in it, inviting, joining, sharing. All of it works offline and is carried
/// out when a relay is reached.
class CircleService {
public:
    explicit CircleService(const ServiceContext& context, InviteBasis basis = {})
        : m_context(context), m_basis(std::move(basis))
    {
    }

    /// A young person's circle starts with their profile and the ten headings, each in its section.
    /// With `lookedAfterUntil` it is somebody else's, whom this profile looks after it for until then.
    [[nodiscard]] Result<SpaceId> create(const std::string& name, bool constellation, const Profile& profile,
                                         UnixMs lookedAfterUntil = 0);

    [[nodiscard]] Result<CirclesView> circles() const;
    [[nodiscard]] Result<CircleView> circle(const SpaceId& space) const;
    /// By id in hex, by name, or the only one when `name` is empty. not_found; bad_input when several fit.
    [[nodiscard]] Result<SpaceId> named(std::string_view name) const;

    /// What a member may do in a section from now on: read, or read and write, for good or until a time. `who`: a
    /// member's key, number or name. Less than before narrows it, none takes it back.
    [[nodiscard]] Status share(const SpaceId& space, std::string_view section, std::string_view who, Access access,
                               std::optional<UnixMs> until = {});
    /// Takes a section back.
    [[nodiscard]] Status unshare(const SpaceId& space, std::string_view section, std::string_view who);
    /// Takes a member out, with all phones.
    [[nodiscard]] Status remove(const SpaceId& space, std::string_view who);
    [[nodiscard]] Status leave(const SpaceId& space);
    /// For good, and for everybody. not_allowed, circle_closed.
    [[nodiscard]] Status close(const SpaceId& space);
    /// By the owner, once it is closed: the relay deletes all of it with the next sync. circle_open, not_allowed.
    [[nodiscard]] Status deleteAtRelay(const SpaceId& space);
    /// This phone goes on with new keys, as a phone of its own beside the copy that has the old ones. What was said of
    /// the copy is put away with it. not_allowed.
    [[nodiscard]] Status renewDevice(const SpaceId& space, const std::string& deviceName);
    /// Takes a phone out: an own one, or as the owner somebody's.
    [[nodiscard]] Status revokeDevice(const SpaceId& space, const SignKey& device);

    /// Someone new sees nothing but what is granted here. not_found for an unknown section.
    /// `replaces`: the member who goes as they come; empty: nobody.
    [[nodiscard]] Result<InviteView> invitePerson(const SpaceId& space, Role role, const std::vector<Grant>& grants,
                                                  std::string_view replaces = {});
    [[nodiscard]] Result<InviteView> inviteOwnDevice(const SpaceId& space);
    /// How an invitation stands; shows the six words when somebody used it.
    [[nodiscard]] Result<InviteView> invitation(std::string_view id) const;
    /// Everybody who waits to be let in, in all circles.
    [[nodiscard]] std::vector<JoinRequest> waiting() const;
    [[nodiscard]] Status approve(std::string_view requestId);
    [[nodiscard]] Status decline(std::string_view requestId);
    /// A code nobody was let in with stops working: at once here, at the relay with the next sync. code_used.
    [[nodiscard]] Status withdraw(std::string_view invitationId);

    [[nodiscard]] Result<JoinView> join(std::string_view code, const Profile& profile);
    /// The newest join, how it stands; not_found when there was none.
    [[nodiscard]] Result<JoinView> joining() const;
    [[nodiscard]] Status abandonJoin();

private:
    [[nodiscard]] Status grant(const SpaceId& space, std::string_view section, std::string_view who,
                               circle::Access access, UnixMs until);
    [[nodiscard]] Status fillNewCircle(const SpaceId& space, const Profile& profile);
    [[nodiscard]] Result<InviteView> viewOf(const circle::InvitationView& invitation) const;

    ServiceContext m_context;
    InviteBasis m_basis;
};

}  // namespace waymark::services
