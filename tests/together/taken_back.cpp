// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/together/taken_back.h"

#include <QtTest/QtTest>

#include <algorithm>

#include "tests/together/invented_circle.h"

namespace waymark::tests {
namespace {

constexpr int kHeading = 7;  // in the plan

QString personNamed(journey::AppWindow& window, const QString& name)
{
    const auto rows = window.app().sharing()->people()->rows();
    const auto found = std::ranges::find(rows, name, &viewmodels::PersonRow::name);
    return found == rows.end() ? QString() : found->key;
}

}  // namespace

void TakenBack::initTestCase()
{
    m_relay = std::make_unique<RelayProcess>(m_dir.filePath(QStringLiteral("relay")));
    QVERIFY(m_relay->start());
    for (const auto* name : {"Sam", "Dawn", "Priya"}) {
        m_phones.push_back(std::make_unique<Phone>(m_dir.path(), name));
    }
    const Phone& sam = *m_phones[0];
    const QByteArray wrong = makeCircle(
        *m_relay, sam,
        {{*m_phones[1], "foster-carer", {"about", "plan:write"}}, {*m_phones[2], "personal-adviser", {"plan"}}});
    QVERIFY2(wrong.isEmpty(), wrong);
    QVERIFY(m_phones[1]->put("promise", {{{"heading", 1}, {"what", "Dawn wrote this"}, {"by", "2030-01-01"}}}).ok());
    QVERIFY(m_phones[1]->run({"sync"}).ok());
    m_sam = std::make_unique<journey::AppWindow>(sam.home().toStdString(), m_clock);
    m_dawn = std::make_unique<journey::AppWindow>(m_phones[1]->home().toStdString(), m_clock);
    QVERIFY(m_sam->open(sam.passphrase()) && m_dawn->open(m_phones[1]->passphrase()));
    QVERIFY(m_sam->openHeading(kHeading) && m_dawn->openHeading(kHeading));
    QVERIFY(m_dawn->until([&] { return readsPlan(*m_dawn); }));
    QVERIFY(m_sam->until([&] { return levelOf("plan", "Dawn") == 2 && levelOf("plan", "Priya") == 1; }));
}

void TakenBack::cleanupTestCase()
{
    m_sam.reset();
    m_dawn.reset();
}

int TakenBack::levelOf(const QString& section, const QString& person) const
{
    const auto people = m_sam->app().sharing()->people()->rows();
    const auto found = std::ranges::find(people, person, &viewmodels::PersonRow::name);
    const auto* row = m_sam->app().sharing()->sections()->find(section);
    return row == nullptr || found == people.end()
               ? -1
               : row->cells.value(found - people.begin()).toMap().value("level").toInt();
}

bool TakenBack::readsPlan(journey::AppWindow& window) const
{
    return window.app().heading()->face().readable;
}

bool TakenBack::confirms(journey::AppWindow& window, const QString& secret)
{
    QSignalSpy accepted(window.app().confirm(), &viewmodels::LockViewModel::accepted);
    window.settle();
    window.app().confirm()->unlock(secret);
    return window.until([&] { return accepted.size() == 1; });
}

void TakenBack::aPartIsTakenBackAndGoesFromTheOthersPhone()
{
    m_sam->goTo(QStringLiteral("who-sees-what"));
    journey::Hands hands(*m_sam, journey::Way::touch);
    QVERIFY(hands.press("Dawn, Plan: Can read and write"));
    QVERIFY(hands.press("Cannot see it"));
    QVERIFY(hands.press("Read what happens"));
    QVERIFY(hands.press("Take it back from Dawn"));
    QVERIFY(m_sam->until([&] { return levelOf("plan", "Dawn") == 0 && !waits(); }));
    QVERIFY(!m_sam->app().notice()->face().canUndo);
    QVERIFY(m_dawn->until([&] { return !readsPlan(*m_dawn); }));
    QVERIFY(m_dawn->until([&] { return m_dawn->app().sharing()->sections()->find("plan") == nullptr; }));
    QCOMPARE(m_dawn->app().sharing()->face().ended.size(), 1);
    QVERIFY(!m_dawn->app().sharing()->face().mine);
}

void TakenBack::givenAgainOfflineUntilADayItWaitsAndThenComes()
{
    QVERIFY(m_relay->stop());
    m_sam->goTo(QStringLiteral("who-sees-what"));
    journey::Hands hands(*m_sam, journey::Way::touch);
    QVERIFY(hands.press("Dawn, Plan: Cannot see it"));
    QVERIFY(hands.press("Can read, They see it"));
    QVERIFY(hands.press("Until a day"));
    QVERIFY(hands.press("Let Dawn read"));
    QVERIFY(m_sam->until([&] { return levelOf("plan", "Dawn") == 1 && waits(); }));
    QVERIFY(m_sam->app().notice()->face().canUndo);
    QVERIFY(!readsPlan(*m_dawn));
    QVERIFY(m_relay->start());
    QVERIFY(m_sam->until([&] { return !waits(); }));
    QVERIFY(m_dawn->until([&] { return readsPlan(*m_dawn); }));
    QVERIFY(m_dawn->until([&] { return !m_dawn->app().sharing()->face().lent.isEmpty(); }));
    QVERIFY(m_dawn->app().sharing()->face().ended.isEmpty());
}

void TakenBack::whatWasGivenIsUndoneAtOnce()
{
    m_sam->app().access()->open(QStringLiteral("health"), personNamed(*m_sam, "Dawn"));
    QVERIFY(m_sam->until([&] { return m_sam->app().access()->face().part == "health"; }));
    m_sam->app().access()->allow(2, {});
    QVERIFY(m_sam->until([&] { return levelOf("health", "Dawn") == 2; }));
    QVERIFY(m_sam->until([&] { return m_sam->app().notice()->face().canUndo; }));
    m_sam->app().notice()->undo();
    QVERIFY(m_sam->until([&] { return levelOf("health", "Dawn") == 0; }));
}

void TakenBack::anAdviserIsChangedInOneStep()
{
    const QString priya = personNamed(*m_sam, "Priya");
    m_sam->goTo(QStringLiteral("circle"));
    QCOMPARE(m_sam->app().circle()->face().adviser, priya);
    journey::Hands hands(*m_sam, journey::Way::touch);
    QVERIFY(hands.press("Change my adviser"));
    QVERIFY(hands.press("Learning"));
    QVERIFY(hands.press("Make the code"));
    auto* invite = m_sam->app().invite();
    QVERIFY(m_sam->until([&] { return invite->face().step == 2 && !invite->face().digits.isEmpty(); }));
    Phone nadia(m_dir.path(), "Nadia");
    QVERIFY(nadia.createProfile("personal-adviser").ok());
    QVERIFY(nadia.useRelay(m_relay->url(), m_relay->pin()).ok());
    QVERIFY(nadia.run({"join", invite->face().words}).ok());
    // The code may have been used before it was with the relay.
    QVERIFY(m_sam->until([&] { return nadia.run({"join", "status"}).ok() && invite->face().step == 3; }));
    QCOMPARE(invite->face().replacedName, "Priya");
    QVERIFY(levelOf("plan", "Priya") == 1);
    QVERIFY(hands.press("Yes, they match"));
    QVERIFY(confirms(*m_sam, m_phones[0]->passphrase()));
    QVERIFY(m_sam->until([&] { return levelOf("learning", "Nadia") == 1; }));
    QCOMPARE(levelOf("plan", "Nadia"), 0);
    QCOMPARE(levelOf("plan", "Priya"), -1);
}

void TakenBack::somebodyLeavesAndHerOwnWordsStayWithBoth()
{
    m_dawn->goTo(QStringLiteral("leave"));
    journey::Hands hands(*m_dawn, journey::Way::touch);
    QVERIFY(hands.press("Leave this circle"));
    QVERIFY(confirms(*m_dawn, m_phones[1]->passphrase()));
    QVERIFY(m_dawn->until([&] { return m_dawn->app().circle()->face().over; }));
    QVERIFY(m_sam->until([&] { return levelOf("plan", "Dawn") == -1; }));
    QVERIFY(m_dawn->until([&] { return m_dawn->app().circle()->face().waiting == 0; }));
    m_sam.reset();
    m_dawn.reset();
    for (int at : {0, 1}) {
        QVERIFY2(!m_phones[at]->find("promise", "what", "Dawn wrote this").isEmpty(), qPrintable(m_phones[at]->name()));
    }
}

}  // namespace waymark::tests
