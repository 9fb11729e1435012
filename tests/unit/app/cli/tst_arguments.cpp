// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::cli;

namespace {

Result<Arguments> parsed(std::vector<std::string> words)
{
    return parse(allCommands(), words);
}

}  // namespace

class ArgumentsTest : public QObject {
    Q_OBJECT

private slots:
    void theLongestNameWins()
    {
        QCOMPARE(parsed({"invite", "C", "--role", "tutor"})->command->words, std::string_view("invite"));
        QCOMPARE(parsed({"invite", "approve", "ID"})->command->words, std::string_view("invite approve"));
        QCOMPARE(parsed({"join", "status"})->command->words, std::string_view("join status"));
        QCOMPARE(parsed({"join", "123"})->positionals.at(0), std::string("123"));
    }

    void optionsMayStandAnywhereAndRepeat()
    {
        const auto arguments =
            parsed({"--home", "D", "invite", "--section", "plan", "C", "--role", "tutor", "--section", "health:read"});
        QVERIFY(arguments.has_value());
        QCOMPARE(arguments->text("--home"), std::string("D"));
        QCOMPARE(arguments->all("--section"), (std::vector<std::string>{"plan", "health:read"}));
        QCOMPARE(arguments->positionals, std::vector<std::string>{"C"});
    }

    void whatIsNotUnderstoodIsBadUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addRow("nothing") << QStringList{};
        QTest::addRow("unknown command") << QStringList{"fly"};
        QTest::addRow("unknown option") << QStringList{"sync", "--wings"};
        QTest::addRow("another command's option") << QStringList{"sync", "--role", "tutor"};
        QTest::addRow("missing value") << QStringList{"sync", "--home"};
        QTest::addRow("missing word") << QStringList{"get"};
        QTest::addRow("surplus word") << QStringList{"get", "a", "b"};
        QTest::addRow("missing option") << QStringList{"invite", "C"};
    }
    void whatIsNotUnderstoodIsBadUsage()
    {
        QFETCH(QStringList, words);
        std::vector<std::string> all;
        for (const auto& word : words) {
            all.push_back(word.toStdString());
        }
        const auto arguments = parse(allCommands(), all);
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().code, ErrorCode::bad_usage);
    }
};

WAYMARK_TEST(ArgumentsTest);
#include "tst_arguments.moc"
