// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDir>
#include <algorithm>

#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

using namespace waymark::tests;

/// What somebody wrote past the cut of their stream, over a real relay with TLS that an older copy is put back of.
class LateTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Phone> m_sam, m_tablet, m_dawn;
    QString m_circle;

    void must(const Ran& ran) { QVERIFY2(ran.ok(), ran.why()); }
    void sync(std::initializer_list<const Phone*> phones)
    {
        for (int round = 0; round < 2; ++round) {
            for (const Phone* phone : phones) {
                phone->run({"sync"});
            }
        }
    }
    static void copy(const QString& from, const QString& to)
    {
        QDir(to).removeRecursively();
        QProcess process;
        process.start("cp", {"-a", from, to});
        QVERIFY(process.waitForFinished() && process.exitCode() == 0);
    }
    [[nodiscard]] static QJsonObject late(const Phone& phone, const QString& circle, bool isNew)
    {
        const auto all = phone.run({"late", "list", circle}).out;
        const auto found =
            std::ranges::find_if(all, [&](const QJsonObject& one) { return one.value("new").toBool() == isNew; });
        return found == all.end() ? QJsonObject{} : *found;
    }
    [[nodiscard]] static qsizetype count(const Phone& phone, const QString& what)
    {
        const auto all = phone.run({"list", "promise"}).out;
        return std::ranges::count_if(all, [&](const QJsonObject& one) { return one.value("what") == what; });
    }

private slots:
    void initTestCase()
    {
        m_relay = std::make_unique<RelayProcess>(m_dir.filePath("relay"));
        QVERIFY(m_relay->start());
        m_sam = std::make_unique<Phone>(m_dir.path(), "Sam");
        m_tablet = std::make_unique<Phone>(m_dir.path(), "SamTablet");
        m_dawn = std::make_unique<Phone>(m_dir.path(), "Dawn");
        must(m_sam->createProfile("young-person"));
        must(m_tablet->createProfile("young-person"));
        must(m_dawn->createProfile("foster-carer"));
        for (const Phone* phone : {m_sam.get(), m_tablet.get(), m_dawn.get()}) {
            must(phone->useRelay(m_relay->url(), m_relay->pin()));
        }
        const Ran made = m_sam->run({"circle", "create", "--name", "Sam's circle"});
        must(made);
        m_circle = made.one().value("id").toString();
        QVERIFY(letJoin(*m_sam, *m_dawn, "foster-carer", {"plan:write"}).isEmpty());
        const Ran invited = m_sam->run({"device", "invite"});
        must(m_tablet->run({"device", "join", invited.one().value("code").toString()}));
        must(m_sam->run({"invite", "approve", m_sam->run({"invite", "pending"}).one().value("id").toString()}));
        must(m_sam->put("promise", {{{"heading", 1}, {"what", "As it was"}}}));
        sync({m_sam.get(), m_dawn.get(), m_tablet.get()});
    }

    void whatWasMergedPastACutIsSetAsideAndNothingElseIsLost()
    {
        QVERIFY(m_relay->stop());
        copy(m_dir.filePath("relay"), m_dir.filePath("older"));
        QVERIFY(m_relay->start());
        const auto id = m_dawn->find("promise", "what", "As it was").value("id");
        must(m_dawn->put("promise", {{{"id", id}, {"what", "Dawn's late change"}}}));
        must(m_dawn->put("promise", {{{"heading", 1}, {"what", "Dawn's late promise"}, {"by", "2026-12-24"}}}));
        sync({m_dawn.get(), m_sam.get()});
        QVERIFY(count(*m_sam, "Dawn's late change") == 1 && count(*m_sam, "Dawn's late promise") == 1);
        QVERIFY(m_relay->stop());
        copy(m_dir.filePath("older"), m_dir.filePath("relay"));
        QVERIFY(m_relay->start());

        must(m_tablet->run({"remove", m_circle, "Dawn"}));
        sync({m_tablet.get(), m_sam.get(), m_tablet.get()});
        QVERIFY(count(*m_sam, "Dawn's late change") == 0 && count(*m_sam, "Dawn's late promise") == 0);
        QCOMPARE(count(*m_sam, "As it was"), qsizetype{1});
        QCOMPARE(m_sam->stateHash().value("plan"), m_tablet->stateHash().value("plan"));
        QVERIFY(m_sam->run({"verify"}).ok());
    }

    void itIsListedWithItsAuthorAndWhatItWouldChange()
    {
        const auto edit = late(*m_sam, m_circle, false);
        const auto made = late(*m_sam, m_circle, true);
        for (const auto& one : {edit, made}) {
            QCOMPARE(one.value("name").toString(), QString("Dawn"));
            QCOMPARE(one.value("kind").toString(), QString("promise"));
            QCOMPARE(one.value("section").toString(), QString("plan"));
            QVERIFY(one.value("can_take").toBool() && !one.value("taken").toBool() && !one.value("mine").toBool());
        }
        const auto change = edit.value("changes").toArray().first().toObject();
        QCOMPARE(change.value("field").toString(), QString("what"));
        QCOMPARE(change.value("now").toString(), QString("As it was"));
        QCOMPARE(change.value("late").toString(), QString("Dawn's late change"));
        QVERIFY(m_tablet->run({"late", "list", m_circle}).out.empty());
    }

    void itIsWrittenInOnceAndSaysWhoseWordsTheyAre()
    {
        const auto made = late(*m_sam, m_circle, true);
        const Ran taken = m_sam->run({"late", "take", m_circle, made.value("id").toString()});
        must(taken);
        const auto record = taken.one().value("record").toString();
        QCOMPARE(m_sam->run({"get", record}).one().value("by").toString(), QString("2026-12-24"));
        must(m_sam->run({"late", "take", m_circle, made.value("id").toString()}));
        QCOMPARE(m_sam->run({"late", "take", m_circle, "all"}).one().value("taken").toInt(), 1);
        QCOMPARE(m_sam->run({"late", "take", m_circle, "all"}).one().value("taken").toInt(), 0);
        sync({m_sam.get(), m_tablet.get()});
        for (const Phone* phone : {m_sam.get(), m_tablet.get()}) {
            QVERIFY(count(*phone, "Dawn's late change") == 1 && count(*phone, "Dawn's late promise") == 1);
            const auto notes = phone->run({"list", "taken"}).out;
            QCOMPARE(notes.size(), std::size_t{2});
            QVERIFY(std::ranges::any_of(
                notes, [&](const QJsonObject& note) { return note.value("record").toString() == record; }));
            QVERIFY(std::ranges::all_of(notes, [](const QJsonObject& note) { return note.value("person") == 2; }));
        }
        QVERIFY(late(*m_sam, m_circle, true).value("taken").toBool());
        QCOMPARE(m_sam->stateHash().value("plan"), m_tablet->stateHash().value("plan"));
        QCOMPARE(m_sam->run({"late", "take", m_circle, "nothing"}).code(), "not_found");
    }

    void whoWasRemovedKeepsReadsAndExportsHerOwn()
    {
        must(m_dawn->put("promise", {{{"heading", 1}, {"what", "Never shared"}}}));
        m_dawn->run({"sync"});
        QVERIFY(count(*m_dawn, "Dawn's late promise") == 1 && count(*m_dawn, "Never shared") == 1);
        const QString file = m_dir.filePath("dawn.json");
        must(m_dawn->run({"export", "json", "--out", file}));
        QFile exported(file);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const auto text = exported.readAll();
        for (const char* words : {"Dawn's late promise", "Dawn's late change", "Never shared"}) {
            QVERIFY2(text.contains(words), words);
        }
    }

    void whoMayOnlyReadNowReadsHerLateWordsApart()
    {
        Phone priya(m_dir.path(), "Priya");
        must(priya.createProfile("personal-adviser"));
        must(priya.useRelay(m_relay->url(), m_relay->pin()));
        QVERIFY(letJoin(*m_sam, priya, "personal-adviser", {"plan:write"}).isEmpty());
        QVERIFY(m_relay->stop());
        copy(m_dir.filePath("relay"), m_dir.filePath("older"));
        QVERIFY(m_relay->start());
        must(priya.put("promise", {{{"heading", 1}, {"what", "Priya's late promise"}}}));
        sync({&priya});
        QVERIFY(m_relay->stop());
        copy(m_dir.filePath("older"), m_dir.filePath("relay"));
        QVERIFY(m_relay->start());
        must(m_sam->run({"share", m_circle, "plan", "--with", "Priya"}));
        sync({m_sam.get(), &priya});
        QCOMPARE(count(priya, "Priya's late promise"), qsizetype{0});
        const auto mine = late(priya, m_circle, true);
        QVERIFY(mine.value("mine").toBool() && !mine.value("can_take").toBool());
        QCOMPARE(priya.run({"late", "take", m_circle, mine.value("id").toString()}).code(), "not_allowed");
        const QString file = m_dir.filePath("priya.json");
        must(priya.run({"export", "json", "--out", file}));
        QFile exported(file);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QVERIFY(exported.readAll().contains("Priya's late promise"));
        must(m_sam->run({"share", m_circle, "plan", "--with", "Priya", "--write"}));
        sync({m_sam.get(), &priya});
        must(priya.run({"late", "take", m_circle, mine.value("id").toString()}));
        sync({&priya, m_sam.get()});
        QCOMPARE(count(*m_sam, "Priya's late promise"), qsizetype{1});
    }
};

WAYMARK_TEST(LateTest);
#include "tst_late.moc"
