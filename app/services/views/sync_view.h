// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/parts.h"
#include "platform/base/error_code.h"

namespace waymark::services {

enum class SyncStep : std::uint8_t { off, idle, working, waiting, backingOff };

struct RelayTest {
    bool reached = false;
    bool trusted = false;
    std::optional<ErrorCode> problem;
    int milliseconds = 0;
};

struct SyncProblem {
    ErrorCode code = ErrorCode::internal;
    std::string circle;  ///< name; empty: all
    std::optional<UnixMs> retryAt;
};

/// How one circle stands.
struct SyncCircle {
    std::string id;
    std::string name;
    bool online = false;
    bool busy = false;
    std::optional<UnixMs> lastShared;
    int waiting = 0;  ///< changes not yet at the relay
    int parked = 0;   ///< received, waiting for a key or for what comes before
};

struct SyncView {
    bool relaySet = false;
    std::string relay;  ///< address
    std::string pin;    ///< hex; empty: by certificate authority
    std::optional<RelayTest> lastTest;
    SyncStep step = SyncStep::off;
    SharedLine shared;
    std::uint64_t bytesUp = 0;  ///< since the app was opened
    std::uint64_t bytesDown = 0;
    std::vector<SyncProblem> problems;
    std::vector<SyncCircle> circles;
};

}  // namespace waymark::services
