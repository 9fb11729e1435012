// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/purge_rule.h"

#include <algorithm>

namespace waymark::ledger {

PurgeSigner purgeSigner(const AccessTable& access, const ChannelId& channel, const SignKey& device)
{
    const auto* person = access.personOf(device);
    if (person != nullptr && access.isOwner(person->number) && access.channel(channel) != nullptr) {
        return PurgeSigner::owner;
    }
    const auto isOwners = [&](const auto& one) {
        const StreamRow& stream = one.second;
        return stream.device == device && stream.channel == channel && stream.ofOwner;
    };
    return std::ranges::any_of(access.streams(), isOwners) ? PurgeSigner::formerly : PurgeSigner::nobody;
}

}  // namespace waymark::ledger
