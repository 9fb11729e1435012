// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/parts.h"
#include "platform/base/error_code.h"

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
    PersonTag owner;
    std::vector<PersonTag> members;  ///< whom the owner may choose
    bool mine = false;               ///< the reader is the owner
    bool trusted = false;            ///< the reader may confirm
    std::vector<RecoveryRequest> requests;
};

/// A request in some circle of this home, with what its reader needs to answer it.
struct RecoveryAsk {
    std::string circle;  ///< hex
    PersonTag owner;
    std::string phone;  ///< the owner's number, as the circle wrote it down; else empty
    bool mine = false;  ///< the reader is the owner
    int need = 0;
    std::vector<PersonTag> people;
    RecoveryRequest request;
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
    std::optional<ErrorCode> problem;
};

}  // namespace waymark::services
