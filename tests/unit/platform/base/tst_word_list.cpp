// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <set>
#include <string>

#include "platform/base/word_list.h"
#include "platform/crypto/blake2b.h"
#include "tests/support/test_main.h"

using namespace waymark;

class WordList : public QObject {
    Q_OBJECT

private slots:
    void isTheListThatWasPrinted()
    {
        crypto::Blake2b all;
        for (std::uint32_t i = 0; i < kWordCount; ++i) {
            all.add(viewOf(wordAt(i))).add(viewOf("\n"));
        }
        QCOMPARE(all.finishAs<Hash32>().hex(),
                 std::string("9cbaad929be052b69007a4ef64f0780b0722b7cb05908e238bc6ec03d64c1dda"));
    }

    void isSortedAndToldApartByFourLetters()
    {
        std::set<std::string> starts;
        for (std::uint32_t i = 0; i < kWordCount; ++i) {
            QVERIFY(i == 0 || wordAt(i - 1) < wordAt(i));
            QVERIFY(wordAt(i).size() >= 4 && wordAt(i).size() <= 8);
            QVERIFY(starts.insert(std::string(wordAt(i).substr(0, 4))).second);
        }
    }

    void findsEveryWordInAnyCaseAndByItsFirstFour()
    {
        for (std::uint32_t i = 0; i < kWordCount; ++i) {
            std::string word(wordAt(i));
            QCOMPARE(indexOf(word), std::optional(i));
            QCOMPARE(indexOf(word.substr(0, 4)), std::optional(i));
            word[0] = static_cast<char>(word[0] - 'a' + 'A');
            QCOMPARE(indexOf(word), std::optional(i));
        }
    }

    void refusesWhatIsNoWord()
    {
        for (const char* text : {"", "a", "zzzz", "aba", "qqqqqqqq", "abilities", " able", "welc0me", "~~~~"}) {
            QVERIFY2(!indexOf(text), text);
        }
    }
};

WAYMARK_TEST(WordList);
#include "tst_word_list.moc"
