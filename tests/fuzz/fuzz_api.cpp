// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "sync/wire/api.h"
#include "tests/fuzz/fuzz_target.h"

using namespace waymark;

namespace {

template <class Message>
void rewrite(ByteView bytes)
{
    if (const auto message = Message::decode(bytes)) {
        fuzz::require(std::ranges::equal(message->encode(), bytes));
    }
}

/// Codes of the future are read, but cannot be written again.
template <class Message>
void read(ByteView bytes)
{
    static_cast<void>(Message::decode(bytes).has_value());
}

/// Every message that decodes encodes to the same bytes; the first byte chooses the message.
void check(ByteView input)
{
    if (input.empty()) {
        return;
    }
    const auto bytes = input.subspan(1);
    switch (input[0] % 20) {
        case 0:
            rewrite<wire::RelayInfo>(bytes);
            break;
        case 1:
            rewrite<wire::ChallengeRequest>(bytes);
            break;
        case 2:
            rewrite<wire::ChallengeResponse>(bytes);
            break;
        case 3:
            rewrite<wire::SessionRequest>(bytes);
            break;
        case 4:
            rewrite<wire::SessionResponse>(bytes);
            break;
        case 5:
            rewrite<wire::CreateSpaceRequest>(bytes);
            break;
        case 6:
            rewrite<wire::AppendRequest>(bytes);
            break;
        case 7:
            rewrite<wire::AppendResponse>(bytes);
            break;
        case 8:
            rewrite<wire::LedgerPage>(bytes);
            rewrite<wire::ClosedSpace>(bytes);
            break;
        case 9:
            rewrite<wire::PushRequest>(bytes);
            break;
        case 10:
            read<wire::PushResponse>(bytes);
            break;
        case 11:
            rewrite<wire::PullRequest>(bytes);
            break;
        case 12:
            rewrite<wire::PullResponse>(bytes);
            break;
        case 13:
            rewrite<wire::HeadsResponse>(bytes);
            break;
        case 14:
            rewrite<wire::WaitRequest>(bytes);
            break;
        case 15:
            rewrite<wire::WaitResponse>(bytes);
            break;
        case 16:
            rewrite<wire::SlotPutRequest>(bytes);
            rewrite<wire::SlotResponse>(bytes);
            break;
        case 17:
            rewrite<wire::RecoveryAsk>(bytes);
            rewrite<wire::RecoveryAsks>(bytes);
            rewrite<wire::RelayShare>(bytes);
            break;
        case 18:
            rewrite<wire::SnapshotPart>(bytes);
            rewrite<wire::SnapshotCommit>(bytes);
            rewrite<wire::SnapshotList>(bytes);
            break;
        default:
            read<wire::RelayError>(bytes);
            break;
    }
    const auto answer = wire::matchRoute("GET", textOf(bytes));
    fuzz::require(!answer.match || !answer.allow.empty());
}

WAYMARK_FUZZ("api", check);

}  // namespace
