// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/agenda_row.h"
#include "app/viewmodels/rows/circle_row.h"
#include "app/viewmodels/rows/person_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Homes, and of Hub.
struct HomesFace {
    Q_GADGET
    QML_VALUE_TYPE(homesFace)
    Q_PROPERTY(QString key MEMBER key FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(bool none MEMBER none FINAL)
    Q_PROPERTY(bool shared MEMBER shared FINAL)
    Q_PROPERTY(bool canWrite MEMBER canWrite FINAL)
    Q_PROPERTY(QString myOnCall MEMBER myOnCall FINAL)
public:
    QString key;
    QString name;
    bool none = false;    ///< in no constellation yet
    bool shared = false;  ///< the directory is shared with the reader
    bool canWrite = false;
    QString myOnCall;  ///< "You are on call until 10:00 pm"; empty: the reader is not
    bool operator==(const HomesFace&) const = default;
};

/// A constellation: its homes, whom to ring, what is planned together.
class HomesViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::HomesFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* constellations READ constellations CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* homes READ homes CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* hubCarers READ hubCarers CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* onCall READ onCall CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* gatherings READ gatherings CONSTANT FINAL)

public:
    explicit HomesViewModel(QObject* parent = nullptr);

    [[nodiscard]] const HomesFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<CircleRow>* constellations() { return &m_constellations; }
    [[nodiscard]] RowsOf<PersonRow>* homes() { return &m_homes; }
    [[nodiscard]] RowsOf<PersonRow>* hubCarers() { return &m_hubCarers; }
    [[nodiscard]] RowsOf<PersonRow>* onCall() { return &m_onCall; }
    [[nodiscard]] RowsOf<AgendaRow>* gatherings() { return &m_gatherings; }

    void set(const HomesFace& face);
    void clear();

    Q_INVOKABLE void choose(const QString& key);
    /// Hours of a day on a clock, 0-23: on call until it is next that hour; -1: no longer on call.
    Q_INVOKABLE void beOnCallUntil(int hour);
    Q_INVOKABLE void makeConstellation(const QString& name);

signals:
    void faceChanged();
    void chosen(const QString& key);
    void onCallAsked(int hour);
    void makeAsked(const QString& name);

private:
    HomesFace m_face;
    RowsOf<CircleRow> m_constellations{this};
    RowsOf<PersonRow> m_homes{this};
    RowsOf<PersonRow> m_hubCarers{this};
    RowsOf<PersonRow> m_onCall{this};
    RowsOf<AgendaRow> m_gatherings{this};
};

}  // namespace waymark::viewmodels
