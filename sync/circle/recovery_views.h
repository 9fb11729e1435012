// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::circle {

/// A new phone that asks to be the owner's.
struct RecoveryRequestView {
    SignKey device;
    std::vector<std::string> sixWords;  ///< to be compared with those on the new phone
    std::vector<PersonNumber> confirmedBy;
    bool confirmed = false;          ///< by enough people
    std::optional<UnixMs> ripeFrom;  ///< from when on it may be finished
    bool vetoed = false;             ///< a veto stands
};

/// How the owner of a circle gets back in, and who asks to.
struct RecoveryView {
    PersonNumber owner = 0;            ///< 0: it was never set up
    bool words = false;                ///< the printed words open it
    std::uint32_t need = 0;            ///< how many of the people; 0: none can
    std::vector<PersonNumber> people;  ///< who may confirm
    bool mine = false;                 ///< the reader is the owner
    bool trusted = false;              ///< the reader may confirm
    std::vector<RecoveryRequestView> requests;
};

enum class RecoveringState : std::uint8_t {
    asking = 1,      ///< nobody has confirmed it
    confirming = 2,  ///< some have
    waiting = 3,     ///< enough have; the delay runs, or shares are on their way
    vetoed = 4,
    refused = 5,  ///< see `code`
};

/// This phone asks to be the owner's in a circle.
struct RecoveringView {
    SpaceId space;
    RecoveringState state = RecoveringState::asking;
    SignKey device;
    std::vector<std::string> sixWords;
    bool byWords = false;
    std::size_t confirmed = 0;
    std::uint32_t need = 0;  ///< 0 while not known
    std::size_t shares = 0;
    std::optional<UnixMs> ripeFrom;
    std::optional<ErrorCode> code;
};

}  // namespace waymark::circle
