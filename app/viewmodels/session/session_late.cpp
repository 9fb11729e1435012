// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/late_service.h"
#include "app/viewmodels/session/home_session.h"

namespace waymark::viewmodels {

using composition::Core;

void HomeSession::connectLate()
{
    auto* late = m_app.late();
    connect(late, &LateViewModel::takeAsked, this, [this](const QString& key) {
        change(
            [id = key.toStdString()](Core& core, const SpaceId& space) -> Status {
                WAYMARK_ASSIGN([[maybe_unused]] const auto record,
                               services::LateService(core.context()).take(space, id));
                return {};
            },
            {tr("It is written in. It says whose words they are."), {}});
    });
    connect(late, &LateViewModel::takeAllAsked, this, [this] {
        change(
            [](Core& core, const SpaceId& space) -> Status {
                WAYMARK_ASSIGN([[maybe_unused]] const auto count, services::LateService(core.context()).takeAll(space));
                return {};
            },
            {tr("All that could be is written in."), {}});
    });
}

}  // namespace waymark::viewmodels
