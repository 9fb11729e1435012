// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDateTime>

#include "app/viewmodels/show/show_odd.h"
#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;
using services::OddKind;
using services::OddThing;

namespace {

SpokenTime tuesday()
{
    return SpokenTime(QDateTime(QDate(2026, 10, 13), QTime(9, 41)));
}

OddThing thing(OddKind kind, const char* who, std::vector<std::string> sections)
{
    OddThing one;
    one.id = std::to_string(static_cast<int>(kind));
    one.kind = kind;
    one.circle = "Sam";
    if (*who != '\0') {
        one.who.emplace();
        one.who->name = who;
    }
    one.sections = std::move(sections);
    one.at = tuesday().now().addSecs(-3600LL * 13 * static_cast<int>(kind)).toMSecsSinceEpoch();
    return one;
}

void fill(AppViewModel& app, std::vector<OddThing> things, bool naming)
{
    show(*app.odd(), {std::move(things)}, naming, tuesday());
}

}  // namespace

void fillOdd(AppViewModel& app)
{
    fill(app, {thing(OddKind::relayWithholds, "", {"plan", "health"}), thing(OddKind::mineUndone, "", {})}, false);
}

void fillAllOdd(AppViewModel& app)
{
    std::vector<OddThing> all;
    for (int kind = 0; kind <= static_cast<int>(OddKind::noRoomForSnapshot); ++kind) {
        const bool theirs = static_cast<OddKind>(kind) == OddKind::badKey;
        all.push_back(thing(static_cast<OddKind>(kind), theirs ? "Priya" : "", {}));
    }
    fill(app, std::move(all), true);
}

void fillLongOdd(AppViewModel& app)
{
    const char* name = "Bartholomew-Alexander Featherstonehaugh-Cholmondeley";
    auto key = thing(OddKind::badKey, name, {"plan", "learning", "health", "identity", "home", "documents"});
    key.circle = name;
    fill(app, {std::move(key), thing(OddKind::badChange, name, {})}, true);
}

}  // namespace waymark::gallery
