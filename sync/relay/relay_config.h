// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "sync/ledger/close_receipt.h"

namespace waymark::relay {

/// A rate: this many at once, and one more every so many milliseconds.
struct Allowance {
    std::int64_t burst = 0;
    std::int64_t everyMs = 0;
};

/// What one relay allows; every field is a key of the configuration file under the same name (docs/formats/api.md).
/// The bounds of the formats themselves are in sync/wire/limits.h.
struct RelayConfig {
    bool openSpaces = true;                           ///< anybody may make a space; else one of inviteTokens
    std::vector<Hash32> inviteTokens;                 ///< BLAKE2b-256 of each token, hex in the file
    std::int64_t quotaBytes = 50LL << 20;             ///< log of one space
    std::int64_t snapshotBytes = 50LL << 20;          ///< parts of its snapshots
    std::int64_t blobBytes = 500LL << 20;             ///< sealed files of one space
    std::int64_t deviceBlobBytes = 250LL << 20;       ///< of those that one device brought
    std::int64_t sessionMs = 3'600'000;               ///< life of a session token
    std::int64_t challengeMs = 60'000;                ///< life of a login nonce
    std::int64_t slotMs = 7LL * 86'400'000;           ///< longest life of a joining slot
    std::int64_t closedMs = ledger::kDeleteWithinMs;  ///< from a circle's close to its deletion here; no longer
    std::int64_t tidyMs = 3'600'000;                  ///< between two looks at what is to be deleted
    std::size_t maxSessions = 65'536;
    std::size_t maxChallenges = 4'096;
    std::size_t maxSlots = 65'536;
    std::size_t waitsPerDevice = 2;
    std::size_t pageBytes = 1 << 20;  ///< of one pull or ledger page
    std::size_t pageEnvelopes = 500;  ///< of one pull page
    std::size_t cachedSpaces = 256;   ///< folded ledgers kept in memory
    Allowance deviceRequests{2'400, 50};
    Allowance deviceEnvelopes{600, 500};       ///< 120 a minute
    Allowance addressLogins{240, 120};         ///< challenges, by address
    Allowance addressEnrolments{20, 180'000};  ///< spaces and slots made, by address; 20 an hour
    bool limitLoopback = false;                ///< per-address limits on loopback too

    std::size_t bodyBytes = (1 << 20) + 4'096;  ///< of one request
    std::size_t headerBytes = 8'192;
    std::size_t requestLineBytes = 1'024;
    std::int64_t handshakeMs = 10'000;
    std::int64_t headerMs = 10'000;
    std::int64_t idleMs = 60'000;
    std::int64_t bodyBytesPerSecond = 1'024;  ///< slower bodies are cut
    std::size_t connections = 2'048;
    std::size_t connectionsPerAddress = 64;
    std::size_t queueDepth = 1'024;  ///< requests waiting for the store; more are answered 503
    std::int64_t drainMs = 30'000;   ///< longest graceful stop
};

/// A JSON object of any of these keys. bad_input names the key that is unknown or wrong.
[[nodiscard]] Result<RelayConfig> parseRelayConfig(std::string_view json);
[[nodiscard]] Result<RelayConfig> readRelayConfig(const std::filesystem::path& file);

}  // namespace waymark::relay
