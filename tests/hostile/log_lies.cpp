// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/wire/envelope.h"
#include "sync/wire/purge.h"
#include "tests/hostile/liar.h"
#include "tests/hostile/lie_codes.h"
#include "tests/simulation/must.h"

// What is said of the log: pages of envelopes, and the heads of their streams.
namespace waymark::hostile {
namespace {

constexpr std::int64_t kTenYearsMs = 3'652LL * 86'400'000;

}  // namespace

void Liar::pulled(std::size_t device, client::Reply& reply)
{
    const auto body = reply.body;
    auto page = decoded<wire::PullResponse>(body);
    if (!page) {
        return;
    }
    const bool lies = !m_last && m_dice.percent(kLiesPercent);
    if (tells(Lie::wrongTime) && lies) {
        page->time += m_dice.between(-kTenYearsMs, kTenYearsMs);
        m_lies.note(Lie::wrongTime);
    }
    const auto old = m_olderPage.find(device);
    if (tells(Lie::replayedPull) && lies && old != m_olderPage.end() && !page->channels.empty()) {
        reply.body = old->second;
        m_lies.note(Lie::replayedPull);
        return;
    }
    m_olderPage.emplace(device, reply.body);
    for (auto& channel : page->channels) {
        auto& envelopes = channel.envelopes;
        if (tells(Lie::reorderedPull) && lies && envelopes.size() > 1) {
            std::swap(envelopes.front().envelope, envelopes.back().envelope);
            m_lies.note(Lie::reorderedPull);
        }
        if (tells(Lie::omittedEnvelope) && lies && !envelopes.empty()) {
            envelopes.erase(envelopes.begin() + static_cast<std::ptrdiff_t>(m_dice.below(envelopes.size())));
            m_lies.note(Lie::omittedEnvelope);
        }
    }
    // A page of another log is put aside whole, and said as that.
    const bool known = knows(device, page->incarnation);
    const bool one = (tells(Lie::alteredEnvelope) && lies && alter(device, *page, known)) ||
                     (tells(Lie::splicedEnvelope) && lies && splice(device, *page, known));
    if (!one && device == m_victim && !m_withheld.isZero()) {
        withhold(*page);
    }
    if (tells(Lie::madeUpPurge) && lies && known) {
        makeUpPurge(device, *page);
    }
    reply.body = page->encode();
    m_changed.clear();
}

bool Liar::alter(std::size_t device, wire::PullResponse& page, bool known)
{
    for (auto& channel : page.channels) {
        for (auto& pulled : channel.envelopes) {
            if (!isNew(device, pulled.envelope) || !isTaken(device, channel)) {
                continue;
            }
            auto& bytes = keep(pulled.envelope);
            const auto from =
                bytes.size() / 2;  // ciphertext and signature; a header altered may read as a newer format
            bytes[from + m_dice.below(bytes.size() - from)] ^= static_cast<std::uint8_t>(1U << m_dice.below(8));
            pulled.envelope = bytes;
            expect(device, Lie::alteredEnvelope, known ? kAltered : kForgot);
            m_lies.note(Lie::alteredEnvelope);
            return true;
        }
    }
    return false;
}

bool Liar::splice(std::size_t device, wire::PullResponse& page, bool known)
{
    for (auto& from : page.channels) {
        for (auto& into : page.channels) {
            const bool fits = &from != &into && !from.envelopes.empty() && !into.envelopes.empty();
            if (fits && isNew(device, from.envelopes.front().envelope) && isTaken(device, into)) {
                into.envelopes.front().envelope = from.envelopes.front().envelope;
                expect(device, Lie::splicedEnvelope, known ? kAltered : kForgot);
                m_lies.note(Lie::splicedEnvelope);
                return true;
            }
        }
    }
    return false;
}

/// In the name of somebody who may, about what is really there.
void Liar::makeUpPurge(std::size_t device, wire::PullResponse& page)
{
    const auto* owner = simulation::must(m_world.device(0).circles().identity(m_world.space()), "identity");
    for (auto& channel : page.channels) {
        const auto at = channel.envelopes.empty() ? wire::PulledEnvelope{} : channel.envelopes.front();
        const auto named = wire::parseEnvelope(at.envelope);
        if (!named || at.rseq < 2) {
            continue;
        }
        wire::Purge purge;
        purge.channel = channel.channel;
        purge.reach = {{named->header.stream, named->header.seq, wire::envelopeHash(at.envelope)}};
        purge.places = purge.reach;
        purge.rows = {wire::PurgedRow{}};
        auto& bytes = keep(wire::signPurge(crypto::SigningKeyPair::generate(), m_world.space(), purge));
        std::ranges::copy(owner->publicKey.bytes, bytes.begin() + 6);
        channel.envelopes.insert(channel.envelopes.begin(), {at.rseq - 1, bytes});
        expect(device, Lie::madeUpPurge, {ErrorCode::purge_void});
        m_lies.note(Lie::madeUpPurge);
    }
}

void Liar::heads(std::size_t device, client::Reply& reply)
{
    const auto body = reply.body;
    auto answer = decoded<wire::HeadsResponse>(body);
    const bool invents = tells(Lie::inventedHeads);
    if (!answer || !(invents || tells(Lie::loweredHeads)) || !(m_last || m_dice.percent(kLiesPercent))) {
        return;
    }
    bool seen = false;
    for (auto& channel : answer->channels) {
        for (auto& head : channel.streams) {
            head.seq = invents ? head.seq + 3 : head.seq - 1;
            seen = seen || invents || merged(device, head.stream) > head.seq;
            m_lies.note(invents ? Lie::inventedHeads : Lie::loweredHeads);
        }
    }
    if (seen && m_last) {
        expect(device, invents ? Lie::inventedHeads : Lie::loweredHeads, invents ? kWithholds : kForgot);
    }
    reply.body = answer->encode();
}

/// Its heads stay true: a phone that holds them against what came cannot miss it.
void Liar::withholdFrom()
{
    auto& phone = m_world.device(m_victim);
    const auto* ledger = simulation::must(phone.circles().ledger(m_world.space()), "ledger");
    const auto* own = simulation::must(phone.circles().identity(m_world.space()), "identity");
    for (const auto& [id, stream] : ledger->access().streams()) {
        const bool reads = m_world.access(m_victim, stream.channel) != circle::Access::none;
        if (reads && stream.device != own->publicKey) {
            m_withheld = id;
        }
    }
    m_lies.note(Lie::withheldStream);
}

void Liar::withhold(wire::PullResponse& page) const
{
    for (auto& channel : page.channels) {
        std::erase_if(channel.envelopes, [&](const wire::PulledEnvelope& pulled) {
            const auto parsed = wire::parseEnvelope(pulled.envelope);
            return parsed && parsed->header.stream == m_withheld;
        });
    }
}

/// What is still kept from one phone while the relay says that it has it.
void Liar::expectWithheld()
{
    auto& victim = m_world.device(m_victim);
    if (victim.count("SELECT count(*) FROM cli_parked WHERE reason = 'ledger_behind'") > 0) {
        expect(m_victim, Lie::heldBackEntries, kWithholds);
    }
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        const auto sealed = m_world.device(i).count(
            "SELECT coalesce(max(seq), 0) FROM cli_own WHERE acknowledged = 1 "
            "AND stream = x'" +
            m_withheld.hex() + "'");
        // One that is shown another log, or lower heads, is not told there of what it lacks.
        if (!m_world.isGuest(i) && !m_forked && !tells(Lie::loweredHeads) &&
            static_cast<std::uint64_t>(sealed) > merged(m_victim, m_withheld)) {
            auto any = kAltered;  // where its envelopes were altered too, they are asked for again for that
            any.insert(ErrorCode::relay_withholds);
            expect(m_victim, Lie::withheldStream, any);
        }
    }
}

/// A page may be put aside unread, where a section begins from a snapshot.
bool Liar::isTaken(std::size_t device, const wire::PulledChannel& channel) const
{
    const bool isFresh = m_world.device(device).count("SELECT count(*) FROM cli_head WHERE seq > 0 AND channel = x'" +
                                                      channel.channel.hex() + "'") == 0;
    const bool isWhole = channel.floor == 0 && std::ranges::none_of(channel.envelopes, [](const auto& item) {
                             return wire::emptyPlaceOf(item.envelope).has_value();
                         });
    return isWhole && !(isFresh && channel.more);
}

/// One that this phone could merge now, and cannot leave aside as known.
bool Liar::isNew(std::size_t device, ByteView envelope) const
{
    const auto parsed = wire::parseEnvelope(envelope);
    if (!parsed) {
        return false;
    }
    auto& phone = m_world.device(device);
    const auto* ledger = simulation::must(phone.circles().ledger(m_world.space()), "ledger");
    const auto& header = parsed->header;
    return ledger->access().stream(header.stream) != nullptr && header.seq > merged(device, header.stream);
}

std::uint64_t Liar::merged(std::size_t device, const StreamId& stream) const
{
    return static_cast<std::uint64_t>(m_world.device(device).count(
        "SELECT coalesce(max(seq), 0) FROM cli_head WHERE stream = x'" + stream.hex() + "'"));
}

}  // namespace waymark::hostile
