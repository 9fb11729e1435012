// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/wire/api_error.h"
#include "sync/wire/envelope.h"
#include "tests/hostile/liar.h"
#include "tests/hostile/lie_codes.h"
#include "tests/simulation/must.h"

// Who is served, and how they are answered. A phone that was taken out is shown a circle in which it still is: it is
// given what the others seal, and they are given what it seals, each as if it had only just come.
namespace waymark::hostile {
namespace {

const std::vector kCodes{ErrorCode::relay_unauthorized, ErrorCode::relay_forbidden, ErrorCode::relay_conflict,
                         ErrorCode::relay_busy,         ErrorCode::relay_full,      ErrorCode::bad_cursor,
                         ErrorCode::stream_gap,         ErrorCode::stream_fork,     ErrorCode::stream_cut,
                         ErrorCode::grant_ended,        ErrorCode::device_removed,  ErrorCode::ledger_refused,
                         ErrorCode::ledger_prev,        ErrorCode::update_needed,   ErrorCode::internal,
                         ErrorCode::not_found,          ErrorCode::code_used,       ErrorCode::not_yet};

}  // namespace

bool Liar::givesWrongCode(wire::Route route, client::Reply& reply)
{
    if (!tells(Lie::wrongCode) || m_last || route == wire::Route::wait || !m_dice.percent(kLiesPercent / 2)) {
        return false;
    }
    const auto code = m_dice.oneOf(kCodes);
    reply = {wire::httpStatusOf(code), wire::RelayError{code, 0}.encode()};
    m_lies.note(Lie::wrongCode);
    return true;
}

void Liar::challenge(client::Reply& reply)
{
    auto challenge = decoded<wire::ChallengeResponse>(reply.body);
    if (challenge && tells(Lie::alteredChallenge) && m_dice.percent(kLiesPercent)) {
        challenge->nonce = {};
        reply.body = challenge->encode();
        m_lies.note(Lie::alteredChallenge);
    }
}

/// One envelope for each section in which nothing else came: only there is a place free in the log.
void Liar::passOn(std::size_t device, const client::Call& call, client::Reply& reply)
{
    const auto body = reply.body;
    const auto request = decoded<wire::PullRequest>(call.body);
    auto page = decoded<wire::PullResponse>(body);
    if (!m_guest || m_guest->relay() == nullptr || !m_guest->knowsRemoval(0) || !request || !page) {
        return;
    }
    for (auto& channel : page->channels) {
        const auto cursor = std::ranges::find(request->cursors, channel.channel, &wire::Cursor::channel);
        const bool isFree = cursor != request->cursors.end() && cursor->after > 0 && channel.envelopes.empty();
        const auto item = isFree ? m_guest->newFor(device, channel.channel) : std::nullopt;
        if (item) {
            channel.envelopes.push_back({cursor->after, keep(*item)});
            noteGiven(device, channel, *item);
        }
    }
    reply.body = page->encode();
    m_changed.clear();
}

/// At the end nothing is lost on the way any more, so that it cannot be missed: past the cut of who was taken out, or
/// under a key of which the guest's ledger does not know.
void Liar::noteGiven(std::size_t device, const wire::PulledChannel& channel, const Bytes& item)
{
    const auto header = simulation::must(wire::parseEnvelope(item), "envelope").header;
    const auto* ledger = simulation::must(m_world.device(device).circles().ledger(m_world.space()), "ledger");
    const auto* stream = ledger->access().stream(header.stream);
    if (!m_last || stream == nullptr || !isTaken(device, channel)) {
        return;
    }
    if (stream->isPastCut(header.seq)) {
        expect(device, Lie::keptSession, {ErrorCode::ledger_fork});
    }
    if (ledger->access().epoch(header.channel, header.epoch) == nullptr &&
        header.seq == merged(device, header.stream) + 1) {
        expect(device, Lie::keptSession, kWithholds);
    }
}

/// The guest is told, and that is the last of it.
void Liar::letGuestGo()
{
    if (!m_guest || m_guest->relay() == nullptr) {
        return;
    }
    const auto device = m_guest->device();
    m_guest->checkPhone();
    m_guest->serveNoMore();
    refreshAll();
    m_world.run(kRoundMs);
    m_guest->checkPhone();
    for (const auto& one : m_expected) {
        if (one.device == device) {
            check(one);
        }
    }
    std::erase_if(m_expected, [&](const Expected& one) { return one.device == device; });
    m_world.device(device).kill();
}

void Liar::checkGuestsWords() const
{
    if (m_guest) {
        m_guest->checkOthers();
    }
}

}  // namespace waymark::hostile
