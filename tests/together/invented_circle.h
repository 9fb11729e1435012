// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "tests/integration/phone.h"

namespace waymark::tests {

/// Somebody who joins, and what they may see: "plan", or "plan:write".
struct Joiner {
    const Phone& phone;
    QString role;
    QStringList sections;
};

/// A young person's circle of her name, and everybody in it. Empty when all went well, else what did not.
[[nodiscard]] QByteArray makeCircle(const RelayProcess& relay, const Phone& young, const std::vector<Joiner>& joiners);

}  // namespace waymark::tests
