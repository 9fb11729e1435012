// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/hostile/liar.h"
#include "tests/hostile/lie_codes.h"

// A relay whose whole store is another than it was, or one for each phone.
namespace waymark::hostile {

void Liar::rollBack()
{
    expectForgot(Lie::rolledBack, m_kept);
    m_world.relay().putCopyBack();
    m_world.network().dropWaits();
    m_lies.note(Lie::rolledBack);
}

void Liar::wipe()
{
    expectForgot(Lie::wiped, std::vector<std::int64_t>(m_world.devices()));
    m_world.relay().loseEverything();
    m_world.network().dropWaits();
    m_lies.note(Lie::wiped);
}

void Liar::fork()
{
    m_forked = m_world.relay().fork();
    m_beforeFork = acknowledged(m_victim);
    m_world.network().dropWaits();
    m_lies.note(Lie::forkedView);
}

void Liar::endFork()
{
    if (m_forked && acknowledged(m_victim) > m_beforeFork) {
        expect(m_victim, Lie::forkedView, kForgot);
    }
    m_forked.reset();
    m_world.network().dropWaits();
}

/// Only a phone itself can push again what of its own is gone, so none of these can miss it.
void Liar::expectForgot(Lie lie, const std::vector<std::int64_t>& kept)
{
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        if (!m_world.isGuest(i) && acknowledged(i) > kept[i]) {
            expect(i, lie, kForgot);
        }
    }
}

std::int64_t Liar::acknowledged(std::size_t device) const
{
    return m_world.device(device).count("SELECT count(*) FROM cli_own WHERE acknowledged = 1");
}

std::vector<std::int64_t> Liar::acknowledgedAll() const
{
    std::vector<std::int64_t> all;
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        all.push_back(acknowledged(i));
    }
    return all;
}

}  // namespace waymark::hostile
