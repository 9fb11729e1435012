// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <semaphore>

#include "platform/device/linux/linux_devices.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::device;

class AlarmTest : public QObject {
    Q_OBJECT

private slots:
    void ringsAtAMomentThatIsOverAndAtOneThatComes()
    {
        std::counting_semaphore<8> rings(0);
        LinuxAlarm alarm;
        alarm.onRing([&rings] { rings.release(); });
        alarm.set(0);
        rings.acquire();
        const RealClock clock;
        const UnixMs soon = clock.now() + 20;
        alarm.set(soon);
        rings.acquire();
        QVERIFY(clock.now() >= soon);
        alarm.onRing({});
    }

    void anotherMomentTakesThePlaceOfTheFirst()
    {
        std::counting_semaphore<8> rings(0);
        const RealClock clock;
        LinuxAlarm alarm;
        alarm.onRing([&rings] { rings.release(); });
        alarm.set(clock.now() + 3'600'000);
        alarm.set(std::nullopt);
        alarm.set(clock.now() - 1);
        rings.acquire();
        QVERIFY(!rings.try_acquire());
        alarm.onRing({});
    }
};

WAYMARK_TEST(AlarmTest);
#include "tst_alarm.moc"
