// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>
#include <vector>

#include "sync/client/head_check.h"
#include "sync/client/intake.h"
#include "sync/client/sealer.h"
#include "sync/client/snapshot_loader.h"
#include "sync/client/space_parts.h"

namespace waymark::client {

/// Pulls, seals and pushes one space's changesets. One thread.
class LogSync {
public:
    explicit LogSync(SpaceParts& parts);

    /// Everything the relay has after our cursors, and from the beginning where something is missing.
    Async<Status> pull();
    /// Before a pull: closes, opens and marks sections as the ledger and the relay's time say.
    [[nodiscard]] Status followLedger();
    /// Before a pull.
    Async<Status> askHeads() { return m_heads.ask(); }
    /// After the pull: from the beginning what was named then and did not come.
    Async<Status> pullHidden();
    [[nodiscard]] Result<bool> wantsHeads() const { return m_heads.wantsAgain(); }
    /// Pushes what is sealed already: before own streams may end, and before anybody's are cut.
    Async<Status> pushSealed();
    /// Nothing, like pushSealed(), once the circle is closed. Else seals what waits in every section that can be sealed
    /// into, then pushes until the outbox is empty.
    Async<Status> share();
    /// Whether a changeset waits for a ledger entry that may be at the relay by now.
    [[nodiscard]] Result<bool> wantsLedger() const;
    /// Whether all the relay has of a section was merged here, and all that was sealed here is there.
    [[nodiscard]] Result<bool> isWhole(const ChannelId& channel) const;
    /// The place in the relay's log of a section up to where this phone has pulled it.
    [[nodiscard]] Result<std::uint64_t> pulledUpTo(const ChannelId& channel) const;
    /// What stays open after a round: sections that wait, streams the relay refuses.
    [[nodiscard]] Status noteProblems();

    [[nodiscard]] Result<wire::WaitSpace> waitFor() const;
    [[nodiscard]] Result<std::uint64_t> parked() const { return m_chains.parkedCount(); }
    [[nodiscard]] Result<std::uint64_t> unacknowledged() const { return m_outbox.waiting(); }
    [[nodiscard]] std::uint64_t pulledCount() const { return m_pulled; }
    [[nodiscard]] std::uint64_t pushedCount() const { return m_pushed; }

private:
    using Cursors = std::map<ChannelId, wire::Cursor>;

    Async<Status> pullPages();
    [[nodiscard]] Result<Cursors> cursors() const;
    Async<Status> takePage(const wire::PullResponse& page, const Cursors& asked, Cursors& more);
    [[nodiscard]] Status takePurges(const wire::PulledChannel& channel);
    Async<Status> takeChannel(const wire::PulledChannel& channel);
    Async<Result<bool>> goesOn(const wire::PulledChannel& channel, std::uint64_t after, Cursors& more);
    static wire::Cursor endOf(const wire::PulledChannel& channel);
    Async<Status> takeParked();
    void note(const Intake::Taken& taken, const ChannelId& channel);
    Async<Status> seal();
    Async<Status> push();
    [[nodiscard]] Status takeAnswers(const std::vector<Outbox::Sealed>& pushed, const wire::PushResponse& answer);
    Async<Status> pushAgain();

    SpaceParts& m_parts;
    ChainStore m_chains;
    Outbox m_outbox;
    HeadCheck m_heads;
    Intake m_intake;
    SnapshotLoader m_loader;
    Sealer m_sealer;
    std::set<ChannelId> m_held;                    ///< channels whose cursor stays, until the next pull
    std::map<ChannelId, std::uint64_t> m_reached;  ///< how far the last pull came, held or not
    std::vector<StreamId> m_refused;               ///< streams not pushed again in this round
    std::map<StreamId, ChannelId> m_gaps;          ///< streams of which the relay lacks what came before
    bool m_headsAsked = false;
    bool m_refusedForLedger = false;
    std::uint64_t m_pulled = 0;
    std::uint64_t m_pushed = 0;
};

}  // namespace waymark::client
