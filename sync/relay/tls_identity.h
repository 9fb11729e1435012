// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "platform/base/ids.h"
#include "platform/base/result.h"

namespace waymark::relay {

/// A TLS key with its certificate, PEM. The key is EC P-256.
struct TlsIdentity {
    std::string keyPem;
    std::string certificatePem;

    /// A fresh key and a certificate that it signs itself, for localhost and the loopback addresses, ten years long.
    [[nodiscard]] static Result<TlsIdentity> makeSelfSigned();
};

/// SHA-256 of the certificate's SubjectPublicKeyInfo; bad_input for what is no certificate.
[[nodiscard]] Result<Hash32> pinOf(const std::string& certificatePem);

/// "sha256//" and base64, as clients are given it.
[[nodiscard]] std::string pinText(const Hash32& pin);

}  // namespace waymark::relay
