// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QQuickItem>

namespace waymark {

/// One drawn sign of assets/icons (24 grid, one stroked path) in a colour. It is never the only sign, so it has no
/// spoken name. Drawn once for each name, colour, size and direction, then shared: a long list costs no drawing.
/// (A Shape per icon is painted anew each frame by the software renderer, and over what should hide it.)
class Sign : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name MEMBER m_name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QColor color MEMBER m_color WRITE setColor NOTIFY changed FINAL)
    Q_PROPERTY(qreal size MEMBER m_size WRITE setSize NOTIFY changed FINAL)
    /// Stroke width on the 24 grid; 0 chooses: 2, and 2.5 on small icons so that they stay over a pixel.
    Q_PROPERTY(qreal stroke MEMBER m_stroke WRITE setStroke NOTIFY changed FINAL)

public:
    explicit Sign(QQuickItem* parent = nullptr);

    void setName(const QString& name);
    void setColor(const QColor& color);
    void setSize(qreal size);
    void setStroke(qreal stroke);

signals:
    void changed();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;

private:
    void redraw();

    QString m_name;
    QColor m_color{Qt::black};
    qreal m_size = 24;
    qreal m_stroke = 0;
    bool m_stale = true;
};

}  // namespace waymark
