// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/theme/drawn_sign.h"

#include "qml/theme/drawing.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QQmlInfo>
#include <QQuickWindow>
#include <QSGImageNode>

#include <cmath>

namespace waymark {
namespace {

struct Drawing {
    QString name;
    QRgb color = 0;
    int pixels = 0;
    double stroke = 2;
    bool mirrored = false;
    bool operator==(const Drawing&) const = default;
};

size_t qHash(const Drawing& drawing, size_t seed = 0)
{
    return qHashMulti(seed, drawing.name, drawing.color, drawing.pixels, drawing.stroke, drawing.mirrored);
}

/// Null when there is no such icon.
QImage draw(const Drawing& drawing)
{
    QFile file(QStringLiteral(":/qt/qml/Waymark/Theme/icons/%1.svg").arg(drawing.name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QByteArray svg = file.readAll();
    const QColor color = QColor::fromRgba(drawing.color);
    svg.replace("stroke=\"#000\"", "stroke=\"" + color.name(QColor::HexRgb).toLatin1() + "\" stroke-opacity=\"" +
                                       QByteArray::number(color.alphaF()) + "\"");
    svg.replace("stroke-width=\"2\"", "stroke-width=\"" + QByteArray::number(drawing.stroke) + "\"");
    const QImage image = renderSvg(svg, {drawing.pixels, drawing.pixels});
    return drawing.mirrored ? image.mirrored(true, false) : image;
}

const QImage& drawn(const Drawing& drawing)
{
    static QHash<Drawing, QImage> cache;
    constexpr qsizetype kMostKept = 512;
    if (cache.size() > kMostKept) {
        cache.clear();
    }
    const auto found = cache.constFind(drawing);
    return found != cache.constEnd() ? *found : *cache.insert(drawing, draw(drawing));
}

bool pointsSomewhere(const QString& name)
{
    return name == QLatin1String("back") || name == QLatin1String("chevron") || name == QLatin1String("send");
}

}  // namespace

Sign::Sign(QQuickItem* parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setImplicitSize(m_size, m_size);
    connect(qGuiApp, &QGuiApplication::layoutDirectionChanged, this, &Sign::redraw);
}

void Sign::setName(const QString& name)
{
    if (m_name != name) {
        m_name = name;
        redraw();
    }
}

void Sign::setColor(const QColor& color)
{
    if (m_color != color) {
        m_color = color;
        redraw();
    }
}

void Sign::setSize(qreal size)
{
    if (m_size != size) {
        m_size = size;
        setImplicitSize(size, size);
        redraw();
    }
}

void Sign::setStroke(qreal stroke)
{
    if (m_stroke != stroke) {
        m_stroke = stroke;
        redraw();
    }
}

void Sign::redraw()
{
    m_stale = true;
    emit changed();
    update();
}

void Sign::itemChange(ItemChange change, const ItemChangeData& value)
{
    if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged) {
        m_stale = true;
        update();
    }
    QQuickItem::itemChange(change, value);
}

QSGNode* Sign::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<QSGImageNode*>(old);
    if (m_name.isEmpty() || m_size <= 0) {
        delete node;
        return nullptr;
    }
    if (node != nullptr && !m_stale) {
        return node;
    }
    const double stroke = m_stroke > 0 ? m_stroke : (m_size < 18 ? 2.5 : 2.0);
    const int pixels = static_cast<int>(std::ceil(m_size * window()->effectiveDevicePixelRatio()));
    const bool mirrored = pointsSomewhere(m_name) && QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const QImage& image = drawn({m_name, m_color.rgba(), pixels, stroke, mirrored});
    if (image.isNull()) {
        qmlWarning(this) << "no icon named " << m_name;
        m_name.clear();
        delete node;
        return nullptr;
    }
    if (node == nullptr) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Linear);
    }
    node->setTexture(window()->createTextureFromImage(image, QQuickWindow::TextureCanUseAtlas));
    node->setRect(QRectF(0, 0, m_size, m_size));
    m_stale = false;
    return node;
}

}  // namespace waymark
