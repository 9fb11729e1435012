// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/core_thread.h"

#include <utility>

namespace waymark::viewmodels {

CoreThread::CoreThread(Task changed) : m_changed(std::move(changed)), m_thread([this] { run(); }) {}

CoreThread::~CoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        if (m_polling != nullptr) {
            m_polling->sharing().wakeup();
        }
    }
    m_woken.notify_one();
    m_thread.join();
}

void CoreThread::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
        if (m_polling != nullptr) {
            m_polling->sharing().wakeup();
        }
    }
    m_woken.notify_one();
}

void CoreThread::run()
{
    while (runTasks()) {
        if (m_desk.changed || !m_desk.moved.empty()) {
            if (std::exchange(m_desk.changed, false)) {
                m_desk.moved = {};
            }
            m_changed(m_desk);
            m_desk.moved = {};
        }
        rest();
    }
    m_desk.core.reset();
    m_desk.home.reset();
}

/// False when it is time to stop.
bool CoreThread::runTasks()
{
    std::unique_lock lock(m_mutex);
    m_polling = nullptr;  // a task may close the core
    while (!m_stopping && !m_tasks.empty()) {
        const Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task(m_desk);
        lock.lock();
    }
    return !m_stopping;
}

void CoreThread::rest()
{
    if (!m_desk.core) {
        std::unique_lock lock(m_mutex);
        m_woken.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
        return;
    }
    const auto wait = m_desk.core->sharing().turn();
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || !m_tasks.empty() || m_desk.changed || !m_desk.moved.empty()) {
            return;
        }
        m_polling = m_desk.core.get();
    }
    m_desk.core->sharing().poll(wait);
}

}  // namespace waymark::viewmodels
