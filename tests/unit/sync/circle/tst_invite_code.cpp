// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <rapidcheck.h>

#include <QFile>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "platform/base/word_list.h"
#include "sync/circle/invite_code.h"
#include "sync/circle/slots.h"
#include "tests/support/test_main.h"
#include "tests/unit/sync/circle/circle_world.h"

using namespace waymark;
using namespace waymark::circle;

namespace {

InviteSecret anySecret()
{
    InviteSecret secret;
    for (auto& byte : secret.bytes) {
        byte = *rc::gen::arbitrary<std::uint8_t>();
    }
    secret.bytes[0] &= 0x0F;
    return secret;
}

std::string joined(const std::vector<std::string>& words, const std::string& between = " ")
{
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : between) + word;
    }
    return text;
}

InvitePlace somePlace()
{
    InvitePlace place;
    place.relay.url = "https://relay.example:8443";
    place.relay.pin.bytes.fill(3);
    place.space.bytes.fill(4);
    place.head.height = 12;
    place.head.hash.bytes.fill(5);
    return place;
}

InviteSecret fixedSecret()
{
    InviteSecret secret;
    for (std::size_t i = 0; i < secret.bytes.size(); ++i) {
        secret.bytes[i] = static_cast<std::uint8_t>(i + 1);
    }
    return secret;
}

BothKeys fixedKeys()
{
    BothKeys keys;
    keys.inviterSign.bytes.fill(0x11);
    keys.inviterBox.bytes.fill(0x22);
    keys.joinerSign.bytes.fill(0x33);
    keys.joinerBox.bytes.fill(0x44);
    return keys;
}

nlohmann::json describe()
{
    const auto secret = fixedSecret();
    return {
        {"what", "One invitation secret in its shapes, and what is derived from it. See docs/formats/joining.md."},
        {"secret", toHex(secret.view())},
        {"ten_words", joined(wordsOf(secret))},
        {"digits", digitsOf(secret)},
        {"qr", qrOf(secret, somePlace())},
        {"invite_id", secret.id().hex()},
        {"slots",
         {slotOf(secret, Turn::offer).hex(), slotOf(secret, Turn::request).hex(), slotOf(secret, Turn::welcome).hex()}},
        {"six_words", joined(sixWords(secret, fixedKeys()))}};
}

}  // namespace

class InviteCodeTest : public QObject {
    Q_OBJECT
private slots:
    void allThreeShapesGiveTheSecretBack()
    {
        QVERIFY(rc::check("shapes", [] {
            const auto secret = anySecret();
            const auto words = wordsOf(secret);
            RC_ASSERT(words.size() == 10U);
            RC_ASSERT(parseCode(joined(words))->secret == secret);
            RC_ASSERT(digitsOf(secret).size() == 33U + 10U);
            RC_ASSERT(parseCode(digitsOf(secret))->secret == secret);
            const auto place = somePlace();
            const auto qr = parseCode(qrOf(secret, place));
            RC_ASSERT(qr->secret == secret);
            RC_ASSERT(qr->place == place);
        }));
    }

    void caseSpacesAndDashesDoNotMatter()
    {
        const auto secret = fixedSecret();
        auto upper = joined(wordsOf(secret), " - \n");
        std::ranges::transform(upper, upper.begin(), [](char c) { return static_cast<char>(std::toupper(c)); });
        QVERIFY(parseCode(upper)->secret == secret);
        auto lower = "  " + qrOf(secret, somePlace()) + "\n";
        std::ranges::transform(lower, lower.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
        QVERIFY(parseCode(lower)->secret == secret);
        auto digits = digitsOf(secret);
        std::erase(digits, ' ');
        QVERIFY(parseCode(digits)->secret == secret);
    }

    void anyOneWrongDigitIsFound()
    {
        QVERIFY(rc::check("digit", [] {
            auto digits = digitsOf(anySecret());
            std::erase(digits, ' ');
            auto& digit = digits[*rc::gen::inRange<std::size_t>(0, digits.size())];
            digit = static_cast<char>('0' + (digit - '0' + *rc::gen::inRange(1, 10)) % 10);
            RC_ASSERT(parseCode(digits).error().code == ErrorCode::code_invalid);
        }));
    }

    void anyTwoSwappedNeighbourDigitsAreFound()
    {
        QVERIFY(rc::check("swap", [] {
            auto digits = digitsOf(anySecret());
            std::erase(digits, ' ');
            const auto at = *rc::gen::inRange<std::size_t>(0, digits.size() - 1);
            RC_PRE(digits[at] != digits[at + 1]);
            std::swap(digits[at], digits[at + 1]);
            RC_ASSERT(parseCode(digits).error().code == ErrorCode::code_invalid);
        }));
    }

    void aWrongWordIsFoundButForOneInAThousand()
    {
        int passed = 0;
        QVERIFY(rc::check("word", [&] {
            auto words = wordsOf(anySecret());
            auto& word = words[*rc::gen::inRange<std::size_t>(0, words.size())];
            word = std::string(wordAt((*indexOf(word) + *rc::gen::inRange<std::uint32_t>(1, 2048)) % 2048));
            passed += parseCode(joined(words)) ? 1 : 0;
        }));
        QVERIFY(passed <= 3);
        QCOMPARE(parseCode("aardvark is no word of ours at all my dear friend").error().code, ErrorCode::code_invalid);
    }

    void aDamagedQrIsFound()
    {
        QVERIFY(rc::check("qr", [] {
            auto qr = qrOf(anySecret(), somePlace());
            auto& letter = qr[*rc::gen::inRange<std::size_t>(9, qr.size())];
            letter = letter == 'A' ? 'B' : 'A';
            RC_ASSERT(parseCode(qr).error().code == ErrorCode::code_invalid);
        }));
    }

    void rubbishIsNoCode()
    {
        for (const auto* text : {"", " ", "1", "WAYMARK1:", "WAYMARK1:AAAA", "waymark2:ABC", "123 456", "one two three",
                                 "1234567890123456789012345678901234", "https://relay.example/join"}) {
            QCOMPARE(parseCode(text).error().code, ErrorCode::code_invalid);
        }
        QCOMPARE(parseCode("WAYMARK1:" + std::string(100'000, 'A')).error().code, ErrorCode::code_invalid);
        QVERIFY(rc::check("any text", [] {
            const auto text = *rc::gen::arbitrary<std::string>();
            RC_ASSERT(!parseCode(text));
        }));
    }

    void theSixWordsChangeWithEveryKeyAndTheSecret()
    {
        const auto words = sixWords(fixedSecret(), fixedKeys());
        QCOMPARE(words.size(), std::size_t{6});
        auto other = fixedSecret();
        other.bytes[12] ^= 1;
        QVERIFY(sixWords(other, fixedKeys()) != words);
        for (int i = 0; i < 4; ++i) {
            auto keys = fixedKeys();
            (i == 0   ? keys.inviterSign.bytes
             : i == 1 ? keys.inviterBox.bytes
             : i == 2 ? keys.joinerSign.bytes
                      : keys.joinerBox.bytes)[0] ^= 1;
            QVERIFY(sixWords(fixedSecret(), keys) != words);
        }
    }

    void theValuesAreThoseOfTheGoldenFile()
    {
        QFile file(QStringLiteral(WAYMARK_SOURCE_DIR "/tests/vectors/joining.json"));
        const auto now = describe().dump(2) + "\n";
        if (qEnvironmentVariableIsSet("WAYMARK_WRITE_VECTORS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(now.data(), static_cast<qint64>(now.size()));
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromStdString(now), QString::fromUtf8(file.readAll()));
    }
};

WAYMARK_TEST(InviteCodeTest);
#include "tst_invite_code.moc"
