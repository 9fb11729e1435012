// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/platform/http/certificate.h"

#include <QCoreApplication>
#include <QProcess>

namespace waymark::tests {
namespace {

QByteArray openssl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess program;
    program.start(QStringLiteral("openssl"), arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished() || program.exitCode() != 0) {
        qFatal("openssl: %s", program.readAllStandardError().constData());
    }
    return program.readAllStandardOutput();
}

}  // namespace

Certificate::Certificate(const std::string& name)
{
    const auto keyFile = QString::fromStdString(key().string());
    const auto certificateFile = QString::fromStdString(file().string());
    openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
             "/CN=test", "-addext", "subjectAltName=" + QString::fromStdString(name), "-keyout", keyFile, "-out",
             certificateFile});
    const auto spki = openssl({"pkey", "-in", keyFile, "-pubout", "-outform", "der"});
    m_pin = openssl({"dgst", "-sha256", "-binary"}, spki).toBase64().toStdString();
}

}  // namespace waymark::tests
