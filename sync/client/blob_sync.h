// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>

#include "sync/blobs/blob_store.h"
#include "sync/client/space_parts.h"

namespace waymark::client {

/// Brings and fetches one space's sealed files, a chunk a step. Where it stood it finds in the database and at the
/// relay, so a kill costs a chunk at most. One thread.
class BlobSync {
public:
    explicit BlobSync(SpaceParts& parts) : m_parts(parts), m_store(parts.database) {}

    /// From here on what was refused before is tried again, once.
    void beginRound();
    struct Step {
        bool moved = false;    ///< something was done: there may be more
        bool brought = false;  ///< a file is whole at the relay since this step
    };
    /// A refusal is noted at its file and is no error; an error is the network's or this phone's.
    Async<Result<Step>> step();

private:
    Async<Result<Step>> stepOf(const blobs::BlobPlace& place);
    Async<Status> bring(const blobs::BlobPlace& place);
    Async<Status> fetch(const blobs::BlobPlace& place);
    Async<Result<bool>> askToLetGo();
    [[nodiscard]] Status note(const blobs::BlobPlace& place, const Error& error);

    SpaceParts& m_parts;
    blobs::BlobStore m_store;
    std::set<std::int64_t> m_refused;                              ///< numbers not tried again in this round
    std::set<Hash32> m_askedFor;                                   ///< let go of, without success, in this round
    std::map<std::int64_t, std::vector<std::uint32_t>> m_missing;  ///< chunks the relay lacks, from the last
};

}  // namespace waymark::client
