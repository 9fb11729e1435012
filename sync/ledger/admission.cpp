// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/admission.h"

#include <algorithm>
#include <set>

namespace waymark::ledger {
namespace {

struct Wanted {
    const AccessTable& after;
    std::set<SignKey>& devices;

    void operator()(const AddPerson& body) const { devices.insert(body.device); }
    void operator()(const AddDevice& body) const { devices.insert(body.device); }
    void operator()(const Rotate& body) const { devices.insert(body.recipients.begin(), body.recipients.end()); }
    void operator()(const Grant& body) const
    {
        if (const auto* person = after.person(body.person); person != nullptr && after.newestEpoch(body.channel)) {
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

Status checkKeyrings(const std::vector<Body>& bodies, const AccessTable& after)
{
    std::set<SignKey> wanted;
    std::set<SignKey> given;
    for (const auto& body : bodies) {
        std::visit(Wanted{after, wanted}, body);
        if (const auto* keyring = std::get_if<Keyring>(&body)) {
            given.insert(keyring->device);
        }
    }
    return std::ranges::includes(given, wanted) ? Status{} : fail(ErrorCode::ledger_recipients, "keyring");
}

}  // namespace waymark::ledger
