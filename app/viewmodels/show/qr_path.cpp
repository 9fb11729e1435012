// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>

#include "app/viewmodels/show/show_circle.h"

namespace waymark::viewmodels {
namespace {

constexpr int kQuietZone = 4;
constexpr int kMediumCorrection = 4;

/// One rectangle a run of dark cells, so the path stays short.
QString pathOf(const ZXing::BitMatrix& cells)
{
    QString path;
    for (int y = 0; y < cells.height(); ++y) {
        for (int x = 0; x < cells.width(); ++x) {
            const int from = x;
            while (x < cells.width() && cells.get(x, y)) {
                ++x;
            }
            if (x > from) {
                path += QStringLiteral("M%1 %2h%3v1h-%3z").arg(from).arg(y).arg(x - from);
            }
        }
    }
    return path;
}

}  // namespace

QrPath qrPath(const std::string& text)
{
    try {
        auto writer = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode);
        const auto cells = writer.setMargin(kQuietZone).setEccLevel(kMediumCorrection).encode(text, 0, 0);
        return {pathOf(cells), cells.width()};
    } catch (const std::exception&) {  // ZXing's way to say "too long"
        return {};
    }
}

}  // namespace waymark::viewmodels
