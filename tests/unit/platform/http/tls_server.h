// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <openssl/ssl.h>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/unit/platform/http/certificate.h"

namespace waymark::tests {

/// One accepted connection, on the server's thread for it.
class TlsConnection {
public:
    TlsConnection(int socket, SSL* tls) : m_socket(socket), m_tls(tls) {}

    /// A whole request, head and body by Content-Length; empty when the client has gone.
    [[nodiscard]] std::string readRequest();
    void write(const std::string& bytes);
    /// Until the client closes or the server stops.
    void waitForClose();

private:
    int m_socket;
    SSL* m_tls;
    std::string m_buffer;
};

/// A TLS server on 127.0.0.1 whose answers a test writes by hand. Every connection runs `serve` on its own thread.
class TlsServer {
public:
    enum class Speaks { tls13, tls12, plainText };
    using Serve = std::function<void(TlsConnection&)>;

    TlsServer(const Certificate& certificate, Serve serve, Speaks speaks = Speaks::tls13);
    ~TlsServer();
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;

    [[nodiscard]] std::string url(const std::string& path = "/") const;
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void accept();
    void handle(int socket);

    friend class TlsConnection;
    Serve m_serve;
    Speaks m_speaks;
    SSL_CTX* m_context;
    int m_listener;
    int m_port = 0;
    std::atomic<int> m_connections = 0;
    mutable std::mutex m_mutex;
    std::vector<int> m_sockets;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

/// "HTTP/1.1 200 OK" with a length and the body.
[[nodiscard]] std::string answer(const std::string& body, const std::string& moreHeaders = {});

}  // namespace waymark::tests
