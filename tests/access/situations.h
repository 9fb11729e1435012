// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "tests/histories/situation_set.h"

namespace waymark::access {

/// What must have happened in enough histories for the suite to mean anything.
enum class Situation : std::uint8_t {
    takenBack,
    narrowed,
    givenAgain,
    grantWithEnd,
    endMoved,
    expired,
    clocksDisagree,
    ownGrantOver,
    removed,
    cameBackAsNew,
    left,
    revoked,
    secondDevice,
    sealedBehindTheLedger,
    pushedPastTheCut,
    cutOvertaken,
    entryOvertaken,
    rotatedByAnother,
    removedTriesAgain,
    recoverySetUp,
    recoveryAnew,
    recoveryByPeople,
    killed,
    count,
};

inline constexpr std::size_t kSituations = static_cast<std::size_t>(Situation::count);

inline constexpr std::array<std::string_view, kSituations> kSituationNames{
    "taken back",
    "narrowed from write to read",
    "given again after it was taken back",
    "grant with an end",
    "end moved",
    "expired by a holder",
    "section waits while clocks disagree",
    "own grant over by the own clock",
    "person removed",
    "removed person came back as somebody new",
    "person left",
    "phone revoked",
    "second phone of a person",
    "sealed by an author behind the ledger",
    "push past a cut refused",
    "cut overtaken by an envelope",
    "entry overtaken by another",
    "key made anew by who did not end anything",
    "removed phone tries again",
    "recovery set up",
    "recovery set up anew",
    "recovery by people and the relay",
    "killed",
};

/// Which of them one history had.
using Situations = tests::SituationSet<Situation>;

}  // namespace waymark::access
