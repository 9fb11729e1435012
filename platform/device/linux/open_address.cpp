// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/device/linux/open_address.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace waymark::device {
namespace {

/// In the grandchild: nothing but async-signal-safe calls. Writes errno to `report` if the program cannot be run.
[[noreturn]] void becomeXdgOpen(const char* address, int report)
{
    const int nothing = ::open("/dev/null", O_RDWR);
    for (int standard = 0; standard <= 2; ++standard) {
        ::dup2(nothing, standard);
    }
    ::execlp("xdg-open", "xdg-open", address, static_cast<char*>(nullptr));
    const int why = errno;
    static_cast<void>(::write(report, &why, sizeof why) == sizeof why);
    ::_exit(1);
}

}  // namespace

Status openAddress(const std::string& address)
{
    int report[2];
    if (::pipe2(report, O_CLOEXEC) != 0) {
        return fail(ErrorCode::unsupported, "pipe");
    }
    const pid_t child = ::fork();
    if (child == 0) {
        // The middle process ends at once, so init reaps the one that opens.
        if (::fork() == 0) {
            becomeXdgOpen(address.c_str(), report[1]);
        }
        ::_exit(0);
    }
    ::close(report[1]);
    int why = child < 0 ? EAGAIN : 0;
    // The pipe closes on a successful exec, so this waits for the exec and not for the app.
    const bool failed = child < 0 || ::read(report[0], &why, sizeof why) > 0;
    ::close(report[0]);
    if (child > 0) {
        ::waitpid(child, nullptr, 0);
    }
    return failed ? Status(fail(ErrorCode::unsupported, "xdg-open")) : Status();
}

}  // namespace waymark::device
