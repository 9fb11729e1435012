// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/circle/intent_bodies.h"

#include <algorithm>

#include "platform/crypto/random.h"
#include "sync/circle/keyring.h"

namespace waymark::circle {
namespace {

using namespace waymark::ledger;

using Bodies = std::vector<Body>;
using RecoveryBoxes = std::vector<std::pair<SignKey, BoxKey>>;

struct Builder {
    Builder(const Intent& theIntent, const EntryBasis& theBasis)
        : intent(theIntent),
          basis(theBasis),
          access(theBasis.ledger.access()),
          space(theBasis.ledger.space()),
          author(theBasis.author),
          findKey(theBasis.findKey)
    {
    }

    const Intent& intent;
    const EntryBasis& basis;
    const AccessTable& access;
    const SpaceId& space;
    const SignKey& author;
    const FindKey& findKey;

    [[nodiscard]] Result<Bodies> build() const;

private:
    [[nodiscard]] Result<Bodies> section() const;
    [[nodiscard]] Result<Bodies> grant() const;
    [[nodiscard]] Result<Bodies> approve() const;
    [[nodiscard]] Result<Bodies> keyPlease() const;
    [[nodiscard]] Result<Bodies> keyAnswer() const;
    [[nodiscard]] Result<Bodies> expire() const;
    [[nodiscard]] Result<Bodies> rotate() const;
    [[nodiscard]] Result<Bodies> buildEnding() const;
    [[nodiscard]] Result<Bodies> buildRecovery() const;
    [[nodiscard]] Result<Bodies> buildOwnership() const;
    [[nodiscard]] Result<Bodies> recoverySetup(const RecoverySetup& setup) const;
    [[nodiscard]] Status addKeyring(Bodies& to, const SignKey& device, const BoxKey& box,
                                    const std::vector<ChannelId>& channels) const;
    [[nodiscard]] Result<ChannelKey> newestKey(const ChannelId& channel) const;
};

/// A channel without an epoch yet is one this very entry makes: its key is that of epoch 1.
Result<ChannelKey> Builder::newestKey(const ChannelId& channel) const
{
    const auto* epoch = access.newestEpoch(channel);
    const std::uint32_t number = epoch == nullptr ? 1 : epoch->number;
    WAYMARK_ASSIGN(const auto* key, findKey(channel, number));
    return ChannelKey{channel, number, key->clone()};
}

Status Builder::addKeyring(Bodies& to, const SignKey& device, const BoxKey& box,
                           const std::vector<ChannelId>& channels) const
{
    std::vector<ChannelKey> keys;
    for (const auto& channel : channels) {
        WAYMARK_ASSIGN(auto key, newestKey(channel));
        keys.push_back(std::move(key));
    }
    WAYMARK_ASSIGN(auto sealed, sealKeyring(box, keys));
    to.emplace_back(Keyring{device, std::move(sealed)});
    return {};
}

Result<Bodies> Builder::section() const
{
    if (access.channel(intent.channel) != nullptr) {
        return Bodies{};
    }
    const auto* me = access.personOf(author);
    if (me == nullptr) {
        return fail(ErrorCode::not_member);
    }
    auto bodies = intent.bodies;
    bodies.emplace_back(Grant{intent.channel, me->number, Access::write, crypto::randomId<Salt>()});
    WAYMARK_ASSIGN(const auto* key, findKey(intent.channel, 1));
    auto recipients = me->devices;
    std::ranges::sort(recipients);
    bodies.emplace_back(Rotate{intent.channel, 1, commitmentOf(*key, space, intent.channel, 1), {}, recipients});
    for (const auto& device : recipients) {
        WAYMARK_TRY(addKeyring(bodies, device, access.device(device)->box, {intent.channel}));
    }
    const bool ofOwner = access.recovery() && access.recovery()->person == me->number;
    for (const auto& [recovery, box] : ofOwner ? access.recoveryKeysOf(kSpaceChannel) : RecoveryBoxes{}) {
        WAYMARK_TRY(addKeyring(bodies, recovery, box, {intent.channel}));
    }
    return bodies;
}

Result<Bodies> Builder::grant() const
{
    const auto* person = access.person(intent.person);
    const auto* row = access.channel(intent.channel);
    if (person == nullptr || row == nullptr) {
        return fail(ErrorCode::not_found, "person or section");
    }
    const auto* said = intent.bodies.empty() ? nullptr : std::get_if<Grant>(&intent.bodies.front());
    const Grant wanted{intent.channel, intent.person, static_cast<Access>(intent.number), crypto::randomId<Salt>(),
                       said == nullptr ? 0 : said->until};
    const auto held = row->grants.find(intent.person);
    const auto has = held == row->grants.end() ? GrantRow{} : held->second;
    if (has.access == wanted.access && has.until == wanted.until) {
        return Bodies{};
    }
    if (wanted.access < has.access) {
        return closed({wanted}, basis);
    }
    Bodies bodies{wanted};
    for (const auto& device : person->devices) {
        WAYMARK_TRY(addKeyring(bodies, device, access.device(device)->box, {intent.channel}));
    }
    const bool ofOwner = access.recovery() && access.recovery()->person == intent.person;
    for (const auto& [key, box] : ofOwner ? access.recoveryKeysOf(kSpaceChannel) : RecoveryBoxes{}) {
        WAYMARK_TRY(addKeyring(bodies, key, box, {intent.channel}));
    }
    return bodies;
}

/// The kept bodies name person 1; here they get the number the person has, or will have.
Result<Bodies> Builder::approve() const
{
    auto bodies = intent.bodies;
    const auto* me = access.personOf(author);
    if (me == nullptr) {
        return fail(ErrorCode::not_member);
    }
    const PersonNumber next = access.nextPerson();
    std::vector<ChannelId> channels{kSpaceChannel};
    SignKey device;
    BoxKey box;
    for (auto& body : bodies) {
        if (auto* person = std::get_if<AddPerson>(&body)) {
            person->person = next;
            device = person->device;
            box = person->box;
        } else if (auto* own = std::get_if<AddDevice>(&body)) {
            own->person = me->number;
            device = own->device;
            box = own->box;
            const auto mine = access.readableBy(author);
            channels.insert(channels.end(), mine.begin(), mine.end());
        } else if (auto* grant = std::get_if<Grant>(&body)) {
            grant->person = next;
            channels.push_back(grant->channel);
        }
    }
    if (access.isActive(device) || access.isFormer(device)) {
        return Bodies{};
    }
    WAYMARK_TRY(addKeyring(bodies, device, box, channels));
    if (intent.person != 0 && access.person(intent.person) != nullptr) {
        bodies.insert(bodies.begin(), Remove{intent.person});
        return closed(std::move(bodies), basis);
    }
    return bodies;
}

Result<Bodies> Builder::keyPlease() const
{
    const auto* row = access.channel(intent.channel);
    const bool asked = row != nullptr && row->asks.contains({author, intent.number});
    if (asked || !access.mayRead(author, intent.channel) || findKey(intent.channel, intent.number)) {
        return Bodies{};
    }
    return Bodies{KeyPlease{intent.channel, intent.number, {}, crypto::randomId<Salt>()}};
}

Result<Bodies> Builder::keyAnswer() const
{
    const auto* row = access.channel(intent.channel);
    const auto* device = access.device(intent.device);
    if (row == nullptr || device == nullptr || !row->asks.contains({intent.device, intent.number}) ||
        !access.mayRead(intent.device, intent.channel) || !access.mayHand(author, intent.channel, basis.time)) {
        return Bodies{};
    }
    WAYMARK_ASSIGN(const auto* key, findKey(intent.channel, intent.number));
    std::vector<ChannelKey> keys;
    keys.push_back({intent.channel, intent.number, key->clone()});
    WAYMARK_ASSIGN(auto sealed, sealKeyring(device->box, keys));
    return Bodies{KeyPlease{intent.channel, intent.number, intent.device, crypto::randomId<Salt>()},
                  Keyring{intent.device, std::move(sealed)}};
}

Result<Bodies> Builder::expire() const
{
    const auto over = access.overIn(intent.channel, basis.time);
    const bool is = std::ranges::find(over, intent.person) != over.end();
    if (!is || !access.mayReadAt(author, intent.channel, basis.time)) {
        return Bodies{};
    }
    return closed({Expire{intent.channel, intent.person, crypto::randomId<Salt>()}}, basis);
}

Result<Bodies> Builder::rotate() const
{
    const auto* row = access.channel(intent.channel);
    return row == nullptr || !row->stale ? Bodies{} : closed({}, basis);
}

/// The keys that are to open everything get what this phone holds; each line's newest key opens those before it. Lines
/// that keys of before opened get a new one in the same entry.
Result<Bodies> Builder::recoverySetup(const RecoverySetup& setup) const
{
    if (access.recovery() && access.recovery()->setup == setup) {
        return Bodies{};
    }
    WAYMARK_ASSIGN(auto bodies, closed(intent.bodies, basis));
    auto channels = access.readableBy(author);
    channels.push_back(kSpaceChannel);
    std::erase_if(channels, [&](const ChannelId& channel) {
        return std::ranges::any_of(bodies, [&](const Body& one) {
            const auto* rotated = std::get_if<Rotate>(&one);
            return rotated != nullptr && rotated->channel == channel;
        });
    });
    if (channels.empty()) {
        return bodies;
    }
    for (const auto& [key, box] :
         {std::pair(setup.peopleSign, setup.peopleBox), std::pair(setup.wordsSign, setup.wordsBox)}) {
        if (!key.isZero()) {
            WAYMARK_TRY(addKeyring(bodies, key, box, channels));
        }
    }
    return bodies;
}

Result<Bodies> Builder::buildRecovery() const
{
    const auto* first = intent.bodies.empty() ? nullptr : &intent.bodies.front();
    if (first == nullptr) {
        return fail(ErrorCode::bad_input, "recovery");
    }
    if (const auto* setup = std::get_if<RecoverySetup>(first)) {
        return recoverySetup(*setup);
    }
    const auto* me = access.personOf(author);
    const auto* attest = std::get_if<RecoveryAttest>(first);
    if (attest != nullptr && me != nullptr) {
        const auto known = access.recoveryRequests().find(attest->device);
        const bool said = known != access.recoveryRequests().end() && known->second.attests.contains(me->number);
        return said ? Bodies{} : intent.bodies;
    }
    // A share is of no use once the request is over.
    const auto* share = std::get_if<RecoveryShare>(first);
    return share != nullptr && !access.recoveryRequests().contains(share->device) ? Bodies{} : intent.bodies;
}

Result<Bodies> Builder::buildOwnership() const
{
    const auto* me = access.personOf(author);
    if (intent.kind == Intent::Kind::claim) {
        return me != nullptr && access.owner() == me->number ? Bodies{} : closed({Claim{}}, basis);
    }
    if (intent.kind == Intent::Kind::close) {
        return Bodies{Close{}};
    }
    if (intent.bodies.empty()) {
        return fail(ErrorCode::bad_input, "ownership");
    }
    const auto& body = intent.bodies.front();
    const auto* acting = std::get_if<Acting>(&body);
    const auto* least = std::get_if<MinSchema>(&body);
    const bool said = acting != nullptr ? access.acting() == ActingRow{acting->ends, acting->successor}
                                        : least != nullptr && access.minSchema() >= least->version;
    if (said) {
        return Bodies{};
    }
    return std::holds_alternative<ReplaceOwner>(body) ? closed(intent.bodies, basis) : Result<Bodies>(intent.bodies);
}

Result<Bodies> Builder::buildEnding() const
{
    switch (intent.kind) {
        case Intent::Kind::remove:
            return access.person(intent.person) == nullptr ? Bodies{} : closed({Remove{intent.person}}, basis);
        case Intent::Kind::revoke:
            return access.isActive(intent.device) ? closed({Revoke{intent.device}}, basis) : Bodies{};
        case Intent::Kind::leave:
            return closed({Leave{}}, basis);
        case Intent::Kind::expire:
            return expire();
        default:
            return rotate();
    }
}

Result<Bodies> Builder::build() const
{
    // Whatever it was, it is of no use any more.
    if (access.closed()) {
        return Bodies{};
    }
    switch (intent.kind) {
        case Intent::Kind::create:
            return intent.bodies;
        case Intent::Kind::relay: {
            const auto* wanted = intent.bodies.empty() ? nullptr : std::get_if<RelayChosen>(&intent.bodies.front());
            const auto& named = access.relay();
            const bool said =
                wanted == nullptr || (named && named->receiptKey == wanted->receiptKey && named->pin == wanted->pin);
            return said ? Bodies{} : intent.bodies;
        }
        case Intent::Kind::section:
            return section();
        case Intent::Kind::grant:
            return grant();
        case Intent::Kind::invite:
            return access.invite(intent.invite) != nullptr ? Bodies{} : intent.bodies;
        case Intent::Kind::approve:
            return approve();
        case Intent::Kind::keyPlease:
            return keyPlease();
        case Intent::Kind::keyAnswer:
            return keyAnswer();
        case Intent::Kind::recoverySetup:
        case Intent::Kind::recoveryAttest:
        case Intent::Kind::recoveryVeto:
        case Intent::Kind::recoveryShare:
            return buildRecovery();
        case Intent::Kind::acting:
        case Intent::Kind::claim:
        case Intent::Kind::replaceOwner:
        case Intent::Kind::minSchema:
        case Intent::Kind::close:
            return buildOwnership();
        case Intent::Kind::settle:
            return settlement(intent, basis);
        case Intent::Kind::keepEpoch:
            return keptEpoch(intent, basis);
        default:
            return buildEnding();
    }
}

}  // namespace

Result<std::vector<Body>> bodiesOf(const Intent& intent, const EntryBasis& basis)
{
    return Builder(intent, basis).build();
}

}  // namespace waymark::circle
