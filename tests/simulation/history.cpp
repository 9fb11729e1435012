// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/simulation/history.h"

#include "platform/crypto/seeded_random.h"
#include "tests/simulation/checks.h"
#include "tests/simulation/must.h"
#include "tests/simulation/people.h"

namespace waymark::simulation {
namespace {

constexpr std::size_t kEdits = 40;
constexpr std::int64_t kTenYearsMs = 3'652LL * 86'400'000;
constexpr std::int64_t kSettleMs = 4LL * 3'600'000;

/// What goes wrong between edits.
class Mishaps {
public:
    Mishaps(World& world, People& people) : m_world(world), m_people(people), m_dice(world.dice()) {}

    void begin()
    {
        m_world.network().faults = {4, 4, 4, 2, 400};
        m_restores = m_world.onDisk() != m_world.devices();
        m_keepsLog = m_restores;
        m_world.network().lie = [this](const client::Call& call, client::Reply& reply) { holdBack(call, reply); };
        for (std::size_t i = 0; i < m_world.devices(); ++i) {
            if (m_dice.percent(25)) {
                setClock(i, Situation::clockYearsWrong);
            }
            if (m_dice.percent(50)) {
                m_world.device(i).setOnline(false);
            }
        }
    }

    void happen()
    {
        backUpOrRestore();
        const auto device = m_dice.below(m_world.devices());
        const auto drawn = m_dice.below(200);
        if (drawn < 24) {
            m_world.device(device).setOnline(!m_world.device(device).isOnline());
        } else if (drawn < 29) {
            restart(device);
        } else if (drawn < 32) {
            killAt("/push", Situation::killedBetweenSealAndAcknowledgement);
        } else if (drawn < 34) {
            killAt("/pull", Situation::killedWhilePulling);
        } else if (drawn < 36) {
            m_world.situations().note(Situation::relayRestarted);
            m_world.relay().restart();
            m_world.network().dropWaits();
        } else if (drawn < 37 && m_world.firstPhoneHealsAll() && !m_keepsLog) {
            m_world.situations().note(Situation::relayLostItsLog);
            m_world.relay().loseEverything();
            m_world.network().dropWaits();
        } else if (drawn < 38) {
            setClock(device, Situation::clockJumped);
        } else if (drawn < 100) {
            m_world.run(m_dice.between(1, 3'000));
        }
    }

    void end()
    {
        m_world.network().faults = {};
        m_world.network().lie = {};
        for (std::size_t i = 0; i < m_world.devices(); ++i) {
            m_world.device(i).setOnline(true);
        }
    }

private:
    /// Takes an envelope out: one that others follow, or the end of its stream, which leaves no gap.
    void holdBack(const client::Call& call, client::Reply& reply)
    {
        if (!call.path.ends_with("/pull") || reply.status != 200 || !m_dice.percent(10)) {
            return;
        }
        const auto body = reply.body;
        auto page = must(wire::PullResponse::decode(body), "pull");
        for (auto& channel : page.channels) {
            if (!channel.envelopes.empty()) {
                channel.envelopes.erase(channel.envelopes.begin());
                m_world.situations().note(Situation::heldBack);
            }
        }
        reply.body = page.encode();
    }

    /// One phone of the circle is lost some time after its backup. What it had not shared by then is lost with it, so
    /// only one that has shared all is; and its relay keeps its log, or the phone would have to join anew.
    void backUpOrRestore()
    {
        const auto device = m_world.onDisk();
        if (!m_restores || m_people.hasEditorOpen(device) || !m_dice.percent(30) || m_world.writable(device).empty()) {
            return;
        }
        auto& phone = m_world.device(device);
        const bool waits = phone.count("SELECT count(*) FROM cli_own WHERE acknowledged = 0") > 0 ||
                           !must(phone.store().pending(), "pending").empty();
        const auto sealed = phone.count("SELECT count(*) FROM cli_own");
        if (waits) {
            return;
        }
        if (!phone.hasBackup()) {
            m_sealedBefore = sealed;
            phone.backUp();
        } else if (sealed > m_sealedBefore) {
            m_restores = false;
            phone.restoreBackup();
            m_world.situations().note(Situation::restoredFromBackup);
        }
    }

    void setClock(std::size_t device, Situation situation)
    {
        m_world.device(device).clock().setError(m_dice.between(-kTenYearsMs, kTenYearsMs));
        m_world.situations().note(situation);
    }

    void restart(std::size_t device)
    {
        m_world.device(device).kill();
        m_world.device(device).open();
        m_people.reopened(device);
    }

    /// Kills whoever asks that next, before or after the relay has acted on it.
    void killAt(const char* path, Situation situation)
    {
        m_world.network().trip(path, m_dice.percent(50), [this, situation](const Inbox* whose) {
            const auto device = m_world.whose(whose);
            if (device == m_world.devices()) {
                return;
            }
            const bool waits = m_world.device(device).count("SELECT count(*) FROM cli_own WHERE acknowledged = 0") > 0;
            if (waits || situation == Situation::killedWhilePulling) {
                m_world.situations().note(situation);
            }
            restart(device);
        });
    }

    World& m_world;
    People& m_people;
    Dice& m_dice;
    bool m_restores = false;  ///< a phone of this history is yet to be put back from its backup
    bool m_keepsLog = false;  ///< its relay never loses its log
    std::int64_t m_sealedBefore = 0;
};

}  // namespace

Situations runHistory(std::uint64_t seed)
{
    crypto::seedRandomForSimulation(seed);
    World world(seed);
    world.build();
    Oracle oracle;
    People people(world, oracle);
    Mishaps mishaps(world, people);
    for (std::size_t i = 0; i < world.devices(); ++i) {
        world.device(i).onChange([&world](const records::Changes& changes) {
            for (const auto& row : changes.rows) {
                if (row.cameBack) {
                    world.situations().note(Situation::cameBack);
                }
            }
        });
    }
    mishaps.begin();
    for (std::size_t tries = 0; people.edits() < kEdits; ++tries) {
        if (tries > 100 * kEdits) {
            broken("nobody could edit");
        }
        people.edit();
        mishaps.happen();
    }
    mishaps.end();
    if (!world.settle(kSettleMs)) {
        broken("the phones did not come to rest" + troubles(world));
    }
    checkAll(world, oracle);
    return world.situations();
}

}  // namespace waymark::simulation
