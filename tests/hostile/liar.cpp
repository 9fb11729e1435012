// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/hostile/liar.h"

#include <algorithm>

#include "sync/wire/api_error.h"
#include "sync/wire/envelope.h"
#include "sync/wire/purge.h"
#include "tests/simulation/must.h"

namespace waymark::hostile {

namespace {

constexpr std::uint32_t kLiesPercent = 40;
constexpr std::int64_t kRoundMs = 20'000;
constexpr std::int64_t kTenYearsMs = 3'652LL * 86'400'000;

/// What says that something was changed on the way, in an envelope or in the ledger.
const std::set kAltered{ErrorCode::bad_signature, ErrorCode::bad_seal,      ErrorCode::malformed,
                        ErrorCode::stream_fork,   ErrorCode::ledger_fork,   ErrorCode::ledger_height,
                        ErrorCode::ledger_prev,   ErrorCode::ledger_author, ErrorCode::ledger_body,
                        ErrorCode::ledger_space,  ErrorCode::ledger_invalid};
const std::set kForgot{ErrorCode::relay_forgot};
const std::set kWithholds{ErrorCode::relay_withholds};

const std::vector kCodes{ErrorCode::relay_unauthorized, ErrorCode::relay_forbidden, ErrorCode::relay_conflict,
                         ErrorCode::relay_busy,         ErrorCode::relay_full,      ErrorCode::bad_cursor,
                         ErrorCode::stream_gap,         ErrorCode::stream_fork,     ErrorCode::stream_cut,
                         ErrorCode::grant_ended,        ErrorCode::device_removed,  ErrorCode::ledger_refused,
                         ErrorCode::ledger_prev,        ErrorCode::update_needed,   ErrorCode::internal,
                         ErrorCode::not_found,          ErrorCode::code_used,       ErrorCode::not_yet};

std::string_view nameOf(Lie lie)
{
    return kLieNames[static_cast<std::size_t>(lie)];
}

template <class Message>
std::optional<Message> decoded(const Bytes& body)
{
    auto message = Message::decode(body);
    return message ? std::optional(std::move(*message)) : std::nullopt;
}

}  // namespace

Liar::Liar(simulation::World& world) : m_world(world), m_dice(world.dice()) {}

void Liar::begin()
{
    while (m_chosen.size() < 4) {
        m_chosen.insert(static_cast<Lie>(m_dice.below(kLies)));
    }
    m_victim = m_dice.below(m_world.devices());
    if (tells(Lie::alteredSnapshot) || tells(Lie::snapshotPartLeftOut)) {
        m_away = 1 + m_dice.below(m_world.devices() - 1);
        m_world.device(m_away).setOnline(false);
    }
    m_world.network().faults = {2, 2, 2, 0, 200};
    m_world.network().lie = [this](const client::Call& call, client::Reply& reply) { answer(call, reply); };
    m_world.network().shownTo = [this](const simulation::Inbox* whose) {
        return m_forked && m_world.whose(whose) == m_victim ? m_forked.get() : nullptr;
    };
    if (tells(Lie::rolledBack)) {
        m_world.relay().keepCopy();
        m_kept = acknowledgedAll();
    }
    if (tells(Lie::forkedView)) {
        fork();
    }
}

void Liar::happen()
{
    const auto drawn = m_dice.below(100);
    if (drawn < 40) {
        m_world.run(m_dice.between(1, 3'000));
    } else if (drawn < 44) {
        m_world.device(m_dice.below(m_world.devices())).engine().retryNow();
    } else if (drawn < 54 && (tells(Lie::heldBackEntries) || tells(Lie::alteredEntry) || tells(Lie::alteredReceipt))) {
        static_cast<void>(m_world.device(0).circles().invitePerson(m_world.space(), {"helper", {}, {}}));
        m_world.device(0).engine().saved();
        m_world.device(0).touch();
    } else if (drawn < 60 && tells(Lie::withheldStream) && m_withheld.isZero()) {
        withholdFrom();
    } else if (drawn < 64 && tells(Lie::rolledBack) && m_world.relay().hasCopy()) {
        rollBack();
    } else if (drawn < 68 && tells(Lie::wiped) && m_world.firstPhoneHealsAll() && !m_lies.had(Lie::wiped)) {
        wipe();
    } else if (drawn < 74 && tells(Lie::alteredChallenge)) {
        m_world.relay().restart();
        m_world.network().dropWaits();
    }
}

void Liar::end()
{
    m_world.network().faults = {};
    m_world.run(kRoundMs);
    if (m_away != 0) {
        m_world.device(m_away).setOnline(true);
        m_world.run(kRoundMs);
    }
    m_last = true;
    refreshAll();
    m_world.run(kRoundMs);  // what a relay that was rolled back lacks is there again
    refreshAll();
    m_world.run(kRoundMs);
    expectWithheld();
    m_world.network().lie = {};
    endFork();
    refreshAll();
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
        if (!m_forked && !tells(Lie::loweredHeads) &&
            static_cast<std::uint64_t>(sealed) > merged(m_victim, m_withheld)) {
            auto any = kAltered;  // where its envelopes were altered too, they are asked for again for that
            any.insert(ErrorCode::relay_withholds);
            expect(m_victim, Lie::withheldStream, any);
        }
    }
}

std::int64_t Liar::acknowledged(std::size_t device) const
{
    return m_world.device(device).count("SELECT count(*) FROM cli_own WHERE acknowledged = 1");
}

/// Only a phone itself can push again what of its own is gone, so none of these can miss it.
void Liar::expectForgot(Lie lie, const std::vector<std::int64_t>& kept)
{
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        if (acknowledged(i) > kept[i]) {
            expect(i, lie, kForgot);
        }
    }
}

std::vector<std::int64_t> Liar::acknowledgedAll() const
{
    std::vector<std::int64_t> all;
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        all.push_back(acknowledged(i));
    }
    return all;
}

void Liar::checkToldOff()
{
    for (const auto& one : m_expected) {
        if (!hasAlarm(one.device, one.any)) {
            simulation::broken("phone " + std::to_string(one.device) +
                               " says nothing of: " + std::string(nameOf(one.lie)) + " among" + told());
        }
    }
}

std::string Liar::told() const
{
    std::string all;
    for (const auto lie : m_chosen) {
        all += " [" + std::string(nameOf(lie)) + "]";
    }
    return all;
}

bool Liar::hasAlarm(std::size_t device, const std::set<ErrorCode>& any) const
{
    const auto alarms = m_world.device(device).circles().alarms();
    return std::ranges::any_of(alarms, [&](const circle::Alarm& alarm) { return any.contains(alarm.code); });
}

void Liar::expect(std::size_t device, Lie lie, std::set<ErrorCode> any)
{
    m_expected.push_back({device, lie, std::move(any)});
}

void Liar::refreshAll()
{
    for (std::size_t i = 0; i < m_world.devices(); ++i) {
        m_world.device(i).engine().retryNow();
        m_world.device(i).touch();
    }
}

// --- what is altered in an answer
// -------------------------------------------------------------------------------------

void Liar::answer(const client::Call& call, client::Reply& reply)
{
    const auto device = m_world.whose(m_world.network().asking());
    const auto found = wire::matchRoute(wire::methodName(call.method), call.path).match;
    if (device == m_world.devices() || !found || reply.status != 200) {
        return;
    }
    const auto route = found->info.route;
    if (tells(Lie::wrongCode) && !m_last && route != wire::Route::wait && m_dice.percent(kLiesPercent / 2)) {
        const auto code = m_dice.oneOf(kCodes);
        reply = {wire::httpStatusOf(code), wire::RelayError{code, 0}.encode()};
        m_lies.note(Lie::wrongCode);
    } else if (route == wire::Route::pull) {
        pulled(device, reply);
    } else if (route == wire::Route::heads) {
        heads(device, reply);
    } else if (route == wire::Route::ledgerRead) {
        entries(device, reply);
    } else if (route == wire::Route::snapshotList) {
        snapshots(reply);
    } else if (route == wire::Route::snapshotPartGet) {
        snapshotPart(device, reply);
    } else if (route == wire::Route::challenge && tells(Lie::alteredChallenge) && m_dice.percent(kLiesPercent)) {
        if (auto challenge = decoded<wire::ChallengeResponse>(reply.body)) {
            challenge->nonce = {};
            reply.body = challenge->encode();
            m_lies.note(Lie::alteredChallenge);
        }
    }
}

Bytes& Liar::keep(ByteView bytes)
{
    m_changed.push_back(std::make_unique<Bytes>(bytes.begin(), bytes.end()));
    return *m_changed.back();
}

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

void Liar::snapshots(client::Reply& reply)
{
    const auto body = reply.body;
    auto list = decoded<wire::SnapshotList>(body);
    if (list && tells(Lie::olderSnapshot) && !m_last && list->snapshots.size() > 1) {
        list->snapshots.erase(list->snapshots.begin());
        reply.body = list->encode();
        m_lies.note(Lie::olderSnapshot);
    }
}

void Liar::snapshotPart(std::size_t device, client::Reply& reply)
{
    if (m_last) {
        return;
    }
    if (tells(Lie::snapshotPartLeftOut) && m_dice.percent(2 * kLiesPercent)) {
        reply = {wire::httpStatusOf(ErrorCode::relay_forbidden),
                 wire::RelayError{ErrorCode::relay_forbidden, 0}.encode()};
        expect(device, Lie::snapshotPartLeftOut, kWithholds);
        m_lies.note(Lie::snapshotPartLeftOut);
        return;
    }
    const auto body = reply.body;
    const auto part = decoded<wire::SnapshotPart>(body);
    if (part && tells(Lie::alteredSnapshot) && m_dice.percent(2 * kLiesPercent)) {
        auto& bytes = keep(part->sealed);
        // Behind the header, which altered may read as a newer format.
        const auto from = bytes.size() / 2;
        bytes[from + m_dice.below(bytes.size() - from)] ^= 1;
        reply.body = wire::SnapshotPart{bytes}.encode();
        expect(device, Lie::alteredSnapshot, kAltered);
        m_lies.note(Lie::alteredSnapshot);
    }
}

bool Liar::knows(std::size_t device, const wire::Incarnation& incarnation) const
{
    return m_world.device(device).count("SELECT count(*) FROM cli_space WHERE incarnation = x'" + incarnation.hex() +
                                        "'") > 0;
}

/// A page may be put aside unread, where a section begins from a snapshot.
bool Liar::isTaken(std::size_t device, const wire::PulledChannel& channel) const
{
    const bool isFresh = m_world.device(device).count("SELECT count(*) FROM cli_head WHERE seq > 0 AND channel = x'" +
                                                      channel.channel.hex() + "'") == 0;
    return channel.floor == 0 && !(isFresh && channel.more);
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

void Liar::withhold(wire::PullResponse& page) const
{
    for (auto& channel : page.channels) {
        std::erase_if(channel.envelopes, [&](const wire::PulledEnvelope& pulled) {
            const auto parsed = wire::parseEnvelope(pulled.envelope);
            return parsed && parsed->header.stream == m_withheld;
        });
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

void Liar::entries(std::size_t device, client::Reply& reply)
{
    const auto body = reply.body;
    auto page = decoded<wire::LedgerPage>(body);
    if (!page || page->items.empty()) {
        return;
    }
    const bool lies = !m_last && m_dice.percent(kLiesPercent);
    const auto* ledger = simulation::must(m_world.device(device).circles().ledger(m_world.space()), "ledger");
    const auto known = ledger->size();
    if (tells(Lie::alteredEntry) && lies && page->size > known) {
        auto& head = keep(page->items.back().head);
        head[head.size() / 2 + m_dice.below(head.size() / 2)] ^= static_cast<std::uint8_t>(1U << m_dice.below(8));
        page->items.back().head = head;
        expect(device, Lie::alteredEntry, knows(device, page->incarnation) ? kAltered : kForgot);
        m_lies.note(Lie::alteredEntry);
    } else if (tells(Lie::alteredReceipt) && lies && page->size > known && !page->items.back().receipt.empty()) {
        auto& receipt = keep(page->items.back().receipt);
        receipt.back() ^= 1U;
        page->items.back().receipt = receipt;
        expect(device, Lie::alteredReceipt, knows(device, page->incarnation) ? kAltered : kForgot);
        m_lies.note(Lie::alteredReceipt);
    } else if (tells(Lie::heldBackEntries) && device == m_victim) {
        const auto hash = known > 0 ? ledger->hashAt(known - 1) : std::nullopt;
        if (hash && page->size > known) {
            page->items.clear();
            page->size = known;
            page->hash = *hash;
            m_lies.note(Lie::heldBackEntries);
        }
    }
    reply.body = page->encode();
    m_changed.clear();
}

// --- what a whole relay does
// -------------------------------------------------------------------------------------------

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

}  // namespace waymark::hostile
