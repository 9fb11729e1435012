// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_late.h"

#include <QCoreApplication>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/record_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

using services::ChangeKind;
using services::LateField;
using services::LateItem;

struct LateWords {
    Q_DECLARE_TR_FUNCTIONS(LateWords)

public:
    static QString line(const LateItem& item, const SpokenTime& time)
    {
        //: Late words. %1 is a kind of record ("Promise"), %2 a person's name, %3 a day and time
        return tr("%1. %2, %3")
            .arg(RecordWords::kind(item.record.kind), PeopleWords::name(item.who),
                 time.dayAndTime(shownMoment(item.when)));
    }

    static QString what(const LateField& field, const std::string& kind)
    {
        const QString name = RecordWords::field(kind, field.field);
        switch (field.kind) {
            case ChangeKind::made:
                return tr("Made new");
            case ChangeKind::putAway:
                return tr("Put away");
            case ChangeKind::putBack:
                return tr("Put back");
            case ChangeKind::added:
                //: %1 is a field: "Who with: added"
                return tr("%1: added").arg(name);
            case ChangeKind::tookOut:
                return tr("%1: taken out").arg(name);
            case ChangeKind::wrote:
                break;
        }
        return name;
    }
};

QVariantMap changeFrom(const LateItem& item, const LateField& field, const SpokenTime& time)
{
    return {{"what", LateWords::what(field, item.record.kind)},
            {"now", RecordWords::value(field.now, field.field, time)},
            {"late", RecordWords::value(field.late, field.field, time)},
            {"words", field.longText}};
}

/// That a record was made is said by its being new; a field nobody reads is left out.
bool isRead(const LateItem& item, const LateField& field)
{
    return field.field.empty() ? field.kind != ChangeKind::made
                               : !RecordWords::field(item.record.kind, field.field).isEmpty();
}

}  // namespace

void show(LateViewModel& on, const services::LateView& view, const SpokenTime& time)
{
    QList<LateRow> rows;
    for (const auto& item : view.items) {
        LateRow row;
        row.key = shown(item.id);
        row.title = RecordWords::title(item.record);
        row.glyph = RecordWords::glyph(item.record.kind, item.record.heading);
        row.hue = item.record.heading > 0 ? item.record.heading - 1 : -1;
        row.line = LateWords::line(item, time);
        row.mine = item.mine;
        row.taken = item.taken;
        row.canTake = item.canTake;
        for (const auto& field : item.fields) {
            if (isRead(item, field)) {
                row.changes.append(changeFrom(item, field, time));
            }
        }
        rows.append(row);
    }
    on.set(rows);
}

}  // namespace waymark::viewmodels
