// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/log_routes.h"

#include "sync/wire/limits.h"

namespace waymark::relay {
namespace {

using Answers = std::vector<std::optional<ErrorCode>>;

constexpr std::size_t kPageOverhead = 16 * 1024;  // CBOR heads of a full page

/// What stands in the way of an envelope before the store is asked; `made` is filled when nothing does.
std::optional<ErrorCode> judge(const Caller& caller, UnixMs now, ByteView bytes, NewEnvelope& made)
{
    const auto envelope = wire::parseEnvelope(bytes);
    if (!envelope) {
        return envelope.error().code;
    }
    const auto& header = envelope->header;
    made = {header.channel, header.stream, header.seq, header.prev, wire::envelopeHash(bytes), bytes};
    if (const auto refused = caller.access().refusal(caller.device, header.channel, header.stream, header.seq, now)) {
        return refused;
    }
    if (!wire::verifyEnvelope(*envelope, caller.space.ledger.space(), caller.device)) {
        return ErrorCode::bad_signature;
    }
    return std::nullopt;
}

/// Sorts a push into what the store may take and what is refused before it.
struct Judged {
    Answers answers;
    std::vector<NewEnvelope> good;
    std::vector<std::size_t> places;  ///< of the good ones among the answers
};

Judged judgeAll(const Caller& caller, UnixMs now, const std::vector<ByteView>& envelopes,
                const std::function<bool(const StreamId&)>& isFrozen)
{
    Judged judged;
    std::vector<StreamId> broken;
    for (const auto bytes : envelopes) {
        NewEnvelope envelope;
        auto answer = judge(caller, now, bytes, envelope);
        if (!answer && isFrozen(envelope.stream)) {
            answer = ErrorCode::relay_busy;
        }
        if (!answer && std::ranges::find(broken, envelope.stream) != broken.end()) {
            answer = ErrorCode::stream_gap;
        }
        if (answer) {
            broken.push_back(envelope.stream);
        } else {
            judged.good.push_back(envelope);
            judged.places.push_back(judged.answers.size());
        }
        judged.answers.push_back(answer);
    }
    return judged;
}

bool anyStored(const Answers& answers)
{
    return std::ranges::any_of(answers, [](const auto& answer) { return !answer; });
}

bool nothingStoredForQuota(const Answers& answers)
{
    return !anyStored(answers) && std::ranges::find(answers, ErrorCode::relay_full) != answers.end();
}

}  // namespace

Reply LogRoutes::push(const Caller& caller, ByteView body, std::int64_t& retryAfterMs)
{
    if (body.size() > wire::kMaxPushBytes) {
        return fail(ErrorCode::too_large, "push");
    }
    WAYMARK_ASSIGN(const auto request, wire::PushRequest::decode(body));
    const auto& space = caller.space.ledger.space();
    retryAfterMs = m_envelopes.take(textOf(space.view()) + textOf(caller.device.view()),
                                    static_cast<std::int64_t>(request.envelopes.size()), m_parts.clock.monotonicMs());
    if (retryAfterMs > 0) {
        return fail(ErrorCode::relay_busy);
    }
    const auto now = relayTime(m_parts.clock, caller.space);
    const auto isFrozen = [&](const StreamId& stream) {
        return m_parts.frozen.isFrozen(space, stream, m_parts.clock.monotonicMs());
    };
    auto judged = judgeAll(caller, now, request.envelopes, isFrozen);
    WAYMARK_ASSIGN(const auto stored, m_parts.store.push(space, judged.good, m_parts.config.quotaBytes));
    for (std::size_t i = 0; i < stored.size(); ++i) {
        judged.answers[judged.places[i]] = stored[i];
    }
    if (nothingStoredForQuota(judged.answers)) {
        return fail(ErrorCode::relay_full);
    }
    if (m_parts.onSpaceNews && anyStored(stored)) {
        m_parts.onSpaceNews(space);
    }
    return wire::PushResponse{caller.space.incarnation, relayTime(m_parts.clock, caller.space),
                              std::move(judged.answers)}
        .encode();
}

/// Whether what the phone saw last is where it says: else it was told of another log, or this one was set back. What
/// was dropped cannot be looked at any more.
Result<bool> LogRoutes::isOfThisLog(const Caller& caller, const wire::Cursor& cursor, const LogPage& page) const
{
    if (cursor.after > page.last) {
        return false;
    }
    if (cursor.after <= page.floor || cursor.item.isZero()) {
        return true;
    }
    WAYMARK_ASSIGN(const auto item, m_parts.store.itemAt(caller.space.ledger.space(), cursor.channel, cursor.after));
    return item == cursor.item;
}

Reply LogRoutes::pull(const Caller& caller, ByteView body) const
{
    WAYMARK_ASSIGN(const auto request, wire::PullRequest::decode(body));
    if (!request.incarnation.isZero() && request.incarnation != caller.space.incarnation) {
        return fail(ErrorCode::bad_cursor);
    }
    std::vector<LogPage> pages;
    wire::PullResponse response{caller.space.incarnation, relayTime(m_parts.clock, caller.space), {}};
    std::size_t bytes = m_parts.config.pageBytes - kPageOverhead;
    std::size_t count = m_parts.config.pageEnvelopes;
    for (const auto& cursor : request.cursors) {
        if (!caller.access().mayRead(caller.device, cursor.channel)) {
            return fail(ErrorCode::relay_forbidden);
        }
        if (!caller.access().mayReadAt(caller.device, cursor.channel, response.time)) {
            return fail(ErrorCode::grant_ended);
        }
        WAYMARK_ASSIGN(auto page,
                       m_parts.store.pull(caller.space.ledger.space(), cursor.channel, cursor.after, bytes, count));
        WAYMARK_ASSIGN(const bool isOurs, isOfThisLog(caller, cursor, page));
        if (!isOurs) {
            return fail(ErrorCode::bad_cursor);
        }
        count -= page.envelopes.size();
        wire::PulledChannel channel{cursor.channel, page.floor, false, {}};
        for (const auto& [rseq, envelope] : page.envelopes) {
            bytes -= envelope.size();
            channel.envelopes.push_back({rseq, envelope});
        }
        const auto reached = std::max(cursor.after, page.floor);
        channel.more = (page.envelopes.empty() ? reached : page.envelopes.back().first) < page.last;
        response.channels.push_back(std::move(channel));
        pages.push_back(std::move(page));
        WAYMARK_TRY(m_snapshots.notePulled(caller, cursor));
    }
    return response.encode();
}

Reply LogRoutes::heads(const Caller& caller) const
{
    const auto& chain = caller.space.ledger;
    wire::HeadsResponse response{
        caller.space.incarnation, relayTime(m_parts.clock, caller.space), chain.size(), chain.head().hash, {}};
    for (const auto& channel : caller.access().readableBy(caller.device)) {
        if (!caller.access().mayReadAt(caller.device, channel, response.time)) {
            continue;
        }
        WAYMARK_ASSIGN(auto heads, m_parts.store.heads(chain.space(), channel));
        response.channels.push_back(std::move(heads));
    }
    return response.encode();
}

}  // namespace waymark::relay
