// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QHash>
#include <QQuickView>
#include <QSize>
#include <QString>

#include <vector>

#include "app/viewmodels/app_view_model.h"
#include "platform/device/appearance.h"
#include "qml/shell/idle_watch.h"
#include "qml/shell/looks.h"

namespace waymark::gallery {

/// One way a page can be seen: its size, its look and the direction it reads.
struct Look {
    QString name;
    QSize size{390, 844};
    bool dark = false;
    bool contrast = false;
    double textScale = 1.0;
    bool mirrored = false;
};

/// Every look that a page is drawn in; the mirrored ones come last.
const std::vector<Look>& looks();

/// A view of Gallery.qml with invented view-models, and the means to change what it shows. GUI thread.
class Stage {
public:
    Stage();

    [[nodiscard]] bool isReady() const { return m_view.status() == QQuickView::Ready; }
    /// Every page, stage and specimen; while one works on a few, those that WAYMARK_PAGES (a pattern) fits.
    [[nodiscard]] QStringList names() const;
    /// Who sees a page of that name; the young person where several do.
    [[nodiscard]] viewmodels::AppViewModel::Role roleOf(const QString& name) const;
    [[nodiscard]] QQuickView& view() { return m_view; }
    [[nodiscard]] viewmodels::AppViewModel& app() { return m_app; }

    /// Both let bindings and layouts come to rest before they return.
    void wear(const Look& look);
    void show(const QString& name);
    [[nodiscard]] bool loads() const;
    void settle();

private:
    void speak(bool mirrored);
    void showStage(const QString& name);
    void listPages();

    struct PlainAppearance final : device::Appearance {
        [[nodiscard]] device::Look look() override { return {}; }
    };

    PlainAppearance m_appearance;
    shell::Looks m_looks{m_appearance, {}};
    shell::IdleWatch m_idle{[] { return qint64{0}; }};
    viewmodels::AppViewModel m_app;
    QQuickView m_view;
    QStringList m_pages;
    QHash<QString, viewmodels::AppViewModel::Role> m_roles;
};

}  // namespace waymark::gallery
