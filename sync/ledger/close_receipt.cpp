// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/close_receipt.h"

#include <limits>

#include "platform/crypto/sign.h"
#include "sync/ledger/ledger.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"

namespace waymark::ledger {
namespace {

constexpr auto kMostMs = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

}  // namespace

Bytes closeReceiptBytes(const CloseReceipt& receipt)
{
    Bytes bytes;
    wire::CborWriter writer(bytes);
    writer.array(4);
    writer.bytes(receipt.space);
    writer.bytes(receipt.entry);
    writer.unsignedInt(static_cast<std::uint64_t>(receipt.closed));
    writer.unsignedInt(static_cast<std::uint64_t>(receipt.deletes));
    return bytes;
}

Bytes encodeCloseReceipt(const CloseReceipt& receipt)
{
    Bytes bytes;
    wire::CborWriter writer(bytes);
    writer.array(2);
    writer.encoded(closeReceiptBytes(receipt));
    writer.bytes(receipt.signature);
    return bytes;
}

Result<CloseReceipt> decodeCloseReceipt(ByteView bytes)
{
    CloseReceipt receipt;
    wire::CborReader reader(bytes);
    reader.arrayOf(2);
    reader.arrayOf(4);
    receipt.space = reader.id<SpaceId>();
    receipt.entry = reader.id<Hash32>();
    receipt.closed = static_cast<UnixMs>(reader.unsignedInt(kMostMs));
    receipt.deletes = static_cast<UnixMs>(reader.unsignedInt(kMostMs));
    reader.end();
    receipt.signature = reader.id<Signature>();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return receipt;
}

Status checkCloseReceipt(const Ledger& ledger, const CloseReceipt& receipt)
{
    const auto& closed = ledger.access().closed();
    const auto& relay = ledger.access().relay();
    if (!closed) {
        return fail(ErrorCode::not_found, "not closed");
    }
    const auto* taken = ledger.receipt(closed->height);
    const bool names = receipt.space == ledger.space() && receipt.entry == ledger.hashAt(closed->height);
    const bool inTime = taken != nullptr && receipt.closed >= taken->time && receipt.deletes >= receipt.closed &&
                        receipt.deletes - receipt.closed <= kDeleteWithinMs;
    const bool isRelays = relay && crypto::verifyLabelled(relay->receiptKey, crypto::SignKind::closed, receipt.space,
                                                          closeReceiptBytes(receipt), receipt.signature);
    return names && inTime && isRelays ? Status{} : fail(ErrorCode::close_unsigned);
}

}  // namespace waymark::ledger
