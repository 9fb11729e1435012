// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "app/composition/core.h"
#include "app/composition/home.h"

namespace waymark::viewmodels {

/// The one worker of a window: it alone touches the home, its database and the network. Tasks run there in order; when
/// something changed, `changed` runs there once after them. It sleeps in the network's poll (or here, while locked) and
/// wakes for a task, an answer or a timer, never to look around.
class CoreThread {
public:
    /// What tasks work with. Without a core the home is locked, or could not be opened.
    struct Desk {
        std::unique_ptr<composition::Home> home;
        std::unique_ptr<composition::Core> core;
        bool changed = false;           ///< set by tasks: everything may read differently
        composition::Moved moved = {};  ///< what the core and tasks know to, while not everything may
    };
    using Task = std::function<void(Desk&)>;

    explicit CoreThread(Task changed);
    ~CoreThread();  ///< Finishes the task at hand, drops the rest, closes the home.
    CoreThread(const CoreThread&) = delete;
    CoreThread& operator=(const CoreThread&) = delete;

    /// Any thread; never waits for the worker.
    void post(Task task);

private:
    void run();
    bool runTasks();
    void rest();

    Task m_changed;
    Desk m_desk;  ///< the worker's alone
    std::mutex m_mutex;
    std::condition_variable m_woken;
    std::deque<Task> m_tasks;
    composition::Core* m_polling = nullptr;  ///< who to wake; guarded by m_mutex
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace waymark::viewmodels
