// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>

#include "app/viewmodels/show/show_sync.h"
#include "app/viewmodels/wording/error_words.h"

namespace waymark::viewmodels {
namespace {

struct LockWords {
    Q_DECLARE_TR_FUNCTIONS(LockWords)

public:
    static QString refused(const services::LockView& view)
    {
        if (view.secondsToWait > 0) {
            //: %1 is a stretch of time: "30 seconds"
            return tr("That's not the right one. Nothing is lost. Wait %1, then try again.")
                .arg(SpokenTime::wait(view.secondsToWait));
        }
        return view.problem ? errorWords(*view.problem) : QString();
    }
};

}  // namespace

void show(LockViewModel& on, const services::LockView& view)
{
    on.setRefused(LockWords::refused(view), view.secondsToWait);
}

void show(LockSettingsViewModel& on, RecoveryViewModel& words, const services::LockSettingsView& view)
{
    LockSettingsFace face = on.face();
    face.usesPin = view.pin;
    face.mayPin = view.mayPin;
    face.wordsKept = view.wordsKept;
    on.set(face);
    RecoveryFace recovery = words.face();
    recovery.kept = view.wordsKept;
    words.set(recovery);
}

}  // namespace waymark::viewmodels
