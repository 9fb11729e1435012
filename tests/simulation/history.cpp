// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/simulation/history.h"

#include <algorithm>
#include <map>

#include "platform/crypto/blake2b.h"
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
        m_world.network().lie = [this](const client::Call& call, client::Reply& reply) {
            noteSnapshots(call, reply);
            holdBack(call, reply);
        };
        for (std::size_t i = 0; i < m_world.devices(); ++i) {
            if (m_dice.percent(25)) {
                setClock(i, Situation::clockYearsWrong);
            }
            if (m_dice.percent(50)) {
                m_world.device(i).setOnline(false);
            }
        }
        m_away = m_dice.percent(16) ? 1 + m_dice.below(m_world.devices() - 1) : m_world.devices();
        if (m_away != m_world.devices()) {
            m_world.device(m_away).setOnline(false);
        }
    }

    void happen()
    {
        backUpOrRestore();
        const auto device = m_dice.below(m_world.devices());
        const auto drawn = m_dice.below(200);
        if (m_away != m_world.devices() && !m_world.situations().had(Situation::aYearAway) &&
            m_people.edits() > kEdits * 2 / 3) {
            sleepAYear();
        }
        if (drawn < 24 && device != m_away) {
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
        m_world.network().lie = [this](const client::Call& call, client::Reply& reply) { noteSnapshots(call, reply); };
        for (std::size_t i = 0; i < m_world.devices(); ++i) {
            m_world.device(i).setOnline(true);
        }
    }

private:
    void noteSnapshots(const client::Call& call, const client::Reply& reply)
    {
        const auto found = wire::matchRoute(wire::methodName(call.method), call.path).match;
        if (!found || reply.status / 100 != 2) {
            return;
        }
        auto& situations = m_world.situations();
        const auto route = found->info.route;
        if (route == wire::Route::snapshotCommit) {
            const auto made = must(wire::SnapshotCommit::decode(call.body), "manifest");
            const auto id = crypto::blake2b<Hash32>({made.manifest});
            const auto device = m_world.whose(m_world.network().asking());
            const auto first = m_makers.emplace(id, device).first->second;
            situations.note(first == device ? Situation::snapshotMade : Situation::snapshotSignedBySecond);
        } else if (route == wire::Route::snapshotPartGet) {
            situations.note(Situation::begunFromSnapshot);
        } else if (route == wire::Route::pull) {
            const auto asked = must(wire::PullRequest::decode(call.body), "pull");
            for (const auto& channel : must(wire::PullResponse::decode(reply.body), "pull").channels) {
                if (channel.floor == 0) {
                    continue;
                }
                situations.note(Situation::logLetGo);
                const auto cursor = std::ranges::find(asked.cursors, channel.channel, &wire::Cursor::channel);
                const auto device = m_world.whose(m_world.network().asking());
                if (device == m_away && cursor != asked.cursors.end() && cursor->after < channel.floor) {
                    situations.note(Situation::behindTheLog);
                }
            }
        }
    }

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

    /// None of the phones is on, and one of them is off the line until all is over.
    void sleepAYear()
    {
        m_world.sleep(366LL * 86'400'000);
        for (std::size_t i = 0; i < m_world.devices(); ++i) {
            m_people.reopened(i);
        }
        m_world.situations().note(Situation::aYearAway);
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
    std::size_t m_away = 0;   ///< a phone that comes back at the end; devices() for none
    std::int64_t m_sealedBefore = 0;
    std::map<Hash32, std::size_t> m_makers;  ///< of each snapshot, the phone that brought it
};

}  // namespace

Situations runHistory(std::uint64_t seed)
{
    crypto::seedRandomForSimulation(seed);
    World world(seed);
    world.build();
    world.setSnapshotLimits({2 + world.dice().below(7), 1 << 20});
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
    if (world.dice().percent(35) && world.mayAddDevice(0)) {
        // A newcomer has what all others have.
        world.device(0).clock().setError(0);
        world.addOwnDevice(0);
        if (!world.settle(kSettleMs)) {
            broken("the newcomer did not come to rest" + troubles(world));
        }
        checkAll(world, oracle);
    }
    return world.situations();
}

}  // namespace waymark::simulation
