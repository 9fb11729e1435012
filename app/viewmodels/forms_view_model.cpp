// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/forms_view_model.h"

namespace waymark::viewmodels {
namespace {

QList<BegunForm> without(const QList<BegunForm>& forms, const QString& form, const QString& about)
{
    QList<BegunForm> others = forms;
    others.removeIf([&](const BegunForm& one) { return one.form == form && one.about == about; });
    return others;
}

}  // namespace

FormsViewModel::FormsViewModel(QObject* parent) : QObject(parent) {}

QStringList FormsViewModel::begun() const
{
    QStringList names;
    for (const BegunForm& one : m_forms) {
        names.append(one.form + u' ' + one.about);
    }
    return names;
}

void FormsViewModel::set(const QList<BegunForm>& forms)
{
    if (m_forms != forms) {
        m_forms = forms;
        emit begunChanged();
    }
}

QVariantMap FormsViewModel::begin(const QString& form, const QString& about)
{
    emit beginAsked(form, about);
    for (const BegunForm& one : m_forms) {
        if (one.form == form && one.about == about) {
            return one.fields;
        }
    }
    return {};
}

void FormsViewModel::keep(const QString& form, const QString& about, const QVariantMap& fields)
{
    QList<BegunForm> forms = without(m_forms, form, about);
    if (!fields.isEmpty()) {
        forms.append({form, about, fields});
    }
    set(forms);
    emit keepAsked(form, about, fields);
}

void FormsViewModel::drop(const QString& form, const QString& about)
{
    set(without(m_forms, form, about));
    emit dropAsked(form, about);
}

}  // namespace waymark::viewmodels
