// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace waymark::client {

/// A piece of work that stops where it waits for the relay or for time, so that a round of sync reads from top to
/// bottom. Lazy: begins when awaited, or with `begin` for the outermost. Owns its frame; destroying it abandons the
/// work wherever it stands, and every awaiter in it takes its request or timer back. One thread.
template <class T>
class [[nodiscard]] Async {
public:
    struct promise_type {
        std::optional<T> value;
        std::coroutine_handle<> whoWaits = std::noop_coroutine();

        Async get_return_object() { return Async(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        auto final_suspend() noexcept
        {
            struct Resume {
                bool await_ready() noexcept { return false; }
                std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> done) noexcept
                {
                    return done.promise().whoWaits;
                }
                void await_resume() noexcept {}
            };
            return Resume{};
        }
        void return_value(T result) { value.emplace(std::move(result)); }
        void unhandled_exception() { std::terminate(); }
    };

    Async() = default;
    Async(Async&& other) noexcept : m_frame(std::exchange(other.m_frame, nullptr)) {}
    Async& operator=(Async&& other) noexcept
    {
        std::swap(m_frame, other.m_frame);
        return *this;
    }
    ~Async()
    {
        if (m_frame) {
            m_frame.destroy();
        }
    }

    void begin() { m_frame.resume(); }
    [[nodiscard]] bool done() const { return !m_frame || m_frame.done(); }
    /// Once, after done().
    [[nodiscard]] T take() { return std::move(*m_frame.promise().value); }

    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> waiting) noexcept
    {
        m_frame.promise().whoWaits = waiting;
        return m_frame;
    }
    [[nodiscard]] T await_resume() { return std::move(*m_frame.promise().value); }

private:
    explicit Async(std::coroutine_handle<promise_type> frame) : m_frame(frame) {}

    std::coroutine_handle<promise_type> m_frame;
};

}  // namespace waymark::client

/// As WAYMARK_TRY, in a coroutine.
#define WAYMARK_CO_TRY(expression)                                       \
    do {                                                                 \
        if (auto waymarkResult = (expression); !waymarkResult) {         \
            co_return ::waymark::fail(std::move(waymarkResult).error()); \
        }                                                                \
    } while (false)

/// As WAYMARK_ASSIGN, in a coroutine.
#define WAYMARK_CO_ASSIGN(declaration, expression)                                            \
    auto WAYMARK_CONCAT(waymarkValue, __LINE__) = (expression);                               \
    if (!WAYMARK_CONCAT(waymarkValue, __LINE__)) {                                            \
        co_return ::waymark::fail(std::move(WAYMARK_CONCAT(waymarkValue, __LINE__)).error()); \
    }                                                                                         \
    declaration = std::move(*WAYMARK_CONCAT(waymarkValue, __LINE__))
