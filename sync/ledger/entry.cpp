// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/ledger/entry.h"

#include "platform/crypto/blake2b.h"
#include "platform/crypto/sign.h"
#include "sync/wire/cbor_reader.h"
#include "sync/wire/cbor_writer.h"
#include "sync/wire/limits.h"

namespace waymark::ledger {
namespace {

using wire::CborReader;
using wire::CborWriter;

constexpr std::uint64_t kFormat = 1;
constexpr std::uint64_t kMostMs = 0x7FFFFFFFFFFFFFFF;

Head readHead(CborReader& reader)
{
    Head head;
    reader.arrayOf(6);
    if (reader.unsignedInt() != kFormat) {
        reader.reject();
    }
    head.space = reader.id<SpaceId>();
    head.height = reader.unsignedInt();
    head.prev = reader.id<Hash32>();
    head.author = reader.id<SignKey>();
    for (auto left = reader.array(wire::kMaxLedgerBodies); left > 0 && reader.ok(); --left) {
        reader.arrayOf(2);
        BodyRef ref;
        ref.bodyClass = static_cast<BodyClass>(reader.unsignedInt(3));
        ref.hash = reader.id<Hash32>();
        reader.end();
        const bool known = ref.bodyClass >= BodyClass::people;
        const bool ordered = head.bodies.empty() || head.bodies.back().bodyClass <= ref.bodyClass;
        if (!known || !ordered) {
            reader.reject();
        }
        head.bodies.push_back(ref);
    }
    reader.end();
    reader.end();
    return head;
}

void readSigned(CborReader& reader, Entry& entry)
{
    reader.arrayOf(2);
    entry.head = readHead(reader);
    entry.signature = reader.id<Signature>();
    reader.end();
}

Status checkSizes(const Entry& entry)
{
    std::size_t total = headBytes(entry.head).size();
    if (total > wire::kMaxLedgerHead) {
        return fail(ErrorCode::too_large, "ledger head");
    }
    for (const auto& body : entry.bodies) {
        total += body ? body->size() : 0;
        if (body && body->size() > wire::kMaxLedgerBody) {
            return fail(ErrorCode::too_large, "ledger body");
        }
    }
    if (total > wire::kMaxLedgerEntry) {
        return fail(ErrorCode::too_large, "ledger entry");
    }
    return {};
}

}  // namespace

Bytes headBytes(const Head& head)
{
    Bytes bytes;
    CborWriter writer(bytes);
    writer.array(6);
    writer.unsignedInt(kFormat);
    writer.bytes(head.space);
    writer.unsignedInt(head.height);
    writer.bytes(head.prev);
    writer.bytes(head.author);
    writer.array(head.bodies.size());
    for (const auto& ref : head.bodies) {
        writer.array(2);
        writer.unsignedInt(static_cast<std::uint64_t>(ref.bodyClass));
        writer.bytes(ref.hash);
    }
    return bytes;
}

Hash32 hashOf(const Head& head)
{
    return crypto::blake2b({headBytes(head)});
}

Hash32 bodyHash(ByteView body)
{
    return crypto::blake2b({body});
}

Bytes receiptBytes(const Receipt& receipt)
{
    Bytes bytes;
    CborWriter writer(bytes);
    writer.array(4);
    writer.bytes(receipt.space);
    writer.unsignedInt(receipt.height);
    writer.bytes(receipt.hash);
    writer.unsignedInt(static_cast<std::uint64_t>(receipt.time));
    return bytes;
}

Bytes signedHead(const Entry& entry)
{
    Bytes bytes;
    CborWriter writer(bytes);
    writer.array(2);
    writer.encoded(headBytes(entry.head));
    writer.bytes(entry.signature);
    return bytes;
}

Result<Entry> entryOf(ByteView signedHead, std::vector<std::optional<Bytes>> bodies)
{
    Entry entry;
    CborReader reader(signedHead);
    readSigned(reader, entry);
    WAYMARK_TRY(reader.finish());
    if (bodies.size() != entry.head.bodies.size()) {
        return fail(ErrorCode::ledger_body, "count");
    }
    entry.bodies = std::move(bodies);
    WAYMARK_TRY(checkSizes(entry));
    return entry;
}

Bytes encodeEntry(const Entry& entry)
{
    Bytes bytes;
    CborWriter writer(bytes);
    writer.array(2);
    writer.encoded(signedHead(entry));
    writer.array(entry.bodies.size());
    for (const auto& body : entry.bodies) {
        if (body) {
            writer.bytes(*body);
        } else {
            writer.null();
        }
    }
    return bytes;
}

Result<Entry> decodeEntry(ByteView bytes)
{
    CborReader reader(bytes);
    reader.arrayOf(2);
    const auto head = reader.encoded();
    std::vector<std::optional<Bytes>> bodies;
    for (auto left = reader.array(wire::kMaxLedgerBodies); left > 0 && reader.ok(); --left) {
        if (reader.peek() == wire::CborType::null) {
            reader.null();
            bodies.emplace_back();
        } else {
            const auto body = reader.bytes(wire::kMaxLedgerBody);
            bodies.emplace_back(Bytes(body.begin(), body.end()));
        }
    }
    reader.end();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return entryOf(head, std::move(bodies));
}

Bytes encodeReceipt(const Receipt& receipt)
{
    Bytes bytes;
    CborWriter writer(bytes);
    writer.array(2);
    writer.encoded(receiptBytes(receipt));
    writer.bytes(receipt.signature);
    return bytes;
}

Result<Receipt> decodeReceipt(ByteView bytes)
{
    Receipt receipt;
    CborReader reader(bytes);
    reader.arrayOf(2);
    reader.arrayOf(4);
    receipt.space = reader.id<SpaceId>();
    receipt.height = reader.unsignedInt();
    receipt.hash = reader.id<Hash32>();
    receipt.time = static_cast<UnixMs>(reader.unsignedInt(kMostMs));
    reader.end();
    receipt.signature = reader.id<Signature>();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return receipt;
}

Result<Entry> draftEntry(const SpaceId& space, std::uint64_t height, const Hash32& prev, const SignKey& author,
                         const std::vector<Body>& bodies)
{
    Entry entry;
    entry.head = Head{space, height, prev, author, {}};
    for (const auto& body : bodies) {
        const auto bodyClass = classOf(body);
        if (!entry.head.bodies.empty() && bodyClass < entry.head.bodies.back().bodyClass) {
            return fail(ErrorCode::ledger_body, "order");
        }
        WAYMARK_ASSIGN(auto bytes, encodeBody(body));
        entry.head.bodies.push_back({bodyClass, bodyHash(bytes)});
        entry.bodies.emplace_back(std::move(bytes));
    }
    if (entry.bodies.size() > wire::kMaxLedgerBodies) {
        return fail(ErrorCode::too_large, "ledger bodies");
    }
    WAYMARK_TRY(checkSizes(entry));
    return entry;
}

Status verifySignature(const Entry& entry)
{
    return crypto::verifyLabelled(entry.head.author, crypto::SignKind::ledger, entry.head.space, headBytes(entry.head),
                                  entry.signature);
}

Status verifySignature(const Receipt& receipt, const SignKey& relay)
{
    return crypto::verifyLabelled(relay, crypto::SignKind::receipt, receipt.space, receiptBytes(receipt),
                                  receipt.signature);
}

}  // namespace waymark::ledger
