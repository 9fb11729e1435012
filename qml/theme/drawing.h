// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QImage>
#include <QQuickItem>

namespace waymark {

/// Renders a whole SVG document at so many pixels; null when it is not one. What Sign and Drawing paint with.
QImage renderSvg(QByteArray document, const QSize& pixels);

/// A picture drawn from SVG elements in the item's own coordinates: hills, petals, bars. Used instead of Shapes, which
/// the software renderer paints anew each frame, and over what should hide them.
class Drawing : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    /// The elements inside <svg>; one unit is one pixel at scale 1.
    Q_PROPERTY(QString body MEMBER m_body WRITE setBody NOTIFY bodyChanged FINAL)

public:
    explicit Drawing(QQuickItem* parent = nullptr);

    void setBody(const QString& body);

signals:
    void bodyChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;

private:
    void redraw();

    QString m_body;
    bool m_stale = true;
};

}  // namespace waymark
