// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
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
    void check() const;

private:
    struct Truth {
        AccessRelay::Stored sealed;
        std::uint64_t height = 0;    ///< of the sealer's ledger
        std::set<SignKey> excluded;  ///< devices that by that ledger and its own clock may not read it
        bool arrived = false;
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
    void noteTruth(const AccessPhone& phone, AccessRelay::Stored sealed);
    [[nodiscard]] bool givenLater(const Truth& truth, const SignKey& device) const;
    void checkTables() const;
    void checkCuts() const;
    void checkHolders() const;
    void checkObservers() const;

    simulation::Dice m_dice;
    Situations& m_had;
    FakeClock m_clock{kStart};
    std::vector<std::unique_ptr<AccessPhone>> m_phones;
    std::unique_ptr<AccessRelay> m_relay;
    std::vector<ChannelId> m_channels;
    std::vector<Truth> m_truths;
    int m_people = 0;
    SpaceId m_space;
};

}  // namespace waymark::access
