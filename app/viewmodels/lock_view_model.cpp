// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/lock_view_model.h"

#include <chrono>

namespace waymark::viewmodels {

LockViewModel::LockViewModel(QObject* parent) : QObject(parent)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &LockViewModel::countDown);
}

void LockViewModel::setKind(bool usesPin, const QString& name)
{
    m_usesPin = usesPin;
    m_name = name;
    emit kindChanged();
}

void LockViewModel::setMayPin(bool mayPin)
{
    m_mayPin = mayPin;
    emit kindChanged();
}

void LockViewModel::setStep(Step step)
{
    m_step = step;
    reset();
}

void LockViewModel::setBusy(bool busy)
{
    m_busy = busy;
    emit stateChanged();
}

void LockViewModel::setRefused(const QString& words, int seconds)
{
    clearDigits();
    m_busy = false;
    m_message = words;
    m_wait = seconds;
    if (m_wait > 0) {
        m_second.start();
    }
    emit stateChanged();
}

void LockViewModel::reset()
{
    m_second.stop();
    setRefused({}, 0);
}

void LockViewModel::accept()
{
    reset();
    emit accepted();
}

void LockViewModel::digit(int value)
{
    if (m_busy || m_wait > 0 || m_entered >= kDigits || value < 0 || value > 9) {
        return;
    }
    const auto character = static_cast<std::uint8_t>('0' + value);
    m_digits = crypto::SecretKey::madeBy([&](std::span<std::uint8_t, crypto::SecretKey::kSize> to) {
        if (!m_digits.isEmpty()) {
            std::ranges::copy(m_digits.view(), to.begin());
        }
        to[static_cast<std::size_t>(m_entered)] = character;
    });
    ++m_entered;
    emit digitsChanged();
    if (m_entered == kDigits) {
        setBusy(true);
        emit unlockAsked(QByteArray(reinterpret_cast<const char*>(m_digits.view().data()), kDigits));
    }
}

void LockViewModel::erase()
{
    if (m_busy || m_entered == 0) {
        return;
    }
    --m_entered;
    emit digitsChanged();
}

void LockViewModel::unlock(const QString& passphrase)
{
    if (m_busy || m_wait > 0 || passphrase.isEmpty()) {
        return;
    }
    setBusy(true);
    emit unlockAsked(passphrase.toUtf8());
}

void LockViewModel::forgot()
{
    setStep(Step::Words);
}

void LockViewModel::useWords(const QString& words)
{
    if (m_busy || m_wait > 0 || words.trimmed().isEmpty()) {
        return;
    }
    setBusy(true);
    emit wordsGiven(words.toUtf8());
}

void LockViewModel::choose(const QString& secret, bool pin)
{
    if (m_busy || secret.isEmpty()) {
        return;
    }
    m_message.clear();
    setBusy(true);
    emit secretChosen(secret.toUtf8(), pin);
}

void LockViewModel::giveUp()
{
    if (m_step != Step::Locked) {
        setStep(Step::Locked);
        emit gaveUp();
    }
}

void LockViewModel::countDown()
{
    m_wait = std::max(0, m_wait - 1);
    if (m_wait == 0) {
        m_second.stop();
        m_message.clear();
    }
    emit stateChanged();
}

void LockViewModel::clearDigits()
{
    m_digits.reset();
    m_entered = 0;
    emit digitsChanged();
}

}  // namespace waymark::viewmodels
