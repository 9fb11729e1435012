// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/services/views/parts.h"
#include "platform/base/error_code.h"

namespace waymark::services {

enum class HomeState : std::uint8_t { none, locked, opening, open, failed };

/// The state of the home before and after it is opened; drives Welcome and Lock.
struct LockView {
    HomeState state = HomeState::none;
    bool pin = false;       ///< digits are enough here (a keystore guards them); else a passphrase
    int secondsToWait = 0;  ///< after wrong tries
    std::optional<ErrorCode> problem;
    bool rescue = false;  ///< opened for reading only
};

/// Twelve words to print, shown once.
struct RecoveryWordsView {
    std::vector<std::string> words;
};

}  // namespace waymark::services
