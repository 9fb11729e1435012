// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_log.h"

#include "platform/crypto/blake2b.h"
#include "sync/wire/api_cursors.h"
#include "sync/wire/api_error.h"
#include "sync/wire/cbor_body.h"
#include "sync/wire/limits.h"
#include "sync/wire/purge.h"

namespace waymark::wire {
namespace {

constexpr std::size_t kMaxCodeName = 64;

void writeAnswer(CborWriter& writer, const std::optional<ErrorCode>& answer)
{
    answer ? writer.text(errorName(*answer)) : writer.null();
}

std::optional<ErrorCode> readAnswer(CborReader& reader)
{
    if (reader.peek() == CborType::null) {
        reader.null();
        return std::nullopt;
    }
    return errorCodeOf(reader.text(kMaxCodeName)).value_or(ErrorCode::relay_version);
}

void writeChannel(CborWriter& writer, const PulledChannel& channel)
{
    writer.array(4);
    writer.bytes(channel.channel);
    writer.unsignedInt(channel.floor);
    writer.boolean(channel.more);
    writer.array(channel.envelopes.size());
    for (const auto& item : channel.envelopes) {
        writer.array(2);
        writer.unsignedInt(item.rseq);
        writer.bytes(item.envelope);
    }
}

PulledChannel readChannel(CborReader& reader)
{
    PulledChannel channel;
    reader.arrayOf(4);
    channel.channel = reader.id<ChannelId>();
    channel.floor = reader.unsignedInt();
    channel.more = reader.boolean();
    const auto count = reader.array(kMaxPageEnvelopes);
    std::uint64_t last = 0;
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        reader.arrayOf(2);
        const auto rseq = reader.unsignedInt();
        channel.envelopes.push_back({rseq, reader.bytes(kMaxEnvelope)});
        reader.end();
        if (rseq <= last) {
            reader.reject();
        }
        last = rseq;
    }
    reader.end();
    reader.end();
    return channel;
}

void writeHeads(CborWriter& writer, const ChannelHeads& channel)
{
    writer.array(3);
    writer.bytes(channel.channel);
    writer.unsignedInt(channel.last);
    writer.array(channel.streams.size());
    for (const auto& head : channel.streams) {
        writer.array(3);
        writer.bytes(head.stream);
        writer.unsignedInt(head.seq);
        writer.bytes(head.hash);
    }
}

ChannelHeads readHeads(CborReader& reader)
{
    ChannelHeads channel;
    reader.arrayOf(3);
    channel.channel = reader.id<ChannelId>();
    channel.last = reader.unsignedInt();
    const auto count = reader.array(reader.bytesLeft());
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        reader.arrayOf(3);
        StreamHead head;
        head.stream = reader.id<StreamId>();
        head.seq = reader.unsignedInt();
        head.hash = reader.id<Hash32>();
        channel.streams.push_back(head);
        reader.end();
    }
    reader.end();
    reader.end();
    return channel;
}

}  // namespace

Bytes PushRequest::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(envelopes.size());
        for (const auto envelope : envelopes) {
            writer.bytes(envelope);
        }
    });
}

Result<PushRequest> PushRequest::decode(ByteView body)
{
    CborReader reader(body);
    PushRequest request;
    const auto count = reader.array(kMaxPushEnvelopes);
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        request.envelopes.push_back(reader.bytes(kMaxEnvelope));
    }
    reader.end();
    WAYMARK_TRY(reader.finish());
    return request;
}

Bytes PushResponse::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(3);
        writer.bytes(incarnation);
        writeTime(writer, time);
        writer.array(answers.size());
        for (const auto& answer : answers) {
            writeAnswer(writer, answer);
        }
    });
}

Result<PushResponse> PushResponse::decode(ByteView body)
{
    CborReader reader(body);
    PushResponse response;
    reader.arrayOf(3);
    response.incarnation = reader.id<Incarnation>();
    response.time = readTime(reader);
    const auto count = reader.array(kMaxPushEnvelopes);
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        response.answers.push_back(readAnswer(reader));
    }
    reader.end();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return response;
}

Hash32 itemHash(ByteView item)
{
    const auto place = emptyPlaceOf(item);
    return place ? place->hash : crypto::blake2b<Hash32>({item});
}

Bytes PullRequest::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(2);
        writer.bytes(incarnation);
        writeCursors(writer, cursors, CursorForm::pull);
    });
}

Result<PullRequest> PullRequest::decode(ByteView body)
{
    CborReader reader(body);
    PullRequest request;
    reader.arrayOf(2);
    request.incarnation = reader.id<Incarnation>();
    request.cursors = readCursors(reader, CursorForm::pull);
    reader.end();
    WAYMARK_TRY(reader.finish());
    return request;
}

Bytes PullResponse::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(3);
        writer.bytes(incarnation);
        writeTime(writer, time);
        writer.array(channels.size());
        for (const auto& channel : channels) {
            writeChannel(writer, channel);
        }
    });
}

Result<PullResponse> PullResponse::decode(ByteView body)
{
    CborReader reader(body);
    PullResponse response;
    reader.arrayOf(3);
    response.incarnation = reader.id<Incarnation>();
    response.time = readTime(reader);
    const auto count = reader.array(kMaxCursors);
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        response.channels.push_back(readChannel(reader));
    }
    reader.end();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return response;
}

Bytes HeadsResponse::encode() const
{
    return bodyOf([&](CborWriter& writer) {
        writer.array(5);
        writer.bytes(incarnation);
        writeTime(writer, time);
        writer.unsignedInt(ledgerSize);
        writer.bytes(ledgerHash);
        writer.array(channels.size());
        for (const auto& channel : channels) {
            writeHeads(writer, channel);
        }
    });
}

Result<HeadsResponse> HeadsResponse::decode(ByteView body)
{
    CborReader reader(body);
    HeadsResponse response;
    reader.arrayOf(5);
    response.incarnation = reader.id<Incarnation>();
    response.time = readTime(reader);
    response.ledgerSize = reader.unsignedInt();
    response.ledgerHash = reader.id<Hash32>();
    const auto count = reader.array(body.size());
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        response.channels.push_back(readHeads(reader));
    }
    reader.end();
    reader.end();
    WAYMARK_TRY(reader.finish());
    return response;
}

}  // namespace waymark::wire
