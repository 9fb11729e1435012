// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/composition/home.h"
#include "platform/database/database.h"
#include "platform/device/linux/linux_devices.h"
#include "tests/integration/home_bytes.h"
#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

using namespace waymark;
using namespace waymark::tests;

/// Damage to what is stored, full and read-only disks, two processes and wrong passphrases.
class DiskTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_made = 0;

    /// A home with one circle and some promises.
    Phone filledHome()
    {
        Phone phone(m_dir.path(), "Sam" + QString::number(++m_made));
        phone.createProfile("young-person");
        phone.run({"circle", "create", "--name", "Sam"});
        std::vector<QJsonObject> promises;
        for (int at = 0; at < 30; ++at) {
            promises.push_back({{"heading", 1}, {"what", "Promise " + QString::number(at)}});
        }
        phone.put("promise", promises);
        return phone;
    }

    static QString databaseOf(const Phone& phone) { return phone.home() + "/home.db"; }

    static bool canUnshare() { return QProcess::execute("unshare", {"-rm", "true"}) == 0; }

    /// Runs a shell script in a mount namespace of its own: $CLI is the program, $HOME_DIR the home.
    static Ran inOwnMounts(const Phone& phone, const QString& script)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("CLI", cliProgram() + " " + phone.common().join(' '));
        environment.insert("HOME_DIR", phone.home());
        process.setProcessEnvironment(environment);
        process.start("unshare", {"-rm", "sh", "-c", script});
        process.waitForFinished(120'000);
        Ran ran;
        ran.exit = process.exitCode();
        ran.rawOut = process.readAllStandardOutput();
        ran.rawErr = process.readAllStandardError();
        return ran;
    }

private slots:
    void aNewerDatabaseIsLeftAlone()
    {
        const Phone phone = filledHome();
        {
            device::LinuxKeystore keystore;
            const auto home = composition::Home::open(phone.home().toStdString(), keystore);
            QVERIFY(home.has_value());
            const auto secret = fileBytes(phone.passphraseFile()).trimmed().toStdString();
            QVERIFY((*home)->vault().unlock(viewOf(secret)).has_value());
            auto database = database::Database::open(databaseOf(phone).toStdString(), *(*home)->vault().databaseKey(),
                                                     database::Database::Mode::write);
            QVERIFY(database.has_value());
            QVERIFY(database->execute("UPDATE module_versions SET version = 99 WHERE module = 'records'").has_value());
            QVERIFY(database->checkpoint().has_value());
        }
        const QByteArray before = fileBytes(databaseOf(phone));
        const Ran opened = phone.run({"list", "promise"});
        QCOMPARE(opened.exit, 1);
        QCOMPARE(opened.code(), "database_newer");
        QCOMPARE(fileBytes(databaseOf(phone)), before);
    }

    void aDamagedPageIsNoticed()
    {
        const Phone phone = filledHome();
        QFile file(databaseOf(phone));
        QVERIFY(file.open(QIODevice::ReadWrite));
        // Every page but the first, so that it shows whichever is read.
        for (qint64 at = 4096 + 700; at < file.size(); at += 4096) {
            file.seek(at);
            const char before = file.read(1).at(0);
            file.seek(at);
            file.write(QByteArray(1, static_cast<char>(before ^ 1)));
        }
        file.close();
        const Ran checked = phone.run({"verify"});
        QCOMPARE(checked.exit, 1);
        QCOMPARE(checked.code(), "database_damaged");
    }

    void aDatabaseCutShortIsNoticed()
    {
        const Phone phone = filledHome();
        QFile file(databaseOf(phone));
        QVERIFY(file.resize(file.size() / 2 / 4096 * 4096));
        const Ran checked = phone.run({"verify"});
        QCOMPARE(checked.exit, 1);
        QCOMPARE(checked.code(), "database_damaged");
    }

    void aDamagedVaultIsNoticed()
    {
        const Phone phone = filledHome();
        QFile file(phone.home() + "/vault");
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(100);
        file.write("x");
        file.close();
        const QString code = phone.run({"list", "promise"}).code();
        QVERIFY2(code == "vault_damaged" || code == "wrong_passphrase", code.toUtf8());
    }

    void aReadOnlyFolderCanBeReadAndRefusesToSave()
    {
        if (!canUnshare()) {
            QSKIP("this system gives no mount namespaces");
        }
        const Phone phone = filledHome();
        const Ran ran = inOwnMounts(phone,
                                    "mount --bind $HOME_DIR $HOME_DIR && mount -o remount,bind,ro $HOME_DIR || exit 9\n"
                                    "echo '{\"heading\": 1, \"what\": \"new\"}' | $CLI put promise\n"
                                    "$CLI list promise | wc -l");
        QVERIFY2(ran.rawErr.contains("read_only"), ran.why());
        QVERIFY2(ran.rawOut.trimmed() == "30", ran.why());
    }

    void aFullDiskRefusesToSaveAndLosesNothing()
    {
        if (!canUnshare()) {
            QSKIP("this system gives no mount namespaces");
        }
        const Phone phone = filledHome();
        const Ran ran = inOwnMounts(phone,
                                    "cp -a $HOME_DIR $HOME_DIR.copy && rm $HOME_DIR.copy/reserve || exit 8\n"
                                    "mount -t tmpfs -o size=4m tmpfs $HOME_DIR || exit 9\n"
                                    "cp -a $HOME_DIR.copy/. $HOME_DIR/\n"
                                    "head -c 8m /dev/zero > $HOME_DIR/filler 2>/dev/null\n"
                                    "head -c 60000 /dev/zero | tr '\\0' x > $HOME_DIR.words\n"
                                    "for i in 1 2 3 4 5 6; do printf '{\"heading\": 1, \"what\": \"%s\"}\\n' $(cat "
                                    "$HOME_DIR.words); done | $CLI put promise "
                                    "| wc -l\n"
                                    "rm $HOME_DIR/filler\n"
                                    "$CLI list promise | wc -l\n"
                                    "echo '{\"heading\": 1, \"what\": \"again\"}' | $CLI put promise | wc -l\n");
        QVERIFY2(ran.rawErr.contains("disk_full"), ran.why());
        const auto counts = ran.rawOut.split('\n');
        QVERIFY2(counts.size() >= 3, ran.why());
        QCOMPARE(counts[1].toInt(), 30 + counts[0].toInt());
        QCOMPARE(counts[2].toInt(), 1);
    }

    void aFullDiskGivesUpItsReserveForWhatComesNext()
    {
        if (!canUnshare()) {
            QSKIP("this system gives no mount namespaces");
        }
        const Phone phone = filledHome();
        const Ran ran = inOwnMounts(
            phone,
            "cp -a $HOME_DIR $HOME_DIR.copy && mount -t tmpfs -o size=12m tmpfs $HOME_DIR || exit 9\n"
            "cp -a $HOME_DIR.copy/. $HOME_DIR/\n"
            "head -c 20m /dev/zero > $HOME_DIR/filler 2>/dev/null\n"
            "P='{\"heading\": 1, \"what\": \"full\"}'\n"
            "test -s $HOME_DIR/reserve && echo kept\n"
            "echo $P | $CLI put promise | wc -l\n"
            "test -e $HOME_DIR/reserve || echo given up\n"
            "$CLI erase $($CLI list promise | head -n 1 | sed 's/.*\"id\":\"\\([0-9a-f]*\\)\".*/\\1/') | wc -l\n"
            "rm $HOME_DIR/filler\n"
            "$CLI list promise | wc -l\n"
            "test -s $HOME_DIR/reserve && echo kept again\n");
        QCOMPARE(ran.rawErr, QByteArray());
        QCOMPARE(ran.rawOut.simplified(), QByteArray("kept 1 given up 1 30 kept again"));
    }

    void aSecondProcessIsRefusedInWords()
    {
        const Phone phone = filledHome();
        RelayProcess relay(m_dir.filePath("relay"));
        QVERIFY(relay.start());
        QVERIFY(phone.useRelay(relay.url(), relay.pin()).ok());
        const auto watching = phone.start({"sync", "--watch"});
        QVERIFY(watching->waitForReadyRead(60'000));
        const Ran second = phone.run({"list", "promise"});
        QCOMPARE(second.exit, 1);
        QCOMPARE(second.code(), "home_in_use");
        QVERIFY(second.error.value("message").toString().contains("already open"));
        watching->terminate();
        QVERIFY(watching->waitForFinished(60'000));
        QCOMPARE(watching->exitCode(), 0);
        QVERIFY(phone.run({"list", "promise"}).ok());
    }

    void wrongPassphrasesAreRefusedAndThenSlowedDown()
    {
        const Phone phone = filledHome();
        QFile wrong(m_dir.filePath("wrong"));
        QVERIFY(wrong.open(QIODevice::WriteOnly));
        wrong.write("not this one at all\n");
        wrong.close();
        const QStringList command = {"list", "promise", "--passphrase-file", wrong.fileName()};
        QString code;
        for (int tries = 0; tries < 3; ++tries) {
            QCOMPARE(phone.run(command).code(), "wrong_passphrase");
        }
        for (int tries = 0; tries < 3 && code != "try_later"; ++tries) {
            code = phone.run(command).code();
        }
        QCOMPARE(code, "try_later");
    }

    void aBackupIsRestoredWithItsPassphrase()
    {
        const Phone phone = filledHome();
        const QString file = m_dir.filePath("sam.backup");
        const Ran saved = phone.run({"backup", file});
        QVERIFY2(saved.ok(), saved.why());
        QVERIFY(!fileBytes(file).contains("Promise"));
        Phone again(m_dir.path(), "Again");
        QVERIFY(QFile::remove(again.passphraseFile()));
        QVERIFY(QFile::copy(phone.passphraseFile(), again.passphraseFile()));
        const Ran restored = again.run({"restore", file});
        QVERIFY2(restored.ok(), restored.why());
        QCOMPARE(again.run({"list", "promise"}).out.size(), std::size_t{30});
        QFile damaged(file);
        QVERIFY(damaged.resize(damaged.size() - 50));
        Phone third(m_dir.path(), "Third");
        QVERIFY(QFile::remove(third.passphraseFile()));
        QVERIFY(QFile::copy(phone.passphraseFile(), third.passphraseFile()));
        QCOMPARE(third.run({"restore", file}).code(), "backup_damaged");
    }

    void thePassphraseCanBeChanged()
    {
        const Phone phone = filledHome();
        QFile fresh(m_dir.filePath("fresh"));
        QVERIFY(fresh.open(QIODevice::WriteOnly));
        fresh.write("a much better passphrase\n");
        fresh.close();
        const Ran changed = phone.run({"passphrase", "change", "--new-passphrase-file", fresh.fileName()});
        QVERIFY2(changed.ok(), changed.why());
        QCOMPARE(phone.run({"list", "promise"}).code(), "wrong_passphrase");
        QVERIFY(phone.run({"list", "promise", "--passphrase-file", fresh.fileName()}).ok());
    }

    void usageThatIsWrongExitsWithTwo()
    {
        const Phone phone = filledHome();
        for (const QStringList& command : {QStringList{"fly"},
                                           {"get"},
                                           {"get", "a", "b"},
                                           {"list", "promise", "--wings"},
                                           {"circle", "create"},
                                           {"profile", "create", "--name"}}) {
            const Ran ran = phone.run(command);
            QCOMPARE(ran.exit, 2);
            QCOMPARE(ran.code(), "bad_usage");
            QVERIFY(ran.rawOut.isEmpty());
        }
        QCOMPARE(phone.run({"get", "00"}).code(), "not_found");
        QCOMPARE(phone.run({"list", "nonsense"}).code(), "bad_input");
        QCOMPARE(phone.put("promise", {{{"heading", 1}, {"wat", "x"}}}).code(), "bad_input");
        QCOMPARE(phone.put("promise", {{{"what", "x"}}}).code(), "bad_input");
        QCOMPARE(phone.createProfile("young-person").code(), "home_exists");
    }

    void aTransactionWithOneBadEditSavesNothing()
    {
        const Phone phone = filledHome();
        const Ran ran = phone.transact({{{"kind", "promise"}, {"heading", 1}, {"what", "good"}},
                                        {{"kind", "promise"}, {"heading", 1}, {"by", "tomorrow"}}});
        QCOMPARE(ran.code(), "bad_input");
        QCOMPARE(phone.run({"list", "promise"}).out.size(), std::size_t{30});
    }
};

WAYMARK_TEST(DiskTest);
#include "tst_disk.moc"
