// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "qml/shell/self_test.h"

#include <QCoreApplication>
#include <QQuickWindow>

#include "app/viewmodels/app_view_model.h"
#include "qml/shell/looks.h"

namespace waymark::shell {
namespace {

void settle(QQuickWindow& window)
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    window.grabWindow();
}

int showPages(QQuickWindow& window, QObject& home)
{
    int missed = 0;
    const QStringList pages = home.property("pages").toStringList();
    for (const QString& page : pages) {
        missed += QMetaObject::invokeMethod(&home, "go", Q_ARG(QString, page)) ? 0 : 1;
        settle(window);
    }
    return pages.isEmpty() ? 1 : missed;
}

}  // namespace

int showEverything(QObject& root, viewmodels::AppViewModel& app)
{
    using Stage = viewmodels::AppViewModel::Stage;
    auto* window = qobject_cast<QQuickWindow*>(&root);
    auto* shell = root.property("shell").value<QObject*>();
    auto* looks = root.property("looks").value<Looks*>();
    auto* home = shell != nullptr ? shell->property("home").value<QObject*>() : nullptr;
    if (window == nullptr || looks == nullptr || home == nullptr) {
        return 1;
    }
    int missed = 0;
    for (const QSize size : {QSize(360, 640), QSize(900, 640)}) {
        window->resize(size);
        for (const double scale : {1.0, 2.0}) {
            looks->setTextScale(scale);
            looks->setColours(scale > 1.0 ? Looks::Colours::Dark : Looks::Colours::Light);
            for (const Stage stage : {Stage::Starting, Stage::Welcome, Stage::Locked, Stage::Failed}) {
                app.setStage(stage);
                settle(*window);
            }
            app.setStage(Stage::Open);
            missed += showPages(*window, *home);
        }
    }
    return missed;
}

}  // namespace waymark::shell
