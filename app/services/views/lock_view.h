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
    bool mayPin = false;    ///< there is a keystore, so a PIN may be chosen
    int secondsToWait = 0;  ///< after wrong tries
    std::optional<ErrorCode> problem;
    Role role = Role::youngPerson;  ///< of who holds it, once it is open
    bool fresh = false;             ///< just made, so its twelve words are offered
    bool rescue = false;            ///< opened for reading only
};

/// Twelve words that open the home when the passphrase or PIN is forgotten.
struct RecoveryWordsView {
    std::vector<std::string> words;
};

/// How the open home is locked.
struct LockSettingsView {
    bool pin = false;
    bool mayPin = false;
    bool wordsKept = false;  ///< the reader has shown that they have the twelve words
};

}  // namespace waymark::services
