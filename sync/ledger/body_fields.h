// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <limits>

#include "sync/ledger/body.h"
#include "sync/wire/limits.h"

namespace waymark::ledger {

inline constexpr std::size_t kMaxLink = 256;
inline constexpr std::size_t kMaxRecipients = 1024;
inline constexpr std::size_t kMaxBox = 32 * 1024;
inline constexpr std::size_t kMaxUrl = 255;
inline constexpr std::size_t kMaxCuts = 512;
inline constexpr std::size_t kMaxShare = 512;

/// The one list of what a body holds, in its permanent order, each field with its bounds. `To` writes, reads or counts
/// them: To::Ref<Body> is how it takes a body, and each call is one field under the next key (1, 2, 3, …; 0 is the
/// type). An optional field stands last and is left out while it is 0.
template <class To>
struct Fields {
    To& to;

    template <class Body>
    using Ref = typename To::template Ref<Body>;

    void operator()(Ref<Create> b) const { to.number(b.kind, 1, 2).bytes(b.sealed, kMaxSealed); }
    void operator()(Ref<AddPerson> b) const
    {
        to.number(b.person, 1, kMostPersons).number(b.level, 0, 3).id(b.device).id(b.box).bytes(b.sealed, kMaxSealed);
    }
    void operator()(Ref<AddDevice> b) const
    {
        to.number(b.person, 1, kMostPersons).id(b.device).id(b.box).bytes(b.sealed, kMaxSealed);
    }
    void operator()(Ref<Section> b) const
    {
        to.id(b.channel).number(b.ownDevicesOnly, 0, 1).bytes(b.sealed, kMaxSealed).id(b.salt);
    }
    void operator()(Ref<Invite> b) const { to.id(b.invite).number(b.purpose, 1, 2).number(b.level, 0, 3); }
    void operator()(Ref<InviteConsumed> b) const { to.id(b.invite); }
    void operator()(Ref<Grant> b) const
    {
        to.id(b.channel).number(b.person, 1, kMostPersons).number(b.access, 0, 2).id(b.salt).optional(b.until);
    }
    void operator()(Ref<Revoke> b) const { to.id(b.device); }
    void operator()(Ref<Remove> b) const { to.number(b.person, 1, kMostPersons); }
    void operator()(Ref<Leave> /*b*/) const {}
    void operator()(Ref<Rotate> b) const
    {
        to.id(b.channel)
            .number(b.epoch, 1, kMostEpochs)
            .id(b.commitment)
            .bytes(b.link, kMaxLink)
            .devices(b.recipients, kMaxRecipients);
    }
    void operator()(Ref<Keyring> b) const { to.id(b.device).bytes(b.box, kMaxBox); }
    void operator()(Ref<KeyPlease> b) const
    {
        to.id(b.channel).number(b.epoch, 1, kMostEpochs).id(b.answered).id(b.salt);
    }
    void operator()(Ref<Expire> b) const { to.id(b.channel).number(b.person, 1, kMostPersons).id(b.salt); }
    void operator()(Ref<RelayChosen> b) const { to.id(b.receiptKey).text(b.url, kMaxUrl).id(b.pin); }
    void operator()(Ref<RecoverySetup> b) const
    {
        to.number(b.need, 0, kMostTrusted)
            .persons(b.people, kMostTrusted)
            .id(b.peopleSign)
            .id(b.peopleBox)
            .id(b.relayShare)
            .id(b.wordsSign)
            .id(b.wordsBox);
    }
    void operator()(Ref<RecoveryAttest> b) const { to.id(b.device).id(b.box); }
    void operator()(Ref<RecoveryVeto> b) const { to.id(b.device); }
    void operator()(Ref<RecoveryDone> b) const { to.id(b.device).id(b.box).bytes(b.sealed, kMaxSealed); }
    void operator()(Ref<RecoveryShare> b) const { to.id(b.device).bytes(b.box, kMaxShare); }
    void operator()(Ref<Acting> b) const
    {
        to.number(b.ends, 1, std::numeric_limits<std::int64_t>::max()).number(b.successor, 0, kMostPersons);
    }
    void operator()(Ref<Claim> /*b*/) const {}
    void operator()(Ref<ReplaceOwner> b) const { to.number(b.person, 1, kMostPersons); }
    void operator()(Ref<MinSchema> b) const { to.number(b.version, 1, kMostEpochs); }
    void operator()(Ref<Branch> b) const
    {
        to.number(b.height, 1, std::numeric_limits<std::int64_t>::max()).hashes(b.lost, kMostLostEntries);
    }
    void operator()(Ref<Close> /*b*/) const {}
    void operator()(Ref<KeptEpoch> b) const
    {
        to.id(b.channel)
            .number(b.epoch, 1, kMostEpochs)
            .id(b.commitment)
            .number(b.under, 1, kMostEpochs)
            .bytes(b.link, kMaxLink)
            .id(b.salt);
    }
    void operator()(Ref<Cut> b) const { to.id(b.channel).cuts(b.cuts, kMaxCuts).id(b.salt); }
};

}  // namespace waymark::ledger
