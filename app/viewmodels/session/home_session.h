// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "app/domain/role.h"
#include "app/viewmodels/app_view_model.h"
#include "app/viewmodels/session/core_thread.h"
#include "app/viewmodels/session/home_views.h"
#include "app/viewmodels/session/reminder_bell.h"
#include "app/viewmodels/show/show_mine.h"
#include "app/viewmodels/wording/spoken_time.h"
#include "platform/device/alarm.h"
#include "platform/device/dialler.h"
#include "platform/device/keystore.h"
#include "platform/device/notifications.h"

namespace waymark::viewmodels {

/// What a session works with; all of it outlives the session. The keystore is used on the worker only.
struct SessionParts {
    std::filesystem::path home;
    device::Keystore& keystore;
    device::Dialler& dialler;
    const Clock& clock;
    services::ToLocal toLocal;
    device::Notifications* notifications = nullptr;  ///< used on the worker only; without it and the alarm no reminders
    device::Alarm* alarm = nullptr;
};

/// Joins the window's view-models with one home on its worker: what they ask for goes over as tasks, what changed comes
/// back as values by queued calls. GUI thread; it never waits for the worker.
class HomeSession : public QObject {
    Q_OBJECT

public:
    HomeSession(AppViewModel& app, const SessionParts& parts, QObject* parent = nullptr);
    ~HomeSession() override;

    /// Opens the home's folder and shows Welcome, Lock or why not. Help now works before.
    void start();
    /// Reads again what is shown: when the window comes back to sight.
    void refresh();

signals:
    /// The views of one change are shown, all of them.
    void viewsShown();
    /// A task the window asked for has ended, well or not.
    void settled();

private:
    using Change = std::function<Status(composition::Core&, const SpaceId&)>;
    /// What to say when a change is saved, and how to take it back.
    struct Said {
        QString words;
        Change undo;
    };

    void connectLock();
    void connectPlan();
    void connectEditor();
    void connectForms();
    void connectDays();
    void connectReminders();
    void connectPromise();
    void connectLearning();
    void connectPeople();
    void connectAddress();
    void connectCircle();
    void createCircle(const QString& name, bool constellation, const QDate& until, const QString& words);
    void connectInvite();
    void connectSync();
    void connectOdd();
    void connectOut();
    void connectOwner();
    void changeConfirmed(Change wanted, const QString& words);
    void connectRescue();
    void setUpRescue(std::vector<std::string> people, int need);
    void connectLostPhone();
    void connectLate();
    void connectFiles();
    void addFile(const QString& record, const QString& file);
    void saveFile(const QString& key, const QString& folder);
    void showPhoto(const QString& key);
    void takeRescue(const HomeViews& views, const SpokenTime& time);
    void connectHelp();
    void connectSearch();
    void connectHistory();
    void connectBin();
    void dropOld();
    void connectSharing();
    void allow(int level, const QString& until);
    void connectConfirm();
    void connectRecovery();
    void connectForgotten();
    void connectMine();
    void connectCarer();
    void connectNote();
    void connectHomes();

    void createHome(const QString& name, const QString& role, QByteArray passphrase, bool withCode);
    void unlock(QByteArray secret);
    void lock();
    /// Nothing of the home is left in the window.
    void forgetHome();
    void take(const services::LockView& view);

    void look(const std::function<void(Looking&)>& at);
    void change(Change change, Said said = {});
    /// What somebody is writing, in the circle that is shown when none is named: it changes no record.
    void draft(const std::string& circle, Change change);
    /// Keeps or drops what a form holds; no record changes.
    void changeForms(const QString& form, Change job);
    /// In which circle a form is kept and saved; empty: the one that is shown.
    [[nodiscard]] std::string circleOf(const QString& form) const;
    /// A form's words are saved, and what was kept of them goes.
    void saveForm(const QString& form, const QString& about, Change save, const Said& said);
    void saveEvent(const EventViewModel& event, const QVariantMap& form, const QVariantMap& seen);
    void saveLesson(const EventViewModel& event, const QVariantMap& form, const QVariantMap& seen);
    /// An edit of one field, which can be taken back.
    void rewrite(const std::string& record, const std::string& field, Change edit, const QString& words);
    /// Something new, which can be put away again; `add` answers its id.
    void addRecord(std::function<Result<std::string>(composition::Core&, const SpaceId&)> add, const QString& words);
    /// A job on the open home; `then` runs on the GUI thread unless it was locked meanwhile.
    void onCore(std::function<Status(composition::Core&)> job, std::function<void(const Status&)> then);
    using FileJob =
        std::function<Result<TakenOut>(composition::Core&, const std::filesystem::path& file, const Progress&)>;
    /// Writes a new file into a folder, after the passphrase or PIN was given again.
    void writeFile(const QString& folder, const QString& ending, const QString& busy, FileJob job);
    void restore(const QString& file, QByteArray secret);
    /// Whether the reader gave the passphrase or PIN again a moment ago.
    [[nodiscard]] bool isConfirmed() const;
    void say(const Said& said);
    void complain(const Error& error);
    void take(const HomeViews& views);
    void showHelp(const QString& query);
    void takeOnCall(const HomeViews& views);
    void takeAcross(const HomeViews& views, const SpokenTime& time);
    void showDay();
    void showHomes();
    void changeIn(const std::string& circle, Change change, Said said = {});
    [[nodiscard]] static Status carryOut(CoreThread::Desk& desk, const std::string& circle, const Change& change);
    void takeOpenPages(const HomeViews& views, const SpokenTime& time);
    void takeDays(const HomeViews& views, const SpokenTime& time);
    void remind(qint64 now);
    void fillInvite();
    void chooseSection(const QString& key, int access);
    /// What somebody would see in a part of the circle.
    void readContents(const QString& section, std::function<void(const services::SectionContents&)> then);
    void withdraw(const QString& invitation);

    /// Runs on the GUI thread, unless this is gone by then.
    void onGui(std::function<void()> call);
    [[nodiscard]] SpokenTime time() const;

    AppViewModel& m_app;
    SessionParts m_parts;
    Looking m_looking;  ///< what the worker last was told
    std::optional<services::HeadingView> m_heading;
    domain::Role m_role = domain::Role::youngPerson;  ///< whose helplines stand first
    services::CarerDayView m_day;
    services::ConstellationsView m_homes;
    QString m_chosenOnToday;  ///< the circle Today is narrowed to
    QString m_chosenHomes;    ///< the constellation that is shown
    Change m_undo;
    bool m_tidied = false;  ///< since it was opened, what is past its time was dropped
    QElapsedTimer m_confirmed;
    std::shared_ptr<std::atomic<bool>> m_stop;  ///< of the file that is being written
    std::unique_ptr<ReminderBell> m_bell;
    std::unique_ptr<CoreThread> m_worker;
    std::shared_ptr<Looking> m_workerLooking = std::make_shared<Looking>();    ///< the worker's copy
    std::shared_ptr<HomeViews> m_workerViews = std::make_shared<HomeViews>();  ///< the worker's: what it read last
};

}  // namespace waymark::viewmodels
