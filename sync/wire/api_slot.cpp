// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_slot.h"

#include "sync/wire/cbor_body.h"
#include "sync/wire/limits.h"

namespace waymark::wire {

Bytes SlotPutRequest::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(2);
        writeTime(writer, lifetimeMs);
        writer.bytes(value);
    });
}

Result<SlotPutRequest> SlotPutRequest::decode(ByteView body)
{
    CborReader reader(body);
    SlotPutRequest request;
    reader.arrayOf(2);
    request.lifetimeMs = readTime(reader);
    request.value = reader.bytes(kMaxSlotValue);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return request;
}

Bytes SlotResponse::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(3);
        writeTime(writer, time);
        writeTime(writer, expires);
        writer.bytes(value);
    });
}

Result<SlotResponse> SlotResponse::decode(ByteView body)
{
    CborReader reader(body);
    SlotResponse response;
    reader.arrayOf(3);
    response.time = readTime(reader);
    response.expires = readTime(reader);
    response.value = copyOf(reader.bytes(kMaxSlotValue));
    reader.end();
    WAYMARK_TRY(reader.finish());
    return response;
}

}  // namespace waymark::wire
