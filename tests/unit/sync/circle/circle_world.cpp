// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sync/circle/circle_world.h"

#include <stdexcept>

namespace waymark::tests {

using namespace waymark::circle;

void must(const Status& status, const char* what)
{
    if (!status) {
        throw std::runtime_error(std::string(what) + " " + std::string(errorName(status.error().code)) + " " +
                                 status.error().detail);
    }
}

FakeRelay::FakeRelay(const Clock& theClock) : clock(theClock), key(crypto::SigningKeyPair::generate()) {}

ledger::RelayChosen FakeRelay::name() const
{
    Hash32 pin;
    pin.bytes.fill(9);
    return {key.publicKey, "https://relay.example", pin};
}

Result<Bytes> FakeRelay::slot(const SlotStep& step)
{
    const auto found = letterboxes.find(step.slot);
    const bool late = found != letterboxes.end() && now() > found->second.ends;
    if (step.kind == SlotStep::Kind::put) {
        if (found == letterboxes.end()) {
            letterboxes[step.slot] = {step.value, now() + step.lifetimeMs, false};
            return Bytes{};
        }
        if (late) {
            return fail(ErrorCode::code_expired);
        }
        return found->second.value == step.value ? Result<Bytes>(Bytes{}) : fail(ErrorCode::code_used);
    }
    if (found == letterboxes.end()) {
        return fail(ErrorCode::code_unknown);
    }
    if (step.kind == SlotStep::Kind::erase) {
        found->second.gone = true;
        return Bytes{};
    }
    if (found->second.gone) {
        return fail(ErrorCode::code_used);
    }
    return late ? Result<Bytes>(fail(ErrorCode::code_expired)) : found->second.value;
}

Result<ReceivedEntry> FakeRelay::post(const SpaceId& space, const PendingEntry& pending)
{
    WAYMARK_ASSIGN(const auto entry, ledger::entryOf(pending.signedHead, pending.bodies));
    auto& whole = ledgers.try_emplace(space, space).first->second;
    if (!lenient) {
        WAYMARK_TRY(whole.admit(entry, now()));
    }
    ledger::Receipt receipt{space, entry.head.height, ledger::hashOf(entry.head), now(), {}};
    receipt.signature = crypto::signLabelled(key, crypto::SignKind::receipt, space, ledger::receiptBytes(receipt));
    WAYMARK_TRY(whole.append(entry, receipt));
    return ReceivedEntry{pending.signedHead, pending.bodies, ledger::encodeReceipt(receipt)};
}

std::vector<ReceivedEntry> FakeRelay::pull(const SpaceId& space, const SignKey& device, std::uint64_t from) const
{
    std::vector<ReceivedEntry> page;
    const auto found = ledgers.find(space);
    if (found == ledgers.end() || !found->second.access().isActive(device)) {
        return page;
    }
    for (auto height = from; height < found->second.size(); ++height) {
        auto view = found->second.viewFor(device, height);
        for (auto& body : view.bodies) {
            if (keepsKeyrings && body &&
                ledger::classOf(must(ledger::decodeBody(*body))) == ledger::BodyClass::keyring) {
                body.reset();
            }
        }
        page.push_back({ledger::signedHead(view), view.bodies, ledger::encodeReceipt(*found->second.receipt(height))});
    }
    return page;
}

Home::Home(const Clock& theClock) : clock(theClock), database(must(database::Database::openMemory()))
{
    must(Circles::migrate(database));
    restart();
}

void Home::restart()
{
    circles.reset();
    circles = must(Circles::open(database, key, clock), "open");
}

void Home::syncSlots(FakeRelay& relay)
{
    for (const auto& step : circles->slotSteps()) {
        if (beforeStep) {
            beforeStep();
        }
        const auto answer = relay.slot(step);
        if (beforeStep) {
            beforeStep();
        }
        must(circles->slotDone(step, answer), "slotDone");
    }
}

void Home::syncLedger(FakeRelay& relay)
{
    for (const auto& space : circles->spaces()) {
        for (int tries = 0; tries < 20; ++tries) {
            const auto device = must(circles->identity(space))->publicKey;
            auto from = must(circles->ledger(space))->size();
            auto news = must(circles->applyLedger(space, relay.pull(space, device, from)), "apply");
            if (news.wantsWhole) {
                news = must(circles->applyLedger(space, relay.pull(space, device, 0)), "apply whole");
            }
            must(circles->noteTime(space, relay.now()), "time");
            if (beforeStep) {
                beforeStep();
            }
            const auto pending = must(circles->pendingEntries(space));
            if (pending.empty()) {
                break;
            }
            const auto posted = relay.post(space, pending.front());
            if (beforeStep) {
                beforeStep();
            }
            if (posted) {
                static_cast<void>(must(circles->applyLedger(space, std::vector{*posted}), "apply own"));
            } else if (posted.error().code != ErrorCode::ledger_height &&
                       posted.error().code != ErrorCode::ledger_prev) {
                must(circles->giveUp(space, pending.front().height, posted.error().code), "post");
            }
            if (circles->circle(space) && must(circles->circle(space)).former) {
                break;
            }
        }
    }
}

void Home::sync(FakeRelay& relay)
{
    for (int round = 0; round < 3; ++round) {
        syncSlots(relay);
        syncLedger(relay);
    }
}

CircleWorld::CircleWorld(UnixMs lookedAfterUntil) : sam(add())
{
    space = must(sam.circles->createCircle(
        {"Sam's circle", CircleKind::youngPerson, "Sam", "me", "Sam's phone", lookedAfterUntil}));
    must(sam.circles->chooseRelay(space, relay.name()));
    sam.sync(relay);
}

Home& CircleWorld::add()
{
    return *homes.emplace_back(std::make_unique<Home>(clock));
}

ChannelId CircleWorld::channel(const std::string& name)
{
    return must(sam.circles->section(space, name)).channel;
}

Home& CircleWorld::invite(Home& inviter, const std::string& name, std::vector<std::pair<std::string, Access>> grants,
                          Level level)
{
    NewInvitation wanted{"friend", level, {}};
    for (const auto& [section, access] : grants) {
        wanted.grants.push_back({channel(section), access});
    }
    const auto invitation = must(inviter.circles->invitePerson(space, wanted), "invite");
    inviter.sync(relay);
    auto& home = add();
    static_cast<void>(must(
        home.circles->join(must(inviter.circles->invitationCode(invitation.id)).digits, {name, name + "'s phone"})));
    home.sync(relay);
    inviter.sync(relay);
    must(inviter.circles->approve(invitation.id), "approve");
    inviter.sync(relay);
    home.sync(relay);
    return home;
}

Home& CircleWorld::addDevice(Home& of)
{
    const auto invitation = must(of.circles->inviteOwnDevice(space), "invite device");
    of.sync(relay);
    auto& home = add();
    static_cast<void>(
        must(home.circles->join(must(of.circles->invitationCode(invitation.id)).qr, {"", "second phone"})));
    home.sync(relay);
    of.sync(relay);
    must(of.circles->approve(invitation.id), "approve device");
    of.sync(relay);
    home.sync(relay);
    return home;
}

}  // namespace waymark::tests
