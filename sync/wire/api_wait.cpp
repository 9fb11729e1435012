// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_wait.h"

#include "sync/wire/api_cursors.h"
#include "sync/wire/cbor_body.h"
#include "sync/wire/limits.h"

namespace waymark::wire {
namespace {

template <class Id>
void writeIds(CborWriter& writer, const std::vector<Id>& ids)
{
    writer.array(ids.size());
    for (const auto& id : ids) {
        writer.bytes(id);
    }
}

template <class Id>
std::vector<Id> readIds(CborReader& reader)
{
    std::vector<Id> ids;
    const auto count = reader.array(kMaxWaitSpaces);
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        ids.push_back(reader.id<Id>());
    }
    reader.end();
    return ids;
}

void writeSpace(CborWriter& writer, const WaitSpace& space)
{
    writer.array(5);
    writer.bytes(space.space);
    writer.bytes(space.token);
    writer.bytes(space.incarnation);
    writer.unsignedInt(space.ledgerSize);
    writeCursors(writer, space.cursors, CursorForm::wait);
}

WaitSpace readSpace(CborReader& reader)
{
    WaitSpace space;
    reader.arrayOf(5);
    space.space = reader.id<SpaceId>();
    space.token = reader.id<SessionToken>();
    space.incarnation = reader.id<Incarnation>();
    space.ledgerSize = reader.unsignedInt();
    space.cursors = readCursors(reader, CursorForm::wait);
    reader.end();
    return space;
}

}  // namespace

Bytes WaitRequest::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(3);
        writeTime(writer, timeoutMs);
        writer.array(spaces.size());
        for (const auto& space : spaces) {
            writeSpace(writer, space);
        }
        writeIds(writer, slotIds);
    });
}

Result<WaitRequest> WaitRequest::decode(ByteView body)
{
    CborReader reader(body);
    WaitRequest request;
    reader.arrayOf(3);
    request.timeoutMs = static_cast<std::int64_t>(reader.unsignedInt(static_cast<std::uint64_t>(kMaxWaitMs)));
    const auto count = reader.array(kMaxWaitSpaces);
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        request.spaces.push_back(readSpace(reader));
    }
    reader.end();
    request.slotIds = readIds<SlotId>(reader);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return request;
}

Bytes WaitResponse::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(4);
        writeTime(writer, time);
        writeIds(writer, news);
        writeIds(writer, refused);
        writeIds(writer, filled);
    });
}

Result<WaitResponse> WaitResponse::decode(ByteView body)
{
    CborReader reader(body);
    WaitResponse response;
    reader.arrayOf(4);
    response.time = readTime(reader);
    response.news = readIds<SpaceId>(reader);
    response.refused = readIds<SpaceId>(reader);
    response.filled = readIds<SlotId>(reader);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return response;
}

}  // namespace waymark::wire
