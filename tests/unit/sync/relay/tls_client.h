// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <memory>
#include <string>

#include "platform/base/bytes.h"

namespace waymark::tests {

struct HttpAnswer {
    int status = 0;  ///< 0: the connection ended instead
    std::map<std::string, std::string> headers;
    Bytes body;
};

/// A client that sends exactly the bytes it is told to, over TLS to loopback. Reads end with the connection or after a
/// minute without a byte.
class TlsClient {
public:
    enum class Version { tls13, tls12 };

    explicit TlsClient(std::uint16_t port, Version version = Version::tls13);
    ~TlsClient();
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;

    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// False when the other side is gone.
    bool send(std::string_view bytes);
    [[nodiscard]] HttpAnswer receive();
    [[nodiscard]] HttpAnswer ask(std::string_view method, const std::string& target, const Bytes& body = {},
                                 const std::string& extraHeaders = {});
    /// Whether nothing more comes but the end.
    [[nodiscard]] bool isEnded();

private:
    struct Native;
    [[nodiscard]] bool readMore();

    std::unique_ptr<Native> m_native;
    bool m_connected = false;
    std::string m_input;
};

/// A TCP connection to loopback that says nothing; true once the other side ended it.
[[nodiscard]] bool silentPeerIsCut(std::uint16_t port);

}  // namespace waymark::tests
