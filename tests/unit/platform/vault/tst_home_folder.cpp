// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>

#include "platform/vault/file_io.h"
#include "platform/vault/harden.h"
#include "platform/vault/home_folder.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::vault;

class HomeFolders : public QObject {
    Q_OBJECT

private slots:
    void makesAFolderOnlyThePersonCanRead()
    {
        QTemporaryDir folder;
        const auto home = HomeFolder::open(folder.path().toStdString() + "/deep/profile");
        QVERIFY(home && !home->hasVault() && !home->isReadOnly());
        struct stat about{};
        QCOMPARE(::stat(home->path().c_str(), &about), 0);
        QCOMPARE(about.st_mode & 0777, 0700U);
    }

    void isHeldByOneProcessUntilItEnds()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString() + "/profile";
        {
            const auto home = HomeFolder::open(path);
            QVERIFY(home);
            const auto second = HomeFolder::open(path);
            QVERIFY(!second && second.error().code == ErrorCode::home_in_use);
            const pid_t other = ::fork();
            if (other == 0) {
                const auto third = HomeFolder::open(path);
                ::_exit(!third && third.error().code == ErrorCode::home_in_use ? 0 : 1);
            }
            int answer = -1;
            ::waitpid(other, &answer, 0);
            QCOMPARE(answer, 0);
        }
        QVERIFY(HomeFolder::open(path));
    }

    void isFreeAfterItsHolderWasKilled()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString() + "/profile";
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t holder = ::fork();
        if (holder == 0) {
            const auto home = HomeFolder::open(path);
            static_cast<void>(::write(ready[1], "x", 1) == 1);
            ::pause();
            ::_exit(0);
        }
        char byte = 0;
        QCOMPARE(::read(ready[0], &byte, 1), 1);
        QCOMPARE(HomeFolder::open(path).error().code, ErrorCode::home_in_use);
        ::kill(holder, SIGKILL);
        ::waitpid(holder, nullptr, 0);
        QVERIFY(HomeFolder::open(path));
    }

    void refusesAFileInItsPlace()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString() + "/profile";
        QVERIFY(replaceFile(path, viewOf("not a folder")));
        QVERIFY(!HomeFolder::open(path));
    }

    void replacesAFileWhole()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString() + "/file";
        QVERIFY(replaceFile(path, viewOf("old")));
        QVERIFY(replaceFile(path, viewOf("newer")));
        QCOMPARE(textOf(readFile(path, 10).value()), std::string("newer"));
        QCOMPARE(readFile(path, 4).error().code, ErrorCode::too_large);
        QVERIFY(removeFile(path) && removeFile(path));
        QCOMPARE(readFile(path, 4).error().code, ErrorCode::not_found);
    }

    void leavesNoCoreDumpAndNoPeeking()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            rlimit limit{1, 1};
            const bool done = hardenProcess() && ::getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 &&
                              limit.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
            ::_exit(done ? 0 : 1);
        }
        int answer = -1;
        ::waitpid(child, &answer, 0);
        QCOMPARE(answer, 0);
    }
};

WAYMARK_TEST(HomeFolders);
#include "tst_home_folder.moc"
