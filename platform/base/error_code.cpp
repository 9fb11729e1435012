// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/base/error_code.h"

#include <array>
#include <cstddef>

namespace waymark {
namespace {

constexpr std::array kErrors{
#define WAYMARK_ERROR_ROW(code, words, meaning) ErrorInfo{ErrorCode::code, #code, words, meaning},
    WAYMARK_ERRORS(WAYMARK_ERROR_ROW)
#undef WAYMARK_ERROR_ROW
};

}  // namespace

std::span<const ErrorInfo> allErrors()
{
    return kErrors;
}

const ErrorInfo& errorInfo(ErrorCode code)
{
    return kErrors.at(static_cast<std::size_t>(code));
}

std::string_view errorName(ErrorCode code)
{
    return errorInfo(code).name;
}

}  // namespace waymark
