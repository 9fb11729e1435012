// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/journey/hands.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QPointingDevice>
#include <QtTest/QTest>

namespace waymark::journey {
namespace {

constexpr int kMostTabs = 200;

QPointingDevice* finger()
{
    static QPointingDevice* const device = QTest::createTouchDevice();
    return device;
}

/// Brings it into sight, as a finger that drags the page would.
void scrollTo(QQuickItem* item)
{
    for (QQuickItem* up = item->parentItem(); up != nullptr; up = up->parentItem()) {
        if (!up->inherits("QQuickFlickable")) {
            continue;
        }
        const double top = item->mapToItem(up, QPointF()).y();
        const double wanted = up->property("contentY").toDouble() + top - (up->height() - item->height()) / 2;
        const double least = up->property("originY").toDouble();
        const double most = least + up->property("contentHeight").toDouble() - up->height();
        if (top < 0 || top + item->height() > up->height()) {
            up->setProperty("contentY", std::max(least, std::min(wanted, most)));
        }
    }
}

}  // namespace

const char* nameOf(Way way)
{
    return way == Way::touch ? "touch" : way == Way::keys ? "keys" : "assistive";
}

std::optional<tests::Node> Hands::find(const QString& name)
{
    for (const auto& node : tests::nodesOf(m_window.window())) {
        if (node.isPressable() && node.enabled && node.item && node.name.startsWith(name)) {
            return node;
        }
    }
    return std::nullopt;
}

bool Hands::press(const QString& name)
{
    ++m_presses;
    return finish(name);
}

bool Hands::finish(const QString& name)
{
    m_window.stir();
    if (!m_window.until([&] { return find(name).has_value(); })) {
        return false;
    }
    const auto node = find(name);
    return node && use(*node);
}

bool Hands::use(const tests::Node& node)
{
    switch (m_way) {
        case Way::touch:
            return touch(node);
        case Way::keys:
            if (!tabTo(node)) {
                return false;
            }
            QTest::keyClick(&m_window.window(), Qt::Key_Return);
            return true;
        case Way::assistive: {
            auto* actions = QAccessible::queryAccessibleInterface(node.item)->actionInterface();
            actions->doAction(QAccessibleActionInterface::pressAction());
            return true;
        }
    }
    return false;
}

bool Hands::touch(const tests::Node& node)
{
    scrollTo(node.item);
    m_window.settle();
    if (!node.item) {
        return false;
    }
    const QPointF middle = node.item->mapToScene(QPointF(node.item->width() / 2, node.item->height() / 2));
    if (!QRectF(QPointF(), m_window.window().size()).contains(middle)) {
        return false;
    }
    QTest::touchEvent(&m_window.window(), finger()).press(0, middle.toPoint());
    QTest::touchEvent(&m_window.window(), finger()).release(0, middle.toPoint());
    return true;
}

bool Hands::tabTo(const tests::Node& node)
{
    for (int tab = 0; tab < kMostTabs; ++tab) {
        if (m_window.window().activeFocusItem() == node.item) {
            return true;
        }
        QTest::keyClick(&m_window.window(), Qt::Key_Tab);
    }
    return false;
}

void Hands::type(const QString& text)
{
    m_window.settle();
    for (const QChar letter : text) {
        QTest::keyClick(&m_window.window(), letter.toLatin1());
    }
}

bool Hands::sees(const QString& words)
{
    const QRectF all(QPointF(), m_window.window().size());
    return m_window.until([&] {
        for (const auto& text : tests::textsOf(m_window.window())) {
            if (text.text.contains(words) && all.contains(text.seen.center()) && !text.seen.isEmpty()) {
                return true;
            }
        }
        return false;
    });
}

}  // namespace waymark::journey
