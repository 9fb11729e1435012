// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "sync/wire/api.h"
#include "sync/wire/purge.h"

namespace waymark::relay {

/// A ledger entry as kept: ledger::encodeEntry and ledger::encodeReceipt.
struct StoredEntry {
    Bytes entry;
    Bytes receipt;
};

struct StoredSpace {
    wire::Incarnation incarnation;
    std::vector<StoredEntry> ledger;  ///< from height 0
};

/// An entry of a branch of the ledger that does not stand.
struct StoredAside {
    Hash32 hash;
    StoredEntry entry;
};

/// How a space goes on when another branch of its ledger stands.
struct BranchChange {
    wire::Incarnation incarnation;  ///< of the log from now on
    std::uint64_t split = 0;        ///< from this height on the ledger is another
    std::vector<StoredEntry> tail;  ///< what stands from there on
    std::vector<Hash32> taken;      ///< the same by their hashes: they are not aside any more
    std::vector<StoredAside> lost;  ///< what stood there before, aside from now on
    std::set<StreamId> streams;     ///< whose envelopes stay
    std::vector<Hash32> snapshots;  ///< those that go, parts and all
};

/// An envelope whose shape, author, grant and signature were checked.
struct NewEnvelope {
    ChannelId channel;
    StreamId stream;
    std::uint64_t seq = 0;
    Hash32 prev;
    Hash32 hash;
    ByteView bytes;
};

struct LogPage {
    std::uint64_t floor = 0;  ///< it was dropped up to there; above it is no hole
    std::uint64_t last = 0;   ///< rseq of the channel's newest envelope
    std::vector<std::pair<std::uint64_t, Bytes>>
        envelopes;  ///< and signed purges and, where one was purged, wire::emptyPlace; in the order in which they came
};

/// A new phone's wish to be an owner's, as it came: wire::RecoveryAsk.
struct StoredAsk {
    SignKey device;
    UnixMs expires = 0;
    Bytes ask;
};

struct SnapshotSigner {
    SignKey device;
    PersonNumber person = 0;
    Signature signature;
};

/// A snapshot of a section whose parts are all here.
struct StoredSnapshot {
    Hash32 id;
    SignKey maker;             ///< the device that brought its parts
    Bytes manifest;            ///< wire::SnapshotManifest
    std::uint64_t covers = 0;  ///< rseq up to which it holds everything
    UnixMs taken = 0;
    UnixMs trusted = 0;  ///< since when; 0: it waits for a second signature
    std::vector<SnapshotSigner> signers;
};

/// A sealed file of a section, as one device brought it, or whole.
struct StoredBlob {
    SignKey device;
    PersonNumber person = 0;
    std::uint64_t size = 0;
    bool whole = false;
    UnixMs goes = 0;                    ///< when it is gone; 0: it stays
    std::vector<std::uint32_t> chunks;  ///< rising
};

/// Which file: everything about one names its section too.
struct BlobName {
    SpaceId space;
    ChannelId channel;
    Hash32 blob;
};

struct BlobQuota {
    std::int64_t space = 0;   ///< sealed bytes of all its files
    std::int64_t device = 0;  ///< of those that one device brought
};

/// What is kept of a space whose ledger was closed, and all that is left of it once it is deleted.
struct StoredClosing {
    StoredEntry last;  ///< the entry that closed it
    Bytes closing;     ///< ledger::encodeCloseReceipt
    UnixMs deletes = 0;
    bool deleted = false;
};

enum class SlotState : std::uint8_t { open = 0, emptied = 1 };

struct StoredSlot {
    SlotState state = SlotState::open;
    UnixMs expires = 0;
    Bytes value;
};

/// Where a relay keeps everything. Whatever returns success is durable. Nothing here crosses spaces: every question
/// about a space names it first. One thread at a time. An error means nothing was changed.
class Store {
public:
    virtual ~Store() = default;

    /// nullopt when there is no such space.
    [[nodiscard]] virtual Result<std::optional<StoredSpace>> space(const SpaceId& space) = 0;
    /// relay_conflict when it exists.
    [[nodiscard]] virtual Status createSpace(const SpaceId& space, const wire::Incarnation& incarnation,
                                             const StoredEntry& first) = 0;
    /// relay_conflict unless the ledger has exactly `size` entries.
    [[nodiscard]] virtual Status appendEntry(const SpaceId& space, std::uint64_t size, const StoredEntry& entry) = 0;

    /// Entries of branches of a space's ledger that do not stand.
    [[nodiscard]] virtual Result<std::vector<StoredAside>> aside(const SpaceId& space) = 0;
    /// In the place of one with the same hash.
    [[nodiscard]] virtual Status putAside(const SpaceId& space, const StoredAside& entry) = 0;
    /// All of that, in one transaction. Nobody has pulled anything of the log as it is then. relay_conflict unless the
    /// ledger has exactly `size` entries.
    [[nodiscard]] virtual Status changeBranch(const SpaceId& space, std::uint64_t size, const BranchChange& change) = 0;

    /// The same with its last entry, and what is kept for good. relay_conflict.
    [[nodiscard]] virtual Status closeSpace(const SpaceId& space, std::uint64_t size, const StoredClosing& closing) = 0;
    /// nullopt unless that space was closed.
    [[nodiscard]] virtual Result<std::optional<StoredClosing>> closing(const SpaceId& space) = 0;
    /// Closed spaces that are not deleted yet and are to be by then.
    [[nodiscard]] virtual Result<std::vector<SpaceId>> closingsDue(UnixMs by) = 0;
    /// Deletes all of a closed space but that row, which says so from then on, with that receipt. Nothing of it is left
    /// in a file of the store either.
    [[nodiscard]] virtual Status deleteSpace(const SpaceId& space, ByteView closing, UnixMs deletes) = 0;

    /// Stores what follows its stream, in one transaction that also takes the rseqs; one answer an envelope, as
    /// wire::PushResponse. relay_full for what would lift the space's log above `quotaBytes`.
    [[nodiscard]] virtual Result<std::vector<std::optional<ErrorCode>>> push(const SpaceId& space,
                                                                             std::span<const NewEnvelope> envelopes,
                                                                             std::int64_t quotaBytes) = 0;
    /// Envelopes after a cursor, as many as fit in both limits.
    [[nodiscard]] virtual Result<LogPage> pull(const SpaceId& space, const ChannelId& channel, std::uint64_t after,
                                               std::size_t maxBytes, std::size_t maxCount) = 0;
    /// The channel's newest rseq, 0 when it is empty.
    [[nodiscard]] virtual Result<std::uint64_t> last(const SpaceId& space, const ChannelId& channel) = 0;
    [[nodiscard]] virtual Result<std::uint64_t> floor(const SpaceId& space, const ChannelId& channel) = 0;
    [[nodiscard]] virtual Result<wire::ChannelHeads> heads(const SpaceId& space, const ChannelId& channel) = 0;

    [[nodiscard]] virtual Result<std::optional<StoredSlot>> slot(const SlotId& slot) = 0;
    /// Keeps or replaces the row of a slot.
    [[nodiscard]] virtual Status putSlot(const SlotId& slot, const StoredSlot& value) = 0;
    [[nodiscard]] virtual Result<std::size_t> slotCount() = 0;
    /// Empties slots that ended before `now` and forgets those that ended before `forgetBefore`.
    [[nodiscard]] virtual Status tidySlots(UnixMs now, UnixMs forgetBefore) = 0;

    /// Those of a space that have not ended; the others are forgotten.
    [[nodiscard]] virtual Result<std::vector<StoredAsk>> asks(const SpaceId& space, UnixMs now) = 0;
    [[nodiscard]] virtual Status putAsk(const SpaceId& space, const StoredAsk& ask) = 0;
    /// The relay's share of a space's recovery key; nullopt without one.
    [[nodiscard]] virtual Result<std::optional<Hash32>> share(const SpaceId& space) = 0;
    [[nodiscard]] virtual Status putShare(const SpaceId& space, const Hash32& share) = 0;

    /// Keeps a part until its manifest comes, or for a day; what that device brought of another snapshot that was
    /// not taken goes. relay_full for what would lift the parts of the space above `quotaBytes`.
    [[nodiscard]] virtual Status putPart(const SpaceId& space, const SignKey& device, const Hash32& snapshot,
                                         std::uint64_t number, ByteView part, std::int64_t quotaBytes, UnixMs now) = 0;
    /// How many of its parts that device has brought.
    [[nodiscard]] virtual Result<std::size_t> partCount(const SpaceId& space, const SignKey& device,
                                                        const Hash32& snapshot) = 0;
    /// nullopt unless the snapshot was taken.
    [[nodiscard]] virtual Result<std::optional<Bytes>> part(const SpaceId& space, const Hash32& snapshot,
                                                            std::uint64_t number) = 0;
    /// Of one section, newest first.
    [[nodiscard]] virtual Result<std::vector<StoredSnapshot>> snapshots(const SpaceId& space,
                                                                        const ChannelId& channel) = 0;
    /// Keeps or replaces what is known of one, and drops those in `gone`, parts and all.
    [[nodiscard]] virtual Status putSnapshot(const SpaceId& space, const ChannelId& channel,
                                             const StoredSnapshot& snapshot, std::span<const Hash32> gone) = 0;
    /// The envelope kept in that place of a stream; nullopt without one.
    struct Kept {
        std::uint64_t rseq = 0;
        Hash32 hash;
    };
    [[nodiscard]] virtual Result<std::optional<Kept>> kept(const SpaceId& space, const StreamId& stream,
                                                           std::uint64_t seq) = 0;
    /// By what a cursor names the item of the log that is there (wire::itemHash); nullopt where none is.
    [[nodiscard]] virtual Result<std::optional<Hash32>> itemAt(const SpaceId& space, const ChannelId& channel,
                                                               std::uint64_t rseq) = 0;
    /// Up to where each device has pulled a section, as far as notePulled was told.
    [[nodiscard]] virtual Result<std::map<SignKey, std::uint64_t>> pulled(const SpaceId& space,
                                                                          const ChannelId& channel) = 0;
    [[nodiscard]] virtual Status notePulled(const SpaceId& space, const ChannelId& channel, const SignKey& device,
                                            std::uint64_t after) = 0;
    /// The envelopes up to there are gone: the floor of that log.
    [[nodiscard]] virtual Status dropLog(const SpaceId& space, const ChannelId& channel, std::uint64_t upTo) = 0;

    /// Whether that one was taken, by its name.
    [[nodiscard]] virtual Result<bool> hasPurge(const SpaceId& space, const ChannelId& channel, const Hash32& id) = 0;
    /// The signed purges of a section.
    [[nodiscard]] virtual Result<std::vector<Bytes>> purges(const SpaceId& space, const ChannelId& channel) = 0;
    /// What was in a place before it was purged; nullopt for one that was not.
    [[nodiscard]] virtual Result<std::optional<Hash32>> purged(const SpaceId& space, const StreamId& stream,
                                                               std::uint64_t seq) = 0;
    /// Notes places as purged of which nothing is here: their streams go on behind them.
    [[nodiscard]] virtual Status notePurged(const SpaceId& space, const ChannelId& channel,
                                            std::span<const wire::PurgePlace> places) = 0;
    /// Takes a purge: it gets the next rseq, the envelopes and files it names go, and their places stay known; the
    /// snapshots in `gone` go, and all parts of none that was taken. Nothing of these is left in a file of the store.
    [[nodiscard]] virtual Status takePurge(const SpaceId& space, ByteView bytes, const wire::Purge& purge,
                                           std::span<const Hash32> gone) = 0;

    /// The whole one, else what that device brought of it; nullopt without any.
    [[nodiscard]] virtual Result<std::optional<StoredBlob>> blob(const BlobName& name, const SignKey& device) = 0;
    /// Keeps a chunk of `by.size` bytes in all, until the file is taken or for a week without another. relay_full when
    /// the first of a file would lift a sum of sizes above its quota.
    [[nodiscard]] virtual Status putBlobChunk(const BlobName& name, const StoredBlob& by, std::uint32_t number,
                                              ByteView chunk, const BlobQuota& quota, UnixMs now) = 0;
    /// nullopt when that device did not bring it.
    [[nodiscard]] virtual Result<std::optional<Bytes>> blobChunk(const BlobName& name, const SignKey& device,
                                                                 std::uint32_t number) = 0;
    /// What that device brought is whole: it is the file, and what others brought of it goes.
    [[nodiscard]] virtual Status takeBlob(const BlobName& name, const SignKey& device) = 0;
    /// When a whole one is gone; 0: it stays.
    [[nodiscard]] virtual Status endBlob(const BlobName& name, UnixMs goes) = 0;
    [[nodiscard]] virtual Status dropBlob(const BlobName& name, const SignKey& device) = 0;
    /// Drops files of a space whose time is over.
    [[nodiscard]] virtual Status tidyBlobs(const SpaceId& space, UnixMs now) = 0;
};

}  // namespace waymark::relay
