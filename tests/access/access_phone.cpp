// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/access/access_phone.h"

#include <algorithm>

#include "platform/crypto/aead.h"
#include "sync/wire/envelope.h"
#include "sync/wire/snapshot_part.h"
#include "tests/simulation/must.h"

namespace waymark::access {

using namespace waymark::circle;
using simulation::must;

AccessPhone::AccessPhone(std::string theName, UnixMs now)
    : name(std::move(theName)), clock(now), m_database(must(database::Database::openMemory(), "database"))
{
    must(Circles::migrate(m_database), "migrate");
    restart();
}

void AccessPhone::restart()
{
    circles.reset();
    circles = must(Circles::open(m_database, m_homeKey, clock), "open");
    circles->headsFrom([this](const SpaceId&, const StreamId& stream) -> Result<StreamHead> {
        const auto found = m_heads.find(stream);
        return found == m_heads.end() ? StreamHead{stream, 0, {}} : found->second;
    });
}

SignKey AccessPhone::device() const
{
    return must(circles->identity(space), "identity")->publicKey;
}

const ledger::Ledger& AccessPhone::ledger() const
{
    return *must(circles->ledger(space), "ledger");
}

bool AccessPhone::isIn() const
{
    return circles->identity(space) && ledger().access().isActive(device());
}

crypto::BoxKeyPair AccessPhone::boxKey() const
{
    auto& database = const_cast<database::Database&>(m_database);
    auto select = must(database.statement("SELECT box_secret FROM cir_space WHERE space = ?1"), "select");
    must(select.first(space), "identity row");
    const std::string_view label = "box";
    Bytes aad(label.begin(), label.end());
    append(aad, space.view());
    return crypto::BoxKeyPair::fromSecret(must(crypto::unwrapKey(m_homeKey, aad, select.row().blob(0)), "unwrap"));
}

void AccessPhone::doSlots(AccessRelay& relay)
{
    for (const auto& step : circles->slotSteps()) {
        must(circles->slotDone(step, relay.slot(step)), "slot");
    }
}

void AccessPhone::syncLedger(AccessRelay& relay, bool post, Situations& had)
{
    if (!circles->identity(space)) {
        return;
    }
    for (int tries = 0; tries < 12; ++tries) {
        if (!relay.ledger().empty() && !relay.answers(device())) {
            had.note(Situation::removedTriesAgain);
            return;
        }
        auto news = must(circles->applyLedger(space, relay.entries(device(), ledger().size())), "apply");
        if (news.wantsWhole) {
            news = must(circles->applyLedger(space, relay.entries(device(), 0)), "apply whole");
        }
        must(circles->noteTime(space, relay.now()), "time");
        if (!post || !isIn() ? !ledger().empty() : false) {
            return;
        }
        if (postOne(relay, had)) {
            continue;
        }
        return;
    }
}

void AccessPhone::postBlind(AccessRelay& relay, Situations& had)
{
    if (isIn() && relay.answers(device())) {
        [[maybe_unused]] const auto posted = postOne(relay, had);
    }
}

/// An error when nothing waits any more.
Status AccessPhone::postOne(AccessRelay& relay, Situations& had)
{
    const auto pending = must(circles->pendingEntries(space), "pending");
    if (pending.empty()) {
        return fail(ErrorCode::not_found);
    }
    const auto posted = relay.post(pending.front());
    if (posted) {
        must(circles->applyLedger(space, std::vector{*posted}), "apply own");
        return {};
    }
    switch (posted.error().code) {
        case ErrorCode::ledger_height:
        case ErrorCode::ledger_prev:
            had.note(Situation::entryOvertaken);
            return {};
        case ErrorCode::cut_behind:
            had.note(Situation::cutOvertaken);
            pushLog(relay, had);
            pullLog(relay);
            return {};
        default: {
            must(circles->noteTime(space, relay.now()), "time");
            const auto left = must(circles->pendingEntries(space), "pending");
            if (!left.empty() && left.front().signedHead == pending.front().signedHead) {
                must(circles->giveUp(space, left.front().height, posted.error().code), "post");
            }
            return {};
        }
    }
}

void AccessPhone::pullLog(AccessRelay& relay)
{
    if (!isIn()) {
        return;
    }
    for (const auto& channel : must(circles->held(space), "held")) {
        if (relay.mayPull(device(), channel)) {
            continue;
        }
        auto& from = m_pulled[channel];
        for (; from < relay.log().size(); ++from) {
            const auto& one = relay.log()[from];
            auto& head = m_heads[one.stream];
            if (one.channel == channel && one.seq > head.seq) {
                head = {one.stream, one.seq, one.hash};
            }
        }
    }
}

void AccessPhone::pushLog(AccessRelay& relay, Situations& had)
{
    std::vector<AccessRelay::Stored> left;
    for (const auto& one : m_outbox) {
        const auto refused = relay.push(device(), one);
        if (refused == ErrorCode::stream_cut) {
            had.note(Situation::pushedPastTheCut);
        }
        if (refused) {
            left.push_back(one);
        }
    }
    m_outbox = std::move(left);
}

Result<AccessRelay::Stored> AccessPhone::seal(const ChannelId& channel)
{
    WAYMARK_ASSIGN(const auto stream, circles->ownStream(space, channel));
    WAYMARK_ASSIGN(const auto key, circles->sealingKey(space, channel));
    WAYMARK_ASSIGN(const auto* identity, circles->identity(space));
    auto& head = m_heads.try_emplace(stream, StreamHead{stream, 0, {}}).first->second;
    const wire::EnvelopeDraft draft{wire::EnvelopeKind::changeset, channel, stream, key.epoch, head.seq + 1, head.hash};
    const Bytes words(64, static_cast<std::uint8_t>(head.seq));
    WAYMARK_ASSIGN(auto bytes, wire::sealEnvelope(draft, space, words, *key.key, *identity));
    head.seq += 1;
    head.hash = wire::envelopeHash(bytes);
    WAYMARK_ASSIGN(auto part, wire::sealSnapshotPart({channel, head.hash, 0, key.epoch}, space, words, *key.key));
    m_outbox.push_back({channel, stream, head.seq, head.hash, std::move(bytes), std::move(part)});
    return m_outbox.back();
}

}  // namespace waymark::access
