// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/show_records.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

struct AccessWords {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)

public:
    static QString now(const services::AccessView& view, const SpokenTime& time)
    {
        const QString may = PeopleWords::access(view.may, time);
        if (!view.since || view.may.access == services::Access::none) {
            return may;
        }
        //: What somebody may do with a part, and since when. %1 is "Can read until 18 Oct", %2 a day
        return tr("%1. Since %2.").arg(may, time.shortDay(shownMoment(*view.since).date()));
    }
};

}  // namespace

void show(AccessViewModel& on, const services::AccessView& view, const SpokenTime& time, bool online)
{
    AccessFace face;
    const PersonRow person = rowOf(view.person);
    face.part = shown(view.may.section);
    face.partName = PeopleWords::section(view.may.section);
    face.icon = PeopleWords::sectionGlyph(view.may.section);
    face.person = person.key;
    face.name = person.name;
    face.role = PeopleWords::role(view.person);
    face.letters = person.letters;
    face.hue = person.hue;
    face.level = std::min(static_cast<int>(view.may.access), 2);
    face.until = view.may.until ? lastDay(*view.may.until).toString(Qt::ISODate) : QString();
    face.nowWords = AccessWords::now(view, time);
    face.today = shown(view.today).toString(Qt::ISODate);
    face.waits = view.may.waits;
    face.mine = view.mine;
    face.owner = PeopleWords::name(view.owner);
    face.preview = previewOf(view.contents);
    face.online = online;
    on.set(face);
}

}  // namespace waymark::viewmodels
