// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/ids.h"
#include "platform/base/result.h"
#include "sync/ledger/body.h"

namespace waymark::ledger {

struct BodyRef {
    BodyClass bodyClass = BodyClass::people;
    Hash32 hash;  ///< BLAKE2b-256 of the body's bytes
    auto operator<=>(const BodyRef&) const = default;
};

/// What the author signs, as "ledger". Everyone in the space sees every head.
struct Head {
    SpaceId space;
    std::uint64_t height = 0;
    Hash32 prev;  ///< hash of the head below; zeros at height 0
    SignKey author;
    std::vector<BodyRef> bodies;
    auto operator<=>(const Head&) const = default;
};

/// A head with the bodies its holder was served, in the head's order; nullopt for those that were not.
struct Entry {
    Head head;
    Signature signature;
    std::vector<std::optional<Bytes>> bodies;
    auto operator<=>(const Entry&) const = default;
};

/// The relay's word, signed as "receipt", that it took this entry at this time.
struct Receipt {
    SpaceId space;
    std::uint64_t height = 0;
    Hash32 hash;
    UnixMs time = 0;
    Signature signature;
    auto operator<=>(const Receipt&) const = default;
};

/// A place in the ledger.
struct Position {
    std::uint64_t height = 0;
    Hash32 hash;
    auto operator<=>(const Position&) const = default;
};

/// The bytes that are signed and hashed: one deterministic CBOR item.
[[nodiscard]] Bytes headBytes(const Head& head);
[[nodiscard]] Hash32 hashOf(const Head& head);
[[nodiscard]] Hash32 bodyHash(ByteView body);
[[nodiscard]] Bytes receiptBytes(const Receipt& receipt);

/// Head and signature, as wire::LedgerItem::head.
[[nodiscard]] Bytes signedHead(const Entry& entry);
/// Puts an entry together again. Errors: malformed, too_large, ledger_body when the bodies are not as many as named.
[[nodiscard]] Result<Entry> entryOf(ByteView signedHead, std::vector<std::optional<Bytes>> bodies);

/// As stored: one deterministic CBOR item. Errors: malformed, too_large.
[[nodiscard]] Bytes encodeEntry(const Entry& entry);
[[nodiscard]] Result<Entry> decodeEntry(ByteView bytes);
[[nodiscard]] Bytes encodeReceipt(const Receipt& receipt);
[[nodiscard]] Result<Receipt> decodeReceipt(ByteView bytes);

/// A whole entry, not signed yet. The bodies must stand people first, then channels, then keyrings.
[[nodiscard]] Result<Entry> draftEntry(const SpaceId& space, std::uint64_t height, const Hash32& prev,
                                       const SignKey& author, const std::vector<Body>& bodies);

/// bad_signature unless the entry's author, or the relay's receipt key, signed it under its own label.
[[nodiscard]] Status verifySignature(const Entry& entry);
[[nodiscard]] Status verifySignature(const Receipt& receipt, const SignKey& relay);

}  // namespace waymark::ledger
