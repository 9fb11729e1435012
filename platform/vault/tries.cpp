// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/vault/tries.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <limits>
#include <string>

#include "platform/base/byte_reader.h"
#include "platform/crypto/blake2b.h"
#include "platform/vault/file_io.h"

namespace waymark::vault {
namespace {

constexpr std::string_view kMagic = "WAYMARKT";
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kRecordSize = 61;
using Check = FixedBytes<struct TriesCheckTag, 16>;

constexpr std::array<std::int64_t, 8> kDelays{0, 0, 0, 0, 5'000, 30'000, 300'000, 1'800'000};
/// What an unreadable file counts as: neither free tries nor half an hour for a torn write.
constexpr std::uint32_t kUnreadableCountsAs = 5;

}  // namespace

BootTime systemBootTime()
{
    BootTime time;
    std::string boot;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> boot;
    std::erase(boot, '-');
    time.boot = BootId::fromHexText(boot).value_or(BootId{});
    double seconds = 0;
    std::ifstream("/proc/uptime") >> seconds;
    time.sinceBootMs = static_cast<std::int64_t>(seconds * 1000);
    return time;
}

Tries::Tries(std::filesystem::path file, BootClock clock) : m_file(std::move(file)), m_clock(std::move(clock)) {}

std::int64_t Tries::delayAfter(std::uint32_t wrongTries)
{
    return kDelays[std::min<std::size_t>(wrongTries, kDelays.size() - 1)];
}

Status Tries::begin()
{
    if (const auto wait = waitMs(); wait > 0) {
        return fail(ErrorCode::try_later, std::to_string((wait + 999) / 1000));
    }
    const auto before = load().wrong;
    const auto wrong = before == std::numeric_limits<std::uint32_t>::max() ? before : before + 1;
    // Counted before the guess is looked at: a kill in between must not give it back.
    return store({wrong, delayAfter(wrong), m_clock()});
}

Status Tries::succeeded()
{
    return removeFile(m_file);
}

std::int64_t Tries::waitMs() const
{
    const auto record = load();
    const auto now = m_clock();
    const bool sameBoot = now.boot == record.at.boot;
    const auto waited = sameBoot ? now.sinceBootMs - record.at.sinceBootMs : now.sinceBootMs;
    return std::clamp<std::int64_t>(record.delayMs - std::max<std::int64_t>(waited, 0), 0, record.delayMs);
}

Tries::Record Tries::load() const
{
    const auto bytes = readFile(m_file, kRecordSize);
    if (!bytes && bytes.error().code == ErrorCode::not_found) {
        return {};
    }
    const Record unreadable{kUnreadableCountsAs, delayAfter(kUnreadableCountsAs), {}};
    if (!bytes || bytes->size() != kRecordSize) {
        return unreadable;
    }
    const ByteView all(*bytes);
    ByteReader reader(all);
    const auto magic = reader.take(kMagic.size());
    const auto version = reader.u8();
    Record record;
    record.wrong = reader.u32();
    record.delayMs = static_cast<std::int64_t>(reader.u64());
    record.at.boot = BootId::from(reader.take(BootId::kSize)).value_or(BootId{});
    record.at.sinceBootMs = static_cast<std::int64_t>(reader.u64());
    const auto check = crypto::blake2b<Check>({all.first(kRecordSize - Check::kSize)});
    const bool isSound = std::ranges::equal(magic, viewOf(kMagic)) && version == kVersion &&
                         std::ranges::equal(reader.rest(), check.view()) && record.delayMs >= 0 &&
                         record.delayMs <= kDelays.back();
    return isSound ? record : unreadable;
}

Status Tries::store(const Record& record) const
{
    Bytes bytes;
    append(bytes, viewOf(kMagic));
    bytes.push_back(kVersion);
    appendU32(bytes, record.wrong);
    appendU64(bytes, static_cast<std::uint64_t>(record.delayMs));
    append(bytes, record.at.boot.view());
    appendU64(bytes, static_cast<std::uint64_t>(record.at.sinceBootMs));
    append(bytes, crypto::blake2b<Check>({bytes}).view());
    return replaceFile(m_file, bytes);
}

}  // namespace waymark::vault
