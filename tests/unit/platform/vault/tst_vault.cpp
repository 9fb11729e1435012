// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "platform/crypto/locked_arena.h"
#include "platform/vault/file_io.h"
#include "platform/vault/key_wrap.h"
#include "tests/support/test_main.h"
#include "tests/unit/platform/vault/memory_search.h"
#include "tests/unit/platform/vault/test_home.h"

using namespace waymark;
using namespace waymark::vault;
using tests::TestHome;

namespace {

const ByteView kPassphrase = viewOf("green tea at nine");
const ByteView kOther = viewOf("a walk along the pier");
const ByteView kPin = viewOf("270914");

template <class T>
ErrorCode codeOf(const T& result)
{
    return result ? ErrorCode::cancelled : result.error().code;
}

}  // namespace

class Vaults : public QObject {
    Q_OBJECT

private slots:
    void openWithThePassphraseAndTheWords()
    {
        TestHome home;
        std::string text;
        Bytes key;
        {
            auto vault = home.vault();
            auto words = vault.create(SecretKind::passphrase, kPassphrase);
            QVERIFY(words && vault.isOpen());
            text = words->text();
            const auto databaseKey = vault.databaseKey();
            QVERIFY(databaseKey);
            key.assign(databaseKey->view().begin(), databaseKey->view().end());
            QVERIFY(!crypto::equalSecret(*databaseKey, vault.wrappingKey().value()));
        }
        auto vault = home.vault();
        QCOMPARE(codeOf(vault.databaseKey()), ErrorCode::locked);
        QCOMPARE(codeOf(vault.unlock(kOther)), ErrorCode::wrong_passphrase);
        QCOMPARE(codeOf(vault.unlock({})), ErrorCode::wrong_passphrase);
        QVERIFY(!vault.isOpen());
        QVERIFY(vault.unlock(kPassphrase));
        QVERIFY(std::ranges::equal(vault.databaseKey()->view(), key));
        vault.lock();
        QCOMPARE(codeOf(vault.databaseKey()), ErrorCode::locked);
        QVERIFY(vault.unlockWithWords(RecoveryWords::fromText(text).value()));
        QVERIFY(std::ranges::equal(vault.databaseKey()->view(), key));
        QCOMPARE(codeOf(vault.unlockWithWords(RecoveryWords::random())), ErrorCode::bad_words);
    }

    void areMadeOnceAHome()
    {
        TestHome home;
        QCOMPARE(codeOf(home.vault().unlock(kPassphrase)), ErrorCode::home_missing);
        QVERIFY(home.vault().create(SecretKind::passphrase, kPassphrase));
        QCOMPARE(codeOf(home.vault().create(SecretKind::passphrase, kOther)), ErrorCode::home_exists);
        QVERIFY(home.vault().unlock(kPassphrase));
    }

    void slowDownGuessingAndLetTheRightOneThroughLater()
    {
        TestHome home;
        QVERIFY(home.vault().create(SecretKind::passphrase, kPassphrase));
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(codeOf(home.vault().unlock(kOther)), ErrorCode::wrong_passphrase);
        }
        QCOMPARE(home.vault().waitMs(), 5'000);
        const auto early = home.vault().unlock(kPassphrase);
        QCOMPARE(codeOf(early), ErrorCode::try_later);
        QCOMPARE(early.error().detail, std::string("5"));
        home.boot.sinceBootMs += 5'000;
        QVERIFY(home.vault().unlock(kPassphrase));
        QCOMPARE(home.vault().waitMs(), 0);
        QCOMPARE(codeOf(home.vault().unlock(kOther)), ErrorCode::wrong_passphrase);
        QCOMPARE(home.vault().waitMs(), 0);
    }

    void slowDownGuessedWordsApartFromThePassphrase()
    {
        TestHome home;
        const auto words = home.vault().create(SecretKind::passphrase, kPassphrase);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(codeOf(home.vault().unlockWithWords(RecoveryWords::random())), ErrorCode::bad_words);
        }
        QCOMPARE(home.vault().wordsWaitMs(), 5'000);
        QCOMPARE(codeOf(home.vault().unlockWithWords(*words)), ErrorCode::try_later);
        QCOMPARE(home.vault().waitMs(), 0);
        QVERIFY(home.vault().unlock(kPassphrase));
        home.boot.sinceBootMs += 5'000;
        QVERIFY(home.vault().unlockWithWords(*words));
        QCOMPARE(home.vault().wordsWaitMs(), 0);
    }

    void countATryThatConfirms()
    {
        TestHome home;
        auto vault = home.vault();
        QVERIFY(vault.create(SecretKind::passphrase, kPassphrase));
        QVERIFY(vault.confirm(kPassphrase));
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(codeOf(vault.confirm(kOther)), ErrorCode::wrong_passphrase);
        }
        QCOMPARE(codeOf(vault.confirm(kPassphrase)), ErrorCode::try_later);
        QVERIFY(vault.isOpen());
    }

    void changeThePassphraseAndKeepTheKeyAndTheWords()
    {
        TestHome home;
        auto vault = home.vault();
        const auto words = vault.create(SecretKind::passphrase, kPassphrase).value().text();
        const auto before = vault.databaseKey().value();
        QCOMPARE(codeOf(vault.changeSecret(kOther, SecretKind::passphrase, kOther)), ErrorCode::wrong_passphrase);
        QVERIFY(vault.changeSecret(kPassphrase, SecretKind::passphrase, kOther));
        vault.lock();
        QCOMPARE(codeOf(vault.unlock(kPassphrase)), ErrorCode::wrong_passphrase);
        QVERIFY(vault.unlock(kOther));
        QVERIFY(crypto::equalSecret(before, vault.databaseKey().value()));
        QCOMPARE(vault.words()->text(), words);
    }

    void setANewPassphraseAfterTheWords()
    {
        TestHome home;
        const auto words = home.vault().create(SecretKind::passphrase, kPassphrase).value();
        for (int i = 0; i < 4; ++i) {
            QVERIFY(!home.vault().unlock(kOther));
        }
        auto vault = home.vault();
        QCOMPARE(codeOf(vault.setSecret(SecretKind::passphrase, kOther)), ErrorCode::locked);
        QVERIFY(vault.unlockWithWords(words));
        QVERIFY(vault.setSecret(SecretKind::passphrase, kOther));
        vault.lock();
        QVERIFY(vault.unlock(kOther));
    }

    void replaceTheWords()
    {
        TestHome home;
        auto vault = home.vault();
        const auto old = vault.create(SecretKind::passphrase, kPassphrase).value();
        const auto fresh = vault.replaceWords();
        QVERIFY(fresh && vault.words()->text() == fresh->text());
        QCOMPARE(codeOf(home.vault().unlockWithWords(old)), ErrorCode::bad_words);
        QVERIFY(home.vault().unlockWithWords(*fresh));
        QVERIFY(home.vault().unlock(kPassphrase));
    }

    void refuseWhatIsEasyToGuess_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<bool>("isPin");
        QTest::addColumn<int>("code");
        const auto good = static_cast<int>(ErrorCode::cancelled);
        const auto weak = static_cast<int>(ErrorCode::weak_passphrase);
        QTest::newRow("empty") << QByteArray() << false << weak;
        QTest::newRow("seven letters") << QByteArray("abcdefg") << false << weak;
        QTest::newRow("eight letters") << QByteArray("abcdefgh") << false << good;
        QTest::newRow("one letter often") << QByteArray("aaaaaaaaaaaa") << false << weak;
        QTest::newRow("four accents are eight bytes") << QByteArray("éèêë") << false << weak;
        QTest::newRow("endless") << QByteArray(1025, 'x') << false << static_cast<int>(ErrorCode::too_large);
        QTest::newRow("five digits") << QByteArray("27091") << true << weak;
        QTest::newRow("six digits") << QByteArray("270914") << true << good;
        QTest::newRow("a staircase") << QByteArray("123456") << true << weak;
        QTest::newRow("down the stairs") << QByteArray("987654") << true << weak;
        QTest::newRow("all alike") << QByteArray("000000") << true << weak;
        QTest::newRow("letters in a PIN") << QByteArray("27o914") << true << weak;
    }

    void refuseWhatIsEasyToGuess()
    {
        QFETCH(QByteArray, secret);
        QFETCH(bool, isPin);
        QFETCH(int, code);
        const auto kind = isPin ? SecretKind::pin : SecretKind::passphrase;
        QCOMPARE(static_cast<int>(codeOf(checkSecret(kind, viewOf(secret.toStdString()), true))), code);
    }

    void takeAPinOnlyWithAKeystore()
    {
        TestHome without;
        QCOMPARE(codeOf(without.vault().create(SecretKind::pin, kPin)), ErrorCode::unsupported);
        QVERIFY(!without.home.hasVault());
        TestHome with(true);
        auto vault = with.vault();
        QVERIFY(vault.create(SecretKind::pin, kPin));
        QCOMPARE(with.keystore.keys.size(), 1U);
        QVERIFY(with.vault().unlock(kPin));
        QVERIFY(vault.changeSecret(kPin, SecretKind::pin, viewOf("918273")));
        QCOMPARE(with.keystore.keys.size(), 1U);
        QVERIFY(with.vault().unlock(viewOf("918273")));
    }

    void askForTheWordsWhenTheKeystoreIsGone()
    {
        TestHome home(true);
        const auto words = home.vault().create(SecretKind::pin, kPin).value();
        home.keystore.keys.clear();
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(codeOf(home.vault().unlock(kPin)), ErrorCode::keystore_lost);
        }
        home.keystore.available = false;
        auto vault = home.vault();
        QVERIFY(vault.unlockWithWords(words));
        QCOMPARE(codeOf(vault.setSecret(SecretKind::pin, kPin)), ErrorCode::unsupported);
        QVERIFY(vault.setSecret(SecretKind::passphrase, kPassphrase));
        QVERIFY(home.vault().unlock(kPassphrase));
    }

    void sayWhenTheHeaderIsDamaged()
    {
        TestHome home;
        QVERIFY(home.vault().create(SecretKind::passphrase, kPassphrase));
        auto bytes = readFile(home.home.vaultFile(), 1000).value();
        bytes[60] ^= 1;
        QVERIFY(replaceFile(home.home.vaultFile(), bytes));
        QCOMPARE(codeOf(home.vault().unlock(kPassphrase)), ErrorCode::vault_damaged);
        QVERIFY(replaceFile(home.home.vaultFile(), Bytes(5000)));
        QCOMPARE(codeOf(home.vault().unlock(kPassphrase)), ErrorCode::vault_damaged);
    }

    void leaveNoKeyInMemoryWhenLocked()
    {
        TestHome home;
        auto vault = home.vault();
        const auto inUse = crypto::LockedArena::process().inUse();
        QVERIFY(vault.create(SecretKind::passphrase, kPassphrase));
        tests::Inverted inverted{};
        {
            const auto key = vault.databaseKey().value();
            std::ranges::transform(key.view(), inverted.begin(),
                                   [](auto byte) { return static_cast<std::uint8_t>(~byte); });
            QVERIFY(tests::countInMemory(inverted) >= 1);
        }
        vault.lock();
        QCOMPARE(crypto::LockedArena::process().inUse(), inUse);
        QCOMPARE(tests::countInMemory(inverted), 0);
    }
};

WAYMARK_TEST(Vaults);
#include "tst_vault.moc"
