// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

#include "app/viewmodels/rows/person_row.h"
#include "app/viewmodels/rows/promise_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Today.
struct TodayFace {
    Q_GADGET
    QML_VALUE_TYPE(todayFace)
    Q_PROPERTY(QString date MEMBER date FINAL)
    Q_PROPERTY(QString nextKey MEMBER nextKey FINAL)
    Q_PROPERTY(QString nextWhen MEMBER nextWhen FINAL)
    Q_PROPERTY(QString nextTitle MEMBER nextTitle FINAL)
    Q_PROPERTY(QString nextPlace MEMBER nextPlace FINAL)
    Q_PROPERTY(int nextAnswer MEMBER nextAnswer FINAL)
    Q_PROPERTY(int promiseCount MEMBER promiseCount FINAL)
    Q_PROPERTY(QString quietLine MEMBER quietLine FINAL)
    Q_PROPERTY(QVariantList upcoming MEMBER upcoming FINAL)
    Q_PROPERTY(bool firstDay MEMBER firstDay FINAL)
    Q_PROPERTY(int toSettle MEMBER toSettle FINAL)
    Q_PROPERTY(int settleHeading MEMBER settleHeading FINAL)
public:
    QString date;     ///< "Tuesday 13 October"
    QString nextKey;  ///< empty: nothing is planned
    QString nextWhen;
    QString nextTitle;
    QString nextPlace;
    int nextAnswer = 0;     ///< 0 not said, 1 going, 2 not going
    int promiseCount = 0;   ///< all open ones
    QString quietLine;      ///< saved and shared, in words
    QVariantList upcoming;  ///< of {when, what, where}
    bool firstDay = false;  ///< nothing was added yet
    int toSettle = 0;       ///< texts with two versions
    int settleHeading = 0;  ///< the first heading that has one; 0: none
    bool operator==(const TodayFace&) const = default;
};

/// What is next, who promised what, whom to ring. GUI thread; fed by `set` and its lists, asks by signals.
class TodayViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::TodayFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* promises READ promises CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* calls READ calls CONSTANT FINAL)

public:
    explicit TodayViewModel(QObject* parent = nullptr);

    [[nodiscard]] const TodayFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<PromiseRow>* promises() { return &m_promises; }
    [[nodiscard]] RowsOf<PersonRow>* calls() { return &m_calls; }

    void set(const TodayFace& face);

    /// Says whether its reader goes to the next thing.
    Q_INVOKABLE void answerNext(bool going);

signals:
    void faceChanged();
    void nextAnswered(bool going);

private:
    TodayFace m_face;
    RowsOf<PromiseRow> m_promises{this};
    RowsOf<PersonRow> m_calls{this};
};

}  // namespace waymark::viewmodels
