// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

#include "platform/base/bytes.h"
#include "platform/base/result.h"

namespace waymark::wire {

/// Body of every answer with a status of 400 or above: the code by its name and when to try again (0: no hint).
struct RelayError {
    ErrorCode code = ErrorCode::internal;
    std::int64_t retryAfterMs = 0;

    [[nodiscard]] Bytes encode() const;
    /// A code this build does not know is relay_version.
    [[nodiscard]] static Result<RelayError> decode(ByteView body);
};

/// HTTP status that goes with a code; 500 for codes the relay never answers.
[[nodiscard]] int httpStatusOf(ErrorCode code);

/// nullopt for a name that is not in the list.
[[nodiscard]] std::optional<ErrorCode> errorCodeOf(std::string_view name);

}  // namespace waymark::wire
