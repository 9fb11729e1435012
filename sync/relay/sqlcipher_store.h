// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/database/database.h"
#include "sync/relay/chain_rule.h"
#include "sync/relay/relay_store.h"

namespace waymark::relay {

/// The embedded store: one SQLCipher database, or one in memory for tests and simulations.
class SqlCipherStore final : public Store {
public:
    /// Takes an open database and brings its tables up to this build.
    [[nodiscard]] static Result<std::unique_ptr<SqlCipherStore>> over(database::Database database);

    [[nodiscard]] Result<std::optional<StoredSpace>> space(const SpaceId& space) override;
    [[nodiscard]] Status createSpace(const SpaceId& space, const wire::Incarnation& incarnation,
                                     const StoredEntry& first) override;
    [[nodiscard]] Status appendEntry(const SpaceId& space, std::uint64_t size, const StoredEntry& entry) override;
    [[nodiscard]] Result<std::vector<StoredAside>> aside(const SpaceId& space) override;
    [[nodiscard]] Status putAside(const SpaceId& space, const StoredAside& entry) override;
    [[nodiscard]] Status changeBranch(const SpaceId& space, std::uint64_t size, const BranchChange& change) override;
    [[nodiscard]] Status closeSpace(const SpaceId& space, std::uint64_t size, const StoredClosing& closing) override;
    [[nodiscard]] Result<std::optional<StoredClosing>> closing(const SpaceId& space) override;
    [[nodiscard]] Result<std::vector<SpaceId>> closingsDue(UnixMs by) override;
    [[nodiscard]] Status deleteSpace(const SpaceId& space, ByteView closing, UnixMs deletes) override;
    [[nodiscard]] Result<std::vector<std::optional<ErrorCode>>> push(const SpaceId& space,
                                                                     std::span<const NewEnvelope> envelopes,
                                                                     std::int64_t quotaBytes) override;
    [[nodiscard]] Result<LogPage> pull(const SpaceId& space, const ChannelId& channel, std::uint64_t after,
                                       std::size_t maxBytes, std::size_t maxCount) override;
    [[nodiscard]] Result<std::uint64_t> last(const SpaceId& space, const ChannelId& channel) override;
    [[nodiscard]] Result<std::uint64_t> floor(const SpaceId& space, const ChannelId& channel) override;
    [[nodiscard]] Result<wire::ChannelHeads> heads(const SpaceId& space, const ChannelId& channel) override;
    [[nodiscard]] Result<std::optional<StoredSlot>> slot(const SlotId& slot) override;
    [[nodiscard]] Status putSlot(const SlotId& slot, const StoredSlot& value) override;
    [[nodiscard]] Result<std::size_t> slotCount() override;
    [[nodiscard]] Status tidySlots(UnixMs now, UnixMs forgetBefore) override;
    [[nodiscard]] Result<std::vector<StoredAsk>> asks(const SpaceId& space, UnixMs now) override;
    [[nodiscard]] Status putAsk(const SpaceId& space, const StoredAsk& ask) override;
    [[nodiscard]] Result<std::optional<Hash32>> share(const SpaceId& space) override;
    [[nodiscard]] Status putShare(const SpaceId& space, const Hash32& share) override;
    [[nodiscard]] Status putPart(const SpaceId& space, const SignKey& device, const Hash32& snapshot,
                                 std::uint64_t number, ByteView part, std::int64_t quotaBytes, UnixMs now) override;
    [[nodiscard]] Result<std::size_t> partCount(const SpaceId& space, const SignKey& device,
                                                const Hash32& snapshot) override;
    [[nodiscard]] Result<std::optional<Bytes>> part(const SpaceId& space, const Hash32& snapshot,
                                                    std::uint64_t number) override;
    [[nodiscard]] Result<std::vector<StoredSnapshot>> snapshots(const SpaceId& space,
                                                                const ChannelId& channel) override;
    [[nodiscard]] Status putSnapshot(const SpaceId& space, const ChannelId& channel, const StoredSnapshot& snapshot,
                                     std::span<const Hash32> gone) override;
    [[nodiscard]] Result<std::optional<Kept>> kept(const SpaceId& space, const StreamId& stream,
                                                   std::uint64_t seq) override;
    [[nodiscard]] Result<std::map<SignKey, std::uint64_t>> pulled(const SpaceId& space,
                                                                  const ChannelId& channel) override;
    [[nodiscard]] Status notePulled(const SpaceId& space, const ChannelId& channel, const SignKey& device,
                                    std::uint64_t after) override;
    [[nodiscard]] Status dropLog(const SpaceId& space, const ChannelId& channel, std::uint64_t upTo) override;
    [[nodiscard]] Result<std::optional<Hash32>> itemAt(const SpaceId& space, const ChannelId& channel,
                                                       std::uint64_t rseq) override;
    [[nodiscard]] Result<bool> hasPurge(const SpaceId& space, const ChannelId& channel, const Hash32& id) override;
    [[nodiscard]] Result<std::vector<Bytes>> purges(const SpaceId& space, const ChannelId& channel) override;
    [[nodiscard]] Result<std::optional<Hash32>> purged(const SpaceId& space, const StreamId& stream,
                                                       std::uint64_t seq) override;
    [[nodiscard]] Status notePurged(const SpaceId& space, const ChannelId& channel,
                                    std::span<const wire::PurgePlace> places) override;
    [[nodiscard]] Status takePurge(const SpaceId& space, ByteView bytes, const wire::Purge& purge,
                                   std::span<const Hash32> gone) override;
    [[nodiscard]] Result<std::optional<StoredBlob>> blob(const BlobName& name, const SignKey& device) override;
    [[nodiscard]] Status putBlobChunk(const BlobName& name, const StoredBlob& by, std::uint32_t number, ByteView chunk,
                                      const BlobQuota& quota, UnixMs now) override;
    [[nodiscard]] Result<std::optional<Bytes>> blobChunk(const BlobName& name, const SignKey& device,
                                                         std::uint32_t number) override;
    [[nodiscard]] Status takeBlob(const BlobName& name, const SignKey& device) override;
    [[nodiscard]] Status endBlob(const BlobName& name, UnixMs goes) override;
    [[nodiscard]] Status dropBlob(const BlobName& name, const SignKey& device) override;
    [[nodiscard]] Status tidyBlobs(const SpaceId& space, UnixMs now) override;

private:
    struct ChannelRow {
        std::uint64_t last = 0;
        std::uint64_t floor = 0;
    };

    explicit SqlCipherStore(database::Database database) : m_database(std::move(database)) {}

    [[nodiscard]] Result<ChannelRow> channelRow(const SpaceId& space, const ChannelId& channel);
    [[nodiscard]] Result<Place> place(const SpaceId& space, const NewEnvelope& envelope);
    [[nodiscard]] Result<std::optional<ErrorCode>> pushOne(const SpaceId& space, const NewEnvelope& envelope,
                                                           std::int64_t& room);
    [[nodiscard]] Status insert(const SpaceId& space, const NewEnvelope& envelope);
    [[nodiscard]] Status replaceTail(const SpaceId& space, const BranchChange& change);
    [[nodiscard]] Status dropStreams(const SpaceId& space, const std::set<StreamId>& but);
    [[nodiscard]] Status closeHoles(const SpaceId& space);
    [[nodiscard]] Status closeHoles(const SpaceId& space, const ChannelId& channel);
    [[nodiscard]] Result<std::uint64_t> nextRseq(const SpaceId& space, const ChannelId& channel);
    [[nodiscard]] Status setHead(const SpaceId& space, const ChannelId& channel, const wire::StreamHead& head);
    [[nodiscard]] Status passPurged(const SpaceId& space, const ChannelId& channel, const StreamId& stream);
    [[nodiscard]] Status keepPlaces(const SpaceId& space, const ChannelId& channel,
                                    std::span<const wire::PurgePlace> places);
    [[nodiscard]] Result<std::uint64_t> placeInLog(const SpaceId& space, const ChannelId& channel,
                                                   const wire::PurgePlace& place);
    [[nodiscard]] Status dropEnvelope(const SpaceId& space, const wire::PurgePlace& place);
    [[nodiscard]] Status dropSnapshots(const SpaceId& space, std::span<const Hash32> gone);
    [[nodiscard]] Status dropUntaken(const SpaceId& space);
    [[nodiscard]] Status dropFiles(const SpaceId& space, const ChannelId& channel, std::span<const Hash32> files);
    [[nodiscard]] Status dropParts(const SpaceId& space, const SignKey& device, const Hash32& snapshot);
    [[nodiscard]] Status dropWaiting(const SpaceId& space, const SignKey& device, const Hash32& but, UnixMs before);
    [[nodiscard]] Result<std::int64_t> blobRow(const BlobName& name, const StoredBlob& by, const BlobQuota& quota,
                                               UnixMs now);
    [[nodiscard]] Status dropBlobRow(std::int64_t row);
    [[nodiscard]] Status readSigners(const SpaceId& space, StoredSnapshot& snapshot);

    database::Database m_database;
};

}  // namespace waymark::relay
