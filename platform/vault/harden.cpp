// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/vault/harden.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace waymark::vault {

Status hardenProcess()
{
    constexpr rlimit kNone{0, 0};
    if (::setrlimit(RLIMIT_CORE, &kNone) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
        return fail(ErrorCode::internal, "core dumps stay on");
    }
    return {};
}

}  // namespace waymark::vault
