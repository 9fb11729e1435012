// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/together/lost_phone.h"

#include <QDateTime>
#include <QDir>
#include <QtTest/QtTest>

#include "tests/together/invented_circle.h"

namespace waymark::tests {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;

/// What is asked of people comes with a phone's next round, which nothing at the relay calls for.
bool comes(journey::AppWindow& window, const std::function<bool()>& holds)
{
    constexpr int kRounds = 60;
    constexpr int kRoundMs = 1000;
    for (int round = 0; round < kRounds; ++round) {
        window.stir();
        window.app().sync()->shareNow();
        if (QTest::qWaitFor(holds, kRoundMs)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::unique_ptr<journey::AppWindow> LostPhone::open(const Phone& phone)
{
    auto window = std::make_unique<journey::AppWindow>(phone.home().toStdString(), m_clock);
    return window->open(phone.passphrase()) ? std::move(window) : nullptr;
}

bool LostPhone::confirms(journey::AppWindow& window, const Phone& of)
{
    QSignalSpy accepted(window.app().confirm(), &viewmodels::LockViewModel::accepted);
    window.settle();
    window.app().confirm()->unlock(of.passphrase());
    return window.until([&] { return accepted.size() == 1; });
}

QString LostPhone::circleCode()
{
    m_dawn->app().rescue()->showCode();
    return m_dawn->until([&] { return !m_dawn->app().rescue()->face().code.isEmpty(); })
               ? m_dawn->app().rescue()->face().code
               : QString();
}

bool LostPhone::asks(journey::AppWindow& window, const QString& code)
{
    window.goTo(QStringLiteral("lost-phone"));
    window.app().lostPhone()->begin(code, {}, {});
    return window.until([&] { return window.app().lostPhone()->face().step == 2; }) &&
           window.app().lostPhone()->checkWords()->count() == 6;
}

QStringList LostPhone::wordsOn(journey::AppWindow& window, viewmodels::RowsOf<viewmodels::ChoiceRow>* rows)
{
    QStringList words;
    if (window.until([&] { return rows->count() == 6; })) {
        for (const auto& row : rows->rows()) {
            words.append(row.name);
        }
    }
    return words;
}

void LostPhone::initTestCase()
{
    m_relay = std::make_unique<RelayProcess>(m_dir.filePath(QStringLiteral("relay")));
    QVERIFY(m_relay->start());
    for (const auto* name : {"Sam", "Dawn", "Grace", "Tom"}) {
        m_phones.push_back(std::make_unique<Phone>(m_dir.path(), name));
    }
    const Phone& sam = *m_phones[0];
    const QByteArray wrong = makeCircle(*m_relay, sam,
                                        {{*m_phones[1], "foster-carer", {"about"}},
                                         {*m_phones[2], "hub-carer", {"about"}},
                                         {*m_phones[3], "mentor", {"about"}}});
    QVERIFY2(wrong.isEmpty(), wrong);
    QVERIFY(sam.put("promise", {{{"heading", 1}, {"what", "Only Sam knows this"}}}).ok());
    m_sam = open(sam);
    m_dawn = open(*m_phones[1]);
    QVERIFY(m_sam && m_dawn);
}

void LostPhone::cleanupTestCase()
{
    m_sam.reset();
    m_dawn.reset();
}

void LostPhone::threePeopleAreChosenAndTwoOfThemAreEnough()
{
    auto* rescue = m_sam->app().rescue();
    QVERIFY(m_sam->until([&] { return rescue->members()->count() == 3; }));
    QVERIFY(!rescue->face().prepared);
    m_sam->goTo(QStringLiteral("rescue-choose"));
    journey::Hands hands(*m_sam, journey::Way::touch);
    for (const char* name : {"Dawn", "Grace", "Tom"}) {
        QVERIFY2(hands.press(QString::fromLatin1(name)), name);
    }
    QVERIFY(hands.press("Go on"));
    QVERIFY(hands.press("Set it up"));
    QVERIFY(!rescue->face().prepared);
    QVERIFY(confirms(*m_sam, *m_phones[0]));
    QVERIFY(m_sam->until([&] { return rescue->face().prepared && rescue->face().need == 2; }));
    QCOMPARE(rescue->people()->count(), 3);
    QVERIFY(comes(*m_dawn, [&] { return m_dawn->app().rescue()->face().trusted; }));
}

void LostPhone::theNewPhoneAsksAndAStrangerIsStoppedByTheOwner()
{
    Phone thief(m_dir.path(), "Thief");
    QVERIFY(thief.createProfile("young-person").ok());
    QVERIFY(thief.useRelay(m_relay->url(), m_relay->pin()).ok());
    const auto window = open(thief);
    QVERIFY(window);
    const QString code = circleCode();
    QVERIFY(asks(*window, code));
    auto* dawns = m_dawn->app().rescue();
    QVERIFY(comes(*m_dawn, [&] { return dawns->asks()->count() == 1; }));
    dawns->openAsk(dawns->asks()->rows().front().key);
    dawns->confirm();  // fooled
    auto* mine = m_sam->app().rescue();
    QVERIFY(comes(*m_sam, [&] { return mine->asks()->count() == 1 && mine->asks()->rows().front().canVeto; }));
    m_sam->goTo(QStringLiteral("today"));
    journey::Hands hands(*m_sam, journey::Way::touch);
    QVERIFY(hands.press("Is this new phone yours?"));
    QVERIFY(hands.press("It is not me. Stop it"));
    QVERIFY(confirms(*m_sam, *m_phones[0]));
    QVERIFY(comes(*window, [&] { return window->app().lostPhone()->face().stopped; }));
    QVERIFY(window->app().circle()->circles()->count() == 0);
    window->app().lostPhone()->giveUp();
    QVERIFY(window->until([&] { return window->app().lostPhone()->face().step == 0; }));
}

void LostPhone::twoWhoHeardTheSixWordsSayYes()
{
    m_sam.reset();
    QVERIFY(QDir(m_phones[0]->home()).rename(m_phones[0]->home(), m_phones[0]->home() + ".lost"));
    m_fresh = std::make_unique<Phone>(m_dir.path(), "SamAgain");
    QVERIFY(m_fresh->createProfile("young-person").ok());
    QVERIFY(m_fresh->useRelay(m_relay->url(), m_relay->pin()).ok());
    m_sam = open(*m_fresh);
    QVERIFY(m_sam);
    QVERIFY(asks(*m_sam, circleCode()));
    auto* lost = m_sam->app().lostPhone();
    const QStringList words = wordsOn(*m_sam, lost->checkWords());
    QCOMPARE(words.size(), 6);

    auto* dawns = m_dawn->app().rescue();
    const auto asked = [&]() -> QString {
        for (const auto& row : dawns->asks()->rows()) {
            dawns->openAsk(row.key);
            if (row.canConfirm && wordsOn(*m_dawn, dawns->checkWords()) == words) {
                return row.key;
            }
        }
        return {};
    };
    QVERIFY(comes(*m_dawn, [&] { return !asked().isEmpty(); }));
    const QString key = asked();
    dawns->openAsk(key);
    m_dawn->goTo(QStringLiteral("rescue-ask"));
    journey::Hands hands(*m_dawn, journey::Way::touch);
    QVERIFY(hands.press("Yes, it is Sam"));
    QVERIFY(comes(*m_sam, [&] { return lost->face().saidWords.startsWith(QLatin1String("1 ")); }));
    QVERIFY(m_phones[2]->run({"sync"}).ok());
    const QString id = key.section(u':', 1);
    QVERIFY(m_phones[2]->run({"recovery", "attest", key.section(u':', 0, 0), id}).ok());
    QVERIFY(comes(*m_sam, [&] { return lost->face().saidWords.startsWith(QLatin1String("2 ")); }));
    QVERIFY(m_sam->app().circle()->circles()->count() == 0);
}

void LostPhone::afterTwoDaysEverythingIsBack()
{
    m_clock.shift = 50 * kHourMs;
    const QString later = QDateTime::currentDateTimeUtc().addSecs(50 * 3600).toString(Qt::ISODate);
    QVERIFY(m_relay->stop());
    m_relay->setNow(later);
    QVERIFY(m_relay->start());
    m_phones[2]->setNow(later);
    auto* lost = m_sam->app().lostPhone();
    m_dawn->app().sync()->shareNow();
    QVERIFY(m_phones[2]->run({"sync"}).ok());
    QVERIFY(comes(*m_sam, [&] { return lost->face().step == 4; }));
    QVERIFY(m_sam->until([&] { return m_sam->app().promises()->all()->count() == 1; }));
    QVERIFY(m_sam->until([&] { return m_sam->app().rescue()->face().mine; }));
    QVERIFY(!m_sam->app().rescue()->face().prepared);
    QVERIFY(m_dawn->until([&] {
        return m_dawn->app().rescue()->asks()->rows().isEmpty() ||
               !m_dawn->app().rescue()->asks()->rows().front().canConfirm;
    }));
}

}  // namespace waymark::tests
