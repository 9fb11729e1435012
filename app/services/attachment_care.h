// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/attachment_files.h"
#include "app/services/service_context.h"

namespace waymark::services {

/// Keeps files and their records in step. The engine calls it whenever a file that was made here is whole at the
/// relay, and once in each round, so that what a kill came between is done then.
class AttachmentCare {
public:
    /// So much of files that the relay has too stays on a phone; the longest unopened go, and are fetched again when
    /// somebody asks for them.
    static constexpr std::uint64_t kMostHere = 500ULL << 20;

    explicit AttachmentCare(const ServiceContext& context, std::uint64_t mostHere = kMostHere)
        : m_context(context), m_files(context.database), m_blobs(context.database), m_mostHere(mostHere)
    {
    }

    /// Makes the record of each file that is at the relay. Takes the bytes of what was erased off this phone, once the
    /// bin has it no longer, and asks the relay to let go of what was erased or put away, if this home brought it or
    /// owns the circle; takes that back when the record is back, also under another id. Lets go of what was not opened
    /// lately where there is more than a phone keeps. What cannot be done now waits; errors are the database's.
    /// Durable.
    [[nodiscard]] Status follow();

private:
    [[nodiscard]] Result<bool> isInBin(const AttachedFile& file);
    [[nodiscard]] Result<std::optional<AttachedFile>> successor(const AttachedFile& file) const;
    [[nodiscard]] Status finish(const AttachedFile& file);
    [[nodiscard]] Status afterErasing(const AttachedFile& file, const std::vector<blobs::BlobStore::LettingGo>& going);
    [[nodiscard]] Status keepInStep(const AttachedFile& file, const std::vector<blobs::BlobStore::LettingGo>& going);
    [[nodiscard]] Status takeBack(const AttachedFile& file, bool asked);
    [[nodiscard]] Status clear(const AttachedFile& file);
    [[nodiscard]] Status makeRoom();
    [[nodiscard]] bool isErased(const records::RowRef& row) const;
    [[nodiscard]] bool mayLetGo(const AttachedFile& file) const;

    ServiceContext m_context;
    AttachmentFiles m_files;
    blobs::BlobStore m_blobs;
    std::uint64_t m_mostHere;
    std::optional<std::vector<records::RowRef>> m_bin;  ///< read where something was erased
};

}  // namespace waymark::services
