// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/qml/tree.h"

#include <QAccessibleInterface>
#include <QFont>

namespace waymark::tests {
namespace {

QString typeOf(const QObject* object)
{
    return QString::fromLatin1(object->metaObject()->className()).section(QLatin1String("_QML"), 0, 0);
}

QRectF clipped(const QQuickItem* item, QRectF rect)
{
    for (const QQuickItem* up = item->parentItem(); up != nullptr; up = up->parentItem()) {
        if (up->clip()) {
            rect &= up->mapRectToScene(QRectF(0, 0, up->width(), up->height()));
        }
    }
    return rect;
}

void collect(QAccessibleInterface* of, QQuickWindow& window, std::vector<Node>& nodes)
{
    for (int at = 0; at < of->childCount(); ++at) {
        QAccessibleInterface* child = of->child(at);
        if (child == nullptr || !child->isValid() || child->state().invisible) {
            continue;
        }
        Node node;
        node.name = child->text(QAccessible::Name);
        node.role = child->role();
        node.rect = QRectF(child->rect()).translated(-window.position());
        node.item = qobject_cast<QQuickItem*>(child->object());
        node.enabled = !child->state().disabled;
        if (auto* actions = child->actionInterface()) {
            node.actions = actions->actionNames();
        }
        if (node.item) {
            node.rect = node.item->mapRectToScene(QRectF(0, 0, node.item->width(), node.item->height()));
            node.enabled = node.item->isEnabled();
            node.seen = clipped(node.item, node.rect);
        }
        nodes.push_back(node);
        collect(child, window, nodes);
    }
}

QRectF paintedRect(const QQuickItem* text)
{
    const double width = text->property("contentWidth").toDouble();
    const double height = text->property("contentHeight").toDouble();
    double x = 0;
    const int alignment = text->property("effectiveHorizontalAlignment").toInt();
    if (alignment == Qt::AlignRight) {
        x = text->width() - width;
    } else if (alignment == Qt::AlignHCenter) {
        x = (text->width() - width) / 2;
    }
    double y = 0;
    const int vertical = text->property("verticalAlignment").toInt();
    if (vertical == Qt::AlignVCenter) {
        y = (text->height() - height) / 2;
    } else if (vertical == Qt::AlignBottom) {
        y = text->height() - height;
    }
    return text->mapRectToScene(QRectF(x, y, width, height));
}

void collectTexts(QQuickItem* of, std::vector<PaintedText>& texts)
{
    for (QQuickItem* child : of->childItems()) {
        if (!child->isVisible() || child->opacity() <= 0) {
            continue;
        }
        if (child->inherits("QQuickText") && !child->property("text").toString().isEmpty()) {
            PaintedText text;
            text.text = child->property("text").toString();
            text.item = child;
            text.painted = paintedRect(child);
            text.seen = clipped(child, text.painted);
            text.mayElide = child->property("elide").toInt() != Qt::ElideNone;
            const QFont font = child->property("font").value<QFont>();
            text.large = font.pixelSize() >= 24 || (font.bold() && font.pixelSize() >= 19);
            texts.push_back(text);
        }
        collectTexts(child, texts);
    }
}

}  // namespace

bool Node::isPressable() const
{
    switch (role) {
        case QAccessible::Button:
        case QAccessible::PageTab:
        case QAccessible::RadioButton:
        case QAccessible::CheckBox:
        case QAccessible::Link:
            return true;
        default:
            return false;
    }
}

std::vector<Node> nodesOf(QQuickWindow& window)
{
    std::vector<Node> nodes;
    if (QAccessibleInterface* root = QAccessible::queryAccessibleInterface(&window)) {
        collect(root, window, nodes);
    }
    return nodes;
}

std::vector<PaintedText> textsOf(QQuickWindow& window)
{
    std::vector<PaintedText> texts;
    collectTexts(window.contentItem(), texts);
    return texts;
}

QString whereIs(const QQuickItem* item)
{
    QStringList types;
    for (const QQuickItem* up = item; up != nullptr && types.size() < 3; up = up->parentItem()) {
        if (QByteArray(up->metaObject()->className()).contains("_QML")) {
            types.append(typeOf(up));
        }
    }
    return types.join(QLatin1String(" in "));
}

QString pageOf(const QQuickItem* item)
{
    for (const QQuickItem* up = item; up != nullptr; up = up->parentItem()) {
        if (typeOf(up).endsWith(QLatin1String("Page"))) {
            return typeOf(up);
        }
    }
    return {};
}

Covers coversOf(QQuickWindow& window)
{
    Covers covers;
    const auto look = [&](const QQuickItem& item, const auto& deeper) -> void {
        if (!item.isVisible()) {
            return;
        }
        covers.sheet = covers.sheet || typeOf(&item) == QLatin1String("QQuickPopupItem");
        if (typeOf(&item) == QLatin1String("Toast")) {
            covers.toast = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
        }
        for (const QQuickItem* child : item.childItems()) {
            deeper(*child, deeper);
        }
    };
    look(*window.contentItem(), look);
    return covers;
}

bool isInside(const QQuickItem* item, const char* type)
{
    for (const QQuickItem* up = item; up != nullptr; up = up->parentItem()) {
        if (typeOf(up) == QLatin1String(type)) {
            return true;
        }
    }
    return false;
}

}  // namespace waymark::tests
