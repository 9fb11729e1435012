// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QSize>
#include <QString>

#include <vector>

class QQuickView;

namespace waymark::gallery {

/// One way a page can be seen: its size, its look and the direction it reads.
struct Look {
    QString name;
    QSize size{390, 844};
    bool dark = false;
    bool contrast = false;
    double textScale = 1.0;
    bool mirrored = false;
};

/// Every look that a page is drawn in; the mirrored ones come last.
const std::vector<Look>& looks();

/// Puts the view, which shows Gallery.qml, into a look. Settles the layout before it returns.
void wear(QQuickView& view, const Look& look);

/// Shows one page of the gallery by name.
void showPage(QQuickView& view, const QString& name);

/// Draws every page whose name starts with `only` in every look to DIR/<page>-<look>.png. Returns how many failed.
int drawAll(QQuickView& view, const QString& directory, const QString& only, const QString& onlyLook);

}  // namespace waymark::gallery
