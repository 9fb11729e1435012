// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "sync/wire/api_auth.h"

namespace waymark::wire {

/// One ledger entry as it travels; its parts are the bytes of docs/formats/ledger.md.
struct LedgerItem {
    ByteView head;                                ///< signed head: height, prev, author, body hashes, signature
    std::vector<std::optional<ByteView>> bodies;  ///< in the head's order; nullopt where not for this device
    ByteView receipt;  ///< signed receipt; to the relay only that of an entry it, or another one, took before
};

/// POST /v1/spaces, no session: makes a space from its first entry. The same request again is answered alike.
struct CreateSpaceRequest {
    SpaceId space;
    ByteView inviteToken;  ///< empty at an open relay
    LedgerItem entry;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<CreateSpaceRequest> decode(ByteView body);
};

/// POST /v1/s/{space}/ledger. relay_conflict unless it follows the relay's newest entry by height and hash;
/// the newest entry sent again is answered with its receipt.
struct AppendRequest {
    LedgerItem entry;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<AppendRequest> decode(ByteView body);
};

/// The answer to both, and to POST /v1/s/{space}/branch, which is asked like an append: an entry of another branch of
/// the ledger, with the receipt it has. Another incarnation than before: the branch stands now.
struct AppendResponse {
    Incarnation incarnation;
    Bytes receipt;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<AppendResponse> decode(ByteView body);
};

/// GET /v1/s/{space}/ledger/{from}: entries from that height on (the first has height 0), as many as
/// fit in a page; none when `from` is the size.
struct LedgerPage {
    Incarnation incarnation;
    UnixMs time = 0;
    std::uint64_t size = 0;  ///< entries the relay has; more pages follow while from + items is below
    Hash32 hash;             ///< of its newest entry
    std::vector<LedgerItem> items;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<LedgerPage> decode(ByteView body);
};

/// GET /v1/s/{space}/branch: entries of branches that do not stand and were not settled, by height, as many as fit in a
/// page. Each follows one of them or one that stands.
struct BranchPage {
    std::vector<LedgerItem> items;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<BranchPage> decode(ByteView body);
};

/// GET /v1/s/{space}/closed, no session: what is left of a space that was closed, for whoever knows its id. The answer
/// to DELETE /v1/s/{space} too, by the owner after the close: all is deleted now, and the receipt says so.
/// relay_forbidden while the space is not closed, or is not there.
struct ClosedSpace {
    bool deleted = false;  ///< nothing else is left
    ByteView closing;      ///< ledger::CloseReceipt
    LedgerItem entry;      ///< the one that closed it, with its receipt

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<ClosedSpace> decode(ByteView body);
};

}  // namespace waymark::wire
