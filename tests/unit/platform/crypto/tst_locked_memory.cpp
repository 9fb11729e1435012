// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <set>

#include "platform/crypto/locked_arena.h"
#include "platform/crypto/random.h"
#include "platform/crypto/secret_key.h"
#include "platform/crypto/wipe.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::crypto;

#if defined(__SANITIZE_ADDRESS__)
#define WAYMARK_MLOCK_DOES_NOTHING
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define WAYMARK_MLOCK_DOES_NOTHING
#endif
#endif

namespace {

#ifdef WAYMARK_MLOCK_DOES_NOTHING
constexpr bool kCanLock = false;
#else
constexpr bool kCanLock = true;
#endif

/// Kilobytes of locked memory, from the kernel.
long lockedKiB()
{
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("VmLck:")) {
            return std::stol(line.substr(6));
        }
    }
    return -1;
}

/// Runs `check() -> bool` in a child of its own.
template <class Check>
bool inChild(Check&& check)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(check() ? 0 : 1);
    }
    int answer = -1;
    ::waitpid(child, &answer, 0);
    return WIFEXITED(answer) && WEXITSTATUS(answer) == 0;
}

}  // namespace

class LockedMemory : public QObject {
    Q_OBJECT

private slots:
    void isWipedWhenASlotIsGivenBack()
    {
        LockedArena arena;
        auto* slot = arena.take();
        std::fill_n(slot, LockedArena::kSlotSize, std::uint8_t{0xaa});
        arena.give(slot);
        QVERIFY(std::all_of(slot, slot + LockedArena::kSlotSize, [](auto byte) { return byte == 0; }));
        QCOMPARE(arena.inUse(), 0U);
    }

    void isLockedInTheKernelsEyes()
    {
        if (!kCanLock) {
            QSKIP("a sanitizer turns mlock into nothing");
        }
        const auto before = lockedKiB();
        LockedArena arena;
        auto* slot = arena.take();
        QVERIFY(arena.allLocked());
        QCOMPARE(lockedKiB() - before, 64);
        arena.give(slot);
    }

    void growsAndNeverHandsOutASlotTwice()
    {
        LockedArena arena;
        std::set<std::uint8_t*> taken;
        for (int i = 0; i < 5000; ++i) {
            QVERIFY(taken.insert(arena.take()).second);
        }
        QCOMPARE(arena.inUse(), 5000U);
        for (auto* slot : taken) {
            arena.give(slot);
        }
        QCOMPARE(arena.inUse(), 0U);
    }

    void saysWhenItCouldNotLock()
    {
        if (!kCanLock) {
            QSKIP("a sanitizer turns mlock into nothing");
        }
        QVERIFY(inChild([] {
            constexpr rlimit kNothing{0, 0};
            // Root locks whatever the limit says.
            if (::setrlimit(RLIMIT_MEMLOCK, &kNothing) != 0 || (::geteuid() == 0 && ::setuid(65534) != 0)) {
                return false;
            }
            LockedArena arena;
            auto* slot = arena.take();
            return slot != nullptr && !arena.allLocked();
        }));
    }

    void hasGuardPagesAround()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            LockedArena arena;
            std::signal(SIGSEGV, SIG_DFL);  // no report of what is meant to happen
            std::uint8_t* lowest = arena.take();
            static_cast<void>(*static_cast<volatile std::uint8_t*>(lowest - 1));
            ::_exit(0);
        }
        int answer = 0;
        ::waitpid(child, &answer, 0);
        QVERIFY(WIFSIGNALED(answer) && WTERMSIG(answer) == SIGSEGV);
    }

    void holdsKeysThatMoveAndGo()
    {
        const auto before = LockedArena::process().inUse();
        {
            auto key = SecretKey::random();
            const auto copy = key.clone();
            QVERIFY(equalSecret(key, copy));
            const auto moved = std::move(key);
            QVERIFY(key.isEmpty() && equalSecret(moved, copy));
            QVERIFY(!equalSecret(moved, SecretKey::random()));
            QCOMPARE(LockedArena::process().inUse(), before + 2);
        }
        QCOMPARE(LockedArena::process().inUse(), before);
    }

    void refusesKeysOfAnotherLength()
    {
        for (const std::size_t size : {0U, 16U, 31U, 33U, 64U}) {
            const auto key = SecretKey::from(Bytes(size));
            QVERIFY(!key && key.error().code == ErrorCode::malformed);
        }
    }

    void wipesBytesInPlace()
    {
        Bytes bytes(64, 0x5a);
        const auto* data = bytes.data();
        wipe(bytes);
        QVERIFY(bytes.empty() && std::all_of(data, data + 64, [](auto byte) { return byte == 0; }));
        QVERIFY(equalSecret(Bytes{1, 2}, Bytes{1, 2}) && !equalSecret(Bytes{1, 2}, Bytes{1, 3}));
        QVERIFY(!equalSecret(Bytes{1}, Bytes{1, 2}) && equalSecret(ByteView(), ByteView()));
    }

    void drawsWithoutRepeating()
    {
        std::set<SpaceId> seen;
        for (int i = 0; i < 10'000; ++i) {
            QVERIFY(seen.insert(randomId<SpaceId>()).second);
        }
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(randomBelow(7) < 7);
        }
        QCOMPARE(randomBelow(0), 0U);
    }
};

WAYMARK_TEST(LockedMemory);
#include "tst_locked_memory.moc"
