// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <cstdlib>

#include "sync/wire/api.h"

using namespace waymark;

namespace {

template <class Message>
void check(ByteView bytes)
{
    if (const auto message = Message::decode(bytes)) {
        const auto again = message->encode();
        if (again.size() != bytes.size() || !std::ranges::equal(again, bytes)) {
            std::abort();
        }
    }
}

/// Codes of the future are read, but cannot be written again.
template <class Message>
void read(ByteView bytes)
{
    static_cast<void>(Message::decode(bytes).has_value());
}

}  // namespace

/// Every message that decodes encodes to the same bytes; the first byte chooses the message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const ByteView bytes(data + 1, size - 1);
    switch (data[0] % 18) {
        case 0:
            check<wire::RelayInfo>(bytes);
            break;
        case 1:
            check<wire::ChallengeRequest>(bytes);
            break;
        case 2:
            check<wire::ChallengeResponse>(bytes);
            break;
        case 3:
            check<wire::SessionRequest>(bytes);
            break;
        case 4:
            check<wire::SessionResponse>(bytes);
            break;
        case 5:
            check<wire::CreateSpaceRequest>(bytes);
            break;
        case 6:
            check<wire::AppendRequest>(bytes);
            break;
        case 7:
            check<wire::AppendResponse>(bytes);
            break;
        case 8:
            check<wire::LedgerPage>(bytes);
            break;
        case 9:
            check<wire::PushRequest>(bytes);
            break;
        case 10:
            read<wire::PushResponse>(bytes);
            break;
        case 11:
            check<wire::PullRequest>(bytes);
            break;
        case 12:
            check<wire::PullResponse>(bytes);
            break;
        case 13:
            check<wire::HeadsResponse>(bytes);
            break;
        case 14:
            check<wire::WaitRequest>(bytes);
            break;
        case 15:
            check<wire::WaitResponse>(bytes);
            break;
        case 16:
            check<wire::SlotPutRequest>(bytes);
            check<wire::SlotResponse>(bytes);
            break;
        default:
            read<wire::RelayError>(bytes);
            break;
    }
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const auto answer = wire::matchRoute("GET", text);
    if (answer.match && !answer.pathKnown) {
        std::abort();
    }
    return 0;
}
