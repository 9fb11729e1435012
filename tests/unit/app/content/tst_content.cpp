// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <nlohmann/json.hpp>

#include "app/content/content.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::content;

namespace {

nlohmann::json pack(const char* name)
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/assets/content/england/") + name);
    return file.open(QIODevice::ReadOnly) ? nlohmann::json::parse(file.readAll().toStdString()) : nlohmann::json{};
}

}  // namespace

class ContentTest : public QObject {
    Q_OBJECT

private slots:
    void hasTheTenHeadingsOfTheLawInOrder()
    {
        QCOMPARE(headings().size(), std::size_t{10});
        for (int number = 1; number <= 10; ++number) {
            const Heading* heading = headingNumbered(number);
            QVERIFY(heading != nullptr);
            QCOMPARE(heading->id, "sch1." + std::to_string(number));
            QCOMPARE(heading->hue, number - 1);
        }
        QVERIFY(headingNumbered(0) == nullptr);
        QVERIFY(headingNumbered(11) == nullptr);
    }

    void headingsLiveWhereTheDesignPutsThem()
    {
        const std::array<std::string, 10> sections = {"plan", "learning", "learning", "plan",   "home",
                                                      "plan", "plan",     "money",    "health", "identity"};
        for (int number = 1; number <= 10; ++number) {
            QCOMPARE(headingNumbered(number)->section, sections[static_cast<std::size_t>(number - 1)]);
        }
    }

    void everyHelplineHasAWayToReachItAndASource()
    {
        QVERIFY(helplines().lines.size() > 10);
        for (const Helpline& line : helplines().lines) {
            QVERIFY2(!line.phone.empty() || !line.textTo.empty(), line.id.c_str());
            QVERIFY2(line.provenance.source.starts_with("https://"), line.id.c_str());
            QVERIFY2(line.provenance.checkedOn.ok(), line.id.c_str());
        }
    }

    void theFirstHelplineIsTheEmergencyNumber() { QCOMPARE(helplines().lines.front().phone, std::string("999")); }

    void aPackWithAMissingOrWrongFieldIsRefused_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::addRow("no title") << "/headings/3/title" << "";
        QTest::addRow("date that is none") << "/headings/3/checked_on" << "2026-02-30";
        QTest::addRow("plain http") << "/headings/3/source" << "http://example.org";
        QTest::addRow("unknown confidence") << "/headings/3/confidence" << "sure";
    }
    void aPackWithAMissingOrWrongFieldIsRefused()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        nlohmann::json json = pack("headings.json");
        QVERIFY(readHeadings(json.dump()).has_value());
        json[nlohmann::json::json_pointer(pointer.toStdString())] = value.toStdString();
        const auto read = readHeadings(json.dump());
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::malformed);
        QCOMPARE(read.error().detail, std::string("sch1.4"));
    }

    void refusesHeadingsOutOfOrderTooFewOrOfAnotherShape()
    {
        nlohmann::json json = pack("headings.json");
        std::swap(json["headings"][0], json["headings"][1]);
        QVERIFY(!readHeadings(json.dump()));
        json = pack("headings.json");
        json["headings"].erase(9);
        QVERIFY(!readHeadings(json.dump()));
        json["headings"] = {1, 2, 3};
        QVERIFY(!readHeadings(json.dump()));
        QVERIFY(!readHeadings("[]"));
        QVERIFY(!readHeadings("{"));
    }

    void refusesAHelplineOfAnUnknownGroup()
    {
        nlohmann::json json = pack("helplines.json");
        QVERIFY(readHelplines(json.dump()).has_value());
        json["helplines"][0]["group"] = "elsewhere";
        QVERIFY(!readHelplines(json.dump()));
    }
};

WAYMARK_TEST(ContentTest);
#include "tst_content.moc"
