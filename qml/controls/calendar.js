// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
// Days as texts, "2026-10-13", so that no time zone and no change of the clocks can move one.
.pragma library

function two(number) { return number < 10 ? "0" + number : String(number) }
function isoOf(year, month, day) { return year + "-" + two(month) + "-" + two(day) }
function monthOf(iso) { return iso.substring(0, 7) }
function dayOf(iso) { return Number(iso.substring(8, 10)) }
// Noon, which every day has in every zone: for a locale to write.
function asDate(iso) { return new Date(Number(iso.substring(0, 4)), Number(iso.substring(5, 7)) - 1, Number(iso.substring(8, 10)), 12) }
function asTime(time) { return new Date(2026, 0, 15, Number(time.substring(0, 2)), Number(time.substring(3, 5))) }
function daysIn(month) { return new Date(Date.UTC(Number(month.substring(0, 4)), Number(month.substring(5, 7)), 0)).getUTCDate() }
// 0 = Sunday
function weekday(iso) { return new Date(Date.UTC(Number(iso.substring(0, 4)), Number(iso.substring(5, 7)) - 1, dayOf(iso))).getUTCDay() }
function addMonths(month, count) {
    const at = new Date(Date.UTC(Number(month.substring(0, 4)), Number(month.substring(5, 7)) - 1 + count, 1))
    return at.getUTCFullYear() + "-" + two(at.getUTCMonth() + 1)
}
function addDays(iso, count) {
    const at = new Date(Date.UTC(Number(iso.substring(0, 4)), Number(iso.substring(5, 7)) - 1, dayOf(iso) + count))
    return isoOf(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}
// How many places of the first week come before the first day.
function blanks(month, firstDayOfWeek) { return (weekday(month + "-01") - firstDayOfWeek + 7) % 7 }
function days(month) {
    const all = []
    for (let day = 1; day <= daysIn(month); ++day)
        all.push(month + "-" + two(day))
    return all
}
