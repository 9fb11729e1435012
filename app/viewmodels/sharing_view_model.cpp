// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/sharing_view_model.h"

#include <QLocale>
#include <QSet>

namespace waymark::viewmodels {

SharingViewModel::SharingViewModel(QObject* parent) : QObject(parent) {}

void SharingViewModel::set(const SharingFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void SharingViewModel::forget()
{
    m_people.set({});
    m_sections.set({});
    set({});
}

QVariantMap SharingViewModel::audience(const QStringList& sections) const
{
    QVariantList held;
    QVariantList people;
    QStringList names;
    QSet<QString> seen;
    for (const auto& row : m_sections.rows()) {
        if (!sections.contains(row.key)) {
            continue;
        }
        held.append(QVariantMap{{QStringLiteral("key"), row.key},
                                {QStringLiteral("name"), row.name},
                                {QStringLiteral("icon"), row.icon},
                                {QStringLiteral("watchers"), row.watchers}});
        for (const auto& one : row.watchers) {
            const QVariantMap person = one.toMap();
            const QString key = person.value(QStringLiteral("key")).toString();
            if (!seen.contains(key)) {
                seen.insert(key);
                people.append(person);
                names.append(person.value(QStringLiteral("name")).toString());
            }
        }
    }
    return {{QStringLiteral("line"), people.size() == 1 ? tr("Only you") : QLocale().createSeparatedList(names)},
            {QStringLiteral("people"), people},
            {QStringLiteral("sections"), held}};
}

QString SharingViewModel::heldBy(const QString& person) const
{
    QStringList names;
    for (qsizetype at = 0; at < m_people.rows().size(); ++at) {
        if (m_people.rows().at(at).key != person) {
            continue;
        }
        for (const auto& row : m_sections.rows()) {
            if (row.cells.value(at).toMap().value(QStringLiteral("level")).toInt() > 0) {
                names.append(row.name);
            }
        }
    }
    return QLocale().createSeparatedList(names);
}

}  // namespace waymark::viewmodels
