// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/qml/walker.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "tests/qml/tree.h"

namespace waymark::tests {
namespace {

constexpr double kTouch = 47.5;  // 48, but for half a pixel of rounding

QString said(const Node& node)
{
    return QStringLiteral("'%1' (%2)").arg(node.name, node.item ? whereIs(node.item) : QString());
}

QString rectWords(const QRectF& rect)
{
    return QStringLiteral("%1,%2 %3x%4").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

QStringList roomless(QQuickWindow& window)
{
    QStringList wrong;
    for (const Node& node : nodesOf(window)) {
        if (!node.isActionable()) {
            continue;
        }
        if (node.name.trimmed().isEmpty()) {
            wrong << QStringLiteral("no name: %1 %2").arg(said(node), rectWords(node.rect));
        }
        const bool canPress = node.actions.contains(QAccessibleActionInterface::pressAction()) ||
                              node.actions.contains(QAccessibleActionInterface::toggleAction());
        if (node.isPressable() && node.enabled && !canPress) {
            wrong << QStringLiteral("no press: %1").arg(said(node));
        }
        const bool fits = node.rect.height() >= kTouch && node.rect.width() >= kTouch;
        const bool fieldFits = node.isEditable() && node.rect.height() >= 40;  // its frame, 52 high, takes the touch
        if (!fits && !fieldFits) {
            wrong << QStringLiteral("too small: %1 %2").arg(said(node), rectWords(node.rect));
        }
    }
    return wrong;
}

QStringList sameNames(QQuickWindow& window)
{
    QStringList wrong;
    QSet<QString> names;
    for (const Node& node : nodesOf(window)) {
        if (!node.isActionable() || node.name.isEmpty()) {
            continue;
        }
        const QString key = pageOf(node.item) + QLatin1Char('/') + node.name;  // beside its list, a page has its own
        if (names.contains(key)) {
            wrong << QStringLiteral("twice: %1").arg(said(node));
        }
        names.insert(key);
    }
    return wrong;
}

constexpr const char* kSheet = "QQuickPopupItem";

/// Petals go round, and a group's frame is where its parts are.
bool ordersItself(const Node& node)
{
    const bool holds = node.role == QAccessible::Grouping || node.role == QAccessible::PageTabList ||
                       node.role == QAccessible::Dialog || node.role == QAccessible::LayeredPane ||
                       node.role == QAccessible::Client || node.role == QAccessible::Window;
    return holds || !node.item || node.name.isEmpty() || isInside(node.item, "Petal") || isInside(node.item, "Toast") ||
           node.role == QAccessible::ProgressBar;
}

QStringList outOfOrder(QQuickWindow& window, bool mirrored)
{
    QStringList wrong;
    const Node* before = nullptr;
    const auto nodes = nodesOf(window);
    for (const Node& node : nodes) {
        if (ordersItself(node) || node.seen.height() < node.rect.height() / 2) {
            continue;
        }
        // A sheet over the page is read from its own beginning.
        const bool newSheet = before != nullptr && isInside(node.item, kSheet) != isInside(before->item, kSheet);
        if (before != nullptr && !newSheet) {
            const double shared =
                std::min(before->seen.bottom(), node.seen.bottom()) - std::max(before->seen.top(), node.seen.top());
            const bool sameLine = shared > 0.6 * std::min(before->seen.height(), node.seen.height());
            const bool above = node.seen.bottom() <= before->seen.top() + 1;
            const bool goesBack = mirrored && !isInside(node.item, "PinPad")
                                      ? node.seen.right() > before->seen.right() + 1
                                      : node.seen.left() < before->seen.left() - 1;
            const bool within = before->seen.contains(node.seen) || node.seen.contains(before->seen);
            if (above || (sameLine && goesBack && !within)) {
                wrong << QStringLiteral("%1 %2 is read after %3 %4")
                             .arg(said(node), rectWords(node.rect), said(*before), rectWords(before->rect));
            }
        }
        before = isInside(node.item, "TabCell") ? nullptr : &node;  // the bar is the last of the page
    }
    return wrong;
}

QStringList clippedTexts(QQuickWindow& window, double scale)
{
    QStringList wrong;
    const QRectF whole(0, 0, window.width(), window.height());
    const auto texts = textsOf(window);
    for (const PaintedText& text : texts) {
        const QString what = QStringLiteral("'%1' (%2)").arg(text.text.left(40), whereIs(text.item));
        if (text.item->property("truncated").toBool() && !text.mayElide) {
            wrong << QStringLiteral("cut off: %1").arg(what);
        }
        if (!text.mayElide && text.item->property("contentWidth").toDouble() > text.item->width() + 1) {
            wrong << QStringLiteral("wider than its place: %1 %2").arg(what, rectWords(text.painted));
        }
        if (text.painted.left() < -0.5 || text.painted.right() > whole.right() + 0.5) {
            wrong << QStringLiteral("outside the window: %1 %2").arg(what, rectWords(text.painted));
        }
    }
    for (std::size_t a = 0; a < texts.size(); ++a) {
        for (std::size_t b = a + 1; b < texts.size(); ++b) {
            const QRectF both = texts[a].seen & texts[b].seen & whole;
            const bool onlyTheirAir = both.height() <= 6 * scale;  // line boxes are taller than letters
            const bool covered =
                isInside(texts[a].item, "Toast") || isInside(texts[b].item, "Toast") ||
                isInside(texts[a].item, "PopupItem") != isInside(texts[b].item, "PopupItem") ||
                isInside(texts[a].item, "QQuickPopupItem") != isInside(texts[b].item, "QQuickPopupItem");
            if (both.width() > 1 && !onlyTheirAir && !covered) {
                wrong << QStringLiteral("'%1' (%2) lies over '%3' (%4) by %5")
                             .arg(texts[b].text.left(30), whereIs(texts[b].item), texts[a].text.left(30),
                                  whereIs(texts[a].item), rectWords(both));
            }
        }
    }
    return wrong;
}

/// Help now and Lock that are not where they were on the page before.
QStringList moved(QQuickWindow& window, QHash<QString, QRectF>& places)
{
    QStringList wrong;
    for (const Node& node : nodesOf(window)) {
        if (!node.item || !isInside(node.item, "TopBar")) {
            continue;
        }
        const bool isHelp = isInside(node.item, "HelpPill");
        if (!isHelp && !isInside(node.item, "RoundButton")) {
            continue;
        }
        const QString key = isHelp ? QStringLiteral("help") : QStringLiteral("lock");
        if (places.contains(key) && places.value(key) != node.rect) {
            wrong << QStringLiteral("%1 at %2, elsewhere at %3")
                         .arg(key, rectWords(node.rect), rectWords(places.value(key)));
        }
        places.insert(key, node.rect);
    }
    return wrong;
}

/// Whether a press left everything as it was, so that the next can follow at once.
bool areSame(const std::vector<Node>& before, const std::vector<Node>& after)
{
    return std::equal(before.begin(), before.end(), after.begin(), after.end(), [](const Node& one, const Node& other) {
        return one.item && one.item == other.item && one.name == other.name && one.rect == other.rect;
    });
}

}  // namespace

void Walker::looks()
{
    QTest::addColumn<int>("at");
    const auto& all = gallery::looks();
    for (std::size_t at = 0; at < all.size(); ++at) {
        QTest::newRow(qPrintable(all[at].name)) << static_cast<int>(at);
    }
}

template <class Check>
void Walker::onEachPage(Check check)
{
    QStringList wrong;
    for (const QString& name : m_stage.names()) {
        m_stage.show(name);
        for (const QString& line : check(name)) {
            wrong << name + QStringLiteral(": ") + line;
        }
    }
    for (const QString& line : wrong) {
        std::fprintf(stderr, "  %s\n", qPrintable(line));  // a message of Qt Test would be cut short
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1 findings, above").arg(wrong.size())));
}

void Walker::everyPageCanBeUsed()
{
    QFETCH(int, at);
    const auto& look = gallery::looks().at(static_cast<std::size_t>(at));
    m_stage.wear(look);
    QHash<QString, QRectF> places;
    onEachPage([&](const QString&) {
        QQuickWindow& window = m_stage.view();
        QStringList wrong = roomless(window) + sameNames(window) + clippedTexts(window, look.textScale);
        if (look.size.width() < 720) {  // two panes are read one after the other
            wrong += outOfOrder(window, look.mirrored);
        }
        return wrong + moved(window, places);
    });
    QCOMPARE(places.size(), 2);
}

void Walker::everyPageHasAHeading()
{
    m_stage.wear(gallery::looks().front());
    onEachPage([this](const QString&) {
        const auto nodes = nodesOf(m_stage.view());
        const bool has =
            std::any_of(nodes.begin(), nodes.end(), [](const Node& node) { return node.role == QAccessible::Heading; });
        return has ? QStringList() : QStringList{QStringLiteral("no heading")};
    });
}

void Walker::everyPressDoesWhatATouchDoes()
{
    m_stage.wear(gallery::looks().front());
    int pressed = 0;
    QSet<QString> before;  // pages share bars, and states share their page's buttons: once is enough for each
    onEachPage([&](const QString& page) {
        QStringList wrong;
        auto nodes = nodesOf(m_stage.view());
        for (std::size_t at = 0; at < nodes.size(); ++at) {
            const Node& node = nodes[at];
            const QString what = said(node);
            if (!node.isPressable() || !node.enabled || !node.item || before.contains(what)) {
                continue;
            }
            before.insert(what);
            QSignalSpy clicks(node.item, SIGNAL(clicked()));
            auto* actions = QAccessible::queryAccessibleInterface(node.item)->actionInterface();
            actions->doAction(QAccessibleActionInterface::pressAction());
            if (clicks.size() != 1) {
                wrong << QStringLiteral("pressed %1 times: %2").arg(clicks.size()).arg(what);
            }
            ++pressed;
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
            if (!areSame(nodes, nodesOf(m_stage.view()))) {
                m_stage.show(page);
                nodes = nodesOf(m_stage.view());
            }
        }
        return wrong;
    });
    QVERIFY2(pressed > 600, qPrintable(QStringLiteral("only %1 presses").arg(pressed)));
}

void Walker::tabReachesEverythingAndLeavesIt()
{
    m_stage.wear(gallery::looks().front());
    onEachPage([this](const QString& /*page*/) {
        QStringList wrong;
        if (coversOf(m_stage.view()).sheet) {
            return wrong;  // a sheet keeps the focus on purpose
        }
        QSet<const QQuickItem*> reached;
        const auto nodes = nodesOf(m_stage.view());
        for (std::size_t turn = 0; turn < nodes.size() + 10; ++turn) {
            QTest::keyClick(&m_stage.view(), Qt::Key_Tab);
            if (const QQuickItem* item = m_stage.view().activeFocusItem()) {
                reached.insert(item);
            }
        }
        for (const Node& node : nodes) {
            const bool hiddenTwin = node.isEditable() && node.item && !node.item->activeFocusOnTab();
            if (node.isActionable() && node.enabled && node.item && !hiddenTwin && !reached.contains(node.item)) {
                wrong << QStringLiteral("Tab does not reach %1").arg(said(node));
            }
        }
        return wrong;
    });
}

}  // namespace waymark::tests
