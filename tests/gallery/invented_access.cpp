// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

constexpr int kLent = 3;   // to read, until a day
constexpr int kWaits = 4;  // to read and write, from the next sync on

PersonRow person(const QString& key, const QString& name, int hue)
{
    PersonRow row;
    row.key = key;
    row.name = name;
    row.letters = name.left(1);
    row.hue = hue;
    return row;
}

const QList<PersonRow>& people()
{
    static const QList<PersonRow> all{person("m2", "Priya", 0), person("m4", "Dawn", 3), person("m3", "Grace", 5),
                                      person("m5", "Tom", 1)};
    return all;
}

QVariantMap cell(int kind)
{
    static const QStringList kWords{"Cannot see it", "Can read", "Can read and write", "Can read until 18\u00a0Oct",
                                    "Can read and write. Waits for the next sync"};
    static const QList<int> kLevels{0, 1, 2, 1, 2};
    return {
        {"level", kLevels.at(kind)}, {"lent", kind == kLent}, {"waits", kind == kWaits}, {"words", kWords.at(kind)}};
}

/// `cells`: what each of the people may do.
SharedRow shared(const QString& key, const QString& name, const QString& icon, const QList<int>& cells)
{
    static const QStringList kRoles{"Personal adviser", "Foster carer", "Hub home", "Maths tutor"};
    SharedRow row;
    row.key = key;
    row.name = name;
    row.icon = icon;
    row.watchers.append(
        QVariantMap{{"key", "m1"}, {"name", "You"}, {"line", "It is yours"}, {"letters", "S"}, {"hue", 7}});
    for (qsizetype at = 0; at < cells.size(); ++at) {
        const auto& one = people().at(at);
        const QVariantMap may = cell(cells.at(at));
        row.cells.append(may);
        if (may.value("level").toInt() > 0) {
            row.watchers.append(
                QVariantMap{{"key", one.key},
                            {"name", one.name},
                            {"line", kRoles.at(at) + ". " + may.value("words").toString() + ". Since 3\u00a0Oct."},
                            {"letters", one.letters},
                            {"hue", one.hue}});
        }
    }
    return row;
}

AccessFace tomAndThePlan()
{
    AccessFace face;
    face.part = "plan";
    face.partName = "Plan";
    face.icon = "plan";
    face.person = "m5";
    face.name = "Tom";
    face.role = "Maths tutor";
    face.letters = "T";
    face.hue = 1;
    face.nowWords = "Cannot see it";
    face.today = "2026-10-13";
    face.mine = true;
    face.owner = "You";
    face.online = true;
    face.preview =
        QStringList{"These parts of the plan: People and support, If things change, Family and friends and Life skills",
                    "5 promises", "What is added later, what stood there before, and who changed it"};
    return face;
}

}  // namespace

void fillAccess(AppViewModel& app)
{
    SharedRow own = shared("private", "Journal, my story", "lock", {0, 0, 0, 0});
    own.ownOnly = true;
    app.sharing()->people()->set(people());
    app.sharing()->sections()->set(
        {shared("about", "About me", "identity", {2, 2, 1, 1}), shared("plan", "Plan", "plan", {2, 1, 0, 0}),
         shared("learning", "Learning", "cap", {2, 2, 0, kWaits}), shared("money", "Money", "money", {2, 0, 0, 0}),
         shared("health", "Health", "health", {1, 2, kLent, 0}),
         shared("identity", "Faith, culture", "globe", {0, 1, 0, 0}),
         shared("home", "Where I live", "home", {1, 2, 1, 0}), shared("documents", "Documents", "doc", {1, 0, 0, 0}),
         shared("messages", "Messages", "message", {2, 2, 2, 2}), own});
    SharingFace face;
    face.mine = true;
    face.turn = app.sharing()->face().turn + 1;
    face.owner = "You";
    face.lent = QStringList{"Grace, Health: Can read until 18\u00a0Oct"};
    face.waiting = 1;
    app.sharing()->set(face);
    app.access()->set(tomAndThePlan());
}

void fillAccessLent(AppViewModel& app)
{
    AccessFace face = tomAndThePlan();
    face.level = 1;
    face.until = "2026-10-18";
    face.nowWords = "Can read until 18\u00a0Oct. Since 3\u00a0Oct.";
    app.access()->set(face);
}

void fillAccessWaits(AppViewModel& app)
{
    AccessFace face = tomAndThePlan();
    face.level = 2;
    face.nowWords = "Can read and write";
    face.waits = true;
    face.online = false;
    app.access()->set(face);
}

void fillSharedWithMe(AppViewModel& app)
{
    fillCarerDay(app);
    AccessFace face = tomAndThePlan();
    face.level = 1;
    face.until = "2026-10-18";
    face.nowWords = "Can read until 18\u00a0Oct. Since 3\u00a0Oct.";
    face.name = "You";
    face.mine = false;
    face.owner = "Mia";
    app.access()->set(face);
    SharingFace sharing = app.sharing()->face();
    sharing.mine = false;
    sharing.owner = "Mia";
    sharing.waiting = 0;
    sharing.lent = QStringList{"You, Health: Can read until 18\u00a0Oct"};
    sharing.ended = QStringList{"A part was shared with you until 5\u00a0Oct. That is over."};
    app.sharing()->set(sharing);
    QList<SharedRow> held;
    for (const auto& row : app.sharing()->sections()->rows()) {
        if (row.key == "about" || row.key == "learning" || row.key == "health") {
            held.append(row);
        }
    }
    app.sharing()->sections()->set(held);
}

}  // namespace waymark::gallery
