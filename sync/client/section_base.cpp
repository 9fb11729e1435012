// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/section_care.h"
#include "sync/wire/snapshot_part.h"

namespace waymark::client {

Result<records::SnapshotContent> SectionCare::contentOf(const ChannelId& channel, const Hash32& snapshot,
                                                        const wire::SnapshotManifest& manifest) const
{
    records::SnapshotContent content;
    for (std::uint32_t number = 0; number < manifest.parts(); ++number) {
        WAYMARK_ASSIGN(const auto sealed, m_snapshots.part(channel, snapshot, number));
        WAYMARK_ASSIGN(const auto header, wire::parseSnapshotPart(sealed));
        WAYMARK_ASSIGN(const auto* key, m_circles.epochKey(m_space, channel, header.epoch));
        WAYMARK_ASSIGN(const auto slice, wire::openSnapshotPart(sealed, m_space, *key));
        append(number < manifest.state.size() ? content.state : content.history, slice);
    }
    return content;
}

/// Whose each stream is, the ledger says.
Result<std::vector<records::SnapshotStream>> SectionCare::streamsOf(const wire::SnapshotManifest& manifest) const
{
    std::vector<records::SnapshotStream> streams;
    WAYMARK_ASSIGN(const auto* ledger, m_circles.ledger(m_space));
    for (const auto& head : manifest.heads) {
        const auto* stream = ledger->access().stream(head.stream);
        if (stream == nullptr) {
            return fail(ErrorCode::malformed, "a snapshot of a stream nobody has");
        }
        streams.push_back({head.stream, stream->person, head.seq});
    }
    return streams;
}

Status SectionCare::checkContent(const wire::SnapshotManifest& manifest, const records::SnapshotContent& content) const
{
    WAYMARK_ASSIGN(const auto streams, streamsOf(manifest));
    const auto anyRow = [](records::SnapshotRow&&) { return Status{}; };
    WAYMARK_TRY(records::readSnapshotRows(streams, content.state, anyRow));
    return records::readSnapshotHistory(streams, content.history, [](records::SnapshotLine&&) { return Status{}; });
}

/// All that was merged gives way to the snapshot. History comes in with it: what is erased on top forgets its past too.
Result<records::Changes> SectionCare::layOn(const ChannelId& channel, const Under& under)
{
    const records::SectionRef section{m_space, channel};
    const auto& content = under.content;
    WAYMARK_ASSIGN(const auto streams, streamsOf(under.manifest));
    auto merge = m_records.beginMerge();
    WAYMARK_TRY(merge.load(section, streams, content.state));
    WAYMARK_ASSIGN(auto changes, merge.finish());
    WAYMARK_TRY(records::loadHistory(m_database, m_records.schema(), section, streams, content.history));
    return changes;
}

}  // namespace waymark::client
