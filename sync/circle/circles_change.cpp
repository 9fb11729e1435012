// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/crypto/random.h"
#include "sync/circle/circles_state.h"
#include "sync/circle/keyring.h"

namespace waymark::circle {
namespace {

using namespace waymark::ledger;

struct FirstSection {
    std::string_view name;
    bool ownDevicesOnly;
};

constexpr FirstSection kYoungPerson[]{
    {"about", false},    {"plan", false}, {"learning", false},  {"money", false},    {"health", false},
    {"identity", false}, {"home", false}, {"documents", false}, {"messages", false}, {"private", true}};
constexpr FirstSection kConstellation[]{{"constellation", false}, {"beds", false}};

/// What a new circle's first entry is put together from.
struct Founding {
    SpaceId space;
    const Identity& identity;
    std::vector<Body> people;
    std::vector<Body> sections;
    std::vector<ChannelKey> keys;

    void line(const ChannelId& channel, std::vector<Body>& into)
    {
        auto key = crypto::SecretKey::random();
        into.emplace_back(Rotate{channel, 1, commitmentOf(key, space, channel, 1), {}, {identity.sign.publicKey}});
        keys.push_back({channel, 1, std::move(key)});
    }
    void section(const FirstSection& first)
    {
        const auto channel = crypto::randomId<ChannelId>();
        std::vector<Body> rotate;
        line(channel, rotate);
        const auto sealed =
            sealTexts(space, MemberText::section, 1, keys.back().key, {std::string(first.name), std::string()});
        sections.emplace_back(Section{channel, first.ownDevicesOnly, sealed, crypto::randomId<Salt>()});
        sections.emplace_back(Grant{channel, 1, Access::write, crypto::randomId<Salt>()});
        sections.push_back(std::move(rotate.front()));
    }
};

Status checkNames(std::initializer_list<std::string_view> names)
{
    const bool fit = std::ranges::all_of(names, [](std::string_view name) { return name.size() <= kMaxName; });
    return fit ? Status{} : fail(ErrorCode::too_large, "a name");
}

Result<Intent> found(const NewCircle& wanted, const Identity& identity, std::vector<ChannelKey>& keys)
{
    Founding made{identity.space, identity, {}, {}, {}};
    std::vector<Body> rotate;
    made.line(kSpaceChannel, rotate);
    const auto& key = made.keys.front().key;
    made.people.emplace_back(Create{wanted.kind, sealTexts(made.space, MemberText::circleName, 1, key, {wanted.name})});
    made.people.emplace_back(AddPerson{
        1, Level::owner, identity.sign.publicKey, identity.box.publicKey,
        sealTexts(made.space, MemberText::person, 1, key, {wanted.myName, wanted.myRole, wanted.deviceName})});
    if (wanted.lookedAfterUntil != 0) {
        made.people.emplace_back(Acting{wanted.lookedAfterUntil, 0});
    }
    made.people.push_back(std::move(rotate.front()));
    const auto firsts = wanted.kind == CircleKind::youngPerson ? std::span<const FirstSection>(kYoungPerson)
                                                               : std::span<const FirstSection>(kConstellation);
    for (const auto& first : firsts) {
        made.section(first);
    }
    Intent intent;
    intent.kind = Intent::Kind::create;
    intent.bodies = std::move(made.people);
    intent.bodies.insert(intent.bodies.end(), made.sections.begin(), made.sections.end());
    WAYMARK_ASSIGN(auto box, sealKeyring(identity.box.publicKey, made.keys));
    intent.bodies.emplace_back(Keyring{identity.sign.publicKey, std::move(box)});
    keys = std::move(made.keys);
    return intent;
}

/// The words a person may be shown for what the ledger's rules say about their wish.
Status forThePerson(Status done)
{
    if (done) {
        return done;
    }
    switch (done.error().code) {
        case ErrorCode::ledger_refused:
        case ErrorCode::ledger_device:
            return fail(ErrorCode::not_allowed, "the ledger's rules");
        case ErrorCode::ledger_channel:
        case ErrorCode::ledger_person:
            return fail(ErrorCode::not_found, "the ledger's rules");
        default:
            return done;
    }
}

}  // namespace

Result<SpaceId> Circles::createCircle(const NewCircle& wanted)
{
    WAYMARK_TRY(checkNames({wanted.name, wanted.myName, wanted.myRole, wanted.deviceName}));
    const auto space = crypto::randomId<SpaceId>();
    const auto done = m_state->change(space, [&]() -> Status {
        Identity identity{space, true, crypto::SigningKeyPair::generate(), crypto::BoxKeyPair::generate(), {}, {}};
        WAYMARK_TRY(m_state->store.putIdentity(identity));
        std::vector<ChannelKey> keys;
        WAYMARK_ASSIGN(auto intent, found(wanted, identity, keys));
        WAYMARK_ASSIGN(auto made, Space::load(m_state->store, std::move(identity), m_state->around));
        for (const auto& one : keys) {
            WAYMARK_TRY(made->keepKey(one.channel, one.epoch, one.key));
        }
        WAYMARK_TRY(made->want(std::move(intent)));
        m_state->spaces.emplace(space, std::move(made));
        return {};
    });
    WAYMARK_TRY(done);
    return space;
}

Result<ChannelId> Circles::addSection(const SpaceId& space, std::string_view name, std::string_view title,
                                      bool ownDevicesOnly)
{
    WAYMARK_TRY(checkNames({name, title}));
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    Intent intent;
    intent.kind = Intent::Kind::section;
    intent.channel = crypto::randomId<ChannelId>();
    const auto done = m_state->change(space, [&]() -> Status {
        const auto key = crypto::SecretKey::random();
        WAYMARK_TRY(here->keepKey(intent.channel, 1, key));
        const auto sealed = sealTexts(space, MemberText::section, 1, key, {std::string(name), std::string(title)});
        intent.bodies = {Section{intent.channel, ownDevicesOnly, sealed, crypto::randomId<Salt>()}};
        return here->want(intent);
    });
    WAYMARK_TRY(forThePerson(done));
    return intent.channel;
}

Status Circles::grant(const SpaceId& space, const ChannelId& channel, PersonNumber person, Access access, UnixMs until)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    const auto* row = here->shown().channel(channel);
    if (row == nullptr || channel == kSpaceChannel || here->shown().person(person) == nullptr) {
        return fail(ErrorCode::not_found, "section or person");
    }
    if (row->ownDevicesOnly || (here->shown().isOwner(person) && access != Access::write)) {
        return fail(ErrorCode::not_allowed, "the owner's own");
    }
    const auto held = row->grants.find(person);
    const auto ends = held == row->grants.end() ? 0 : held->second.until;
    if (here->shown().access(person, channel) == access && ends == until) {
        return fail(ErrorCode::ledger_grant, "nothing new");
    }
    if (until != 0 && (access == Access::none || until <= here->latest())) {
        return fail(ErrorCode::bad_input, "until");
    }
    Intent intent;
    intent.kind = Intent::Kind::grant;
    intent.channel = channel;
    intent.person = person;
    intent.number = static_cast<std::uint32_t>(access);
    if (until != 0) {
        intent.bodies = {Grant{channel, person, access, {}, until}};
    }
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

Status Circles::remove(const SpaceId& space, PersonNumber person)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    if (here->shown().person(person) == nullptr) {
        return fail(ErrorCode::not_found, "person");
    }
    Intent intent;
    intent.kind = Intent::Kind::remove;
    intent.person = person;
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

Status Circles::leave(const SpaceId& space)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    Intent intent;
    intent.kind = Intent::Kind::leave;
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

Status Circles::revokeDevice(const SpaceId& space, const SignKey& device)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    if (!here->shown().isActive(device)) {
        return fail(ErrorCode::not_found, "device");
    }
    Intent intent;
    intent.kind = Intent::Kind::revoke;
    intent.device = device;
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

Status Circles::chooseRelay(const SpaceId& space, const RelayChosen& relay)
{
    WAYMARK_ASSIGN(auto* const here, m_state->here(space));
    // The key is the relay. Two phones that spell its address differently must not take turns in the ledger.
    if (const auto& said = here->shown().relay();
        said && said->receiptKey == relay.receiptKey && said->pin == relay.pin) {
        return {};
    }
    Intent intent;
    intent.kind = Intent::Kind::relay;
    intent.bodies = {relay};
    return forThePerson(m_state->change(space, [&] { return here->want(intent); }));
}

}  // namespace waymark::circle
