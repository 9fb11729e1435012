// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/parts.h"

namespace waymark::services {

/// A new phone that says it is the owner's.
struct RecoveryRequest {
    std::string id;
    std::vector<std::string> checkWords;  ///< compared with those on the new phone before anybody confirms
    std::vector<PersonTag> confirmedBy;
    bool confirmed = false;
    std::optional<UnixMs> ripeFrom;
    bool vetoed = false;
    bool canConfirm = false;
    bool canVeto = false;
};

/// How the owner of a circle gets back in when every phone is lost.
struct RecoveryView {
    bool prepared = false;
    bool byWords = false;
    int need = 0;  ///< so many of the people; 0: none can
    std::vector<PersonTag> people;
    bool mine = false;     ///< the reader is the owner
    bool trusted = false;  ///< the reader may confirm
    std::vector<RecoveryRequest> requests;
};

enum class RecoveryStep : std::uint8_t { asking, confirming, waiting, vetoed, failed };

/// This phone asks to be the owner's.
struct RecoveringView {
    std::string circle;
    RecoveryStep step = RecoveryStep::asking;
    std::vector<std::string> checkWords;
    bool byWords = false;
    int confirmed = 0;
    int need = 0;    ///< 0 while not known
    int shares = 0;  ///< how many of those who confirmed have handed theirs on
    std::optional<UnixMs> ripeFrom;
};

}  // namespace waymark::services
