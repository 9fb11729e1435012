// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/record_words.h"
#include "app/viewmodels/show/show_records.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

using services::HitGroup;
using services::SearchHit;

/// Without capitals and accents, as the index compares.
QString folded(const QString& text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        if (!letter.isMark()) {
            plain.append(letter.toCaseFolded());
        }
    }
    return plain;
}

struct ResultWords {
    Q_DECLARE_TR_FUNCTIONS(ResultWords)

public:
    static QString title(const SearchHit& hit)
    {
        if (hit.group == HitGroup::people) {
            return hit.person.id.empty() && !hit.title.empty() ? shown(hit.title) : PeopleWords::name(hit.person);
        }
        return hit.title.empty() ? RecordWords::kind(hit.kind) : shown(hit.title);
    }

    static QString line(const SearchHit& hit, const SpokenTime& time)
    {
        const bool quoted = !hit.snippet.empty() && hit.snippet != hit.title;
        if (quoted) {
            return shown(hit.snippet);
        }
        if (hit.group == HitGroup::people && hit.kind != "home") {
            return PeopleWords::role(hit.person);
        }
        if (hit.when) {
            return time.dayAndTime(shown(*hit.when));
        }
        if (hit.kind == "promise" && !hit.person.name.empty()) {
            return PeopleWords::promised(hit.person);
        }
        if (hit.snippet.empty() && !hit.field.empty()) {
            //: Under a thing that was found but is too private to quote
            return tr("It is in here. Open it to read.");
        }
        return RecordWords::kind(hit.kind);
    }
};

QString pageOf(const SearchHit& hit)
{
    if (hit.kind == "home") {
        return QStringLiteral("homes");
    }
    switch (hit.group) {
        case HitGroup::people:
            return QStringLiteral("person");
        case HitGroup::promises:
            return QStringLiteral("promises");
        case HitGroup::dates:
            return QStringLiteral("event");
        case HitGroup::learning:
            return QStringLiteral("learning");
        case HitGroup::helplines:
            return QStringLiteral("helplines");
        case HitGroup::plan:
            break;
    }
    return QStringLiteral("heading");
}

QString targetOf(const SearchHit& hit)
{
    if (hit.group == HitGroup::people && hit.kind != "home") {
        return shown(hit.person.id);
    }
    return hit.group == HitGroup::plan ? QString::number(hit.heading) : shown(hit.recordId);
}

ResultRow rowOf(const SearchHit& hit, const QString& typed, const SpokenTime& time)
{
    const QString title = ResultWords::title(hit);
    QString line = ResultWords::line(hit, time);
    if (!hit.whose.empty()) {
        line = shown(hit.whose) + QStringLiteral(": ") + line;
    }
    ResultRow row;
    row.key = shown(hit.circle + hit.recordId + hit.kind + hit.person.id) + QString::number(hit.heading);
    row.page = pageOf(hit);
    row.target = targetOf(hit);
    row.circle = shown(hit.circle);
    row.title = marked(title, typed);
    row.line = marked(line, typed);
    row.spoken = title + QStringLiteral(", ") + line;
    if (hit.group == HitGroup::people && hit.kind != "home") {
        row.letters = shown(hit.person.initial);
        row.hue = hit.person.hue;
    } else {
        row.glyph = RecordWords::glyph(hit.kind, hit.heading);
        row.hue = hit.heading > 0 ? hit.heading - 1 : -1;
    }
    return row;
}

}  // namespace

QString marked(const QString& text, const QString& typed)
{
    static const QRegularExpression kWord(QStringLiteral("[\\p{L}\\p{M}\\p{N}]+"));
    QStringList wanted;
    for (auto words = kWord.globalMatch(typed); words.hasNext();) {
        wanted.append(folded(words.next().captured()));
    }
    QString out;
    qsizetype done = 0;
    for (auto words = kWord.globalMatch(text); words.hasNext();) {
        const auto word = words.next();
        const QString plain = folded(word.captured());
        const bool hit =
            std::any_of(wanted.begin(), wanted.end(), [&](const QString& one) { return plain.startsWith(one); });
        if (hit) {
            out += text.mid(done, word.capturedStart() - done).toHtmlEscaped() + QStringLiteral("<b>") +
                   word.captured().toHtmlEscaped() + QStringLiteral("</b>");
            done = word.capturedEnd();
        }
    }
    return out + text.mid(done).toHtmlEscaped();
}

void show(SearchViewModel& on, const services::SearchView& view, const SpokenTime& time)
{
    const QString typed = shown(view.words);
    std::map<HitGroup, QList<ResultRow>> groups;
    SearchFace face;
    face.query = typed.trimmed();
    for (const auto& hit : view.hits) {
        auto& rows = groups[hit.group];
        const ResultRow row = rowOf(hit, typed, time);
        const bool known =
            std::any_of(rows.begin(), rows.end(), [&](const ResultRow& one) { return one.key == row.key; });
        if (!known) {
            rows.append(row);
            ++face.found;
        }
    }
    on.people()->set(groups[HitGroup::people]);
    on.plan()->set(groups[HitGroup::plan]);
    on.promises()->set(groups[HitGroup::promises]);
    on.dates()->set(groups[HitGroup::dates]);
    on.learning()->set(groups[HitGroup::learning]);
    on.helplines()->set(groups[HitGroup::helplines]);
    on.set(face);
}

}  // namespace waymark::viewmodels
