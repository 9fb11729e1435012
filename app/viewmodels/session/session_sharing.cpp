// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/sharing_service.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/show_records.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {

using composition::Core;

void HomeSession::connectSharing()
{
    auto* access = m_app.access();
    connect(access, &AccessViewModel::opened, this, [this](const QString& part, const QString& person) {
        look([&](Looking& at) {
            at.part = part.toStdString();
            at.partOf = person.toStdString();
        });
    });
    connect(access, &AccessViewModel::allowed, this, &HomeSession::allow);
}

/// Giving can be taken back at once. What was taken back is not undone: the new key is made, and it can be given again.
void HomeSession::allow(int level, const QString& until)
{
    const AccessFace face = m_app.access()->face();
    const QDate day = QDate::fromString(until, Qt::ISODate);
    const auto end = day.isValid() ? std::optional(endOf(day)) : std::nullopt;
    auto before = std::make_shared<services::SectionAccess>();
    const Change give = [part = face.part.toStdString(), who = face.person.toStdString(), level, end, before](
                            Core& core, const SpaceId& space) -> Status {
        WAYMARK_ASSIGN(const auto now, services::SharingService(core.context()).access(space, part, who));
        *before = now.may;
        return core.circleService().share(space, part, who, static_cast<services::Access>(level), end);
    };
    if (m_app.access()->takes(level, until)) {
        change(give, {tr("Changed. Their phone puts it away when it is next online."), {}});
        return;
    }
    const Change takeBack = [part = face.part.toStdString(), who = face.person.toStdString(), before](
                                Core& core, const SpaceId& space) {
        return core.circleService().share(space, part, who, before->access, before->until);
    };
    change(give, {tr("Changed. They will see it when their phone is next online."), takeBack});
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
