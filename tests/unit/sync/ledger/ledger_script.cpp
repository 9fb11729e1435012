// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sync/ledger/ledger_script.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace waymark::tests {

using namespace waymark::ledger;

namespace {

void must(const Status& status)
{
    if (!status) {
        throw std::runtime_error("script: " + std::string(errorName(status.error().code)) + " " +
                                 status.error().detail);
    }
}

crypto::SecretKey seedOf(std::uint8_t number)
{
    return crypto::SecretKey::madeBy([number](auto bytes) { std::ranges::fill(bytes, number); });
}

}  // namespace

ScriptDevice::ScriptDevice(std::uint8_t number)
    : sign(crypto::SigningKeyPair::fromSeed(seedOf(number))),
      box(crypto::BoxKeyPair::fromSecret(seedOf(number)).publicKey)
{
}

void sign(Entry& entry, const ScriptDevice& author, crypto::SignKind kind)
{
    entry.signature = crypto::signLabelled(author.sign, kind, entry.head.space, headBytes(entry.head));
}

LedgerScript::LedgerScript(CircleKind kind, UnixMs actingUntil)
{
    std::vector<Body> bodies{Create{kind, {1, 2, 3}}, personBody(1, owner, Level::owner),
                             RelayChosen{relay.key(), "https://relay.example", idOf<Hash32>(7)},
                             rotateBody(kSpaceChannel, {owner.key()}), keyringBody(owner)};
    if (actingUntil != 0) {
        bodies.insert(bodies.begin() + 2, Acting{actingUntil, 0});
    }
    must(post(owner, bodies));
}

Entry LedgerScript::draft(const ScriptDevice& author, const std::vector<Body>& bodies) const
{
    auto made = draftEntry(space, ledger.size(), ledger.head().hash, author.key(), bodies);
    if (!made) {
        throw std::runtime_error("draft: " + std::string(errorName(made.error().code)));
    }
    sign(*made, author);
    return *made;
}

Receipt LedgerScript::receiptFor(const Entry& entry) const
{
    Receipt receipt{space, entry.head.height, hashOf(entry.head), now, {}};
    receipt.signature = crypto::signLabelled(relay.sign, crypto::SignKind::receipt, space, receiptBytes(receipt));
    return receipt;
}

CloseReceipt LedgerScript::closeReceipt(std::int64_t deletesAfter) const
{
    const auto taken = ledger.access().closed()->at;
    CloseReceipt receipt{space, ledger.head().hash, taken, taken + deletesAfter, {}};
    signClose(receipt);
    return receipt;
}

void LedgerScript::signClose(CloseReceipt& receipt) const
{
    receipt.signature =
        crypto::signLabelled(relay.sign, crypto::SignKind::closed, receipt.space, closeReceiptBytes(receipt));
}

Status LedgerScript::take(const Entry& entry)
{
    now += 60'000;
    WAYMARK_TRY(ledger.admit(entry, now));
    return ledger.append(entry, receiptFor(entry));
}

Status LedgerScript::post(const ScriptDevice& author, const std::vector<Body>& bodies)
{
    return take(draft(author, bodies));
}

AddPerson LedgerScript::personBody(PersonNumber number, const ScriptDevice& device, Level level) const
{
    return AddPerson{number, level, device.key(), device.box, {0x50, static_cast<std::uint8_t>(number)}};
}

Rotate LedgerScript::rotateBody(const ChannelId& channel, std::vector<SignKey> recipients, std::uint32_t epoch) const
{
    std::ranges::sort(recipients);
    auto commitment = idOf<Hash32>(static_cast<std::uint8_t>(epoch));
    commitment.bytes[31] = channel.bytes[0];
    return Rotate{channel, epoch, commitment, epoch == 1 ? Bytes{} : Bytes(72, 9), std::move(recipients)};
}

Grant LedgerScript::grantBody(const ChannelId& channel, PersonNumber person, Access access) const
{
    return Grant{channel, person, access, idOf<Salt>(5)};
}

Section LedgerScript::sectionBody(const ChannelId& channel, bool ownOnly) const
{
    return Section{channel, ownOnly, {0x53}, idOf<Salt>(6)};
}

Keyring LedgerScript::keyringBody(const ScriptDevice& device) const
{
    return Keyring{device.key(), Bytes(80, 0x4B)};
}

std::vector<Body> LedgerScript::closed(const ScriptDevice& author, std::vector<Body> bodies) const
{
    auto tried = ledger;
    if (!tried.append(draft(author, bodies), {}, now + 60'000)) {
        return bodies;
    }
    const auto& after = tried.access();
    std::set<SignKey> rings;
    const auto rotate = [&](const ChannelId& channel) {
        const auto* newest = after.newestEpoch(channel);
        const auto holders = after.holders(channel);
        rings.insert(holders.begin(), holders.end());
        for (const auto& [key, box] : after.recoveryKeysOf(channel)) {
            rings.insert(key);
        }
        return rotateBody(channel, holders, newest == nullptr ? 1 : newest->number + 1);
    };
    const auto* person = after.personOf(author.key());
    if (after.channel(kSpaceChannel)->stale && person != nullptr && person->level >= Level::admin) {
        const auto firstOfChannel = std::ranges::find(bodies, BodyClass::channel, &classOf);
        bodies.insert(firstOfChannel, rotate(kSpaceChannel));
    }
    for (const auto& [id, row] : after.channels()) {
        Cut cut{id, {}, idOf<Salt>(4)};
        for (const auto& stream : after.openEnds(id)) {
            cut.cuts.push_back({stream, 0, {}});
        }
        if (!cut.cuts.empty() && ledger.access().mayRead(author.key(), id)) {
            bodies.emplace_back(cut);
        }
        if (row.stale && ledger.access().mayRead(author.key(), id) && after.mayWrite(author.key(), id)) {
            bodies.emplace_back(rotate(id));
        }
    }
    for (const auto& key : rings) {
        bodies.emplace_back(Keyring{key, Bytes(80, 0x4B)});
    }
    return bodies;
}

void LedgerScript::addPerson(PersonNumber number, const ScriptDevice& device, Level level)
{
    const auto id = idOf<InviteId>(++m_invites);
    must(post(owner, {Invite{id, InvitePurpose::person, level}}));
    must(post(owner, {InviteConsumed{id}, personBody(number, device, level), keyringBody(device)}));
}

void LedgerScript::addSection(const ChannelId& channel, const ScriptDevice& author, PersonNumber maker)
{
    const auto& devices = ledger.access().person(maker)->devices;
    must(post(author, {sectionBody(channel), grantBody(channel, maker, Access::write), rotateBody(channel, devices),
                       keyringBody(author)}));
}

void LedgerScript::grant(const ChannelId& channel, PersonNumber person, const ScriptDevice& device, Access access)
{
    must(post(owner, {grantBody(channel, person, access), keyringBody(device)}));
}

Ledger viewOf(const Ledger& whole, const SignKey& device)
{
    Ledger view(whole.space());
    for (std::uint64_t height = 0; height < whole.size(); ++height) {
        const auto* receipt = whole.receipt(height);
        must(view.append(whole.viewFor(device, height), receipt ? std::optional(*receipt) : std::nullopt));
    }
    return view;
}

}  // namespace waymark::tests
