// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/integration/phone.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace waymark::tests {
namespace {

constexpr int kLongestMs = 120'000;

std::vector<QJsonObject> objectsIn(const QByteArray& text)
{
    std::vector<QJsonObject> objects;
    for (const QByteArray& line : text.split('\n')) {
        if (const auto document = QJsonDocument::fromJson(line); document.isObject()) {
            objects.push_back(document.object());
        }
    }
    return objects;
}

}  // namespace

QString cliProgram()
{
    return QStringLiteral(WAYMARK_BINARY_DIR "/bin/waymark-cli");
}

QByteArray lines(const std::vector<QJsonObject>& objects)
{
    QByteArray text;
    for (const auto& object : objects) {
        text += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    return text;
}

RelayProcess::RelayProcess(const QString& data, const QString& config) : m_data(data), m_config(config) {}

RelayProcess::~RelayProcess()
{
    kill();
}

bool RelayProcess::start()
{
    QStringList arguments = {"--data", m_data, "--listen", "127.0.0.1:" + QString::number(m_port)};
    if (!m_config.isEmpty()) {
        arguments << "--config" << m_config;
    }
    if (!m_now.isEmpty()) {
        arguments << "--now" << m_now;
    }
    m_process.start(QStringLiteral(WAYMARK_BINARY_DIR "/bin/waymark-relay"), arguments);
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kLongestMs)) {
            break;
        }
    }
    const auto said = QJsonDocument::fromJson(m_process.readLine()).object();
    m_port = static_cast<quint16>(said.value("listening").toString().section(':', -1).toUInt());
    m_pin = said.value("pin").toString();
    return m_port != 0 && !m_pin.isEmpty();
}

void RelayProcess::kill()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(kLongestMs);
    }
    m_log += m_process.readAllStandardError();
}

bool RelayProcess::stop()
{
    m_process.terminate();
    const bool ended = m_process.waitForFinished(kLongestMs);
    m_log += m_process.readAllStandardError();
    return ended && m_process.exitStatus() == QProcess::NormalExit;
}

Phone::Phone(const QString& directory, const QString& name)
    : m_home(directory + "/" + name), m_name(name), m_passphraseFile(directory + "/" + name + ".passphrase")
{
    QFile file(m_passphraseFile);
    if (file.open(QIODevice::WriteOnly)) {
        file.write((passphrase() + "\n").toUtf8());
    }
}

QString Phone::passphrase() const
{
    return "correct horse " + m_name;
}

QStringList Phone::common() const
{
    QStringList arguments = {"--home", m_home, "--passphrase-file", m_passphraseFile};
    return m_now.isEmpty() ? arguments : arguments << "--now" << m_now;
}

std::unique_ptr<QProcess> Phone::start(const QStringList& command) const
{
    auto process = std::make_unique<QProcess>();
    process->start(cliProgram(), common() + command);
    return process;
}

Ran Phone::run(const QStringList& command, const QByteArray& in) const
{
    const auto process = start(command);
    process->write(in);
    process->closeWriteChannel();
    Ran ran;
    if (!process->waitForFinished(kLongestMs)) {
        process->kill();
        process->waitForFinished(kLongestMs);
        ran.rawErr = "took too long: " + command.join(' ').toUtf8();
        return ran;
    }
    ran.exit = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1;
    ran.rawOut = process->readAllStandardOutput();
    ran.rawErr = process->readAllStandardError();
    ran.out = objectsIn(ran.rawOut);
    if (const auto errors = objectsIn(ran.rawErr); !errors.empty()) {
        ran.error = errors.back();
    }
    return ran;
}

Ran Phone::createProfile(const QString& role) const
{
    return run({"profile", "create", "--name", m_name, "--role", role, "--light-lock"});
}

Ran Phone::useRelay(const QString& url, const QString& pin) const
{
    return run({"relay", "set", url, "--pin", pin});
}

Ran Phone::put(const QString& kind, const std::vector<QJsonObject>& objects) const
{
    return run({"put", kind}, lines(objects));
}

Ran Phone::transact(const std::vector<QJsonObject>& objects) const
{
    return run({"transact"}, lines(objects));
}

QJsonObject Phone::stateHash() const
{
    const auto circles = run({"sync"}).one().value("state_hash").toObject();
    return circles.isEmpty() ? QJsonObject{} : circles.begin().value().toObject();
}

QJsonObject Phone::find(const QString& kind, const QString& field, const QJsonValue& value) const
{
    for (const auto& row : run({"list", kind}).out) {
        if (row.value(field) == value) {
            return row;
        }
    }
    return {};
}

QByteArray letJoin(const Phone& inviter, const Phone& joiner, const QString& role, const QStringList& sections)
{
    const auto circles = inviter.run({"circle", "list"});
    QStringList command = {"invite", circles.one().value("id").toString(), "--role", role};
    for (const auto& section : sections) {
        command << "--section" << section;
    }
    const Ran invited = inviter.run(command);
    const Ran joined = joiner.run({"join", invited.one().value("code").toString()});
    if (!invited.ok() || !joined.ok()) {
        return "invite or join: " + invited.why() + joined.why();
    }
    const Ran pending = inviter.run({"invite", "pending"});
    if (pending.out.size() != 1) {
        return "nobody waits: " + pending.why();
    }
    const QString words = joiner.run({"join", "status"}).one().value("check_words").toString();
    if (words.isEmpty() || words != pending.one().value("check_words").toString()) {
        return "the six words differ";
    }
    const Ran approved = inviter.run({"invite", "approve", pending.one().value("id").toString()});
    if (!approved.ok()) {
        return "approve: " + approved.why();
    }
    const Ran in = joiner.run({"join", "status"});
    return in.one().value("state").toString() == "done" ? QByteArray{} : "not let in: " + in.why();
}

QStringList filesHolding(const QString& directory, const QByteArray& bytes)
{
    QStringList found;
    QDirIterator files(directory, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes)) {
            found << file.fileName();
        }
    }
    return found;
}

}  // namespace waymark::tests
