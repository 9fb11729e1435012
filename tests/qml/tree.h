// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QAccessible>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRectF>
#include <QString>

#include <vector>

namespace waymark::tests {

/// What assistive technology is told about one thing in the window, in tree order. Rectangles are the window's.
struct Node {
    QString name;
    QAccessible::Role role = QAccessible::NoRole;
    QRectF rect;
    QRectF seen;  ///< the part of it that is not scrolled away
    QStringList actions;
    QPointer<QQuickItem> item;
    bool enabled = true;

    [[nodiscard]] bool isPressable() const;
    [[nodiscard]] bool isEditable() const { return role == QAccessible::EditableText; }
    [[nodiscard]] bool isActionable() const { return isPressable() || isEditable(); }
};

/// Everything shown, or that scrolling would show.
std::vector<Node> nodesOf(QQuickWindow& window);

/// One painted text: the part of the window its letters take, cut off where an ancestor clips.
struct PaintedText {
    QString text;
    QRectF painted;
    QRectF seen;
    QPointer<QQuickItem> item;
    bool large = false;  ///< 24 px, or 19 px and bold
    bool mayElide = false;
};

std::vector<PaintedText> textsOf(QQuickWindow& window);

/// What lies over the page for a while: a sheet that dims all of it, a toast at its foot.
struct Covers {
    bool sheet = false;
    QRectF toast;
};

Covers coversOf(QQuickWindow& window);

/// "AppRow in PeoplePage" and the like: where a thing is, for a message.
QString whereIs(const QQuickItem* item);

/// The type of the page that holds it; empty outside pages.
QString pageOf(const QQuickItem* item);

/// Whether an item of that QML type holds this one.
bool isInside(const QQuickItem* item, const char* type);

}  // namespace waymark::tests
