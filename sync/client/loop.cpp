// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "sync/client/loop.h"

#include <algorithm>

namespace waymark::client {

std::int64_t Loop::runDue()
{
    const auto now = this->now();
    const auto newest = m_order;
    while (!m_due.empty()) {
        const auto [due, order] = m_due.begin()->first;
        if (due > now) {
            return due - now;
        }
        if (order > newest) {
            return 0;
        }
        const auto resume = m_due.begin()->second;
        m_due.erase(m_due.begin());
        resume.resume();
    }
    return -1;
}

Loop::Key Loop::add(std::int64_t afterMs, std::coroutine_handle<> resume)
{
    const Key key{now() + std::max<std::int64_t>(0, afterMs), ++m_order};
    m_due.emplace(key, resume);
    return key;
}

Sleep::~Sleep()
{
    if (m_key) {
        m_loop.remove(*m_key);
    }
}

Ask::~Ask()
{
    if (m_id) {
        m_loop.transport().cancel(*m_id);
    }
    if (m_key) {
        m_loop.remove(*m_key);
    }
}

void Ask::await_suspend(std::coroutine_handle<> resume)
{
    m_id = m_loop.transport().start(std::move(m_call), [this, resume](Result<Reply> answer) {
        m_id.reset();
        m_answer = std::move(answer);
        m_key = m_loop.add(0, resume);
    });
}

Result<Reply> Ask::await_resume()
{
    m_key.reset();
    return std::move(m_answer);
}

void Signal::raise()
{
    m_raised = true;
    if (m_resting == nullptr || !m_resting->m_resume) {
        return;
    }
    if (m_resting->m_key) {
        m_loop.remove(*m_resting->m_key);
    }
    m_resting->m_key = m_loop.add(0, m_resting->m_resume);
}

Signal::Rest::~Rest()
{
    if (m_signal.m_resting == this) {
        m_signal.m_resting = nullptr;
    }
    if (m_key) {
        m_signal.m_loop.remove(*m_key);
    }
}

void Signal::Rest::await_suspend(std::coroutine_handle<> resume)
{
    m_signal.m_resting = this;
    m_resume = resume;
    if (m_signal.m_raised) {
        m_key = m_signal.m_loop.add(0, resume);
    } else if (m_mostMs) {
        m_key = m_signal.m_loop.add(*m_mostMs, resume);
    }
}

void Signal::Rest::await_resume()
{
    m_key.reset();
    m_signal.m_resting = nullptr;
    m_signal.m_raised = false;
}

}  // namespace waymark::client
