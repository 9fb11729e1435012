// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/ids.h"

namespace waymark::records {

/// Names one change for ever: op number `op` of changeset `seq` of a stream. Time never does.
/// A change that is not sealed yet has the zero stream and its local number as `seq`.
struct Dot {
    StreamId stream;
    std::uint64_t seq = 0;
    std::uint32_t op = 0;

    [[nodiscard]] bool isLocal() const { return stream.isZero(); }
    [[nodiscard]] static Dot local(std::uint64_t number) { return {{}, number, 0}; }
    auto operator<=>(const Dot&) const = default;

    /// "<stream hex>.<seq>.<op>" or "local.<number>": what the command line calls a VERSION.
    [[nodiscard]] std::string toText() const;
    [[nodiscard]] static std::optional<Dot> fromText(std::string_view text);
};

using Dots = std::vector<Dot>;

}  // namespace waymark::records
