// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "platform/base/error_code.h"

namespace waymark {

/// What went wrong. The detail is for engineers and never holds what a person wrote, a key or an id of a person.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string detail;
};

/// A value or an Error. Mark every function that returns one [[nodiscard]]; check it at once.
template <class T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

}  // namespace waymark

#define WAYMARK_CONCAT_(a, b) a##b
#define WAYMARK_CONCAT(a, b) WAYMARK_CONCAT_(a, b)

/// Returns the error of a Status or Result expression from the calling function, if it has one.
#define WAYMARK_TRY(expression)                                       \
    do {                                                              \
        if (auto waymarkResult = (expression); !waymarkResult) {      \
            return ::waymark::fail(std::move(waymarkResult).error()); \
        }                                                             \
    } while (false)

/// WAYMARK_ASSIGN(auto page, readPage(id)); declares `page` with the value, or returns the error.
#define WAYMARK_ASSIGN(declaration, expression)                                            \
    auto WAYMARK_CONCAT(waymarkValue, __LINE__) = (expression);                            \
    if (!WAYMARK_CONCAT(waymarkValue, __LINE__)) {                                         \
        return ::waymark::fail(std::move(WAYMARK_CONCAT(waymarkValue, __LINE__)).error()); \
    }                                                                                      \
    declaration = std::move(*WAYMARK_CONCAT(waymarkValue, __LINE__))
