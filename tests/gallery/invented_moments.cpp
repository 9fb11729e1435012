// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

const QString kLongName = QStringLiteral("Selamawit Gebremedhin-Featherstonehaugh");
const QString kLongTitle = QStringLiteral(
    "Meeting about the move to the shared house in Upper Heyford, with everybody who said they can help");
const QString kLongPlace = QStringLiteral("Cherwell District Council, Bodicote House, ground floor, room 14b");

template <class Rows>
void lengthen(Rows* rows, auto&& change)
{
    auto all = rows->rows();
    for (auto& row : all) {
        change(row);
    }
    rows->set(all);
}

void lengthenPeople(AppViewModel& app)
{
    for (auto* rows : {app.people()->circle(), app.people()->important()}) {
        lengthen(rows, [](PersonRow& row) {
            row.name += " " + kLongName;
            row.role = "Personal adviser in the leaving care team of the council";
        });
    }
    AccessFace access = app.access()->face();
    access.name = kLongName;
    access.role = "Personal adviser in the leaving care team of the council";
    access.level = 2;
    access.nowWords = "Can read and write until 18\u00a0October\u00a02027. Since 3\u00a0October\u00a02026.";
    access.online = false;
    app.access()->set(access);
    PersonFace person = app.person()->face();
    person.name = kLongName;
    person.role = "Personal adviser in the leaving care team of the council";
    person.line = "She helped me when I moved, and she knows my sister, my brother and my old carers";
    app.person()->set(person);
}

void lengthenPromises(AppViewModel& app)
{
    for (auto* rows : {app.today()->promises(), app.promises()->all()}) {
        lengthen(rows, [](PromiseRow& row) {
            row.who = kLongName + " said she will";
            row.what += ". " + kLongTitle;
        });
    }
    PromiseFace promise = app.promise()->face();
    promise.who = kLongName + " said she will";
    promise.name = kLongName;
    promise.what = kLongTitle;
    promise.headingName = "Practical and other skills for living on my own";
    app.promise()->set(promise);
}

}  // namespace

void fillLongWords(AppViewModel& app)
{
    lengthenPeople(app);
    lengthenPromises(app);
    TodayFace today = app.today()->face();
    today.nextTitle = kLongTitle;
    app.today()->set(today);
    for (auto* rows : {app.agenda()->coming(), app.agenda()->month()}) {
        lengthen(rows, [](EventRow& row) {
            row.title += ". " + kLongTitle;
            row.line = "2:30\u00a0pm to 3:30\u00a0pm, " + kLongPlace;
        });
    }
    EventFace event = app.oneEvent()->face();
    event.title = kLongTitle;
    event.place = kLongPlace;
    event.with = kLongName + ", Priya, Dawn and Tom";
    event.going = event.with;
    app.oneEvent()->set(event);
    LearningFace learning = app.learning()->face();
    learning.setting = "The Oxfordshire Sixth Form and Further Education College at Blackbird Leys";
    learning.course = "English for speakers of other languages, Level 1, and functional skills maths";
    app.learning()->set(learning);
    fillLongOdd(app);
    fillLongLate(app);
    fillLongFiles(app);
    MoreFace more = app.more()->face();
    more.name = kLongName;
    app.more()->set(more);
}

void fillDrafts(AppViewModel& app)
{
    const QVariantMap title{{"words", "Priya visits, in the afternoon"}, {"seen", app.oneEvent()->face().title}};
    const QVariantMap bring{{"words", "My letters, and the blue fo"}, {"seen", app.oneEvent()->face().bring}};
    app.forms()->set({{"event", app.oneEvent()->face().key, {{"title", title}, {"bring", bring}}}});
}

void fillInviteChoice(AppViewModel& app)
{
    InviteFace face;
    app.invite()->set(face);
    app.invite()->sections()->set(
        {{"about",
          "About me",
          {},
          1,
          "2 people and how to reach them\nWhat is added later, what stood there before, and who changed it"},
         {"plan",
          "Plan",
          {},
          2,
          "These parts of the plan: People and support, If things change and Life skills\n5 promises\n"
          "What is added later, what stood there before, and who changed it"},
         {"learning", "Learning", {}, 0, {}},
         {"money", "Money", {}, 0, {}},
         {"health", "Health", {}, 0, {}},
         {"messages", "Messages", {}, 0, {}}});
}

void fillBusyData(AppViewModel& app)
{
    DataFace data;
    data.folder = "Documents";
    data.busy = "Making the backup…";
    data.part = 0.6;
    data.canStop = true;
    app.data()->set(data);
}

void fillNothingMore(AppViewModel& /*app*/) {}

}  // namespace waymark::gallery
