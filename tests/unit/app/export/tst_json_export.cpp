// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QTemporaryDir>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/export/json_export.h"
#include "app/export/value_json.h"
#include "app/services/bin_service.h"
#include "app/services/people_service.h"
#include "app/services/rows.h"
#include "tests/support/test_main.h"
#include "tests/unit/app/services/open_home.h"

using namespace waymark;
using namespace waymark::exports;
using waymark::tests::OpenHome;

class JsonExportTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path file() const { return m_folder.filePath("out.json").toStdString(); }

    std::string written() const
    {
        std::ostringstream text;
        text << std::ifstream(file()).rdbuf();
        return text.str();
    }

    static Status fill(OpenHome& home)
    {
        services::PeopleService people(home.context());
        services::PersonWords hanna;
        hanna.name = "Hanna";
        hanna.line = "My sister, in Leeds";
        WAYMARK_ASSIGN(const auto id, people.addContact(home.space(), hanna));
        WAYMARK_TRY(people.setAddress(home.space(), id, "4 Mill Lane"));
        return people.archive(id);
    }

private slots:
    void holdsEverythingButWhatIsMasked()
    {
        OpenHome home;
        QVERIFY(fill(home).has_value());
        const auto done = exportJson(home.context(), file());
        QVERIFY(done.has_value());
        QCOMPARE(done->records, std::uint64_t{12});  // a profile, ten headings, and who was put away
        QCOMPARE(done->hidden, std::uint64_t{2});    // a date of birth, an address
        const std::string text = written();
        QVERIFY(text.find("My sister, in Leeds") != std::string::npos);
        QVERIFY(text.find("Mill Lane") == std::string::npos && text.find("2007-03-01") == std::string::npos);
        const auto document = nlohmann::json::parse(text);
        std::size_t contacts = 0;
        for (const auto& record : document["circles"][0]["records"]) {
            if (record["kind"] == "contact") {
                ++contacts;
                QCOMPARE(record["hidden"].dump(), std::string(R"(["address"])"));
                QCOMPARE(record["life"].get<std::string>(), std::string("archived"));
            }
        }
        QCOMPARE(contacts, std::size_t{1});
    }

    void holdsWhatIsMaskedWhenAskedTo()
    {
        OpenHome home;
        QVERIFY(fill(home).has_value());
        const auto done = exportJson(home.context(), file(), {.circle = {}, .withHidden = true});
        QCOMPARE(done->hidden, std::uint64_t{0});
        QVERIFY(written().find("4 Mill Lane") != std::string::npos);
    }

    void tellsHowFarItIsAndLeavesNothingWhenItIsStopped()
    {
        OpenHome home;
        QVERIFY(fill(home).has_value());
        std::filesystem::remove(file());
        std::vector<double> told;
        JsonWish wish;
        wish.progress = [&](double part) -> Status {
            told.push_back(part);
            return told.size() < 5 ? Status() : Status(fail(ErrorCode::cancelled));
        };
        QCOMPARE(exportJson(home.context(), file(), wish).error().code, ErrorCode::cancelled);
        QCOMPARE(told.size(), std::size_t{5});
        QVERIFY(std::ranges::is_sorted(told) && told.front() >= 0 && told.back() <= 1);
        QVERIFY(std::filesystem::is_empty(m_folder.path().toStdString()));
    }

    void anErasedRecordHasNoDates()
    {
        OpenHome home;
        services::PeopleService people(home.context());
        services::PersonWords hanna;
        hanna.name = "Hanna";
        const auto id = people.addContact(home.space(), hanna);
        const auto json = [&] { return toJson(*services::Rows(home.context()).shown(*id), "about"); };
        QVERIFY(json().contains("made_at") && json().contains("changed_at"));
        QVERIFY(people.archive(*id).has_value());
        QVERIFY(services::BinService(home.context()).erase(*id).has_value());
        QCOMPARE(json()["life"].get<std::string>(), std::string("erased"));
        QVERIFY(!json().contains("made_at") && !json().contains("changed_at"));
    }

    void saysWhenThereIsNoSuchFolder()
    {
        OpenHome home;
        const auto done = exportJson(home.context(), m_folder.filePath("no/such/out.json").toStdString());
        QCOMPARE(done.error().code, ErrorCode::not_found);
    }
};

WAYMARK_TEST(JsonExportTest);
#include "tst_json_export.moc"
