// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/device/linux/linux_devices.h"
#include "tests/support/test_main.h"
#include "tests/unit/platform/device/fake_desktop.h"

using namespace waymark;
using namespace waymark::device;
using tests::FakeDesktop;

class LinuxDesktop : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { const FakeDesktop first; }

    void showsAReminderThatSaysNothingElse()
    {
        FakeDesktop desktop;
        LinuxNotifications notifications;
        QVERIFY(notifications.remind(Notifications::kText));
        QVERIFY(notifications.remind(Notifications::kText));
        const auto notices = desktop.notices();
        QCOMPARE(notices.size(), 2U);
        QCOMPARE(notices[0].summary, std::string("You have a reminder"));
        QVERIFY(notices[0].body.empty() && notices[0].app.empty());
        QCOMPARE(notices[0].replaces, 0U);
        QCOMPARE(notices[1].replaces, 41U);
        QVERIFY(notifications.clear() && notifications.clear());
        QCOMPARE(desktop.closed(), std::vector<unsigned>{41});
    }

    void saysWhenThereIsNoNotificationService()
    {
        LinuxNotifications notifications;
        const auto refused = notifications.remind(Notifications::kText);
        QVERIFY(!refused && refused.error().code == ErrorCode::unsupported);
        QVERIFY(notifications.clear());
    }

    void worksAgainAfterTheBusWasLost()
    {
        LinuxNotifications notifications;
        {
            const FakeDesktop first;
            QVERIFY(notifications.remind(Notifications::kText));
        }
        QVERIFY(!notifications.remind(Notifications::kText));
        const FakeDesktop second;
        QVERIFY(notifications.remind(Notifications::kText));
    }

    void looksAsThePersonHasSetIt_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<int>("contrast");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("strong");
        QTest::newRow("not set") << -1 << -1 << false << false;
        QTest::newRow("no preference") << 0 << 0 << false << false;
        QTest::newRow("dark") << 1 << 0 << true << false;
        QTest::newRow("light, more contrast") << 2 << 1 << false << true;
        QTest::newRow("unheard of") << 9 << 9 << false << false;
    }

    void looksAsThePersonHasSetIt()
    {
        QFETCH(int, scheme);
        QFETCH(int, contrast);
        QFETCH(bool, dark);
        QFETCH(bool, strong);
        FakeDesktop desktop;
        if (scheme >= 0) {
            desktop.setSetting("color-scheme", static_cast<unsigned>(scheme));
            desktop.setSetting("contrast", static_cast<unsigned>(contrast));
        }
        LinuxAppearance appearance;
        QVERIFY((appearance.look() == Look{dark, strong}));
    }

    void isLightWithoutADesktop() { QVERIFY(LinuxAppearance().look() == Look{}); }

    void hasNoKeystore()
    {
        LinuxKeystore keystore;
        QVERIFY(!keystore.isAvailable());
        QCOMPARE(keystore.save("a", crypto::SecretKey::random()).error().code, ErrorCode::unsupported);
        QCOMPARE(keystore.load("a").error().code, ErrorCode::unsupported);
    }
};

WAYMARK_TEST(LinuxDesktop);
#include "tst_desktop.moc"
