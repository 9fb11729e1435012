// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0

// waymark-relay --data DIR [--listen 127.0.0.1:0] [--config FILE] [--now RFC3339]
#include <sys/resource.h>
#include <sys/stat.h>

#include <charconv>
#include <cstdio>
#include <optional>
#include <span>

#include "platform/base/shifted_clock.h"
#include "sync/relay/data_directory.h"
#include "sync/relay/server.h"
#include "sync/relay/sqlcipher_store.h"

namespace {

using namespace waymark;

constexpr int kFailed = 1;
constexpr int kBadUsage = 2;

struct Options {
    std::string data;
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;
    std::string config;
    std::optional<UnixMs> now;
};

bool readListen(std::string_view text, Options& options)
{
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) {
        return false;
    }
    options.address = std::string(text.substr(0, colon));
    if (options.address.starts_with('[') && options.address.ends_with(']')) {
        options.address = options.address.substr(1, options.address.size() - 2);
    }
    const auto port = text.substr(colon + 1);
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), options.port);
    return error == std::errc{} && end == port.data() + port.size();
}

std::optional<Options> readOptions(std::span<char*> arguments)
{
    Options options;
    for (std::size_t i = 1; i + 1 < arguments.size(); i += 2) {
        const std::string_view name = arguments[i];
        const std::string_view value = arguments[i + 1];
        if (name == "--data") {
            options.data = value;
        } else if (name == "--config") {
            options.config = value;
        } else if (name == "--now") {
            options.now = fromRfc3339(value);
            if (!options.now) {
                return std::nullopt;
            }
        } else if (name != "--listen" || !readListen(value, options)) {
            return std::nullopt;
        }
    }
    const bool complete = arguments.size() % 2 == 1 && !options.data.empty();
    return complete ? std::optional(options) : std::nullopt;
}

/// Keys must reach neither other users nor a core dump.
void guardProcess()
{
    ::umask(0077);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

void announce(const relay::Server& server, const relay::DataDirectory& data, const Options& options, const Hash32& pin)
{
    const bool isV6 = options.address.find(':') != std::string::npos;
    const auto host = isV6 ? "[" + options.address + "]" : options.address;
    std::printf("{\"listening\": \"https://%s:%u\", \"pin\": \"%s\", \"certificate\": \"%s\"}\n", host.c_str(),
                static_cast<unsigned>(server.port()), relay::pinText(pin).c_str(), data.certificateFile().c_str());
    std::fflush(stdout);
}

Status serve(const Options& options)
{
    relay::RelayConfig config;
    if (!options.config.empty()) {
        WAYMARK_ASSIGN(config, relay::readRelayConfig(options.config));
    }
    WAYMARK_ASSIGN(const auto data, relay::DataDirectory::open(options.data));
    WAYMARK_ASSIGN(const auto storeKey, data.storeKey());
    WAYMARK_ASSIGN(auto signingKey, data.signingKey());
    WAYMARK_ASSIGN(const auto tls, data.tls());
    WAYMARK_ASSIGN(const auto pin, relay::pinOf(tls.certificatePem));
    WAYMARK_ASSIGN(auto database,
                   database::Database::open(data.databaseFile(), storeKey, database::Database::Mode::create));
    WAYMARK_ASSIGN(const auto store, relay::SqlCipherStore::over(std::move(database)));
    // Another time is for tests: receipts and ends of grants follow it, TLS does not.
    const RealClock real;
    const auto shifted = options.now ? std::optional<ShiftedClock>(*options.now) : std::nullopt;
    const Clock& clock = shifted ? static_cast<const Clock&>(*shifted) : real;
    relay::RelayCore core(*store, {std::move(signingKey), pin}, std::move(config), clock);
    WAYMARK_ASSIGN(const auto server, relay::Server::listen(core, tls, options.address, options.port));
    server->stopOnSignals();
    announce(*server, data, options, pin);
    server->run();
    return {};
}

}  // namespace

int main(int argc, char** argv)
{
    guardProcess();
    const auto options = readOptions({argv, static_cast<std::size_t>(argc)});
    if (!options) {
        std::fputs("usage: waymark-relay --data DIR [--listen ADDRESS:PORT] [--config FILE] [--now RFC3339]\n", stderr);
        return kBadUsage;
    }
    if (const auto served = serve(*options); !served) {
        std::fprintf(stderr, "{\"error\": \"%s\", \"message\": \"%s\"}\n",
                     std::string(errorName(served.error().code)).c_str(), served.error().detail.c_str());
        return kFailed;
    }
    return 0;
}
