// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/app/viewmodels/session_home.h"

#include <QSignalSpy>
#include <QTest>

namespace waymark::viewmodels {
namespace {

constexpr int kLongestMs = 30'000;

}  // namespace

App::App(const QString& directory)
    : session(app,
              {directory.toStdString(), keystore, dialler, clock, composition::systemToLocal(), &notifications, &alarm})
{
}

bool App::reaches(AppViewModel::Stage stage) const
{
    return until([&] { return app.stage() == stage; });
}

bool App::until(const std::function<bool()>& holds)
{
    return QTest::qWaitFor(holds, kLongestMs);
}

bool SessionHome::makeHome(App& one)
{
    one.session.start();
    if (!one.reaches(AppViewModel::Stage::Welcome)) {
        return false;
    }
    one.app.welcome()->start(QStringLiteral("Sam"), QStringLiteral("young-person"), kPassphrase, false);
    return one.reaches(AppViewModel::Stage::Open) &&
           App::until([&] { return one.app.plan()->headings()->count() == 10; });
}

QStringList SessionHome::wordsOf(App& one)
{
    QStringList words;
    one.app.recovery()->show();
    if (App::until([&] { return one.app.recovery()->face().shown; })) {
        for (const auto& row : one.app.recovery()->words()->rows()) {
            words.append(row.name);
        }
    }
    return words;
}

bool SessionHome::withCore(const std::function<bool(composition::Core&)>& work) const
{
    device::LinuxKeystore keystore;
    const RealClock clock;
    auto there = composition::Home::open(home().toStdString(), keystore);
    if (!there || !(*there)->vault().unlock(viewOf(kPassphrase.toStdString()))) {
        return false;
    }
    const auto core = composition::Core::open({**there, clock, composition::systemToLocal()});
    return core && work(**core);
}

bool SessionHome::confirms(App& one)
{
    QSignalSpy accepted(one.app.confirm(), &LockViewModel::accepted);
    one.app.confirm()->unlock(kPassphrase);
    return App::until([&] { return accepted.size() == 1; });
}

}  // namespace waymark::viewmodels
