// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/body.h"

namespace waymark::ledger {

BodyType typeOf(const Body& body)
{
    return std::visit([](const auto& one) { return one.kType; }, body);
}

ChannelId channelOf(const Body& body)
{
    return std::visit(
        [](const auto& one) {
            if constexpr (requires { one.channel; }) {
                return one.channel;
            } else {
                return kSpaceChannel;
            }
        },
        body);
}

BodyClass classOf(const Body& body)
{
    if (typeOf(body) == BodyType::keyring || typeOf(body) == BodyType::recoveryShare) {
        return BodyClass::keyring;
    }
    return channelOf(body) == kSpaceChannel ? BodyClass::people : BodyClass::channel;
}

}  // namespace waymark::ledger
