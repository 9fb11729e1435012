// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/purge_sync.h"

#include <algorithm>
#include <array>

namespace waymark::client {
namespace {

/// The relay took the request and does not do it now.
bool isRefusal(ErrorCode code)
{
    constexpr std::array kRefusals{ErrorCode::purge_uncovered, ErrorCode::relay_conflict, ErrorCode::relay_forbidden,
                                   ErrorCode::not_yet,         ErrorCode::grant_ended,    ErrorCode::malformed,
                                   ErrorCode::too_large,       ErrorCode::bad_signature,  ErrorCode::not_found,
                                   ErrorCode::key_missing};
    return std::ranges::find(kRefusals, code) != kRefusals.end();
}

template <class Id>
void makeSet(std::vector<Id>& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
}

}  // namespace

PurgeSync::PurgeSync(SpaceParts& parts, LogSync& log, SnapshotMaker& snapshots)
    : m_parts(parts),
      m_log(log),
      m_snapshots(snapshots),
      m_store(parts.database, parts.space),
      m_care(parts.database, parts.records, parts.circles, parts.space)
{
}

Async<Status> PurgeSync::send(ByteView bytes)
{
    auto posted = m_parts.link.send(wire::Method::post, wire::pathOf(wire::Route::purge, m_parts.space),
                                    Bytes(bytes.begin(), bytes.end()));
    WAYMARK_CO_TRY(co_await posted);
    co_return Status{};
}

Async<Status> PurgeSync::postAgain()
{
    if (m_parts.isClosed()) {
        co_return Status{};
    }
    WAYMARK_CO_ASSIGN(const auto lost, m_store.unposted());
    for (const auto& known : lost) {
        auto sending = send(known.bytes);
        const auto sent = co_await sending;
        if (!sent && !isRefusal(sent.error().code)) {
            co_return sent;
        }
        if (sent) {
            WAYMARK_CO_TRY(m_store.notePosted(known.id));
        }
        // Newcomers need a snapshot there again, and what came back by then has to go.
        if (sent || sent.error().code == ErrorCode::purge_uncovered) {
            WAYMARK_CO_TRY(m_care.askAgain(known));
        }
    }
    co_return Status{};
}

Async<Status> PurgeSync::run()
{
    if (!m_care.isOwnersHome()) {
        co_return Status{};
    }
    WAYMARK_CO_ASSIGN(const auto sections, records::erasingSections(m_parts.database, m_parts.space));
    for (const auto& section : sections) {
        WAYMARK_CO_ASSIGN(auto rows, records::erasing(m_parts.database, section));
        const bool allSealed = std::ranges::all_of(rows, &records::ErasingRow::sealed);
        WAYMARK_CO_ASSIGN(const bool whole, m_log.isWhole(section.channel));
        if (!allSealed || !whole) {
            continue;
        }
        rows.resize(std::min(rows.size(), wire::kMaxPurgeRows));
        auto erasing = erase(section.channel, rows);
        const auto erased = co_await erasing;
        if (!erased && !isRefusal(erased.error().code)) {
            co_return erased;
        }
        if (!erased) {
            m_parts.problems.note(erased.error().code, section.channel);
        }
    }
    co_return Status{};
}

Async<Status> PurgeSync::erase(const ChannelId& channel, const Rows& rows)
{
    auto covering = m_snapshots.cover(channel);
    WAYMARK_CO_ASSIGN(const auto cover, co_await covering);
    if (!cover) {
        m_parts.problems.note(ErrorCode::purge_uncovered, channel);
        co_return Status{};
    }
    auto searching = search(channel, *cover, rows);
    WAYMARK_CO_ASSIGN(const auto found, co_await searching);
    WAYMARK_CO_ASSIGN(const bool all, isAll(channel, *cover, found));
    if (!all) {
        m_parts.problems.note(ErrorCode::relay_withholds, channel);
        co_return Status{};
    }
    WAYMARK_CO_ASSIGN(const bool told, isTold(channel, rows));
    if (told && found.places.empty() && !found.more) {
        co_return m_care.end(rows);
    }
    auto posting = post(channel, cover->manifest, found, rows);
    co_return co_await posting;
}

/// Whether this relay has purges of all of these, files and all.
Result<bool> PurgeSync::isTold(const ChannelId& channel, const Rows& rows) const
{
    WAYMARK_ASSIGN(const auto all, m_store.of(channel));
    return std::ranges::all_of(rows, [&](const records::ErasingRow& row) {
        const auto name = wire::purgedRow(m_parts.space, channel, row.row);
        return !row.file && std::ranges::any_of(all, [&](const PurgeStore::Known& known) {
            return known.posted && known.purge.names(name);
        });
    });
}

/// All that the relay has of the section, from the beginning.
Async<Result<PurgeSync::Found>> PurgeSync::search(const ChannelId& channel, const Cover& cover, const Rows& rows)
{
    Found found;
    wire::PullRequest request;
    request.cursors = {{channel, 0, {}}};
    for (bool more = true; more;) {
        WAYMARK_CO_ASSIGN(request.incarnation, m_parts.record.incarnation());
        auto asked = m_parts.link.ask<wire::PullResponse>(
            wire::Method::post, wire::pathOf(wire::Route::pull, m_parts.space), request.encode());
        WAYMARK_CO_ASSIGN(const auto answer, co_await asked);
        WAYMARK_CO_TRY(m_parts.record.noteIncarnation(answer.message.incarnation));
        more = false;
        for (const auto& page : answer.message.channels) {
            if (page.channel != channel || page.envelopes.empty() || page.envelopes.back().rseq <= found.last) {
                continue;
            }
            WAYMARK_CO_TRY(lookAt(page, cover, rows, found));
            more = page.more;
            request.cursors.front().after = found.last;
        }
        Sleep turn(m_parts.link.relay().loop(), 0);
        co_await turn;
    }
    co_return found;
}

Status PurgeSync::lookAt(const wire::PulledChannel& page, const Cover& cover, const Rows& rows, Found& found)
{
    for (const auto& item : page.envelopes) {
        if (item.rseq <= found.last) {
            continue;
        }
        if (wire::isPurge(item.envelope)) {
            WAYMARK_ASSIGN(const auto refused, m_care.take(page.channel, item.envelope));
            if (refused) {
                m_parts.problems.note(*refused, page.channel);
            }
        }
        if (const auto place = wire::emptyPlaceOf(item.envelope)) {
            found.empty.push_back(*place);
        } else {
            WAYMARK_TRY(wire::isPurge(item.envelope) ? Status{} : look(item.envelope, cover, rows, found));
            found.items += item.rseq > cover.floor ? 1 : 0;
        }
        found.last = item.rseq;
    }
    return {};
}

/// What its author made wrong is void and says nothing to anybody; what lies past its stream's cut is in no snapshot.
Status PurgeSync::look(ByteView bytes, const Cover& cover, const Rows& rows, Found& found) const
{
    const auto envelope = wire::parseEnvelope(bytes);
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    const auto* stream = envelope ? ledger->access().stream(envelope->header.stream) : nullptr;
    if (stream == nullptr || stream->isPastCut(envelope->header.seq) ||
        !wire::verifyEnvelope(*envelope, m_parts.space, stream->device)) {
        return {};
    }
    const auto& header = envelope->header;
    found.seen[header.stream].insert(header.seq);
    WAYMARK_ASSIGN(const auto* key, m_parts.circles.epochKey(m_parts.space, header.channel, header.epoch));
    const auto payload = wire::openEnvelope(*envelope, m_parts.space, *key).and_then([&](const Bytes& plain) {
        return records::decodePayload(plain, header.stream);
    });
    const auto holds = [&](const records::Op& op) {
        return !records::isNull(op.value) && std::ranges::find(rows, op.row, &records::ErasingRow::row) != rows.end();
    };
    const auto anyHolds = [&](const auto& transaction) { return std::ranges::any_of(transaction.ops, holds); };
    if (!payload || !std::ranges::any_of(payload->transactions, anyHolds)) {
        return {};
    }
    const auto* head = cover.manifest.head(header.stream);
    if (head != nullptr && header.seq <= head->seq) {
        found.places.insert({header.stream, header.seq, wire::envelopeHash(bytes)});
    } else {
        found.more = true;
    }
    return {};
}

/// Whether nothing was left out: each stream came without a hole up to where the snapshot holds it, and the log from
/// its floor to its end, but for places that were purged indeed.
Result<bool> PurgeSync::isAll(const ChannelId& channel, const Cover& cover, const Found& found) const
{
    for (const auto& head : cover.manifest.heads) {
        const auto seen = found.seen.find(head.stream);
        const auto isSeen = [&](std::uint64_t seq) { return seen != found.seen.end() && seen->second.contains(seq); };
        // Below the first is what the relay let go of.
        const auto first = cover.floor == 0 ? 1 : seen != found.seen.end() ? *seen->second.begin() : head.seq + 1;
        for (auto seq = first; seq <= head.seq; ++seq) {
            WAYMARK_ASSIGN(const auto purged, m_store.at(head.stream, seq));
            if (!purged && !isSeen(seq)) {
                return false;
            }
        }
    }
    auto items = found.items;
    for (const auto& place : found.empty) {
        WAYMARK_ASSIGN(const auto purged, m_store.at(place.stream, place.seq));
        items += purged && purged->hash == place.hash ? 1 : 0;
    }
    // The log goes at least as far as it did when it was pulled.
    WAYMARK_ASSIGN(const auto pulled, m_log.pulledUpTo(channel));
    const auto last = std::max(found.last, pulled);
    return items + cover.floor >= last;
}

/// As many as it takes; the records wait until the last of them was taken.
Async<Status> PurgeSync::post(const ChannelId& channel, const wire::SnapshotManifest& manifest, const Found& found,
                              const Rows& rows)
{
    WAYMARK_CO_ASSIGN(const auto* device, m_parts.circles.identity(m_parts.space));
    wire::Purge purge;
    purge.channel = channel;
    purge.made = manifest.made;
    for (const auto& head : manifest.heads) {
        purge.reach.push_back({head.stream, head.seq, head.hash});
    }
    for (const auto& row : rows) {
        purge.rows.push_back(wire::purgedRow(m_parts.space, channel, row.row));
        if (row.file) {
            purge.files.push_back(*row.file);
        }
    }
    makeSet(purge.rows);
    makeSet(purge.files);
    auto left = found.places.begin();
    do {
        purge.places.clear();
        while (left != found.places.end() && purge.places.size() < wire::kMaxPurgePlaces) {
            purge.places.push_back(*left++);
        }
        const auto bytes = wire::signPurge(*device, m_parts.space, purge);
        auto sending = send(bytes);
        WAYMARK_CO_TRY(co_await sending);
        const bool last = left == found.places.end() && !found.more;
        WAYMARK_CO_TRY(m_care.takeOwn(bytes, purge, last ? rows : Rows{}));
    } while (left != found.places.end());
    co_return Status{};
}

}  // namespace waymark::client
