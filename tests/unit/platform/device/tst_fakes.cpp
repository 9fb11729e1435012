// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QTemporaryFile>

#include "platform/device/fake/fake_devices.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::device;

class FakeDevices : public QObject {
    Q_OBJECT

private slots:
    void keepKeysByName()
    {
        FakeKeystore keystore;
        const auto key = crypto::SecretKey::random();
        QVERIFY(keystore.save("a", key));
        QVERIFY(crypto::equalSecret(keystore.load("a").value(), key));
        QCOMPARE(keystore.load("b").error().code, ErrorCode::not_found);
        QVERIFY(keystore.remove("a") && keystore.remove("a"));
        QCOMPARE(keystore.load("a").error().code, ErrorCode::not_found);
        keystore.available = false;
        QCOMPARE(keystore.save("a", key).error().code, ErrorCode::unsupported);
    }

    void recordWhatWasAsked()
    {
        FakeDialler dialler;
        QVERIFY(dialler.call("116 123") && dialler.text("+44 7700 900123"));
        QVERIFY(!dialler.call("hello"));
        QCOMPARE(dialler.asked, (std::vector<std::string>{"tel:116123", "sms:+447700900123"}));
        FakeNotifications notifications;
        QVERIFY(notifications.remind(Notifications::kText) && notifications.isShowing);
        QVERIFY(notifications.clear() && !notifications.isShowing);
        FakeShare share;
        QTemporaryFile file;
        QVERIFY(file.open() && share.file(file.fileName().toStdString()));
        QCOMPARE(share.shared.size(), 1U);
        QVERIFY(!share.file(file.fileName().toStdString() + "x"));
    }

    void tellOfAChangeOnce()
    {
        FakeConnectivity connectivity;
        std::vector<bool> told;
        connectivity.onChange([&](bool isOnline) { told.push_back(isOnline); });
        connectivity.set(true);
        connectivity.set(false);
        connectivity.set(false);
        connectivity.set(true);
        QCOMPARE(told, (std::vector<bool>{false, true}));
        connectivity.onChange({});
        connectivity.set(false);
        QCOMPARE(told.size(), 2U);
        QVERIFY(!connectivity.isOnline());
    }
};

WAYMARK_TEST(FakeDevices);
#include "tst_fakes.moc"
