// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include <QCoreApplication>

#include "app/viewmodels/show/people_words.h"
#include "app/viewmodels/show/promise_words.h"
#include "app/viewmodels/show/show_plan.h"
#include "app/viewmodels/show/shown.h"

namespace waymark::viewmodels {
namespace {

struct HeadingWords {
    Q_DECLARE_TR_FUNCTIONS(HeadingWords)

public:
    static QString changed(const services::HeadingView& view, const SpokenTime& time)
    {
        if (!view.changedAt) {
            //: %1 is 1 to 10
            return tr("Part %1 of 10.").arg(view.number);
        }
        const QString when = time.ago(shownMoment(*view.changedAt));
        if (view.changedBy.me) {
            //: %1 is 1 to 10, %2 says when: "yesterday"
            return tr("Part %1 of 10. You changed it %2.").arg(QString::number(view.number), when);
        }
        //: %1 is 1 to 10, %2 a name, %3 says when: "yesterday"
        return tr("Part %1 of 10. %2 changed it %3.")
            .arg(QString::number(view.number), PeopleWords::name(view.changedBy), when);
    }

    static QString ready(domain::Readiness level)
    {
        switch (level) {
            case domain::Readiness::notYet:
                return tr("Not yet");
            case domain::Readiness::withHelp:
                return tr("With help");
            case domain::Readiness::canDo:
                return tr("Can do");
        }
        return {};
    }

    static QString field(const std::string& name)
    {
        if (name == "my_words") {
            return tr("In my words");
        }
        if (name == "needs") {
            return tr("What I need");
        }
        if (name == "views") {
            return tr("For my review");
        }
        return name == "plan_b" ? tr("If it goes wrong") : QString();
    }

    static QString hint(const QString& field)
    {
        if (field == QLatin1String("my_words")) {
            return tr("Write it the way you would say it.");
        }
        if (field == QLatin1String("needs")) {
            return tr("What would help? Who could do it?");
        }
        return tr("What will we do if this does not work out?");
    }
};

const services::TextField& fieldOf(const services::HeadingView& view, const QString& field)
{
    if (field == QLatin1String("needs")) {
        return view.needs;
    }
    return field == QLatin1String("plan_b") ? view.planB : view.myWords;
}

/// An editor that was only opened left a draft that says nothing new.
bool hasDraft(const services::TextField& field)
{
    return field.draft && *field.draft != field.text;
}

HeadingFace faceOf(const services::HeadingView& view, const SpokenTime& time)
{
    HeadingFace face;
    face.key = shown(view.id);
    face.number = view.number;
    face.name = shown(view.title);
    face.icon = shown(view.icon);
    face.hue = view.number - 1;
    face.changedLine = HeadingWords::changed(view, time);
    face.words = shown(view.myWords.text);
    face.wordsBy =
        view.myWords.author.me || view.myWords.text.empty() ? QString() : PeopleWords::name(view.myWords.author);
    face.needs = shown(view.needs.text);
    face.planB = shown(view.planB.text);
    face.readable = view.shared;
    face.mine = view.myWords.writable;
    face.canWrite = view.writable;
    face.wordsHaveTwo = view.myWords.versions > 1;
    face.needsHaveTwo = view.needs.versions > 1;
    face.planBHasTwo = view.planB.versions > 1;
    face.wordsHaveDraft = hasDraft(view.myWords);
    face.needsHaveDraft = hasDraft(view.needs);
    face.planBHasDraft = hasDraft(view.planB);
    face.section = shown(view.section);
    face.law = shown(view.law.words);
    face.lawSource = shown(view.law.reference);
    return face;
}

}  // namespace

void show(HeadingViewModel& on, const services::HeadingView& view, const SpokenTime& time)
{
    QList<PromiseRow> promises;
    for (const auto& promise : view.promises) {
        promises.append(PromiseWords::row(promise, time));
    }
    QList<ReadyRow> skills;
    for (const auto& skill : view.skills) {
        ReadyRow row;
        row.key = shown(skill.id);
        row.text = shown(skill.name);
        row.step = static_cast<int>(skill.level);
        row.words = HeadingWords::ready(skill.level);
        row.canChange = skill.writable;
        skills.append(row);
    }
    QList<SuggestionRow> suggestions;
    for (const auto& from : view.myWords.suggested) {
        const PersonRow author = rowOf(from.author);
        suggestions.append({shown(from.version), author.letters, author.hue, author.name,
                            time.ago(shownMoment(from.writtenAt)), shown(from.text)});
    }
    on.promises()->set(promises);
    on.readiness()->set(skills);
    on.suggestions()->set(suggestions);
    on.set(faceOf(view, time));
}

void showEditor(EditorViewModel& on, const services::HeadingView& view, const QString& field)
{
    const auto& from = fieldOf(view, field);
    EditorFace face;
    face.field = field;
    face.title = HeadingWords::field(field.toStdString());
    face.hint = HeadingWords::hint(field);
    face.text = shown(from.draft.value_or(from.text));
    face.seenBy = PeopleWords::seenBy(view.audience);
    face.draftKept = hasDraft(from);
    face.suggesting = !from.writable;
    on.set(face);
}

}  // namespace waymark::viewmodels
