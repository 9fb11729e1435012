// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QtTest/QtTest>

#include <QColor>
#include <QHash>
#include <QQmlComponent>
#include <QQmlEngine>

#include <cmath>

#include "tests/qml/tree.h"
#include "tests/qml/walker.h"

namespace waymark::tests {
namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double ratio(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

struct Pair {
    const char* ink;
    const char* ground;
    double least;
};

constexpr double kText = 4.5;
constexpr double kSign = 3.0;

const std::vector<Pair>& pairs()
{
    static const std::vector<Pair> all{
        {"ink", "paper", kText},        {"ink", "surface", kText},    {"ink", "raised", kText},
        {"ink", "waySoft", kText},      {"ink", "stopSoft", kText},   {"inkSoft", "paper", kText},
        {"inkSoft", "surface", kText},  {"inkSoft", "raised", kText}, {"inkSoft", "waySoft", kText},
        {"way", "paper", kText},        {"way", "surface", kText},    {"way", "raised", kText},
        {"way", "waySoft", kText},      {"wayInk", "way", kText},     {"deepInk", "deep", kText},
        {"deepInkSoft", "deep", kText}, {"sun", "paper", kText},      {"sun", "surface", kText},
        {"sun", "sunSoft", kText},      {"sunInk", "sun", kText},     {"good", "goodSoft", kText},
        {"care", "careSoft", kText},    {"care", "paper", kText},     {"stop", "stopSoft", kText},
        {"stop", "paper", kText},       {"stop", "surface", kText},   {"stopInk", "stop", kText},
        {"paper", "ink", kText},        {"edge", "paper", kSign},     {"edge", "surface", kSign},
        {"edge", "raised", kSign},      {"deepEdge", "deep", kSign},  {"hueInk", "hues", kSign},
        {"hues", "tints", kSign},       {"hues", "paper", kSign},     {"hues", "surface", kSign},
    };
    return all;
}

QColor token(QObject* theme, const char* name, int index)
{
    const QVariant value = theme->property(name);
    if (value.canConvert<QColor>() && value.metaType().id() == QMetaType::QColor) {
        return value.value<QColor>();
    }
    const QVariantList list = value.metaType().id() == qMetaTypeId<QJSValue>()
                                  ? value.value<QJSValue>().toVariant().toList()
                                  : value.toList();
    return QColor(list.value(index).toString());
}

/// The most common colour is the ground; the one farthest from it is the ink.
double ratioOf(const QImage& image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            ++counts[image.pixel(x, y) | 0xff000000];
        }
    }
    QRgb ground = 0;
    int most = 0;
    for (auto at = counts.constBegin(); at != counts.constEnd(); ++at) {
        if (at.value() > most) {
            most = at.value();
            ground = at.key();
        }
    }
    double best = 1;
    for (auto at = counts.constBegin(); at != counts.constEnd(); ++at) {
        best = std::max(best, ratio(QColor(at.key()), QColor(ground)));
    }
    return best;
}

}  // namespace

void Contrast::everyPairOfTokensCanBeRead()
{
    QQmlComponent component(m_stage.view().engine());
    component.setData("import QtQuick\nimport Waymark.Theme\nQtObject { property QtObject theme: Theme }", QUrl());
    const std::unique_ptr<QObject> holder(component.create());
    QVERIFY2(holder, qPrintable(component.errorString()));
    auto* theme = holder->property("theme").value<QObject*>();
    QStringList wrong;
    for (const auto& look : {gallery::looks()[0], gallery::looks()[1], gallery::looks()[2], gallery::looks()[3]}) {
        m_stage.wear(look);
        for (const Pair& pair : pairs()) {
            for (int index = 0; index < 10; ++index) {
                const double found = ratio(token(theme, pair.ink, index), token(theme, pair.ground, index));
                if (found < pair.least) {
                    wrong << QStringLiteral("%1: %2 on %3 is %4")
                                 .arg(look.name, pair.ink, pair.ground)
                                 .arg(found, 0, 'f', 2);
                    break;
                }
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void Contrast::everyTextCanBeReadByItsPixels_data()
{
    QTest::addColumn<int>("at");
    for (int at = 0; at < 4; ++at) {
        QTest::newRow(qPrintable(gallery::looks().at(static_cast<std::size_t>(at)).name)) << at;
    }
}

void Contrast::everyTextCanBeReadByItsPixels()
{
    QFETCH(int, at);
    m_stage.wear(gallery::looks().at(static_cast<std::size_t>(at)));
    QStringList wrong;
    int measured = 0;
    for (const QString& name : m_stage.names()) {
        m_stage.show(name);
        const QImage picture = m_stage.view().grabWindow();
        const double scale = picture.width() / double(m_stage.view().width());
        const Covers covers = coversOf(m_stage.view());
        for (const PaintedText& text : textsOf(m_stage.view())) {
            const QRectF seen = text.seen & QRectF(0, 0, m_stage.view().width(), m_stage.view().height());
            const bool underSheet = covers.sheet && !isInside(text.item, "QQuickPopupItem");
            if (seen.height() < 0.9 * text.painted.height() || seen.width() < 4 || underSheet ||
                isInside(text.item, "Toast") || covers.toast.intersects(seen)) {
                continue;
            }
            const QRect pixels(QPointF(seen.topLeft() * scale).toPoint(), QSizeF(seen.size() * scale).toSize());
            const double found = ratioOf(picture.copy(pixels));
            ++measured;
            if (found < (text.large ? kSign : kText)) {
                wrong << QStringLiteral("%1: '%2' (%3) %4")
                             .arg(name, text.text.left(40), whereIs(text.item))
                             .arg(found, 0, 'f', 2);
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 60).join(QLatin1Char('\n'))));
    QVERIFY2(measured > 200, qPrintable(QStringLiteral("only %1 texts").arg(measured)));
}

}  // namespace waymark::tests
