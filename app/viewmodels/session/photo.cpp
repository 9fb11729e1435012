// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/session/photo.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace waymark::viewmodels {
namespace {

constexpr qint64 kMostPixels = 100'000'000;
constexpr int kBestQuality = 80;
constexpr int kLeastQuality = 30;

QImage readPhoto(ByteView photo, int edge)
{
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char*>(photo.data()), static_cast<qsizetype>(photo.size()));
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64{size.width()} * size.height() > kMostPixels) {
        return {};
    }
    if (std::max(size.width(), size.height()) > edge) {
        reader.setScaledSize(size.scaled(edge, edge, Qt::KeepAspectRatio).expandedTo({1, 1}));
    }
    return reader.read();
}

/// JPEG knows no see-through: what is, is white.
QImage onWhite(const QImage& image)
{
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(Qt::white);
    QPainter painter(&flat);
    painter.drawImage(0, 0, image);
    return flat;
}

QByteArray asJpeg(const QImage& image, int quality)
{
    QBuffer buffer;
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    return writer.write(image) ? buffer.data() : QByteArray();
}

}  // namespace

Bytes smallPhoto(ByteView photo, int edge, std::size_t most)
{
    const QImage read = readPhoto(photo, edge);
    if (read.isNull()) {
        return {};
    }
    const QImage image = onWhite(read);
    for (int quality = kBestQuality; quality >= kLeastQuality; quality -= 10) {
        const auto jpeg = asJpeg(image, quality);
        if (!jpeg.isEmpty() && static_cast<std::size_t>(jpeg.size()) <= most) {
            return Bytes(jpeg.begin(), jpeg.end());
        }
    }
    return {};
}

}  // namespace waymark::viewmodels
