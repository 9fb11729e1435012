// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The first day: a nickname, who its reader is, and a passphrase that locks this phone.
class WelcomeViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool withCode READ withCode NOTIFY stateChanged FINAL)
    Q_PROPERTY(int leastLetters READ leastLetters CONSTANT FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* roles READ roles CONSTANT FINAL)

public:
    explicit WelcomeViewModel(QObject* parent = nullptr);

    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Whether its reader has a code to come in with: the join page comes next.
    [[nodiscard]] bool withCode() const { return m_withCode; }
    [[nodiscard]] int leastLetters() const { return m_leastLetters; }
    [[nodiscard]] RowsOf<ChoiceRow>* roles() { return &m_roles; }

    void setBusy(bool busy);
    void setProblem(const QString& words);

    /// Starts alone; a circle can be made or joined later. Role is a key of `roles`.
    Q_INVOKABLE void start(const QString& name, const QString& role, const QString& passphrase, bool withCode);

signals:
    void stateChanged();
    void startAsked(const QString& name, const QString& role, const QByteArray& passphrase, bool withCode);

private:
    bool m_busy = false;
    bool m_withCode = false;
    QString m_problem;
    int m_leastLetters = 8;
    RowsOf<ChoiceRow> m_roles{this};
};

}  // namespace waymark::viewmodels
