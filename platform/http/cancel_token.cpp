// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/http/cancel_token.h"

#include <mutex>

namespace waymark::http {

struct CancelToken::State {
    std::mutex mutex;
    bool isCancelled = false;
    std::function<void()> wake;
};

CancelToken::CancelToken() : m_state(std::make_shared<State>()) {}

void CancelToken::cancel() const
{
    const std::lock_guard lock(m_state->mutex);
    m_state->isCancelled = true;
    if (m_state->wake) {
        m_state->wake();
    }
}

bool CancelToken::isCancelled() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->isCancelled;
}

void CancelToken::onCancel(std::function<void()> wake) const
{
    const std::lock_guard lock(m_state->mutex);
    m_state->wake = std::move(wake);
    if (m_state->isCancelled && m_state->wake) {
        m_state->wake();
    }
}

}  // namespace waymark::http
