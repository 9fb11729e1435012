// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/record_words.h"
#include "app/viewmodels/show/show_records.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

struct BinWords {
    Q_DECLARE_TR_FUNCTIONS(BinWords)

public:
    static QString putAway(const services::BinRow& row, const SpokenTime& time)
    {
        const QString kind = RecordWords::kind(row.record.kind);
        if (!row.when) {
            return kind;
        }
        const QString when = time.ago(shownMoment(*row.when));
        if (row.who.me) {
            //: Under something in the bin. %1 is what it is ("Promise"), %2 says when ("yesterday")
            return tr("%1. You put it away %2.").arg(kind, when);
        }
        //: Under something in the bin. %1 is what it is ("Promise"), %2 a name, %3 says when ("yesterday")
        return tr("%1. %2 put it away %3.").arg(kind, PeopleWords::name(row.who), when);
    }

    static QString erased(const services::BinRow& row)
    {
        //: Under something that was erased. %1 is what it is ("Promise"), %n how many days it can still be taken back
        return tr("%1. Gone for good in %n days.", nullptr, row.daysLeft).arg(RecordWords::kind(row.record.kind));
    }

    static QString waiting(const services::ErasingView& erasing)
    {
        //: %n things were erased for good on this phone
        return tr("%n things are gone from this phone for good. The relay deletes them when this phone is next online.",
                  nullptr, static_cast<int>(erasing.waiting));
    }

    static QString burst(const services::PutAwayBurst& burst)
    {
        //: %1 is a name, %n how many things they put away within a day
        return tr("%1 put away %n things in one day.", nullptr, static_cast<int>(burst.records.size()))
            .arg(PeopleWords::name(burst.who));
    }
};

BinRow rowOf(const services::BinRow& from)
{
    BinRow row;
    row.key = from.number > 0 ? QString::number(from.number) : shown(from.record.id);
    row.title = RecordWords::title(from.record);
    row.glyph = RecordWords::glyph(from.record.kind, from.record.heading);
    row.hue = from.record.heading > 0 ? from.record.heading - 1 : -1;
    row.canPutBack = from.canPutBack;
    row.canErase = from.canErase;
    row.record = shown(from.record.id);
    row.canEraseNow = from.canEraseNow;
    return row;
}

}  // namespace

void show(BinViewModel& on, const services::BinView& view, const SpokenTime& time)
{
    QList<BinRow> putAway;
    for (const auto& from : view.putAway) {
        BinRow row = rowOf(from);
        row.line = BinWords::putAway(from, time);
        putAway.append(row);
    }
    QList<BinRow> erased;
    for (const auto& from : view.erased) {
        BinRow row = rowOf(from);
        row.line = BinWords::erased(from);
        erased.append(row);
    }
    BinFace face;
    if (!view.bursts.empty()) {
        face.burst = BinWords::burst(view.bursts.front());
    }
    if (view.erasing.waiting > 0) {
        face.waiting = BinWords::waiting(view.erasing);
    }
    on.putAway()->set(putAway);
    on.erased()->set(erased);
    on.set(face);
}

}  // namespace waymark::viewmodels
