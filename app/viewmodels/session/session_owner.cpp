// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/owner_service.h"
#include "app/viewmodels/session/home_session.h"

namespace waymark::viewmodels {

using composition::Core;
using services::OwnerService;

void HomeSession::connectOwner()
{
    auto* owner = m_app.owner();
    connect(owner, &OwnerViewModel::handOverAsked, this, [this](const QString& person, const QString& day) {
        const QDate from = QDate::fromString(day, Qt::ISODate);
        const auto ends = from.isValid() ? std::optional<UnixMs>(from.startOfDay().toMSecsSinceEpoch()) : std::nullopt;
        changeConfirmed(
            [who = person.toStdString(), ends](Core& core, const SpaceId& space) {
                return OwnerService(core.context()).handOver(space, who, ends);
            },
            tr("Saved. They hear of it when their phone is next online."));
    });
    connect(owner, &OwnerViewModel::claimAsked, this, [this] {
        changeConfirmed([](Core& core, const SpaceId& space) { return OwnerService(core.context()).claim(space); },
                        tr("It is yours. Now choose who sees what."));
    });
    connect(owner, &OwnerViewModel::replaceAsked, this, [this](const QString& person) {
        changeConfirmed(
            [who = person.toStdString()](Core& core, const SpaceId& space) {
                return OwnerService(core.context()).replace(space, who);
            },
            tr("You said so. The others hear of it."));
    });
}

/// Only after the passphrase or PIN was given again.
void HomeSession::changeConfirmed(Change wanted, const QString& words)
{
    if (!isConfirmed()) {
        complain({ErrorCode::locked, {}});
        return;
    }
    change(std::move(wanted), {words, {}});
}

}  // namespace waymark::viewmodels
