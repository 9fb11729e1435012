// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "app/composition/core.h"
#include "app/services/reminder_service.h"
#include "app/services/views/agenda_view.h"
#include "app/services/views/attachment_view.h"
#include "app/services/views/bin_view.h"
#include "app/services/views/carer_view.h"
#include "app/services/views/circle_view.h"
#include "app/services/views/form_view.h"
#include "app/services/views/heading_view.h"
#include "app/services/views/history_view.h"
#include "app/services/views/homes_view.h"
#include "app/services/views/late_view.h"
#include "app/services/views/learning_view.h"
#include "app/services/views/lock_view.h"
#include "app/services/views/mine_view.h"
#include "app/services/views/odd_view.h"
#include "app/services/views/owner_view.h"
#include "app/services/views/people_view.h"
#include "app/services/views/plan_view.h"
#include "app/services/views/promise_view.h"
#include "app/services/views/recovery_view.h"
#include "app/services/views/sharing_view.h"
#include "app/services/views/sync_view.h"
#include "app/services/views/today_view.h"
#include "app/services/views/versions_view.h"

namespace waymark::viewmodels {

/// What its reader has open, so that only that is read again when something changes.
struct Looking {
    std::string circle;  ///< hex; empty: the reader's own, else the first
    bool child = false;  ///< the page of that circle's young person is open
    int heading = 0;     ///< 1-10; 0: none
    std::string field;   ///< whose versions are open; empty: none
    std::string person;  ///< a person's key
    std::string part;    ///< with partOf: what that person may do with that section is open
    std::string partOf;
    std::string record;  ///< whose history is open
    bool bin = false;
    std::string month;  ///< of the calendar: 2026-10; empty: this one
    std::string event;  ///< of an event or a lesson
    std::string promise;
    std::string invitation;
    bool joining = false;
    bool mine = false;              ///< Phones or My data
    std::set<std::string> files;    ///< records whose photos and papers are shown
    std::size_t donePromises = 50;  ///< how many of those that are kept or let go; more as somebody scrolls on
    bool operator==(const Looking&) const = default;
};

/// A circle somebody took this phone's person out of, as the relay says.
struct OutCircle {
    std::string id;
    std::string name;
    bool read = false;                            ///< its reader has put the news of it away
    std::optional<services::PersonTag> closedBy;  ///< they are in it, and it was closed
};

/// Everything the window shows, read on the worker and carried over by value.
struct HomeViews {
    bool whole = false;  ///< all of it was read; before that only what the first page shows
    Looking looking;     ///< it was read for
    services::Profile profile;
    std::string circle;                                 ///< hex of the one shown; empty: none yet
    services::CircleTag whose;                          ///< the same, with its name
    std::optional<services::CarerDayView> day;          ///< across all circles; young people have none
    std::optional<services::ConstellationsView> homes;  ///< likewise
    std::optional<services::ChildView> child;
    services::TodayView today;
    services::PlanView plan;
    services::PromisesView promises;
    services::PeopleView people;
    services::LearningView learning;
    services::AgendaView agenda;
    std::string month;  ///< of the calendar, as shown
    services::RemindersView reminders;
    std::vector<services::FormDraft> forms;  ///< begun and not saved
    std::optional<services::EventView> event;
    std::optional<services::PromiseView> promise;
    services::CirclesView circles;
    services::SyncView sync;
    services::OddView odd;
    std::vector<OutCircle> out;
    services::RecoveryView recovery;  ///< of the circle that is shown
    std::vector<services::RecoveryAsk> asks;
    std::vector<services::RecoveringView> recovering;
    services::OwnerView owner;  ///< likewise
    std::vector<services::OwnerNews> ownerNews;
    services::LateView late;
    services::SharingView sharing;
    std::optional<services::AccessView> access;
    services::LockSettingsView lock;
    std::optional<services::HeadingView> heading;
    std::optional<services::HistoryView> history;
    std::optional<services::BinView> bin;
    std::map<std::string, std::vector<services::AttachmentItem>> files;  ///< by record
    std::optional<services::VersionsView> versions;
    std::optional<services::PersonView> person;
    std::optional<services::InviteView> invitation;
    std::optional<services::JoinView> join;
    std::optional<services::PhonesView> phones;
    std::optional<services::KeptView> kept;
};

/// Worker only. Brings `views` up to date: reads again what `moved` can have changed, everything when nothing is in it
/// or another circle is looked at. Views that were never read are read in two goes, the first page alone at first. What
/// is not shared, or not there, is left empty.
[[nodiscard]] Status readViews(composition::Core& core, const Looking& looking, const composition::Moved& moved,
                               HomeViews& views);

/// The setting that says its reader has put away the news of being out of a circle.
[[nodiscard]] std::string outRead(const std::string& circle);

/// The circle that is shown; not_found before there is one.
[[nodiscard]] Result<SpaceId> shownCircle(composition::Core& core, const std::string& wanted);

}  // namespace waymark::viewmodels
