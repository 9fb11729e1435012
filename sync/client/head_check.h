// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>
#include <vector>

#include "sync/client/chain_store.h"
#include "sync/client/fork_store.h"
#include "sync/client/outbox.h"
#include "sync/client/space_parts.h"

namespace waymark::client {

/// Holds the stream heads a relay names against what is here. Nothing else shows that the end of a stream was hidden,
/// which leaves no gap, or that the relay has less than it confirmed before. One thread.
class HeadCheck {
public:
    explicit HeadCheck(SpaceParts& parts);

    Async<Result<Answer<wire::HeadsResponse>>> fetch();
    /// Before a pull: which heads the relay says it has. Where it has less than it confirmed, ours waits to be pushed
    /// again, and an alarm says so.
    Async<Status> ask();
    /// After the pull: notes which sections it named more of than came. What is in `held` is asked for again anyway.
    [[nodiscard]] Status compare(const std::set<ChannelId>& held);
    /// After the last pull: lets a copy of a home go on once it has all of its own, and forgets what was named.
    [[nodiscard]] Status finish();

    [[nodiscard]] const std::set<ChannelId>& behind() const { return m_behind; }
    /// Whether heads are to be asked for again: the relay has named more than it delivered, or this home is a copy that
    /// lacks something of its own.
    [[nodiscard]] Result<bool> wantsAgain() const;

private:
    [[nodiscard]] std::uint64_t named(const ChannelId& channel, const StreamId& stream) const;
    [[nodiscard]] Status noteForgotten();
    [[nodiscard]] Status noteOwn();
    [[nodiscard]] Result<bool> isHere(const ledger::AccessTable& access, const wire::StreamHead& head) const;
    [[nodiscard]] Result<bool> isCaughtUp(const StreamId& stream, const wire::StreamHead& there);

    SpaceParts& m_parts;
    ChainStore m_chains;
    ForkStore m_forks;
    Outbox m_outbox;
    std::map<ChannelId, std::vector<wire::StreamHead>> m_named;
    std::set<ChannelId> m_behind;
};

}  // namespace waymark::client
