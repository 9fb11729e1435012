// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/base/word_list.h"
#include "platform/vault/recovery_words.h"
#include "tests/support/test_main.h"

using namespace waymark;
using namespace waymark::vault;

class RecoveryWordsOnPaper : public QObject {
    Q_OBJECT

private:
    static ErrorCode codeOf(const std::string& text)
    {
        const auto words = RecoveryWords::fromText(text);
        return words ? ErrorCode::cancelled : words.error().code;
    }

private slots:
    void comeBackFromPaper()
    {
        for (int i = 0; i < 200; ++i) {
            const auto words = RecoveryWords::random();
            const auto text = words.text();
            QCOMPARE(std::ranges::count(text, ' '), 11);
            const auto again = RecoveryWords::fromText(text);
            QVERIFY(again && std::ranges::equal(again->entropy(), words.entropy()));
        }
    }

    void mayBeTypedCarelessly()
    {
        const auto words = RecoveryWords::random();
        std::string loud = "  ";
        std::string stubs;
        for (const auto& word : QString::fromStdString(words.text()).split(' ')) {
            loud += word.toUpper().toStdString() + " \n\t";
            stubs += word.left(4).toStdString() + ", ";
        }
        QVERIFY(RecoveryWords::fromText(loud) && RecoveryWords::fromText(stubs));
    }

    void areRefusedWithAWrongWordCountOrCheck()
    {
        const auto words = RecoveryWords::random();
        const auto text = words.text();
        QCOMPARE(codeOf(""), ErrorCode::bad_words);
        QCOMPARE(codeOf(text + " " + text), ErrorCode::bad_words);
        QCOMPARE(codeOf(text + " " + std::string(wordAt(0))), ErrorCode::bad_words);
        QCOMPARE(codeOf(text.substr(0, text.rfind(' '))), ErrorCode::bad_words);
        QCOMPARE(codeOf("xylophon" + text.substr(text.find(' '))), ErrorCode::bad_words);
    }

    void noticeFifteenOfSixteenWrongWords()
    {
        const auto words = RecoveryWords::random();
        const auto text = words.text();
        const auto rest = text.substr(text.find(' '));
        int taken = 0;
        for (std::uint32_t i = 0; i < kWordCount; ++i) {
            taken += codeOf(std::string(wordAt(i)) + rest) == ErrorCode::cancelled ? 1 : 0;
        }
        QVERIFY2(taken > 60 && taken < 200, std::to_string(taken).c_str());  // 2,048 / 16 = 128
    }

    void giveAnotherKeyForEachPurpose()
    {
        const auto words = RecoveryWords::random();
        QVERIFY(crypto::equalSecret(words.key("vault"), words.key("vault")));
        QVERIFY(!crypto::equalSecret(words.key("vault"), words.key("recovery")));
        QVERIFY(!crypto::equalSecret(words.key("vault"), RecoveryWords::random().key("vault")));
    }
};

WAYMARK_TEST(RecoveryWordsOnPaper);
#include "tst_recovery_words.moc"
