// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <QJsonArray>

#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::tests;

/// What is left to do with a circle that is over: it leaves the relay at once, and it leaves a phone. Separate
/// processes, real TLS.
class OverTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Phone> m_sam, m_dawn;
    QString m_circle;

    void must(const Ran& ran) { QVERIFY2(ran.ok(), ran.why()); }
    Ran takeOff(const Phone& phone, const QStringList& how) const
    {
        return phone.run(QStringList{"circle", "take-off", m_circle, "--for-good"} + how);
    }

    /// By somebody else: the ledger says so to all but the one it is about, who has the relay's word for it.
    void whoWasTakenOut(const Phone& tom, const Phone& ines)
    {
        must(tom.put("promise", {{{"heading", 1}, {"what", "Herons on the canal"}, {"by", "2026-12-24"}}}));
        must(tom.run({"sync"}));
        must(ines.run({"sync"}));
        QVERIFY(ines.run({"circle", "list"}).one().value("relay_says").isNull());
        must(tom.run({"remove", m_circle, "Ines"}));
        must(tom.run({"sync"}));
        QCOMPARE(takeOff(ines, {"--keep-nothing"}).code(), QString("circle_open"));
        must(ines.run({"sync"}));
        const auto known = ines.run({"circle", "list"}).one();
        QCOMPARE(known.value("relay_says").toString(), QString("device_removed"));
        QVERIFY(!known.value("former").toBool());
        // It needs no line any more.
        QVERIFY(m_relay->stop());
        const QString kept = m_dir.filePath("ines.json");
        must(takeOff(ines, {"--keep", kept}));
        QVERIFY(m_relay->start());
        QFile file(kept);
        QVERIFY(file.open(QFile::ReadOnly) && file.readAll().contains("Herons on the canal"));
        QVERIFY(ines.run({"circle", "list"}).out.empty());
        QVERIFY(ines.run({"search", "Herons"}).out.empty());
        must(ines.run({"verify"}));
    }

private slots:
    void initTestCase()
    {
        m_relay = std::make_unique<RelayProcess>(m_dir.filePath("relay"));
        QVERIFY(m_relay->start());
        m_sam = std::make_unique<Phone>(m_dir.path(), "Sam");
        m_dawn = std::make_unique<Phone>(m_dir.path(), "Dawn");
        must(m_sam->createProfile("young-person"));
        must(m_dawn->createProfile("foster-carer"));
        for (const Phone* phone : {m_sam.get(), m_dawn.get()}) {
            must(phone->useRelay(m_relay->url(), m_relay->pin()));
        }
        m_circle = m_sam->run({"circle", "create", "--name", "Sam's circle"}).one().value("id").toString();
        QVERIFY(letJoin(*m_sam, *m_dawn, "foster-carer", {"plan:write"}).isEmpty());
        must(m_sam->put("promise", {{{"heading", 1}, {"what", "Kestrels by the lake"}, {"by", "2026-12-24"}}}));
        must(m_sam->run({"sync"}));
        must(m_dawn->run({"sync"}));
        QVERIFY(!m_dawn->find("promise", "what", "Kestrels by the lake").isEmpty());
    }

    void notWhileItGoesOn()
    {
        QCOMPARE(takeOff(*m_dawn, {"--keep-nothing"}).code(), QString("circle_open"));
        QCOMPARE(takeOff(*m_dawn, {}).exit, 2);
        QCOMPARE(m_sam->run({"circle", "delete-now", m_circle, "--for-good"}).code(), QString("circle_open"));
        QVERIFY(!m_dawn->find("promise", "what", "Kestrels by the lake").isEmpty());
    }

    /// Wished offline, it waits; once it is asked, nothing of it is at the relay.
    void itsOwnerHasItDeletedAtOnce()
    {
        must(m_sam->run({"circle", "close", m_circle, "--for-good"}));
        must(m_dawn->run({"sync"}));
        QCOMPARE(m_dawn->run({"circle", "delete-now", m_circle, "--for-good"}).code(), QString("not_allowed"));
        QVERIFY(m_relay->stop());
        const Ran wished = m_sam->run({"circle", "delete-now", m_circle, "--for-good"});
        must(wished);
        QVERIFY(wished.one().value("waits").toBool());
        // What waits for the relay is not taken off: nobody would ask any more.
        QCOMPARE(takeOff(*m_sam, {"--keep-nothing"}).code(), QString("circle_open"));
        QVERIFY(m_relay->start());
        must(m_sam->run({"sync"}));
        QVERIFY(m_sam->run({"circle", "receipt", m_circle}).one().value("deleted").toBool());
        must(m_dawn->run({"sync"}));
        QVERIFY(m_dawn->run({"circle", "receipt", m_circle}).one().value("deleted").toBool());
        QVERIFY(!m_dawn->find("promise", "what", "Kestrels by the lake").isEmpty());
    }

    void itLeavesAPhoneWithAnExportFirst()
    {
        const QString kept = m_dir.filePath("kept.json");
        must(takeOff(*m_dawn, {"--keep", kept}));
        QFile file(kept);
        QVERIFY(file.open(QFile::ReadOnly) && file.readAll().contains("Kestrels by the lake"));
        QVERIFY(m_dawn->run({"circle", "list"}).out.empty());
        QVERIFY(m_dawn->run({"list", "promise"}).out.empty());
        QVERIFY(m_dawn->run({"search", "Kestrels"}).out.empty());
        must(m_dawn->run({"verify"}));
        must(m_dawn->run({"sync"}));
        QCOMPARE(takeOff(*m_dawn, {"--keep-nothing"}).exit, 1);
        // The phone itself goes on.
        must(m_dawn->run({"circle", "create", "--name", "Dawn's own"}));
        must(m_dawn->put("promise", {{{"heading", 1}, {"what", "Something new"}}}));
        must(m_dawn->run({"sync"}));
        QVERIFY(!m_dawn->find("promise", "what", "Something new").isEmpty());
    }

    /// The other one's: a second circle in which somebody was.
    void andOneThatWasLeft()
    {
        Phone tom(m_dir.path(), "Tom");
        Phone ines(m_dir.path(), "Ines");
        must(tom.createProfile("young-person"));
        must(ines.createProfile("friend"));
        must(tom.useRelay(m_relay->url(), m_relay->pin()));
        must(ines.useRelay(m_relay->url(), m_relay->pin()));
        m_circle = tom.run({"circle", "create", "--name", "Tom's"}).one().value("id").toString();
        QVERIFY(letJoin(tom, ines, "friend", {"plan"}).isEmpty());
        must(ines.run({"leave", m_circle}));
        must(takeOff(ines, {"--keep-nothing"}));
        QVERIFY(ines.run({"circle", "list"}).out.empty());
        // She may come again, as somebody new.
        QVERIFY(letJoin(tom, ines, "friend", {"plan"}).isEmpty());
        must(ines.run({"sync"}));
        QCOMPARE(ines.run({"circle", "list"}).out.size(), std::size_t{1});
        whoWasTakenOut(tom, ines);
    }

    /// Away while the circle was written on, closed and deleted: nothing is left that would show this phone the close.
    void andOneThatIsGoneFromTheRelay()
    {
        Phone kit(m_dir.path(), "Kit");
        Phone ama(m_dir.path(), "Ama");
        must(kit.createProfile("young-person"));
        must(ama.createProfile("friend"));
        must(kit.useRelay(m_relay->url(), m_relay->pin()));
        must(ama.useRelay(m_relay->url(), m_relay->pin()));
        m_circle = kit.run({"circle", "create", "--name", "Kit's"}).one().value("id").toString();
        QVERIFY(letJoin(kit, ama, "friend", {"plan"}).isEmpty());
        must(kit.run({"unshare", m_circle, "plan", "--with", "Ama"}));
        must(kit.run({"sync"}));
        must(kit.run({"circle", "close", m_circle, "--for-good"}));
        must(kit.run({"circle", "delete-now", m_circle, "--for-good"}));
        QCOMPARE(takeOff(ama, {"--keep-nothing"}).code(), QString("circle_open"));
        ama.run({"sync"});
        const auto known = ama.run({"circle", "list"}).one();
        QVERIFY(!known.value("closed").toBool());
        QCOMPARE(known.value("relay_says").toString(), QString("circle_closed"));
        must(takeOff(ama, {"--keep-nothing"}));
        QVERIFY(ama.run({"circle", "list"}).out.empty());
    }
};

WAYMARK_TEST(OverTest);
#include "tst_over.moc"
