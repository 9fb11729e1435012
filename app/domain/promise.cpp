// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/promise.h"

#include <array>
#include <tuple>

namespace waymark::domain {
namespace {

int rank(PromiseStanding standing)
{
    switch (standing) {
        case PromiseStanding::late:
            return 0;
        case PromiseStanding::dueToday:
            return 1;
        case PromiseStanding::due:
            return 2;
        case PromiseStanding::noDate:
            return 3;
        case PromiseStanding::kept:
            return 4;
        case PromiseStanding::letGo:
            return 5;
    }
    return 6;
}

}  // namespace

PromiseStatus statusOf(const Promise& promise, Date today)
{
    if (promise.state == PromiseState::kept) {
        return {PromiseStanding::kept, 0};
    }
    if (promise.state == PromiseState::letGo) {
        return {PromiseStanding::letGo, 0};
    }
    if (!promise.by) {
        return {PromiseStanding::noDate, 0};
    }
    const int left = daysBetween(today, *promise.by);
    if (left == 0) {
        return {PromiseStanding::dueToday, 0};
    }
    return left < 0 ? PromiseStatus{PromiseStanding::late, -left} : PromiseStatus{PromiseStanding::due, left};
}

bool nudges(const Promise& promise, Date today)
{
    if (!promise.mine) {
        return false;
    }
    const PromiseStatus status = statusOf(promise, today);
    return status.standing == PromiseStanding::late || status.standing == PromiseStanding::dueToday ||
           (status.standing == PromiseStanding::due && status.days == 1);
}

bool promiseBefore(const Promise& left, const Promise& right, Date today)
{
    const auto key = [&](const Promise& promise) {
        const PromiseStatus status = statusOf(promise, today);
        const int days = status.standing == PromiseStanding::late ? -status.days : status.days;
        return std::tuple(rank(status.standing), days, std::string_view(promise.id));
    };
    return key(left) < key(right);
}

bool isComplete(const Promise& promise)
{
    return promise.state != PromiseState::open || (promise.hasPerson && promise.by.has_value());
}

}  // namespace waymark::domain
