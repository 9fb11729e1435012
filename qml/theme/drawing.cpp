// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/theme/drawing.h"

#include <QBuffer>
#include <QImageReader>
#include <QQmlInfo>
#include <QQuickWindow>
#include <QSGImageNode>

namespace waymark {

QImage renderSvg(QByteArray document, const QSize& pixels)
{
    QBuffer buffer(&document);
    QImageReader reader(&buffer, "svg");
    reader.setScaledSize(pixels);
    return reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

Drawing::Drawing(QQuickItem* parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void Drawing::setBody(const QString& body)
{
    if (m_body != body) {
        m_body = body;
        emit bodyChanged();
        redraw();
    }
}

void Drawing::redraw()
{
    m_stale = true;
    update();
}

void Drawing::geometryChange(const QRectF& now, const QRectF& before)
{
    if (now.size() != before.size()) {
        redraw();
    }
    QQuickItem::geometryChange(now, before);
}

void Drawing::itemChange(ItemChange change, const ItemChangeData& value)
{
    if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged) {
        redraw();
    }
    QQuickItem::itemChange(change, value);
}

QSGNode* Drawing::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<QSGImageNode*>(old);
    const QSize pixels = (size() * window()->effectiveDevicePixelRatio()).toSize();
    if (m_body.isEmpty() || pixels.isEmpty()) {
        delete node;
        return nullptr;
    }
    if (node != nullptr && !m_stale) {
        return node;
    }
    const QString document = QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\">%3</svg>")
                                 .arg(QString::number(width()), QString::number(height()), m_body);
    const QImage image = renderSvg(document.toUtf8(), pixels);
    if (image.isNull()) {
        qmlWarning(this) << "not a drawing";
        delete node;
        return nullptr;
    }
    if (node == nullptr) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Linear);
    }
    node->setTexture(window()->createTextureFromImage(image));
    node->setRect(boundingRect());
    m_stale = false;
    return node;
}

}  // namespace waymark
