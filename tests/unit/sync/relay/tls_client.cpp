// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sync/relay/tls_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>

namespace waymark::tests {
namespace {

int connectTo(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval minute{60, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &minute, sizeof minute);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

}  // namespace

struct TlsClient::Native {
    int socket = -1;
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL* ssl = nullptr;

    ~Native()
    {
        SSL_free(ssl);
        SSL_CTX_free(context);
        if (socket >= 0) {
            ::close(socket);
        }
    }
};

TlsClient::TlsClient(std::uint16_t port, Version version) : m_native(std::make_unique<Native>())
{
    if (version == Version::tls12) {
        SSL_CTX_set_max_proto_version(m_native->context, TLS1_2_VERSION);
    }
    m_native->ssl = SSL_new(m_native->context);
    m_native->socket = connectTo(port);
    SSL_set_fd(m_native->ssl, m_native->socket);
    m_connected = m_native->socket >= 0 && SSL_connect(m_native->ssl) == 1;
}

TlsClient::~TlsClient() = default;

bool TlsClient::send(std::string_view bytes)
{
    return bytes.empty() || SSL_write(m_native->ssl, bytes.data(), static_cast<int>(bytes.size())) > 0;
}

bool TlsClient::readMore()
{
    std::array<char, 16'384> part{};
    const int count = SSL_read(m_native->ssl, part.data(), static_cast<int>(part.size()));
    if (count > 0) {
        m_input.append(part.data(), static_cast<std::size_t>(count));
    }
    return count > 0;
}

HttpAnswer TlsClient::receive()
{
    HttpAnswer answer;
    std::size_t end = 0;
    while ((end = m_input.find("\r\n\r\n")) == std::string::npos) {
        if (!readMore()) {
            return answer;
        }
    }
    std::string head = m_input.substr(0, end + 2);
    m_input.erase(0, end + 4);
    answer.status = std::stoi(head.substr(9, 3));
    for (auto line = head.find("\r\n") + 2; line < head.size(); line = head.find("\r\n", line) + 2) {
        const auto colon = head.find(':', line);
        answer.headers[lower(head.substr(line, colon - line))] =
            head.substr(colon + 2, head.find("\r\n", line) - colon - 2);
    }
    const auto length = answer.headers.contains("content-length") ? std::stoul(answer.headers["content-length"]) : 0;
    while (m_input.size() < length && readMore()) {
    }
    append(answer.body, viewOf(m_input).first(std::min<std::size_t>(length, m_input.size())));
    m_input.erase(0, length);
    return answer;
}

HttpAnswer TlsClient::ask(std::string_view method, const std::string& target, const Bytes& body,
                          const std::string& extraHeaders)
{
    std::string request = std::string(method) + " " + target + " HTTP/1.1\r\nHost: relay\r\n" + extraHeaders;
    if (!body.empty() || method == "POST" || method == "PUT") {
        request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    }
    request += "\r\n" + textOf(body);
    return send(request) ? receive() : HttpAnswer{};
}

bool TlsClient::isEnded()
{
    return !readMore() && m_input.empty();
}

bool silentPeerIsCut(std::uint16_t port)
{
    const int socket = connectTo(port);
    char byte = 0;
    const auto count = ::recv(socket, &byte, 1, 0);
    ::close(socket);
    return count == 0 || (count < 0 && errno == ECONNRESET);
}

}  // namespace waymark::tests
