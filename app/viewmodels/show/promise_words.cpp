// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/promise_words.h"

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

constexpr int kPlain = 0;
constexpr int kSun = 2;
constexpr int kGood = 3;
constexpr int kCare = 4;

}  // namespace

PromiseRow PromiseWords::row(const services::PromiseRow& promise, const SpokenTime& time)
{
    using domain::PromiseStanding;
    PromiseRow row;
    row.key = shown(promise.id);
    row.heading = promise.heading;
    row.letters = promise.who.initial.empty() ? QStringLiteral("?") : shown(promise.who.initial);
    row.hue = promise.who.hue;
    row.who = PeopleWords::promised(promise.who);
    row.what = shown(promise.what);
    row.mine = promise.who.me;
    row.canChange = promise.writable;
    const auto state = [&row](const QString& words, int tone, const char* glyph) {
        row.chip = words;
        row.tone = tone;
        row.chipGlyph = QString::fromLatin1(glyph);
    };
    switch (promise.status.standing) {
        case PromiseStanding::noDate:
            state(tr("No date yet"), kPlain, "");
            break;
        case PromiseStanding::due:
            state(time.due(shown(*promise.by)), kPlain, "");
            break;
        case PromiseStanding::dueToday:
            state(tr("Today"), kSun, "clock");
            break;
        case PromiseStanding::late:
            state(time.due(shown(*promise.by)), kCare, "clock");
            break;
        case PromiseStanding::kept:
            row.kept = true;
            state(tr("Kept"), kGood, "check");
            break;
        case PromiseStanding::letGo:
            state(tr("Let go"), kPlain, "");
            break;
    }
    return row;
}

}  // namespace waymark::viewmodels
