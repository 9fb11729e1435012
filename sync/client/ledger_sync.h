// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/client/space_parts.h"

namespace waymark::client {

/// Keeps one space's ledger and the relay's in step: makes the space there, logs in, pulls entries, posts ours, and
/// posts again what a relay has lost. One thread.
class LedgerSync {
public:
    explicit LedgerSync(SpaceParts& parts) : m_parts(parts) {}

    /// A session for this device; makes the space at a relay that does not have it.
    Async<Status> connect();
    /// Entries and bodies up to the relay's newest; all again when a section was opened to us. When it `looks` it holds
    /// the newest it knows to the relay's too: one that went back may have signed that anew, and what lies below it.
    Async<Status> pull(bool looks = false);
    /// All again with the next pull: the relay began anew.
    void wantWhole() { m_wantsWhole = true; }
    /// Where the ledger went two ways: tells the relay of branches that lost here, and hears from it of others, for who
    /// may settle them.
    Async<Status> careForBranches();
    /// Brings the relay its share of the recovery key where it lacks it, and hears which new phones ask to be the
    /// owner's.
    Async<Status> careForRecovery();
    /// Changes to the circle made here. After a conflict pulls, signs again and posts again.
    Async<Status> post();

private:
    Async<Status> createAtRelay();
    Async<Status> pullFrom(std::uint64_t from);
    Async<Status> postAgain(std::uint64_t from);
    Async<Status> meetBranch(Status met);
    Async<Result<std::vector<circle::ReceivedEntry>>> fetchAll();
    Async<Status> offer(std::vector<circle::ReceivedEntry> entries);
    Async<Status> offerOurs(std::vector<circle::ReceivedEntry> theirs);
    [[nodiscard]] Result<bool> isSignedAnew(std::uint64_t height,
                                            const std::vector<circle::ReceivedEntry>& received) const;
    [[nodiscard]] Status apply(const std::vector<circle::ReceivedEntry>& received);
    Async<Status> append(std::vector<circle::ReceivedEntry> entries, bool isSpace);
    [[nodiscard]] Result<std::vector<circle::ReceivedEntry>> wholeFrom(std::uint64_t from) const;
    [[nodiscard]] Status holdToRelay();
    [[nodiscard]] Result<bool> hasPartInRecovery() const;
    [[nodiscard]] Status noteAsks(const std::vector<wire::RecoveryAsk>& asks);

    SpaceParts& m_parts;
    bool m_wantsWhole = false;
    std::vector<Bytes> m_offered;  ///< heads the relay has been told of
};

}  // namespace waymark::client
