// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/record_words.h"
#include "app/viewmodels/show/show_records.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

using services::ChangeKind;
using services::HistoryRow;

struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)

public:
    static QString what(const HistoryRow& row, const std::string& kind)
    {
        const QString field = RecordWords::field(kind, row.field);
        switch (row.kind) {
            case ChangeKind::made:
                return tr("Made");
            case ChangeKind::putAway:
                return tr("Put away");
            case ChangeKind::putBack:
                return tr("Put back");
            case ChangeKind::added:
                //: In a history. %1 is a field: "Who with: added"
                return tr("%1: added").arg(field);
            case ChangeKind::tookOut:
                //: In a history. %1 is a field: "Who with: taken out"
                return tr("%1: taken out").arg(field);
            case ChangeKind::wrote:
                break;
        }
        //: In a history: words somebody offered for a text that is not theirs. %1 is the field
        return row.suggestion ? tr("%1: offered").arg(field) : field;
    }

    static QString when(const HistoryRow& row, const SpokenTime& time)
    {
        const QString at = time.dayAndTime(shownMoment(row.at));
        if (row.onThisPhone) {
            //: When a change was made. %1 is a day and time
            return tr("%1, on this phone").arg(at);
        }
        //: When a change was made. %1 is a day and time, %2 the name of a phone
        return row.phone.empty() ? at : tr("%1, on %2").arg(at, shown(row.phone));
    }
};

ChangeRow changeFrom(const HistoryRow& from, const std::string& kind, const SpokenTime& time)
{
    const PersonRow author = rowOf(from.author);
    const QString now = RecordWords::value(from.now, from.field, time);
    ChangeRow row;
    row.key = shown(from.version);
    row.letters = author.letters;
    row.hue = author.hue;
    row.who = author.name;
    row.when = ChangeWords::when(from, time);
    row.what = ChangeWords::what(from, kind);
    (from.longText ? row.words : row.now) = now;
    if (!from.longText) {
        row.before = RecordWords::value(from.before, from.field, time);
    }
    row.current = from.current;
    row.canBringBack = from.canBringBack;
    return row;
}

}  // namespace

void show(HistoryViewModel& on, const services::HistoryView& view, const SpokenTime& time)
{
    QList<ChangeRow> changes;
    for (const auto& from : view.rows) {
        const bool aboutTheRow = from.field.empty();
        if (aboutTheRow || !RecordWords::field(view.record.kind, from.field).isEmpty()) {
            changes.append(changeFrom(from, view.record.kind, time));
        }
    }
    HistoryFace face;
    face.key = shown(view.record.id);
    face.title = RecordWords::title(view.record);
    face.section = shown(view.record.section);
    face.hue = view.record.heading > 0 ? view.record.heading - 1 : -1;
    on.changes()->set(changes);
    on.set(face);
}

}  // namespace waymark::viewmodels
