// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace waymark::tests {

/// What one run of waymark-cli did.
struct Ran {
    int exit = -1;
    std::vector<QJsonObject> out;  ///< one a line
    QJsonObject error;             ///< {"error", "message"} of stderr
    QByteArray rawOut;
    QByteArray rawErr;

    [[nodiscard]] bool ok() const { return exit == 0; }
    [[nodiscard]] QString code() const { return error.value("error").toString(); }
    [[nodiscard]] QJsonObject one() const { return out.empty() ? QJsonObject{} : out.back(); }
    /// For QVERIFY2.
    [[nodiscard]] QByteArray why() const { return rawErr + rawOut.left(400); }
};

/// waymark-relay in a process of its own, on loopback with TLS. Its data directory outlives a kill.
class RelayProcess {
public:
    explicit RelayProcess(const QString& data, const QString& config = {});
    ~RelayProcess();

    /// Starts it, again on the same port after the first time. False when it did not come up.
    [[nodiscard]] bool start();
    void kill();
    /// SIGTERM, and waits for its end.
    [[nodiscard]] bool stop();
    /// Its clock starts there from the next start on; empty: the real one.
    void setNow(const QString& rfc3339) { m_now = rfc3339; }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const { return "https://127.0.0.1:" + QString::number(m_port); }
    [[nodiscard]] QString pin() const { return m_pin; }
    [[nodiscard]] QString data() const { return m_data; }
    [[nodiscard]] QByteArray log() { return m_log += m_process.readAllStandardError(); }

private:
    QString m_data;
    QString m_config;
    QString m_now;
    quint16 m_port = 0;
    QString m_pin;
    QByteArray m_log;
    QProcess m_process;
};

/// One home and the command line over it. Each call is a process of its own.
class Phone {
public:
    Phone(const QString& directory, const QString& name);

    [[nodiscard]] QString home() const { return m_home; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString passphraseFile() const { return m_passphraseFile; }
    [[nodiscard]] QString passphrase() const;

    /// Each command's own clock starts there; empty: the real one.
    void setNow(const QString& rfc3339) { m_now = rfc3339; }
    /// The arguments every command is given; `--relay` is set once and kept by the home.
    [[nodiscard]] QStringList common() const;

    Ran run(const QStringList& command, const QByteArray& in = {}) const;
    /// Starts and does not wait; for kills and watching.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList& command) const;

    Ran createProfile(const QString& role) const;
    Ran useRelay(const QString& url, const QString& pin) const;
    /// Objects as lines of stdin.
    Ran put(const QString& kind, const std::vector<QJsonObject>& objects) const;
    Ran transact(const std::vector<QJsonObject>& objects) const;
    /// {section: hash} of the only circle.
    QJsonObject stateHash() const;
    /// The only row of a kind whose field has this value; empty when there is none.
    QJsonObject find(const QString& kind, const QString& field, const QJsonValue& value) const;

private:
    QString m_home;
    QString m_name;
    QString m_now;
    QString m_passphraseFile;
};

/// Invites, joins, compares the six words and approves, as people do. Empty when all went well, else what did not.
[[nodiscard]] QByteArray letJoin(const Phone& inviter, const Phone& joiner, const QString& role,
                                 const QStringList& sections);

[[nodiscard]] QString cliProgram();
[[nodiscard]] QByteArray lines(const std::vector<QJsonObject>& objects);

/// Every file under a directory that holds the bytes, with its path; also of files another process holds open though
/// they are deleted.
[[nodiscard]] QStringList filesHolding(const QString& directory, const QByteArray& bytes);

}  // namespace waymark::tests
