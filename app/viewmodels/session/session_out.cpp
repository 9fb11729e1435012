// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/home_session.h"

namespace waymark::viewmodels {

void HomeSession::connectOut()
{
    connect(m_app.circle(), &CircleViewModel::newsRead, this, [this](const QString& key) {
        onCore([id = key.toStdString()](composition::Core& core) { return core.settings().set(outRead(id), "yes"); },
               [this](const Status& done) {
                   if (!done) {
                       complain(done.error());
                   }
               });
    });
}

}  // namespace waymark::viewmodels
