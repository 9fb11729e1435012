// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/service_context.h"
#include "app/services/views/people_view.h"

namespace waymark::services {

/// What is written about someone. Members' roles and names in the circle come from the ledger; empty means unchanged
/// there.
struct PersonWords {
    std::string name;
    std::optional<Role> role;
    std::optional<Pronoun> pronoun;
    std::string line;
    std::string phone;
    std::string textTo;
    std::string hours;
    domain::ContactRule rule = domain::ContactRule::callOrText;
    bool service = false;  ///< contacts only: a service, not someone important
};

/// The people around a young person: members of the circle ("m2") and contacts (record ids).
class PeopleService {
public:
    explicit PeopleService(const ServiceContext& context) : m_context(context) {}

    [[nodiscard]] Result<PeopleView> people(const SpaceId& space) const;
    [[nodiscard]] Result<PersonView> person(const SpaceId& space, std::string_view key) const;
    /// From the pack; needs no home. After what is for danger, the group for whoever holds the phone.
    [[nodiscard]] static HelpView help(Role role);

    [[nodiscard]] Result<std::string> addContact(const SpaceId& space, const PersonWords& words);
    /// What is written about them now, to be changed or put back.
    [[nodiscard]] Result<PersonWords> words(const SpaceId& space, std::string_view key) const;
    /// Writes what differs. bad_input for hours that cannot be read, and for a contact without a name.
    [[nodiscard]] Status edit(const SpaceId& space, std::string_view key, const PersonWords& words);
    /// The same of what differs from what its writer had seen: the rest stays as somebody else left it meanwhile.
    [[nodiscard]] Status edit(const SpaceId& space, std::string_view key, const PersonWords& words,
                              const PersonWords& seen);
    /// Masked: it comes from here alone, for a reader who asked to see it.
    [[nodiscard]] Result<std::string> address(const SpaceId& space, std::string_view key) const;
    [[nodiscard]] Status setAddress(const SpaceId& space, std::string_view key, const std::string& address);
    /// How to reach someone, the rest as it is.
    [[nodiscard]] Status setReach(const SpaceId& space, std::string_view key, const std::string& phone,
                                  const std::string& hours, domain::ContactRule rule);
    /// Until when a member is on call, local time; nullopt: no longer. not_found for anybody else.
    [[nodiscard]] Status setOnCall(const SpaceId& space, std::string_view key, std::optional<domain::LocalTime> until);
    [[nodiscard]] Status archive(std::string_view contactId);
    [[nodiscard]] Status restore(std::string_view contactId);

private:
    [[nodiscard]] Result<PersonView> member(const SpaceId& space, PersonNumber number) const;
    [[nodiscard]] Result<PersonView> contact(std::string_view id) const;

    ServiceContext m_context;
};

}  // namespace waymark::services
