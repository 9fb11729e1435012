// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCryptographicHash>

#include <set>
#include <string>

#include "platform/base/word_list.h"
#include "tests/support/test_main.h"

using namespace waymark;

class WordList : public QObject {
    Q_OBJECT

private slots:
    void isTheListThatWasPrinted()
    {
        QByteArray all;
        for (std::uint32_t i = 0; i < kWordCount; ++i) {
            all += QByteArray(wordAt(i).data(), static_cast<int>(wordAt(i).size())) + '\n';
        }
        QCOMPARE(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex(),
                 QByteArray("0318dd239478f28db2fa00be5598b4587e1e4d0ee7d1d1353b80345ab7e7d23e"));
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
