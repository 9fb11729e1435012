// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/platform/http/certificate.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>

#include <string>
#include <vector>

namespace waymark::tests {
namespace {

/// Not with QProcess: ThreadSanitizer stumbles over how it forks.
void openssl(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), "openssl");
    std::vector<char*> pointers;
    for (auto& argument : arguments) {
        pointers.push_back(argument.data());
    }
    pointers.push_back(nullptr);
    pid_t child = 0;
    int status = -1;
    if (::posix_spawnp(&child, "openssl", nullptr, nullptr, pointers.data(), environ) != 0 ||
        ::waitpid(child, &status, 0) != child || status != 0) {
        qFatal("openssl failed");
    }
}

}  // namespace

Certificate::Certificate(const std::string& name)
{
    const auto spki = file().string() + ".spki";
    const auto digest = file().string() + ".digest";
    openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
             "/CN=test", "-addext", "subjectAltName=" + name, "-keyout", key().string(), "-out", file().string()});
    openssl({"pkey", "-in", key().string(), "-pubout", "-outform", "der", "-out", spki});
    openssl({"dgst", "-sha256", "-binary", "-out", digest, spki});
    QFile made(QString::fromStdString(digest));
    if (!made.open(QIODevice::ReadOnly)) {
        qFatal("no digest");
    }
    m_pin = made.readAll().toBase64().toStdString();
}

}  // namespace waymark::tests
