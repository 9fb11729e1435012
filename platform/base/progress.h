// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include "platform/base/result.h"

namespace waymark {

/// Told how far a long job is, 0 to 1. What it fails with (cancelled) ends the job, which then leaves nothing behind.
using Progress = std::function<Status(double part)>;

/// Nobody has to listen.
[[nodiscard]] inline Status tell(const Progress& progress, double part)
{
    return progress ? progress(part) : Status();
}

}  // namespace waymark
