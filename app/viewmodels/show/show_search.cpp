// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>

#include "app/viewmodels/show/show_sync.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

struct SearchWords {
    Q_DECLARE_TR_FUNCTIONS(SearchWords)

public:
    static QString kind(const std::string& kind)
    {
        if (kind == "promise") {
            return tr("Promise");
        }
        if (kind == "contact" || kind == "person") {
            return tr("Person");
        }
        if (kind == "event") {
            return tr("Date");
        }
        return kind == "heading" || kind == "skill" ? tr("Plan") : tr("Learning");
    }

    static QString page(const services::SearchHit& hit)
    {
        if (hit.heading > 0) {
            return QStringLiteral("heading");
        }
        if (hit.kind == "contact" || hit.kind == "person") {
            return QStringLiteral("person");
        }
        return hit.kind == "event" ? QStringLiteral("today") : QStringLiteral("learning");
    }
};

}  // namespace

void show(SearchViewModel& on, const services::SearchView& view)
{
    QList<ResultRow> results;
    for (const auto& hit : view.hits) {
        ResultRow row;
        row.key = shown(hit.recordId) + QLatin1Char('.') + shown(hit.field);
        row.target = hit.heading > 0 ? QString::number(hit.heading) : shown(hit.recordId);
        row.page = SearchWords::page(hit);
        row.title = SearchWords::kind(hit.kind);
        row.snippet = shown(hit.snippet);
        row.hue = hit.heading > 0 ? hit.heading - 1 : -1;
        results.append(row);
    }
    SearchFace face;
    face.query = shown(view.words);
    face.searched = !view.words.empty();
    on.results()->set(results);
    on.set(face);
}

}  // namespace waymark::viewmodels
