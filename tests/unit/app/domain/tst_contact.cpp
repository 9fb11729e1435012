// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/contact.h"
#include "app/domain/names.h"
#include "app/domain/role.h"
#include "tests/support/test_main.h"

using namespace waymark::domain;

namespace {

// 2026-10-13 is a Tuesday.
LocalTime at(const char* text)
{
    return *parseLocalTime(text);
}

}  // namespace

class ContactTest : public QObject {
    Q_OBJECT

private slots:
    void opensAndClosesToTheMinute()
    {
        const auto hours = *WeeklyHours::parse("mo-fr 09:00-17:30; sa 10:00-12:00");
        QVERIFY(!hours.openAt(at("2026-10-13T08:59")));
        QVERIFY(hours.openAt(at("2026-10-13T09:00")));
        QVERIFY(hours.openAt(at("2026-10-13T17:29")));
        QVERIFY(!hours.openAt(at("2026-10-13T17:30")));
        QVERIFY(hours.openAt(at("2026-10-17T11:00")));
        QVERIFY(!hours.openAt(at("2026-10-18T11:00")));
    }

    void saysWhenItOpensNext()
    {
        const auto hours = *WeeklyHours::parse("mo-fr 09:00-17:30");
        QCOMPARE(printLocalTime(*hours.nextOpening(at("2026-10-13T18:00"))), std::string("2026-10-14T09:00"));
        QCOMPARE(printLocalTime(*hours.nextOpening(at("2026-10-16T17:30"))), std::string("2026-10-19T09:00"));
        const auto weekly = *WeeklyHours::parse("tu 09:00-10:00");
        QCOMPARE(printLocalTime(*weekly.nextOpening(at("2026-10-13T09:00"))), std::string("2026-10-20T09:00"));
    }

    void noHoursMeanAnyTime()
    {
        const auto hours = *WeeklyHours::parse("  ");
        QVERIFY(hours.alwaysOpen());
        QVERIFY(hours.openAt(at("2026-10-13T03:00")));
        QVERIFY(!hours.nextOpening(at("2026-10-13T03:00")));
    }

    void refusesHoursItCannotRead_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"mo", "mo 9-17", "mo 09:00-09:00", "fr-mo 09:00-17:00", "xx 09:00-17:00",
                                 "mo 09:00-25:00", "mo 09:00_17:00", "mo-fr 09:00-17:00 sa"}) {
            QTest::addRow("'%s'", text) << QString(text);
        }
    }
    void refusesHoursItCannotRead()
    {
        QFETCH(QString, text);
        QVERIFY(!WeeklyHours::parse(text.toStdString()));
    }

    void rulesDecideHowAndHoursOnlyWhen()
    {
        const auto hours = *WeeklyHours::parse("mo 09:00-17:00");
        const auto now = at("2026-10-13T10:00");
        const auto tom = mayContact(ContactRule::textOnly, hours, true, now);
        QVERIFY(!tom.canCall && tom.canText && !tom.openNow && tom.opensAt);
        const auto nobody = mayContact(ContactRule::noContact, hours, true, now);
        QVERIFY(!nobody.canCall && !nobody.canText);
        const auto through = mayContact(ContactRule::throughSomeone, hours, true, now);
        QVERIFY(!through.canCall && !through.canText);
        const auto without = mayContact(ContactRule::callOrText, hours, false, now);
        QVERIFY(!without.canCall && !without.canText);
        QVERIFY(mayContact(ContactRule::callOnly, hours, true, now).canCall);
    }

    void theInitialIsTheFirstLetterInAnyScript()
    {
        QCOMPARE(initialOf("  Priya"), std::string("P"));
        QCOMPARE(initialOf("ሰላም"), std::string("ሰ"));
        QCOMPARE(initialOf(""), std::string("?"));
        QVERIFY(hueOf("some id") >= 0 && hueOf("some id") < 10);
    }

    void everyRoleHasANameThatReadsBack()
    {
        for (std::size_t at = 0; at < roleNames().size(); ++at) {
            const auto role = static_cast<Role>(at);
            QVERIFY(roleNamed(roleName(role)) == role);
        }
        QVERIFY(!roleNamed("boss"));
    }
};

WAYMARK_TEST(ContactTest);
#include "tst_contact.moc"
