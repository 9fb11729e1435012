// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>
#include <string>
#include <tuple>
#include <type_traits>

#include "platform/base/result.h"
#include "platform/database/row.h"

struct sqlite3;

namespace waymark::database {

/// A prepared statement borrowed from its database's cache, given back (reset, unbound) when it goes. Move-only, one
/// thread, may not outlive its Database. Parameters: integers, bool, enums, text, blobs, FixedBytes, nullptr,
/// optionals.
///
///     WAYMARK_ASSIGN(auto insert, db.statement("INSERT INTO t (id, body) VALUES (?1, ?2)"));
///     WAYMARK_TRY(insert.run(id, body));                          // again and again
///     WAYMARK_TRY(select.each([&](const Row& row) -> Status { …; return {}; }, id));
///     WAYMARK_ASSIGN(bool found, select.first(id));               // then select.row(), until the next call
class Statement {
public:
    struct Prepared {
        std::string sql;
        sqlite3_stmt* handle = nullptr;
        bool isLent = false;
        bool isCached = false;
    };

    Statement(sqlite3* connection, Prepared* prepared) : m_connection(connection), m_prepared(prepared) {}
    ~Statement() { giveBack(); }
    Statement(Statement&& other) noexcept : m_connection(other.m_connection), m_prepared(other.m_prepared)
    {
        other.m_prepared = nullptr;
    }
    Statement& operator=(Statement&& other) noexcept
    {
        std::swap(m_connection, other.m_connection);
        std::swap(m_prepared, other.m_prepared);
        return *this;
    }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds without copying, runs to the end, ignores rows.
    template <class... Args>
    [[nodiscard]] Status run(const Args&... args)
    {
        WAYMARK_TRY(begin(args...));
        return runToEnd();
    }

    /// The same for a statement of many rows of values: one tuple for each row.
    template <class Rows>
    [[nodiscard]] Status runRows(const Rows& rows)
    {
        reset();
        int index = 0;
        for (const auto& row : rows) {
            WAYMARK_TRY(std::apply([&](const auto&... args) { return bindFrom(index, args...); }, row));
        }
        WAYMARK_TRY(checkCount(index));
        return runToEnd();
    }

    /// Binds without copying and steps once: true if there is a row. Its views live until the next call on this.
    template <class... Args>
    [[nodiscard]] Result<bool> first(const Args&... args)
    {
        WAYMARK_TRY(begin(args...));
        return step();
    }

    /// Calls `visit(const Row&) -> Status` for every row; stops at the first error and returns it.
    template <class Visit, class... Args>
    [[nodiscard]] Status each(Visit&& visit, const Args&... args)
    {
        WAYMARK_TRY(begin(args...));
        while (true) {
            auto more = step();
            if (!more || !*more) {
                reset();
                return more ? Status{} : Status(fail(std::move(more).error()));
            }
            if (Status visited = visit(row()); !visited) {
                reset();
                return visited;
            }
        }
    }

    [[nodiscard]] Row row() const { return Row(m_prepared->handle); }

private:
    template <class... Args>
    [[nodiscard]] Status begin(const Args&... args)
    {
        reset();
        int index = 0;
        WAYMARK_TRY(bindFrom(index, args...));
        return checkCount(index);
    }

    template <class... Args>
    [[nodiscard]] Status bindFrom(int& index, const Args&... args)
    {
        int result = 0;
        [[maybe_unused]] const auto bindNext = [&](const auto& value) {
            result = bindAny(++index, value);
            return result == 0;
        };
        static_cast<void>((bindNext(args) && ...));
        return result == 0 ? Status{} : failure(result);
    }

    template <class T>
    int bindAny(int index, const T& value)
    {
        if constexpr (std::is_same_v<T, std::nullptr_t>) {
            return bindNull(index);
        } else if constexpr (requires {
                                 value.has_value();
                                 *value;
                             }) {
            return value.has_value() ? bindAny(index, *value) : bindNull(index);
        } else if constexpr (std::is_floating_point_v<T>) {
            return bindReal(index, value);
        } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
            return bindInteger(index, static_cast<std::int64_t>(value));
        } else if constexpr (requires {
                                 T::kSize;
                                 value.view();
                             }) {
            return bindBlob(index, value.view());
        } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
            return bindText(index, value);
        } else {
            return bindBlob(index, ByteView(value));
        }
    }

    int bindNull(int index);
    int bindInteger(int index, std::int64_t value);
    int bindReal(int index, double value);
    int bindText(int index, std::string_view value);
    int bindBlob(int index, ByteView value);

    [[nodiscard]] Status checkCount(int given);
    [[nodiscard]] Result<bool> step();
    [[nodiscard]] Status runToEnd();
    [[nodiscard]] Status failure(int result);
    void reset();
    void giveBack();

    sqlite3* m_connection;
    Prepared* m_prepared;
};

}  // namespace waymark::database
