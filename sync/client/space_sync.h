// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include "sync/client/backoff.h"
#include "sync/client/blob_sync.h"
#include "sync/client/close_sync.h"
#include "sync/client/engine.h"
#include "sync/client/ledger_sync.h"
#include "sync/client/log_sync.h"
#include "sync/client/purge_sync.h"
#include "sync/client/snapshot_maker.h"

namespace waymark::client {

/// One space's way through login, ledger, pull, merge, seal, push and rest. Nothing it keeps in memory matters: made
/// anew, it begins at login and finds in the database where it stood. One thread.
class SpaceSync {
public:
    /// `changed` is called whenever status() may read differently; all outlives it.
    SpaceSync(const EngineParts& parts, Relay& relay, const SpaceId& space, std::function<void()> changed);

    /// One whole round, begun again at once where the relay asks for that (session over, another incarnation).
    Async<Status> round();

    /// Window: rounds, rests and shares for ever. Drop what it returns to stop it.
    Async<Status> live();
    /// The relay says that there is more than was pulled here.
    void news();
    /// News, and what was delivered so far is held against what the relay has: the line broke, or somebody asked.
    void lookAfresh();
    void saved();
    void refused();
    /// Entries may wait to be posted, or the ledger to be pulled for the first time.
    void wantsEntries();
    void retryNow();

    [[nodiscard]] const SpaceId& space() const { return m_space; }
    /// Caught up with the relay; news can be waited for.
    [[nodiscard]] bool isResting() const { return m_phase == Phase::resting && m_link.token().has_value(); }
    [[nodiscard]] bool isBusy() const { return m_phase == Phase::working; }
    [[nodiscard]] Result<wire::WaitSpace> waitFor() const { return m_log.waitFor(); }
    [[nodiscard]] SpaceStatus status() const;
    [[nodiscard]] std::uint64_t pulledCount() const { return m_log.pulledCount(); }
    [[nodiscard]] std::uint64_t pushedCount() const { return m_log.pushedCount(); }

private:
    enum class Phase { working, resting, backingOff };

    Async<Status> attempt();
    Async<Status> pull();
    Async<Status> rest();
    Async<Status> shareSoon();
    Async<Status> postEntries();
    Async<Status> finish();
    [[nodiscard]] Status followDevice();
    [[nodiscard]] Result<bool> isRenewed() const;
    [[nodiscard]] Status rewriteRefused();
    Async<Result<bool>> isGone();
    Async<Status> moveBlobs();
    [[nodiscard]] bool isCalled() const { return m_signal.isRaised() && m_phase != Phase::backingOff; }
    [[nodiscard]] Status endRound();
    [[nodiscard]] Status noteSaidOver(ErrorCode code);
    [[nodiscard]] Status noteEmptyNews(const wire::WaitSpace& before);
    void wake();
    [[nodiscard]] Status noteShared();
    [[nodiscard]] Result<bool> anyUnsealed() const;
    void setRetry();
    void enter(Phase phase);

    EngineParts m_engine;
    SpaceId m_space;
    SignKey m_device;  ///< whose session there is
    std::function<void()> m_changed;
    RelayLink m_link;
    SpaceRecord m_record;
    ProblemList m_problems;
    SpaceParts m_parts;
    LedgerSync m_ledger;
    LogSync m_log;
    BlobSync m_blobs;
    SnapshotMaker m_snapshots;
    PurgeSync m_purges;
    CloseSync m_close;
    Backoff m_backoff;
    Signal m_signal;
    Phase m_phase = Phase::backingOff;
    std::uint64_t m_looks = 1;   ///< how often the relay's heads were wanted
    std::uint64_t m_looked = 0;  ///< up to which of these they were compared
    bool m_saved = false;        ///< the signal was raised for a local save only
    bool m_byNews = false;       ///< it was raised because the relay said there is more
    int m_emptyNews = 0;         ///< how often in a row there was not
    std::optional<std::int64_t> m_retryAt;
};

}  // namespace waymark::client
