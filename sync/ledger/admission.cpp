// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/admission.h"

#include <algorithm>
#include <set>

namespace waymark::ledger {
namespace {

struct Wanted {
    const AccessTable& before;
    const AccessTable& after;
    std::set<SignKey>& devices;

    void operator()(const AddPerson& body) const { devices.insert(body.device); }
    void operator()(const AddDevice& body) const { devices.insert(body.device); }
    void operator()(const RecoveryDone& body) const { devices.insert(body.device); }
    void operator()(const RecoverySetup& /*body*/) const { recovery(kSpaceChannel); }
    void operator()(const Rotate& body) const
    {
        devices.insert(body.recipients.begin(), body.recipients.end());
        recovery(body.channel);
    }
    void operator()(const Grant& body) const
    {
        const bool gives = after.access(body.person, body.channel) > before.access(body.person, body.channel) &&
                           after.newestEpoch(body.channel) != nullptr;
        if (const auto* person = after.person(body.person); person != nullptr && gives) {
            devices.insert(person->devices.begin(), person->devices.end());
        }
        if (gives && after.recovery() && after.recovery()->person == body.person) {
            recovery(body.channel);
        }
    }
    void operator()(const KeyPlease& body) const
    {
        if (!body.answered.isZero()) {
            devices.insert(body.answered);
        }
    }
    template <class Other>
    void operator()(const Other&) const
    {
    }
    void recovery(const ChannelId& channel) const
    {
        for (const auto& [key, box] : after.recoveryKeysOf(channel)) {
            devices.insert(key);
        }
    }
};

/// Every phone of those who are trusted gets its share in the entry that names them.
Status checkShares(const std::vector<Body>& bodies, const AccessTable& after)
{
    std::set<SignKey> wanted;
    std::set<SignKey> given;
    for (const auto& body : bodies) {
        const auto* setup = std::get_if<RecoverySetup>(&body);
        for (const auto person : setup == nullptr ? std::vector<PersonNumber>{} : setup->people) {
            const auto& devices = after.person(person)->devices;
            wanted.insert(devices.begin(), devices.end());
        }
        if (const auto* share = std::get_if<RecoveryShare>(&body)) {
            given.insert(share->device);
        }
    }
    return std::ranges::includes(given, wanted) ? Status{} : fail(ErrorCode::ledger_recipients, "share");
}

}  // namespace

Status checkCuts(const SignKey& author, std::uint64_t height, const AccessTable& before, const AccessTable& after)
{
    const bool said = std::ranges::all_of(after.streams(), [&](const auto& one) {
        const auto& stream = one.second;
        return stream.ended != height || stream.cut || stream.goesOn() || !before.mayRead(author, stream.channel);
    });
    return said ? Status{} : fail(ErrorCode::ledger_cut, "an end is not said");
}

Status checkKeyrings(const std::vector<Body>& bodies, const AccessTable& before, const AccessTable& after)
{
    std::set<SignKey> wanted;
    std::set<SignKey> given;
    for (const auto& body : bodies) {
        std::visit(Wanted{before, after, wanted}, body);
        if (const auto* keyring = std::get_if<Keyring>(&body)) {
            given.insert(keyring->device);
        }
    }
    const bool whole = std::ranges::includes(given, wanted);
    return whole ? checkShares(bodies, after) : fail(ErrorCode::ledger_recipients, "keyring");
}

}  // namespace waymark::ledger
