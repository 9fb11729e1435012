// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/recovery_view_model.h"

#include <QRandomGenerator>

#include <algorithm>

namespace waymark::viewmodels {
namespace {

constexpr int kWords = 12;

}  // namespace

RecoveryViewModel::RecoveryViewModel(QObject* parent) : QObject(parent) {}

void RecoveryViewModel::set(const RecoveryFace& face)
{
    if (m_face == face) {
        return;
    }
    m_face = face;
    emit faceChanged();
}

void RecoveryViewModel::show()
{
    RecoveryFace face = m_face;
    face.busy = true;
    face.right = false;
    face.first = face.second = 0;
    face.problem.clear();
    set(face);
    emit showAsked();
}

void RecoveryViewModel::cover()
{
    m_words.set({});
    RecoveryFace face = m_face;
    face.shown = face.busy = false;
    set(face);
}

void RecoveryViewModel::askForTwo()
{
    cover();
    // Which two matters to nobody: this only stops a reader from learning the same ones by heart.
    auto* chance = QRandomGenerator::global();
    const int one = chance->bounded(kWords);
    const int other = (one + 1 + chance->bounded(kWords - 1)) % kWords;
    RecoveryFace face = m_face;
    face.first = std::min(one, other) + 1;
    face.second = std::max(one, other) + 1;
    face.right = false;
    face.problem.clear();
    set(face);
}

void RecoveryViewModel::check(const QString& first, const QString& second)
{
    RecoveryFace face = m_face;
    face.busy = true;
    face.problem.clear();
    set(face);
    emit checkAsked(m_face.first, first, m_face.second, second);
}

void RecoveryViewModel::replace()
{
    cover();
    emit replaceAsked();
}

void RecoveryViewModel::leave()
{
    m_words.set({});
    RecoveryFace face;
    face.kept = m_face.kept;
    set(face);
}

}  // namespace waymark::viewmodels
