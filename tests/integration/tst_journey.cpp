// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include "tests/integration/home_bytes.h"
#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

using namespace waymark::tests;

/// The black-box journey: four phones, one relay with TLS, every command a process of its own.
class JourneyTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Phone> m_sam, m_priya, m_dawn, m_tom;
    QSet<QString> m_acknowledged;
    QString m_circle;

    /// 200 edits in transactions of 20, each acknowledged one kept.
    void editOffline(const Phone& phone, const QString& shared)
    {
        for (int batch = 0; batch < 10; ++batch) {
            std::vector<QJsonObject> edits;
            for (int at = 0; at < 17; ++at) {
                const QString what = QString("%1 promise %2-%3").arg(phone.name()).arg(batch).arg(at);
                edits.push_back({{"kind", "promise"}, {"heading", 1 + (at % 3)}, {"what", what}, {"by", "2026-12-24"}});
            }
            const QString stamp = phone.name() + " " + QString::number(batch);
            edits.push_back({{"kind", "heading"}, {"number", 1}, {"needs", "Needs as " + stamp + " wrote them."}});
            edits.push_back({{"kind", "promise"}, {"id", shared}, {"what", "Short field by " + stamp}});
            edits.push_back({{"kind", "heading"}, {"number", 7}, {"my_words", "My words by " + stamp}});
            const Ran saved = phone.transact(edits);
            QVERIFY2(saved.ok(), saved.why());
            QCOMPARE(saved.one().value("ids").toArray().size(), 20);
            for (const auto& id : saved.one().value("ids").toArray()) {
                m_acknowledged.insert(id.toString());
            }
        }
    }

    void syncAll()
    {
        for (int round = 0; round < 2; ++round) {
            for (const Phone* phone : {m_sam.get(), m_dawn.get(), m_priya.get(), m_tom.get()}) {
                const Ran synced = phone->run({"sync"});
                QVERIFY2(synced.ok(), phone->name().toUtf8() + ": " + synced.why());
            }
        }
    }

private slots:
    void initTestCase()
    {
        m_relay = std::make_unique<RelayProcess>(m_dir.filePath("relay"));
        QVERIFY(m_relay->start());
        m_sam = std::make_unique<Phone>(m_dir.path(), "Sam");
        m_priya = std::make_unique<Phone>(m_dir.path(), "Priya");
        m_dawn = std::make_unique<Phone>(m_dir.path(), "Dawn");
        m_tom = std::make_unique<Phone>(m_dir.path(), "Tom");
        QVERIFY(m_sam->createProfile("young-person").ok());
        QVERIFY(m_priya->createProfile("personal-adviser").ok());
        QVERIFY(m_dawn->createProfile("foster-carer").ok());
        QVERIFY(m_tom->createProfile("tutor").ok());
        for (const Phone* phone : {m_sam.get(), m_priya.get(), m_dawn.get(), m_tom.get()}) {
            const Ran set = phone->useRelay(m_relay->url(), m_relay->pin());
            QVERIFY2(set.ok(), set.why());
            QVERIFY2(set.one().value("test").toObject().value("trusted").toBool(), set.why());
        }
        const Ran made = m_sam->run({"circle", "create", "--name", "Sam's circle"});
        QVERIFY2(made.ok(), made.why());
        m_circle = made.one().value("id").toString();
        const QByteArray dawn = letJoin(*m_sam, *m_dawn, "foster-carer",
                                        {"about:write", "plan:write", "learning:write", "health:write", "home:write"});
        QVERIFY2(dawn.isEmpty(), dawn);
        const QByteArray priya = letJoin(*m_sam, *m_priya, "personal-adviser",
                                         {"about:write", "plan:write", "learning:write", "money:write", "health"});
        QVERIFY2(priya.isEmpty(), priya);
        const QByteArray tom = letJoin(*m_sam, *m_tom, "tutor", {"plan:write"});
        QVERIFY2(tom.isEmpty(), tom);
        QCOMPARE(m_sam->run({"circle", "members", m_circle}).out.size(), std::size_t{4});
    }

    void editsOfTwoOfflinePhonesEndInTheSameStateEverywhere()
    {
        const Ran shared = m_sam->put("promise", {{{"heading", 1}, {"what", "Ring the college"}}});
        QVERIFY2(shared.ok(), shared.why());
        const QString id = shared.one().value("id").toString();
        m_acknowledged.insert(id);
        QVERIFY(m_sam->put("heading", {{{"number", 7}, {"my_words", "I can cook injera for ten people."}}}).ok());
        QVERIFY(m_sam->put("heading", {{{"number", 9}, {"my_words", "Quietnessword"}, {"needs", "Dentistword"}}}).ok());
        QVERIFY(m_sam->put("promise", {{{"heading", 9}, {"what", "Bookdentistword"}}}).ok());
        syncAll();

        m_relay->kill();
        const Ran offline = m_sam->run({"sync"});
        QCOMPARE(offline.exit, 1);
        QCOMPARE(offline.code(), "offline");
        editOffline(*m_sam, id);
        editOffline(*m_dawn, id);

        QVERIFY(m_relay->start());
        QVERIFY(m_sam->run({"sync"}).ok());
        m_relay->kill();
        QVERIFY(m_relay->start());
        syncAll();

        const QJsonObject sam = m_sam->stateHash();
        QCOMPARE(sam.size(), 10);
        for (const Phone* phone : {m_dawn.get(), m_priya.get(), m_tom.get()}) {
            const QJsonObject theirs = phone->stateHash();
            QVERIFY2(!theirs.isEmpty(), phone->name().toUtf8());
            for (auto section = theirs.begin(); section != theirs.end(); ++section) {
                QCOMPARE(section.value(), sam.value(section.key()));
            }
        }
        QCOMPARE(m_dawn->stateHash().size(), 5);
        QCOMPARE(m_tom->stateHash().size(), 1);
    }

    void nothingAcknowledgedIsMissing()
    {
        for (const Phone* phone : {m_sam.get(), m_dawn.get()}) {
            QSet<QString> there;
            for (const char* kind : {"promise", "heading"}) {
                for (const auto& row : phone->run({"list", kind}).out) {
                    there.insert(row.value("id").toString());
                }
            }
            QVERIFY(m_acknowledged.size() > 340);
            QVERIFY2((m_acknowledged - there).isEmpty(), phone->name().toUtf8());
        }
    }

    void bothVersionsOfTheLongTextAreShownAndSettled()
    {
        const QString heading = m_sam->find("heading", "number", 1).value("id").toString();
        const Ran two = m_priya->run({"versions", heading, "needs"});
        QCOMPARE(two.out.size(), std::size_t{2});
        QStringList texts;
        for (const auto& version : two.out) {
            texts << version.value("value").toString();
        }
        texts.sort();
        QCOMPARE(texts, (QStringList{"Needs as Dawn 9 wrote them.", "Needs as Sam 9 wrote them."}));
        QCOMPARE(m_sam->find("heading", "number", 1).value("conflicts").toArray(), QJsonArray{"needs"});

        QString dawns;
        for (const auto& version : m_sam->run({"versions", heading, "needs"}).out) {
            dawns = version.value("value").toString().contains("Dawn") ? version.value("version").toString() : dawns;
        }
        const Ran chosen = m_sam->run({"choose", heading, "needs", dawns});
        QVERIFY2(chosen.ok(), chosen.why());
        syncAll();
        const Ran settled = m_dawn->run({"versions", heading, "needs"});
        QCOMPARE(settled.out.size(), std::size_t{1});
        QCOMPARE(settled.one().value("value").toString(), "Needs as Dawn 9 wrote them.");
        QVERIFY(m_dawn->run({"history", heading}).rawOut.contains("Needs as Sam 9 wrote them."));
    }

    void wordsInAnothersFieldBecomeASuggestion()
    {
        const QJsonObject heading = m_dawn->find("heading", "number", 7);
        QCOMPARE(heading.value("my_words").toString(), "My words by Sam 9");
        QCOMPARE(heading.value("suggestions").toArray(), QJsonArray{"my_words"});
        const QString id = heading.value("id").toString();
        const Ran suggested = m_sam->run({"versions", id, "my_words", "--suggestions"});
        QVERIFY(!suggested.out.empty());
        QVERIFY(suggested.rawOut.contains("My words by Dawn 9"));
    }

    void aMemberWithoutHealthCanNeitherReadSearchNorInferIt()
    {
        const QJsonObject secret = m_sam->find("heading", "number", 9);
        const QString heading = secret.value("id").toString();
        const QString promise = m_sam->find("promise", "what", "Bookdentistword").value("id").toString();
        QVERIFY(!heading.isEmpty() && !promise.isEmpty());
        QVERIFY(!m_dawn->find("heading", "number", 9).isEmpty());

        for (const QString& id : {heading, promise}) {
            for (const QStringList& command : {QStringList{"get", id},
                                               {"history", id},
                                               {"versions", id, "needs"},
                                               {"archive", id},
                                               {"erase", id},
                                               {"draft", "open", id, "needs"},
                                               {"choose", id, "needs", "all"}}) {
                const Ran ran = m_tom->run(command);
                QCOMPARE(ran.exit, 1);
                QCOMPARE(ran.code(), "not_found");
                QVERIFY(ran.rawOut.isEmpty());
            }
        }
        const Ran put = m_tom->put("promise", {{{"heading", 9}, {"what", "Can I?"}}});
        QCOMPARE(put.code(), "not_found");
        for (const char* word : {"Quietnessword", "Dentistword", "Bookdentistword"}) {
            QVERIFY(m_tom->run({"search", word}).rawOut.isEmpty());
            QVERIFY(!m_dawn->run({"search", word}).rawOut.isEmpty());
        }
        const QString out = m_dir.filePath("tom.json");
        QVERIFY(m_tom->run({"export", "json", "--out", out}).ok());
        const QByteArray everything = m_tom->run({"list", "heading"}).rawOut + m_tom->run({"list", "promise"}).rawOut +
                                      m_tom->run({"circle", "sections", m_circle}).rawOut +
                                      m_tom->run({"stats"}).rawOut + m_tom->run({"sync"}).rawOut +
                                      m_tom->run({"verify"}).rawOut + fileBytes(out);
        for (const QByteArray& clue :
             {QByteArray("health"), heading.toUtf8(), promise.toUtf8(), QByteArray("dentist")}) {
            QVERIFY2(!everything.toLower().contains(clue), clue);
        }
        const QByteArray home = decryptedHome(m_tom->home(), m_tom->passphraseFile());
        QVERIFY(home.size() > 10'000);
        for (const QByteArray& clue :
             {QByteArray("Quietnessword"), QByteArray("Dentistword"), QByteArray("Bookdentistword"),
              QByteArray("health"), QByteArray::fromHex(heading.toUtf8()), QByteArray::fromHex(promise.toUtf8())}) {
            QVERIFY2(!home.contains(clue), clue.toHex());
        }
        const QByteArray dawns = decryptedHome(m_dawn->home(), m_dawn->passphraseFile());
        QVERIFY2(dawns.contains(QByteArray::fromHex(heading.toUtf8())), "the same look finds it where it is shared");
    }

    void anOpenEditorKeepsBothVersionsAlsoOverAKill()
    {
        const QString heading = m_sam->find("heading", "number", 4).value("id").toString();
        QVERIFY(m_sam->run({"draft", "open", heading, "plan_b"}).ok());
        const auto typing = m_sam->start({"draft", "keep", heading, "plan_b"});
        typing->write("Sam was writing this");
        typing->closeWriteChannel();
        QVERIFY(typing->waitForReadyRead(60'000));
        typing->kill();
        typing->waitForFinished();

        QVERIFY(m_dawn->put("heading", {{{"number", 4}, {"plan_b", "Dawn saved meanwhile"}}}).ok());
        QVERIFY(m_dawn->run({"sync"}).ok());
        QVERIFY(m_sam->run({"sync"}).ok());
        const Ran saved = m_sam->run({"draft", "save", heading, "plan_b"});
        QVERIFY2(saved.ok(), saved.why());
        QCOMPARE(saved.one().value("value").toString(), "Sam was writing this");
        syncAll();
        QCOMPARE(m_dawn->run({"versions", heading, "plan_b"}).out.size(), std::size_t{2});
        QVERIFY(m_sam->run({"choose", heading, "plan_b", "all"}).ok());
        syncAll();
        const QString both = m_dawn->find("heading", "number", 4).value("plan_b").toString();
        QVERIFY(both.contains("Sam was writing this") && both.contains("Dawn saved meanwhile"));
    }

    void anotherPhoneOfTheOwnersSeesEverything()
    {
        Phone second(m_dir.path(), "SamTablet");
        QVERIFY(second.createProfile("young-person").ok());
        QVERIFY(second.useRelay(m_relay->url(), m_relay->pin()).ok());
        const Ran invited = m_sam->run({"device", "invite"});
        QVERIFY2(invited.ok(), invited.why());
        const Ran joined = second.run({"device", "join", invited.one().value("code").toString()});
        QVERIFY2(joined.ok(), joined.why());
        const Ran pending = m_sam->run({"invite", "pending"});
        QCOMPARE(pending.out.size(), std::size_t{1});
        QVERIFY(pending.one().value("own_device").toBool());
        QVERIFY(m_sam->run({"invite", "approve", pending.one().value("id").toString()}).ok());
        QVERIFY(second.run({"sync"}).ok());
        QVERIFY(m_sam->run({"sync"}).ok());
        QCOMPARE(second.stateHash(), m_sam->stateHash());
        QCOMPARE(m_sam->run({"device", "list"}).out.size(), std::size_t{2});
    }

    void theRelayStopsWhenAskedAndLogsNobody()
    {
        QVERIFY(m_relay->stop());
        const QByteArray log = m_relay->log();
        for (const char* word : {"Sam", "Dawn", "Priya", "127.0.0.1"}) {
            QVERIFY2(!log.contains(word), word);
        }
        QVERIFY(!log.contains(m_circle.toUtf8()));
    }
};

WAYMARK_TEST(JourneyTest);
#include "tst_journey.moc"
