// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "app/viewmodels/about_view_model.h"
#include "app/viewmodels/access_view_model.h"
#include "app/viewmodels/agenda_view_model.h"
#include "app/viewmodels/bin_view_model.h"
#include "app/viewmodels/carer_view_model.h"
#include "app/viewmodels/child_view_model.h"
#include "app/viewmodels/circle_view_model.h"
#include "app/viewmodels/data_view_model.h"
#include "app/viewmodels/editor_view_model.h"
#include "app/viewmodels/event_view_model.h"
#include "app/viewmodels/files_view_model.h"
#include "app/viewmodels/forms_view_model.h"
#include "app/viewmodels/heading_view_model.h"
#include "app/viewmodels/help_view_model.h"
#include "app/viewmodels/history_view_model.h"
#include "app/viewmodels/home_view_model.h"
#include "app/viewmodels/homes_view_model.h"
#include "app/viewmodels/invite_view_model.h"
#include "app/viewmodels/join_view_model.h"
#include "app/viewmodels/late_view_model.h"
#include "app/viewmodels/learning_view_model.h"
#include "app/viewmodels/lock_settings_view_model.h"
#include "app/viewmodels/lock_view_model.h"
#include "app/viewmodels/lost_phone_view_model.h"
#include "app/viewmodels/more_view_model.h"
#include "app/viewmodels/note_view_model.h"
#include "app/viewmodels/notice_view_model.h"
#include "app/viewmodels/odd_view_model.h"
#include "app/viewmodels/owner_view_model.h"
#include "app/viewmodels/people_view_model.h"
#include "app/viewmodels/person_view_model.h"
#include "app/viewmodels/phones_view_model.h"
#include "app/viewmodels/plan_view_model.h"
#include "app/viewmodels/promise_view_model.h"
#include "app/viewmodels/promises_view_model.h"
#include "app/viewmodels/recovery_view_model.h"
#include "app/viewmodels/reminders_view_model.h"
#include "app/viewmodels/rescue_view_model.h"
#include "app/viewmodels/search_view_model.h"
#include "app/viewmodels/sharing_view_model.h"
#include "app/viewmodels/sync_view_model.h"
#include "app/viewmodels/today_view_model.h"
#include "app/viewmodels/versions_view_model.h"
#include "app/viewmodels/welcome_view_model.h"

namespace waymark::viewmodels {

/// All the window sees, one object a page. Owns them; holds no core, so a gallery can fill it with invented people.
class AppViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged FINAL)
    Q_PROPERTY(Role role READ role NOTIFY roleChanged FINAL)
    Q_PROPERTY(QString whose READ whose NOTIFY whoseChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::WelcomeViewModel* welcome READ welcome CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::LockViewModel* lock READ lock CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::LockViewModel* confirm READ confirm CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::LockSettingsViewModel* lockSettings READ lockSettings CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::PhonesViewModel* phones READ phones CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::DataViewModel* data READ data CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::AboutViewModel* about READ about CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RecoveryViewModel* recovery READ recovery CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::JoinViewModel* join READ join CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::TodayViewModel* today READ today CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::PromisesViewModel* promises READ promises CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::PlanViewModel* plan READ plan CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::HeadingViewModel* heading READ heading CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::EditorViewModel* editor READ editor CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::VersionsViewModel* versions READ versions CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::PeopleViewModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::PersonViewModel* person READ person CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::LearningViewModel* learning READ learning CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::CircleViewModel* circle READ circle CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::InviteViewModel* invite READ invite CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::AgendaViewModel* agenda READ agenda CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::EventViewModel* event READ oneEvent CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::FormsViewModel* forms READ forms CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::PromiseViewModel* promise READ promise CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RemindersViewModel* reminders READ reminders CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::SyncViewModel* sync READ sync CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RescueViewModel* rescue READ rescue CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::LostPhoneViewModel* lostPhone READ lostPhone CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::LateViewModel* late READ late CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::FilesViewModel* files READ files CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::OddViewModel* odd READ odd CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::OwnerViewModel* owner READ owner CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::HelpViewModel* help READ help CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::SearchViewModel* search READ search CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::SharingViewModel* sharing READ sharing CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::AccessViewModel* access READ access CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::HistoryViewModel* history READ history CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::BinViewModel* bin READ bin CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::MoreViewModel* more READ more CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::CarerViewModel* carer READ carer CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::ChildViewModel* child READ child CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::NoteViewModel* note READ note CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::HomesViewModel* homes READ homes CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::HomeViewModel* home READ home CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::NoticeViewModel* notice READ notice CONSTANT FINAL)

public:
    /// Failed: the home could not be opened at all; `notice` says why.
    enum class Stage { Starting, Welcome, Locked, Open, Failed };
    Q_ENUM(Stage)
    enum class Role { YoungPerson, FosterCarer, HubCarer, Adviser };
    Q_ENUM(Role)

    explicit AppViewModel(QObject* parent = nullptr);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] Role role() const { return m_role; }
    void setStage(Stage stage);
    void setRole(Role role);
    /// Whose circle the pages are about, where this home is in more than one; else empty.
    [[nodiscard]] QString whose() const { return m_whose; }
    void setWhose(const QString& whose);
    /// Empties every page: after this nothing of the home is left in the window.
    void forget();

    [[nodiscard]] WelcomeViewModel* welcome() { return &m_welcome; }
    [[nodiscard]] LockViewModel* lock() { return &m_lock; }
    /// Asks for the passphrase or PIN again, in the open home.
    [[nodiscard]] LockViewModel* confirm() { return &m_confirm; }
    [[nodiscard]] LockSettingsViewModel* lockSettings() { return &m_lockSettings; }
    [[nodiscard]] PhonesViewModel* phones() { return &m_phones; }
    [[nodiscard]] DataViewModel* data() { return &m_data; }
    [[nodiscard]] AboutViewModel* about() { return &m_about; }
    [[nodiscard]] RecoveryViewModel* recovery() { return &m_recovery; }
    [[nodiscard]] JoinViewModel* join() { return &m_join; }
    [[nodiscard]] TodayViewModel* today() { return &m_today; }
    [[nodiscard]] PromisesViewModel* promises() { return &m_promises; }
    [[nodiscard]] PlanViewModel* plan() { return &m_plan; }
    [[nodiscard]] HeadingViewModel* heading() { return &m_heading; }
    [[nodiscard]] EditorViewModel* editor() { return &m_editor; }
    [[nodiscard]] VersionsViewModel* versions() { return &m_versions; }
    [[nodiscard]] PeopleViewModel* people() { return &m_people; }
    [[nodiscard]] PersonViewModel* person() { return &m_person; }
    [[nodiscard]] LearningViewModel* learning() { return &m_learning; }
    [[nodiscard]] CircleViewModel* circle() { return &m_circle; }
    [[nodiscard]] InviteViewModel* invite() { return &m_invite; }
    [[nodiscard]] AgendaViewModel* agenda() { return &m_agenda; }
    [[nodiscard]] EventViewModel* oneEvent() { return &m_event; }  // event() is QObject's
    [[nodiscard]] FormsViewModel* forms() { return &m_forms; }
    [[nodiscard]] PromiseViewModel* promise() { return &m_promise; }
    [[nodiscard]] RemindersViewModel* reminders() { return &m_reminders; }
    [[nodiscard]] SyncViewModel* sync() { return &m_sync; }
    [[nodiscard]] RescueViewModel* rescue() { return &m_rescue; }
    [[nodiscard]] LostPhoneViewModel* lostPhone() { return &m_lostPhone; }
    [[nodiscard]] LateViewModel* late() { return &m_late; }
    [[nodiscard]] FilesViewModel* files() { return &m_files; }
    [[nodiscard]] OddViewModel* odd() { return &m_odd; }
    [[nodiscard]] OwnerViewModel* owner() { return &m_owner; }
    [[nodiscard]] HelpViewModel* help() { return &m_help; }
    [[nodiscard]] SearchViewModel* search() { return &m_search; }
    [[nodiscard]] SharingViewModel* sharing() { return &m_sharing; }
    [[nodiscard]] AccessViewModel* access() { return &m_access; }
    [[nodiscard]] HistoryViewModel* history() { return &m_history; }
    [[nodiscard]] BinViewModel* bin() { return &m_bin; }
    [[nodiscard]] MoreViewModel* more() { return &m_more; }
    [[nodiscard]] CarerViewModel* carer() { return &m_carer; }
    [[nodiscard]] ChildViewModel* child() { return &m_child; }
    [[nodiscard]] NoteViewModel* note() { return &m_note; }
    [[nodiscard]] HomesViewModel* homes() { return &m_homes; }
    [[nodiscard]] HomeViewModel* home() { return &m_home; }
    [[nodiscard]] NoticeViewModel* notice() { return &m_notice; }

    /// Blanks at once; the home is closed behind it.
    Q_INVOKABLE void lockNow();
    /// Tells the core whether somebody looks: sharing is quicker with a page open.
    Q_INVOKABLE void setWatched(bool watched);

signals:
    void stageChanged();
    void roleChanged();
    void whoseChanged();
    void lockAsked();
    void watchedChanged(bool watched);

private:
    Stage m_stage = Stage::Starting;
    Role m_role = Role::YoungPerson;
    QString m_whose;
    WelcomeViewModel m_welcome{this};
    LockViewModel m_lock{this};
    LockViewModel m_confirm{this};
    LockSettingsViewModel m_lockSettings{this};
    PhonesViewModel m_phones{this};
    DataViewModel m_data{this};
    AboutViewModel m_about{this};
    RecoveryViewModel m_recovery{this};
    JoinViewModel m_join{this};
    TodayViewModel m_today{this};
    PromisesViewModel m_promises{this};
    PlanViewModel m_plan{this};
    HeadingViewModel m_heading{this};
    EditorViewModel m_editor{this};
    VersionsViewModel m_versions{this};
    PeopleViewModel m_people{this};
    PersonViewModel m_person{this};
    LearningViewModel m_learning{this};
    CircleViewModel m_circle{this};
    InviteViewModel m_invite{this};
    AgendaViewModel m_agenda{this};
    EventViewModel m_event{this};
    FormsViewModel m_forms{this};
    PromiseViewModel m_promise{this};
    RemindersViewModel m_reminders{this};
    SyncViewModel m_sync{this};
    RescueViewModel m_rescue{this};
    LostPhoneViewModel m_lostPhone{this};
    LateViewModel m_late{this};
    FilesViewModel m_files{this};
    OddViewModel m_odd{this};
    OwnerViewModel m_owner{this};
    HelpViewModel m_help{this};
    SearchViewModel m_search{this};
    SharingViewModel m_sharing{this};
    AccessViewModel m_access{this};
    HistoryViewModel m_history{this};
    BinViewModel m_bin{this};
    MoreViewModel m_more{this};
    CarerViewModel m_carer{this};
    ChildViewModel m_child{this};
    NoteViewModel m_note{this};
    HomesViewModel m_homes{this};
    HomeViewModel m_home{this};
    NoticeViewModel m_notice{this};
};

}  // namespace waymark::viewmodels
