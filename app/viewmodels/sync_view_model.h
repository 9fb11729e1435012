// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/problem_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of Sync.
struct SyncFace {
    Q_GADGET
    QML_VALUE_TYPE(syncFace)
    Q_PROPERTY(QString relay MEMBER relay FINAL)
    Q_PROPERTY(QString pin MEMBER pin FINAL)
    Q_PROPERTY(int state MEMBER state FINAL)
    Q_PROPERTY(QString stateWords MEMBER stateWords FINAL)
    Q_PROPERTY(QString lastShared MEMBER lastShared FINAL)
    Q_PROPERTY(int waiting MEMBER waiting FINAL)
    Q_PROPERTY(QString tested MEMBER tested FINAL)
    Q_PROPERTY(bool busy MEMBER busy FINAL)
public:
    QString relay;
    QString pin;
    int state = 0;  ///< 0 no relay, 1 not tried, 2 testing, 3 good, 4 bad
    QString stateWords;
    QString lastShared;
    int waiting = 0;  ///< changes not shared yet
    QString tested;   ///< how the last test of a relay went; empty: none was made
    bool busy = false;
    bool operator==(const SyncFace&) const = default;
};

/// Sharing: where, when last, what waits, what is wrong.
class SyncViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::SyncFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* problems READ problems CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* circles READ circles CONSTANT FINAL)

public:
    explicit SyncViewModel(QObject* parent = nullptr);

    [[nodiscard]] const SyncFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<ProblemRow>* problems() { return &m_problems; }
    [[nodiscard]] RowsOf<ChoiceRow>* circles() { return &m_circles; }

    void set(const SyncFace& face);

    /// Tests it first; keeps it only when it answers.
    Q_INVOKABLE void setRelay(const QString& address, const QString& pin);
    Q_INVOKABLE void test();
    Q_INVOKABLE void shareNow();

signals:
    void faceChanged();
    void relayChosen(const QString& address, const QString& pin);
    void testAsked();
    void shareAsked();

private:
    SyncFace m_face;
    RowsOf<ProblemRow> m_problems{this};
    RowsOf<ChoiceRow> m_circles{this};
};

}  // namespace waymark::viewmodels
