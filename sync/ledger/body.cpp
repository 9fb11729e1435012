// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/body.h"

namespace waymark::ledger {
namespace {

struct TypeOf {
    BodyType operator()(const Create&) const { return BodyType::create; }
    BodyType operator()(const AddPerson&) const { return BodyType::addPerson; }
    BodyType operator()(const AddDevice&) const { return BodyType::addDevice; }
    BodyType operator()(const Section&) const { return BodyType::section; }
    BodyType operator()(const Invite&) const { return BodyType::invite; }
    BodyType operator()(const InviteConsumed&) const { return BodyType::inviteConsumed; }
    BodyType operator()(const Grant&) const { return BodyType::grant; }
    BodyType operator()(const Rotate&) const { return BodyType::rotate; }
    BodyType operator()(const Keyring&) const { return BodyType::keyring; }
    BodyType operator()(const KeyPlease&) const { return BodyType::keyPlease; }
    BodyType operator()(const RelayChosen&) const { return BodyType::relay; }
};

}  // namespace

BodyType typeOf(const Body& body)
{
    return std::visit(TypeOf{}, body);
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
    if (typeOf(body) == BodyType::keyring) {
        return BodyClass::keyring;
    }
    return channelOf(body) == kSpaceChannel ? BodyClass::people : BodyClass::channel;
}

}  // namespace waymark::ledger
