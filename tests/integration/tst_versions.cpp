// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "app/schema/declaration.h"
#include "tests/integration/home_bytes.h"
#include "tests/integration/phone.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::tests;

/// Homes and logs as every version of the tables wrote them, in tests/vectors/versions/N. Each still opens, is merged
/// by a phone of today, and goes on. `WAYMARK_WRITE_VECTORS=1 tests_integration` adds the folder of this build's
/// version and never touches one that is there.
class VersionsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    [[nodiscard]] static QString folder() { return QStringLiteral(WAYMARK_SOURCE_DIR "/tests/vectors/versions"); }
    void must(const Ran& ran) { QVERIFY2(ran.ok(), ran.why()); }
    static void copyFolder(const QString& from, const QString& to)
    {
        QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = to + file.mid(from.size());
            QVERIFY(QDir().mkpath(QFileInfo(target).path()));
            QVERIFY(QFile::copy(file, target));
            QVERIFY(QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
        }
    }
    /// What both phones show of what they share, as lines of JSON without what differs from home to home.
    [[nodiscard]] static QJsonArray shown(const Phone& phone)
    {
        QJsonArray all;
        for (const char* kind : {"promise", "heading", "event"}) {
            for (auto row : phone.run({"list", kind}).out) {
                all.append(row);
            }
        }
        return all;
    }
    static void save(const QString& file, const QJsonArray& rows)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QJsonDocument(rows).toJson(QJsonDocument::Indented));
    }
    [[nodiscard]] static QJsonArray read(const QString& file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(in.readAll()).array() : QJsonArray{};
    }
    /// What is attached to the first heading since the fifth version.
    [[nodiscard]] QString paper() const
    {
        QFile file(m_dir.filePath("paper.pdf"));
        return file.open(QIODevice::WriteOnly) && file.write("%PDF-1.7 words") > 0 ? file.fileName() : QString();
    }
    /// A circle of two: promises, a text in two versions, a heading in the owner's words, something archived, something
    /// attached, something not shared yet.
    void make(const QString& at)
    {
        RelayProcess relay(at + "/relay");
        QVERIFY(relay.start());
        const Phone sam(at, "Sam");
        const Phone dawn(at, "Dawn");
        must(sam.createProfile("young-person"));
        must(dawn.createProfile("foster-carer"));
        for (const Phone* phone : {&sam, &dawn}) {
            must(phone->useRelay(relay.url(), relay.pin()));
        }
        must(sam.run({"circle", "create", "--name", "Sam"}));
        QVERIFY(letJoin(sam, dawn, "foster-carer", {"plan:write", "learning:write"}).isEmpty());
        must(sam.put("promise", {{{"heading", 1}, {"what", "First words"}, {"by", "2026-12-24"}}}));
        const auto id = sam.find("heading", "number", 1).value("id");
        must(sam.put("promise", {{{"heading", 2}, {"what", "Put away"}, {"by", "2026-12-24"}}}));
        must(sam.run({"attach", id.toString(), paper()}));
        must(sam.run({"archive", sam.find("promise", "what", "Put away").value("id").toString()}));
        must(sam.run({"sync"}));
        must(dawn.run({"sync"}));
        must(sam.put("heading", {{{"id", id}, {"needs", "Sam's version"}}}));
        must(dawn.put("heading", {{{"id", id}, {"needs", "Dawn's version"}}}));
        for (const Phone* phone : {&sam, &dawn, &sam, &dawn}) {
            must(phone->run({"sync"}));
        }
        must(relay.stop() ? Ran{0, {}, {}, {}, {}} : Ran{});
        must(dawn.put("promise", {{{"heading", 3}, {"what", "Not shared yet"}, {"by", "2026-12-24"}}}));
        save(at + "/sam.json", shown(sam));
        save(at + "/dawn.json", shown(dawn));
        for (const char* file : {"/relay/lock", "/Sam/lock", "/Dawn/lock", "/Sam/reserve", "/Dawn/reserve"}) {
            QFile::remove(at + file);  // made again by whoever opens it
        }
    }

private slots:
    void eachVersionHasItsFolder()
    {
        const auto version = QString::number(schema::schema().version);
        if (qEnvironmentVariableIsSet("WAYMARK_WRITE_VECTORS") && !QDir(folder() + "/" + version).exists()) {
            QVERIFY(QDir(m_dir.path()).mkdir("made"));
            make(m_dir.filePath("made"));
            copyFolder(m_dir.filePath("made"), folder() + "/" + version);
        }
        QVERIFY2(QDir(folder() + "/" + version).exists(),
                 "run with WAYMARK_WRITE_VECTORS=1 once and keep what it makes");
    }

    void itOpensIsMergedAndGoesOn_data()
    {
        QTest::addColumn<QString>("version");
        for (const auto& version : QDir(folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            QTest::newRow(qPrintable(version)) << version;
        }
    }
    void itOpensIsMergedAndGoesOn()
    {
        QFETCH(const QString, version);
        const QString at = m_dir.filePath(version);
        copyFolder(folder() + "/" + version, at);
        const Phone sam(at, "Sam");
        const Phone dawn(at, "Dawn");
        QCOMPARE(shown(sam), read(at + "/sam.json"));
        QCOMPARE(shown(dawn), read(at + "/dawn.json"));
        QVERIFY(sam.run({"verify"}).one().value("ok").toBool());
        RelayProcess relay(at + "/relay");
        QVERIFY(relay.start());
        for (const Phone* phone : {&sam, &dawn}) {
            must(phone->useRelay(relay.url(), relay.pin()));
            must(phone->run({"sync"}));
        }
        must(sam.run({"sync"}));
        QVERIFY(!sam.find("promise", "what", "Not shared yet").isEmpty());
        QCOMPARE(dawn.stateHash().value("plan"), sam.stateHash().value("plan"));
        if (version.toInt() >= 5) {
            const auto heading = dawn.find("heading", "number", 1).value("id").toString();
            const auto file = dawn.run({"attachment", "list", heading}).one().value("id").toString();
            must(dawn.run({"attachment", "save", file, at + "/paper.pdf"}));
            QCOMPARE(fileBytes(at + "/paper.pdf"), fileBytes(paper()));
        }
        const Phone tom(at, "Tom");
        must(tom.createProfile("friend"));
        must(tom.useRelay(relay.url(), relay.pin()));
        QVERIFY(letJoin(sam, tom, "friend", {"plan"}).isEmpty());
        QCOMPARE(tom.stateHash().value("plan"), sam.stateHash().value("plan"));
        const auto both = tom.find("heading", "number", 1).value("id").toString();
        QCOMPARE(tom.run({"versions", both, "needs"}).out.size(), std::size_t{2});
    }
};

WAYMARK_TEST(VersionsTest);
#include "tst_versions.moc"
