// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <stdexcept>
#include <string>

#include "platform/base/result.h"

namespace waymark::simulation {

/// Ends a history: something that must hold did not. Caught where histories are run, which prints the seed.
[[noreturn]] inline void broken(const std::string& what)
{
    throw std::runtime_error(what);
}

template <class T>
T must(Result<T> result, const char* what)
{
    if (!result) {
        broken(std::string(what) + ": " + std::string(errorName(result.error().code)) + " " + result.error().detail);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

}  // namespace waymark::simulation
