// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/circle/circles.h"
#include "sync/client/outbox.h"
#include "sync/client/purge_store.h"
#include "sync/records/erasing.h"
#include "sync/records/payload.h"
#include "sync/records/store.h"

namespace waymark::client {

/// What a phone does when it hears that records were erased for good (docs/formats/purge.md): whatever it still has of
/// them goes, once they are erased here. What its own person typed and nobody has seen stays theirs. One thread.
class PurgeCare {
public:
    PurgeCare(database::Database& database, records::Store& records, circle::Circles& circles, const SpaceId& space);

    /// Only there is anything erased for good; a former owner's phone waits in vain.
    [[nodiscard]] bool isOwnersHome() const;

    /// One that the relay delivers. The code of why it was not followed: purge_void for what no owner of this circle
    /// signed for that section; ledger_behind where its signer is not known here yet; update_needed. Nothing is
    /// deleted then.
    [[nodiscard]] Result<std::optional<ErrorCode>> take(const ChannelId& channel, ByteView bytes);
    /// One of this phone's own, that the relay has taken; `done` are the records it is about, as they waited here.
    [[nodiscard]] Status takeOwn(ByteView bytes, const wire::Purge& purge,
                                 const std::vector<records::ErasingRow>& done);
    /// Nothing of these is left to be told.
    [[nodiscard]] Status end(const std::vector<records::ErasingRow>& done);
    /// After a pull: records that were not erased here before may be now.
    [[nodiscard]] Status finish();

    /// On the owner's phone: a changeset of somebody who had not heard of it holds words of a record that was erased
    /// for good. It is to be purged too.
    [[nodiscard]] Status noteTouched(const ChannelId& channel, const records::Payload& payload);
    /// On the owner's phone: the relay has lost what covered one. Its records wait to be erased for good again.
    [[nodiscard]] Status askAgain(const PurgeStore::Known& known);

private:
    [[nodiscard]] std::optional<ErrorCode> judge(const ChannelId& channel, const wire::SignedPurge& made) const;
    [[nodiscard]] Status forget(const PurgeStore::Known& known);
    [[nodiscard]] Status keepUnsent(const wire::Purge& purge, const records::ForgottenRows& forgotten);
    [[nodiscard]] Result<records::Payload> opened(ByteView bytes) const;
    [[nodiscard]] Result<records::ForgottenRows> forgetRows(const wire::Purge& purge);

    database::Database& m_database;
    records::Store& m_records;
    circle::Circles& m_circles;
    SpaceId m_space;
    PurgeStore m_purges;
    Outbox m_outbox;
};

}  // namespace waymark::client
