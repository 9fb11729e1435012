// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/access_view_model.h"

#include "app/viewmodels/wording/spoken_time.h"

namespace waymark::viewmodels {

void AccessViewModel::set(const AccessFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void AccessViewModel::open(const QString& part, const QString& person)
{
    if (part != m_face.part || person != m_face.person) {
        set({});  // until it is read, nothing of another can be changed
    }
    emit opened(part, person);
}

void AccessViewModel::allow(int level, const QString& until)
{
    if (changes(level, until)) {
        emit allowed(level, level == 0 ? QString() : until);
    }
}

// Days compare as their texts do: 2026-10-18.
bool AccessViewModel::changes(int level, const QString& until) const
{
    if (!m_face.mine) {
        return false;
    }
    if (level == 0) {
        return m_face.level > 0;
    }
    const bool over = !until.isEmpty() && until < m_face.today;
    return !over && (level != m_face.level || until != m_face.until);
}

bool AccessViewModel::takes(int level, const QString& until) const
{
    if (level != m_face.level) {
        return level < m_face.level;
    }
    return level > 0 && !until.isEmpty() && (m_face.until.isEmpty() || until < m_face.until);
}

QString AccessViewModel::dayWords(const QString& day) const
{
    const QDate today = QDate::fromString(m_face.today, Qt::ISODate);
    return SpokenTime(today.startOfDay()).fullDay(QDate::fromString(day, Qt::ISODate));
}

}  // namespace waymark::viewmodels
