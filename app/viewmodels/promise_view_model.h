// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>
#include <QVariantMap>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// One promise, and what a form needs to change it.
struct PromiseFace {
    Q_GADGET
    QML_VALUE_TYPE(promiseFace)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString who MEMBER who FINAL)
    Q_PROPERTY(QString whoKey MEMBER whoKey FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString letters MEMBER letters FINAL)
    Q_PROPERTY(int hue MEMBER hue FINAL)
    Q_PROPERTY(QString what MEMBER what FINAL)
    Q_PROPERTY(QString to MEMBER to FINAL)
    Q_PROPERTY(QString toKey MEMBER toKey FINAL)
    Q_PROPERTY(QString due MEMBER due FINAL)
    Q_PROPERTY(QString date MEMBER date FINAL)
    Q_PROPERTY(QString chip MEMBER chip FINAL)
    Q_PROPERTY(QString chipGlyph MEMBER chipGlyph FINAL)
    Q_PROPERTY(int tone MEMBER tone FINAL)
    Q_PROPERTY(QString kind MEMBER kind FINAL)
    Q_PROPERTY(QString note MEMBER note FINAL)
    Q_PROPERTY(QString phone MEMBER phone FINAL)
    Q_PROPERTY(QString textTo MEMBER textTo FINAL)
    Q_PROPERTY(int state MEMBER state FINAL)
    Q_PROPERTY(int heading MEMBER heading FINAL)
    Q_PROPERTY(QString headingName MEMBER headingName FINAL)
    Q_PROPERTY(int remind MEMBER remind FINAL)
    Q_PROPERTY(bool mine MEMBER mine FINAL)
    Q_PROPERTY(bool canChange MEMBER canChange FINAL)
    Q_PROPERTY(QString seenBy MEMBER seenBy FINAL)
    Q_PROPERTY(QVariantList watchers MEMBER watchers FINAL)
public:
    QString key;
    QString who;     ///< "Priya said she will"
    QString whoKey;  ///< key of people
    QString name;    ///< of who promised
    QString letters;
    int hue = 0;
    QString what;
    QString to;  ///< "For Sam"; empty: nobody is named
    QString toKey;
    QString due;   ///< "By Friday 16 October"
    QString date;  ///< 2026-10-16; empty: no date yet
    QString chip;
    QString chipGlyph;
    int tone = 0;   ///< of the chip
    QString kind;   ///< a kind word about how it stands
    QString note;   ///< more about it
    QString phone;  ///< empty: cannot be rung
    QString textTo;
    int state = 0;  ///< as domain::PromiseState
    int heading = 0;
    QString headingName;
    int remind = 0;  ///< as domain::Remind
    bool mine = false;
    bool canChange = false;
    QString seenBy;
    QVariantList watchers;  ///< who they are, of {letters, hue}
    bool operator==(const PromiseFace&) const = default;
};

/// The promise that is open. GUI thread only.
class PromiseViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::PromiseFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* reminders READ reminders CONSTANT FINAL)

public:
    explicit PromiseViewModel(QObject* parent = nullptr);

    [[nodiscard]] const PromiseFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<ChoiceRow>* reminders() { return &m_reminders; }
    void set(const PromiseFace& face);

    Q_INVOKABLE void open(const QString& key);
    /// Texts by name: what, who, to, date (empty: no date yet), note. `seen` is what stood in the form before: only
    /// what differs is written.
    Q_INVOKABLE void save(const QVariantMap& words, const QVariantMap& seen = {});
    /// As domain::PromiseState: not yet, kept, cannot.
    Q_INVOKABLE void setState(int state);
    Q_INVOKABLE void setRemind(int remind);

signals:
    void faceChanged();
    void opened(const QString& key);
    void saveAsked(const QVariantMap& words, const QVariantMap& seen);
    void stateChosen(int state);
    void remindChosen(int remind);

private:
    PromiseFace m_face;
    RowsOf<ChoiceRow> m_reminders{this};
};

}  // namespace waymark::viewmodels
