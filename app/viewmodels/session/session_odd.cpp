// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/odd_service.h"
#include "app/viewmodels/session/home_session.h"

namespace waymark::viewmodels {

void HomeSession::connectOdd()
{
    connect(m_app.odd(), &OddViewModel::putAwayAsked, this, [this](const QString& key) {
        onCore([id = key.toStdString()](
                   composition::Core& core) { return services::OddService(core.context()).putAway(id); },
               [this](const Status& done) { done ? say({tr("It is put away."), {}}) : complain(done.error()); });
    });
}

}  // namespace waymark::viewmodels
