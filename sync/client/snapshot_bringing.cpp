// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/crypto/blake2b.h"
#include "sync/client/snapshot_maker.h"
#include "sync/records/erasing.h"
#include "sync/wire/snapshot_part.h"

namespace waymark::client {
namespace {

// A part over a slow line takes its time.
constexpr std::int64_t kLingerMs = 90'000;

std::vector<ByteView> slicesOf(ByteView content)
{
    std::vector<ByteView> slices;
    for (; !content.empty(); content = content.subspan(slices.back().size())) {
        slices.push_back(content.first(std::min(content.size(), wire::kSnapshotSlice)));
    }
    return slices;
}

std::vector<Hash32> hashesOf(ByteView content)
{
    std::vector<Hash32> hashes;
    for (const auto slice : slicesOf(content)) {
        hashes.push_back(crypto::blake2b<Hash32>({slice}));
    }
    return hashes;
}

}  // namespace

/// The section as it is, by the ledger and for the time of `frame`. Nothing where this build cannot judge all of it, or
/// it is more than a snapshot may be.
Result<std::optional<SnapshotMaker::Made>> SnapshotMaker::make(const ChannelId& channel,
                                                               const wire::SnapshotManifest& frame) const
{
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    WAYMARK_ASSIGN(const auto heads, m_chains.heads(channel));
    WAYMARK_ASSIGN(const auto erasing, records::erasing(m_parts.database, {m_parts.space, channel}));
    if (!std::ranges::all_of(erasing, &records::ErasingRow::sealed)) {
        // Gone here, and by no changeset yet.
        return std::optional<Made>();
    }
    std::vector<records::SnapshotStream> streams;
    Made made{frame, {}};
    made.manifest.heads.clear();
    for (const auto& [stream, head] : heads) {
        const auto* row = ledger->access().stream(stream);
        streams.push_back({stream, row != nullptr ? row->person : 0, head.seq});
        made.manifest.heads.push_back({stream, head.seq, head.hash, head.height});
    }
    auto content = records::writeSnapshot(m_parts.database, m_parts.records.schema(), {m_parts.space, channel}, streams,
                                          frame.made);
    if (!content) {
        const auto code = content.error().code;
        const bool cannot = code == ErrorCode::update_needed || code == ErrorCode::stream_gap;
        return cannot ? Result<std::optional<Made>>(std::nullopt) : fail(content.error());
    }
    made.content = std::move(*content);
    made.manifest.state = hashesOf(made.content.state);
    made.manifest.history = hashesOf(made.content.history);
    const bool fits = streams.size() <= wire::kMaxSnapshotHeads && made.manifest.parts() <= wire::kMaxSnapshotParts;
    return fits ? std::optional(std::move(made)) : std::nullopt;
}

/// Under the newest epoch; nothing while that one is to be changed because somebody lost the section.
Status SnapshotMaker::begin(const ChannelId& channel)
{
    WAYMARK_ASSIGN(const auto* ledger, m_parts.circles.ledger(m_parts.space));
    const auto* row = ledger->access().channel(channel);
    const auto* epoch = ledger->access().newestEpoch(channel);
    if (row == nullptr || row->stale || epoch == nullptr) {
        return {};
    }
    const auto key = m_parts.circles.epochKey(m_parts.space, channel, epoch->id);
    if (!key) {
        return key.error().code == ErrorCode::key_missing ? Status{} : fail(key.error());
    }
    WAYMARK_ASSIGN(const auto from, frame(channel));
    WAYMARK_ASSIGN(const auto made, make(channel, from));
    if (!made) {
        return {};
    }
    SnapshotStore::Making making{channel, made->manifest.encode()};
    const auto id = wire::snapshotId(making.manifest);
    std::vector<Bytes> parts;
    for (const auto* content : {&made->content.state, &made->content.history}) {
        for (const auto slice : slicesOf(*content)) {
            const auto number = static_cast<std::uint32_t>(parts.size());
            WAYMARK_ASSIGN(auto part,
                           wire::sealSnapshotPart({channel, id, number, epoch->id}, m_parts.space, slice, **key));
            parts.push_back(std::move(part));
        }
    }
    return m_store.beginMaking(making, parts);
}

Async<Status> SnapshotMaker::bring(const SnapshotStore::Making& making, const std::function<bool()>& isWanted)
{
    const auto id = wire::snapshotId(making.manifest);
    while (true) {
        WAYMARK_CO_ASSIGN(const auto part, m_store.nextPart(making.channel));
        if (!part) {
            break;
        }
        auto put = m_parts.link.send(wire::Method::put, wire::snapshotPartPath(m_parts.space, id, part->number),
                                     wire::SnapshotPart{part->bytes}.encode(), kLingerMs);
        WAYMARK_CO_TRY(co_await put);
        WAYMARK_CO_TRY(m_store.partBrought(making.channel, part->number));
        // News and saves come first; it goes on in the next round.
        if (isWanted()) {
            co_return Status{};
        }
    }
    auto committing = commit(making.channel, making.manifest, {});
    WAYMARK_CO_TRY(co_await committing);
    co_return m_store.endMaking(making.channel);
}

Async<Result<std::optional<SnapshotMaker::Cover>>> SnapshotMaker::cover(const ChannelId& channel)
{
    auto looking = m_offers.look(channel);
    WAYMARK_CO_ASSIGN(const auto looked, co_await looking);
    for (const auto& offer : looked.offers) {
        WAYMARK_CO_ASSIGN(const bool same, standsAt(offer.manifest));
        if (offer.trusted && offer.fits && same) {
            co_return std::optional(Cover{offer.manifest, looked.floor});
        }
    }
    // One of another section that is on its way is made anew when its turn comes.
    WAYMARK_CO_ASSIGN(const auto other, m_store.making());
    if (other) {
        WAYMARK_CO_TRY(m_store.endMaking(other->channel));
    }
    WAYMARK_CO_TRY(begin(channel));
    WAYMARK_CO_ASSIGN(const auto making, m_store.making());
    if (!making) {
        co_return std::optional<Cover>();
    }
    const std::function<bool()> atOnce = [] { return false; };
    auto bringing = bring(*making, atOnce);
    const auto brought = co_await bringing;
    if (!brought) {
        WAYMARK_CO_TRY(m_store.endMaking(channel));
        co_return fail(brought.error());
    }
    WAYMARK_CO_ASSIGN(auto manifest, wire::SnapshotManifest::decode(making->manifest));
    WAYMARK_CO_ASSIGN(const auto known, m_store.trusted(channel));
    const bool isTrusted = known && known->manifest == manifest;
    co_return isTrusted ? std::optional(Cover{std::move(manifest), looked.floor}) : std::nullopt;
}

Async<Status> SnapshotMaker::commit(const ChannelId& channel, const Bytes& manifest, std::vector<SignKey> signers)
{
    WAYMARK_CO_ASSIGN(const auto* device, m_parts.circles.identity(m_parts.space));
    const auto signature = wire::signSnapshot(*device, m_parts.space, manifest);
    auto posted = m_parts.link.send(wire::Method::post, wire::pathOf(wire::Route::snapshotCommit, m_parts.space),
                                    wire::SnapshotCommit{manifest, signature}.encode());
    WAYMARK_CO_TRY(co_await posted);
    signers.push_back(device->publicKey);
    WAYMARK_CO_ASSIGN(const bool trusted, m_offers.isTrusted(channel, signers));
    if (trusted) {
        m_rests.erase(channel);
        WAYMARK_CO_TRY(m_store.noteTrusted(channel, manifest, signers));
    }
    co_return Status{};
}

}  // namespace waymark::client
