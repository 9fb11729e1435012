// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/branch_losses.h"

#include <algorithm>

#include "sync/ledger/branch_choice.h"

namespace waymark::ledger {
namespace {

/// An end that comes sooner than another; 0 is no end.
bool isSooner(UnixMs one, UnixMs other)
{
    return one != 0 && (other == 0 || one < other);
}

class Comparison {
public:
    Comparison(const AccessTable& base, const AccessTable& lost, const AccessTable& stands)
        : m_base(base), m_lost(lost), m_stands(stands)
    {
    }

    void people(BranchLosses& to) const
    {
        for (const auto& [number, person] : m_base.persons()) {
            if (m_lost.person(number) == nullptr && m_stands.person(number) != nullptr) {
                to.removed.push_back(number);
            }
        }
        for (const auto& [key, device] : m_base.devices()) {
            if (!m_lost.isActive(key) && m_lost.person(device.person) != nullptr && m_stands.isActive(key)) {
                to.revoked.push_back(key);
            }
        }
        for (const auto& [number, person] : m_lost.persons()) {
            if (m_base.person(number) == nullptr && numberHere(person) == 0 && !isFormerHere(person)) {
                to.joined.push_back(person);
            }
        }
    }
    void grants(BranchLosses& to) const
    {
        for (const auto& [id, channel] : m_lost.channels()) {
            const auto* here = m_stands.channel(id);
            for (const auto& [number, there] : channel.grants) {
                const auto* person = m_lost.person(number);
                const auto same = person == nullptr || here == nullptr ? 0 : numberHere(*person);
                if (same != 0) {
                    compare(to, {id, same, there.access, there.until}, grantIn(m_base, id, number),
                            grantIn(m_stands, id, same));
                }
            }
        }
    }

private:
    static GrantRow grantIn(const AccessTable& table, const ChannelId& channel, PersonNumber person)
    {
        const auto* row = table.channel(channel);
        const auto found =
            row == nullptr ? std::map<PersonNumber, GrantRow>::const_iterator() : row->grants.find(person);
        return row == nullptr || found == row->grants.end() ? GrantRow{} : found->second;
    }
    static void compare(BranchLosses& to, const LostGrant& there, const GrantRow& before, const GrantRow& here)
    {
        const bool less = there.access < before.access && there.access < here.access;
        const bool sooner = there.access == here.access && there.access != Access::none &&
                            isSooner(there.until, before.until) && isSooner(there.until, here.until);
        if (less || sooner) {
            to.narrowed.push_back(there);
        } else if (there.access > before.access && there.access > here.access) {
            to.given.push_back(there);
        }
    }
    /// Those who joined after the split have numbers of their own on each branch, and the same phones.
    [[nodiscard]] PersonNumber numberHere(const PersonRow& person) const
    {
        if (m_base.person(person.number) != nullptr) {
            return m_stands.person(person.number) == nullptr ? 0 : person.number;
        }
        for (const auto& device : person.devices) {
            if (const auto* same = m_stands.personOf(device)) {
                return same->number;
            }
        }
        return 0;
    }
    [[nodiscard]] bool isFormerHere(const PersonRow& person) const
    {
        return std::ranges::any_of(person.devices, [&](const SignKey& one) { return m_stands.isFormer(one); });
    }

    const AccessTable& m_base;
    const AccessTable& m_lost;
    const AccessTable& m_stands;
};

}  // namespace

Result<BranchLosses> lossesOf(const Ledger& lost, const Ledger& stands)
{
    BranchLosses losses;
    const auto split = splitOf(lost, stands);
    if (!split) {
        return losses;
    }
    losses.split = *split;
    for (auto height = *split; height < lost.size(); ++height) {
        losses.entries.push_back(*lost.hashAt(height));
    }
    WAYMARK_ASSIGN(const auto base, lost.upTo(*split));
    const Comparison comparison(base.access(), lost.access(), stands.access());
    comparison.people(losses);
    comparison.grants(losses);
    return losses;
}

}  // namespace waymark::ledger
