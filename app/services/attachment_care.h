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
    explicit AttachmentCare(const ServiceContext& context)
        : m_context(context), m_files(context.database), m_blobs(context.database)
    {
    }

    /// Makes the record of each file that is at the relay. Takes the bytes of what was erased off this phone, and asks
    /// the relay to let go of what was erased or put away, if this home brought it or owns the circle; takes that back
    /// when the record is back. What cannot be done now waits; errors are the database's. Durable.
    [[nodiscard]] Status follow();

private:
    [[nodiscard]] Status finish(const AttachedFile& file);
    [[nodiscard]] Status keepInStep(const AttachedFile& file, const std::vector<blobs::BlobStore::LettingGo>& going);
    [[nodiscard]] Status takeBack(const AttachedFile& file, bool asked);
    [[nodiscard]] Status clear(const AttachedFile& file);
    [[nodiscard]] bool isErased(const records::RowRef& row) const;
    [[nodiscard]] bool mayLetGo(const AttachedFile& file) const;

    ServiceContext m_context;
    AttachmentFiles m_files;
    blobs::BlobStore m_blobs;
};

}  // namespace waymark::services
