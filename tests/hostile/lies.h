// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "tests/histories/situation_set.h"

namespace waymark::hostile {

/// What a relay may do that carries and keeps everything, and can read and sign nothing.
enum class Lie : std::uint8_t {
    alteredEnvelope,
    splicedEnvelope,
    reorderedPull,
    replayedPull,
    omittedEnvelope,
    withheldStream,
    inventedHeads,
    loweredHeads,
    alteredEntry,
    alteredReceipt,
    heldBackEntries,
    alteredChallenge,
    wrongCode,
    wrongTime,
    rolledBack,
    wiped,
    forkedView,
    olderSnapshot,
    alteredSnapshot,
    snapshotPartLeftOut,
    madeUpPurge,
    ledgerGoneOnWith,
    keptSession,
    count,
};

inline constexpr std::size_t kLies = static_cast<std::size_t>(Lie::count);

inline constexpr std::array<std::string_view, kLies> kLieNames{
    "envelope altered",
    "envelope put into another section",
    "envelopes of a page reordered",
    "older page told again",
    "envelope left out",
    "one stream withheld from one phone",
    "heads named that nobody sealed",
    "heads named lower than they are",
    "ledger entry altered",
    "receipt altered",
    "newest ledger entries held back from one phone",
    "challenge altered",
    "error that is not so",
    "time that is not so",
    "rolled back to an older copy",
    "wiped",
    "one phone shown another log",
    "older snapshot told as the newest",
    "snapshot's part altered",
    "snapshot's part left out",
    "erasing for good that nobody signed",
    "ledger written on in two ways",
    "removed phone served on",
};

/// Which lies one history met.
using Lies = tests::SituationSet<Lie>;

}  // namespace waymark::hostile
