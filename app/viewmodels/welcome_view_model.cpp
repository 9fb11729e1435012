// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/welcome_view_model.h"

namespace waymark::viewmodels {

WelcomeViewModel::WelcomeViewModel(QObject* parent) : QObject(parent)
{
    const auto row = [](const char* key, const QString& name, const QString& line) {
        return ChoiceRow{QString::fromLatin1(key), name, line, false};
    };
    m_roles.set({row("young-person", tr("I am a young person"), tr("It is my plan")),
                 row("foster-carer", tr("I am a foster carer"), tr("I help someone with their plan")),
                 row("hub-carer", tr("I am a hub carer"), tr("I look after a group of homes")),
                 row("adviser", tr("I help someone"), tr("Adviser, tutor, mentor or family"))});
}

void WelcomeViewModel::setBusy(bool busy)
{
    m_busy = busy;
    m_problem.clear();
    emit stateChanged();
}

void WelcomeViewModel::setProblem(const QString& words)
{
    m_busy = false;
    m_problem = words;
    emit stateChanged();
}

void WelcomeViewModel::start(const QString& name, const QString& role, const QString& passphrase, bool withCode)
{
    if (m_busy || name.trimmed().isEmpty()) {
        return;
    }
    m_withCode = withCode;
    setBusy(true);
    emit startAsked(name.trimmed(), role, passphrase.toUtf8(), withCode);
}

}  // namespace waymark::viewmodels
