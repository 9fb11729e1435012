// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/access/access_phone.h"
#include "tests/simulation/dice.h"

namespace waymark::access {

/// A young person's circle, its phones and its relay, and what is true about every envelope that was ever sealed.
class AccessWorld {
public:
    static constexpr UnixMs kStart = 1'795'000'000'000;

    /// Sam with one phone, Dawn and Priya, who hold some of three sections.
    AccessWorld(std::uint64_t seed, Situations& had);

    /// One thing that somebody does, or that happens.
    void step();
    /// Everybody who still carries a phone comes online with a right clock until nothing waits.
    void settle();
    /// Throws where something opens that must not, does not open that must, or tables differ.
    void check();

private:
    struct Truth {
        AccessRelay::Stored sealed;
        std::uint64_t height = 0;    ///< of the sealer's ledger
        std::set<SignKey> excluded;  ///< devices that by that ledger and its own clock may not read it
        std::set<SignKey> recovery;  ///< keys of ways back in that by that ledger may
    };

    /// A secret that gets the owner back in, by the height of the entry that set it up.
    struct WayBack {
        std::uint64_t height = 0;
        circle::RecoveryKeys keys;
    };

    void advance(std::int64_t ms);
    [[nodiscard]] AccessPhone& anyPhone();
    [[nodiscard]] AccessPhone& sam() { return *m_phones.front(); }
    [[nodiscard]] PersonNumber numberOf(const AccessPhone& phone) const;
    [[nodiscard]] AccessPhone& newPhone(const std::string& name);
    void enter(AccessPhone& inviter, AccessPhone& fresh, const circle::InvitationView& invitation,
               std::string_view code);
    void join(const std::string& name, std::vector<circle::SectionGrant> grants, PersonNumber replaces);
    void addDevice(AccessPhone& of);

    void seal();
    void sync();
    void share();
    void moveEnd();
    void end();
    void remove();
    void goes();
    void moveClock();
    void setUpRecovery();
    void noteTruth(const AccessPhone& phone, AccessRelay::Stored sealed);
    [[nodiscard]] bool givenLater(const Truth& truth, const SignKey& device) const;
    [[nodiscard]] bool isStillIn(const AccessPhone& phone) const;
    void checkTables() const;
    void checkAlarms() const;
    void checkCuts() const;
    void checkHolders() const;
    void checkObservers() const;
    [[nodiscard]] std::optional<crypto::SecretKey> peoplesSecret(std::uint64_t height,
                                                                 const ledger::RecoverySetup& setup) const;
    [[nodiscard]] std::vector<WayBack> waysBack() const;
    void checkRecoveryKeys() const;

    simulation::Dice m_dice;
    Situations& m_had;
    FakeClock m_clock{kStart};
    std::vector<std::unique_ptr<AccessPhone>> m_phones;
    std::unique_ptr<AccessRelay> m_relay;
    std::vector<ChannelId> m_channels;
    std::vector<Truth> m_truths;
    std::vector<crypto::SecretKey> m_words;        ///< all that were ever printed
    std::vector<crypto::SecretKey> m_relayShares;  ///< all that the relay was ever given
    int m_people = 0;
    SpaceId m_space;
};

}  // namespace waymark::access
