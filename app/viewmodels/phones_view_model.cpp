// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/phones_view_model.h"

namespace waymark::viewmodels {

void PhonesViewModel::set(const PhonesFace& face)
{
    PhonesFace now = face;
    const PhoneRow* open = m_phones.find(face.key);
    const PhoneRow row = open != nullptr ? *open : PhoneRow();
    now.key = row.key;
    now.circle = row.circle;
    now.name = row.name;
    now.whose = row.line;
    now.since = row.since;
    now.mine = row.mine;
    now.canTakeOut = row.canTakeOut;
    now.canRenew = row.canRenew;
    now.whyNot = row.whyNot;
    if (m_face == now) {
        return;
    }
    m_face = now;
    emit faceChanged();
}

void PhonesViewModel::choose(const QString& key)
{
    PhonesFace face = m_face;
    face.key = key;
    set(face);
}

void PhonesViewModel::rename(const QString& name)
{
    if (const PhoneRow* open = m_phones.find(m_face.key)) {
        emit renameAsked(open->device, name.trimmed());
    }
}

void PhonesViewModel::renew()
{
    if (const PhoneRow* open = m_phones.find(m_face.key); open != nullptr && open->canRenew) {
        emit renewAsked(open->space);
    }
}

void PhonesViewModel::takeOut()
{
    if (const PhoneRow* open = m_phones.find(m_face.key); open != nullptr && open->canTakeOut) {
        emit takeOutAsked(open->space, open->device);
    }
}

}  // namespace waymark::viewmodels
