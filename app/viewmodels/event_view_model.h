// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// One event or lesson, and what a form needs to change it.
struct EventFace {
    Q_GADGET
    QML_VALUE_TYPE(eventFace)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(int kind MEMBER kind FINAL)
    Q_PROPERTY(QString when MEMBER when FINAL)
    Q_PROPERTY(QString away MEMBER away FINAL)
    Q_PROPERTY(QString place MEMBER place FINAL)
    Q_PROPERTY(QString address MEMBER address FINAL)
    Q_PROPERTY(QString bring MEMBER bring FINAL)
    Q_PROPERTY(QString ownNote MEMBER ownNote FINAL)
    Q_PROPERTY(QString with MEMBER with FINAL)
    Q_PROPERTY(QStringList withKeys MEMBER withKeys FINAL)
    Q_PROPERTY(QString going MEMBER going FINAL)
    Q_PROPERTY(QString date MEMBER date FINAL)
    Q_PROPERTY(QString time MEMBER time FINAL)
    Q_PROPERTY(int minutes MEMBER minutes FINAL)
    Q_PROPERTY(int answer MEMBER answer FINAL)
    Q_PROPERTY(int remind MEMBER remind FINAL)
    Q_PROPERTY(bool canChange MEMBER canChange FINAL)
    Q_PROPERTY(bool cancelled MEMBER cancelled FINAL)
    Q_PROPERTY(bool over MEMBER over FINAL)
    Q_PROPERTY(QString seenBy MEMBER seenBy FINAL)
    Q_PROPERTY(QVariantList watchers MEMBER watchers FINAL)
    Q_PROPERTY(QString section MEMBER section FINAL)
    Q_PROPERTY(bool lesson MEMBER lesson FINAL)
    Q_PROPERTY(QString block MEMBER block FINAL)
    Q_PROPERTY(QString subject MEMBER subject FINAL)
    Q_PROPERTY(QString topic MEMBER topic FINAL)
    Q_PROPERTY(int state MEMBER state FINAL)
    Q_PROPERTY(int feeling MEMBER feeling FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(bool charged MEMBER charged FINAL)
    Q_PROPERTY(bool canSay MEMBER canSay FINAL)
public:
    QString key;  ///< empty: a new one
    QString title;
    int kind = 0;  ///< as domain::EventKind
    QString when;  ///< "Thursday 15 October, 2:30 pm to 3:30 pm"
    QString away;  ///< "In 2 days"
    QString place;
    QString address;       ///< masked: shown when asked for
    QString bring;         ///< seen by all who see the event
    QString ownNote;       ///< on this phone only
    QString with;          ///< "Priya and Dawn"
    QStringList withKeys;  ///< keys of people
    QString going;         ///< who said they are going
    QString date;          ///< 2026-10-15
    QString time;          ///< 14:30; empty: the whole day
    int minutes = 0;
    int answer = 0;  ///< 0 not said, 1 going, 2 not going
    int remind = 0;  ///< as domain::Remind
    bool canChange = false;
    bool cancelled = false;
    bool over = false;
    QString seenBy;
    QVariantList watchers;  ///< who they are, of {letters, hue}
    QString section;        ///< where it is shared: "About me"
    bool lesson = false;    ///< what follows is about a lesson
    QString block;          ///< its tuition
    QString subject;
    QString topic;
    int state = 0;    ///< as domain::SessionState
    int feeling = 0;  ///< as domain::SessionFeeling
    QString words;    ///< how it went, in the young person's words
    bool charged = false;
    bool canSay = false;  ///< the reader says how it went
    bool operator==(const EventFace&) const = default;
};

/// The event or lesson that is open. GUI thread only.
class EventViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::EventFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* reminders READ reminders CONSTANT FINAL)

public:
    explicit EventViewModel(QObject* parent = nullptr);

    [[nodiscard]] const EventFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<ChoiceRow>* kinds() { return &m_kinds; }
    /// Of the circle.
    [[nodiscard]] RowsOf<ChoiceRow>* people() { return &m_people; }
    [[nodiscard]] RowsOf<ChoiceRow>* reminders() { return &m_reminders; }
    void set(const EventFace& face);

    Q_INVOKABLE void open(const QString& key);
    /// A new event on a day (2026-10-13), or a lesson of a block.
    Q_INVOKABLE void begin(const QString& date);
    Q_INVOKABLE void beginLesson(const QString& block, const QString& date);
    /// Texts by name: kind, title, date, time, minutes, place, address, bring, with (keys of people, a space between).
    /// `seen` is what stood in the form before: only what differs is written.
    Q_INVOKABLE void save(const QVariantMap& words, const QVariantMap& seen = {});
    /// Likewise: date, time, minutes, place, topic.
    Q_INVOKABLE void saveLesson(const QVariantMap& words, const QVariantMap& seen = {});
    Q_INVOKABLE void answer(bool going);
    Q_INVOKABLE void cancel(bool cancelled);
    /// Puts it away; the notice offers the way back.
    Q_INVOKABLE void archive();
    Q_INVOKABLE void setRemind(int remind);
    Q_INVOKABLE void keepNote(const QString& note);
    /// What became of a lesson.
    Q_INVOKABLE void setState(int state, bool charged);
    Q_INVOKABLE void sayHowItWent(int feeling, const QString& words);

signals:
    void faceChanged();
    void opened(const QString& key);
    void saveAsked(const QVariantMap& words, const QVariantMap& seen);
    void lessonSaveAsked(const QVariantMap& words, const QVariantMap& seen);
    void answered(bool going);
    void cancelAsked(bool cancelled);
    void archiveAsked();
    void remindChosen(int remind);
    void noteKept(const QString& note);
    void stateChosen(int state, bool charged);
    void feelingSaid(int feeling, const QString& words);

private:
    EventFace m_face;
    RowsOf<ChoiceRow> m_kinds{this};
    RowsOf<ChoiceRow> m_people{this};
    RowsOf<ChoiceRow> m_reminders{this};
};

}  // namespace waymark::viewmodels
