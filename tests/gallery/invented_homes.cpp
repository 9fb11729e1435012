// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

PersonRow home(const QString& key, const QString& name, const QString& line, int hue)
{
    PersonRow row;
    row.key = key;
    row.name = name;
    row.role = line;
    row.letters = name.mid(4, 1);
    row.hue = hue;
    row.phone = "07700900120";
    row.textTo = row.phone;
    return row;
}

}  // namespace

void fillHomes(AppViewModel& app)
{
    HomesFace face;
    face.key = "c3";
    face.name = "Cherwell homes";
    face.shared = true;
    face.canWrite = true;
    app.homes()->constellations()->set({{"c3", "Cherwell homes", "C", 5, true, true}});
    PersonRow silent = home("h4", "The Novak home", "Eva, Jan and two brothers\nNo phone in Waymark yet", 2);
    silent.phone.clear();
    silent.textTo.clear();
    app.homes()->homes()->set({home("h1", "The hub home", "Grace, and two spare beds\nLast news 2 hours ago", 5),
                               home("h2", "The Adeyemi home", "Tunde, Bisi and three children\nLast news yesterday", 0),
                               home("h3", "The Barker home", "Dawn, Sam and Mia\nLast news 5 minutes ago", 3), silent});
    PersonRow grace = home("m1", "Grace", "Hub home. On call now", 5);
    grace.letters = "G";
    app.homes()->onCall()->set({grace});
    PersonRow pat = home("m2", "Patrick", "Hub home", 1);
    pat.letters = "P";
    app.homes()->hubCarers()->set({pat});
    app.homes()->gatherings()->set(
        {{"g1", "Cherwell homes", "C", 5, "Sun\n12:30\u00a0pm", "Lunch at the hub home", "Bring a pudding"}});
    app.homes()->set(face);

    HomeFace one;
    one.key = "h2";
    one.name = "The Adeyemi home";
    one.who = "Tunde, Bisi and three children";
    one.letters = "A";
    one.phone = "07700 900120";
    one.textTo = one.phone;
    one.hours = "Monday to Friday, 9:00\u00a0am to 5:30\u00a0pm";
    one.note = "A big dog called Biscuit. They do the school run to Oak Hill.";
    one.members = "Tunde";
    one.memberKeys = QStringList{"m2"};
    one.constellation = face.key;
    one.news = "Last news yesterday";
    one.whose = face.name;
    one.canWrite = true;
    app.home()->people()->set({{"m1", "Grace", "Hub home", false}, {"m2", "Tunde", "Foster carer", true}});
    app.home()->set(one);
}

}  // namespace waymark::gallery
