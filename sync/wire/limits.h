// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// The bounds of the formats, the same on phones and relays (docs/formats/envelope.md, docs/formats/api.md).
/// What one relay allows beyond them is its own configuration (sync/relay/relay_config.h).
namespace waymark::wire {

inline constexpr std::size_t kMaxPlaintext = 256 * 1024;  ///< CBOR payload of one changeset, inflated
inline constexpr std::size_t kMaxTransactions = 512;      ///< transactions in one changeset
inline constexpr std::size_t kMaxValue = 64 * 1024;       ///< one cell's value
inline constexpr std::size_t kPaddingFloor = 256;         ///< least size of what is encrypted
inline constexpr std::size_t kHeaderBytes = 146;          ///< envelope header as sent, without the space id
inline constexpr std::size_t kTagBytes = 16;              ///< Poly1305
inline constexpr std::size_t kSignatureBytes = 64;        ///< Ed25519
inline constexpr std::size_t kMinCiphertext = kPaddingFloor + kTagBytes;
inline constexpr std::size_t kMaxCiphertext = 264 * 1024 + kTagBytes;  ///< PADME over 4 + kMaxPlaintext, tag included
inline constexpr std::size_t kMaxEnvelope = kHeaderBytes + kMaxCiphertext + kSignatureBytes;

inline constexpr std::size_t kMaxPushEnvelopes = 64;             ///< envelopes in one push
inline constexpr std::size_t kMaxPushBytes = 1024 * 1024;        ///< body of one push
inline constexpr std::size_t kMaxPageBytes = 1024 * 1024;        ///< body of one pull or ledger page
inline constexpr std::size_t kMaxPageEnvelopes = 4096;           ///< envelopes of one channel in one page
inline constexpr std::size_t kMaxCursors = 256;                  ///< channels named in one pull, heads or wait
inline constexpr std::size_t kMaxWaitSpaces = 64;                ///< spaces in one long poll
inline constexpr std::int64_t kMaxWaitMs = 55'000;               ///< longest long poll
inline constexpr std::size_t kMaxLedgerHead = 8 * 1024;          ///< signed head of one ledger entry
inline constexpr std::size_t kMaxLedgerBody = 64 * 1024;         ///< one body of a ledger entry
inline constexpr std::size_t kMaxLedgerBodies = 256;             ///< bodies in one entry
inline constexpr std::size_t kMaxLedgerEntry = 512 * 1024;       ///< one entry with all its bodies
inline constexpr std::size_t kMaxSlotValue = 8 * 1024;           ///< what one joining slot holds
inline constexpr std::size_t kSnapshotSlice = 960 * 1024;        ///< canonical bytes in each part but the last
inline constexpr std::size_t kMaxSnapshotParts = 256;            ///< of one snapshot, history included
inline constexpr std::size_t kMaxSnapshotHeads = 2048;           ///< streams of one section
inline constexpr std::size_t kMaxSnapshotManifest = 192 * 1024;  ///< what is signed
inline constexpr std::size_t kSnapshotPartHeader = 126;          ///< of a sealed part
inline constexpr std::size_t kMaxSnapshotPart = 1000 * 1024;     ///< a sealed part
inline constexpr std::size_t kMaxSnapshotsListed = 4;            ///< of one section at a relay
inline constexpr std::size_t kMaxSnapshotSigners = 8;            ///< of one snapshot
inline constexpr std::size_t kMaxPurge = 208 * 1024;             ///< one erase-now, signature included
inline constexpr std::size_t kMaxPurgePlaces = 1024;             ///< changesets it names
inline constexpr std::size_t kMaxPurgeRows = 256;                ///< records it is about
inline constexpr std::size_t kMaxPurgeFiles = 256;               ///< files of these
inline constexpr std::size_t kMaxBlobFile = 25 * 1024 * 1024;    ///< a file that a record names, before sealing
inline constexpr std::size_t kBlobMessage = 64 * 1024;           ///< plain bytes in each sealed message but the last
inline constexpr std::size_t kBlobChunk = 1024 * 1024;           ///< sealed bytes in each chunk but the last
inline constexpr std::size_t kMaxBlobChunks = 26;                ///< of one sealed file
inline constexpr std::size_t kMaxBlobSize = 26'745'654;          ///< the largest file, sealed
inline constexpr std::size_t kMaxRecoveryAsks = 8;               ///< new phones that ask to be an owner's, of one space

static_assert(kMaxPurge <= kMaxEnvelope, "both are items of a page");

}  // namespace waymark::wire
