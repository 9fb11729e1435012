// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/show_sync.h"
#include "app/viewmodels/wording/error_words.h"

namespace waymark::viewmodels {

void HomeSession::connectSync()
{
    auto* sync = m_app.sync();
    connect(sync, &SyncViewModel::relayChosen, this, [this](const QString& address, const QString& pin) {
        SyncFace face = m_app.sync()->face();
        face.busy = true;
        face.tested.clear();
        m_app.sync()->set(face);
        m_worker->post([this, url = address.toStdString(), code = pin.toStdString()](CoreThread::Desk& desk) {
            const auto keep = [&]() -> Status {
                WAYMARK_ASSIGN(const auto relay, composition::relaySettings(url, code, {}));
                const auto test = desk.core->sharing().test(relay);
                if (test.problem) {
                    return fail(*test.problem);
                }
                return desk.core->sharing().setRelay(relay);
            };
            const Status kept = desk.core ? keep() : Status(fail(ErrorCode::locked));
            desk.changed = true;
            onGui([this, kept] {
                SyncFace now = m_app.sync()->face();
                now.busy = false;
                now.tested = kept ? tr("The relay answered. It is kept.") : errorWords(kept.error().code);
                m_app.sync()->set(now);
                emit settled();
            });
        });
    });
    const auto retry = [this] {
        m_worker->post([](CoreThread::Desk& desk) {
            if (desk.core) {
                desk.core->sharing().saved();
                desk.core->sharing().retryNow();
                desk.changed = true;
            }
        });
    };
    connect(sync, &SyncViewModel::shareAsked, this, retry);
    connect(sync, &SyncViewModel::testAsked, this, retry);
}

}  // namespace waymark::viewmodels
