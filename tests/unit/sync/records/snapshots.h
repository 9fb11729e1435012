// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sync/records/snapshot.h"
#include "tests/unit/sync/records/phone.h"

namespace waymark::records::tests {

inline constexpr UnixMs kMade = 1'800'100'000'000;

/// How far each stream was merged there.
[[nodiscard]] std::vector<SnapshotStream> streamsOf(Phone& phone);
[[nodiscard]] Result<SnapshotContent> snapshotOf(Phone& phone, UnixMs made = kMade);
/// In one transaction, history included.
[[nodiscard]] Status load(Phone& phone, const std::vector<SnapshotStream>& streams, const SnapshotContent& content);

}  // namespace waymark::records::tests
