// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/blob_routes.h"

#include "platform/crypto/blake2b.h"
#include "sync/wire/blob.h"

namespace waymark::relay {
namespace {

constexpr std::int64_t kGraceMs = 30LL * 24 * 60 * 60 * 1000;

BlobName nameOf(const Caller& caller, const ChannelId& channel, const Hash32& blob)
{
    return {caller.space.ledger.space(), channel, blob};
}

}  // namespace

Status BlobRoutes::mayRead(const Caller& caller, const ChannelId& channel) const
{
    if (!caller.access().mayRead(caller.device, channel)) {
        return fail(ErrorCode::relay_forbidden);
    }
    const bool now = caller.access().mayReadAt(caller.device, channel, relayTime(m_parts.clock, caller.space));
    return now ? Status{} : fail(ErrorCode::grant_ended);
}

Status BlobRoutes::mayWrite(const Caller& caller, const ChannelId& channel) const
{
    if (!caller.access().mayWrite(caller.device, channel)) {
        return fail(ErrorCode::relay_forbidden);
    }
    const bool now = caller.access().mayWriteAt(caller.device, channel, relayTime(m_parts.clock, caller.space));
    return now ? Status{} : fail(ErrorCode::grant_ended);
}

Result<std::optional<StoredBlob>> BlobRoutes::known(const Caller& caller, const BlobName& name) const
{
    WAYMARK_ASSIGN(auto found, m_parts.store.blob(name, caller.device));
    const bool isOver = found && found->goes != 0 && found->goes <= relayTime(m_parts.clock, caller.space);
    return isOver ? std::nullopt : std::move(found);
}

Reply BlobRoutes::put(const Caller& caller, const ChannelId& channel, const Hash32& blob, std::uint64_t number,
                      ByteView body)
{
    WAYMARK_ASSIGN(const auto request, wire::BlobChunk::decode(body));
    WAYMARK_TRY(mayWrite(caller, channel));
    if (number >= wire::blobChunks(request.size) || request.bytes.size() != wire::blobChunkSize(request.size, number)) {
        return fail(ErrorCode::malformed, "blob chunk");
    }
    const auto name = nameOf(caller, channel, blob);
    const auto now = relayTime(m_parts.clock, caller.space);
    WAYMARK_TRY(m_parts.store.tidyBlobs(name.space, now));
    WAYMARK_ASSIGN(const auto there, known(caller, name));
    if (there && there->whole) {
        // Somebody who has the file wants it to be here.
        WAYMARK_TRY(there->goes != 0 ? m_parts.store.endBlob(name, 0) : Status{});
        return Bytes{};
    }
    if (there && there->size != request.size) {
        return fail(ErrorCode::relay_conflict);
    }
    StoredBlob by;
    by.device = caller.device;
    by.person = caller.access().personOf(caller.device)->number;
    by.size = request.size;
    const BlobQuota quota{m_parts.config.blobBytes, m_parts.config.deviceBlobBytes};
    WAYMARK_TRY(m_parts.store.putBlobChunk(name, by, static_cast<std::uint32_t>(number), request.bytes, quota, now));
    WAYMARK_TRY(take(caller, name));
    return Bytes{};
}

/// What was the last chunk that was missing makes it whole, if it is what it is called.
Status BlobRoutes::take(const Caller& caller, const BlobName& name)
{
    WAYMARK_ASSIGN(const auto brought, m_parts.store.blob(name, caller.device));
    if (!brought || brought->whole || brought->chunks.size() != wire::blobChunks(brought->size)) {
        return {};
    }
    crypto::Blake2b hash;
    for (const auto number : brought->chunks) {
        WAYMARK_ASSIGN(const auto chunk, m_parts.store.blobChunk(name, caller.device, number));
        if (!chunk) {
            return fail(ErrorCode::internal, "blob chunk");
        }
        hash.add(*chunk);
    }
    if (hash.finishAs<Hash32>() == name.blob) {
        return m_parts.store.takeBlob(name, caller.device);
    }
    WAYMARK_TRY(m_parts.store.dropBlob(name, caller.device));
    return fail(ErrorCode::bad_input, "another file");
}

Reply BlobRoutes::chunk(const Caller& caller, const ChannelId& channel, const Hash32& blob, std::uint64_t number) const
{
    WAYMARK_TRY(mayRead(caller, channel));
    const auto name = nameOf(caller, channel, blob);
    WAYMARK_ASSIGN(const auto there, known(caller, name));
    if (!there || !there->whole || number >= wire::blobChunks(there->size)) {
        return fail(ErrorCode::not_found);
    }
    WAYMARK_ASSIGN(const auto bytes, m_parts.store.blobChunk(name, there->device, static_cast<std::uint32_t>(number)));
    return bytes ? Reply(wire::BlobChunk{there->size, *bytes}.encode()) : fail(ErrorCode::not_found);
}

Reply BlobRoutes::state(const Caller& caller, const ChannelId& channel, const Hash32& blob) const
{
    WAYMARK_TRY(mayRead(caller, channel));
    WAYMARK_ASSIGN(const auto there, known(caller, nameOf(caller, channel, blob)));
    if (!there) {
        return fail(ErrorCode::not_found);
    }
    return wire::BlobState{there->size, there->whole, there->goes, there->chunks}.encode();
}

Reply BlobRoutes::letGo(const Caller& caller, const ChannelId& channel, const Hash32& blob)
{
    WAYMARK_TRY(mayRead(caller, channel));
    const auto name = nameOf(caller, channel, blob);
    WAYMARK_ASSIGN(const auto there, known(caller, name));
    if (!there) {
        return fail(ErrorCode::not_found);
    }
    const auto person = caller.access().personOf(caller.device)->number;
    if (there->person != person && !caller.access().isOwner(person)) {
        return fail(ErrorCode::relay_forbidden);
    }
    if (!there->whole) {
        WAYMARK_TRY(m_parts.store.dropBlob(name, there->device));
    } else if (there->goes == 0) {
        WAYMARK_TRY(m_parts.store.endBlob(name, relayTime(m_parts.clock, caller.space) + kGraceMs));
    }
    return Bytes{};
}

}  // namespace waymark::relay
