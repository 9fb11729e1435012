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
    void operator()(const Rotate& body) const { devices.insert(body.recipients.begin(), body.recipients.end()); }
    void operator()(const Grant& body) const
    {
        const bool gives = after.access(body.person, body.channel) > before.access(body.person, body.channel) &&
                           after.newestEpoch(body.channel) != nullptr;
        if (const auto* person = after.person(body.person); person != nullptr && gives) {
            devices.insert(person->devices.begin(), person->devices.end());
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
};

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
    return std::ranges::includes(given, wanted) ? Status{} : fail(ErrorCode::ledger_recipients, "keyring");
}

}  // namespace waymark::ledger
