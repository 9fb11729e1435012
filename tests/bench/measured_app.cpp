// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/bench/measured_app.h"

#include <QEventLoop>
#include <QFile>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>

#include "app/composition/system_time.h"
#include "app/viewmodels/session/home_session.h"
#include "platform/device/fake/fake_devices.h"
#include "qml/shell/idle_watch.h"
#include "qml/shell/languages.h"
#include "qml/shell/looks.h"
#include "tests/bench/busy_time.h"
#include "tests/bench/large_home.h"

namespace waymark::bench {
namespace {

using Stage = viewmodels::AppViewModel::Stage;

/// What qml/shell/main.cpp puts together, at 360 x 640.
struct MeasuredApp {
    device::FakeKeystore keystore;
    device::FakeDialler dialler;
    device::FakeAppearance appearance;
    RealClock clock;
    viewmodels::AppViewModel app;
    viewmodels::HomeSession session;
    shell::Looks looks{appearance, {}};
    shell::IdleWatch idle{shell::IdleWatch::sinceBoot};
    QQmlApplicationEngine engine;
    QQuickWindow* window = nullptr;

    explicit MeasuredApp(const std::filesystem::path& home)
        : session(app, {home, keystore, dialler, clock, composition::systemToLocal()})
    {
        keystore.available = false;
        engine.addImportPath(QStringLiteral(":/qt/qml"));
        engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)},
                                     {QStringLiteral("looks"), QVariant::fromValue(&looks)},
                                     {QStringLiteral("idle"), QVariant::fromValue(&idle)},
                                     {QStringLiteral("width"), 360},
                                     {QStringLiteral("height"), 640}});
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Waymark/Shell/Main.qml")));
        window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
        session.start();
    }

    template <class Sender, class Signal>
    void wait(Sender* sender, Signal signal)
    {
        QEventLoop loop;
        QObject::connect(sender, signal, &loop, &QEventLoop::quit);
        loop.exec();
    }
    void nextFrame()
    {
        window->update();
        wait(window, &QQuickWindow::frameSwapped);
    }
    void untilLocked()
    {
        while (app.stage() != Stage::Locked) {
            wait(&app, &viewmodels::AppViewModel::stageChanged);
        }
        nextFrame();
    }
    void open()
    {
        untilLocked();
        app.lock()->unlock(QString::fromUtf8(kSecret.data(), static_cast<qsizetype>(kSecret.size())));
        while (app.today()->face().date.isEmpty()) {
            wait(app.today(), &viewmodels::TodayViewModel::faceChanged);
        }
        nextFrame();
    }
    void untilWhole() { wait(&session, &viewmodels::HomeSession::viewsShown); }
    void pass(int ms)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }
    [[nodiscard]] QObject* home() const
    {
        auto* shell = window->property("shell").value<QObject*>();
        return shell->property("home").value<QObject*>();
    }
    [[nodiscard]] QObject* shown() const
    {
        return home()->property("frame").value<QObject*>()->property("shown").value<QObject*>();
    }
    /// By an event and in parts, as a touch does it: what the page costs to make is then counted too.
    void go(const QString& page)
    {
        auto* router = home()->property("router").value<QObject*>();
        QMetaObject::invokeMethod(router, "go", Qt::QueuedConnection, Q_ARG(QString, page));
        do {
            pass(1);
        } while (shown()->objectName() != page);
    }
};

double residentMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:")) {
                return line.mid(6).replace("kB", "").trimmed().toDouble() / 1024;
            }
        }
    }
    return 0;
}

double wakeUps()
{
    double sum = 0;
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
        QFile status(QString::fromStdString((task.path() / "status").string()));
        if (status.open(QIODevice::ReadOnly)) {
            for (const QByteArray& line : status.readAll().split('\n')) {
                sum += line.startsWith("voluntary_ctxt_switches:") ? line.mid(24).trimmed().toDouble() : 0;
            }
        }
    }
    return sum;
}

void measureOpen(MeasuredApp& measured)
{
    const auto begin = sharedTimeUs();
    static_cast<void>(crypto::argon2id(viewOf(kSecret), {}, kCost));
    const auto guess = sharedTimeUs() - begin;
    measured.untilLocked();
    const auto asked = sharedTimeUs();
    measured.open();
    std::printf("%.3f\n", static_cast<double>(sharedTimeUs() - asked - guess) / 1e3);
    measured.pass(2'000);
    std::printf("%.1f\n", residentMb());
}

void measureFlick(MeasuredApp& measured, BusyTime& busy)
{
    measured.open();
    measured.untilWhole();
    auto* promises = measured.app.promises()->all();
    while (promises->canFetchMore({})) {
        promises->fetchMore({});
        measured.untilWhole();
    }
    measured.go(QStringLiteral("promises"));
    measured.pass(500);
    auto* list = measured.shown()->property("flickable").value<QObject*>();
    QObject::connect(measured.window, &QQuickWindow::frameSwapped, &busy, [&busy] { busy.frameEnds(); });
    busy.begin();
    for (int flick = 0; flick < 8; ++flick) {
        QMetaObject::invokeMethod(list, "flick", Q_ARG(qreal, 0.0), Q_ARG(qreal, flick < 5 ? -6'000.0 : 6'000.0));
        measured.pass(600);
    }
    const auto frames = busy.frames();
    std::printf("%.3f\n%.3f\n", frames.back(), frames[frames.size() * 99 / 100]);
}

void measurePages(MeasuredApp& measured, BusyTime& busy)
{
    measured.open();
    measured.untilWhole();
    measured.pass(500);
    QObject::connect(measured.window, &QQuickWindow::frameSwapped, &busy, [&busy] { busy.frameEnds(); });
    double longest = 0;
    double latest = 0;
    for (const QString& page : measured.home()->property("pages").toStringList()) {
        busy.begin();
        const auto pressed = sharedTimeUs();
        measured.go(page);
        measured.nextFrame();
        const double shown = static_cast<double>(sharedTimeUs() - pressed) / 1e3;
        measured.pass(300);
        const double ms = busy.frames().back();
        std::fprintf(stderr, "%-16s %6.1f ms, shown after %6.1f ms\n", qPrintable(page), ms, shown);
        longest = std::max(longest, ms);
        latest = std::max(latest, shown);
    }
    std::printf("%.3f\n%.3f\n", longest, latest);
}

void measureIdle(MeasuredApp& measured, int seconds)
{
    measured.open();
    measured.pass(3'000);  // animations and the first reading are over
    const double before = wakeUps();
    measured.pass(seconds * 1'000);
    std::printf("%.1f\n", std::max(0.0, wakeUps() - before - 1) * 60 / seconds);  // one was this one's own
}

}  // namespace

std::int64_t sharedTimeUs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<std::int64_t>(now.tv_sec) * 1'000'000 + now.tv_nsec / 1'000;
}

int measureApp(int count, char** arguments)
{
    BusyTime application(count, arguments);
    shell::chooseFonts();
    shell::speak(QStringLiteral("en"));
    const QStringList asked = QCoreApplication::arguments();
    const QString what = asked.value(2);
    MeasuredApp measured(asked.value(3).toStdString());
    if (measured.window == nullptr) {
        return 1;
    }
    if (what == QLatin1String("start")) {
        measured.untilLocked();
        std::printf("%.3f\n", static_cast<double>(sharedTimeUs() - asked.value(4).toLongLong()) / 1e3);
    } else if (what == QLatin1String("open")) {
        measureOpen(measured);
    } else if (what == QLatin1String("flick")) {
        measureFlick(measured, application);
    } else if (what == QLatin1String("pages")) {
        measurePages(measured, application);
    } else if (what == QLatin1String("idle")) {
        measureIdle(measured, asked.value(4).toInt());
    } else {
        return 2;
    }
    std::fflush(stdout);
    return 0;
}

}  // namespace waymark::bench
