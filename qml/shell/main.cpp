// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
/// The app. The only place that knows every concrete class of the window.
#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QScreen>
#include <QStandardPaths>

#include "app/composition/system_time.h"
#include "app/viewmodels/app_view_model.h"
#include "app/viewmodels/session/home_session.h"
#include "platform/base/clock.h"
#include "platform/device/linux/linux_devices.h"
#include "qml/shell/clipboard_watch.h"
#include "qml/shell/idle_watch.h"
#include "qml/shell/languages.h"
#include "qml/shell/looks.h"
#include "qml/shell/self_test.h"

namespace {

using namespace waymark;

int warnings = 0;
QtMessageHandler previousHandler = nullptr;

void countWarnings(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    warnings += type == QtDebugMsg || type == QtInfoMsg ? 0 : 1;
    previousHandler(type, context, message);
}

struct Wishes {
    QString home;
    QString language;
    bool selfTest = false;
};

Wishes parse(const QGuiApplication& application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption home(QStringLiteral("home"), QStringLiteral("The home to open."), QStringLiteral("DIR"),
                                  QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("en, or xb (generated, right to left)."),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption selfTest(QStringLiteral("self-test"),
                                      QStringLiteral("Load every page, say what is wrong, and end."));
    parser.addOptions({home, language, selfTest});
    parser.process(application);
    return {parser.value(home), parser.value(language), parser.isSet(selfTest)};
}

QList<QRect> screens()
{
    QList<QRect> all;
    for (const QScreen* screen : QGuiApplication::screens()) {
        all.append(screen->availableGeometry());
    }
    return all;
}

QObject* load(QQmlApplicationEngine& engine, viewmodels::AppViewModel& app, shell::Looks& looks, shell::IdleWatch& idle)
{
    engine.addImportPath(QStringLiteral(":/qt/qml"));
    QVariantMap properties{{QStringLiteral("app"), QVariant::fromValue(&app)},
                           {QStringLiteral("looks"), QVariant::fromValue(&looks)},
                           {QStringLiteral("idle"), QVariant::fromValue(&idle)},
                           {QStringLiteral("width"), looks.windowSize().width()},
                           {QStringLiteral("height"), looks.windowSize().height()}};
    if (const auto place = looks.windowPlace(screens())) {
        properties.insert({{QStringLiteral("x"), place->x()}, {QStringLiteral("y"), place->y()}});
    }
    engine.setInitialProperties(properties);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Waymark/Shell/Main.qml")));
    return engine.rootObjects().value(0);
}

int test(device::Appearance& appearance)
{
    previousHandler = qInstallMessageHandler(countWarnings);
    viewmodels::AppViewModel app;
    shell::Looks looks(appearance, {});
    shell::IdleWatch idle(shell::IdleWatch::sinceBoot);
    QQmlApplicationEngine engine;
    QObject* window = load(engine, app, looks, idle);
    const int missed = window != nullptr ? shell::showEverything(*window, app) : 1;
    return missed == 0 && warnings == 0 ? 0 : 1;
}

int run(const Wishes& wishes, device::Appearance& appearance)
{
    QDir().mkpath(wishes.home);
    device::LinuxKeystore keystore;
    device::LinuxDialler dialler;
    device::LinuxNotifications notifications;
    device::LinuxAlarm alarm;
    const RealClock clock;
    viewmodels::AppViewModel app;
    viewmodels::HomeSession session(app, {wishes.home.toStdString(), keystore, dialler, clock,
                                          composition::systemToLocal(), &notifications, &alarm});
    shell::Looks looks(appearance, QDir(wishes.home).filePath(QStringLiteral("window.ini")));
    shell::speak(wishes.language.isEmpty() ? looks.language() : wishes.language);
    shell::IdleWatch idle(shell::IdleWatch::sinceBoot, QDir(wishes.home).filePath(QStringLiteral("window.ini")));
    QGuiApplication::instance()->installEventFilter(&idle);
    QQmlApplicationEngine engine;
    QObject::connect(&looks, &shell::Looks::languageChanged, &engine, [&engine, &session](const QString& language) {
        shell::speak(language);
        engine.retranslate();
        session.refresh();
    });
    auto* window = qobject_cast<QQuickWindow*>(load(engine, app, looks, idle));
    if (window == nullptr) {
        return 1;
    }
    QObject::connect(&app, &viewmodels::AppViewModel::watchedChanged, &session, [&session](bool watched) {
        if (watched) {
            session.refresh();
        }
    });
    shell::watchClipboards(*qGuiApp);
    session.start();
    const int result = QGuiApplication::exec();
    if (window->visibility() == QWindow::Windowed) {
        looks.keepWindow(window->geometry());
    }
    return result;
}

}  // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("waymark"));
    QGuiApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    shell::chooseFonts();
    const Wishes wishes = parse(application);
    shell::speak(wishes.language);
    device::LinuxAppearance appearance;
    return wishes.selfTest ? test(appearance) : run(wishes, appearance);
}
