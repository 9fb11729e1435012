// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <functional>

#include "tests/integration/home_bytes.h"
#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

using namespace waymark::tests;

/// kill -9 before every single write of what changes much at once: taking somebody out, a new key, a section rebuilt, a
/// home restored. Afterwards it is as before or as wanted, and goes on. A few places in the suite, all of them with
/// WAYMARK_FULL=1.
class KillSweepTest : public QObject {
    Q_OBJECT

    static constexpr auto kErased = "canaryforgood";

    QTemporaryDir m_dir;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Phone> m_sam, m_dawn, m_priya;
    QString m_circle;

    void must(const Ran& ran) { QVERIFY2(ran.ok(), ran.why()); }
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }

    static void copyFolder(const QString& from, const QString& to)
    {
        QDir(to).removeRecursively();
        QVERIFY(QDir().mkpath(to));
        QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = to + file.mid(from.size());
            QVERIFY(QDir().mkpath(QFileInfo(target).path()));
            QVERIFY(QFile::copy(file, target));
        }
    }
    void keep(const QString& as)
    {
        QVERIFY(m_relay->stop());
        copyFolder(path("now"), path(as));
        QVERIFY(m_relay->start());
    }
    void putBack(const QString& as)
    {
        m_relay->kill();
        copyFolder(path(as), path("now"));
        QVERIFY(m_relay->start());
    }
    /// Runs a command and kills it before its nth write under the phone's home; 0: only counts. How many there were.
    int runTo(const Phone& phone, const QStringList& command, int at)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LD_PRELOAD", WAYMARK_BINARY_DIR "/bin/tests_kill_at_write.so");
        environment.insert("WAYMARK_KILL_UNDER", phone.home());
        environment.insert("WAYMARK_KILL_AT", QString::number(at));
        environment.insert("WAYMARK_KILL_COUNT", path("count"));
        process.setProcessEnvironment(environment);
        process.start(cliProgram(), phone.common() + command);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000)) {
            process.kill();
            process.waitForFinished();
            return -1;
        }
        QFile counted(path("count"));
        const bool read = at == 0 && counted.open(QIODevice::ReadOnly);
        return read ? counted.readAll().toInt() : process.exitStatus() == QProcess::CrashExit ? at : 0;
    }
    void syncAll()
    {
        for (int round = 0; round < 2; ++round) {
            for (const Phone* phone : {m_sam.get(), m_priya.get(), m_dawn.get()}) {
                phone->run({"sync"});
            }
        }
    }
    [[nodiscard]] static bool has(const Phone& phone, const QString& what)
    {
        return !phone.find("promise", "what", what).isEmpty();
    }
    [[nodiscard]] static bool knows(const Phone& phone)
    {
        return decryptedHome(phone.home(), phone.passphraseFile()).contains(kErased);
    }
    void goneEverywhere()
    {
        goesOn();
        for (const Phone* phone : {m_sam.get(), m_priya.get()}) {
            QVERIFY2(!knows(*phone), qPrintable(phone->name()));
            QVERIFY(has(*phone, "Stays") && has(*phone, "Of Dawn"));
        }
        QCOMPARE(m_sam->run({"bin", "erasing", m_circle}).one().value("waiting").toInt(-1), 0);
    }
    /// Sam and Priya hold the same plan and go on writing in it.
    void goesOn()
    {
        const Ran written = m_sam->put("promise", {{{"heading", 1}, {"what", "On it goes"}, {"by", "2026-12-24"}}});
        must(written);
        syncAll();
        QVERIFY(has(*m_priya, "On it goes"));
        QCOMPARE(m_priya->stateHash().value("plan"), m_sam->stateHash().value("plan"));
    }
    /// The command over the kept state, killed at each of its writes (or some of them), with what must hold after.
    void sweep(const QString& from, const Phone& phone, const QStringList& command, const std::function<void()>& holds)
    {
        putBack(from);
        const int all = runTo(phone, command, 0);
        QVERIFY2(all > 4, qPrintable(QString::number(all)));
        holds();
        const bool full = qEnvironmentVariableIntValue("WAYMARK_FULL") == 1;
        const int step = full ? 1 : std::max(1, all / 2);
        int killed = 0;
        for (int at = 1; at <= all; at += step) {
            putBack(from);
            killed += runTo(phone, command, at) == at ? 1 : 0;
            holds();
            if (QTest::currentTestFailed()) {
                qWarning("killed at write %d of %d", at, all);
                return;
            }
        }
        QVERIFY(killed > 1);
        qInfo("%d writes, killed at %d of them", all, killed);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_dir.path()).mkdir("now"));
        m_relay = std::make_unique<RelayProcess>(path("now/relay"));
        QVERIFY(m_relay->start());
        m_sam = std::make_unique<Phone>(path("now"), "Sam");
        m_dawn = std::make_unique<Phone>(path("now"), "Dawn");
        m_priya = std::make_unique<Phone>(path("now"), "Priya");
        for (const auto* phone : {m_sam.get(), m_dawn.get(), m_priya.get()}) {
            must(phone->createProfile(phone == m_sam.get() ? "young-person" : "foster-carer"));
            must(phone->useRelay(m_relay->url(), m_relay->pin()));
        }
        const Ran made = m_sam->run({"circle", "create", "--name", "Sam's circle"});
        must(made);
        m_circle = made.one().value("id").toString();
        QVERIFY(letJoin(*m_sam, *m_dawn, "foster-carer", {"plan:write", "health:write"}).isEmpty());
        QVERIFY(letJoin(*m_sam, *m_priya, "personal-adviser", {"plan:write"}).isEmpty());
        for (const Phone* phone : {m_sam.get(), m_dawn.get(), m_priya.get()}) {
            must(phone->put("promise", {{{"heading", 1}, {"what", "Of " + phone->name()}, {"by", "2026-12-24"}}}));
        }
        syncAll();
        keep("together");
    }

    void takingSomebodyOut()
    {
        sweep("together", *m_sam, {"remove", m_circle, "Dawn"}, [this] {
            const auto members = m_sam->run({"circle", "members", m_circle});
            must(members);
            const bool in = members.out.size() == 3;
            QVERIFY(in || members.out.size() == 2);
            m_sam->run({"sync"});
            QCOMPARE(m_sam->run({"circle", "members", m_circle}).out.size(), members.out.size());
            if (in) {
                must(m_sam->run({"remove", m_circle, "Dawn"}));
            }
            goesOn();
            QVERIFY(has(*m_sam, "Of Dawn") && has(*m_dawn, "Of Dawn"));
            QVERIFY(!has(*m_dawn, "On it goes"));
            QVERIFY(m_sam->run({"verify"}).one().value("ok").toBool());
        });
    }

    /// The others hear of it: keys, cuts and new epochs are taken in, or not yet.
    void hearingThatASectionHasANewKey()
    {
        putBack("together");
        must(m_sam->run({"unshare", m_circle, "plan", "--with", "Dawn"}));
        must(m_sam->put("promise", {{{"heading", 1}, {"what", "Under the new key"}, {"by", "2026-12-24"}}}));
        m_sam->run({"sync"});
        keep("rotated");
        sweep("rotated", *m_priya, {"sync"}, [this] {
            m_priya->run({"sync"});
            QVERIFY(has(*m_priya, "Under the new key") && has(*m_priya, "Of Dawn"));
            goesOn();
        });
        sweep("rotated", *m_dawn, {"sync"}, [this] {
            m_dawn->run({"sync"});
            QVERIFY(!has(*m_dawn, "Under the new key") && !has(*m_dawn, "Of Sam") && has(*m_dawn, "Of Dawn"));
        });
    }

    /// Priya had merged what Dawn wrote; an older relay came back and Dawn was cut below it: Priya rebuilds.
    void aSectionRebuilt()
    {
        putBack("together");
        must(m_dawn->put("promise", {{{"heading", 1}, {"what", "Past the cut"}, {"by", "2026-12-24"}}}));
        m_dawn->run({"sync"});
        m_priya->run({"sync"});
        QVERIFY(has(*m_priya, "Past the cut"));
        m_relay->kill();
        copyFolder(path("together/relay"), path("now/relay"));
        QVERIFY(m_relay->start());
        must(m_sam->run({"unshare", m_circle, "plan", "--with", "Dawn"}));
        m_sam->run({"sync"});
        keep("cut");
        sweep("cut", *m_priya, {"sync"}, [this] {
            m_priya->run({"sync"});
            m_priya->run({"sync"});
            QVERIFY(!has(*m_priya, "Past the cut") && has(*m_priya, "Of Dawn"));
            QVERIFY(!m_priya->run({"late", "list", m_circle}).out.empty());
            goesOn();
        });
    }

    /// It is there, or it is gone here for good; a kill leaves nothing between. Nothing else is ever missing.
    void erasedForGood()
    {
        putBack("together");
        const Ran made = m_sam->put("promise", {{{"heading", 1}, {"what", kErased}, {"by", "2026-12-24"}},
                                                {{"heading", 1}, {"what", "Stays"}, {"by", "2026-12-24"}}});
        must(made);
        const auto id = made.out.front().value("id").toString();
        syncAll();
        QVERIFY(has(*m_priya, kErased) && has(*m_priya, "Stays"));
        keep("written");
        const QStringList erase{"erase", id, "--for-good"};
        sweep("written", *m_sam, erase, [this, erase] {
            const bool there = has(*m_sam, kErased);
            QCOMPARE(knows(*m_sam), there);
            QVERIFY(m_sam->run({"bin", "list"}).out.empty());
            QVERIFY(!there || m_sam->run(erase).ok());
            goneEverywhere();
        });
        putBack("written");
        must(m_sam->run(erase));
        keep("erased");
        sweep("erased", *m_sam, {"sync"}, [this] {
            QVERIFY(!knows(*m_sam));
            goneEverywhere();
        });
        putBack("erased");
        must(m_sam->run({"sync"}));
        keep("purged");
        sweep("purged", *m_priya, {"sync"}, [this] { goneEverywhere(); });
    }

    void aHomeRestored()
    {
        putBack("together");
        const auto file = path("now/backup");
        must(m_sam->run({"backup", file}));
        QVERIFY(QDir(m_sam->home()).removeRecursively());
        keep("lost");
        sweep("lost", *m_sam, {"restore", file}, [this, file] {
            const Ran again = m_sam->run({"restore", file});
            QVERIFY2(again.ok() || again.code() == "home_exists", again.why());
            must(m_sam->useRelay(m_relay->url(), m_relay->pin()));
            m_sam->run({"sync"});
            QVERIFY(has(*m_sam, "Of Sam") && has(*m_sam, "Of Dawn"));
            goesOn();
        });
    }
};

WAYMARK_TEST(KillSweepTest);
#include "tst_kill_sweep.moc"
