// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QBuffer>
#include <QImage>
#include <QPainter>

#include "app/viewmodels/show/show_files.h"
#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"

namespace waymark::gallery {

using namespace viewmodels;

namespace {

using services::AttachmentItem;
using services::FileState;

/// A door with a notice on it, as somebody might photograph one.
Bytes photo(int width)
{
    QImage image(width, width * 3 / 4, QImage::Format_RGB32);
    image.fill(QColor(0xC9, 0xD8, 0xDE));
    QPainter painter(&image);
    painter.scale(width / 160.0, width / 160.0);
    painter.fillRect(52, 18, 56, 102, QColor(0x7A, 0x4A, 0x36));
    painter.fillRect(64, 36, 32, 22, QColor(0xF6, 0xF1, 0xE4));
    painter.fillRect(0, 108, 160, 12, QColor(0x8B, 0x94, 0x86));
    QBuffer buffer;
    image.save(&buffer, "JPEG", 80);
    return Bytes(buffer.data().begin(), buffer.data().end());
}

AttachmentItem item(const std::string& id, const std::string& name, files::FileKind kind, std::uint64_t size,
                    FileState state)
{
    AttachmentItem one;
    one.id = id;
    one.name = name;
    one.kind = kind;
    one.size = size;
    one.state = state;
    one.chunks = 8;
    one.who.name = "Dawn";
    one.canRemove = true;
    return one;
}

std::vector<AttachmentItem> items()
{
    auto door = item("f1", "The new front door.jpg", files::FileKind::jpeg, 3'100'000, FileState::here);
    door.thumbnail = photo(160);
    auto letter = item("f2", "Bursary letter.pdf", files::FileKind::pdf, 214'000, FileState::away);
    letter.who.name = "Priya";
    letter.canRemove = false;
    return {door, letter};
}

std::vector<AttachmentItem> goingItems()
{
    auto coming = item("f3", "Tenancy agreement.pdf", files::FileKind::pdf, 7'800'000, FileState::coming);
    coming.done = 3;
    auto rising = item("f4", "Bike.jpg", files::FileKind::jpeg, 4'200'000, FileState::waiting);
    rising.done = 6;
    rising.who.me = true;
    auto full = item("f5", "Certificate.pdf", files::FileKind::pdf, 1'900'000, FileState::waiting);
    full.problem = ErrorCode::relay_full;
    full.who.me = true;
    auto lost = item("f6", "Old form.pdf", files::FileKind::pdf, 90'000, FileState::coming);
    lost.problem = ErrorCode::file_missing;
    return {coming, rising, full, lost};
}

}  // namespace

void fillFiles(AppViewModel& app)
{
    app.files()->clear();
    show(*app.files(), app.promise()->face().key, items());
    show(*app.files(), app.heading()->face().key, items());
}

void fillGoingFiles(AppViewModel& app)
{
    show(*app.files(), app.promise()->face().key, goingItems());
}

void fillNoFiles(AppViewModel& app)
{
    app.files()->clear();
}

void fillAddingFile(AppViewModel& app)
{
    app.files()->clear();
    FilesFace face = app.files()->face();
    face.adding = app.promise()->face().key;
    app.files()->set(face);
}

void fillLongFiles(AppViewModel& app)
{
    auto all = items();
    for (auto& one : goingItems()) {
        all.push_back(one);
    }
    for (auto& one : all) {
        one.name =
            one.id +
            " letter of the council about the shared house in Upper Heyford and who pays for what, second copy.pdf";
        one.who.name = "Selamawit Gebremedhin-Featherstonehaugh";
    }
    show(*app.files(), app.promise()->face().key, all);
}

void lookAtPhoto(FilesViewModel& files)
{
    FilesFace face = files.face();
    face.pictureKey = "f1";
    face.picture = pictureAddress(photo(800));
    files.set(face);
}

}  // namespace waymark::gallery
