// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/relay/relay_parts.h"

namespace waymark::relay {

/// Sealed files of sections (docs/formats/blob.md, "At the relay").
class BlobRoutes {
public:
    explicit BlobRoutes(RelayParts& parts) : m_parts(parts) {}

    [[nodiscard]] Reply put(const Caller& caller, const ChannelId& channel, const Hash32& blob, std::uint64_t number,
                            ByteView body);
    [[nodiscard]] Reply chunk(const Caller& caller, const ChannelId& channel, const Hash32& blob,
                              std::uint64_t number) const;
    [[nodiscard]] Reply state(const Caller& caller, const ChannelId& channel, const Hash32& blob) const;
    [[nodiscard]] Reply letGo(const Caller& caller, const ChannelId& channel, const Hash32& blob);

private:
    [[nodiscard]] Status mayRead(const Caller& caller, const ChannelId& channel) const;
    [[nodiscard]] Status mayWrite(const Caller& caller, const ChannelId& channel) const;
    /// Nothing whose time is over.
    [[nodiscard]] Result<std::optional<StoredBlob>> known(const Caller& caller, const BlobName& name) const;
    [[nodiscard]] Status take(const Caller& caller, const BlobName& name);

    RelayParts& m_parts;
};

}  // namespace waymark::relay
