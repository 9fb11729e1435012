// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "tests/histories/situation_set.h"

namespace waymark::endings {

/// What must have happened in enough histories for the suite to mean anything.
enum class Situation : std::uint8_t {
    takenBack,
    narrowed,
    givenAgain,
    grantWithEnd,
    expired,
    removed,
    left,
    revoked,
    sealedBehindTheLedger,
    rebuilt,
    snapshotOfRest,
    begunFromSnapshot,
    erasedForGood,
    ledgerSplit,
    branchNamedLost,
    endedOnLostBranch,
    killed,
    count,
};

inline constexpr std::size_t kSituations = static_cast<std::size_t>(Situation::count);

inline constexpr std::array<std::string_view, kSituations> kSituationNames{
    "taken back",
    "narrowed from write to read",
    "given again after it was taken back",
    "grant with an end",
    "expired by a holder",
    "person removed",
    "person left",
    "phone revoked",
    "sealed by an author behind the ledger",
    "sealed words of a section that goes on were cut off",
    "snapshot after an end",
    "newcomer began from a snapshot",
    "erased for good",
    "ledger written on in two ways",
    "a branch named as lost",
    "somebody ended on the lost branch",
    "killed",
};

/// Which of them one history had.
using Situations = tests::SituationSet<Situation>;

}  // namespace waymark::endings
