// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

PhoneRow phone(const QString& key, const QString& circle, bool first, const QString& name, const QString& line,
               bool thisOne, const QString& whyNot)
{
    PhoneRow row;
    row.key = key;
    row.circle = circle;
    row.first = first;
    row.name = name;
    row.line = line;
    row.thisOne = thisOne;
    row.mine = !line.endsWith("'s phone");
    row.since = "In since 3\u00a0Oct";
    row.canTakeOut = whyNot.isEmpty();
    row.whyNot = whyNot;
    return row;
}

}  // namespace

void fillMine(AppViewModel& app)
{
    app.confirm()->setKind(false, {});
    app.confirm()->reset();
    LockSettingsFace lock;
    app.lockSettings()->set(lock);
    app.recovery()->words()->set({});
    app.recovery()->set({});
    DataFace data;
    data.folder = "Documents";
    data.done = "It is at Documents/waymark-2026-10-13.waymark-backup";
    app.data()->set(data);
    app.data()->kinds()->set({{"promise", "Promises", "14", false},
                              {"heading", "Headings of a plan", "10", false},
                              {"contact", "People important to me", "3", false},
                              {"profile", "About me", "1", false}});
    const QString own = "This is the one in your hand. Another of your phones can take it out.";
    const QString only = "It is their only phone here. You can take the person out instead.";
    app.phones()->phones()->set({phone("p1", "Sam", true, "Sam's phone", "This phone", true, own),
                                 phone("p2", "Sam", false, "Old tablet", "Yours too", false, {}),
                                 phone("p3", "Sam", false, "phone", "Priya's phone", false, only),
                                 phone("p4", "Cherwell homes", true, "Sam's phone", "This phone", true, own)});
    PhonesFace phones;
    phones.canAdd = true;
    phones.key = "p2";
    app.phones()->set(phones);
}

void fillCopiedPhone(AppViewModel& app)
{
    auto rows = app.phones()->phones()->rows();
    rows.first().canRenew = true;
    app.phones()->phones()->set(rows);
    PhonesFace face = app.phones()->face();
    face.key = rows.first().key;
    app.phones()->set(face);
}

void showRecoveryWords(AppViewModel& app)
{
    QList<ChoiceRow> rows;
    for (const auto* word : {"aspect", "library", "late", "celery", "enzyme", "another", "frequent", "calorie", "blog",
                             "these", "drove", "deputy"}) {
        rows.append({QString::number(rows.size() + 1), word, {}, false});
    }
    RecoveryFace face;
    face.offered = face.shown = true;
    app.recovery()->words()->set(rows);
    app.recovery()->set(face);
}

void askForTwoWords(AppViewModel& app)
{
    RecoveryFace face;
    face.offered = true;
    face.first = 3;
    face.second = 9;
    face.problem = "One of those words is not right. Check them one by one.";
    app.recovery()->words()->set({});
    app.recovery()->set(face);
}

}  // namespace waymark::gallery
