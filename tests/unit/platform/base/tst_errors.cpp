// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QFile>
#include <set>

#include "platform/base/result.h"
#include "tests/support/test_main.h"

using namespace waymark;

class TestErrors : public QObject {
    Q_OBJECT
private slots:
    void everyCodeHasOneNameAndWordsAPersonCanRead()
    {
        std::set<std::string_view> names;
        for (const auto& info : allErrors()) {
            QVERIFY2(names.insert(info.name).second, std::string(info.name).c_str());
            QCOMPARE(&errorInfo(info.code), &info);
            QVERIFY2(info.words.ends_with('.'), std::string(info.name).c_str());
            QVERIFY2(info.meaning.size() > 10, std::string(info.name).c_str());
            QVERIFY2(info.words.find('_') == std::string_view::npos, "codes are not words");
        }
    }
    void everyCodeHasARowInTheDocument()
    {
        QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/docs/failure-codes.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        for (const auto& info : allErrors()) {
            const QByteArray row = "| `" + QByteArray(info.name.data(), qsizetype(info.name.size())) + "` |";
            QVERIFY2(text.contains(row), row.constData());
            QVERIFY2(text.contains(QByteArray(info.words.data(), qsizetype(info.words.size()))), row.constData());
        }
    }
    void tryReturnsTheErrorAndAssignTheValue()
    {
        const auto half = [](int number) -> Result<int> {
            if (number % 2 != 0) {
                return fail(ErrorCode::bad_input, "odd");
            }
            return number / 2;
        };
        const auto quarter = [&](int number) -> Result<int> {
            WAYMARK_ASSIGN(const int first, half(number));
            WAYMARK_TRY(half(first));
            return first / 2;
        };
        QCOMPARE(*quarter(8), 2);
        QCOMPARE(quarter(6).error().code, ErrorCode::bad_input);
        QCOMPARE(quarter(3).error().detail, std::string("odd"));
    }
};

WAYMARK_TEST(TestErrors);
#include "tst_errors.moc"
