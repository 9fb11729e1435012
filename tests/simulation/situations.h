// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "tests/histories/situation_set.h"

namespace waymark::simulation {

/// What must have happened in enough histories for the suite to mean anything.
enum class Situation : std::uint8_t {
    requestLost,
    answerLost,
    duplicate,
    reordered,
    cutPush,
    cutPull,
    garbage,
    heldBack,
    restoredFromBackup,
    killedBetweenSealAndAcknowledgement,
    killedWhilePulling,
    relayRestarted,
    relayLostItsLog,
    savedUnderOpenEditor,
    draftSurvivedKill,
    clockYearsWrong,
    clockJumped,
    twoSections,
    twoVersions,
    settled,
    suggestion,
    archived,
    cameBack,
    restored,
    erased,
    erasedForGood,
    setAdd,
    setRemove,
    readOnlyMember,
    sectionNotHeld,
    secondDevice,
    aYearAway,
    snapshotMade,
    snapshotSignedBySecond,
    begunFromSnapshot,
    logLetGo,
    behindTheLog,
    count,
};

inline constexpr std::size_t kSituations = static_cast<std::size_t>(Situation::count);

inline constexpr std::array<std::string_view, kSituations> kSituationNames{
    "request lost",
    "answer lost",
    "duplicate",
    "reordered",
    "cut during push",
    "cut during pull",
    "garbage answer",
    "relay held an envelope back",
    "home restored from a backup",
    "killed between seal and acknowledgement",
    "killed while pulling",
    "relay restarted",
    "relay lost its log",
    "other's save arrived under an open editor",
    "draft survived a kill",
    "clock years wrong",
    "clock jumped",
    "transaction over two sections",
    "two versions of a text",
    "versions settled",
    "suggestion",
    "archived",
    "came back by a concurrent edit",
    "restored",
    "erased",
    "erased for good",
    "set element added",
    "set element removed",
    "member who only reads",
    "member without a section",
    "second device of a person",
    "a phone away for a year",
    "snapshot made",
    "snapshot signed by a second person",
    "section begun from a snapshot",
    "relay let go of a log",
    "phone behind what the relay let go of",
};

/// Which of them one history had.
using Situations = tests::SituationSet<Situation>;

}  // namespace waymark::simulation
