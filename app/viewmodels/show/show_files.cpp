// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_files.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"
#include "app/viewmodels/wording/error_words.h"

namespace waymark::viewmodels {
namespace {

using services::AttachmentItem;
using services::FileState;

struct FileWords {
    Q_DECLARE_TR_FUNCTIONS(FileWords)

public:
    static QString kindOf(files::FileKind kind)
    {
        if (files::isPhoto(kind)) {
            return tr("Photo");
        }
        return kind == files::FileKind::pdf ? tr("PDF") : tr("Text");
    }

    static QString line(const AttachmentItem& item)
    {
        const QString kind = kindOf(item.kind);
        const int digits = item.size < 1'000'000 ? 0 : 1;
        const QString size =
            QLocale().formattedDataSize(static_cast<qint64>(item.size), digits, QLocale::DataSizeSIFormat);
        //: A file. %1 is "Photo", "PDF" or "Text", %2 its size ("3.1 MB"), %3 who added it
        const QString words = tr("%1, %2. %3").arg(kind, size, PeopleWords::name(item.who));
        //: %1 says what a file is. It is not on this phone until its row is tapped
        return item.state == FileState::away ? tr("%1. Tap to get it.").arg(words) : words;
    }

    static QString going(const AttachmentItem& item)
    {
        if (item.state == FileState::waiting) {
            //: A file is on its way to the others
            return item.done > 0 ? tr("Sending it") : tr("Waiting to be shared. Only on this phone so far.");
        }
        //: A file is on its way to this phone
        return item.state == FileState::coming ? tr("Getting it") : QString();
    }
};

FileRow rowFrom(const AttachmentItem& item)
{
    FileRow row;
    row.key = shown(item.id);
    row.name = shown(item.name);
    row.line = FileWords::line(item);
    row.photo = files::isPhoto(item.kind);
    row.glyph = QString::fromLatin1(row.photo ? "eye" : "doc");
    row.picture = pictureAddress(item.thumbnail);
    row.going = FileWords::going(item);
    row.part = item.chunks > 0 && item.done > 0 ? static_cast<double>(item.done) / item.chunks : -1;
    row.problem = item.problem ? errorWords(*item.problem) : QString();
    row.waits = item.state == FileState::waiting;
    row.coming = item.state == FileState::coming;
    row.here = item.state == FileState::here || row.waits;
    row.canRemove = item.canRemove || row.waits;
    return row;
}

}  // namespace

QString pictureAddress(const Bytes& jpeg)
{
    if (jpeg.empty()) {
        return {};
    }
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char*>(jpeg.data()), static_cast<qsizetype>(jpeg.size()));
    return QStringLiteral("data:image/jpeg;base64,") + QString::fromLatin1(bytes.toBase64());
}

void show(FilesViewModel& on, const QString& record, const std::vector<AttachmentItem>& items)
{
    QList<FileRow> rows;
    for (const auto& item : items) {
        rows.append(rowFrom(item));
    }
    on.setRows(record, rows);
}

}  // namespace waymark::viewmodels
