// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "app/viewmodels/show/show_learning.h"

#include <QCoreApplication>
#include <QLocale>
#include <span>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

constexpr int kPlain = 0;
constexpr int kWay = 1;
constexpr int kCare = 4;

struct LearningWords {
    Q_DECLARE_TR_FUNCTIONS(LearningWords)

public:
    /// "7", "1.5": whole hours without a point, in the language's own digits.
    static QString hours(int minutes) { return QLocale().toString(minutes / 60.0, 'g', 4); }

    static QString payer(const services::TuitionCard& card)
    {
        const int whole = card.balance.funded / 60;
        if (card.funder.empty()) {
            return tr("%n hours", nullptr, whole);
        }
        //: %n is how many hours of lessons, %1 who pays: "the council"
        return tr("%n hours, paid for by %1", nullptr, whole).arg(shown(card.funder));
    }

    static QString used(int minutes) { return tr("%1 used").arg(hours(minutes)); }      //: %1 is hours
    static QString booked(int minutes) { return tr("%1 booked").arg(hours(minutes)); }  //: %1 is hours
    static QString left(int minutes) { return tr("%1 left").arg(hours(minutes)); }      //: %1 is hours

    static QString with(const services::SessionRow& session)
    {
        if (session.tutor.name.empty()) {
            return shown(session.place);
        }
        if (session.place.empty()) {
            //: %1 is a tutor's name
            return tr("With %1").arg(PeopleWords::name(session.tutor));
        }
        //: %1 is a tutor's name, %2 a place
        return tr("With %1, %2").arg(PeopleWords::name(session.tutor), shown(session.place));
    }

    static QString quoted(const services::SessionRow& session)
    {
        if (session.words.empty()) {
            return shown(session.topic);
        }
        const QString words = QLocale().quoteString(shown(session.words));
        //: %1 is what a lesson was about, %2 what somebody said about it, in quotation marks
        return session.topic.empty() ? words : tr("%1. %2").arg(shown(session.topic), words);
    }

    static void state(SessionRow& row, const services::SessionRow& session)
    {
        const auto chip = [&row](const QString& words, int tone) {
            row.chip = words;
            row.tone = tone;
        };
        using domain::SessionFeeling;
        using domain::SessionState;
        if (session.awaitingWords) {
            chip(tr("How did it go?"), kCare);
        } else if (session.state == SessionState::booked) {
            chip(tr("Booked"), kWay);
        } else if (session.state == SessionState::missed) {
            chip(tr("Missed"), kPlain);
        } else if (session.state == SessionState::cancelled) {
            chip(tr("Called off"), kPlain);
        } else if (session.feeling == SessionFeeling::good) {
            chip(tr("Good"), kPlain);
        } else if (session.feeling == SessionFeeling::hard) {
            chip(tr("Hard"), kPlain);
        } else if (session.feeling == SessionFeeling::okay) {
            chip(tr("OK"), kPlain);
        }
    }

    static QString attendance(int attended, int missed)
    {
        if (attended + missed == 0) {
            return {};
        }
        //: %1 is how many lessons somebody went to, %2 how many there were: "I went to 9 of 10"
        return tr("I went to %1 of %2").arg(QLocale().toString(attended), QLocale().toString(attended + missed));
    }

    static QString date(services::LearningDate::Kind kind)
    {
        using Kind = services::LearningDate::Kind;
        switch (kind) {
            case Kind::target:
                return tr("My target");
            case Kind::courseStarts:
                return tr("First day");
            case Kind::courseEnds:
                return tr("Last day");
            case Kind::blockEnds:
                return tr("Lessons are paid for until then");
        }
        return {};
    }

    static QString target(const services::TargetRow& target, const SpokenTime& time)
    {
        if (target.met) {
            return tr("Done");
        }
        return !target.progress.empty() || !target.by ? shown(target.progress) : time.due(shown(*target.by));
    }
};

// What a page of one column can hold; those that matter come first in each list.
constexpr std::size_t kBlocks = 6;
constexpr std::size_t kLessons = 8;
constexpr std::size_t kTargets = 20;

template <class Row>
std::span<const Row> newest(const std::vector<Row>& rows, std::size_t most)
{
    return std::span(rows).first(std::min(rows.size(), most));
}

SessionRow rowOf(const services::SessionRow& session, const QString& block, const SpokenTime& time)
{
    SessionRow row;
    row.key = shown(session.id);
    row.block = block;
    row.done = session.state == domain::SessionState::done;
    const QDateTime starts = shown(session.starts);
    row.title = row.done ? time.day(starts.date()) : time.dayAndTime(starts);
    row.line = row.done ? LearningWords::quoted(session) : LearningWords::with(session);
    LearningWords::state(row, session);
    return row;
}

TuitionRow rowOf(const services::TuitionCard& card)
{
    TuitionRow row;
    row.key = shown(card.id);
    row.subject = shown(card.subject);
    row.payer = LearningWords::payer(card);
    row.total = card.balance.funded / 60.0;
    row.used = card.balance.used / 60.0;
    row.booked = card.balance.booked / 60.0;
    row.left = card.balance.left / 60.0;
    row.leftHours = LearningWords::hours(card.balance.left);
    row.usedWords = LearningWords::used(card.balance.used);
    row.bookedWords = LearningWords::booked(card.balance.booked);
    row.leftWords = LearningWords::left(card.balance.left);
    row.funder = shown(card.funder);
    row.tutor = shown(card.tutor.id.empty() ? card.tutor.name : card.tutor.id);
    row.hours = LearningWords::hours(card.balance.funded);
    row.until = card.until ? shown(*card.until).toString(Qt::ISODate) : QString();
    return row;
}

}  // namespace

void show(LearningViewModel& on, const services::LearningView& view, const SpokenTime& time)
{
    QList<TuitionRow> tuition;
    QList<SessionRow> sessions;
    for (const auto& card : newest(view.tuition, kBlocks)) {
        tuition.append(rowOf(card));
        for (const auto& session : newest(card.sessions, kLessons)) {
            sessions.append(rowOf(session, shown(card.id), time));
        }
    }
    QList<TargetRow> targets;
    for (const auto& target : newest(view.targets, kTargets)) {
        TargetRow row;
        row.key = shown(target.id);
        row.title = shown(target.title);
        row.line = LearningWords::target(target, time);
        row.icon = target.met ? QStringLiteral("check") : QStringLiteral("cap");
        row.hue = 1;
        row.progress = shown(target.progress);
        row.date = target.by ? shown(*target.by).toString(Qt::ISODate) : QString();
        row.met = target.met;
        targets.append(row);
    }
    LearningFace face;
    face.settingKey = view.setting ? shown(view.setting->id) : QString();
    face.setting = view.setting ? shown(view.setting->name) : QString();
    face.course = view.setting ? shown(view.setting->course) : QString();
    if (view.setting) {
        face.contact = shown(view.setting->contact);
        face.phone = shown(view.setting->phone);
        face.from = view.setting->from ? shown(*view.setting->from).toString(Qt::ISODate) : QString();
        face.until = view.setting->until ? shown(*view.setting->until).toString(Qt::ISODate) : QString();
    }
    for (const auto& date : view.dates) {
        const QDate day = shown(date.date);
        face.dates.append(QVariantMap{{QStringLiteral("what"), shown(date.what)},
                                      {QStringLiteral("where"), LearningWords::date(date.kind)},
                                      {QStringLiteral("when"), time.day(day)}});
    }
    face.attendance = LearningWords::attendance(view.attended, view.missed);
    face.readable = view.shared;
    face.empty = view.empty;
    face.canWrite = view.writable;
    on.tuition()->set(tuition);
    on.sessions()->set(sessions);
    on.targets()->set(targets);
    on.set(face);
}

}  // namespace waymark::viewmodels
