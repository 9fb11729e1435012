// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/pictures.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextStream>

#include <algorithm>
#include <numeric>

namespace waymark::gallery {
namespace {

constexpr int kQuickPng = 60;  // twice as fast to write as the default, a little larger
constexpr int kGap = 24;
constexpr int kCorner = 18;

QString fileOf(const QString& page, const QString& look)
{
    return QStringLiteral("%1-%2.png").arg(page, look);
}

QImage drawn(Stage& stage, const QString& page, const Look& look)
{
    stage.wear(look);
    stage.show(page);
    return stage.view().grabWindow();
}

void place(QPainter& painter, const QImage& picture, QPoint at)
{
    QPainterPath frame;
    frame.addRoundedRect(QRectF(at, picture.size()), kCorner, kCorner);
    painter.setClipPath(frame);
    painter.drawImage(at, picture);
    painter.setClipping(false);
    painter.setPen(QColor(0xE3, 0xDC, 0xD0));
    painter.drawPath(frame);
}

}  // namespace

int drawPages(Stage& stage, const QDir& directory, const QString& only, const QString& look)
{
    int count = 0;
    for (const Look& worn : looks()) {
        if (!look.isEmpty() && worn.name != look) {
            continue;
        }
        stage.wear(worn);
        for (const QString& page : stage.names()) {
            if (!page.startsWith(only)) {
                continue;
            }
            stage.show(page);
            const QString file = directory.filePath(fileOf(page, worn.name));
            if (!stage.view().grabWindow().save(file, "PNG", kQuickPng)) {
                return -1;
            }
            ++count;
        }
    }
    return count;
}

bool writeIndex(const Stage& stage, const QDir& directory)
{
    QFile file(directory.filePath(QStringLiteral("index.html")));
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    QTextStream out(&file);
    out << "<!doctype html><html lang=en><meta charset=utf-8><title>Waymark, every page</title>\n"
           "<style>body{font:15px sans-serif;margin:16px;background:#faf7f2;color:#1c2a30}td,th{padding:6px;vertical-"
           "align:top;text-align:left}th{position:sticky;top:0;background:#faf7f2}img{max-width:260px;max-height:420px;"
           "border:1px solid #e3dcd0;border-radius:8px}</style>\n<table><tr><th>";
    for (const Look& look : looks()) {
        out << "<th>" << look.name;
    }
    for (const QString& page : stage.names()) {
        out << "\n<tr id=\"" << page << "\"><td>" << page;
        for (const Look& look : looks()) {
            const QString picture = fileOf(page, look.name);
            if (directory.exists(picture)) {
                out << "<td><a href=\"" << picture << "\"><img loading=lazy alt=\"" << page << ", " << look.name
                    << "\" src=\"" << picture << "\"></a>";
            } else {
                out << "<td>";
            }
        }
    }
    out << "\n</table></html>\n";
    return out.status() == QTextStream::Ok;
}

bool drawReadme(Stage& stage, const QString& file)
{
    const Look light{.name = QStringLiteral("light")};
    const Look dark{.name = QStringLiteral("dark"), .dark = true};
    const Look tablet{.name = QStringLiteral("tablet"), .size = {1200, 760}};
    const std::vector<QImage> phones{
        drawn(stage, QStringLiteral("today"), light), drawn(stage, QStringLiteral("plan"), light),
        drawn(stage, QStringLiteral("heading"), light), drawn(stage, QStringLiteral("people"), dark)};
    const QImage wide = drawn(stage, QStringLiteral("heading"), tablet);
    const int across = std::accumulate(phones.begin(), phones.end(), kGap,
                                       [](int width, const QImage& phone) { return width + phone.width() + kGap; });
    const int below = kGap + phones.front().height() + kGap;
    QImage sheet(across, below + wide.height() + kGap, QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = kGap;
    for (const QImage& phone : phones) {
        place(painter, phone, {x, kGap});
        x += phone.width() + kGap;
    }
    place(painter, wide, {(across - wide.width()) / 2, below});
    painter.end();
    return sheet.scaledToWidth(across * 2 / 3, Qt::SmoothTransformation).save(file);
}

}  // namespace waymark::gallery
