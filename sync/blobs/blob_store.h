// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "platform/database/database.h"
#include "sync/wire/blob.h"

namespace waymark::blobs {

/// Names a sealed file everywhere: it belongs to a section.
struct BlobRef {
    SpaceId space;
    ChannelId channel;
    Hash32 blob;

    auto operator<=>(const BlobRef&) const = default;
};

/// Where a file is on its way. Kept as numbers; never reuse one.
enum class BlobWay : std::uint8_t {
    rest = 0,   ///< nothing is to be done
    bring = 1,  ///< made here, and not all of it is at the relay
    fetch = 2,  ///< wanted here, and not all of it is
};

/// What this phone knows of a file.
struct BlobPlace {
    std::int64_t number = 0;  ///< of the file in this home
    BlobRef ref;
    std::uint64_t size = 0;   ///< sealed
    std::uint32_t here = 0;   ///< chunks on this phone
    std::uint32_t there = 0;  ///< of one that is brought: chunks at the relay
    BlobWay way = BlobWay::rest;
    std::optional<ErrorCode> problem;  ///< why the last step of its way failed

    [[nodiscard]] bool isHere() const { return here == wire::blobChunks(size); }
};

/// The sealed files on this phone, chunk by chunk in the home's database: as they lie at the relay, and never open.
/// Their keys are in the records that name them. Works in the caller's transaction where there is one; what it says is
/// kept is durable. One thread.
class BlobStore {
public:
    explicit BlobStore(database::Database& database) : m_database(database) {}

    [[nodiscard]] static Status migrate(database::Database& database);

    /// Seals a file of `length` bytes that `read` gives to the sealer, and keeps it to be brought to the relay. All or
    /// nothing. too_large; whatever `read` fails with.
    using Read = std::function<Status(wire::BlobSealer& into)>;
    [[nodiscard]] Result<BlobRef> seal(const SpaceId& space, const ChannelId& channel, const crypto::SecretKey& key,
                                       std::uint64_t length, const Read& read);
    /// Opens one that is here; what `take` got counts only when this succeeds. file_missing, bad_seal.
    [[nodiscard]] Status open(const BlobRef& ref, const crypto::SecretKey& key, const wire::BlobOpener::Take& take);

    [[nodiscard]] Result<std::optional<BlobPlace>> find(const BlobRef& ref) const;
    [[nodiscard]] Result<std::vector<BlobPlace>> onTheWay(const SpaceId& space) const;

    /// Those that are on their way nowhere.
    [[nodiscard]] Result<std::vector<BlobRef>> atRest() const;

    /// Begins or goes on; a file that is here already stays at rest.
    [[nodiscard]] Status fetch(const BlobRef& ref, std::uint64_t size);
    /// A fetch is given up; what came of it goes. Nothing else changes.
    [[nodiscard]] Status stopFetching(const BlobRef& ref);
    /// It is gone from this phone, wherever it was on its way.
    [[nodiscard]] Status drop(const BlobRef& ref);
    /// A section was lost: what is at the relay goes from here, what was never brought stays.
    [[nodiscard]] Status dropSection(const SpaceId& space, const ChannelId& channel);
    /// The circle is taken off this phone; in the caller's transaction.
    [[nodiscard]] Status dropSpace(const SpaceId& space);
    /// The longest unused go until the rest has at most so many bytes. Never one that is on its way to the relay, and
    /// none of `spared` circles, whose files no relay may have any more.
    [[nodiscard]] Status makeRoom(std::uint64_t bytes, const std::vector<SpaceId>& spared = {});
    /// The relay of that circle lost what it had: what is whole here is to be brought again.
    [[nodiscard]] Status bringAgain(const SpaceId& space);

    [[nodiscard]] Result<Bytes> chunk(std::int64_t number, std::uint32_t at) const;
    /// The first chunk that is not here; how many there are when all of them are.
    [[nodiscard]] Result<std::uint32_t> firstMissing(const BlobPlace& place) const;
    /// One that came from the relay; with the last the whole is held against its id: bad_seal, and what came goes.
    [[nodiscard]] Status keepChunk(const BlobPlace& place, std::uint32_t at, ByteView bytes);
    [[nodiscard]] Status noteThere(std::int64_t number, std::uint32_t chunks);
    /// All of it is where it was to go.
    [[nodiscard]] Status noteBrought(std::int64_t number);
    [[nodiscard]] Status noteProblem(std::int64_t number, ErrorCode code);

    /// Its record is gone: the relay is to let go of it, once it is asked, and it goes from here then.
    [[nodiscard]] Status letGo(const BlobRef& ref);
    /// Its record is back: it is brought again if it is here.
    [[nodiscard]] Status keepAfterAll(const BlobRef& ref);
    struct LettingGo {
        BlobRef ref;
        bool asked = false;  ///< the relay knows
    };
    [[nodiscard]] Result<std::vector<LettingGo>> lettingGo() const;
    [[nodiscard]] Status noteAsked(const BlobRef& ref);

private:
    [[nodiscard]] Status dropNumber(std::int64_t number);
    [[nodiscard]] Result<std::int64_t> add(const BlobRef& ref, std::uint64_t size, BlobWay way);
    [[nodiscard]] Status put(std::int64_t number, std::uint32_t at, ByteView bytes);
    [[nodiscard]] Result<Hash32> idOf(const BlobPlace& place) const;

    database::Database& m_database;
};

}  // namespace waymark::blobs
