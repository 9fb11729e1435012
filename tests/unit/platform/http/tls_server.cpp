// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/platform/http/tls_server.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <stdexcept>

namespace waymark::tests {
namespace {

std::size_t bodyLength(const std::string& head)
{
    std::string small = head;
    std::ranges::transform(small, small.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
    const std::string name = "content-length:";
    const auto at = small.find(name);
    return at == std::string::npos ? 0 : std::stoul(small.substr(at + name.size()));
}

}  // namespace

std::string TlsConnection::readRequest()
{
    const auto readSome = [this] {
        std::array<char, 4096> some{};
        const auto count = m_tls == nullptr ? ::recv(m_socket, some.data(), some.size(), 0)
                                            : SSL_read(m_tls, some.data(), static_cast<int>(some.size()));
        if (count > 0) {
            m_buffer.append(some.data(), static_cast<std::size_t>(count));
        }
        return count > 0;
    };
    auto end = m_buffer.find("\r\n\r\n");
    while (end == std::string::npos) {
        if (!readSome()) {
            return {};
        }
        end = m_buffer.find("\r\n\r\n");
    }
    const auto whole = end + 4 + bodyLength(m_buffer.substr(0, end));
    while (m_buffer.size() < whole) {
        if (!readSome()) {
            return {};
        }
    }
    auto request = m_buffer.substr(0, whole);
    m_buffer.erase(0, whole);
    return request;
}

void TlsConnection::write(const std::string& bytes)
{
    if (m_tls == nullptr) {
        static_cast<void>(::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL));
    } else if (!bytes.empty()) {
        SSL_write(m_tls, bytes.data(), static_cast<int>(bytes.size()));
    }
}

void TlsConnection::waitForClose()
{
    while (!readRequest().empty()) {
    }
}

TlsServer::TlsServer(const Certificate& certificate, Serve serve, Speaks speaks)
    : m_serve(std::move(serve)),
      m_speaks(speaks),
      m_context(SSL_CTX_new(TLS_server_method())),
      m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    std::signal(SIGPIPE, SIG_IGN);
    SSL_CTX_use_certificate_file(m_context, certificate.file().c_str(), SSL_FILETYPE_PEM);
    SSL_CTX_use_PrivateKey_file(m_context, certificate.key().c_str(), SSL_FILETYPE_PEM);
    if (speaks == Speaks::tls12) {
        SSL_CTX_set_max_proto_version(m_context, TLS1_2_VERSION);
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(m_listener, 16) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        throw std::runtime_error("no listener");
    }
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] { accept(); });
}

TlsServer::~TlsServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    {
        const std::lock_guard lock(m_mutex);
        for (const int socket : m_sockets) {
            ::shutdown(socket, SHUT_RDWR);
        }
    }
    for (auto& thread : m_threads) {
        thread.join();
    }
    for (const int socket : m_sockets) {
        ::close(socket);
    }
    ::close(m_listener);
    SSL_CTX_free(m_context);
}

std::string TlsServer::url(const std::string& path) const
{
    return "https://127.0.0.1:" + std::to_string(m_port) + path;
}

void TlsServer::accept()
{
    while (true) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) {
            return;
        }
        const std::lock_guard lock(m_mutex);
        ++m_connections;
        m_sockets.push_back(socket);
        m_threads.emplace_back([this, socket] { handle(socket); });
    }
}

void TlsServer::handle(int socket)
{
    if (m_speaks == Speaks::plainText) {
        TlsConnection connection(socket, nullptr);
        m_serve(connection);
        ::shutdown(socket, SHUT_RDWR);
        return;
    }
    SSL* tls = SSL_new(m_context);
    SSL_set_fd(tls, socket);
    if (SSL_accept(tls) == 1) {
        TlsConnection connection(socket, tls);
        m_serve(connection);
        SSL_shutdown(tls);
    }
    SSL_free(tls);
    ::shutdown(socket, SHUT_RDWR);
}

std::string answer(const std::string& body, const std::string& moreHeaders)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

}  // namespace waymark::tests
