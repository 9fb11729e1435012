// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/sharing_service.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/show_records.h"

namespace waymark::viewmodels {

using composition::Core;

void HomeSession::connectSharing()
{
    connect(
        m_app.sharing(), &SharingViewModel::granted, this,
        [this](const QString& section, const QString& person, int access) {
            change(
                [who = person.toStdString(), name = section.toStdString(), access](Core& core, const SpaceId& space) {
                    return core.circleService().share(space, name, who, static_cast<services::Access>(access));
                },
                {tr("Changed. They will see it when their phone is next online."), {}});
        });
    connect(m_app.sharing(), &SharingViewModel::looked, this, [this](const QString& section) {
        readContents(section, [this](const services::SectionContents& contents) { show(*m_app.sharing(), contents); });
    });
}

void HomeSession::readContents(const QString& section, std::function<void(const services::SectionContents&)> then)
{
    m_worker->post([this, looking = m_workerLooking, name = section.toStdString(),
                    then = std::move(then)](CoreThread::Desk& desk) {
        const auto read = [&]() -> Result<services::SectionContents> {
            WAYMARK_ASSIGN(const auto space, shownCircle(*desk.core, looking->circle));
            return services::SharingService(desk.core->context()).contents(space, name);
        };
        auto contents = desk.core ? read() : Result<services::SectionContents>(fail(ErrorCode::locked));
        onGui([this, contents = std::move(contents), then] {
            if (contents && m_app.stage() == AppViewModel::Stage::Open) {
                then(*contents);
            }
        });
    });
}

}  // namespace waymark::viewmodels
