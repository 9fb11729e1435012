// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/wire/api_error.h"
#include "tests/hostile/liar.h"
#include "tests/hostile/lie_codes.h"

// What is said of snapshots, and given of their parts.
namespace waymark::hostile {

void Liar::snapshots(client::Reply& reply)
{
    const auto body = reply.body;
    auto list = decoded<wire::SnapshotList>(body);
    if (list && tells(Lie::olderSnapshot) && !m_last && list->snapshots.size() > 1) {
        list->snapshots.erase(list->snapshots.begin());
        reply.body = list->encode();
        m_lies.note(Lie::olderSnapshot);
    }
}

void Liar::snapshotPart(std::size_t device, client::Reply& reply)
{
    if (m_last) {
        return;
    }
    if (tells(Lie::snapshotPartLeftOut) && m_dice.percent(2 * kLiesPercent)) {
        reply = {wire::httpStatusOf(ErrorCode::relay_forbidden),
                 wire::RelayError{ErrorCode::relay_forbidden, 0}.encode()};
        expect(device, Lie::snapshotPartLeftOut, kWithholds);
        m_lies.note(Lie::snapshotPartLeftOut);
        return;
    }
    const auto body = reply.body;
    const auto part = decoded<wire::SnapshotPart>(body);
    if (part && tells(Lie::alteredSnapshot) && m_dice.percent(2 * kLiesPercent)) {
        auto& bytes = keep(part->sealed);
        // Behind the header, which altered may read as a newer format.
        const auto from = bytes.size() / 2;
        bytes[from + m_dice.below(bytes.size() - from)] ^= 1;
        reply.body = wire::SnapshotPart{bytes}.encode();
        expect(device, Lie::alteredSnapshot, kAltered);
        m_lies.note(Lie::alteredSnapshot);
    }
}

}  // namespace waymark::hostile
