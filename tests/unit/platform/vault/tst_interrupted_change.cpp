// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/vault/file_io.h"
#include "tests/support/test_main.h"
#include "tests/unit/platform/vault/test_home.h"

using namespace waymark;
using namespace waymark::vault;
using tests::TestHome;

namespace {

const ByteView kOld = viewOf("green tea at nine");
const ByteView kNew = viewOf("a walk along the pier");

/// Runs `work` in a child that is killed at its n-th entry to or exit from a system call. False once the child got
/// through before that.
template <class Work>
bool killedAt(int n, Work&& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
        ::raise(SIGSTOP);
        work();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    for (int i = 0; i < n && !WIFEXITED(status); ++i) {
        ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
        ::waitpid(child, &status, 0);
    }
    if (WIFEXITED(status)) {
        return false;
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    return true;
}

}  // namespace

class InterruptedChange : public QObject {
    Q_OBJECT

private slots:
    void ofThePassphraseLeavesTheOldOrTheNew()
    {
        TestHome home;
        QVERIFY(home.vault().create(SecretKind::passphrase, kOld));
        const auto before = readFile(home.home.vaultFile(), 1000).value();
        int old = 0;
        int fresh = 0;
        const auto change = [&] { static_cast<void>(home.vault().changeSecret(kOld, SecretKind::passphrase, kNew)); };
        for (int step = 1; killedAt(step, change); ++step) {
            home.boot.sinceBootMs += 3'600'000;
            const bool opensOld = home.vault().unlock(kOld).has_value();
            home.boot.sinceBootMs += 3'600'000;
            const bool opensNew = home.vault().unlock(kNew).has_value();
            QVERIFY2(opensOld != opensNew, qPrintable(QStringLiteral("killed at step %1").arg(step)));
            (opensOld ? old : fresh) += 1;
            QVERIFY(replaceFile(home.home.vaultFile(), before));
            QVERIFY(removeFile(home.home.triesFile()));  // the next child takes the very same steps
        }
        QVERIFY2(old > 40 && fresh > 5, qPrintable(QStringLiteral("%1 old, %2 new").arg(old).arg(fresh)));
    }

    void ofCreationLeavesAHomeOrNone()
    {
        TestHome home;
        int made = 0;
        int none = 0;
        const auto create = [&] { static_cast<void>(home.vault().create(SecretKind::passphrase, kOld)); };
        for (int step = 1; killedAt(step, create); ++step) {
            if (home.home.hasVault()) {
                QVERIFY(home.vault().unlock(kOld));
                QVERIFY(removeFile(home.home.vaultFile()));
                ++made;
            } else {
                ++none;
            }
        }
        QVERIFY(made > 1 && none > 5);
    }
};

WAYMARK_TEST(InterruptedChange);
#include "tst_interrupted_change.moc"
