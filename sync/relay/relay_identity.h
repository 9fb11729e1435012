// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "platform/base/ids.h"
#include "platform/crypto/sign.h"

namespace waymark::relay {

/// Who a relay is to its clients.
struct RelayIdentity {
    crypto::SigningKeyPair signingKey;  ///< of receipts
    Hash32 pin;                         ///< SHA-256 of its TLS key's SPKI; part of every login signature
};

}  // namespace waymark::relay
