// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/services/bin_service.h"
#include "app/services/erase_service.h"
#include "app/services/history_service.h"
#include "app/services/search_service.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/show/show_records.h"

namespace waymark::viewmodels {

using composition::Core;
using services::BinService;
using services::HistoryService;
using services::Kept;

void HomeSession::rewrite(const std::string& record, const std::string& field, Change edit, const QString& words)
{
    const auto before = std::make_shared<std::optional<Kept>>();
    change(
        [before, record, field, edit = std::move(edit)](Core& core, const SpaceId& space) -> Status {
            WAYMARK_ASSIGN(*before, HistoryService(core.context()).keep(record, field));
            return edit(core, space);
        },
        {words, [before](Core& core, const SpaceId&) { return HistoryService(core.context()).write(**before); }});
}

void HomeSession::addRecord(std::function<Result<std::string>(Core&, const SpaceId&)> add, const QString& words)
{
    const auto made = std::make_shared<std::string>();
    change(
        [made, add = std::move(add)](Core& core, const SpaceId& space) -> Status {
            WAYMARK_ASSIGN(*made, add(core, space));
            return {};
        },
        {words, [made](Core& core, const SpaceId&) { return BinService(core.context()).putAway(*made); }});
}

void HomeSession::connectSearch()
{
    connect(m_app.search(), &SearchViewModel::asked, this, [this](const QString& words) {
        m_worker->post([this, text = words.toStdString()](CoreThread::Desk& desk) {
            if (!desk.core) {
                return;
            }
            auto found = services::SearchService(desk.core->context()).search(text);
            onGui([this, found = std::move(found)] {
                if (!found) {
                    complain(found.error());
                } else if (m_app.stage() == AppViewModel::Stage::Open) {
                    show(*m_app.search(), *found, time());
                }
                emit settled();
            });
        });
    });
}

void HomeSession::connectHistory()
{
    auto* history = m_app.history();
    connect(history, &HistoryViewModel::opened, this,
            [this](const QString& record) { look([&](Looking& at) { at.record = record.toStdString(); }); });
    connect(history, &HistoryViewModel::broughtBack, this, [this](const QString& key) {
        const auto before = std::make_shared<std::optional<Kept>>();
        change(
            [before, record = m_app.history()->face().key.toStdString(), version = key.toStdString()](
                Core& core, const SpaceId&) -> Status {
                WAYMARK_ASSIGN(*before, HistoryService(core.context()).bringBack(record, version));
                return {};
            },
            {tr("Brought back."),
             [before](Core& core, const SpaceId&) { return HistoryService(core.context()).write(**before); }});
    });
}

/// After the first page is shown, not before: it reads the whole history.
void HomeSession::dropOld()
{
    m_worker->post([](CoreThread::Desk& desk) {
        if (desk.core) {
            static_cast<void>(BinService(desk.core->context()).dropOld());
        }
    });
}

void HomeSession::connectBin()
{
    auto* bin = m_app.bin();
    connect(bin, &BinViewModel::shownChanged, this, [this](bool open) { look([&](Looking& at) { at.bin = open; }); });
    connect(bin, &BinViewModel::putBackAsked, this, [this](const QString& key) {
        const auto id = key.toStdString();
        change([id](Core& core, const SpaceId&) { return BinService(core.context()).putBack(id); },
               {tr("Put back."), [id](Core& core, const SpaceId&) { return BinService(core.context()).putAway(id); }});
    });
    connect(bin, &BinViewModel::putAllBackAsked, this, [this] {
        change(
            [](Core& core, const SpaceId& space) -> Status {
                BinService service(core.context());
                WAYMARK_ASSIGN(const auto view, service.bin(space));
                return view.bursts.empty() ? Status() : service.putAllBack(view.bursts.front().records);
            },
            {tr("All put back."), {}});
    });
    connect(bin, &BinViewModel::eraseAsked, this, [this](const QString& key) {
        const auto id = key.toStdString();
        const auto number = std::make_shared<std::optional<std::int64_t>>();
        Said said{tr("Erased."), {}};
        if (m_app.sharing()->face().mine) {
            said.undo = [number](Core& core, const SpaceId&) -> Status {
                WAYMARK_TRY(BinService(core.context()).takeBack(number->value_or(0)));
                return {};
            };
        }
        change(
            [id, number](Core& core, const SpaceId&) -> Status {
                BinService service(core.context());
                WAYMARK_TRY(service.erase(id));
                if (const auto kept = service.numberOf(id)) {
                    *number = *kept;
                }
                return {};
            },
            said);
    });
    connect(bin, &BinViewModel::eraseNowAsked, this, [this](const QString& record) {
        changeConfirmed([id = record.toStdString()](
                            Core& core, const SpaceId&) { return services::EraseService(core.context()).eraseNow(id); },
                        tr("Gone from this phone for good. The relay and the others follow."));
    });
    connect(bin, &BinViewModel::takeBackAsked, this, [this](const QString& key) {
        change(
            [number = key.toLongLong()](Core& core, const SpaceId&) -> Status {
                WAYMARK_TRY(BinService(core.context()).takeBack(number));
                return {};
            },
            {tr("Taken back."), {}});
    });
}

}  // namespace waymark::viewmodels
