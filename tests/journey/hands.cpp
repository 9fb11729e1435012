// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/journey/hands.h"

#include <QAccessible>
#include <QtTest/QTest>

namespace waymark::journey {
namespace {

constexpr int kMostTabs = 40;

/// One of those in the bar, which have keys of their own. Qt 6.4 tells assistive technology that it is a button.
bool isPlace(const tests::Node& node)
{
    return tests::isInside(node.item, "TabCell");
}

}  // namespace

const char* nameOf(Way way)
{
    return way == Way::touch ? "touch" : way == Way::keys ? "keys" : "assistive";
}

void Hands::begin()
{
    m_presses = 0;
    m_keys = 0;
}

std::optional<tests::Node> Hands::find(const QString& name)
{
    std::optional<tests::Node> begins;
    for (const auto& node : tests::nodesOf(m_window.window())) {
        if (!node.isPressable() || !node.enabled || !node.item) {
            continue;
        }
        if (node.name == name) {
            return node;
        }
        if (!begins && node.name.startsWith(name)) {
            begins = node;
        }
    }
    return begins;
}

bool Hands::press(const QString& name)
{
    ++m_presses;
    return finish(name);
}

bool Hands::finish(const QString& name)
{
    m_window.stir();
    m_window.settle();
    if (!m_window.until([&] { return find(name).has_value(); })) {
        return false;
    }
    m_window.settle();
    const auto node = find(name);
    return node && use(*node);
}

bool Hands::use(const tests::Node& node)
{
    switch (m_way) {
        case Way::touch:
            if (!m_finger.bringIntoSight(*node.item)) {
                return false;
            }
            m_finger.tap(node.item->mapToScene(QPointF(node.item->width() / 2, node.item->height() / 2)));
            return true;
        case Way::keys:
            return useKeys(node);
        case Way::assistive:
            return act(node);
    }
    return false;
}

void Hands::key(int code, Qt::KeyboardModifiers with)
{
    ++m_keys;
    QTest::keyClick(&m_window.window(), static_cast<Qt::Key>(code), with);
}

bool Hands::useKeys(const tests::Node& node)
{
    if (isPlace(node)) {
        const auto nodes = tests::nodesOf(m_window.window());
        const auto me =
            std::find_if(nodes.begin(), nodes.end(), [&](const auto& one) { return one.item == node.item; });
        key(Qt::Key_1 + static_cast<int>(std::count_if(nodes.begin(), me, isPlace)), Qt::ControlModifier);
        return true;
    }
    for (int tab = 0; tab < kMostTabs && m_window.window().activeFocusItem() != node.item; ++tab) {
        key(Qt::Key_Tab);
    }
    if (m_window.window().activeFocusItem() != node.item) {
        return false;
    }
    key(Qt::Key_Return);
    return true;
}

bool Hands::act(const tests::Node& node)
{
    auto* actions = QAccessible::queryAccessibleInterface(node.item)->actionInterface();
    if (actions == nullptr || !node.actions.contains(QAccessibleActionInterface::pressAction())) {
        return false;
    }
    actions->doAction(QAccessibleActionInterface::pressAction());
    return true;
}

bool Hands::type(const QString& text)
{
    const auto listens = [this] {
        const auto* item = m_window.window().activeFocusItem();
        return item != nullptr && item->flags().testFlag(QQuickItem::ItemAcceptsInputMethod);
    };
    if (!m_window.until(listens)) {
        return false;
    }
    m_window.settle();
    for (const QChar letter : text) {
        QTest::keyClick(&m_window.window(), letter.toLatin1());
    }
    return true;
}

bool Hands::sees(const QString& words)
{
    const QRectF all(QPointF(), m_window.window().size());
    return m_window.until([&] {
        m_window.settle();
        const bool sheet = tests::coversOf(m_window.window()).sheet;
        const auto texts = tests::textsOf(m_window.window());
        return std::any_of(texts.begin(), texts.end(), [&](const tests::PaintedText& text) {
            return text.text.contains(words) && all.contains(text.seen) &&
                   text.seen.height() >= 0.9 * text.painted.height() &&
                   (!sheet || tests::isInside(text.item, "QQuickPopupItem"));
        });
    });
}

}  // namespace waymark::journey
