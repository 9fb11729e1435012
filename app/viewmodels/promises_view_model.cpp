// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/promises_view_model.h"

namespace waymark::viewmodels {

PromisesViewModel::PromisesViewModel(QObject* parent) : QObject(parent) {}

void PromisesViewModel::keep(const QString& key)
{
    emit keepAsked(key);
}

void PromisesViewModel::reopen(const QString& key)
{
    emit reopenAsked(key);
}

void PromisesViewModel::archive(const QString& key)
{
    emit archiveAsked(key);
}

void PromisesViewModel::add(int heading, const QString& what, const QString& who, const QString& day)
{
    if (!what.trimmed().isEmpty()) {
        emit addAsked(heading, what.trimmed(), who, day);
    }
}

}  // namespace waymark::viewmodels
