// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/relay/relay_config.h"

#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sync/wire/limits.h"

namespace waymark::relay {
namespace {

using Json = nlohmann::json;
using Setter = std::function<bool(const Json&)>;

bool readCount(const Json& value, std::int64_t& to)
{
    if (!value.is_number_integer() || value.get<std::int64_t>() < 0) {
        return false;
    }
    to = value.get<std::int64_t>();
    return true;
}

Setter count(std::int64_t& to)
{
    return [&to](const Json& value) { return readCount(value, to); };
}

Setter count(std::size_t& to)
{
    return [&to](const Json& value) {
        std::int64_t read = 0;
        const bool ok = readCount(value, read);
        to = static_cast<std::size_t>(read);
        return ok;
    };
}

Setter flag(bool& to)
{
    return [&to](const Json& value) {
        to = value.is_boolean() && value.get<bool>();
        return value.is_boolean();
    };
}

Setter rate(Allowance& to)
{
    return [&to](const Json& value) {
        return value.is_object() && value.size() == 2 && value.contains("burst") && value.contains("everyMs") &&
               readCount(value["burst"], to.burst) && readCount(value["everyMs"], to.everyMs);
    };
}

Setter hashes(std::vector<Hash32>& to)
{
    return [&to](const Json& value) {
        if (!value.is_array()) {
            return false;
        }
        for (const auto& item : value) {
            const auto hash = item.is_string() ? Hash32::fromHexText(item.get<std::string>()) : std::nullopt;
            if (!hash) {
                return false;
            }
            to.push_back(*hash);
        }
        return true;
    };
}

std::map<std::string, Setter> settersOf(RelayConfig& config)
{
    return {
        {"openSpaces", flag(config.openSpaces)},
        {"inviteTokens", hashes(config.inviteTokens)},
        {"quotaBytes", count(config.quotaBytes)},
        {"snapshotBytes", count(config.snapshotBytes)},
        {"blobBytes", count(config.blobBytes)},
        {"deviceBlobBytes", count(config.deviceBlobBytes)},
        {"sessionMs", count(config.sessionMs)},
        {"challengeMs", count(config.challengeMs)},
        {"slotMs", count(config.slotMs)},
        {"closedMs", count(config.closedMs)},
        {"tidyMs", count(config.tidyMs)},
        {"maxSessions", count(config.maxSessions)},
        {"maxChallenges", count(config.maxChallenges)},
        {"maxSlots", count(config.maxSlots)},
        {"waitsPerDevice", count(config.waitsPerDevice)},
        {"pageBytes", count(config.pageBytes)},
        {"pageEnvelopes", count(config.pageEnvelopes)},
        {"cachedSpaces", count(config.cachedSpaces)},
        {"deviceRequests", rate(config.deviceRequests)},
        {"deviceEnvelopes", rate(config.deviceEnvelopes)},
        {"addressLogins", rate(config.addressLogins)},
        {"addressEnrolments", rate(config.addressEnrolments)},
        {"limitLoopback", flag(config.limitLoopback)},
        {"bodyBytes", count(config.bodyBytes)},
        {"headerBytes", count(config.headerBytes)},
        {"requestLineBytes", count(config.requestLineBytes)},
        {"handshakeMs", count(config.handshakeMs)},
        {"headerMs", count(config.headerMs)},
        {"idleMs", count(config.idleMs)},
        {"bodyBytesPerSecond", count(config.bodyBytesPerSecond)},
        {"connections", count(config.connections)},
        {"connectionsPerAddress", count(config.connectionsPerAddress)},
        {"queueDepth", count(config.queueDepth)},
        {"drainMs", count(config.drainMs)},
    };
}

/// Values with which the relay could not do its work at all.
Status checkSense(const RelayConfig& config)
{
    // The largest ledger entry must fit in a page, or a member could never read past it.
    constexpr std::size_t kLeastPage = wire::kMaxLedgerEntry + 64 * 1024;
    if (config.pageBytes < kLeastPage || config.pageBytes > wire::kMaxPageBytes) {
        return fail(ErrorCode::bad_input, "pageBytes");
    }
    if (config.pageEnvelopes == 0 || config.pageEnvelopes > wire::kMaxPageEnvelopes) {
        return fail(ErrorCode::bad_input, "pageEnvelopes");
    }
    if (config.deviceEnvelopes.burst < static_cast<std::int64_t>(wire::kMaxPushEnvelopes)) {
        return fail(ErrorCode::bad_input, "deviceEnvelopes");
    }
    if (config.closedMs > ledger::kDeleteWithinMs) {
        return fail(ErrorCode::bad_input, "closedMs");
    }
    if (config.tidyMs == 0) {
        return fail(ErrorCode::bad_input, "tidyMs");
    }
    if (config.cachedSpaces == 0 || config.connections == 0 || config.queueDepth == 0) {
        return fail(ErrorCode::bad_input, "a limit of 0");
    }
    return {};
}

}  // namespace

Result<RelayConfig> parseRelayConfig(std::string_view json)
{
    const auto document = Json::parse(json, nullptr, false);
    if (!document.is_object()) {
        return fail(ErrorCode::bad_input, "not a JSON object");
    }
    RelayConfig config;
    const auto setters = settersOf(config);
    for (const auto& [key, value] : document.items()) {
        const auto setter = setters.find(key);
        if (setter == setters.end() || !setter->second(value)) {
            return fail(ErrorCode::bad_input, key);
        }
    }
    WAYMARK_TRY(checkSense(config));
    return config;
}

Result<RelayConfig> readRelayConfig(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) {
        return fail(ErrorCode::bad_input, "configuration file");
    }
    return parseRelayConfig(text.view());
}

}  // namespace waymark::relay
