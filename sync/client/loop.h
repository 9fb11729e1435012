// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <coroutine>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "platform/base/clock.h"
#include "sync/client/transport.h"

namespace waymark::client {

/// Resumes the engine's coroutines: when their time has come, when the relay has answered, when somebody raised their
/// signal. Nothing is resumed from inside a callback, only in `runDue`. One thread. Outlives what awaits on it.
class Loop {
public:
    using Key = std::pair<std::int64_t, std::uint64_t>;  ///< due (monotonic), order

    Loop(Transport& transport, const Clock& clock) : m_transport(transport), m_clock(clock) {}
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    /// Resumes what was due when it was called. Milliseconds until the next is due; -1 for none.
    [[nodiscard]] std::int64_t runDue();

    [[nodiscard]] Transport& transport() { return m_transport; }
    [[nodiscard]] std::int64_t now() const { return m_clock.monotonicMs(); }
    Key add(std::int64_t afterMs, std::coroutine_handle<> resume);
    void remove(const Key& key) { m_due.erase(key); }

private:
    Transport& m_transport;
    const Clock& m_clock;
    std::map<Key, std::coroutine_handle<>> m_due;
    std::uint64_t m_order = 0;
};

/// co_await Sleep(loop, ms). 0 lets others, and the caller of the engine, have a turn.
class Sleep {
public:
    Sleep(Loop& loop, std::int64_t ms) : m_loop(loop), m_ms(ms) {}
    ~Sleep();
    Sleep(const Sleep&) = delete;
    Sleep& operator=(const Sleep&) = delete;

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> resume) { m_key = m_loop.add(m_ms, resume); }
    void await_resume() { m_key.reset(); }

private:
    Loop& m_loop;
    std::int64_t m_ms;
    std::optional<Loop::Key> m_key;
};

/// co_await Ask(loop, call): the relay's answer. Cancels the call when its coroutine is dropped.
class Ask {
public:
    Ask(Loop& loop, Call call) : m_loop(loop), m_call(std::move(call)) {}
    ~Ask();
    Ask(const Ask&) = delete;
    Ask& operator=(const Ask&) = delete;

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> resume);
    [[nodiscard]] Result<Reply> await_resume();

private:
    Loop& m_loop;
    Call m_call;
    std::optional<CallId> m_id;
    std::optional<Loop::Key> m_key;
    Result<Reply> m_answer;
};

/// What one coroutine rests on until somebody raises it or time runs out. Raised while nobody rests, it is remembered.
class Signal {
public:
    explicit Signal(Loop& loop) : m_loop(loop) {}
    Signal(const Signal&) = delete;
    Signal& operator=(const Signal&) = delete;

    void raise();
    [[nodiscard]] bool isRaised() const { return m_raised; }

    class Rest {
    public:
        Rest(Signal& signal, std::optional<std::int64_t> mostMs) : m_signal(signal), m_mostMs(mostMs) {}
        ~Rest();
        Rest(const Rest&) = delete;
        Rest& operator=(const Rest&) = delete;

        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> resume);
        void await_resume();

    private:
        friend class Signal;
        Signal& m_signal;
        std::optional<std::int64_t> m_mostMs;
        std::coroutine_handle<> m_resume;
        std::optional<Loop::Key> m_key;
    };
    /// co_await signal.rest(): until raised; with a time, until then at most.
    [[nodiscard]] Rest rest(std::optional<std::int64_t> mostMs = {}) { return {*this, mostMs}; }

private:
    Loop& m_loop;
    Rest* m_resting = nullptr;
    bool m_raised = false;
};

}  // namespace waymark::client
