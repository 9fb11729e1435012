// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QImage>
#include <QSet>
#include <QtTest/QTest>

#include <cstdio>

#include "tests/qml/tree.h"
#include "tests/qml/walker.h"

namespace waymark::tests {
namespace {

constexpr int kLeastPixels = 300;  // half the ring of the smallest control; more than any text cursor

int differing(const QImage& one, const QImage& other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
        }
    }
    return count;
}

}  // namespace

QImage Focus::grab(QQuickItem& item, bool focused)
{
    if (focused) {
        item.forceActiveFocus(Qt::TabFocusReason);
    } else if (QQuickItem* holder = m_stage.view().activeFocusItem()) {
        holder->setFocus(false);
    }
    QCoreApplication::processEvents();
    return m_stage.view().grabWindow();
}

void Focus::isSeenByItsPixels_data()
{
    QTest::addColumn<int>("at");
    const auto& all = gallery::looks();
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (QStringList{"light", "contrast-dark"}.contains(all[at].name)) {
            QTest::newRow(qPrintable(all[at].name)) << static_cast<int>(at);
        }
    }
}

void Focus::isSeenByItsPixels()
{
    QFETCH(int, at);
    m_stage.wear(gallery::looks().at(static_cast<std::size_t>(at)));
    QSet<QString> seen;  // one of a kind on each page: rows of a list are drawn alike
    int unseen = 0;
    for (const QString& page : m_stage.names()) {
        m_stage.show(page);
        const bool sheet = coversOf(m_stage.view()).sheet;
        for (const Node& node : nodesOf(m_stage.view())) {
            const QString what = node.item ? whereIs(node.item) : QString();
            if (!node.isActionable() || !node.enabled || !node.item || !node.item->activeFocusOnTab() ||
                seen.contains(what) || (sheet && !isInside(node.item, "QQuickOverlay"))) {
                continue;
            }
            seen.insert(what);
            static_cast<void>(grab(*node.item, false));
            static_cast<void>(grab(*node.item, true));  // scrolls there, which is not what is looked for
            const int changed = differing(grab(*node.item, false), grab(*node.item, true));
            if (changed < kLeastPixels) {
                std::fprintf(stderr, "  %s: %d pixels show that '%s' (%s) has the keyboard\n", qPrintable(page),
                             changed, qPrintable(node.name), qPrintable(what));
                ++unseen;
            }
        }
    }
    QVERIFY2(seen.size() > 100, qPrintable(QStringLiteral("only %1 kinds of control").arg(seen.size())));
    QVERIFY2(unseen == 0, qPrintable(QStringLiteral("%1 findings, above").arg(unseen)));
}

}  // namespace waymark::tests
