// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/journey/window.h"

#include <QtTest/QTest>

#include "app/composition/system_time.h"

namespace waymark::journey {
namespace {

constexpr int kLongestMs = 60'000;
constexpr QSize kPhone(390, 844);

}  // namespace

AppWindow::AppWindow(const std::filesystem::path& home, const Clock& clock)
    : m_session(m_app, {home, m_keystore, m_dialler, clock, composition::systemToLocal()}),
      m_looks(m_appearance, {}),
      m_idle(shell::IdleWatch::sinceBoot)
{
    m_looks.setReduceMotion(true);
    m_engine.addImportPath(QStringLiteral(":/qt/qml"));
    m_engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&m_app)},
                                   {QStringLiteral("looks"), QVariant::fromValue(&m_looks)},
                                   {QStringLiteral("idle"), QVariant::fromValue(&m_idle)},
                                   {QStringLiteral("width"), kPhone.width()},
                                   {QStringLiteral("height"), kPhone.height()}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Waymark/Shell/Main.qml")));
    m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().value(0));
}

bool AppWindow::until(const std::function<bool()>& holds)
{
    return QTest::qWaitFor(holds, kLongestMs);
}

bool AppWindow::open(const QString& passphrase)
{
    using Stage = viewmodels::AppViewModel::Stage;
    if (m_window == nullptr) {
        return false;
    }
    m_session.start();
    if (!until([this] { return m_app.stage() == Stage::Locked; })) {
        return false;
    }
    m_app.lock()->unlock(passphrase);
    return until([this] {
        return m_app.stage() == Stage::Open && !(m_app.today()->face().date + m_app.carer()->face().date).isEmpty();
    });
}

QStringList AppWindow::pages() const
{
    const QObject* open = home();
    return open != nullptr ? open->property("pages").toStringList() : QStringList();
}

void AppWindow::setOnline(bool online)
{
    m_app.setWatched(online);
    if (online) {
        m_app.sync()->shareNow();
    }
}

bool AppWindow::openHeading(int number)
{
    m_app.heading()->open(QString::number(number));
    return until([this, number] { return m_app.heading()->face().number == number; });
}

void AppWindow::write(const QString& field, const QString& text)
{
    m_idle.touch();
    m_app.editor()->open(field);
    m_app.editor()->type(text);
    m_app.editor()->save(text);
}

QObject* AppWindow::home() const
{
    const auto* shell = m_window->property("shell").value<QObject*>();
    return shell != nullptr ? shell->property("home").value<QObject*>() : nullptr;
}

void AppWindow::goTo(const QString& page)
{
    if (QObject* open = home()) {
        QMetaObject::invokeMethod(open, "go", Q_ARG(QString, page));
    }
}

void AppWindow::settle()
{
    for (int round = 0; round < 4; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        if (QObject* open = home()) {
            QMetaObject::invokeMethod(open, "settle");
        }
    }
    m_window->grabWindow();
}

void AppWindow::picture(const QString& file)
{
    m_idle.touch();
    QTest::qWait(50);
    m_window->grabWindow().save(file);
}

}  // namespace waymark::journey
