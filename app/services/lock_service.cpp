// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/lock_service.h"

#include <algorithm>
#include <sstream>

#include "platform/base/word_list.h"
#include "platform/crypto/wipe.h"

namespace waymark::services {
namespace {

constexpr std::string_view kWordsKept = "lock.words-kept";

/// As forgiving as typing all twelve is: any case, the first four letters are enough.
bool isSameWord(const std::string& typed, const std::string& word)
{
    const auto first = typed.find_first_not_of(" \t\n");
    const auto last = typed.find_last_not_of(" \t\n");
    return first != std::string::npos && indexOf(typed.substr(first, last - first + 1)) == indexOf(word);
}

}  // namespace

Result<LockSettingsView> LockService::settings() const
{
    WAYMARK_ASSIGN(const auto header, m_vault.header());
    WAYMARK_ASSIGN(const auto kept, m_settings.get(kWordsKept));
    return LockSettingsView{
        .pin = header.kind == vault::SecretKind::pin, .mayPin = m_vault.hasKeystore(), .wordsKept = kept == "yes"};
}

Result<RecoveryWordsView> LockService::words() const
{
    WAYMARK_ASSIGN(const auto words, m_vault.words());
    std::string text = words.text();
    RecoveryWordsView view;
    std::istringstream in(text);
    for (std::string word; in >> word;) {
        view.words.push_back(word);
    }
    crypto::wipe(text);
    return view;
}

Status LockService::checkWords(std::span<const TypedWord> typed)
{
    WAYMARK_ASSIGN(const auto view, words());
    const bool right = !typed.empty() && std::ranges::all_of(typed, [&](const TypedWord& one) {
        return one.place >= 1 && one.place <= view.words.size() && isSameWord(one.word, view.words[one.place - 1]);
    });
    return right ? m_settings.set(kWordsKept, "yes") : fail(ErrorCode::bad_words, "not the word there");
}

Status LockService::replaceWords()
{
    // Said first: after a kill in between, the reader is asked to look again rather than trusted to have the new ones.
    WAYMARK_TRY(m_settings.set(kWordsKept, ""));
    WAYMARK_TRY(m_vault.replaceWords());
    return {};
}

Status LockService::setSecret(vault::SecretKind kind, ByteView secret)
{
    return m_vault.setSecret(kind, secret);
}

}  // namespace waymark::services
