// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_sync.h"

#include <QCoreApplication>

#include "app/viewmodels/show/shown.h"
#include "app/viewmodels/wording/error_words.h"

namespace waymark::viewmodels {
namespace {

enum State { kNoRelay, kNotTried, kTesting, kGood, kBad };

struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)

public:
    static QString state(const services::SyncView& view)
    {
        if (!view.relaySet) {
            return tr("No relay yet. Everything stays on this phone.");
        }
        if (!view.problems.empty()) {
            return errorWords(view.problems.front().code);
        }
        switch (view.step) {
            case services::SyncStep::off:
                return tr("Sharing is off.");
            case services::SyncStep::working:
                return tr("Sharing now.");
            case services::SyncStep::backingOff:
                return tr("No answer. We will try again by ourselves.");
            case services::SyncStep::idle:
            case services::SyncStep::waiting:
                break;
        }
        return tr("Ready. Changes are shared as they come.");
    }

    static QString last(const services::SharedLine& line, const SpokenTime& time)
    {
        return line.lastShared ? time.ago(shownMoment(*line.lastShared)) : tr("Not yet");
    }

    static QString retry(UnixMs at, const SpokenTime& time)
    {
        const auto seconds = static_cast<int>(std::max<qint64>(1, time.now().secsTo(shownMoment(at))));
        //: %1 is a stretch of time: "30 seconds"
        return tr("Trying again in %1.").arg(SpokenTime::wait(seconds));
    }
};

int stateOf(const services::SyncView& view)
{
    if (!view.relaySet) {
        return kNoRelay;
    }
    if (!view.problems.empty()) {
        return kBad;
    }
    return view.shared.lastShared ? kGood : kNotTried;
}

}  // namespace

void show(SyncViewModel& on, const services::SyncView& view, const SpokenTime& time)
{
    QList<ProblemRow> problems;
    for (const auto& problem : view.problems) {
        ProblemRow row;
        row.circle = shown(problem.circle);
        row.key =
            QString::fromUtf8(errorName(problem.code).data(), static_cast<qsizetype>(errorName(problem.code).size())) +
            row.circle;
        row.words = errorWords(problem.code);
        row.action = problem.retryAt ? SyncWords::retry(*problem.retryAt, time) : QString();
        problems.append(row);
    }
    SyncFace face = on.face();
    face.relay = shown(view.relay);
    face.pin = shown(view.pin);
    face.state = face.busy ? kTesting : stateOf(view);
    face.stateWords = SyncWords::state(view);
    face.lastShared = SyncWords::last(view.shared, time);
    face.waiting = view.shared.waiting;
    on.problems()->set(problems);
    on.set(face);
}

}  // namespace waymark::viewmodels
