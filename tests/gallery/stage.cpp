// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/gallery/stage.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QRegularExpression>
#include <QTimer>
#include <QTranslator>

#include <algorithm>

#include "tests/gallery/invented.h"
#include "tests/gallery/invented_parts.h"
#include "tests/gallery/page_states.h"

namespace waymark::gallery {
namespace {

using App = viewmodels::AppViewModel;

const QStringList kStages{QStringLiteral("welcome"),
                          QStringLiteral("lock"),
                          QStringLiteral("failed"),
                          QStringLiteral("help"),
                          QStringLiteral("notice"),
                          QStringLiteral("lock-words"),
                          QStringLiteral("invite-waits"),
                          QStringLiteral("join-words"),
                          QStringLiteral("first-today"),
                          QStringLiteral("first-people"),
                          QStringLiteral("first-learning"),
                          QStringLiteral("first-search"),
                          QStringLiteral("first-bin"),
                          QStringLiteral("first-history"),
                          QStringLiteral("first-who-sees-what"),
                          QStringLiteral("search-none"),
                          QStringLiteral("lock-helplines"),
                          QStringLiteral("recovery-words"),
                          QStringLiteral("recovery-two"),
                          QStringLiteral("forgotten"),
                          QStringLiteral("forgotten-new"),
                          QStringLiteral("first-phones"),
                          QStringLiteral("first-data"),
                          QStringLiteral("first-agenda"),
                          QStringLiteral("lesson"),
                          QStringLiteral("agenda-month"),
                          QStringLiteral("pick-day"),
                          QStringLiteral("pick-time"),
                          QStringLiteral("lock-looks"),
                          QStringLiteral("first-plan"),
                          QStringLiteral("first-promises"),
                          QStringLiteral("first-reminders"),
                          QStringLiteral("first-new-event")};

/// The first of its kind on the page that is shown, as the page is read.
QQuickItem* firstOf(const QString& type, QQuickItem* in)
{
    if (in == nullptr || QString::fromLatin1(in->metaObject()->className()).startsWith(type)) {
        return in;
    }
    for (QQuickItem* inside : in->childItems()) {
        if (QQuickItem* found = firstOf(type, inside)) {
            return found;
        }
    }
    return nullptr;
}

QObject* child(QObject* of, const char* name)
{
    return of->property(name).value<QObject*>();
}

}  // namespace

const std::vector<Look>& looks()
{
    static const std::vector<Look> all{
        {.name = QStringLiteral("light")},
        {.name = QStringLiteral("dark"), .dark = true},
        {.name = QStringLiteral("contrast"), .contrast = true},
        {.name = QStringLiteral("contrast-dark"), .dark = true, .contrast = true},
        {.name = QStringLiteral("150"), .size = {360, 640}, .textScale = 1.5},
        {.name = QStringLiteral("200"), .textScale = 2.0},
        {.name = QStringLiteral("320x568"), .size = {320, 568}},
        {.name = QStringLiteral("360x640"), .size = {360, 640}},
        {.name = QStringLiteral("tablet"), .size = {900, 640}},
        {.name = QStringLiteral("landscape"), .size = {640, 360}},
        {.name = QStringLiteral("rtl"), .mirrored = true},
        {.name = QStringLiteral("rtl-tablet"), .size = {900, 640}, .mirrored = true},
        {.name = QStringLiteral("rtl-200"), .textScale = 2.0, .mirrored = true},
    };
    return all;
}

Stage::Stage()
{
    fillInvented(m_app);
    m_looks.setReduceMotion(true);
    m_looks.setColours(shell::Looks::Colours::Light);
    m_view.engine()->addImportPath(QStringLiteral(":/qt/qml"));
    m_view.setResizeMode(QQuickView::SizeRootObjectToView);
    m_view.resize(390, 844);
    m_view.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&m_app)},
                                 {QStringLiteral("looks"), QVariant::fromValue(&m_looks)},
                                 {QStringLiteral("idle"), QVariant::fromValue(&m_idle)}});
    m_view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Waymark/Gallery/Gallery.qml")));
    m_view.show();
    if (isReady()) {
        listPages();
    }
}

void Stage::listPages()
{
    using Role = App::Role;
    for (const Role role : {Role::YoungPerson, Role::FosterCarer, Role::HubCarer, Role::Adviser}) {
        m_app.setRole(role);
        for (const QString& page : m_view.rootObject()->property("pages").toStringList()) {
            if (!m_roles.contains(page)) {
                m_roles.insert(page, role);
                m_pages.append(page);
            }
        }
    }
    m_app.setRole(Role::YoungPerson);
}

viewmodels::AppViewModel::Role Stage::roleOf(const QString& name) const
{
    return m_roles.value(name, App::Role::YoungPerson);
}

QStringList Stage::names() const
{
    QStringList states;
    for (const PageState& state : pageStates()) {
        states.append(state.name);
    }
    const QStringList all = m_pages + kStages + states + m_view.rootObject()->property("specimenNames").toStringList();
    return all.filter(QRegularExpression(qEnvironmentVariable("WAYMARK_PAGES")));
}

/// Whether a picture is still on its way: Qt reads what is not in a file apart from the window's thread.
bool Stage::loads() const
{
    constexpr int kLoading = 2;  // Image.Loading
    const auto items = m_view.rootObject()->findChildren<QQuickItem*>();
    return std::ranges::any_of(items, [](const QQuickItem* item) {
        return item->inherits("QQuickImage") && item->isVisible() && item->property("status").toInt() == kLoading;
    });
}

void Stage::settle()
{
    for (int round = 0; round < 4; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QMetaObject::invokeMethod(child(child(m_view.rootObject(), "shell"), "home"), "settle");
    }
    constexpr int kMostMs = 2'000;
    QTimer bound;
    bound.setSingleShot(true);
    bound.start(kMostMs);
    while (loads() && bound.isActive()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    m_view.grabWindow();
}

void Stage::speak(bool mirrored)
{
    static QTranslator translator;
    if (mirrored == (QGuiApplication::layoutDirection() == Qt::RightToLeft)) {
        return;
    }
    if (mirrored) {
        if (translator.load(QStringLiteral(":/translations/waymark_xb.qm"))) {
            QCoreApplication::installTranslator(&translator);
        }
    } else {
        QCoreApplication::removeTranslator(&translator);
    }
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    m_view.engine()->retranslate();
}

void Stage::wear(const Look& look)
{
    speak(look.mirrored);
    m_view.resize(look.size);
    m_looks.setColours(look.dark ? shell::Looks::Colours::Dark : shell::Looks::Colours::Light);
    m_looks.setStrong(look.contrast);
    m_looks.setTextScale(look.textScale);
    m_looks.setReduceMotion(true);  // a check that presses everything has pressed that switch too
    settle();
}

void Stage::show(const QString& name)
{
    QObject* root = m_view.rootObject();
    QObject* home = child(child(root, "shell"), "home");
    m_app.notice()->set({});
    if (name.startsWith(QLatin1String("specimen-"))) {
        m_app.setRole(App::Role::YoungPerson);
        QMetaObject::invokeMethod(home, "go", Q_ARG(QString, QStringLiteral("today")));  // no sheet stays open over it
        QMetaObject::invokeMethod(root, "showSpecimen", Q_ARG(QString, name));
    } else {
        QMetaObject::invokeMethod(root, "showShell");
        const PageState* state = pageState(name);
        m_app.setRole(state != nullptr ? state->role : roleOf(name));
        m_app.setWhose({});
        if (state != nullptr) {
            fillInvented(m_app);
            state->fill(m_app);
            m_app.setStage(App::Stage::Open);
            QMetaObject::invokeMethod(home, "go", Q_ARG(QString, state->page));
            fillInvented(m_app);
            state->fill(m_app);
            if (state->open != nullptr) {
                settle();
                state->open(*child(child(home, "frame"), "shown"));
            }
        } else if (kStages.contains(name)) {
            showStage(name);
        } else {
            fillInvented(m_app);
            m_app.lock()->setStep(viewmodels::LockViewModel::Step::Locked);
            m_app.setStage(App::Stage::Open);
            QMetaObject::invokeMethod(home, "go", Q_ARG(QString, name));
            if (!name.startsWith(QLatin1String("new-"))) {
                fillInvented(m_app);  // going there may have asked for another
            }
        }
    }
    settle();
}

void Stage::showStage(const QString& name)
{
    QObject* shell = child(m_view.rootObject(), "shell");
    QObject* home = child(shell, "home");
    m_app.lock()->setStep(viewmodels::LockViewModel::Step::Locked);
    if (name == QLatin1String("welcome")) {
        m_app.setStage(App::Stage::Welcome);
    } else if (name == QLatin1String("lock")) {
        m_app.lock()->setKind(true, QStringLiteral("Sam"));
        m_app.lock()->reset();
        m_app.setStage(App::Stage::Locked);
        for (const int digit : {1, 2, 3}) {
            m_app.lock()->digit(digit);
        }
    } else if (name == QLatin1String("lock-words")) {
        m_app.lock()->setKind(false, QStringLiteral("Sam"));
        m_app.lock()->setRefused(QStringLiteral("That is not it. Try again."), 30);
        m_app.setStage(App::Stage::Locked);
    } else if (name == QLatin1String("lock-helplines")) {
        m_app.setStage(App::Stage::Locked);
        QMetaObject::invokeMethod(shell, "showHelplines");
    } else if (name == QLatin1String("lock-looks")) {
        m_app.setStage(App::Stage::Locked);
        QMetaObject::invokeMethod(shell, "showLooks");
    } else if (name == QLatin1String("search-none")) {
        fillFirstDay(m_app);
        m_app.setStage(App::Stage::Open);
        QMetaObject::invokeMethod(home, "go", Q_ARG(QString, QStringLiteral("search")));
        viewmodels::SearchFace none;
        none.query = QStringLiteral("zebra crossing");
        m_app.search()->set(none);
    } else if (name == QLatin1String("invite-waits") || name == QLatin1String("join-words")) {
        m_app.setStage(App::Stage::Open);
        QMetaObject::invokeMethod(home, "go", Q_ARG(QString, name.section(QLatin1Char('-'), 0, 0)));
        viewmodels::InviteFace invite = m_app.invite()->face();
        invite.step = 3;
        invite.who = QStringLiteral("Grace");
        m_app.invite()->set(invite);
        viewmodels::JoinFace join;
        join.step = 2;
        join.circle = QStringLiteral("Sam");
        m_app.join()->set(join);
    } else if (name.startsWith(QLatin1String("recovery-"))) {
        m_app.setStage(App::Stage::Open);
        QMetaObject::invokeMethod(home, "go", Q_ARG(QString, QStringLiteral("recovery")));
        settle();  // the page before it takes its words with it
        name.endsWith(QLatin1String("words")) ? showRecoveryWords(m_app) : askForTwoWords(m_app);
    } else if (name.startsWith(QLatin1String("forgotten"))) {
        m_app.lock()->setKind(false, QStringLiteral("Sam"));
        m_app.lock()->setMayPin(true);
        m_app.setStage(App::Stage::Locked);
        m_app.lock()->setStep(name.endsWith(QLatin1String("new")) ? viewmodels::LockViewModel::Step::NewSecret
                                                                  : viewmodels::LockViewModel::Step::Words);
    } else if (name == QLatin1String("failed")) {
        m_app.notice()->set({});
        viewmodels::NoticeFace face;
        face.words = QStringLiteral("Another Waymark window has this home open. Close it and try again.");
        face.bad = true;
        m_app.setStage(App::Stage::Failed);
        m_app.notice()->set(face);
    } else if (name == QLatin1String("lesson")) {
        m_app.setStage(App::Stage::Open);
        QMetaObject::invokeMethod(home, "go", Q_ARG(QString, QStringLiteral("event")));
        fillInvented(m_app);
        fillLesson(m_app);
    } else if (name == QLatin1String("agenda-month") || name.startsWith(QLatin1String("pick-"))) {
        const bool month = name == QLatin1String("agenda-month");
        m_app.setStage(App::Stage::Open);
        QMetaObject::invokeMethod(home, "go",
                                  Q_ARG(QString, month ? QStringLiteral("agenda") : QStringLiteral("new-event")));
        QObject* page = child(child(home, "frame"), "shown");
        if (month) {
            fillInvented(m_app);
            page->setProperty("byMonth", true);
        } else {
            const auto type =
                name == QLatin1String("pick-day") ? QStringLiteral("DateField") : QStringLiteral("TimeField");
            QMetaObject::invokeMethod(firstOf(type, qobject_cast<QQuickItem*>(page)), "clicked");
        }
    } else if (name.startsWith(QLatin1String("first-"))) {
        fillFirstDay(m_app);
        m_app.setStage(App::Stage::Open);
        QMetaObject::invokeMethod(home, "go", Q_ARG(QString, name.mid(6)));
    } else {
        fillInvented(m_app);
        m_app.setStage(App::Stage::Open);
        QMetaObject::invokeMethod(home, "go", Q_ARG(QString, QStringLiteral("today")));
        if (name == QLatin1String("help")) {
            QMetaObject::invokeMethod(shell, "showHelp");
        } else {
            viewmodels::NoticeFace face;
            face.words = QStringLiteral("Kept. Well done.");
            face.canUndo = true;
            m_app.notice()->set(face);
        }
    }
}

}  // namespace waymark::gallery
