// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/head_check.h"

#include <algorithm>

namespace waymark::client {

HeadCheck::HeadCheck(SpaceParts& parts)
    : m_parts(parts),
      m_chains(parts.database, parts.space),
      m_forks(parts.database, parts.space),
      m_outbox(parts.database, parts.space)
{
}

Async<Result<Answer<wire::HeadsResponse>>> HeadCheck::fetch()
{
    return m_parts.link.ask<wire::HeadsResponse>(wire::Method::get, wire::pathOf(wire::Route::heads, m_parts.space),
                                                 {});
}

Async<Status> HeadCheck::ask()
{
    auto asked = fetch();
    WAYMARK_CO_ASSIGN(const auto answer, co_await asked);
    m_parts.link.relay().noteTime(answer.message.time);
    WAYMARK_CO_TRY(m_parts.record.noteIncarnation(answer.message.incarnation));
    m_named.clear();
    for (const auto& channel : answer.message.channels) {
        m_named[channel.channel] = channel.streams;
    }
    co_return noteForgotten();
}

std::uint64_t HeadCheck::named(const ChannelId& channel, const StreamId& stream) const
{
    const auto heads = m_named.find(channel);
    if (heads == m_named.end()) {
        return 0;
    }
    const auto found = std::ranges::find(heads->second, stream, &wire::StreamHead::stream);
    return found != heads->second.end() ? found->seq : 0;
}

/// All that was merged came from the relay, and so did every acknowledgement: it cannot have less by itself.
Status HeadCheck::noteForgotten()
{
    WAYMARK_ASSIGN(const auto held, m_parts.circles.held(m_parts.space));
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    WAYMARK_ASSIGN(const auto* device, m_parts.circles.identity(m_parts.space));
    bool forgot = false;
    for (const auto& [id, stream] : ledger->access().streams()) {
        if (std::ranges::find(held, stream.channel) == held.end()) {
            continue;
        }
        const auto there = named(stream.channel, id);
        const bool isOwn = stream.device == device->publicKey;
        WAYMARK_ASSIGN(const auto head, m_chains.head(id));
        WAYMARK_ASSIGN(const auto acknowledged, m_outbox.acknowledged(id));
        // What this phone sealed under other keys, before it went on as a new one, is not all there either.
        WAYMARK_ASSIGN(const auto waiting, m_outbox.waiting(id));
        const auto confirmed = isOwn || waiting > 0 ? acknowledged : head.seq;
        forgot = forgot || confirmed > there;
        if (isOwn && confirmed > there) {
            WAYMARK_TRY(m_outbox.forgetAcknowledgements(id, there));
        }
    }
    return forgot ? m_parts.noteForgot() : Status{};
}

/// All that counts of that stream up to there is here. What lies past a cut counts for nobody; a relay that went back
/// may have taken it before it heard of the cut again.
Result<bool> HeadCheck::isHere(const ledger::AccessTable& access, const wire::StreamHead& head) const
{
    const auto* stream = access.stream(head.stream);
    if (stream != nullptr && stream->isPastCut(head.seq)) {
        const auto& cut = *stream->cut;
        return cut.seq == 0 ? Result<bool>(true) : m_chains.holds(head.stream, cut.seq, cut.hash);
    }
    return m_chains.holds(head.stream, head.seq, head.hash);
}

Status HeadCheck::compare(const std::set<ChannelId>& held)
{
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    m_behind.clear();
    for (const auto& [channel, streams] : m_named) {
        for (const auto& head : streams) {
            WAYMARK_ASSIGN(const bool here, isHere(ledger->access(), head));
            WAYMARK_ASSIGN(const bool lost, m_forks.isLost(head.stream, head.hash));
            if (!here && !lost && !held.contains(channel)) {
                m_behind.insert(channel);
            }
        }
    }
    return {};
}

Status HeadCheck::finish()
{
    for (const auto& channel : m_behind) {
        WAYMARK_TRY(m_parts.circles.noteAlarm(m_parts.space, ErrorCode::relay_withholds, channel));
    }
    WAYMARK_TRY(noteOwn());
    m_named.clear();
    return {};
}

Result<bool> HeadCheck::wantsAgain() const
{
    WAYMARK_ASSIGN(const bool isStale, m_parts.record.isStaleCopy());
    return isStale || !m_behind.empty();
}

/// A copy of a home may go on from where the relay says its streams end, once it has come there.
Status HeadCheck::noteOwn()
{
    WAYMARK_ASSIGN(const bool isStale, m_parts.record.isStaleCopy());
    if (!isStale) {
        return {};
    }
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    WAYMARK_ASSIGN(const auto* device, m_parts.circles.identity(m_parts.space));
    for (const auto& [id, stream] : ledger->access().streams()) {
        if (stream.device != device->publicKey) {
            continue;
        }
        const auto& named = m_named[stream.channel];
        const auto found = std::ranges::find(named, id, &wire::StreamHead::stream);
        const auto there = found != named.end() ? *found : wire::StreamHead{id, 0, {}};
        WAYMARK_ASSIGN(const bool caughtUp, isCaughtUp(id, there));
        if (!caughtUp) {
            return {};
        }
    }
    return m_parts.record.noteCaughtUp();
}

/// What was sealed before the copy was made and not pushed yet is the same on both.
Result<bool> HeadCheck::isCaughtUp(const StreamId& stream, const wire::StreamHead& there)
{
    WAYMARK_ASSIGN(const auto head, m_chains.head(stream));
    if (head.seq == there.seq) {
        return head.hash == there.hash;
    }
    WAYMARK_ASSIGN(const auto waiting, m_outbox.waiting(stream));
    return there.seq < head.seq && waiting >= head.seq - there.seq;
}

}  // namespace waymark::client
