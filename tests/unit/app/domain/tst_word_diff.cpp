// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include "app/domain/word_diff.h"
#include "tests/support/test_main.h"

using namespace waymark::domain;

namespace {

std::string joined(const std::vector<TextRun>& runs, bool onlySame)
{
    std::string text;
    for (const auto& run : runs) {
        text += onlySame && run.differs ? "" : run.text;
    }
    return text;
}

std::string anyText()
{
    std::string text;
    for (int count = *rc::gen::inRange(0, 12); count > 0; --count) {
        text += *rc::gen::element<std::string>("stay", "with", "Dawn", "until", "I", "am", "20", "\n") + " ";
    }
    return text;
}

}  // namespace

class WordDiffTest : public QObject {
    Q_OBJECT

private slots:
    void marksOnlyTheWordsTheOtherLacks()
    {
        const auto runs =
            runsAgainst("I want to stay until July. Then a flat.", "I want to stay until I am 20. Then a flat.");
        QCOMPARE(runs.size(), std::size_t{3});
        QCOMPARE(runs[1].text, std::string("July."));
        QVERIFY(runs[1].differs && !runs[0].differs && !runs[2].differs);
    }

    void theRunsJoinedAreTheText()
    {
        QVERIFY(rc::check([] {
            const std::string one = anyText();
            const std::string two = anyText();
            const auto runs = runsAgainst(one, two);
            RC_ASSERT(joined(runs, false) == one);
            RC_ASSERT(joined(runs, true) == joined(runsAgainst(two, one), true) || one != two);
            if (one == two) {
                RC_ASSERT(joined(runs, true) == one);
            }
        }));
    }

    void veryLongTextsAreComparedAtTheirEnds()
    {
        std::string one = "start ";
        std::string two = "start ";
        for (int at = 0; at < 5000; ++at) {
            one += std::to_string(at) + " ";
            two += std::to_string(at + 1) + " ";
        }
        const auto runs = runsAgainst(one + "end", two + "end");
        QCOMPARE(joined(runs, false), one + "end");
        QCOMPARE(runs.size(), std::size_t{3});
    }
};

WAYMARK_TEST(WordDiffTest);
#include "tst_word_diff.moc"
