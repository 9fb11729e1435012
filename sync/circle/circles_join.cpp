// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/circle/circles_state.h"

namespace waymark::circle {
namespace {

/// A QR shown before the circle had a relay, or one that a CA vouches for, names no pin.
bool fits(const InvitePlace& place, const Offer& offer)
{
    const bool bothPins = !place.relay.pin.isZero() && !offer.pin.isZero();
    return place.space == offer.space && (!bothPins || place.relay.pin == offer.pin);
}

}  // namespace

JoinView Circles::State::viewOf(const Join& one) const
{
    JoinView view;
    view.id = one.id();
    view.state = one.state;
    view.code = one.code;
    if (one.place) {
        view.space = one.place->space;
        view.relay = one.place->relay;
    }
    if (one.offer) {
        view.purpose = one.offer->purpose;
        view.space = one.offer->space;
        view.ends = one.offer->ends;
        view.relay = RelayAddress{one.place ? one.place->relay.url : std::string(), one.offer->pin};
        if (!one.sign.isZero()) {
            view.sixWords = sixWords(one.secret, {one.offer->sign, one.offer->box, one.sign, one.box});
        }
    }
    return view;
}

Result<JoinView> Circles::join(std::string_view code, const JoinAs& as)
{
    WAYMARK_ASSIGN(const auto parsed, parseCode(code));
    if (as.name.size() > kMaxName || as.deviceName.size() > kMaxName) {
        return fail(ErrorCode::too_large, "name");
    }
    auto& state = *m_state;
    const auto id = parsed.secret.id();
    const bool own = state.invitation(id).has_value();
    if (own || (parsed.place && state.here(parsed.place->space))) {
        return fail(ErrorCode::already_member);
    }
    if (const auto* known = state.join(id); known != nullptr && known->state != JoinState::refused) {
        return state.viewOf(*known);
    }
    Join one;
    one.secret = parsed.secret;
    one.place = parsed.place;
    one.name = as.name;
    one.deviceName = as.deviceName;
    one.made = state.clock.now();
    const auto done = state.change({}, [&]() -> Status {
        std::erase_if(state.joins, [&](const Join& other) { return other.id() == id; });
        state.joins.insert(state.joins.begin(), one);
        return state.store.putJoin(one);
    });
    WAYMARK_TRY(done);
    return state.viewOf(one);
}

std::vector<JoinView> Circles::joins() const
{
    std::vector<JoinView> views;
    for (const auto& one : m_state->joins) {
        views.push_back(m_state->viewOf(one));
    }
    return views;
}

Status Circles::abandonJoin(const JoinId& id)
{
    auto& state = *m_state;
    const auto* one = state.join(id);
    if (one == nullptr) {
        return fail(ErrorCode::not_found, "join");
    }
    return state.change({}, [&]() -> Status {
        const bool open = one->state != JoinState::admitted && one->state != JoinState::done;
        if (open && one->offer) {
            WAYMARK_TRY(state.store.removeIdentity(one->offer->space));
            state.spaces.erase(one->offer->space);
        }
        WAYMARK_TRY(state.store.removeJoin(id));
        std::erase_if(state.joins, [&](const Join& other) { return other.id() == id; });
        return {};
    });
}

/// Takes relay pin, space and ledger head from the inviter only, and makes this phone's keys for that circle.
Status Circles::State::readOffer(Join& one, const Bytes& value)
{
    const auto offer = openOffer(one.secret, value);
    if (!offer) {
        return refuse(one, offer.error().code);
    }
    if (one.place && !fits(*one.place, *offer)) {
        return refuse(one, ErrorCode::code_invalid);
    }
    if (here(offer->space)) {
        return refuse(one, ErrorCode::already_member);
    }
    Identity identity{offer->space,  false, crypto::SigningKeyPair::generate(), crypto::BoxKeyPair::generate(),
                      {offer->head}, {}};
    if (one.place) {
        identity.anchors.push_back(one.place->head);
    }
    one.offer = *offer;
    one.sign = identity.sign.publicKey;
    one.box = identity.box.publicKey;
    one.request =
        sealRequest(one.secret, offer->space, {one.sign, one.box, one.name, one.deviceName, {}}, identity.sign);
    one.state = JoinState::asking;
    WAYMARK_TRY(store.putIdentity(identity));
    WAYMARK_TRY(store.putJoin(one));
    WAYMARK_ASSIGN(auto space, Space::load(store, std::move(identity), around));
    spaces.insert_or_assign(offer->space, std::move(space));
    return {};
}

/// Without a welcome (its slot ran out while this phone was away) the ledger itself will say whether it is in.
Status Circles::State::admit(Join& one, const Welcome* welcome)
{
    WAYMARK_ASSIGN(auto* const space, any(one.offer->space));
    auto anchors = space->identity().anchors;
    std::vector<StreamHead> heads;
    if (welcome != nullptr) {
        anchors.push_back(welcome->head);
        heads = welcome->heads;
    }
    WAYMARK_TRY(space->admit(std::move(anchors), std::move(heads)));
    one.state = JoinState::admitted;
    return store.putJoin(one);
}

Status Circles::State::refuse(Join& one, ErrorCode code)
{
    one.state = JoinState::refused;
    one.code = code;
    if (one.offer && any(one.offer->space) && !here(one.offer->space)) {
        spaces.erase(one.offer->space);
        WAYMARK_TRY(store.removeIdentity(one.offer->space));
    }
    return store.putJoin(one);
}

}  // namespace waymark::circle
