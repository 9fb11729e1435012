// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_ledger.h"

#include "sync/wire/cbor_body.h"
#include "sync/wire/limits.h"

namespace waymark::wire {
namespace {

constexpr std::size_t kMaxInviteToken = 64;
constexpr std::size_t kMaxReceipt = 512;

void writeItem(CborWriter& writer, const LedgerItem& item)
{
    writer.array(3);
    writer.bytes(item.head);
    writer.array(item.bodies.size());
    for (const auto& body : item.bodies) {
        body ? writer.bytes(*body) : writer.null();
    }
    writer.bytes(item.receipt);
}

LedgerItem readItem(CborReader& reader)
{
    LedgerItem item;
    reader.arrayOf(3);
    item.head = reader.bytes(kMaxLedgerHead);
    const auto count = reader.array(kMaxLedgerBodies);
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        if (reader.peek() == CborType::null) {
            reader.null();
            item.bodies.emplace_back();
        } else {
            item.bodies.emplace_back(reader.bytes(kMaxLedgerBody));
        }
    }
    reader.end();
    item.receipt = reader.bytes(kMaxReceipt);
    reader.end();
    return item;
}

void writeItems(CborWriter& writer, const std::vector<LedgerItem>& items)
{
    writer.array(items.size());
    for (const auto& item : items) {
        writeItem(writer, item);
    }
}

std::vector<LedgerItem> readItems(CborReader& reader, std::size_t most)
{
    std::vector<LedgerItem> items;
    for (auto left = reader.array(most); left > 0 && reader.ok(); --left) {
        items.push_back(readItem(reader));
    }
    reader.end();
    return items;
}

}  // namespace

Bytes CreateSpaceRequest::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(3);
        writer.bytes(space);
        writer.bytes(inviteToken);
        writeItem(writer, entry);
    });
}

Result<CreateSpaceRequest> CreateSpaceRequest::decode(ByteView body)
{
    CborReader reader(body);
    CreateSpaceRequest request;
    reader.arrayOf(3);
    request.space = reader.id<SpaceId>();
    request.inviteToken = reader.bytes(kMaxInviteToken);
    request.entry = readItem(reader);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return request;
}

Bytes AppendRequest::encode() const
{
    return bodyOf([&](CborWriter& writer) { writeItem(writer, entry); });
}

Result<AppendRequest> AppendRequest::decode(ByteView body)
{
    CborReader reader(body);
    AppendRequest request{readItem(reader)};
    WAYMARK_TRY(reader.finish());
    return request;
}

Bytes AppendResponse::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(2);
        writer.bytes(incarnation);
        writer.bytes(receipt);
    });
}

Result<AppendResponse> AppendResponse::decode(ByteView body)
{
    CborReader reader(body);
    AppendResponse response;
    reader.arrayOf(2);
    response.incarnation = reader.id<Incarnation>();
    response.receipt = copyOf(reader.bytes(kMaxReceipt));
    reader.end();
    WAYMARK_TRY(reader.finish());
    return response;
}

Bytes LedgerPage::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(5);
        writer.bytes(incarnation);
        writeTime(writer, time);
        writer.unsignedInt(size);
        writer.bytes(hash);
        writeItems(writer, items);
    });
}

Result<LedgerPage> LedgerPage::decode(ByteView body)
{
    CborReader reader(body);
    LedgerPage page;
    reader.arrayOf(5);
    page.incarnation = reader.id<Incarnation>();
    page.time = readTime(reader);
    page.size = reader.unsignedInt();
    page.hash = reader.id<Hash32>();
    page.items = readItems(reader, body.size());
    reader.end();
    WAYMARK_TRY(reader.finish());
    return page;
}

Bytes BranchPage::encode() const
{
    return bodyOf([&](CborWriter& writer) { writeItems(writer, items); });
}

Result<BranchPage> BranchPage::decode(ByteView body)
{
    CborReader reader(body);
    BranchPage page{readItems(reader, body.size())};
    WAYMARK_TRY(reader.finish());
    return page;
}

Bytes ClosedSpace::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(3);
        writer.boolean(deleted);
        writer.bytes(closing);
        writeItem(writer, entry);
    });
}

Result<ClosedSpace> ClosedSpace::decode(ByteView body)
{
    CborReader reader(body);
    ClosedSpace closed;
    reader.arrayOf(3);
    closed.deleted = reader.boolean();
    closed.closing = reader.bytes(kMaxReceipt);
    closed.entry = readItem(reader);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return closed;
}

}  // namespace waymark::wire
