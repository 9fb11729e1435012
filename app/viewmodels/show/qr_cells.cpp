// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>

#include "app/viewmodels/show/show_circle.h"

namespace waymark::viewmodels {
namespace {

constexpr int kMediumCorrection = 4;

}  // namespace

QrCells qrCells(const std::string& text)
{
    try {
        auto writer = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode);
        const auto cells = writer.setMargin(0).setEccLevel(kMediumCorrection).encode(text, 0, 0);
        QString modules;
        for (int y = 0; y < cells.height(); ++y) {
            for (int x = 0; x < cells.width(); ++x) {
                modules += cells.get(x, y) ? u'1' : u'0';
            }
        }
        return {modules, cells.width()};
    } catch (const std::exception&) {  // ZXing's way to say "too long"
        return {};
    }
}

}  // namespace waymark::viewmodels
