// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QDir>

#include "app/services/attachment_service.h"
#include "app/viewmodels/session/home_session.h"
#include "app/viewmodels/session/photo.h"
#include "app/viewmodels/show/show_files.h"
#include "platform/vault/file_io.h"
#include "sync/wire/limits.h"

namespace waymark::viewmodels {
namespace {

using composition::Core;
using services::AttachmentService;

constexpr int kThumbnailEdge = 160;
constexpr int kPictureEdge = 1600;
constexpr std::size_t kMostPicture = 4U << 20;

Bytes thumbnail(ByteView photo)
{
    return smallPhoto(photo, kThumbnailEdge, services::kMostThumbnail);
}

Result<std::string> attach(Core& core, const std::string& record, const std::filesystem::path& file)
{
    const auto bytes = vault::readFile(file, wire::kMaxBlobFile);
    if (!bytes) {
        return fail(bytes.error().code == ErrorCode::too_large ? ErrorCode::file_too_large : bytes.error().code);
    }
    return AttachmentService(core.context()).attach(record, {file.filename().string(), *bytes, thumbnail});
}

}  // namespace

void HomeSession::connectFiles()
{
    auto* all = m_app.files();
    connect(all, &FilesViewModel::openChanged, this, [this] {
        look([open = m_app.files()->openRecords()](Looking& at) {
            at.files.clear();
            for (const auto& record : open) {
                at.files.insert(record.toStdString());
            }
        });
    });
    connect(all, &FilesViewModel::addAsked, this, &HomeSession::addFile);
    connect(all, &FilesViewModel::saveAsked, this, &HomeSession::saveFile);
    connect(all, &FilesViewModel::lookAsked, this, &HomeSession::showPhoto);
    connect(all, &FilesViewModel::fetchAsked, this, [this](const QString& key) {
        change([id = key.toStdString()](Core& core, const SpaceId&) {
            return AttachmentService(core.context()).fetch(id);
        });
    });
    connect(all, &FilesViewModel::stopAsked, this, [this](const QString& key) {
        change([id = key.toStdString()](Core& core, const SpaceId&) {
            return AttachmentService(core.context()).stopFetching(id);
        });
    });
    connect(all, &FilesViewModel::removeAsked, this, [this](const QString& key, bool waits) {
        const auto id = key.toStdString();
        Said said{waits ? tr("Taken out. Nobody else had it.") : tr("Put away."), {}};
        if (!waits) {
            said.undo = [id](Core& core, const SpaceId&) { return AttachmentService(core.context()).putBack(id); };
        }
        change([id](Core& core, const SpaceId&) { return AttachmentService(core.context()).remove(id); }, said);
    });
}

/// It is shared as soon as it can be, and can be taken out again meanwhile.
void HomeSession::addFile(const QString& record, const QString& file)
{
    const auto setAdding = [this](const QString& to) {
        FilesFace face = m_app.files()->face();
        face.adding = to;
        m_app.files()->set(face);
    };
    setAdding(record);
    const auto made = std::make_shared<std::string>();
    onCore(
        [made, to = record.toStdString(), path = std::filesystem::path(file.toStdString())](Core& core) -> Status {
            WAYMARK_ASSIGN(*made, attach(core, to, path));
            core.sharing().saved();
            return {};
        },
        [this, setAdding, made](const Status& done) {
            setAdding({});
            if (!done) {
                complain(done.error());
                return;
            }
            say({tr("Added."),
                 [id = *made](Core& core, const SpaceId&) { return AttachmentService(core.context()).remove(id); }});
        });
}

void HomeSession::saveFile(const QString& key, const QString& folder)
{
    if (folder.isEmpty() || !QDir(folder).exists()) {
        complain({ErrorCode::not_found, {}});
        return;
    }
    const auto place = std::make_shared<std::filesystem::path>();
    onCore(
        [place, id = key.toStdString(), to = std::filesystem::path(folder.toStdString())](Core& core) -> Status {
            WAYMARK_ASSIGN(*place, AttachmentService(core.context()).saveIn(id, to));
            return {};
        },
        [this, place](const Status& done) {
            //: %1 is where a file was put
            done ? say({tr("It is at %1").arg(QString::fromStdString(place->string())), {}}) : complain(done.error());
        });
}

/// In memory only, and gone when it is looked away from.
void HomeSession::showPhoto(const QString& key)
{
    const auto picture = std::make_shared<Bytes>();
    onCore(
        [picture, id = key.toStdString()](Core& core) -> Status {
            WAYMARK_ASSIGN(const auto bytes, AttachmentService(core.context()).read(id));
            *picture = smallPhoto(bytes, kPictureEdge, kMostPicture);
            return picture->empty() ? Status(fail(ErrorCode::file_kind)) : Status{};
        },
        [this, picture, key](const Status& done) {
            FilesFace face = m_app.files()->face();
            if (face.pictureKey != key) {
                return;  // looked away meanwhile
            }
            if (!done) {
                m_app.files()->lookAway();
                complain(done.error());
                return;
            }
            face.picture = pictureAddress(*picture);
            m_app.files()->set(face);
        });
}

}  // namespace waymark::viewmodels
