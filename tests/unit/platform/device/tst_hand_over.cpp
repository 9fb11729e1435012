// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <sys/stat.h>
#include <sys/wait.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "platform/device/linux/linux_devices.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::device;

class HandOver : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_path;

    /// A program of that name on the PATH that says through a fifo what it was given, one argument a line.
    void putProgram()
    {
        const auto fifo = m_folder->filePath("said");
        QCOMPARE(::mkfifo(fifo.toUtf8().constData(), 0600), 0);
        QFile program(m_folder->filePath("xdg-open"));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + fifo.toUtf8() + "'\n");
        program.close();
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    /// Waits until the program has said it.
    QByteArray said()
    {
        QFile fifo(m_folder->filePath("said"));
        return fifo.open(QIODevice::ReadOnly) ? fifo.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = qgetenv("PATH");
        qputenv("PATH", m_folder->path().toUtf8());
    }
    void cleanup() { qputenv("PATH", m_path); }

    void givesTheSystemANumber()
    {
        putProgram();
        LinuxDialler dialler;
        QVERIFY(dialler.call("+44 (0)161 496-0999"));
        QCOMPARE(said(), QByteArray("tel:+4401614960999\n"));
        QVERIFY(dialler.text("07700 900 123"));
        QCOMPARE(said(), QByteArray("sms:07700900123\n"));
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
    }

    void neverLetsAShellOrAnOptionThrough_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char* number : {"", "12", "0800;reboot", "$(reboot)", "--help", "tel:999", "1234567890123456", "+",
                                   "9+99", "call me", "999\n1"}) {
            QTest::newRow(number) << QByteArray(number);
        }
    }

    void neverLetsAShellOrAnOptionThrough()
    {
        QFETCH(QByteArray, number);
        LinuxDialler dialler;
        QCOMPARE(dialler.call(number.toStdString()).error().code, ErrorCode::bad_input);
        QCOMPARE(dialler.text(number.toStdString()).error().code, ErrorCode::bad_input);
    }

    void saysWhenTheSystemHasNothingToOpenItWith()
    {
        LinuxDialler dialler;
        QCOMPARE(dialler.call("999").error().code, ErrorCode::unsupported);
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
    }

    void sharesAFileByItsFolder()
    {
        putProgram();
        LinuxShare share;
        QCOMPARE(share.file(m_folder->filePath("none").toStdString()).error().code, ErrorCode::not_found);
        QVERIFY(share.file(m_folder->filePath("xdg-open").toStdString()));
        QCOMPARE(said().trimmed(), QFileInfo(m_folder->path()).canonicalFilePath().toUtf8());
    }
};

WAYMARK_TEST(HandOver);
#include "tst_hand_over.moc"
