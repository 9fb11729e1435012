// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/space_sync.h"

#include <algorithm>
#include <array>

#include "platform/crypto/random.h"

namespace waymark::client {
namespace {

// Saves that follow each other closely go out in one changeset.
constexpr std::int64_t kGatherMs = 100;
constexpr int kRoundTries = 4;
// A relay that says again and again that there is more, and gives nothing, is listened to less and less.
constexpr int kMostEmptyNews = 3;

/// The relay answered, and asks for the round to begin anew.
bool beginsAnew(ErrorCode code)
{
    return code == ErrorCode::relay_unauthorized || code == ErrorCode::bad_cursor || code == ErrorCode::circle_closed;
}

/// The relay took the request and turned this one entry down: the rest of the round need not wait for it.
bool concernsEntryOnly(ErrorCode code)
{
    constexpr std::array kNetwork{ErrorCode::offline,       ErrorCode::timeout,         ErrorCode::relay_untrusted,
                                  ErrorCode::relay_garbage, ErrorCode::relay_busy,      ErrorCode::relay_version,
                                  ErrorCode::cancelled,     ErrorCode::disk_full,       ErrorCode::disk_error,
                                  ErrorCode::read_only,     ErrorCode::database_damaged};
    return !beginsAnew(code) && std::ranges::find(kNetwork, code) == kNetwork.end();
}

}  // namespace

SpaceSync::SpaceSync(const EngineParts& parts, Relay& relay, const SpaceId& space, std::function<void()> changed)
    : m_engine(parts),
      m_space(space),
      m_changed(std::move(changed)),
      m_link(relay, space),
      m_record(parts.database, space),
      m_problems(space, parts.clock),
      m_parts{parts.database, parts.records, parts.circles, m_engine.relay, m_link,
              m_record,       m_problems,    space,         parts.clock},
      m_ledger(m_parts),
      m_log(m_parts),
      m_blobs(m_parts),
      m_snapshots(m_parts, m_log, parts.snapshots),
      m_purges(m_parts, m_log, m_snapshots),
      m_close(m_parts),
      m_signal(relay.loop())
{
}

Async<Status> SpaceSync::round()
{
    Status done;
    WAYMARK_CO_ASSIGN(const auto before, waitFor());
    for (int tries = 0; tries < kRoundTries; ++tries) {
        auto attempted = attempt();
        done = co_await attempted;
        if (done || !beginsAnew(done.error().code)) {
            break;
        }
        if (done.error().code == ErrorCode::bad_cursor) {
            WAYMARK_CO_TRY(m_engine.circles.noteAlarm(m_space, ErrorCode::relay_forgot));
            WAYMARK_CO_TRY(m_record.beginAnew());
            m_ledger.wantWhole();
            WAYMARK_CO_TRY(blobs::BlobStore(m_engine.database).bringAgain(m_space));
        }
        if (done.error().code == ErrorCode::circle_closed) {
            auto asking = isGone();
            const auto gone = co_await asking;
            if (!gone || *gone) {
                done = gone ? Status{} : Status(fail(gone.error()));
                break;
            }
        }
    }
    if (!done) {
        m_problems.note(done.error().code);
        WAYMARK_CO_TRY(noteSaidOver(done.error().code));
    } else {
        WAYMARK_CO_TRY(noteEmptyNews(before));
    }
    WAYMARK_CO_TRY(endRound());
    co_return done;
}

Async<Status> SpaceSync::attempt()
{
    m_problems.beginRound();
    // What is over by this phone's clock goes out of sight without a relay too.
    WAYMARK_CO_TRY(m_log.followLedger());
    WAYMARK_CO_TRY(followDevice());
    m_looks += m_link.token() ? 0 : 1;
    auto connected = m_ledger.connect();
    WAYMARK_CO_TRY(co_await connected);
    auto pulledLedger = m_ledger.pull(m_looks != m_looked);
    WAYMARK_CO_TRY(co_await pulledLedger);
    WAYMARK_CO_TRY(m_engine.circles.noteSaidOver(m_space, {}));
    if (const auto time = m_link.relay().time()) {
        WAYMARK_CO_TRY(m_engine.circles.noteTime(m_space, *time));
    }
    auto settled = m_looks != m_looked ? m_ledger.careForBranches() : Async<Status>();
    if (m_looks != m_looked) {
        WAYMARK_CO_TRY(co_await settled);
    }
    auto cared = m_ledger.careForRecovery();
    WAYMARK_CO_TRY(co_await cared);
    WAYMARK_CO_TRY(m_log.followLedger());
    auto pulled = pull();
    WAYMARK_CO_TRY(co_await pulled);
    auto purgesAgain = m_purges.postAgain();
    WAYMARK_CO_TRY(co_await purgesAgain);
    WAYMARK_CO_TRY(rewriteRefused());
    auto posted = postEntries();
    WAYMARK_CO_TRY(co_await posted);
    WAYMARK_CO_ASSIGN(const bool renewed, isRenewed());
    if (renewed) {
        co_return fail(ErrorCode::relay_unauthorized, "this phone goes on as a new one");
    }
    WAYMARK_CO_TRY(m_log.followLedger());
    const auto view = m_engine.circles.circle(m_space);
    if (view && view->former) {
        co_return Status{};
    }
    auto finished = finish();
    WAYMARK_CO_TRY(co_await finished);
    WAYMARK_CO_TRY(m_log.noteProblems());
    WAYMARK_CO_TRY(noteShared());
    if (view && view->closed) {
        co_return Status{};
    }
    auto erased = m_purges.run();
    WAYMARK_CO_TRY(co_await erased);
    auto snapped = m_snapshots.run([this] { return isCalled(); });
    co_return co_await snapped;
}

/// A phone that goes on as a new one has another session.
Status SpaceSync::followDevice()
{
    WAYMARK_ASSIGN(const auto* device, m_engine.circles.identity(m_space));
    WAYMARK_ASSIGN(const bool isNew, m_record.noteDevice(device->publicKey));
    if (isNew || m_device != device->publicKey) {
        m_link.logOut();
    }
    m_device = device->publicKey;
    return {};
}

Result<bool> SpaceSync::isRenewed() const
{
    WAYMARK_ASSIGN(const auto* device, m_engine.circles.identity(m_space));
    return device->publicKey != m_device;
}

/// What was sealed here and lost against another branch waits to be sealed anew, as soon as that may be.
Status SpaceSync::rewriteRefused()
{
    WAYMARK_ASSIGN(const bool refused, m_record.hasRefused());
    if (!refused || !m_engine.refused) {
        return {};
    }
    WAYMARK_TRY(m_engine.refused(m_space));
    return m_record.noteRewritten();
}

/// In a closed circle nothing is sealed or brought, and files are fetched as long as the relay has them.
Async<Status> SpaceSync::finish()
{
    auto shared = m_log.share();
    WAYMARK_CO_TRY(co_await shared);
    auto asked = m_close.askReceipt();
    WAYMARK_CO_TRY(co_await asked);
    auto deleted = m_close.deleteNow();
    WAYMARK_CO_TRY(co_await deleted);
    auto moved = moveBlobs();
    co_return co_await moved;
}

/// The relay says that the circle was closed. One that has only just heard of it still gives the ledger.
Async<Result<bool>> SpaceSync::isGone()
{
    auto learning = m_close.learn();
    WAYMARK_CO_ASSIGN(const bool gone, co_await learning);
    if (gone) {
        m_link.logOut();
        m_changed();
    }
    co_return gone;
}

/// After the words, which never wait for a file; a record that names one is made when its file is at the relay, and
/// goes out at once.
Async<Status> SpaceSync::moveBlobs()
{
    m_blobs.beginRound();
    // Once for what was brought just before a kill.
    bool brought = true;
    while (true) {
        if (brought && m_engine.brought) {
            WAYMARK_CO_TRY(m_engine.brought());
            WAYMARK_CO_ASSIGN(const bool waits, anyUnsealed());
            auto shared = waits ? m_log.share() : Async<Status>();
            if (waits) {
                WAYMARK_CO_TRY(co_await shared);
            }
        }
        auto stepping = m_blobs.step();
        WAYMARK_CO_ASSIGN(const auto step, co_await stepping);
        brought = step.brought;
        if (!step.moved) {
            co_return Status{};
        }
        m_changed();
        // News and saves come first; the files go on after them.
        if (isCalled()) {
            co_return Status{};
        }
    }
}

/// The heads are asked for before the pull, so that all they name must be here after it.
Async<Status> SpaceSync::pull()
{
    const auto look = m_looks;
    const bool compares = look != m_looked;
    if (compares) {
        auto asked = m_log.askHeads();
        WAYMARK_CO_TRY(co_await asked);
    }
    auto pulled = m_log.pull();
    WAYMARK_CO_TRY(co_await pulled);
    WAYMARK_CO_ASSIGN(const bool wantsLedger, m_log.wantsLedger());
    if (wantsLedger) {
        auto ledgerAgain = m_ledger.pull();
        WAYMARK_CO_TRY(co_await ledgerAgain);
        auto logAgain = m_log.pull();
        WAYMARK_CO_TRY(co_await logAgain);
        // Whoever sealed that had the entry from this relay.
        WAYMARK_CO_ASSIGN(const bool stillWantsLedger, m_log.wantsLedger());
        if (stillWantsLedger) {
            WAYMARK_CO_TRY(m_engine.circles.noteAlarm(m_space, ErrorCode::relay_withholds));
        }
    }
    if (compares) {
        auto hidden = m_log.pullHidden();
        WAYMARK_CO_TRY(co_await hidden);
        WAYMARK_CO_ASSIGN(const bool again, m_log.wantsHeads());
        m_looked = again ? m_looked : look;
    }
    co_return Status{};
}

Async<Status> SpaceSync::postEntries()
{
    WAYMARK_CO_ASSIGN(const auto waiting, m_engine.circles.pendingEntries(m_space));
    if (waiting.empty()) {
        co_return Status{};
    }
    // What was written before a close goes out before it, words and files.
    if (const auto view = m_engine.circles.circle(m_space); view && view->closed && view->closed->waits) {
        auto shared = m_log.share();
        WAYMARK_CO_TRY(co_await shared);
        auto moved = moveBlobs();
        WAYMARK_CO_TRY(co_await moved);
    }
    Status done;
    for (int tries = 0; tries < kRoundTries; ++tries) {
        auto pushed = m_log.pushSealed();
        WAYMARK_CO_TRY(co_await pushed);
        auto posted = m_ledger.post();
        done = co_await posted;
        if (done || done.error().code != ErrorCode::cut_behind) {
            break;
        }
        // Somebody wrote where this ends something: what they wrote comes before the end.
        auto pulled = m_log.pull();
        WAYMARK_CO_TRY(co_await pulled);
    }
    if (!done && concernsEntryOnly(done.error().code)) {
        m_problems.note(done.error().code);
        co_return Status{};
    }
    co_return done;
}

/// It stays written down for a phone that is off the line when its person wants the circle off it.
Status SpaceSync::noteSaidOver(ErrorCode code)
{
    const bool over = code == ErrorCode::device_removed || code == ErrorCode::circle_closed;
    return over ? m_engine.circles.noteSaidOver(m_space, code) : Status{};
}

Status SpaceSync::noteEmptyNews(const wire::WaitSpace& before)
{
    WAYMARK_ASSIGN(const auto now, waitFor());
    const bool brought = now.ledgerSize != before.ledgerSize || now.cursors != before.cursors;
    const bool byNews = std::exchange(m_byNews, false);
    if (brought) {
        m_emptyNews = 0;
    } else if (byNews) {
        m_emptyNews = std::min(m_emptyNews + 1, kMostEmptyNews);
    } else {
        m_emptyNews = std::min(m_emptyNews, kMostEmptyNews - 1);  // it may be listened to once more
    }
    if (m_emptyNews >= kMostEmptyNews) {
        m_problems.note(ErrorCode::relay_withholds);
    }
    return {};
}

/// What is odd stays written down when it is over.
Status SpaceSync::endRound()
{
    m_problems.endRound();
    for (const auto& odd : m_problems.takeOdd()) {
        WAYMARK_TRY(m_engine.circles.noteAlarm(m_space, odd.code, odd.channel));
    }
    return {};
}

Status SpaceSync::noteShared()
{
    WAYMARK_ASSIGN(const auto unacknowledged, m_log.unacknowledged());
    WAYMARK_ASSIGN(const bool waits, anyUnsealed());
    return m_parts.isClosed() || unacknowledged > 0 || waits ? Status{} : m_record.noteShared(m_engine.clock.now());
}

Result<bool> SpaceSync::anyUnsealed() const
{
    WAYMARK_ASSIGN(const auto pending, m_engine.records.pending());
    return std::ranges::any_of(pending, [&](const auto& section) { return section.space == m_space; });
}

Async<Status> SpaceSync::live()
{
    while (true) {
        enter(Phase::working);
        m_saved = false;
        auto done = round();
        const auto ended = co_await done;
        m_retryAt.reset();
        setRetry();
        enter(ended && m_emptyNews < kMostEmptyNews ? Phase::resting : Phase::backingOff);
        auto resting = rest();
        // A save that could not be shared is met again, and judged, by the round that follows.
        [[maybe_unused]] const auto rested = co_await resting;
    }
}

/// Until there is a reason for a whole round. Local saves are shared from here, as long as that goes well.
Async<Status> SpaceSync::rest()
{
    while (true) {
        const auto now = m_link.relay().loop().now();
        auto until = m_retryAt;
        WAYMARK_CO_ASSIGN(const auto end, m_engine.circles.nextEnd(m_space));
        if (end) {
            const auto at = now + std::max<std::int64_t>(0, *end - m_engine.clock.now());
            until = std::min(until.value_or(at), at);
        }
        if (const auto look = m_snapshots.lookAfter(now)) {
            until = std::min(until.value_or(*look), *look);
        }
        auto resting = m_signal.rest(until ? std::optional(std::max<std::int64_t>(0, *until - now)) : std::nullopt);
        co_await resting;
        if (!m_saved || m_phase != Phase::resting) {
            co_return Status{};
        }
        m_saved = false;
        auto shared = shareSoon();
        WAYMARK_CO_TRY(co_await shared);
    }
}

Async<Status> SpaceSync::shareSoon()
{
    Sleep gather(m_link.relay().loop(), kGatherMs);
    co_await gather;
    auto shared = m_log.share();
    WAYMARK_CO_TRY(co_await shared);
    auto moved = moveBlobs();
    WAYMARK_CO_TRY(co_await moved);
    auto erased = m_purges.run();
    WAYMARK_CO_TRY(co_await erased);
    WAYMARK_CO_TRY(endRound());
    setRetry();
    WAYMARK_CO_TRY(noteShared());
    m_changed();
    co_return Status{};
}

/// Everything that is in the way has a time at which it is tried again.
void SpaceSync::setRetry()
{
    if (m_problems.shown().empty() && m_emptyNews == 0) {
        m_backoff.reset();
        m_retryAt.reset();
    } else if (m_problems.shown().empty()) {
        m_retryAt.reset();
    } else if (!m_retryAt) {
        m_retryAt = m_link.relay().loop().now() + m_backoff.next(crypto::randomU64(), m_link.retryAfterMs());
    }
}

void SpaceSync::wake()
{
    m_saved = false;
    m_signal.raise();
}

void SpaceSync::news()
{
    m_byNews = true;
    wake();
}

void SpaceSync::lookAfresh()
{
    ++m_looks;
    wake();
}

void SpaceSync::saved()
{
    m_saved = m_saved || !m_signal.isRaised();
    m_signal.raise();
}

void SpaceSync::wantsEntries()
{
    const auto view = m_engine.circles.circle(m_space);
    const bool deletes = m_engine.circles.wantsDeletion(m_space).value_or(false);
    if (deletes || (view && (view->waitingEntries > 0 || view->me == 0))) {
        wake();
    }
}

void SpaceSync::refused()
{
    m_link.logOut();
    wake();
}

void SpaceSync::retryNow()
{
    m_backoff.reset();
    lookAfresh();
}

void SpaceSync::enter(Phase phase)
{
    m_phase = phase;
    m_changed();
}

SpaceStatus SpaceSync::status() const
{
    SpaceStatus status;
    status.space = m_space;
    status.closed = m_parts.isClosed();
    status.online = isResting() || (isBusy() && m_link.token().has_value());
    status.busy = isBusy();
    status.lastShared = m_record.lastShared().value_or(std::nullopt);
    status.unacknowledged = status.closed ? 0 : m_log.unacknowledged().value_or(0);
    status.parked = m_log.parked().value_or(0);
    status.problems = m_problems.shown();
    return status;
}

}  // namespace waymark::client
