// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QTemporaryDir>

#include "platform/vault/file_io.h"
#include "platform/vault/tries.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::vault;

class GrowingDelays : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    BootTime m_now;

    std::filesystem::path file() const { return m_folder->path().toStdString() + "/tries"; }
    Tries tries()
    {
        return Tries(file(), [this] { return m_now; });
    }
    /// Makes wrong tries, waiting as asked, until `count` are on record.
    void failTimes(int count)
    {
        for (int i = 0; i < count; ++i) {
            m_now.sinceBootMs += tries().waitMs();
            QVERIFY(tries().begin());
        }
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = {BootId{{7}}, 5'000'000};
    }

    void growAsPromised()
    {
        const std::array<std::int64_t, 9> expected{0, 0, 0, 5'000, 30'000, 300'000, 1'800'000, 1'800'000, 1'800'000};
        for (const auto delay : expected) {
            QVERIFY(tries().begin());
            QCOMPARE(tries().waitMs(), delay);
            m_now.sinceBootMs += delay;
        }
    }

    void refuseWithTheSecondsLeft()
    {
        failTimes(5);
        m_now.sinceBootMs += 10'001;
        const auto early = tries().begin();
        QVERIFY(!early && early.error().code == ErrorCode::try_later);
        QCOMPARE(early.error().detail, std::string("20"));
        QCOMPARE(tries().waitMs(), 19'999);
    }

    void areForgottenAfterTheRightOne()
    {
        failTimes(6);
        QVERIFY(tries().succeeded());
        QCOMPARE(tries().waitMs(), 0);
        QVERIFY(tries().begin() && tries().begin() && tries().begin());
        QCOMPARE(tries().waitMs(), 0);
    }

    void surviveARestartOfTheProgram()
    {
        failTimes(7);
        QCOMPARE(tries().waitMs(), 1'800'000);  // each call reads the file anew
    }

    void countOnlyTimeSinceTheBootAfterAReboot()
    {
        failTimes(7);
        m_now = {BootId{{8}}, 60'000};
        QCOMPARE(tries().waitMs(), 1'740'000);
        m_now.sinceBootMs = 1'800'000;
        QCOMPARE(tries().waitMs(), 0);
    }

    void areNeverLongerThanPromisedAndNeverShortenedByAClockThatRunsBack()
    {
        failTimes(6);
        m_now.sinceBootMs -= 4'000'000;
        QCOMPARE(tries().waitMs(), 300'000);
    }

    void takeATornFileForASomeWrongTries()
    {
        failTimes(7);
        const auto whole = readFile(file(), 100).value();
        for (std::size_t cut = 0; cut < whole.size(); ++cut) {
            QVERIFY(replaceFile(file(), ByteView(whole).first(cut)));
            m_now.sinceBootMs = 0;
            QCOMPARE(tries().waitMs(), 30'000);
        }
        for (std::size_t i = 0; i < whole.size(); ++i) {
            auto flipped = whole;
            flipped[i] ^= 1;
            QVERIFY(replaceFile(file(), flipped));
            QCOMPARE(tries().waitMs(), 30'000);
        }
    }

    void readTheKernelsOwnTime()
    {
        const auto first = systemBootTime();
        const auto second = systemBootTime();
        QVERIFY(!first.boot.isZero() && first.boot == second.boot);
        QVERIFY(first.sinceBootMs > 0 && second.sinceBootMs >= first.sinceBootMs);
    }
};

WAYMARK_TEST(GrowingDelays);
#include "tst_tries.moc"
