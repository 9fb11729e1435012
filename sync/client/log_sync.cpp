// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/log_sync.h"

#include <algorithm>

#include "platform/database/transaction.h"

namespace waymark::client {

LogSync::LogSync(SpaceParts& parts)
    : m_parts(parts),
      m_chains(parts.database, parts.space),
      m_outbox(parts.database, parts.space),
      m_heads(parts),
      m_intake(parts.database, parts.records, parts.circles, parts.space),
      m_loader(parts, m_intake.care()),
      m_sealer(parts.database, parts.records, parts.circles, parts.space)
{
}

Async<Status> LogSync::pull()
{
    // A section that was given again meanwhile begins anew before anything of it is merged, not after.
    WAYMARK_CO_TRY(followLedger());
    m_held.clear();
    m_reached.clear();
    m_refusedForLedger = false;
    m_loader.beginPull();
    auto pages = pullPages();
    WAYMARK_CO_TRY(co_await pages);
    WAYMARK_CO_ASSIGN(const bool forked, m_intake.care().markForked());
    if (forked) {
        auto again = pullPages();
        WAYMARK_CO_TRY(co_await again);
    }
    WAYMARK_CO_TRY(m_intake.care().rebuild());
    co_return m_intake.finishPurges();
}

Async<Status> LogSync::pullPages()
{
    WAYMARK_CO_ASSIGN(auto left, cursors());
    while (!left.empty()) {
        wire::PullRequest request;
        WAYMARK_CO_ASSIGN(request.incarnation, m_parts.record.incarnation());
        for (const auto& [channel, cursor] : left) {
            if (request.cursors.size() < wire::kMaxCursors) {
                request.cursors.push_back(cursor);
            }
        }
        auto asked = m_parts.link.ask<wire::PullResponse>(
            wire::Method::post, wire::pathOf(wire::Route::pull, m_parts.space), request.encode());
        WAYMARK_CO_ASSIGN(const auto answer, co_await asked);
        m_parts.link.relay().noteTime(answer.message.time);
        WAYMARK_CO_TRY(m_parts.record.noteIncarnation(answer.message.incarnation));
        Cursors more;
        auto taken = takePage(answer.message, left, more);
        WAYMARK_CO_TRY(co_await taken);
        for (const auto& cursor : request.cursors) {
            left.erase(cursor.channel);
        }
        left.merge(more);
    }
    auto taken = takeParked();
    co_return co_await taken;
}

Status LogSync::followLedger()
{
    return m_intake.care().follow(m_parts.clock.now());
}

Result<LogSync::Cursors> LogSync::cursors() const
{
    WAYMARK_ASSIGN(const auto held, m_parts.circles.held(m_parts.space));
    Cursors cursors;
    for (const auto& channel : held) {
        WAYMARK_ASSIGN(cursors[channel], m_intake.cursor(channel));
    }
    const auto again = [&](const ChannelId& channel) {
        if (const auto found = cursors.find(channel); found != cursors.end()) {
            found->second = {channel, 0, {}};
        }
    };
    WAYMARK_ASSIGN(const auto waiting, m_chains.waiting());
    for (const auto& [channel, reason] : waiting) {
        if (reason == ErrorCode::stream_gap) {
            again(channel);
        }
    }
    WAYMARK_ASSIGN(const auto keptBack, m_chains.channelsKeptBack());
    std::ranges::for_each(keptBack, again);
    WAYMARK_ASSIGN(const auto unfinished, m_loader.waiting());
    std::ranges::for_each(unfinished, again);
    std::ranges::for_each(m_heads.behind(), again);
    return cursors;
}

Async<Status> LogSync::pullHidden()
{
    WAYMARK_CO_TRY(m_heads.compare(m_held));
    if (!m_heads.behind().empty()) {
        auto pulled = pull();
        WAYMARK_CO_TRY(co_await pulled);
        WAYMARK_CO_TRY(m_heads.compare(m_held));
    }
    co_return m_heads.finish();
}

/// `more` gets the channels that have further pages.
Async<Status> LogSync::takePage(const wire::PullResponse& page, const Cursors& asked, Cursors& more)
{
    for (const auto& channel : page.channels) {
        WAYMARK_CO_TRY(takePurges(channel));
        const auto after = asked.find(channel.channel);
        auto going = goesOn(channel, after != asked.end() ? after->second.after : 0, more);
        WAYMARK_CO_ASSIGN(const bool isNext, co_await going);
        if (!isNext) {
            continue;
        }
        auto taken = takeChannel(channel);
        WAYMARK_CO_TRY(co_await taken);
        if (channel.more && !channel.envelopes.empty()) {
            more[channel.channel] = endOf(channel);
        }
    }
    co_return Status{};
}

/// Also of a page that is not taken, because the section begins from a snapshot that lies above it.
Status LogSync::takePurges(const wire::PulledChannel& channel)
{
    for (const auto& item : channel.envelopes) {
        if (wire::isPurge(item.envelope)) {
            WAYMARK_ASSIGN(const auto taken, m_intake.takePurge(channel.channel, item.envelope));
            note(taken, channel.channel);
        }
    }
    return {};
}

wire::Cursor LogSync::endOf(const wire::PulledChannel& channel)
{
    const auto& last = channel.envelopes.back();
    return {channel.channel, last.rseq, wire::itemHash(last.envelope)};
}

/// False for a page that is not to be taken: the section begins from a snapshot first, or waits for one.
Async<Result<bool>> LogSync::goesOn(const wire::PulledChannel& channel, std::uint64_t after, Cursors& more)
{
    WAYMARK_CO_ASSIGN(const auto lacking, m_intake.lacking(channel.channel, channel.envelopes));
    auto beginning = m_loader.begin(channel.channel, {after, channel.floor, channel.more, lacking});
    WAYMARK_CO_ASSIGN(const auto from, co_await beginning);
    if (!from) {
        m_held.insert(channel.channel);
        m_reached[channel.channel] = channel.envelopes.empty() ? channel.floor : channel.envelopes.back().rseq;
    } else if (*from != after) {
        more[channel.channel] = {channel.channel, *from, {}};
    }
    co_return from == after;
}

Async<Status> LogSync::takeChannel(const wire::PulledChannel& channel)
{
    const std::span envelopes(channel.envelopes);
    for (std::size_t begin = 0; begin < envelopes.size(); begin += Intake::kGroup) {
        const auto group = envelopes.subspan(begin, std::min(Intake::kGroup, envelopes.size() - begin));
        WAYMARK_CO_ASSIGN(const auto taken, m_intake.take(channel.channel, group, !m_held.contains(channel.channel)));
        note(taken, channel.channel);
        Sleep turn(m_parts.link.relay().loop(), 0);
        co_await turn;
    }
    if (!envelopes.empty()) {
        m_reached[channel.channel] = envelopes.back().rseq;
    }
    co_return Status{};
}

Async<Status> LogSync::takeParked()
{
    while (true) {
        WAYMARK_CO_ASSIGN(const auto taken, m_intake.takeParked());
        m_pulled += taken.merged;
        if (taken.merged == 0) {
            co_return Status{};
        }
        Sleep turn(m_parts.link.relay().loop(), 0);
        co_await turn;
    }
}

void LogSync::note(const Intake::Taken& taken, const ChannelId& channel)
{
    m_pulled += taken.merged;
    for (const auto code : taken.voided) {
        m_parts.problems.note(code, channel);
    }
    for (const auto code : taken.refused) {
        m_parts.problems.note(code, channel);
        m_held.insert(channel);
        m_refusedForLedger = m_refusedForLedger || code == ErrorCode::ledger_behind;
    }
}

Async<Status> LogSync::pushSealed()
{
    if (m_parts.isClosed()) {
        co_return Status{};
    }
    m_refused.clear();
    m_gaps.clear();
    m_headsAsked = false;
    auto pushed = push();
    co_return co_await pushed;
}

Async<Status> LogSync::share()
{
    if (m_parts.isClosed()) {
        co_return Status{};
    }
    m_refused.clear();
    m_gaps.clear();
    m_headsAsked = false;
    auto sealed = seal();
    WAYMARK_CO_TRY(co_await sealed);
    auto pushed = push();
    co_return co_await pushed;
}

Async<Status> LogSync::seal()
{
    WAYMARK_CO_ASSIGN(const bool isStale, m_parts.record.isStaleCopy());
    WAYMARK_CO_ASSIGN(const bool isCopied, m_parts.record.isCopied());
    if (isStale || isCopied) {
        co_return Status{};
    }
    WAYMARK_CO_ASSIGN(const auto sections, m_parts.records.pending());
    for (const auto& section : sections) {
        for (bool more = section.space == m_parts.space; more;) {
            const auto sealed = m_sealer.sealNext(section.channel, m_parts.link.relay().time());
            if (!sealed) {
                m_parts.problems.note(sealed.error().code, section.channel);
            }
            more = sealed.value_or(false);
            Sleep turn(m_parts.link.relay().loop(), 0);
            co_await turn;
        }
    }
    co_return Status{};
}

Async<Status> LogSync::push()
{
    while (true) {
        WAYMARK_CO_ASSIGN(const auto next, m_outbox.nextPush(m_refused));
        if (next.empty() && (m_gaps.empty() || m_headsAsked)) {
            co_return Status{};
        }
        if (next.empty()) {
            auto again = pushAgain();
            WAYMARK_CO_TRY(co_await again);
            continue;
        }
        wire::PushRequest request;
        for (const auto& sealed : next) {
            request.envelopes.emplace_back(sealed.envelope);
        }
        auto asked = m_parts.link.ask<wire::PushResponse>(
            wire::Method::post, wire::pathOf(wire::Route::push, m_parts.space), request.encode());
        WAYMARK_CO_ASSIGN(const auto answer, co_await asked);
        m_parts.link.relay().noteTime(answer.message.time);
        WAYMARK_CO_TRY(m_parts.record.noteIncarnation(answer.message.incarnation));
        WAYMARK_CO_TRY(takeAnswers(next, answer.message));
    }
}

Status LogSync::takeAnswers(const std::vector<Outbox::Sealed>& pushed, const wire::PushResponse& answer)
{
    if (answer.answers.size() != pushed.size()) {
        return fail(ErrorCode::relay_garbage, "not one answer an envelope");
    }
    return database::inTransaction(m_parts.database, [&]() -> Status {
        for (std::size_t i = 0; i < pushed.size(); ++i) {
            const auto& refused = answer.answers[i];
            if (!refused) {
                WAYMARK_TRY(m_outbox.acknowledge(pushed[i].id));
                ++m_pushed;
                continue;
            }
            if (std::ranges::find(m_refused, pushed[i].stream) != m_refused.end()) {
                continue;
            }
            m_refused.push_back(pushed[i].stream);
            if (*refused == ErrorCode::stream_gap && !m_headsAsked) {
                m_gaps.emplace(pushed[i].stream, pushed[i].channel);
            } else {
                // Only this phone's keys seal in its streams.
                m_parts.problems.note(*refused == ErrorCode::stream_fork ? ErrorCode::device_copied : *refused,
                                      pushed[i].channel);
            }
        }
        return {};
    });
}

/// The relay says it lacks what came before: what it does not have of our streams waits again, once a round.
Async<Status> LogSync::pushAgain()
{
    m_headsAsked = true;
    auto asked = m_heads.fetch();
    WAYMARK_CO_ASSIGN(const auto answer, co_await asked);
    for (const auto& [stream, channel] : m_gaps) {
        std::uint64_t there = 0;
        for (const auto& heads : answer.message.channels) {
            const auto found = std::ranges::find(heads.streams, stream, &wire::StreamHead::stream);
            there = found != heads.streams.end() ? found->seq : there;
        }
        WAYMARK_CO_TRY(m_outbox.forgetAcknowledgements(stream, there));
        std::erase(m_refused, stream);
    }
    co_return Status{};
}

Result<bool> LogSync::wantsLedger() const
{
    WAYMARK_ASSIGN(const auto waiting, m_chains.waiting());
    return m_refusedForLedger || m_loader.needsLedger() ||
           std::ranges::any_of(waiting,
                               [](const ChainStore::Waiting& one) { return one.reason == ErrorCode::ledger_behind; });
}

Status LogSync::noteProblems()
{
    WAYMARK_ASSIGN(const auto waiting, m_chains.waiting());
    for (const auto& [channel, reason] : waiting) {
        m_parts.problems.note(reason, channel);
    }
    WAYMARK_ASSIGN(const auto keptBack, m_chains.channelsKeptBack());
    for (const auto& channel : keptBack) {
        m_parts.problems.note(ErrorCode::stream_gap, channel);
        WAYMARK_TRY(m_parts.circles.noteAlarm(m_parts.space, ErrorCode::relay_withholds, channel));
    }
    for (const auto& channel : m_heads.behind()) {
        m_parts.problems.note(ErrorCode::stream_gap, channel);
    }
    WAYMARK_ASSIGN(const auto unfinished, m_loader.waiting());
    for (const auto& channel : unfinished) {
        // What belongs on top of its snapshot was at the relay when that one was made.
        m_parts.problems.note(ErrorCode::relay_withholds, channel);
    }
    WAYMARK_ASSIGN(const bool isStale, m_parts.record.isStaleCopy());
    if (isStale) {
        m_parts.problems.note(ErrorCode::stream_gap);
    }
    WAYMARK_ASSIGN(const bool isCopied, m_parts.record.isCopied());
    if (isCopied) {
        m_parts.problems.note(ErrorCode::device_copied);
    }
    return {};
}

Result<bool> LogSync::isWhole(const ChannelId& channel) const
{
    const auto isOfChannel = [&](const auto& waiting) { return waiting.channel == channel; };
    WAYMARK_ASSIGN(const auto waiting, m_chains.waiting());
    WAYMARK_ASSIGN(const auto keptBack, m_chains.channelsKeptBack());
    WAYMARK_ASSIGN(const bool rebuilding, m_intake.care().isRebuilding(channel));
    WAYMARK_ASSIGN(const bool isStale, m_parts.record.isStaleCopy());
    WAYMARK_ASSIGN(const bool isCopied, m_parts.record.isCopied());
    WAYMARK_ASSIGN(const bool unpushed, m_outbox.waits(channel));
    return !isCopied && !m_held.contains(channel) && !m_heads.behind().contains(channel) && !rebuilding && !isStale &&
           !unpushed && std::ranges::none_of(waiting, isOfChannel) &&
           std::ranges::find(keptBack, channel) == keptBack.end();
}

Result<std::uint64_t> LogSync::pulledUpTo(const ChannelId& channel) const
{
    WAYMARK_ASSIGN(const auto cursor, m_intake.cursor(channel));
    return cursor.after;
}

Result<wire::WaitSpace> LogSync::waitFor() const
{
    wire::WaitSpace wait;
    wait.space = m_parts.space;
    wait.token = m_parts.link.token().value_or(wire::SessionToken{});
    WAYMARK_ASSIGN(wait.incarnation, m_parts.record.incarnation());
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    wait.ledgerSize = ledger->size();
    WAYMARK_ASSIGN(const auto held, m_parts.circles.held(m_parts.space));
    for (const auto& channel : held) {
        WAYMARK_ASSIGN(auto cursor, m_intake.cursor(channel));
        // A cursor that was held back would be news at once, for ever; such a channel has its own time to be tried.
        if (const auto reached = m_reached.find(channel); reached != m_reached.end()) {
            cursor.after = std::max(cursor.after, reached->second);
        }
        cursor.item = {};
        if (wait.cursors.size() < wire::kMaxCursors) {
            wait.cursors.push_back(cursor);
        }
    }
    std::ranges::sort(wait.cursors, {}, &wire::Cursor::channel);
    return wait;
}

}  // namespace waymark::client
