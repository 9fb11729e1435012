// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "platform/base/error_list.h"

namespace waymark {

/// Every way something can fail. Names are the codes of the command line and of docs/failure-codes.md.
enum class ErrorCode : std::uint16_t {
#define WAYMARK_ERROR_ENUM(code, words, meaning) code,
    WAYMARK_ERRORS(WAYMARK_ERROR_ENUM)
#undef WAYMARK_ERROR_ENUM
};

/// One row of the list: static storage, valid for the process's life.
struct ErrorInfo {
    ErrorCode code;
    std::string_view name;     ///< as printed and documented
    std::string_view words;    ///< English source text for the user, translation context "ErrorCode"
    std::string_view meaning;  ///< for engineers
};

[[nodiscard]] std::span<const ErrorInfo> allErrors();
[[nodiscard]] const ErrorInfo& errorInfo(ErrorCode code);
[[nodiscard]] std::string_view errorName(ErrorCode code);

}  // namespace waymark
