// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDateTime>
#include <QJsonArray>
#include <algorithm>

#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

using namespace waymark::tests;

/// What ends, over a real relay with TLS, every command a process of its own.
class EndingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Phone> m_sam, m_dawn, m_priya;
    QString m_circle;

    void must(const Ran& ran) { QVERIFY2(ran.ok(), ran.why()); }
    void syncAll(std::initializer_list<const Phone*> phones)
    {
        for (int round = 0; round < 2; ++round) {
            for (const Phone* phone : phones) {
                phone->run({"sync"});
            }
        }
    }
    void promise(const Phone& phone, const QString& what)
    {
        must(phone.put("promise", {{{"heading", 1}, {"what", what}, {"by", "2026-12-24"}}}));
    }
    [[nodiscard]] bool sees(const Phone& phone, const QString& what) const
    {
        return !phone.find("promise", "what", what).isEmpty();
    }
    /// It is one circle's trouble: the home's other circles go on, so the command itself goes well.
    [[nodiscard]] static bool isToldSo(const Ran& ran)
    {
        const auto problems = ran.ok() ? ran.one().value("problems").toArray() : QJsonArray{};
        return std::ranges::any_of(
            problems, [](const QJsonValue& one) { return one.toObject().value("code") == "device_removed"; });
    }
    [[nodiscard]] QString personOf(const QString& name) const
    {
        for (const auto& member : m_sam->run({"circle", "members", m_circle}).out) {
            if (member.value("name") == name) {
                return QString::number(member.value("person").toInt());
            }
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        m_relay = std::make_unique<RelayProcess>(m_dir.filePath("relay"));
        QVERIFY(m_relay->start());
        m_sam = std::make_unique<Phone>(m_dir.path(), "Sam");
        m_dawn = std::make_unique<Phone>(m_dir.path(), "Dawn");
        m_priya = std::make_unique<Phone>(m_dir.path(), "Priya");
        must(m_sam->createProfile("young-person"));
        must(m_dawn->createProfile("foster-carer"));
        must(m_priya->createProfile("personal-adviser"));
        for (const Phone* phone : {m_sam.get(), m_dawn.get(), m_priya.get()}) {
            must(phone->useRelay(m_relay->url(), m_relay->pin()));
        }
        const Ran made = m_sam->run({"circle", "create", "--name", "Sam's circle"});
        must(made);
        m_circle = made.one().value("id").toString();
        QVERIFY(letJoin(*m_sam, *m_dawn, "foster-carer", {"plan:write", "health"}).isEmpty());
        QVERIFY(letJoin(*m_sam, *m_priya, "personal-adviser", {"plan:write"}).isEmpty());
        promise(*m_sam, "Before it ends");
        promise(*m_dawn, "Dawn wrote this");
        syncAll({m_sam.get(), m_dawn.get(), m_priya.get()});
        QVERIFY(sees(*m_dawn, "Before it ends") && sees(*m_priya, "Dawn wrote this"));
    }

    void whatIsTakenBackIsGoneFromThePhoneAndTheOwnWordsStay()
    {
        must(m_sam->run({"unshare", m_circle, "plan", "--with", "Dawn"}));
        promise(*m_sam, "After it was taken back");
        syncAll({m_sam.get(), m_dawn.get(), m_priya.get()});
        QVERIFY(sees(*m_priya, "After it was taken back"));
        QVERIFY(!sees(*m_dawn, "After it was taken back"));
        QVERIFY(!sees(*m_dawn, "Before it ends"));
        QVERIFY(sees(*m_dawn, "Dawn wrote this"));
        QVERIFY(sees(*m_sam, "Dawn wrote this"));
        QCOMPARE(m_dawn->run({"circle", "sections", m_circle}).out.size(), std::size_t{1});
    }

    void whatIsGivenAgainIsThereFromItsBeginning()
    {
        must(m_sam->run({"share", m_circle, "plan", "--with", "Dawn", "--write"}));
        syncAll({m_sam.get(), m_dawn.get()});
        QVERIFY(sees(*m_dawn, "Before it ends") && sees(*m_dawn, "After it was taken back"));
        promise(*m_dawn, "Dawn is back");
        syncAll({m_dawn.get(), m_sam.get(), m_priya.get()});
        QVERIFY(sees(*m_sam, "Dawn is back") && sees(*m_priya, "Dawn is back"));
        QCOMPARE(m_dawn->stateHash().value("plan"), m_sam->stateHash().value("plan"));
    }

    void whoMayOnlyReadFromNowOnKeepsReading()
    {
        must(m_sam->run({"share", m_circle, "plan", "--with", "Priya"}));
        promise(*m_sam, "For her to read");
        syncAll({m_sam.get(), m_priya.get()});
        QVERIFY(sees(*m_priya, "For her to read"));
        QCOMPARE(m_priya->put("promise", {{{"heading", 1}, {"what", "No more"}}}).code(), "not_allowed");
        must(m_sam->run({"share", m_circle, "plan", "--with", "Priya", "--write"}));
        syncAll({m_sam.get(), m_priya.get()});
    }

    void aGrantEndsByItself()
    {
        const auto until = QDateTime::currentDateTimeUtc().addSecs(20);
        must(m_sam->run(
            {"share", m_circle, "plan", "--with", "Priya", "--write", "--until", until.toString(Qt::ISODate)}));
        m_priya->run({"sync"});
        QVERIFY(sees(*m_priya, "For her to read"));
        QTRY_VERIFY_WITH_TIMEOUT(QDateTime::currentDateTimeUtc() > until.addSecs(1), 60'000);
        promise(*m_sam, "After her time");
        syncAll({m_sam.get(), m_priya.get(), m_dawn.get()});
        QVERIFY(sees(*m_dawn, "After her time"));
        QVERIFY(!sees(*m_priya, "After her time") && !sees(*m_priya, "For her to read"));
        QVERIFY(m_priya->run({"circle", "sections", m_circle}).out.empty());
        QCOMPARE(m_sam->run({"share", m_circle, "plan", "--with", "Priya", "--until", "2020-01-01T00:00:00Z"}).code(),
                 "bad_input");
    }

    void aLostPhoneIsTakenOut()
    {
        Phone tablet(m_dir.path(), "SamTablet");
        must(tablet.createProfile("young-person"));
        must(tablet.useRelay(m_relay->url(), m_relay->pin()));
        const Ran invited = m_sam->run({"device", "invite"});
        must(invited);
        must(tablet.run({"device", "join", invited.one().value("code").toString()}));
        must(m_sam->run({"invite", "approve", m_sam->run({"invite", "pending"}).one().value("id").toString()}));
        syncAll({&tablet, m_sam.get()});
        QString lost;
        for (const auto& device : m_sam->run({"device", "list"}).out) {
            lost = device.value("this").toBool() ? lost : device.value("id").toString();
        }
        must(m_sam->run({"device", "revoke", lost}));
        QCOMPARE(m_sam->run({"device", "list"}).out.size(), std::size_t{1});
        promise(*m_sam, "After the tablet was lost");
        syncAll({m_sam.get(), m_dawn.get()});
        QVERIFY(isToldSo(tablet.run({"sync"})));
        QVERIFY(!sees(tablet, "After the tablet was lost"));
        QVERIFY(sees(*m_dawn, "After the tablet was lost"));
    }

    void whoIsRemovedIsRefusedAtOnceAndKeepsTheirWords()
    {
        must(m_sam->run({"remove", m_circle, personOf("Dawn")}));
        promise(*m_sam, "After she went");
        m_sam->run({"sync"});
        promise(*m_dawn, "Too late");
        QVERIFY(isToldSo(m_dawn->run({"sync"})));
        m_sam->run({"sync"});
        QVERIFY(!sees(*m_sam, "Too late"));
        QVERIFY(!sees(*m_dawn, "After she went"));
        QVERIFY(sees(*m_dawn, "Too late") && sees(*m_dawn, "Dawn is back"));
        QVERIFY(sees(*m_sam, "Dawn is back"));
        QCOMPARE(m_sam->run({"circle", "members", m_circle}).out.size(), std::size_t{2});
        QVERIFY(m_sam->run({"verify"}).ok());
    }

    void whoLeavesIsOut()
    {
        QCOMPARE(m_sam->run({"leave", m_circle}).code(), "not_allowed");
        must(m_priya->run({"leave", m_circle}));
        m_sam->run({"sync"});
        QCOMPARE(m_sam->run({"circle", "members", m_circle}).out.size(), std::size_t{1});
    }
};

WAYMARK_TEST(EndingsTest);
#include "tst_endings.moc"
