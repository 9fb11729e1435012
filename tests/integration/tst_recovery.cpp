// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <algorithm>

#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

using namespace waymark::tests;

/// Every phone is lost: two of three people, the printed words, a veto, a thief, over a real relay with TLS, every
/// command a process of its own, on clocks that are told what time it is.
class RecoveryJourneyTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QDateTime m_start = QDateTime::currentDateTimeUtc();
    QString m_now;
    std::unique_ptr<RelayProcess> m_relay;
    std::vector<std::unique_ptr<Phone>> m_phones;
    std::vector<Phone*> m_people;

    void must(const Ran& ran) { QVERIFY2(ran.ok(), ran.why()); }
    Phone& phone(const QString& name, const QString& role)
    {
        auto& made = *m_phones.emplace_back(std::make_unique<Phone>(m_dir.path(), name));
        made.setNow(m_now);
        m_words = made.createProfile(role).one().value("recovery_words").toString();
        [[maybe_unused]] const auto set = made.useRelay(m_relay->url(), m_relay->pin());
        return made;
    }
    /// The same moment on the relay and all phones, so many hours after the beginning. It only goes forward.
    void at(int hours)
    {
        m_now = m_start.addSecs(3600LL * hours).toString(Qt::ISODate);
        QVERIFY(m_relay->stop());
        m_relay->setNow(m_now);
        QVERIFY(m_relay->start());
        for (const auto& one : m_phones) {
            one->setNow(m_now);
        }
    }
    void syncAll(std::initializer_list<const Phone*> more)
    {
        for (int round = 0; round < 2; ++round) {
            for (const Phone* one : more) {
                one->run({"sync"});
            }
            for (const Phone* one : m_people) {
                one->run({"sync"});
            }
        }
    }
    /// An owner's circle that the three people are in and are trusted in.
    QString prepare(const Phone& owner)
    {
        const auto circle =
            owner.run({"circle", "create", "--name", owner.name() + "'s circle"}).one().value("id").toString();
        for (const Phone* one : m_people) {
            const auto why = letJoin(owner, *one, "friend", {"plan:write"});
            if (!why.isEmpty()) {
                qWarning("%s", why.constData());
                return {};
            }
        }
        must(owner.put("promise", {{{"heading", 1}, {"what", "Of " + owner.name()}}}));
        must(owner.put("contact", {{{"name", "Only for me"}}}));
        must(owner.run({"recovery", "setup", circle, "--person", "Dawn", "--person", "Grace", "--person", "Tom"}));
        syncAll({&owner});
        return circle;
    }
    [[nodiscard]] QJsonObject status(const Phone& one, const QString& circle) const
    {
        return one.run({"recovery", "status", "--circle", circle}).one();
    }
    /// What the people are asked, after a sync.
    [[nodiscard]] QJsonObject request(const Phone& one, const QString& circle) const
    {
        one.run({"sync"});
        return status(one, circle).value("requests").toArray().first().toObject();
    }
    void confirm(const Phone& one, const QString& circle, const QString& words)
    {
        const auto asked = request(one, circle);
        QCOMPARE(asked.value("check_words").toString(), words);
        must(one.run({"recovery", "attest", circle, asked.value("id").toString()}));
    }
    [[nodiscard]] static QString state(const Phone& one)
    {
        one.run({"sync"});
        return one.run({"recovery", "status"}).out.front().value("state").toString();
    }
    [[nodiscard]] static bool isIn(const Phone& one) { return !one.run({"circle", "list"}).out.empty(); }

    QString m_words;  ///< printed by the phone that was made last
    int m_turn = 0;

private slots:
    void init()
    {
        const auto turn = "t" + QString::number(++m_turn);
        QVERIFY(QDir(m_dir.path()).mkdir(turn));
        m_relay = std::make_unique<RelayProcess>(m_dir.filePath(turn + "/relay"));
        m_now = m_start.toString(Qt::ISODate);
        m_relay->setNow(m_now);
        QVERIFY(m_relay->start());
        m_people.clear();
        for (const char* name : {"Dawn", "Grace", "Tom"}) {
            auto& made = *m_phones.emplace_back(std::make_unique<Phone>(m_dir.filePath(turn), name));
            made.setNow(m_now);
            must(made.createProfile("friend"));
            must(made.useRelay(m_relay->url(), m_relay->pin()));
            m_people.push_back(&made);
        }
    }
    void cleanup()
    {
        m_relay->kill();
        m_phones.clear();
    }

    void twoOfThreeBringEverythingBack()
    {
        Phone& old = phone("Sam", "young-person");
        const auto circle = prepare(old);
        QVERIFY(!circle.isEmpty());
        QVERIFY(QDir(old.home()).rename(old.home(), old.home() + ".lost"));
        Phone& fresh = phone("SamAgain", "young-person");
        const auto code = status(*m_people[0], circle).value("code").toString();
        const Ran asked = fresh.run({"recovery", "request", code});
        must(asked);
        const auto words = asked.one().value("check_words").toString();
        QCOMPARE(words.split(' ').size(), 6);
        confirm(*m_people[0], circle, words);
        QCOMPARE(state(fresh), QString("confirming"));
        confirm(*m_people[1], circle, words);
        QCOMPARE(state(fresh), QString("waiting"));

        // No phone hands its share on before two days by its own clock, whatever the relay says.
        syncAll({&fresh});
        QCOMPARE(fresh.run({"recovery", "status"}).one().value("shares").toInt(), 0);

        // Their phones' clocks run ahead and hand the shares on: the relay's share comes when its own time has come.
        for (Phone* one : m_people) {
            one->setNow(m_start.addSecs(3600LL * 50).toString(Qt::ISODate));
        }
        syncAll({&fresh});
        QCOMPARE(fresh.run({"recovery", "status"}).one().value("shares").toInt(), 2);
        QCOMPARE(state(fresh), QString("waiting"));
        QVERIFY(!isIn(fresh));

        at(49);
        syncAll({&fresh});
        QVERIFY(isIn(fresh));
        QVERIFY(fresh.run({"recovery", "status"}).out.size() == 1);
        QVERIFY(!fresh.find("promise", "what", "Of Sam").isEmpty());
        QVERIFY(!fresh.find("contact", "name", "Only for me").isEmpty());
        QCOMPARE(fresh.stateHash().value("plan"), m_people[0]->stateHash().value("plan"));
        QVERIFY(!status(fresh, circle).value("prepared").toBool());
        must(fresh.put("promise", {{{"heading", 1}, {"what", "From the new phone"}}}));
        syncAll({&fresh});
        QVERIFY(!m_people[2]->find("promise", "what", "From the new phone").isEmpty());
        must(fresh.run({"recovery", "setup", circle, "--person", "Dawn", "--person", "Grace"}));
        QVERIFY(fresh.run({"verify"}).ok());

        // Whoever finds the old phone has what was on it, and nothing of what came after.
        Phone found(m_dir.path(), "Sam");
        QVERIFY(QDir(found.home() + ".lost").rename(found.home() + ".lost", found.home()));
        found.setNow(m_now);
        const auto problems = found.run({"sync"}).one().value("problems").toArray();
        QVERIFY(std::ranges::any_of(
            problems, [](const QJsonValue& one) { return one.toObject().value("code") == "device_removed"; }));
        QVERIFY(found.find("promise", "what", "From the new phone").isEmpty());
    }

    void aVetoStopsItUntilAllThreeSayOtherwise()
    {
        Phone& owner = phone("Kim", "young-person");
        const auto circle = prepare(owner);
        QVERIFY(!circle.isEmpty());
        Phone& fresh = phone("KimAgain", "young-person");
        const Ran asked = fresh.run({"recovery", "request", status(owner, circle).value("code").toString()});
        must(asked);
        const auto words = asked.one().value("check_words").toString();
        confirm(*m_people[0], circle, words);
        confirm(*m_people[1], circle, words);
        const auto seen = request(owner, circle);
        QVERIFY(seen.value("confirmed").toBool());
        QCOMPARE(seen.value("confirmed_by").toArray().size(), 2);
        must(owner.run({"recovery", "veto", circle, seen.value("id").toString()}));
        // A thief cannot take the people out of it either.
        QCOMPARE(owner.run({"recovery", "setup", circle}).code(), "not_allowed");
        at(50);
        syncAll({&fresh});
        QCOMPARE(state(fresh), QString("vetoed"));
        QVERIFY(!isIn(fresh));
        confirm(*m_people[2], circle, words);
        syncAll({&fresh});
        syncAll({&fresh});
        QVERIFY(isIn(fresh));
        QVERIFY(!fresh.find("contact", "name", "Only for me").isEmpty());
    }

    void thePrintedWordsNeedNobody()
    {
        Phone& owner = phone("Lee", "young-person");
        const auto printed = m_words;
        const auto circle = prepare(owner);
        QVERIFY(!circle.isEmpty());
        const auto code = status(*m_people[0], circle).value("code").toString();
        const auto ask = [&](const Phone& one, const QString& words) {
            QFile file(m_dir.filePath("words"));
            if (file.open(QIODevice::WriteOnly)) {
                file.write(words.toUtf8() + "\n");
            }
            file.close();
            return one.run({"recovery", "request", code, "--words-file", file.fileName()});
        };
        Phone& stranger = phone("Mal", "young-person");
        must(ask(stranger, m_words));
        QCOMPARE(state(stranger), QString("failed"));
        QVERIFY(!isIn(stranger));
        must(stranger.run({"recovery", "abandon"}));
        QVERIFY(stranger.run({"recovery", "status"}).out.empty());
        Phone& fresh = phone("LeeAgain", "young-person");
        must(ask(fresh, printed));
        syncAll({&fresh});
        QVERIFY(isIn(fresh));
        QVERIFY(!fresh.find("contact", "name", "Only for me").isEmpty());
        QCOMPARE(fresh.stateHash().value("plan"), m_people[0]->stateHash().value("plan"));
    }
};

WAYMARK_TEST(RecoveryJourneyTest);
#include "tst_recovery.moc"
