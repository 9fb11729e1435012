// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <sched.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "platform/device/linux/linux_devices.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::device;

namespace {

constexpr int kImpossible = 255;

bool ip(std::vector<std::string> words)
{
    words.insert(words.begin(), "ip");
    std::vector<char*> arguments;
    for (auto& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    pid_t child = 0;
    int status = -1;
    return ::posix_spawnp(&child, "ip", nullptr, nullptr, arguments.data(), environ) == 0 &&
           ::waitpid(child, &status, 0) == child && status == 0;
}

/// In a network namespace of its own: a route comes and goes. 0, or the line that failed.
int watchARoute()
{
    if (::unshare(CLONE_NEWNET) != 0 || !ip({"link", "add", "w0", "type", "veth", "peer", "name", "w1"})) {
        return kImpossible;
    }
    int told[2];
    if (::pipe(told) != 0) {
        return __LINE__;
    }
    const auto next = [&] {
        char answer = '?';
        return ::read(told[0], &answer, 1) == 1 ? answer : '!';
    };
    LinuxConnectivity connectivity;
    connectivity.onChange([&](bool isOnline) { static_cast<void>(::write(told[1], isOnline ? "1" : "0", 1) == 1); });
    if (connectivity.isOnline()) {
        return __LINE__;
    }
    if (!ip({"addr", "add", "10.9.9.1/24", "dev", "w0"}) || !ip({"link", "set", "w0", "up"}) ||
        !ip({"route", "add", "default", "via", "10.9.9.2"})) {
        return __LINE__;
    }
    if (next() != '1' || !connectivity.isOnline()) {
        return __LINE__;
    }
    if (!ip({"route", "del", "default"}) || next() != '0' || connectivity.isOnline()) {
        return __LINE__;
    }
    if (!ip({"-6", "addr", "add", "fd00::1/64", "dev", "w0", "nodad"}) ||
        !ip({"-6", "route", "add", "default", "via", "fd00::2"}) || next() != '1') {
        return __LINE__;
    }
    return 0;
}

}  // namespace

class Connections : public QObject {
    Q_OBJECT

private slots:
    void areSeenToComeAndGo()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            ::_exit(watchARoute());
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status));
        if (WEXITSTATUS(status) == kImpossible) {
            QSKIP("this system allows no network namespace, so there is no route to take away");
        }
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void endQuietly()
    {
        for (int i = 0; i < 20; ++i) {
            LinuxConnectivity connectivity;
            connectivity.onChange([](bool) {});
            static_cast<void>(connectivity.isOnline());
            connectivity.onChange({});
        }
    }
};

WAYMARK_TEST(Connections);
#include "tst_connectivity.moc"
