// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <optional>

namespace waymark::tests {

/// Runs `check(directory)` in a child with a file system of its own there: a tmpfs of `kibibytes`, gone with the child.
/// The check gives 0 or the line that failed. nullopt when this system allows no namespaces.
inline std::optional<int> onSmallDisk(const std::filesystem::path& directory, int kibibytes,
                                      const std::function<int(const std::filesystem::path&)>& check)
{
    constexpr int kImpossible = -1;
    int report[2];
    if (::pipe(report) != 0) {
        return std::nullopt;
    }
    const pid_t child = ::fork();
    if (child == 0) {
        int failedAt = kImpossible;
        const auto size = "size=" + std::to_string(kibibytes) + "k";
        if ((::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0) &&
            ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
            ::mount("tmpfs", directory.c_str(), "tmpfs", 0, size.c_str()) == 0) {
            failedAt = check(directory);
        }
        static_cast<void>(::write(report[1], &failedAt, sizeof failedAt) == sizeof failedAt);
        ::_exit(0);
    }
    ::close(report[1]);
    int failedAt = -2;  // the child died before it could say anything
    static_cast<void>(::read(report[0], &failedAt, sizeof failedAt) == sizeof failedAt);
    ::close(report[0]);
    ::waitpid(child, nullptr, 0);
    return failedAt == kImpossible ? std::nullopt : std::optional(failedAt);
}

/// Makes that file system read-only from now on.
inline bool makeReadOnly(const std::filesystem::path& directory)
{
    return ::mount("tmpfs", directory.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}

}  // namespace waymark::tests

/// In a check: gives the line when the condition does not hold.
#define WAYMARK_CHECK(condition) \
    if (!(condition)) {          \
        return __LINE__;         \
    }

/// In a test: runs the check and names the failing line; skips, and says so, without namespaces.
#define WAYMARK_ON_SMALL_DISK(directory, kibibytes, check)                                        \
    do {                                                                                          \
        const auto failedAt = waymark::tests::onSmallDisk(directory, kibibytes, check);           \
        if (!failedAt) {                                                                          \
            QSKIP("this system allows no mount namespace, so there is no small disk to fill");    \
        }                                                                                         \
        QVERIFY2(*failedAt == 0, qPrintable(QStringLiteral("failed in line %1").arg(*failedAt))); \
    } while (false)
