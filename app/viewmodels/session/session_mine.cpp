// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDir>

#include "app/export/json_export.h"
#include "app/services/mine_service.h"
#include "app/services/profile.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/session/opening.h"
#include "app/viewmodels/wording/error_words.h"
#include "platform/vault/backup.h"
#include "platform/vault/key_wrap.h"

namespace waymark::viewmodels {
namespace {

using composition::Core;
using services::LockView;

/// A name nobody has used in that folder: a file is never overwritten.
QString freshFile(const QString& folder, const QString& day, const QString& ending)
{
    const QDir place(folder);
    QString name = QStringLiteral("waymark-%1.%2").arg(day, ending);
    for (int number = 2; place.exists(name); ++number) {
        name = QStringLiteral("waymark-%1-%2.%3").arg(day).arg(number).arg(ending);
    }
    return place.filePath(name);
}

void setBusy(DataViewModel& data, const QString& words, bool canStop)
{
    DataFace face = data.face();
    face.busy = words;
    face.part = -1;
    face.canStop = canStop;
    face.done.clear();
    face.problem.clear();
    data.set(face);
}

void setDone(DataViewModel& data, const QString& done, const QString& problem)
{
    DataFace face = data.face();
    face.busy.clear();
    face.part = -1;
    face.canStop = false;
    face.done = done;
    face.problem = problem;
    data.set(face);
}

/// Photos and papers go into a folder called after the file.
Result<TakenOut> takeOut(Core& core, const std::filesystem::path& file, exports::JsonWish wish, bool files)
{
    if (files) {
        wish.files = std::filesystem::path(file).replace_extension();
    }
    WAYMARK_ASSIGN(const auto exported, exports::exportJson(core.context(), file, wish));
    return TakenOut{exported.files, files ? exported.missing : 0};
}

}  // namespace

void HomeSession::connectMine()
{
    auto* data = m_app.data();
    const auto looking = [this](bool open) { look([open](Looking& at) { at.mine = open; }); };
    connect(data, &DataViewModel::opened, this, looking);
    connect(m_app.phones(), &PhonesViewModel::opened, this, looking);
    connect(m_app.phones(), &PhonesViewModel::renameAsked, this, [this](const QString& device, const QString& name) {
        change([device = device.toStdString(), name = name.toStdString()](Core& core, const SpaceId&) {
            return services::MineService(core.context()).namePhone(device, name);
        });
    });
    connect(m_app.phones(), &PhonesViewModel::takeOutAsked, this, [this](const QString& space, const QString& device) {
        if (!isConfirmed()) {
            complain({ErrorCode::locked, {}});
            return;
        }
        changeIn(space.toStdString(),
                 [device = SignKey::fromHexText(device.toStdString())](Core& core, const SpaceId& circle) {
                     return device ? core.circleService().revokeDevice(circle, *device)
                                   : Status(fail(ErrorCode::not_found));
                 },
                 {tr("That phone is out. Its copy stays locked with its own secret words."), {}});
    });
    connect(m_app.phones(), &PhonesViewModel::renewAsked, this, [this](const QString& space) {
        if (!isConfirmed()) {
            complain({ErrorCode::locked, {}});
            return;
        }
        changeIn(space.toStdString(),
                 [](Core& core, const SpaceId& circle) -> Status {
                     WAYMARK_ASSIGN(const auto profile, services::readProfile(core.settings()));
                     return core.circleService().renewDevice(circle, profile.deviceName);
                 },
                 {tr("This phone goes on as a new one. What was not taken goes out again."), {}});
    });
    connect(data, &DataViewModel::exportAsked, this, [this](const QString& folder, bool hidden, bool files) {
        writeFile(folder, QStringLiteral("json"), tr("Writing the file…"),
                  [hidden, files](Core& core, const std::filesystem::path& file, const Progress& progress) {
                      return takeOut(core, file, {.circle = {}, .withHidden = hidden, .progress = progress}, files);
                  });
    });
    connect(data, &DataViewModel::backupAsked, this, [this](const QString& folder) {
        writeFile(folder, QStringLiteral("waymark-backup"), tr("Making the backup…"),
                  [](Core& core, const std::filesystem::path& file, const Progress& progress) {
                      return core.backup(file, progress).map([] { return TakenOut{}; });
                  });
    });
    connect(data, &DataViewModel::stopAsked, this, [this] {
        if (m_stop) {
            m_stop->store(true);
        }
    });
    connect(data, &DataViewModel::restoreAsked, this, &HomeSession::restore);
}

void HomeSession::writeFile(const QString& folder, const QString& ending, const QString& busy, FileJob job)
{
    auto* data = m_app.data();
    if (!isConfirmed()) {
        complain({ErrorCode::locked, {}});
        return;
    }
    if (folder.isEmpty() || !QDir(folder).exists()) {
        setDone(*data, {}, tr("There is no such folder."));
        return;
    }
    const QString day = QString::fromStdString(domain::printDate(m_parts.toLocal(m_parts.clock.now()).date));
    const QString file = freshFile(folder, day, ending);
    setBusy(*data, busy, true);
    m_stop = std::make_shared<std::atomic<bool>>(false);
    const auto progress = [this, stop = m_stop](double part) -> Status {
        if (*stop) {
            return fail(ErrorCode::cancelled);
        }
        onGui([this, part] {
            DataFace face = m_app.data()->face();
            face.part = face.busy.isEmpty() ? -1 : part;
            m_app.data()->set(face);
        });
        return {};
    };
    const auto taken = std::make_shared<TakenOut>();
    onCore(
        [job = std::move(job), path = std::filesystem::path(file.toStdString()), progress,
         taken](Core& core) -> Status {
            WAYMARK_ASSIGN(*taken, job(core, path, progress));
            return {};
        },
        [data, file, taken](const Status& done) {
            if (!done && done.error().code == ErrorCode::cancelled) {
                setDone(*data, tr("Stopped. No file was made."), {});
                return;
            }
            setDone(*data, done ? whereItIs(file, *taken) : QString(),
                    done ? QString() : errorWords(done.error().code));
        });
}

void HomeSession::restore(const QString& file, QByteArray secret)
{
    const bool open = m_app.stage() == AppViewModel::Stage::Open;
    if (open && !isConfirmed()) {
        wipe(secret);
        complain({ErrorCode::locked, {}});
        return;
    }
    setBusy(*m_app.data(), tr("Putting the backup back…"), false);
    m_worker->post([this, file = std::filesystem::path(file.toStdString()), secret, parts = m_parts,
                    looking = m_workerLooking](CoreThread::Desk& desk) mutable {
        const auto opener = [&](const vault::VaultHeader& header) {
            const auto words = vault::RecoveryWords::fromText(secret.toStdString());
            return words ? vault::openWithWords(header, *words)
                         : vault::openWithSecret(header, viewOf(secret), parts.keystore);
        };
        const bool wasOpen = desk.core != nullptr;
        desk.core.reset();
        const Status done = desk.home ? vault::replaceByBackup(desk.home->folder(), file, opener)
                                      : Status(fail(ErrorCode::home_missing));
        wipe(secret);
        std::optional<LockView> gate;
        if (done) {
            desk.home->vault().lock();
            *looking = {};
            gate = lockViewOf(desk);
        } else if (wasOpen) {
            // Nothing of the home was changed, and its vault is still open.
            const Status again = openCore(desk, parts.clock, parts.toLocal);
            gate = again ? std::nullopt : std::optional(refused(again.error(), desk));
        }
        onGui([this, done, gate] {
            setDone(*m_app.data(), {}, done ? QString() : errorWords(done.error().code));
            if (gate) {
                m_looking = {};
                forgetHome();
                take(*gate);
            }
            emit settled();
        });
    });
}

}  // namespace waymark::viewmodels
