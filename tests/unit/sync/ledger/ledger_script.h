// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/crypto/box.h"
#include "platform/crypto/sign.h"
#include "sync/ledger/close_receipt.h"
#include "sync/ledger/ledger.h"

namespace waymark::tests {

/// A device with keys made from a number, the same in every run.
struct ScriptDevice {
    explicit ScriptDevice(std::uint8_t number);
    crypto::SigningKeyPair sign;
    BoxKey box;
    [[nodiscard]] const SignKey& key() const { return sign.publicKey; }
};

template <class Id>
[[nodiscard]] Id idOf(std::uint8_t number)
{
    Id id;
    id.bytes.fill(number);
    return id;
}

/// Signs a draft as `author`, whatever it holds.
void sign(ledger::Entry& entry, const ScriptDevice& author, crypto::SignKind kind = crypto::SignKind::ledger);

/// Writes entries the way devices do, over one whole ledger with a relay that receipts them minute by minute.
class LedgerScript {
public:
    static constexpr UnixMs kStart = 1'795'000'000'000;

    /// With `actingUntil` the owner looks after the circle for somebody, until then.
    explicit LedgerScript(ledger::CircleKind kind = ledger::CircleKind::youngPerson, UnixMs actingUntil = 0);
    /// Goes on from where the other is.
    LedgerScript(const LedgerScript& other) : ledger(other.ledger), now(other.now), m_invites(other.m_invites) {}

    /// The next entry by that device, signed; not taken yet.
    [[nodiscard]] ledger::Entry draft(const ScriptDevice& author, const std::vector<ledger::Body>& bodies) const;
    [[nodiscard]] ledger::Receipt receiptFor(const ledger::Entry& entry) const;
    /// What the relay signs about the entry that closed it.
    [[nodiscard]] ledger::CloseReceipt closeReceipt(std::int64_t deletesAfter = ledger::kDeleteWithinMs) const;
    void signClose(ledger::CloseReceipt& receipt) const;
    /// As the relay does: admit, receipt, append.
    Status take(const ledger::Entry& entry);
    Status post(const ScriptDevice& author, const std::vector<ledger::Body>& bodies);

    // The parts of entries.
    [[nodiscard]] ledger::AddPerson personBody(PersonNumber number, const ScriptDevice& device,
                                               ledger::Level level = ledger::Level::member) const;
    [[nodiscard]] ledger::Rotate rotateBody(const ChannelId& channel, std::vector<SignKey> recipients,
                                            std::uint32_t epoch = 1) const;
    [[nodiscard]] ledger::Grant grantBody(const ChannelId& channel, PersonNumber person, ledger::Access access) const;
    [[nodiscard]] ledger::Section sectionBody(const ChannelId& channel, bool ownOnly = false) const;
    [[nodiscard]] ledger::Keyring keyringBody(const ScriptDevice& device) const;
    /// The bodies with what an honest author adds for what they end: cuts, rotates, keyrings.
    [[nodiscard]] std::vector<ledger::Body> closed(const ScriptDevice& author, std::vector<ledger::Body> bodies) const;

    // Whole entries that are good.
    void addPerson(PersonNumber number, const ScriptDevice& device, ledger::Level level = ledger::Level::member);
    void addSection(const ChannelId& channel, const ScriptDevice& author, PersonNumber maker = 1);
    void grant(const ChannelId& channel, PersonNumber person, const ScriptDevice& device, ledger::Access access);

    SpaceId space = idOf<SpaceId>(0xA1);
    ScriptDevice owner{1};
    ScriptDevice relay{200};
    ledger::Ledger ledger{space};
    UnixMs now = kStart;

private:
    std::uint8_t m_invites = 0;
};

/// What that device is served, folded as its phone does.
[[nodiscard]] ledger::Ledger viewOf(const ledger::Ledger& whole, const SignKey& device);

}  // namespace waymark::tests
