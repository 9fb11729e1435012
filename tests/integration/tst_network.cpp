// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/integration/phone.h"
#include "tests/support/chaos_proxy.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace waymark::tests;

/// Bad networks, wrong relays and wrong codes: each has its own code, and nothing is lost.
class NetworkTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<ChaosProxy> m_proxy;
    std::unique_ptr<Phone> m_sam, m_dawn;

    void addPromise(const Phone& phone, const QString& what)
    {
        const Ran put = phone.put("promise", {{{"heading", 1}, {"what", what}}});
        QVERIFY2(put.ok(), put.why());
    }

    void cleanSync()
    {
        m_proxy->use({});
        for (int round = 0; round < 2; ++round) {
            const Ran sam = m_sam->run({"sync"});
            const Ran dawn = m_dawn->run({"sync"});
            QVERIFY2(sam.ok() && dawn.ok(), sam.why() + dawn.why());
        }
        QCOMPARE(m_dawn->stateHash().value("plan"), m_sam->stateHash().value("plan"));
    }

private slots:
    void initTestCase()
    {
        m_relay = std::make_unique<RelayProcess>(m_dir.filePath("relay"));
        QVERIFY(m_relay->start());
        m_proxy = std::make_unique<ChaosProxy>(m_relay->port());
        m_sam = std::make_unique<Phone>(m_dir.path(), "Sam");
        m_dawn = std::make_unique<Phone>(m_dir.path(), "Dawn");
        QVERIFY(m_sam->createProfile("young-person").ok());
        QVERIFY(m_dawn->createProfile("foster-carer").ok());
        const QString url = "https://127.0.0.1:" + QString::number(m_proxy->port());
        QVERIFY(m_sam->useRelay(url, m_relay->pin()).ok());
        QVERIFY(m_dawn->useRelay(url, m_relay->pin()).ok());
        QVERIFY(m_sam->run({"circle", "create", "--name", "Sam"}).ok());
        const QByteArray joined = letJoin(*m_sam, *m_dawn, "foster-carer", {"plan:write"});
        QVERIFY2(joined.isEmpty(), joined);
    }

    void aConnectionCutAfterAnyNumberOfBytesLosesNothing()
    {
        int written = 0;
        for (std::uint64_t bytes = 0; bytes <= 9'000; bytes += 450) {
            addPromise(*m_sam, QString("cut up %1").arg(bytes));
            addPromise(*m_dawn, QString("cut down %1").arg(bytes));
            written += 2;
            m_proxy->use({.cutUpAfter = bytes});
            m_sam->run({"sync"});
            m_proxy->use({.cutDownAfter = bytes});
            m_dawn->run({"sync"});
        }
        QVERIFY(m_proxy->cuts() > 10);
        cleanSync();
        QCOMPARE(m_dawn->run({"list", "promise"}).out.size(), static_cast<std::size_t>(written));
    }

    void aNetworkThatHandsOnAFewBytesAtATimeStillWorks()
    {
        addPromise(*m_sam, "slowly");
        m_proxy->use({.pieceBytes = 11});
        const Ran synced = m_sam->run({"sync"});
        QVERIFY2(synced.ok(), synced.why());
        cleanSync();
    }

    void aRelayThatSaysNothingIsATimeout()
    {
        addPromise(*m_sam, "into silence");
        m_proxy->use({.silent = true});
        const Ran synced = m_sam->run({"sync"});
        QCOMPARE(synced.exit, 1);
        QCOMPARE(synced.code(), "timeout");
        cleanSync();
    }

    void aRelayThatAnswersGarbageIsSaidSo()
    {
        addPromise(*m_sam, "into garbage");
        m_proxy->use({.garbage = true});
        const Ran synced = m_sam->run({"sync"});
        QCOMPARE(synced.exit, 1);
        QCOMPARE(synced.code(), "relay_garbage");
        cleanSync();
    }

    void anotherRelaysCertificateIsNotTrusted()
    {
        RelayProcess other(m_dir.filePath("other"));
        QVERIFY(other.start());
        addPromise(*m_sam, "to a stranger");
        m_proxy->pointAt(other.port());
        const Ran synced = m_sam->run({"sync"});
        QCOMPARE(synced.exit, 1);
        QCOMPARE(synced.code(), "relay_untrusted");
        const Ran tested = m_sam->run({"relay", "test"});
        QCOMPARE(tested.code(), "relay_untrusted");
        m_proxy->pointAt(m_relay->port());
        cleanSync();
    }

    void aRelayThatIsAwayIsOffline()
    {
        addPromise(*m_sam, "while away");
        m_relay->kill();
        QCOMPARE(m_sam->run({"sync"}).code(), "offline");
        QVERIFY(m_relay->start());
        m_proxy->pointAt(m_relay->port());
        cleanSync();
    }

    void codesThatAreWrongUsedOrOldSaySo()
    {
        Phone tom(m_dir.path(), "Tom");
        QVERIFY(tom.createProfile("tutor").ok());
        QCOMPARE(tom.run({"join", "one two three"}).code(), "relay_missing");
        QVERIFY(tom.useRelay(m_relay->url(), m_relay->pin()).ok());
        QCOMPARE(tom.run({"join", "one two three"}).code(), "code_invalid");

        const QString circle = m_sam->run({"circle", "list"}).one().value("id").toString();
        const Ran invited = m_sam->run({"invite", circle, "--role", "tutor", "--section", "plan"});
        const QString code = invited.one().value("code").toString();
        QStringList tenWords = code.split(' ');
        QCOMPARE(tenWords.size(), 10);
        tenWords.swapItemsAt(0, 9);
        QCOMPARE(tom.run({"join", tenWords.join(' ')}).code(), "code_invalid");
        QVERIFY(tom.run({"join", code}).ok());

        Phone eve(m_dir.path(), "Eve");
        QVERIFY(eve.createProfile("other").ok());
        QVERIFY(eve.useRelay(m_relay->url(), m_relay->pin()).ok());
        const Ran pending = m_sam->run({"invite", "pending"});
        QVERIFY(m_sam->run({"invite", "approve", pending.one().value("id").toString()}).ok());
        QVERIFY(tom.run({"join", "status"}).ok());
        QCOMPARE(eve.run({"join", code}).code(), "code_used");

        // An invitation opens a section to read; writing there is given on purpose.
        const std::vector<QJsonObject> words = {{{"heading", 1}, {"what", "Bring the maths book"}}};
        QCOMPARE(tom.put("promise", words).code(), "not_allowed");
        QVERIFY(m_sam->run({"share", circle, "plan", "--with", "Tom", "--write"}).ok());
        QVERIFY(tom.run({"sync"}).ok());
        QVERIFY(tom.put("promise", words).ok());
    }

    void aRelayThatOnlyItsCertificateVouchesForIsHeldToItsKey()
    {
        RelayProcess relay(m_dir.filePath("vouched"));
        QVERIFY(relay.start());
        Phone mia(m_dir.path(), "Mia");
        QVERIFY(mia.createProfile("young-person").ok());
        const Ran set = mia.run({"relay", "set", relay.url(), "--ca", relay.data() + "/tls.pem"});
        QVERIFY2(set.one().value("test").toObject().value("trusted").toBool(), set.why());
        QCOMPARE(set.one().value("pin").toString(), "");
        QVERIFY(mia.run({"circle", "create", "--name", "Mia"}).ok());
        QVERIFY(mia.run({"sync"}).ok());
        QCOMPARE(mia.run({"relay", "show"}).one().value("pin").toString(), relay.pin());
        QVERIFY(mia.run({"relay", "set", relay.url()}).ok());
        QCOMPARE(mia.run({"relay", "show"}).one().value("pin").toString(), relay.pin());

        // A QR brings the relay along; the pin in it must be that of the circle.
        const QString circle = mia.run({"circle", "list"}).one().value("id").toString();
        const Ran invited = mia.run({"invite", circle, "--role", "family", "--section", "plan"});
        Phone leo(m_dir.path(), "Leo");
        QVERIFY(leo.createProfile("family").ok());
        const Ran joined = leo.run({"join", invited.one().value("qr").toString()});
        QVERIFY2(joined.ok(), joined.why());
        QVERIFY(!joined.one().value("check_words").toString().isEmpty());
        QCOMPARE(leo.run({"relay", "show"}).one().value("pin").toString(), relay.pin());

        // Ten words name no relay: at another one they are not known, and nothing is given to it.
        Phone zoe(m_dir.path(), "Zoe");
        QVERIFY(zoe.createProfile("family").ok());
        QVERIFY(zoe.useRelay(m_relay->url(), m_relay->pin()).ok());
        QCOMPARE(zoe.run({"join", invited.one().value("qr").toString()}).code(), "relay_untrusted");
    }

    void aRestoredHomeGoesOnAfterWhatTheOldOneSealed()
    {
        cleanSync();
        const QString file = m_dir.filePath("sam.backup");
        QVERIFY(m_sam->run({"backup", file}).ok());
        addPromise(*m_sam, "after the backup");
        cleanSync();

        QVERIFY(QDir(m_dir.path()).mkdir("again"));
        Phone again(m_dir.path() + "/again", "Sam");
        QVERIFY2(again.run({"restore", file}).ok(), "restore");
        m_relay->kill();
        addPromise(again, "on the new phone");
        QCOMPARE(again.run({"sync"}).code(), "offline");
        QVERIFY(m_relay->start());
        m_proxy->pointAt(m_relay->port());

        const Ran synced = again.run({"sync"});
        QVERIFY2(synced.ok(), synced.why());
        QCOMPARE(synced.one().value("problems").toArray().size(), 0);
        QVERIFY(m_dawn->run({"sync"}).ok());
        for (const char* what : {"after the backup", "on the new phone"}) {
            QVERIFY2(!m_dawn->find("promise", "what", what).isEmpty(), what);
            QVERIFY2(!again.find("promise", "what", what).isEmpty(), what);
        }
        QCOMPARE(again.stateHash().value("plan"), m_dawn->stateHash().value("plan"));

        // The old phone turns up again: it takes up what was shared in its name before it numbers anything itself.
        addPromise(*m_sam, "from the old phone");
        const Ran old = m_sam->run({"sync"});
        QVERIFY2(old.ok(), old.why());
        QVERIFY2(!m_sam->find("promise", "what", "on the new phone").isEmpty(), "on the old phone");
        QVERIFY(again.run({"sync"}).ok());
        QVERIFY2(!again.find("promise", "what", "from the old phone").isEmpty(), "on the new phone");
        QCOMPARE(again.stateHash().value("plan"), m_sam->stateHash().value("plan"));
        m_sam = std::make_unique<Phone>(m_dir.path() + "/again", "Sam");
        cleanSync();
    }

    void aCodeThatRanOutSaysSo()
    {
        const QString config = m_dir.filePath("short.json");
        QFile file(config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"slotMs": 1})");
        file.close();
        RelayProcess relay(m_dir.filePath("short"), config);
        QVERIFY(relay.start());
        Phone ann(m_dir.path(), "Ann");
        Phone bob(m_dir.path(), "Bob");
        QVERIFY(ann.createProfile("young-person").ok());
        QVERIFY(bob.createProfile("family").ok());
        QVERIFY(ann.useRelay(relay.url(), relay.pin()).ok());
        QVERIFY(bob.useRelay(relay.url(), relay.pin()).ok());
        QVERIFY(ann.run({"circle", "create", "--name", "Ann"}).ok());
        const QString circle = ann.run({"circle", "list"}).one().value("id").toString();
        const Ran invited = ann.run({"invite", circle, "--role", "family"});
        QCOMPARE(bob.run({"join", invited.one().value("code").toString()}).code(), "code_expired");
    }
};

WAYMARK_TEST(NetworkTest);
#include "tst_network.moc"
