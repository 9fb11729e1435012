// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/viewmodels/rows/choice_row.h"
#include "app/viewmodels/rows/row_model.h"

namespace waymark::viewmodels {

/// The one-of-a-kind parts of joining.
struct JoinFace {
    Q_GADGET
    QML_VALUE_TYPE(joinFace)
    Q_PROPERTY(int step MEMBER step FINAL)
    Q_PROPERTY(QString problem MEMBER problem FINAL)
    Q_PROPERTY(QString circle MEMBER circle FINAL)
    Q_PROPERTY(bool needsRelay MEMBER needsRelay FINAL)
    Q_PROPERTY(bool wordsKnown MEMBER wordsKnown FINAL)
public:
    int step = 0;  ///< 0 code, 1 looking, 2 check words and wait, 3 in
    QString problem;
    QString circle;
    bool needsRelay = false;  ///< the code does not say where the relay is
    bool wordsKnown = false;
    bool operator==(const JoinFace&) const = default;
};

/// Coming into somebody's circle with a code.
class JoinViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(waymark::viewmodels::JoinFace face READ face NOTIFY faceChanged FINAL)
    Q_PROPERTY(waymark::viewmodels::RowModel* checkWords READ checkWords CONSTANT FINAL)

public:
    explicit JoinViewModel(QObject* parent = nullptr);

    [[nodiscard]] const JoinFace& face() const { return m_face; }
    [[nodiscard]] RowsOf<ChoiceRow>* checkWords() { return &m_checkWords; }

    void set(const JoinFace& face);

    /// Ten words, 33 digits, or the text of a QR code.
    Q_INVOKABLE void join(const QString& code, const QString& relay);
    Q_INVOKABLE void cancel();

signals:
    void faceChanged();
    void joinAsked(const QString& code, const QString& relay);
    void cancelled();

private:
    JoinFace m_face;
    RowsOf<ChoiceRow> m_checkWords{this};
};

}  // namespace waymark::viewmodels
