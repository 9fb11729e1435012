// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

using namespace waymark::tests;

/// kill -9 at random points of saving, 500 runs over one home.
class KillsTest : public QObject {
    Q_OBJECT

private slots:
    void noAcknowledgedSaveIsLostAndTheHomeOpensEveryTime()
    {
        QTemporaryDir dir;
        const Phone phone(dir.path(), "Sam");
        QVERIFY(phone.createProfile("young-person").ok());
        QVERIFY(phone.run({"circle", "create", "--name", "Sam"}).ok());
        QRandomGenerator random(20261121);
        QSet<QString> acknowledged;
        int midSave = 0;
        for (int run = 0; run < 500; ++run) {
            const auto process = phone.start({"put", "promise"});
            QByteArray input;
            for (int at = 0; at < 40; ++at) {
                input += QString(R"({"heading": 1, "what": "run %1 save %2"})").arg(run).arg(at).toUtf8() + '\n';
            }
            process->write(input);
            // Somewhere between the start of the program and its fortieth save.
            const int wanted = random.bounded(8);
            QByteArray said;
            while (said.count('\n') < wanted && process->waitForReadyRead(30'000)) {
                said += process->readAllStandardOutput();
            }
            if (wanted == 0) {
                process->waitForReadyRead(random.bounded(30));
            }
            process->kill();
            QVERIFY(process->waitForFinished(30'000));
            said += process->readAllStandardOutput();
            QVERIFY2(!process->readAllStandardError().contains("error"), "the home did not open");
            // A line that is not whole was not acknowledged.
            const QByteArray whole = said.left(said.lastIndexOf('\n') + 1);
            for (const auto& line : whole.split('\n')) {
                if (const auto at = line.indexOf("\"id\":\""); at >= 0) {
                    acknowledged.insert(line.mid(at + 6, 32));
                }
            }
            midSave += whole.count('\n') < 40 ? 1 : 0;
        }
        QVERIFY(midSave > 400);
        QSet<QString> there;
        for (const auto& row : phone.run({"list", "promise"}).out) {
            there.insert(row.value("id").toString());
        }
        QVERIFY(acknowledged.size() > 500);
        QCOMPARE((acknowledged - there).size(), 0);
        const Ran checked = phone.run({"verify"});
        QVERIFY2(checked.one().value("ok").toBool(), checked.why());
        qInfo("%lld acknowledged saves, %d of 500 runs cut while saving", static_cast<long long>(acknowledged.size()),
              midSave);
    }
};

WAYMARK_TEST(KillsTest);
#include "tst_kills.moc"
