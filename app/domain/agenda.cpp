// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/domain/agenda.h"

#include <algorithm>
#include <tuple>

namespace waymark::domain {
namespace {

constexpr int kMinutesPerDay = 24 * 60;
constexpr int kAssumedLength = 60;

}  // namespace

LocalTime endOf(const AgendaItem& item)
{
    if (item.allDay) {
        return {addDays(item.starts.date, 1), 0};
    }
    const int length = item.minutes > 0 ? item.minutes : kAssumedLength;
    const int end = item.starts.minute + length;
    return {addDays(item.starts.date, end / kMinutesPerDay), static_cast<std::uint16_t>(end % kMinutesPerDay)};
}

Agenda agendaAt(std::vector<AgendaItem> items, LocalTime now)
{
    std::erase_if(items, [&](const AgendaItem& item) { return endOf(item) <= now; });
    std::ranges::sort(items, [](const AgendaItem& left, const AgendaItem& right) {
        return std::tie(left.starts, left.id) < std::tie(right.starts, right.id);
    });
    Agenda agenda{std::nullopt, std::move(items)};
    const auto next = std::ranges::find_if(
        agenda.coming, [](const AgendaItem& item) { return !item.cancelled && item.mine != Rsvp::cannot; });
    if (next != agenda.coming.end()) {
        agenda.next = static_cast<std::size_t>(next - agenda.coming.begin());
    }
    return agenda;
}

}  // namespace waymark::domain
