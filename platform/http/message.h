// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/bytes.h"

namespace waymark::http {

enum class Method : std::uint8_t { get, head, post, put, del };

struct Header {
    std::string name;
    std::string value;
};

/// Whom to believe. Pins are always enforced. With pins and no CA file the pin alone decides, so a relay may sign its
/// own certificate; with neither, the system's certificate authorities decide.
struct Trust {
    std::filesystem::path caFile;   ///< PEM
    std::vector<std::string> pins;  ///< base64 of SHA-256 over the certificate's SubjectPublicKeyInfo

    auto operator<=>(const Trust&) const = default;
};

/// Milliseconds; every request ends by itself.
struct Limits {
    std::uint32_t connectMs = 10'000;
    std::uint32_t totalMs = 60'000;
    /// Ends a transfer that moves less than 64 bytes a second for this long; 0 for a long poll (it wakes once a
    /// second).
    std::uint32_t stalledMs = 15'000;
    std::uint64_t maxResponse = 2 * 1024 * 1024;  ///< bytes of body
};

/// One exchange over HTTPS, TLS 1.3. No redirects, cookies, proxies from the environment or compressed bodies.
struct Request {
    Method method = Method::get;
    std::string url;  ///< "https://…"; anything else is bad_input
    std::vector<Header> headers;
    Bytes body;
    Trust trust;
    Limits limits;
};

/// Any status is an answer; only what is no HTTP at all is an error.
struct Response {
    int status = 0;
    std::vector<Header> headers;
    Bytes body;

    /// By name, in any case; nullopt when it is not there.
    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
};

/// "sha256//BASE64" or bare base64 of 32 bytes, as the relay prints it, to bare base64; nullopt for anything else.
[[nodiscard]] std::optional<std::string> pinFromText(std::string_view text);

}  // namespace waymark::http
